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

/* Called before anything is told of it, with the entry of the journal. */
typedef void (* InnActEnd) (gint64   seq,
                            gboolean done,
                            gpointer data);

typedef struct _InnPendingAct InnPendingAct;

InnPendingAct *inn_pending_act_new     (GtkWidget      *from,
                                        InnActFinish    finish,
                                        char           *done,
                                        const char     *failed);
void           inn_pending_act_free    (InnPendingAct  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPendingAct, inn_pending_act_free)

void           inn_pending_act_set_end (InnPendingAct  *self,
                                        InnActEnd       end,
                                        gpointer        data,
                                        GDestroyNotify  data_free);
void           inn_pending_act_fail    (InnPendingAct  *self,
                                        const GError   *error);
void           inn_pending_act_cb      (GObject        *source,
                                        GAsyncResult   *result,
                                        gpointer        user_data);

G_END_DECLS
