/* inn-detail-words.h: one changed value of a guest in the words of the screen. */

#pragma once

#include "inn-guest-history.h"

G_BEGIN_DECLS

char *inn_detail_words_dup (const InnGuestChange *change);

G_END_DECLS
