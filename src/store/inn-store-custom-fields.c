/* inn-store-custom-fields.c: the fields a hotel adds, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-custom-fields.h"

#include "inn-act-sentence.h"
#include "inn-custom-field-table.h"
#include "inn-store-box.h"

typedef struct
{
  InnCustomField *field; /* owned */
  InnDate         today;
} SaveJob;

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  inn_custom_field_unref (job->field);
  g_free (job);
}

static gpointer
list_fields (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return inn_custom_field_table_list (connection, error);
}

static gpointer
write_field (InnChange             *change,
             const InnCustomField  *field,
             InnDate                today,
             GError               **error)
{
  gint64 id = 0;

  inn_act_set_parameter (inn_change_get_act (change), "name", field->name);
  id = inn_custom_field_table_save (inn_change_get_connection (change), field, today, error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
save_field (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  SaveJob *job = data;

  return write_field (change, job->field, job->today, error);
}

typedef struct
{
  gint64   id;
  gboolean retired;
  InnDate  today;
} RetireJob;

static gpointer
retire_field (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  RetireJob *job = data;
  g_autoptr (InnCustomField) field
    = inn_custom_field_table_load (inn_change_get_connection (change), job->id, error);

  if (field == NULL)
    return NULL;
  field->retired = job->retired;

  return write_field (change, field, job->today, error);
}

static gpointer
order_fields (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return inn_custom_field_table_put_in_order (inn_change_get_connection (change), data, error)
           ? INN_STORE_DONE
           : NULL;
}

/**
 * inn_store_list_custom_fields_async:
 *
 * Reads the fields with their choices, in their order.
 */
void
inn_store_list_custom_fields_async (InnStore            *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_fields, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_custom_fields_finish:
 *
 * Returns: (transfer full) (element-type InnCustomField): all fields, retired ones too
 */
GPtrArray *
inn_store_list_custom_fields_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_custom_field_async:
 * @field: the field with all its choices as they shall be; new when its id is 0. A choice that is
 *   missing is deleted, or retired when somebody has it
 *
 * When it asks for something else than before, what was told is read again in the same act; what does
 * not fit is kept as text.
 */
void
inn_store_save_custom_field_async (InnStore            *self,
                                   InnCustomField      *field,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  SaveJob *job = g_new0 (SaveJob, 1);

  job->field = inn_custom_field_copy (field);
  job->today = inn_clock_get_business_day (inn_store_get_clock (self));
  inn_store_change_async (self, inn_act_new (field->id == 0 ? INN_ACT_CUSTOM_FIELD_CREATE
                                                      : INN_ACT_CUSTOM_FIELD_EDIT),
                          save_field, job, save_job_free, g_free, cancellable, callback, user_data);
}

/**
 * inn_store_retire_custom_field_async:
 * @id: the field
 * @retired: whether it is shown no longer, or again
 *
 * What was noted in it is kept either way.
 */
void
inn_store_retire_custom_field_async (InnStore            *self,
                                     gint64               id,
                                     gboolean             retired,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  RetireJob job = { id, retired, inn_clock_get_business_day (inn_store_get_clock (self)) };

  inn_store_change_async (self, inn_act_new (retired ? INN_ACT_CUSTOM_FIELD_RETIRE
                                                     : INN_ACT_CUSTOM_FIELD_RESTORE),
                          retire_field, g_memdup2 (&job, sizeof job), g_free, g_free, cancellable,
                          callback, user_data);
}

/**
 * inn_store_save_custom_field_finish:
 *
 * Ends saving and retiring.
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID or %INN_ERROR_CONFLICT for what
 *   inn_custom_field_judge() finds
 */
gint64
inn_store_save_custom_field_finish (InnStore      *self,
                                    GAsyncResult  *result,
                                    gint64        *seq,
                                    GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_order_custom_fields_async:
 * @ids: (array length=n_ids): all fields in their new order
 */
void
inn_store_order_custom_fields_async (InnStore            *self,
                                     const gint64        *ids,
                                     guint                n_ids,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_CUSTOM_FIELD_ORDER), order_fields,
                          inn_store_copy_ids (ids, n_ids), (GDestroyNotify) g_array_unref, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_order_custom_fields_finish:
 *
 * Returns: whether it is done
 */
gboolean
inn_store_order_custom_fields_finish (InnStore      *self,
                                      GAsyncResult  *result,
                                      gint64        *seq,
                                      GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
