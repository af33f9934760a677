/* inn-important-date-entry.h: the form in which a day that matters to a guest is written down. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-important-date.h"

G_BEGIN_DECLS

/**
 * InnImportantDateEntry:
 *
 * Signals: `save` (InnImportantDate *), the day as it shall be; `remove`, the one that is changed is to
 * go; `closed`, nothing is to be done.
 */
#define INN_TYPE_IMPORTANT_DATE_ENTRY (inn_important_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnImportantDateEntry, inn_important_date_entry, INN, IMPORTANT_DATE_ENTRY,
                      GtkBox)

GtkWidget *inn_important_date_entry_new   (InnBook               *book);
void       inn_important_date_entry_start (InnImportantDateEntry *self,
                                           gint64                 guest_id);
void       inn_important_date_entry_edit  (InnImportantDateEntry *self,
                                           InnImportantDate      *date);

G_END_DECLS
