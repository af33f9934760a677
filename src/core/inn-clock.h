/* inn-clock.h: the one clock everybody asks, so that a test or --now can set it. */

#pragma once

#include "inn-civil.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* A business day ends at six in the morning unless the hotel says otherwise. */
#define INN_CLOCK_CUT_OFF_DEFAULT (6 * 60)

#define INN_TYPE_CLOCK (inn_clock_get_type ())
G_DECLARE_FINAL_TYPE (InnClock, inn_clock, INN, CLOCK, GObject)

InnClock  * inn_clock_new              (void);
InnClock  * inn_clock_new_at           (InnCivil   now);
void        inn_clock_set_now          (InnClock  *self,
                                        InnCivil   now);
void        inn_clock_set_utc          (InnClock  *self,
                                        gint64     utc);

void        inn_clock_set_time_zone    (InnClock  *self,
                                        GTimeZone *zone);
int         inn_clock_get_cut_off      (InnClock  *self);
void        inn_clock_set_cut_off      (InnClock  *self,
                                        int        minute);

gint64      inn_clock_get_utc          (InnClock  *self);
InnCivil    inn_clock_get_civil        (InnClock  *self);
InnDate     inn_clock_get_today        (InnClock  *self);
int         inn_clock_get_minute       (InnClock  *self);
InnDate     inn_clock_get_business_day (InnClock  *self);

gint64      inn_clock_instant          (InnClock  *self,
                                        InnCivil   civil);
gint64      inn_clock_next_instant     (InnClock  *self,
                                        InnCivil   civil);
InnCivil    inn_clock_civil_at         (InnClock  *self,
                                        gint64     utc);
void        inn_clock_notify_jump      (InnClock  *self);

G_END_DECLS
