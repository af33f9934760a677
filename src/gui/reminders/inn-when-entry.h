/* inn-when-entry.h: a day, perhaps with a time, typed in words, picked, or chosen at one press. */

#pragma once

#include <gtk/gtk.h>

#include "inn-clock.h"

G_BEGIN_DECLS

/**
 * InnWhenEntry:
 *
 * Signals: `changed`, and `activate` when Enter was pressed on something understood.
 */
#define INN_TYPE_WHEN_ENTRY (inn_when_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnWhenEntry, inn_when_entry, INN, WHEN_ENTRY, GtkBox)

void     inn_when_entry_set_clock (InnWhenEntry *self,
                                   InnClock     *clock);
InnCivil inn_when_entry_get_civil (InnWhenEntry *self);
void     inn_when_entry_set_civil (InnWhenEntry *self,
                                   InnCivil      civil);
gboolean inn_when_entry_check     (InnWhenEntry *self);

G_END_DECLS
