/* inn-book.c: the open guest book of one hotel, and the door to all that can be done with it. */

#include "config.h"

#include "inn-book-private.h"

#include "inn-book-review.h"
#include "inn-store-guests.h"

struct _InnBook
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  InnSettings  *settings;    /* owned */
  InnFinder    *finder;      /* owned */
  InnTagShelf  *tags;        /* owned */
  InnFieldShelf *fields;     /* owned */
  InnViewShelf *views;       /* owned */
  InnDesk      *desk;        /* owned */
  InnRecentGuests *recent;   /* owned */
  InnBackupKeeper *copies;   /* owned, nullable */
  InnBookReview *review;     /* owned, nullable: until it is closed */
  InnBookWatch *watch;       /* owned, nullable: until it is closed */
  GCancellable *cancellable; /* owned */
  guint         load_source; /* of the finder, until it is loaded */
  guint         n_guests;
  gboolean      counted;
  gboolean      damaged;
};

G_DEFINE_FINAL_TYPE (InnBook, inn_book, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_N_GUESTS,
  PROP_DAMAGED,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnBook) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 count = inn_store_count_guests_finish (INN_STORE (source), result, &error);

  if (error != NULL || (self->counted && self->n_guests == count))
    return;

  self->counted = TRUE;
  self->n_guests = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_GUESTS]);
}

static void
count (InnBook *self)
{
  inn_store_count_guests_async (self->store, self->cancellable, counted_cb, g_object_ref (self));
}

static void
store_changed_cb (InnBook      *self,
                  InnChangeSet *changes)
{
  if (inn_change_set_has_area (changes, INN_CHANGE_GUESTS))
    count (self);

  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
finder_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!inn_finder_load_finish (INN_FINDER (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("Guests cannot be read for searching: %s", error->message);
}

/* A window that is being made comes first. */
static gboolean
load_finder_cb (gpointer user_data)
{
  InnBook *self = user_data;

  self->load_source = 0;
  inn_finder_load_async (self->finder, self->cancellable, finder_loaded_cb, NULL);

  return G_SOURCE_REMOVE;
}

static void
note_damage (InnBook *self)
{
  if (self->damaged)
    return;

  self->damaged = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAMAGED]);
}

static void
inn_book_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  InnBook *self = INN_BOOK (object);

  switch (property_id)
    {
    case PROP_N_GUESTS:
      g_value_set_uint (value, self->n_guests);
      break;
    case PROP_DAMAGED:
      g_value_set_boolean (value, self->damaged);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inn_book_dispose (GObject *object)
{
  InnBook *self = INN_BOOK (object);

  g_clear_handle_id (&self->load_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watch);
  g_clear_object (&self->review);
  g_clear_object (&self->copies);
  g_clear_object (&self->recent);
  g_clear_object (&self->desk);
  g_clear_object (&self->views);
  g_clear_object (&self->tags);
  g_clear_object (&self->fields);
  g_clear_object (&self->finder);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_book_parent_class)->dispose (object);
}

static void
inn_book_finalize (GObject *object)
{
  InnBook *self = INN_BOOK (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_book_parent_class)->finalize (object);
}

static void
inn_book_class_init (InnBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inn_book_get_property;
  object_class->dispose = inn_book_dispose;
  object_class->finalize = inn_book_finalize;

  properties[PROP_N_GUESTS] =
    g_param_spec_uint ("n-guests", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DAMAGED] =
    g_param_spec_boolean ("damaged", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, INN_TYPE_CHANGE_SET);
}

