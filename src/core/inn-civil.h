/* inn-civil.h: a civil day with, perhaps, a time of day: what a clock on the wall shows. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnCivil:
 * @date: the day
 * @minute: minutes since midnight, 0 to 1439, or -1 for "some time that day"
 *
 * Wall-clock time of the hotel, passed by value. Instants are derived from it by #InnClock.
 */
typedef struct
{
  InnDate date;
  gint16 minute;
} InnCivil;

#define INN_CIVIL_NO_MINUTE (-1)
#define INN_CIVIL_NONE ((InnCivil) { { 0, 0, 0 }, INN_CIVIL_NO_MINUTE })

InnCivil inn_civil_new       (InnDate     date,
                              int         minute);
gboolean inn_civil_is_set    (InnCivil    civil);
gboolean inn_civil_is_valid  (InnCivil    civil);
gboolean inn_civil_from_text (const char *text,
                              InnCivil   *civil);
char   * inn_civil_dup_text  (InnCivil    civil);
int      inn_civil_compare   (InnCivil    a,
                              InnCivil    b);

G_END_DECLS
