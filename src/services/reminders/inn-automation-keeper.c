/* inn-automation-keeper.c: see inn-automation-keeper.h.
 *
 *   start, book changed, new day, each hour ──> wait a moment ──> run
 *
 * One run at a time; what comes meanwhile asks for another one after it. A run that does something changes the
 * book and so asks for one more, which finds nothing to do.
 */

#include "config.h"

#include "inn-automation-keeper.h"

#include "inn-store-automation.h"
#include "inn-wake-watch.h"

/* Several changes in a row, as while a form is saved, are one occasion. */
#define MOMENT_MS 1500
#define HOUR 3600

struct _InnAutomationKeeper
{
  GObject       parent_instance;

  InnBook      *book;        /* owned */
  InnWakeWatch *watch;       /* owned */
  GCancellable *cancellable; /* owned */
  guint         moment;      /* source */
  gboolean      running;
  gboolean      again;
};

G_DEFINE_FINAL_TYPE (InnAutomationKeeper, inn_automation_keeper, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
run_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (InnAutomationKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  int n_acts = inn_store_run_automation_finish (INN_STORE (source), result, &error);

  self->running = FALSE;
  if (self->book == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (n_acts < 0)
    g_signal_emit (self, signals[FAILED], 0, error);
  if (self->again)
    inn_automation_keeper_check (self);
}

static gboolean
moment_cb (gpointer user_data)
{
  InnAutomationKeeper *self = user_data;
  InnSettings *settings = inn_book_get_settings (self->book);

  self->moment = 0;
  self->again = FALSE;
  self->running = TRUE;
  inn_wake_watch_arm (self->watch, inn_clock_get_utc (inn_book_get_clock (self->book)) + HOUR);
  inn_store_run_automation_async (inn_book_get_store (self->book), inn_settings_get_feb29_rule (settings),
                                  inn_settings_get_marketing_limit (settings), self->cancellable, run_cb,
                                  g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
book_changed_cb (InnAutomationKeeper *self,
                 InnChangeSet        *changes)
{
  if ((inn_change_set_get_areas (changes)
       & (INN_CHANGE_GUESTS | INN_CHANGE_TAGS | INN_CHANGE_STAYS | INN_CHANGE_FEEDBACK | INN_CHANGE_CONSENTS
          | INN_CHANGE_DATES | INN_CHANGE_INTERACTIONS | INN_CHANGE_RULES | INN_CHANGE_AUTOMATION)) != 0)
    inn_automation_keeper_check (self);
}

static void
inn_automation_keeper_dispose (GObject *object)
{
  InnAutomationKeeper *self = INN_AUTOMATION_KEEPER (object);

  g_clear_handle_id (&self->moment, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watch);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_automation_keeper_parent_class)->dispose (object);
}

static void
inn_automation_keeper_finalize (GObject *object)
{
  g_clear_object (&INN_AUTOMATION_KEEPER (object)->cancellable);

  G_OBJECT_CLASS (inn_automation_keeper_parent_class)->finalize (object);
}

static void
inn_automation_keeper_class_init (InnAutomationKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_automation_keeper_dispose;
  object_class->finalize = inn_automation_keeper_finalize;

  signals[FAILED] = g_signal_new ("failed", INN_TYPE_AUTOMATION_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
inn_automation_keeper_init (InnAutomationKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_automation_keeper_new:
 * @book: the open guest book; of one that can only be read nothing is done
 *
 * Returns: (transfer full): a keeper that looks soon
 */
InnAutomationKeeper *
inn_automation_keeper_new (InnBook *book)
{
  InnAutomationKeeper *self = g_object_new (INN_TYPE_AUTOMATION_KEEPER, NULL);

  self->book = g_object_ref (book);
  self->watch = inn_wake_watch_new (inn_book_get_clock (book));
  g_signal_connect_object (self->watch, "woke", G_CALLBACK (inn_automation_keeper_check), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  inn_automation_keeper_check (self);

  return self;
}

/**
 * inn_automation_keeper_check:
 * @self: a keeper
 *
 * Looks in a moment whether there is something to do.
 */
void
inn_automation_keeper_check (InnAutomationKeeper *self)
{
  g_return_if_fail (INN_IS_AUTOMATION_KEEPER (self));

  if (self->running)
    self->again = TRUE;
  else if (self->moment == 0 && !inn_book_is_read_only (self->book))
    self->moment = g_timeout_add (MOMENT_MS, moment_cb, self);
}
