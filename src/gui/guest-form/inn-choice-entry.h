/* inn-choice-entry.h: an entry for any text that also offers the usual answers. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_CHOICE_ENTRY (inn_choice_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnChoiceEntry, inn_choice_entry, INN, CHOICE_ENTRY, GtkWidget)

void       inn_choice_entry_set_choices (InnChoiceEntry     *self,
                                         const char *const  *choices);
GtkWidget *inn_choice_entry_get_entry   (InnChoiceEntry     *self);

G_END_DECLS
