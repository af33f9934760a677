/* inn-day-agenda.h: the follow-ups of today, or the next birthdays, beside the stays of the day. */

#pragma once

#include <gtk/gtk.h>

#include "inn-agenda-list.h"

G_BEGIN_DECLS

/**
 * InnDayAgenda:
 *
 * Property `birthdays`: whether it shows birthdays and not follow-ups; set by the template.
 */
#define INN_TYPE_DAY_AGENDA (inn_day_agenda_get_type ())
G_DECLARE_FINAL_TYPE (InnDayAgenda, inn_day_agenda, INN, DAY_AGENDA, GtkWidget)

void inn_day_agenda_set_agenda (InnDayAgenda  *self,
                                InnBook       *book,
                                InnAgendaList *agenda);

G_END_DECLS
