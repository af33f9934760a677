/* inn-guest-sentence.h: who a guest is, in one sentence, as a colleague at the desk would say it. */

#pragma once

#include "inn-guest-card.h"

G_BEGIN_DECLS

char *inn_guest_sentence_make (const InnGuestCard *card,
                               InnDate             today,
                               InnFeb29Rule        feb29);

G_END_DECLS
