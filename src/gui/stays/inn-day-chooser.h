/* inn-day-chooser.h: goes from day to day: one back, one on, any from the calendar. */

#pragma once

#include <gtk/gtk.h>

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnDayChooser:
 *
 * Signal: `chosen`, after somebody chose a day; inn_day_chooser_get_day() tells which.
 */
#define INN_TYPE_DAY_CHOOSER (inn_day_chooser_get_type ())
G_DECLARE_FINAL_TYPE (InnDayChooser, inn_day_chooser, INN, DAY_CHOOSER, GtkWidget)

InnDate inn_day_chooser_get_day  (InnDayChooser *self);
void    inn_day_chooser_set_days (InnDayChooser *self,
                                  InnDate        day,
                                  InnDate        today);
void    inn_day_chooser_step     (InnDayChooser *self,
                                  int            days);
void    inn_day_chooser_go_home  (InnDayChooser *self);

G_END_DECLS
