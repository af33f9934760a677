/* inn-desk.c: see inn-desk.h. The choice is a fact of the book, because the staff is: what is chosen
 * in one hotel's book means nobody in another's. Who left, or whose entry was undone, is at the desk
 * no more.
 */

#include "config.h"

#include "inn-desk.h"

#include "inn-error.h"
#include "inn-store-staff.h"
#include "inn-store-state.h"

#define FACT "desk.staff"

struct _InnDesk
{
  GObject parent_instance;

  InnStore *store;            /* owned */
  GPtrArray *staff;           /* owned, of InnStaff: who works here now */
  GCancellable *cancellable;  /* owned */
  gint64 remembered;          /* chosen last time, until the staff is known */
};

G_DEFINE_FINAL_TYPE (InnDesk, inn_desk, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const InnStaff *
find_person (GPtrArray *staff,
             gint64     id)
{
  for (guint i = 0; i < staff->len; i++)
    {
      const InnStaff *person = g_ptr_array_index (staff, i);

      if (person->id == id)
        return person;
    }

  return NULL;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnDesk *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) staff = inn_store_list_staff_finish (INN_STORE (source), result, &error);
  gint64 wanted;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (staff == NULL)
    {
      if (!g_error_matches (error, INN_ERROR, INN_ERROR_BUSY)) /* The book is being closed. */
        g_warning ("The staff cannot be read: %s", error->message);
      return;
    }

  g_ptr_array_set_size (self->staff, 0);
  for (guint i = 0; i < staff->len; i++)
    {
      InnStaff *person = g_ptr_array_index (staff, i);

      if (!person->retired)
        g_ptr_array_add (self->staff, inn_staff_ref (person));
    }

  wanted = self->remembered != 0 ? self->remembered : inn_store_get_staff (self->store);
  self->remembered = 0;
  inn_store_set_staff (self->store, find_person (self->staff, wanted) != NULL ? wanted : 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
list (InnDesk *self)
{
  inn_store_list_staff_async (self->store, self->cancellable, listed_cb, self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnDesk *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = inn_store_load_fact_finish (INN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Whoever was chosen meanwhile is there already. */
  if (value != NULL && inn_store_get_staff (self->store) == 0)
    self->remembered = g_ascii_strtoll (value, NULL, 10);
  list (self);
}

static void
store_changed_cb (InnDesk      *self,
                  InnChangeSet *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_STAFF))
    list (self);
}

static void
remembered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* It holds until the book is closed in any case. */
  if (!inn_store_save_fact_finish (INN_STORE (source), result, &error)
      && !g_error_matches (error, INN_ERROR, INN_ERROR_BUSY)) /* The book is being closed. */
    g_warning ("Who is at the desk cannot be remembered: %s", error->message);
}

static void
inn_desk_dispose (GObject *object)
{
  InnDesk *self = INN_DESK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_desk_parent_class)->dispose (object);
}

static void
inn_desk_finalize (GObject *object)
{
  InnDesk *self = INN_DESK (object);

  g_ptr_array_unref (self->staff);

  G_OBJECT_CLASS (inn_desk_parent_class)->finalize (object);
}

static void
inn_desk_class_init (InnDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_desk_dispose;
  object_class->finalize = inn_desk_finalize;

  /**
   * InnDesk::changed:
   *
   * Somebody else works here, or is at the desk now.
   */
  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
inn_desk_init (InnDesk *self)
{
  self->cancellable = g_cancellable_new ();
  self->staff = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_staff_unref);
}

/**
 * inn_desk_new:
 * @store: whose changes are named
 *
 * Begins to read who works here and who was at the desk last time.
 */
InnDesk *
inn_desk_new (InnStore *store)
{
  InnDesk *self = g_object_new (INN_TYPE_DESK, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  inn_store_load_fact_async (store, FACT, self->cancellable, loaded_cb, self);

  return self;
}

/**
 * inn_desk_get_staff:
 *
 * Returns: (transfer none) (element-type InnStaff): who works here now; empty while not read
 */
GPtrArray *
inn_desk_get_staff (InnDesk *self)
{
  g_return_val_if_fail (INN_IS_DESK (self), NULL);

  return self->staff;
}

/**
 * inn_desk_get_person:
 *
 * Returns: (transfer none) (nullable): who is at the desk; %NULL for nobody in particular
 */
const InnStaff *
inn_desk_get_person (InnDesk *self)
{
  g_return_val_if_fail (INN_IS_DESK (self), NULL);

  return find_person (self->staff, inn_store_get_staff (self->store));
}

/**
 * inn_desk_choose:
 * @self: a desk
 * @staff_id: who is there now; 0 for nobody in particular
 *
 * Every change from now on is theirs. A book that cannot be written forgets it when it is closed.
 */
void
inn_desk_choose (InnDesk *self,
                 gint64   staff_id)
{
  g_autofree char *value = NULL;

  g_return_if_fail (INN_IS_DESK (self));

  self->remembered = 0;
  if (inn_store_get_staff (self->store) == staff_id)
    return;

  inn_store_set_staff (self->store, staff_id);
  if (!inn_store_is_read_only (self->store))
    {
      value = g_strdup_printf ("%" G_GINT64_FORMAT, staff_id);
      inn_store_save_fact_async (self->store, FACT, value, NULL, remembered_cb, NULL);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = inn_store_save_staff_finish (INN_STORE (source), result, NULL, &error);

  if (id == 0)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  inn_desk_choose (g_task_get_source_object (task), id);
  g_task_return_boolean (task, TRUE);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnDesk *self = g_task_get_source_object (task);
  const char *name = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) staff = inn_store_list_staff_finish (INN_STORE (source), result, &error);
  g_autoptr (InnStaff) person = NULL;
  const InnStaff *known = NULL;

  if (staff == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < staff->len && known == NULL; i++)
    if (g_str_equal (((InnStaff *) g_ptr_array_index (staff, i))->name, name))
      known = g_ptr_array_index (staff, i);
  if (known != NULL && !known->retired)
    {
      inn_desk_choose (self, known->id);
      g_task_return_boolean (task, TRUE);
      return;
    }

  person = inn_staff_new (known != NULL ? known->id : 0, name, FALSE);
  inn_store_save_staff_async (self->store, person, g_task_get_cancellable (task), added_cb,
                              g_object_ref (task));
}

/**
 * inn_desk_add_async:
 * @self: a desk
 * @name: a colleague, new or not
 *
 * Puts somebody on the list of the staff and at the desk. A name that stands there already is not
 * noted twice; who had left works here again.
 */
void
inn_desk_add_async (InnDesk             *self,
                    const char          *name,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task;
  char *stripped;

  g_return_if_fail (INN_IS_DESK (self));

  stripped = g_strstrip (g_strdup (name));
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inn_desk_add_async);
  g_task_set_task_data (task, stripped, g_free);
  inn_store_list_staff_async (self->store, cancellable, looked_cb, task);
}

/**
 * inn_desk_add_finish:
 *
 * Returns: whether they are at the desk now; %INN_ERROR_INVALID without a name
 */
gboolean
inn_desk_add_finish (InnDesk       *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
