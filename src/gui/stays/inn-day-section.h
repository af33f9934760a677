/* inn-day-section.h: the arrivals or the departures of a day. */

#pragma once

#include <gtk/gtk.h>

#include "inn-stay-row.h"

G_BEGIN_DECLS

/**
 * InnDaySection:
 *
 * Property `departures`: whether it lists departures and not arrivals; set by the template.
 */
#define INN_TYPE_DAY_SECTION (inn_day_section_get_type ())
G_DECLARE_FINAL_TYPE (InnDaySection, inn_day_section, INN, DAY_SECTION, GtkWidget)

void inn_day_section_show (InnDaySection *self,
                           GPtrArray     *rows,
                           InnDate        day,
                           InnDate        today,
                           gboolean       can_act);

G_END_DECLS
