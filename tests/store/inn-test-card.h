/* inn-test-card.h: all that a card says, as text that can be compared. */

#pragma once

#include "inn-guest-card.h"

G_BEGIN_DECLS

char *inn_test_card_dump (const InnGuestCard *card);

G_END_DECLS
