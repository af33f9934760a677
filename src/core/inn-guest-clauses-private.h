/* inn-guest-clauses-private.h: the parts of the sentence that says who a guest is. Each is %NULL where
 * the card has nothing to say it from.
 */

#pragma once

#include "inn-guest-card.h"

G_BEGIN_DECLS

/* Who it is. */
char *inn_guest_clause_presence (const InnGuestCard *card,
                                 InnDate             today);
char *inn_guest_clause_absence  (const InnGuestCard *card,
                                 InnDate             today);
char *inn_guest_clause_origin   (const InnGuestCard *card);
char *inn_guest_clause_manner   (const InnGuestCard *card);

/* What they like, and how it went. */
char *inn_guest_clause_likes    (const InnGuestCard *card);
char *inn_guest_clause_room     (const InnGuestCard *card);
char *inn_guest_clause_trouble  (const InnGuestCard *card,
                                 InnDate             today);
char *inn_guest_clause_aftermath (const InnGuestCard *card,
                                  InnDate             today);

/* What is special now. */
char *inn_guest_clause_birthday (const InnGuestCard *card,
                                 InnDate             today,
                                 InnFeb29Rule        feb29);
char *inn_guest_clause_referral (const InnGuestCard *card);

/* Days in words. */
char *inn_sentence_dup_day      (InnDate             day,
                                 InnDate             today);
char *inn_sentence_dup_month    (InnDate             day,
                                 InnDate             today);

G_END_DECLS
