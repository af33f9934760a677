/* inn-start.c: see inn-start.h.
 *
 *   open ──> opened
 *    │ ├── in use: try again every moment, for WAIT_SECONDS ──> trouble
 *    │ ├── checked after an unclean stop: its course
 *    │ └── trouble ── "Try Again" ──> open
 *
 * A window is made only when there is something to see in it, and somebody to look. */

#include "config.h"

#include "inn-start.h"

#include "inn-book-lock.h"
#include "inn-error-words.h"
#include "inn-error.h"
#include "inn-format.h"
#include "inn-sample-book.h"
#include "inn-start-window.h"

#include <glib/gi18n.h>

#define WAIT_SECONDS 5
#define TRY_MILLISECONDS 250

/* What is over sooner is not worth a page that flashes. */
#define QUIET_MILLISECONDS 400

typedef enum
{
  INN_START_OPENS,
  INN_START_CHECKS,
  INN_START_WAITS,
  INN_START_FAILED,
} InnStartState;

struct _InnStart
{
  GObject parent_instance;

  GtkApplication *application; /* unowned, outlives us */
  InnSettings *settings;       /* owned */
  InnClock *clock;             /* owned */
  char *path;                  /* owned */
  gboolean sample;

  GCancellable *cancellable;   /* owned */
  InnStartWindow *window;      /* weak */
  InnStartState state;
  double fraction;
  char *words;                 /* owned: whom it waits for, or what is wrong */
  gint64 waits_since;          /* monotonic, 0 while it does not wait */
  guint try_source;
  guint quiet_source;
  gboolean opening;
  gboolean may_restore;        /* a copy would mend what is wrong */
  gboolean was_open;           /* the book was there once, and is never made anew */
  gboolean is_older;           /* it is sound, but an earlier state */
  gboolean use_older;          /* it is to be taken all the same */
  gboolean is_away;            /* there was one, and it is gone with its folder */
  gboolean begin_new;          /* there is to be another one all the same */
  gboolean wanted;             /* somebody looks */
};

G_DEFINE_FINAL_TYPE (InnStart, inn_start, G_TYPE_OBJECT)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void open_book (InnStart *self);

static void
update_window (InnStart *self)
{
  gboolean quiet = self->state == INN_START_OPENS || self->quiet_source != 0;

  if (self->window == NULL)
    {
      if (self->state != INN_START_FAILED && (quiet || !self->wanted))
        return;
      g_set_weak_pointer (&self->window,
                          INN_START_WINDOW (inn_start_window_new (self->application,
                                                                  self->settings)));
    }

  if (self->state == INN_START_FAILED)
    inn_start_window_show_trouble (self->window, self->words, self->path, self->may_restore,
                                   self->is_older, self->is_away);
  else if (self->state == INN_START_WAITS)
    inn_start_window_show_wait (self->window, self->words);
  else
    inn_start_window_show_check (self->window, self->fraction);
}

static void
present_window (InnStart *self)
{
  update_window (self);
  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (self->window));
}

static gboolean
quiet_over_cb (gpointer user_data)
{
  InnStart *self = user_data;

  self->quiet_source = 0;
  present_window (self);

  return G_SOURCE_REMOVE;
}

static void
enter (InnStart      *self,
       InnStartState  state)
{
  if (state == INN_START_FAILED)
    g_clear_handle_id (&self->quiet_source, g_source_remove);
  else if (self->state == INN_START_OPENS && state != INN_START_OPENS && self->window == NULL)
    {
      g_clear_handle_id (&self->quiet_source, g_source_remove);
      self->quiet_source = g_timeout_add (QUIET_MILLISECONDS, quiet_over_cb, self);
    }

  self->state = state;
}

/* Words */

static char *
describe_holder (InnStart *self)
{
  g_autofree char *program = NULL;
  g_autofree char *since_text = NULL;
  gint64 since = 0;
  int process = 0;

  if (inn_book_lock_look (self->path, &since, &process))
    program = inn_book_lock_dup_program (process);
  if (program == NULL)
    return g_strdup (_("Another program works with the guest book"));

  since_text = inn_format_minute (inn_clock_civil_at (self->clock, since).minute);

  /* Translators: name of a program; number of its process; a time of day. */
  return g_strdup_printf (_("The program %1$s (process %2$d) has the guest book open since %3$s"),
                          program, process, since_text);
}

static char *
describe_trouble (InnStart     *self,
                  const GError *error)
{
  if (g_error_matches (error, INN_ERROR, INN_ERROR_BUSY))
    return describe_holder (self);

  return inn_error_words_dup_opening (error, self->path);
}

/* What came of it */

static void
fail (InnStart     *self,
      const GError *error)
{
  g_autofree char *sentence = describe_trouble (self, error);

  g_free (self->words);
  /* Translators: what happened, then what to do about it. */
  self->words = g_strdup_printf (_("%s. %s"), sentence,
                                 inn_error_words_get_opening_way_out (error, self->path));
  self->may_restore = !self->sample
                      && (g_error_matches (error, INN_ERROR, INN_ERROR_CORRUPT)
                          || g_error_matches (error, INN_ERROR, INN_ERROR_OLDER)
                          || g_error_matches (error, INN_ERROR, INN_ERROR_FOREIGN)
                          || g_error_matches (error, INN_ERROR, INN_ERROR_IO));
  self->is_older = g_error_matches (error, INN_ERROR, INN_ERROR_OLDER);
  self->is_away = g_error_matches (error, INN_ERROR, INN_ERROR_MOVED) && !self->was_open;
  self->waits_since = 0;
  enter (self, INN_START_FAILED);
  present_window (self);
}

