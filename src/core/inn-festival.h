/* inn-festival.h: the days of the year a hotel greets its guests on. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnFestival:
 *
 * A festival known to the program; static data, never freed. Its key is stable and may be stored.
 */
typedef struct _InnFestival InnFestival;

gsize               inn_festival_count    (void);
const InnFestival * inn_festival_get      (gsize              index);
const InnFestival * inn_festival_lookup   (const char        *key);

const char *        inn_festival_get_key  (const InnFestival *self);
const char *        inn_festival_get_name (const InnFestival *self);
gboolean            inn_festival_is_lunar (const InnFestival *self);

gboolean            inn_festival_in_year  (const InnFestival *self,
                                           int                solar_year,
                                           InnDate           *date);
gboolean            inn_festival_next     (const InnFestival *self,
                                           InnDate            from,
                                           InnDate           *date);
gboolean            inn_festival_is_on    (const InnFestival *self,
                                           InnDate            date);

G_END_DECLS
