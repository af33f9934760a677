/* inn-day-entry.h: a day as people type it, in one line of others. */

#pragma once

#include <gtk/gtk.h>

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnDayEntry:
 *
 * Signals: `changed`, and `activate` when Enter was pressed.
 */
#define INN_TYPE_DAY_ENTRY (inn_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnDayEntry, inn_day_entry, INN, DAY_ENTRY, GtkBox)

GtkWidget *inn_day_entry_new       (const char  *title);

void       inn_day_entry_set_today (InnDayEntry *self,
                                    InnDate      today);
void       inn_day_entry_set_day   (InnDayEntry *self,
                                    InnDate      day);
gboolean   inn_day_entry_is_empty  (InnDayEntry *self);
gboolean   inn_day_entry_check     (InnDayEntry *self,
                                    InnDate     *day);

G_END_DECLS
