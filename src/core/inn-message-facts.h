/* inn-message-facts.h: what a text to a guest is filled in with, and the way to a mail program. Pure. */

#pragma once

#include "inn-guest-card.h"
#include "inn-message-template.h"
#include "inn-message-text.h"

G_BEGIN_DECLS

/**
 * InnMessageFacts:
 * @values: words for each #InnMessageField, %NULL for what is not known
 */
typedef struct
{
  char *values[INN_N_MESSAGE_FIELDS];
} InnMessageFacts;

InnMessageFacts   *inn_message_facts_new   (const InnGuestCard        *card,
                                            const char                *hotel,
                                            gboolean                   of_past,
                                            InnDate                    today);
void               inn_message_facts_free  (InnMessageFacts           *self);
char              *inn_message_facts_fill  (const InnMessageFacts     *self,
                                            const char                *text);

InnAutomationHold  inn_message_judge       (const InnGuestCard        *card,
                                            InnAutomationPurpose       purpose);
char              *inn_message_mail_uri    (const char                *to,
                                            const char                *subject,
                                            const char                *body);
char              *inn_message_dup_address (const InnGuest            *guest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnMessageFacts, inn_message_facts_free)

G_END_DECLS
