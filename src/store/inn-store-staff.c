/* inn-store-staff.c: who works at the hotel, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-staff.h"

#include "inn-act-sentence.h"
#include "inn-staff-table.h"
#include "inn-store-box.h"

static gpointer
list_staff (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return inn_staff_table_list (connection, error);
}

static gpointer
save_staff (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  InnStaff *staff = data;
  InnConnection *connection = inn_change_get_connection (change);

  inn_act_set_parameter (inn_change_get_act (change), "name", staff->name);
  if (staff->id == 0)
    return inn_store_box_id (inn_staff_table_insert (connection, staff, error));

  return inn_staff_table_update (connection, staff, error) ? inn_store_box_id (staff->id) : NULL;
}

/**
 * inn_store_list_staff_async:
 *
 * Reads who works here, and who did.
 */
void
inn_store_list_staff_async (InnStore            *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_staff, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_staff_finish:
 *
 * Returns: (transfer full) (element-type InnStaff): everybody, those who left last
 */
GPtrArray *
inn_store_list_staff_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_staff_async:
 * @staff: somebody as they shall stand in the book; new when the id is 0
 */
void
inn_store_save_staff_async (InnStore            *self,
                            InnStaff            *staff,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (staff->id == 0 ? INN_ACT_STAFF_CREATE : INN_ACT_STAFF_EDIT),
                          save_staff, inn_staff_ref (staff), (GDestroyNotify) inn_staff_unref,
                          g_free, cancellable, callback, user_data);
}

/**
 * inn_store_save_staff_finish:
 *
 * Returns: the id, 0 on error; %INN_ERROR_INVALID without a name
 */
gint64
inn_store_save_staff_finish (InnStore      *self,
                             GAsyncResult  *result,
                             gint64        *seq,
                             GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}
