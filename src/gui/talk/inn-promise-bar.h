/* inn-promise-bar.h: what a guest was promised and is still to get, as an amber bar. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-promise.h"

G_BEGIN_DECLS

/**
 * InnPromiseBar:
 *
 * Signal: `edit`, when the promise is to be changed.
 */
#define INN_TYPE_PROMISE_BAR (inn_promise_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnPromiseBar, inn_promise_bar, INN, PROMISE_BAR, GtkBox)

GtkWidget  *inn_promise_bar_new         (InnBook       *book,
                                         InnPromise    *promise,
                                         gint64         guest_id);

InnPromise *inn_promise_bar_get_promise (InnPromiseBar *self);
char       *inn_promise_bar_dup_details (InnBook       *book,
                                         InnPromise    *promise);

G_END_DECLS
