/* inn-pending-act.h: an act on its way to the book, and what to tell when it is there. */

#pragma once

#include <gtk/gtk.h>

#include "inn-store.h"

G_BEGIN_DECLS

/* How most changes of the store are finished; see inn-store-guests.h. */
typedef gboolean (* InnActFinish) (InnStore      *store,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error);

typedef struct _InnPendingAct InnPendingAct;

InnPendingAct *inn_pending_act_new (GtkWidget     *from,
                                    InnActFinish   finish,
                                    char          *done,
                                    const char    *failed);
void           inn_pending_act_cb  (GObject       *source,
                                    GAsyncResult  *result,
                                    gpointer       user_data);

G_END_DECLS
