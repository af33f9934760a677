/* inn-form-words.h: what the form says about something typed, in sentences. */

#pragma once

#include "inn-document-number.h"
#include "inn-email.h"
#include "inn-form-field.h"
#include "inn-form-section.h"
#include "inn-known-guest.h"
#include "inn-phone.h"

G_BEGIN_DECLS

InnFieldState inn_form_words_phone     (const char               *text,
                                        const char               *region,
                                        char                    **message);
InnFieldState inn_form_words_email     (const char               *text,
                                        char                    **message);
InnFieldState inn_form_words_document  (InnDocumentKind           kind,
                                        const char               *text,
                                        char                    **message);
char         *inn_form_words_known     (const InnKnownGuest      *known);

G_END_DECLS
