/* inn-preference-entry.h: where a preference is noted or changed. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-preference.h"

G_BEGIN_DECLS

/**
 * InnPreferenceEntry:
 *
 * Signals: `save` (#InnPreference), whose it is is filled in by who listens; `closed`.
 */
#define INN_TYPE_PREFERENCE_ENTRY (inn_preference_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnPreferenceEntry, inn_preference_entry, INN, PREFERENCE_ENTRY, GtkBox)

GtkWidget *inn_preference_entry_new    (InnBook            *book);

void       inn_preference_entry_begin  (InnPreferenceEntry *self);
void       inn_preference_entry_change (InnPreferenceEntry *self,
                                        InnPreference      *preference);

G_END_DECLS
