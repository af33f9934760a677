/* inn-solar-term.h: the 24 solar terms of the Chinese calendar, 1900 to 2100, from our own table. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/* From Slight Cold in early January (0) to Winter Solstice in December (23). */
#define INN_SOLAR_TERM_N 24

gboolean     inn_solar_term_in_year  (int      solar_year,
                                      int      term,
                                      InnDate *date);
int          inn_solar_term_on       (InnDate  date);
const char * inn_solar_term_get_name (int      term);

G_END_DECLS