static void
inn_book_init (InnBook *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
update_cut_off (InnBook *self)
{
  inn_clock_set_cut_off (inn_book_get_clock (self),
                         inn_settings_get_business_day_cutoff (self->settings));
}

/**
 * inn_book_new_for_store:
 * @store: open
 * @settings: the preferences
 *
 * Returns: (transfer full): the book in @store, which it begins to read for searching
 */
InnBook *
inn_book_new_for_store (InnStore    *store,
                        InnSettings *settings)
{
  InnBook *self = g_object_new (INN_TYPE_BOOK, NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  self->tags = inn_tag_shelf_new (store);
  self->fields = inn_field_shelf_new (store);
  self->views = inn_view_shelf_new (store);
  self->desk = inn_desk_new (store);
  self->recent = inn_recent_guests_new (store);
  self->finder = inn_finder_new (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "lost", G_CALLBACK (note_damage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (update_cut_off), self,
                           G_CONNECT_SWAPPED);
  update_cut_off (self);
  count (self);
  self->load_source = g_idle_add_full (G_PRIORITY_LOW, load_finder_cb, self, NULL);
  self->review = inn_book_review_new (store, self->cancellable);
  g_signal_connect_object (self->review, "damaged", G_CALLBACK (note_damage), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * inn_book_new_past:
 * @present: the open book
 * @past: its past; see inn_store_open_past_async ()
 *
 * A book that is only looked at, one guest in it as of then. There is nothing to be searched, to come
 * back to or to be copied: those getters give %NULL.
 *
 * Returns: (transfer full): the book as of then
 */
InnBook *
inn_book_new_past (InnBook  *present,
                   InnStore *past)
{
  InnBook *self = NULL;

  g_return_val_if_fail (INN_IS_BOOK (present), NULL);
  g_return_val_if_fail (INN_IS_STORE (past), NULL);

  self = g_object_new (INN_TYPE_BOOK, NULL);
  self->store = g_object_ref (past);
  self->settings = g_object_ref (present->settings);
  self->tags = inn_tag_shelf_new (past);
  self->fields = inn_field_shelf_new (past);
  self->desk = inn_desk_new (past);

  return self;
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (inn_store_close_finish (INN_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
left_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  InnBook *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  /* The book is closed in any case; that there is no copy is told at the next start. */
  if (!inn_backup_keeper_leave_finish (INN_BACKUP_KEEPER (source), result, &error))
    g_warning ("No copy could be made on closing: %s", error->message);
  inn_store_close_async (self->store, closed_cb, task);
}

/**
 * inn_book_close_async:
 *
 * Stops what follows the book, lets a last copy be made if it was changed, and closes the file.
 */
void
inn_book_close_async (InnBook             *self,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, inn_book_close_async);
  g_clear_object (&self->review);
  g_clear_object (&self->watch);
  g_cancellable_cancel (self->cancellable);
  inn_recent_guests_save (self->recent);
  if (self->copies != NULL)
    inn_backup_keeper_leave_async (self->copies, left_cb, task);
  else
    inn_store_close_async (self->store, closed_cb, task);
}

/**
 * inn_book_close_finish:
 *
 * Returns: whether the book closed without an error; it is closed in any case
 */
gboolean
inn_book_close_finish (InnBook       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
choose_second_place (InnBook *self)
{
  g_autofree char *folder = inn_settings_dup_backup_folder (self->settings);

  inn_backup_keeper_set_second (self->copies, folder);
}

/**
 * inn_book_keep_copies:
 *
 * From now on there are copies of this book, every day and when it is closed. Not for the sample,
 * nor for a book that cannot be written.
 */
void
inn_book_keep_copies (InnBook *self)
{
  g_return_if_fail (INN_IS_BOOK (self));

  if (self->copies != NULL || inn_store_is_read_only (self->store))
    return;
  self->copies = inn_backup_keeper_new (self->store);
  self->watch = inn_book_watch_new (inn_store_get_path (self->store));
  choose_second_place (self);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (choose_second_place), self,
                           G_CONNECT_SWAPPED);
}

/**
 * inn_book_get_store:
 *
 * Returns: (transfer none): the store, as long as the book lives
 */
InnStore *
inn_book_get_store (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->store;
}

/**
 * inn_book_get_clock:
 *
 * Returns: (transfer none): the clock that everything in the book goes by
 */
InnClock *
inn_book_get_clock (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return inn_store_get_clock (self->store);
}

/**
 * inn_book_get_settings:
 *
 * Returns: (transfer none): the settings of this user
 */
InnSettings *
inn_book_get_settings (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->settings;
}

/**
 * inn_book_get_finder:
 *
 * Returns: (transfer none): what finds guests by words
 */
InnFinder *
inn_book_get_finder (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->finder;
}

/**
 * inn_book_get_tags:
 *
 * Returns: (transfer none): the tags and groups of the book, kept up to date
 */
InnTagShelf *
inn_book_get_tags (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->tags;
}

/**
 * inn_book_get_fields:
 *
 * Returns: (transfer none): the hotel's own fields, kept up to date
 */
InnFieldShelf *
inn_book_get_fields (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->fields;
}

/**
 * inn_book_get_views:
 *
 * Returns: (transfer none): the saved views with their counts
 */
InnViewShelf *
inn_book_get_views (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->views;
}

/**
 * inn_book_get_desk:
 *
 * Returns: (transfer none): who is at the desk
 */
InnDesk *
inn_book_get_desk (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->desk;
}

/**
 * inn_book_get_recent:
 *
 * Returns: (transfer none): who was looked at lately
 */
InnRecentGuests *
inn_book_get_recent (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->recent;
}

/**
 * inn_book_get_copies:
 *
 * Returns: (transfer none) (nullable): who keeps copies of this book
 */
InnBackupKeeper *
inn_book_get_copies (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->copies;
}

/**
 * inn_book_get_n_guests:
 *
 * Returns: how many guests are not archived
 */
guint
inn_book_get_n_guests (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), 0);

  return self->n_guests;
}

/**
 * inn_book_is_empty:
 *
 * Returns: whether it is known that there is no guest; the first notification of `n-guests` tells
 *   when it is
 */
gboolean
inn_book_is_empty (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), FALSE);

  return self->counted && self->n_guests == 0;
}

/**
 * inn_book_is_read_only:
 *
 * Returns: whether it can be looked at, but not changed
 */
gboolean
inn_book_is_read_only (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), FALSE);

  return inn_store_is_read_only (self->store);
}

/**
 * inn_book_get_watch:
 *
 * Returns: (transfer none) (nullable): tells whether the book is at its place; %NULL for the sample and
 *   a book that cannot be written
 */
InnBookWatch *
inn_book_get_watch (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return self->watch;
}

/**
 * inn_book_is_damaged:
 *
 * Returns: whether damage was found since it was opened
 */
gboolean
inn_book_is_damaged (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), FALSE);

  return self->damaged;
}

/**
 * inn_book_new_guest_list:
 *
 * Returns: (transfer full): a list that follows this book
 */
InnGuestList *
inn_book_new_guest_list (InnBook *self)
{
  g_return_val_if_fail (INN_IS_BOOK (self), NULL);

  return inn_guest_list_new (self->store, self->finder);
}
