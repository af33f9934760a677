/* inn-promise-entry.h: a promise noted or changed in its place. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-promise.h"

G_BEGIN_DECLS

/**
 * InnPromiseEntry:
 *
 * Signal: `closed`, when it was saved or given up.
 */
#define INN_TYPE_PROMISE_ENTRY (inn_promise_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnPromiseEntry, inn_promise_entry, INN, PROMISE_ENTRY, GtkBox)

GtkWidget *inn_promise_entry_new  (InnBook         *book);

void       inn_promise_entry_show (InnPromiseEntry *self,
                                   InnPromise      *promise,
                                   InnDate          departure);

G_END_DECLS