static gboolean
try_cb (gpointer user_data)
{
  InnStart *self = user_data;

  self->try_source = 0;
  open_book (self);
  g_application_release (G_APPLICATION (self->application));

  return G_SOURCE_REMOVE;
}

/* Whoever works on the command line is mostly done in a moment. */
static gboolean
wait_for_holder (InnStart *self)
{
  if (self->waits_since == 0)
    self->waits_since = g_get_monotonic_time ();
  else if (g_get_monotonic_time () - self->waits_since > WAIT_SECONDS * G_USEC_PER_SEC)
    return FALSE;

  g_free (self->words);
  self->words = describe_holder (self);
  enter (self, INN_START_WAITS);
  update_window (self);
  g_application_hold (G_APPLICATION (self->application));
  self->try_source = g_timeout_add (TRY_MILLISECONDS, try_cb, self);

  return TRUE;
}

static void
succeed (InnStart *self,
         InnBook  *book)
{
  InnStartWindow *window = self->window;

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  self->waits_since = 0;
  self->state = INN_START_OPENS;
  self->was_open = TRUE;
  g_clear_weak_pointer (&self->window);
  g_signal_emit (self, signals[OPENED], 0, book);
  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InnStart) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnBook) book = self->sample ? inn_sample_book_open_finish (result, &error)
                                         : inn_book_open_finish (result, &error);

  self->opening = FALSE;
  self->use_older = FALSE;
  self->begin_new = FALSE;
  if (self->was_open && g_error_matches (error, INN_ERROR, INN_ERROR_MISSING))
    error->code = INN_ERROR_MOVED;
  if (book != NULL)
    succeed (self, book);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
           && (!g_error_matches (error, INN_ERROR, INN_ERROR_BUSY) || !wait_for_holder (self)))
    fail (self, error);

  g_application_release (G_APPLICATION (self->application));
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  InnStart *self = user_data;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  self->fraction = fraction;
  enter (self, INN_START_CHECKS);
  update_window (self);
}

static gboolean
is_chinese (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "zh");
}

static void
open_book (InnStart *self)
{
  InnStoreOpenFlags flags = INN_STORE_OPEN_CREATE | INN_STORE_OPEN_MAY_READ
                            | INN_STORE_OPEN_REMEMBER;

  if (self->was_open)
    flags &= (guint) ~INN_STORE_OPEN_CREATE;
  if (self->use_older)
    flags |= INN_STORE_OPEN_OLDER;
  if (self->begin_new)
    flags |= INN_STORE_OPEN_FORCE_NEW;
  self->opening = TRUE;
  g_application_hold (G_APPLICATION (self->application));
  if (self->sample)
    inn_sample_book_open_async (self->path, is_chinese (), self->clock, self->settings, NULL, NULL,
                                self->cancellable, opened_cb, g_object_ref (self));
  else
    inn_book_open_async (self->path, flags, self->clock, self->settings, progress_cb, self,
                         self->cancellable, opened_cb, g_object_ref (self));
}

static void
inn_start_dispose (GObject *object)
{
  InnStart *self = INN_START (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  g_clear_handle_id (&self->try_source, g_source_remove);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (inn_start_parent_class)->dispose (object);
}

static void
inn_start_finalize (GObject *object)
{
  InnStart *self = INN_START (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_free (self->path);
  g_free (self->words);

  G_OBJECT_CLASS (inn_start_parent_class)->finalize (object);
}

static void
inn_start_class_init (InnStartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_start_dispose;
  object_class->finalize = inn_start_finalize;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, INN_TYPE_BOOK);
}

static void
inn_start_init (InnStart *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_start_new:
 * @application: the program
 * @settings: the preferences
 * @clock: the time
 * @path: the database
 * @sample: whether it is the sample hotel
 *
 * Returns: (transfer full): a start that has not begun
 */
InnStart *
inn_start_new (GtkApplication *application,
               InnSettings    *settings,
               InnClock       *clock,
               const char     *path,
               gboolean        sample)
{
  InnStart *self = g_object_new (INN_TYPE_START, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->path = g_strdup (path);
  self->sample = sample;

  return self;
}

/**
 * inn_start_open:
 * @self: a start
 *
 * Opens the book; does nothing while that is under way. A start whose book was opened can be begun
 * again once that is closed.
 */
void
inn_start_open (InnStart *self)
{
  g_return_if_fail (INN_IS_START (self));

  if (self->opening || self->try_source != 0)
    return;

  enter (self, INN_START_OPENS);
  open_book (self);
}

/**
 * inn_start_present:
 * @self: a start that has begun
 *
 * Somebody wants to see what is going on.
 */
void
inn_start_present (InnStart *self)
{
  g_return_if_fail (INN_IS_START (self));

  self->wanted = TRUE;
  if (self->state != INN_START_OPENS && self->quiet_source == 0)
    present_window (self);
}

/**
 * inn_start_open_older:
 * @self: a start that found an earlier state of the book
 *
 * Opens the book as it is, without what it lacks.
 */
void
inn_start_open_older (InnStart *self)
{
  g_return_if_fail (INN_IS_START (self));

  self->use_older = self->is_older;
  inn_start_open (self);
}

/**
 * inn_start_begin_new:
 * @self: a start that found the place of the book empty
 *
 * Begins another book there; nothing is written over.
 */
void
inn_start_begin_new (InnStart *self)
{
  g_return_if_fail (INN_IS_START (self));

  self->begin_new = self->is_away;
  inn_start_open (self);
}
