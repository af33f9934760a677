/* inn-field-shelf.c: the hotel's own fields, at hand without waiting. */

#include "config.h"

#include "inn-field-shelf.h"

#include "inn-store-custom-fields.h"

struct _InnFieldShelf
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  GPtrArray    *fields;      /* owned, of InnCustomField */
  GCancellable *cancellable; /* owned */
};

G_DEFINE_FINAL_TYPE (InnFieldShelf, inn_field_shelf, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnFieldShelf) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *fields = inn_store_list_custom_fields_finish (INN_STORE (source), result, &error);

  if (fields == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("Own fields cannot be read: %s", error->message);
      return;
    }

  g_ptr_array_unref (self->fields);
  self->fields = fields;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (InnFieldShelf *self)
{
  inn_store_list_custom_fields_async (self->store, self->cancellable, loaded_cb,
                                      g_object_ref (self));
}

static void
store_changed_cb (InnFieldShelf *self,
                  InnChangeSet  *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_CUSTOM_FIELDS))
    load (self);
}

static void
inn_field_shelf_dispose (GObject *object)
{
  InnFieldShelf *self = INN_FIELD_SHELF (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_field_shelf_parent_class)->dispose (object);
}

static void
inn_field_shelf_finalize (GObject *object)
{
  InnFieldShelf *self = INN_FIELD_SHELF (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_field_shelf_parent_class)->finalize (object);
}

static void
inn_field_shelf_class_init (InnFieldShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_field_shelf_dispose;
  object_class->finalize = inn_field_shelf_finalize;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_FIELD_SHELF, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_field_shelf_init (InnFieldShelf *self)
{
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_field_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_field_shelf_new:
 * @store: the open book
 *
 * Returns: (transfer full): a shelf that fills itself
 */
InnFieldShelf *
inn_field_shelf_new (InnStore *store)
{
  InnFieldShelf *self = g_object_new (INN_TYPE_FIELD_SHELF, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);

  return self;
}

/**
 * inn_field_shelf_get_fields:
 *
 * Returns: (transfer none) (element-type InnCustomField): all of them in their order, retired ones too
 */
GPtrArray *
inn_field_shelf_get_fields (InnFieldShelf *self)
{
  g_return_val_if_fail (INN_IS_FIELD_SHELF (self), NULL);

  return self->fields;
}

/**
 * inn_field_shelf_get_field:
 *
 * Returns: (transfer none) (nullable): the field, %NULL if it is gone or not loaded yet
 */
InnCustomField *
inn_field_shelf_get_field (InnFieldShelf *self,
                           gint64         id)
{
  g_return_val_if_fail (INN_IS_FIELD_SHELF (self), NULL);

  return inn_custom_fields_get (self->fields, id);
}

/**
 * inn_field_shelf_list:
 * @uses: where they shall take part
 *
 * Returns: (transfer full) (element-type InnCustomField): those in use that do, in their order
 */
GPtrArray *
inn_field_shelf_list (InnFieldShelf *self,
                      InnCustomUses  uses)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_field_unref);

  g_return_val_if_fail (INN_IS_FIELD_SHELF (self), found);

  for (guint i = 0; i < self->fields->len; i++)
    {
      InnCustomField *field = g_ptr_array_index (self->fields, i);

      if (inn_custom_field_is (field, uses))
        g_ptr_array_add (found, inn_custom_field_ref (field));
    }

  return found;
}
