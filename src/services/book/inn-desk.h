/* inn-desk.h: who is at the desk: the staff of the hotel, and which of them does what is done now. */

#pragma once

#include "inn-staff.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnDesk:
 *
 * Changes name who made them; there is no login. Who was chosen is remembered in the book, for the
 * next start. Signal: `changed`, when the staff or who is at the desk is another.
 */
#define INN_TYPE_DESK (inn_desk_get_type ())
G_DECLARE_FINAL_TYPE (InnDesk, inn_desk, INN, DESK, GObject)

InnDesk        *inn_desk_new        (InnStore             *store);

GPtrArray      *inn_desk_get_staff  (InnDesk              *self);
const InnStaff *inn_desk_get_person (InnDesk              *self);

void            inn_desk_choose     (InnDesk              *self,
                                     gint64                staff_id);
void            inn_desk_add_async  (InnDesk              *self,
                                     const char           *name,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean        inn_desk_add_finish (InnDesk              *self,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
