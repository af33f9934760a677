/* inn-repeat-entry.h: how a task comes again: a short list, and numbers for what is not in it. */

#pragma once

#include "inn-recurrence.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_REPEAT_ENTRY (inn_repeat_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnRepeatEntry, inn_repeat_entry, INN, REPEAT_ENTRY, GtkBox)

InnRecurrence inn_repeat_entry_get_recurrence (InnRepeatEntry *self);
void          inn_repeat_entry_set_recurrence (InnRepeatEntry *self,
                                               InnRecurrence   recurrence);

G_END_DECLS
