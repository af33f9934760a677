/* inn-promise-editor.h: a promise of the agenda, laid over the reminders panel to be changed. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-promise.h"

G_BEGIN_DECLS

/**
 * InnPromiseEditor:
 *
 * Signal: `closed`, when it was saved or given up.
 */
#define INN_TYPE_PROMISE_EDITOR (inn_promise_editor_get_type ())
G_DECLARE_FINAL_TYPE (InnPromiseEditor, inn_promise_editor, INN, PROMISE_EDITOR, GtkBox)

GtkWidget *inn_promise_editor_new (InnBook    *book,
                                   InnPromise *promise);

G_END_DECLS
