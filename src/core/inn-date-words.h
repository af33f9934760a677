/* inn-date-words.h: reads "tomorrow 14:00" and "下周一" the way people at the desk write them. */

#pragma once

#include "inn-civil.h"

G_BEGIN_DECLS

gboolean inn_civil_from_words (const char *text,
                               InnDate     today,
                               InnCivil   *civil,
                               GError    **error);

G_END_DECLS
