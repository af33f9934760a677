/* inn-day-figures.h: how many rooms are taken, kept, free, and how many leave, over the room bar. */

#pragma once

#include <gtk/gtk.h>

#include "inn-day-list.h"

G_BEGIN_DECLS

#define INN_TYPE_DAY_FIGURES (inn_day_figures_get_type ())
G_DECLARE_FINAL_TYPE (InnDayFigures, inn_day_figures, INN, DAY_FIGURES, GtkWidget)

void inn_day_figures_show (InnDayFigures *self,
                           InnDayList    *list,
                           gboolean       is_today);

G_END_DECLS
