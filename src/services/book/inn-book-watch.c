/* inn-book-watch.c: see inn-book-watch.h. Writing to a book that was moved away is refused anyway; this
 * tells of it before somebody has typed. The folder is watched, but who moves the folder above it, or
 * takes out a disk, is not noticed that way: so it is looked for whenever somebody comes back to the
 * window, too. The disk is asked on a thread, as one that goes may take long to answer. */

#include "config.h"

#include "inn-book-watch.h"

#include "inn-book-place.h"
#include "inn-error.h"

struct _InnBookWatch
{
  GObject parent_instance;

  char *path;                /* owned */
  GFileMonitor *monitor;     /* owned, nullable */
  GCancellable *cancellable; /* owned */
  InnBookPlace place;        /* what was opened; the thread's while it looks */
  gboolean looking;
  gboolean again;            /* something happened while it was looked for */
  gboolean away;
};

G_DEFINE_FINAL_TYPE (InnBookWatch, inn_book_watch, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_AWAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The first look notes what is there. */
static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  InnBookWatch *self = source;
  g_autoptr(GError) error = NULL;

  if (self->place.inode == 0)
    inn_book_place_note (&self->place, self->path);
  inn_book_place_check (&self->place, self->path, &error);
  g_task_return_boolean (task, g_error_matches (error, INN_ERROR, INN_ERROR_MOVED));
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnBookWatch *self = INN_BOOK_WATCH (source);
  g_autoptr(GError) error = NULL;
  gboolean away = g_task_propagate_boolean (G_TASK (result), &error);

  self->looking = FALSE;
  if (error != NULL)
    return;

  if (self->away != away)
    {
      self->away = away;
      g_object_notify_by_pspec (source, properties[PROP_AWAY]);
    }
  if (self->again)
    inn_book_watch_look (self);
}

/* What is written to the book all the time is nothing to look for. */
static void
happened_cb (GFileMonitor      *monitor,
             GFile             *file,
             GFile             *other,
             GFileMonitorEvent  event,
             InnBookWatch      *self)
{
  if (event != G_FILE_MONITOR_EVENT_CHANGED && event != G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT
      && event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    inn_book_watch_look (self);
}

static void
inn_book_watch_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_AWAY:
      g_value_set_boolean (value, INN_BOOK_WATCH (object)->away);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inn_book_watch_dispose (GObject *object)
{
  InnBookWatch *self = INN_BOOK_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (inn_book_watch_parent_class)->dispose (object);
}

static void
inn_book_watch_finalize (GObject *object)
{
  InnBookWatch *self = INN_BOOK_WATCH (object);

  g_clear_object (&self->cancellable);
  g_free (self->path);

  G_OBJECT_CLASS (inn_book_watch_parent_class)->finalize (object);
}

static void
inn_book_watch_class_init (InnBookWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inn_book_watch_get_property;
  object_class->dispose = inn_book_watch_dispose;
  object_class->finalize = inn_book_watch_finalize;

  properties[PROP_AWAY] =
    g_param_spec_boolean ("away", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inn_book_watch_init (InnBookWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_book_watch_new:
 * @path: the database, open and in its place
 *
 * Returns: (transfer full): a watch that has begun
 */
InnBookWatch *
inn_book_watch_new (const char *path)
{
  InnBookWatch *self = g_object_new (INN_TYPE_BOOK_WATCH, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) folder = g_file_get_parent (file);

  self->path = g_strdup (path);
  self->monitor = g_file_monitor_directory (folder,
                                            G_FILE_MONITOR_WATCH_MOUNTS | G_FILE_MONITOR_WATCH_MOVES,
                                            NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (happened_cb), self, 0);
  inn_book_watch_look (self);

  return self;
}

/**
 * inn_book_watch_is_away:
 * @self: a watch
 *
 * Returns: whether the book was not at its place when it was last looked for
 */
gboolean
inn_book_watch_is_away (InnBookWatch *self)
{
  g_return_val_if_fail (INN_IS_BOOK_WATCH (self), FALSE);

  return self->away;
}

/**
 * inn_book_watch_look:
 * @self: a watch
 *
 * Looks for the book; `away` follows in a moment.
 */
void
inn_book_watch_look (InnBookWatch *self)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (INN_IS_BOOK_WATCH (self));

  self->again = self->looking;
  if (self->looking)
    return;

  self->looking = TRUE;
  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, inn_book_watch_look);
  g_task_run_in_thread (task, look_thread);
}
