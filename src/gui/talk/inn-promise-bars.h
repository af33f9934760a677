/* inn-promise-bars.h: all that was promised and is still open, and a new promise. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-promise.h"

G_BEGIN_DECLS

#define INN_TYPE_PROMISE_BARS (inn_promise_bars_get_type ())
G_DECLARE_FINAL_TYPE (InnPromiseBars, inn_promise_bars, INN, PROMISE_BARS, GtkBox)

GtkWidget *inn_promise_bars_new    (InnBook        *book);

void       inn_promise_bars_show   (InnPromiseBars *self,
                                    GPtrArray      *promises,
                                    gint64          guest_id,
                                    gint64          stay_id,
                                    InnDate         departure);
void       inn_promise_bars_add    (InnPromiseBars *self);
void       inn_promise_bars_edit   (InnPromiseBars *self,
                                    InnPromise     *promise);
gboolean   inn_promise_bars_close  (InnPromiseBars *self);

G_END_DECLS
