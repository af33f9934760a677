/* inn-house-section.h: who is in the house, by room, and which rooms are free, by type. */

#pragma once

#include <gtk/gtk.h>

#include "inn-day-list.h"

G_BEGIN_DECLS

#define INN_TYPE_HOUSE_SECTION (inn_house_section_get_type ())
G_DECLARE_FINAL_TYPE (InnHouseSection, inn_house_section, INN, HOUSE_SECTION, GtkWidget)

void inn_house_section_show_stays (InnHouseSection *self,
                                   GPtrArray       *rows,
                                   InnDate          day,
                                   InnDate          today);
void inn_house_section_show_free  (InnHouseSection *self,
                                   InnDayList      *list,
                                   InnDate          day,
                                   gboolean         can_take);

G_END_DECLS
