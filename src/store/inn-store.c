/* inn-store.c: the open book's database, seen from the main thread: the object itself. How a book
 * is opened stands in inn-store-open.c, what is asked of it in inn-store-work.c, and how that gets
 * to the database thread and back in inn-store-queue.c. */

#include "config.h"

#include "inn-store.h"

#include "inn-store-private.h"

G_DEFINE_FINAL_TYPE (InnStore, inn_store, G_TYPE_OBJECT)

enum
{
  PROP_PATH = 1,
  PROP_CLOCK,
  PROP_READ_ONLY,
  PROP_STAFF,
  PROP_CHANGING,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
close_core_cb (gpointer data)
{
  inn_store_core_close (data, NULL);
  return FALSE;
}

static void
inn_store_dispose (GObject *object)
{
  InnStore *self = INN_STORE (object);

  /* No job is left, as each holds a reference. Whoever forgot to close waits here. */
  if (self->worker != NULL)
    {
      if (!self->closing)
        inn_worker_push (self->worker, INN_PRIORITY_IDLE, INN_WORKER_WRITE, close_core_cb,
                         &self->core, NULL);
      g_clear_pointer (&self->worker, inn_worker_stop);
    }
  g_clear_weak_pointer (&self->present);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (inn_store_parent_class)->dispose (object);
}

static void
inn_store_finalize (GObject *object)
{
  InnStore *self = INN_STORE (object);

  g_clear_pointer (&self->vault, inn_vault_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_ptr_array_unref (self->long_jobs);
  inn_interrupt_clear (&self->interrupt);
  g_free (self->path);

  G_OBJECT_CLASS (inn_store_parent_class)->finalize (object);
}

static void
inn_store_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  InnStore *self = INN_STORE (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_STAFF:
      g_value_set_int64 (value, self->staff_id);
      break;
    case PROP_CHANGING:
      g_value_set_boolean (value, self->n_changing > 0);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
inn_store_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  InnStore *self = INN_STORE (object);

  switch (id)
    {
    case PROP_STAFF:
      inn_store_set_staff (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
inn_store_class_init (InnStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_store_dispose;
  object_class->finalize = inn_store_finalize;
  object_class->get_property = inn_store_get_property;
  object_class->set_property = inn_store_set_property;

  /**
   * InnStore:path:
   *
   * The database file.
   */
  properties[PROP_PATH]
    = g_param_spec_string ("path", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:clock:
   *
   * The clock that says when a change was.
   */
  properties[PROP_CLOCK]
    = g_param_spec_object ("clock", NULL, NULL, INN_TYPE_CLOCK,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:read-only:
   *
   * Whether nothing can be changed.
   */
  properties[PROP_READ_ONLY]
    = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:staff-id:
   *
   * Who is at the desk: the actor of changes that name nobody; 0 for nobody.
   */
  properties[PROP_STAFF]
    = g_param_spec_int64 ("staff-id", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:changing:
   *
   * Whether a long change runs or waits, behind which other changes wait.
   */
  properties[PROP_CHANGING]
    = g_param_spec_boolean ("changing", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:fraction:
   *
   * How far the long change is, 0 to 1; below 0 while not known.
   */
  properties[PROP_FRACTION]
    = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * InnStore::changed:
   * @set: an #InnChangeSet
   *
   * Emitted after each change was committed, before its callback is called.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, INN_TYPE_CHANGE_SET);

  /**
   * InnStore::lost:
   *
   * Emitted when the disk failed and the book could not be opened again. From now on every job
   * fails with the reason.
   */
  signals[LOST] = g_signal_new ("lost", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
inn_store_init (InnStore *self)
{
  self->fraction = -1;
  inn_interrupt_init (&self->interrupt);
  self->long_jobs = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * inn_store_get_path:
 * @self: a store
 *
 * Returns: the database file
 */
const char *
inn_store_get_path (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), NULL);
  return self->path;
}

/**
 * inn_store_get_clock:
 * @self: a store
 *
 * Returns: (transfer none): the clock of the book
 */
InnClock *
inn_store_get_clock (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), NULL);
  return self->clock;
}

/**
 * inn_store_get_vault:
 * @self: a store
 *
 * Returns: (transfer none): the vault of the book, usable on any thread
 */
InnVault *
inn_store_get_vault (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), NULL);
  return self->vault;
}

/**
 * inn_store_is_read_only:
 * @self: a store
 *
 * Returns: whether nothing can be changed
 */
gboolean
inn_store_is_read_only (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), FALSE);
  return self->read_only;
}

/**
 * inn_store_get_obstacle:
 * @self: a store
 *
 * Returns: what keeps a book that is read only from being written
 */
InnObstacle
inn_store_get_obstacle (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), INN_OBSTACLE_NONE);
  return self->obstacle;
}

/**
 * inn_store_is_new:
 * @self: a store
 *
 * Returns: whether the book was made by this opening
 */
gboolean
inn_store_is_new (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), FALSE);
  return self->is_new;
}

/**
 * inn_store_was_unclean:
 * @self: a store
 *
 * Returns: whether the book was not closed in order the last time; it was checked then
 */
gboolean
inn_store_was_unclean (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), FALSE);
  return self->unclean;
}

/**
 * inn_store_get_opened_utc:
 * @self: a store
 *
 * Returns: when it was opened, in UTC seconds
 */
gint64
inn_store_get_opened_utc (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), 0);
  return self->opened_utc;
}

/**
 * inn_store_is_changing:
 * @self: a store
 * @fraction: (out) (optional): how far it is, 0 to 1; below 0 while not known
 *
 * Returns: whether a long change runs or waits, behind which other changes wait
 */
gboolean
inn_store_is_changing (InnStore *self,
                       double   *fraction)
{
  g_return_val_if_fail (INN_IS_STORE (self), FALSE);
  if (fraction != NULL)
    *fraction = self->fraction;
  return self->n_changing > 0;
}

/**
 * inn_store_get_staff:
 * @self: a store
 *
 * Returns: who is at the desk; 0 for nobody
 */
gint64
inn_store_get_staff (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), 0);
  return self->staff_id;
}

/**
 * inn_store_set_staff:
 * @self: a store
 * @staff_id: who is at the desk now; 0 for nobody
 */
void
inn_store_set_staff (InnStore *self,
                     gint64    staff_id)
{
  g_return_if_fail (INN_IS_STORE (self));

  if (self->staff_id == staff_id)
    return;
  self->staff_id = staff_id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAFF]);
}
