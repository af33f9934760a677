/* inn-format.h: days, times and amounts as the desk says them. */

#pragma once

#include "inn-civil.h"
#include "inn-contact.h"
#include "inn-document.h"
#include "inn-guest.h"

G_BEGIN_DECLS

char       *inn_format_day           (InnDate         date,
                                      InnDate         today);
char       *inn_format_day_in_sentence (InnDate      date,
                                        InnDate      today);
char       *inn_format_short_day     (InnDate         date,
                                      InnDate         today);
char       *inn_format_due           (InnCivil        due,
                                      InnCivil        now);
char       *inn_format_day_words     (InnDate         date,
                                      InnDate         today);
char       *inn_format_days_left     (int             days);
char       *inn_format_minute        (int             minute);
char       *inn_format_opening       (const char     *text);
char       *inn_format_list          (const char     *first,
                                      const char     *second);

const char *inn_format_contact_kind  (InnContactKind  kind);
const char *inn_format_document_kind (InnDocumentKind kind);
const char *inn_format_follow_status (InnFollowStatus status);
char       *inn_format_document      (const InnDocument *document);

G_END_DECLS
