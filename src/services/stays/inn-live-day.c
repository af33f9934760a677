/* inn-live-day.c: see inn-live-day.h.
 *
 *   book changed, next day, another day chosen ──> load ──> list
 *
 * One load at a time; what comes meanwhile asks for another one after it. The list of a day that is
 * no longer wanted is never shown.
 */

#include "config.h"

#include "inn-live-day.h"

#include "inn-store-day.h"
#include "inn-wake-watch.h"

struct _InnLiveDay
{
  GObject       parent_instance;

  InnBook      *book;        /* owned */
  InnWakeWatch *watch;       /* owned */
  GCancellable *cancellable; /* owned */
  InnDayList   *list;        /* owned, NULL before the first look */
  InnDate       today;
  InnDate       day;
  InnDate       asked;       /* for which the look under way is */

  gboolean      started;
  gboolean      loading;
  gboolean      again;
};

G_DEFINE_FINAL_TYPE (InnLiveDay, inn_live_day, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BOOK,
  N_PROPS,
};

enum
{
  LOADED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (InnLiveDay) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnDayList) list = inn_store_load_day_finish (INN_STORE (source), result, &error);

  self->loading = FALSE;
  if (self->book == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (inn_date_equal (self->asked, self->day) && list != NULL)
    {
      g_clear_pointer (&self->list, inn_day_list_unref);
      self->list = g_steal_pointer (&list);
      g_signal_emit (self, signals[LOADED], 0);
    }
  else if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);

  if (self->again || !inn_date_equal (self->asked, self->day))
    inn_live_day_refresh (self);
}

static void
book_changed_cb (InnLiveDay   *self,
                 InnChangeSet *changes)
{
  if (self->started
      && inn_change_set_get_areas (changes) & (INN_CHANGE_STAYS | INN_CHANGE_ROOMS |
                                               INN_CHANGE_GUESTS | INN_CHANGE_FOLLOW_UPS |
                                               INN_CHANGE_TAGS | INN_CHANGE_PROMISES | INN_CHANGE_ORGANISATIONS |
                                               INN_CHANGE_PREFERENCES | INN_CHANGE_CONSENTS))
    inn_live_day_refresh (self);
}

/* Whoever looks at today goes on with it; another day stays where it is. */
static void
time_cb (InnLiveDay *self)
{
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (self->book));

  if (inn_date_equal (today, self->today))
    return;

  if (inn_live_day_is_today (self))
    self->day = today;
  self->today = today;
  if (self->started)
    inn_live_day_refresh (self);
}

static void
inn_live_day_constructed (GObject *object)
{
  InnLiveDay *self = INN_LIVE_DAY (object);
  InnClock *clock = inn_book_get_clock (self->book);

  G_OBJECT_CLASS (inn_live_day_parent_class)->constructed (object);

  self->today = self->day = inn_clock_get_business_day (clock);
  self->watch = inn_wake_watch_new (clock);
  g_signal_connect_object (self->watch, "woke", G_CALLBACK (time_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_settings (self->book), "changed", G_CALLBACK (time_cb),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (book_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
inn_live_day_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_BOOK:
      INN_LIVE_DAY (object)->book = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inn_live_day_dispose (GObject *object)
{
  InnLiveDay *self = INN_LIVE_DAY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watch);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_live_day_parent_class)->dispose (object);
}

static void
inn_live_day_finalize (GObject *object)
{
  InnLiveDay *self = INN_LIVE_DAY (object);

  g_clear_pointer (&self->list, inn_day_list_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_live_day_parent_class)->finalize (object);
}

static void
inn_live_day_class_init (InnLiveDayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = inn_live_day_constructed;
  object_class->set_property = inn_live_day_set_property;
  object_class->dispose = inn_live_day_dispose;
  object_class->finalize = inn_live_day_finalize;

  properties[PROP_BOOK] =
    g_param_spec_object ("book", NULL, NULL, INN_TYPE_BOOK,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOADED] = g_signal_new ("loaded", INN_TYPE_LIVE_DAY, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", INN_TYPE_LIVE_DAY, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
inn_live_day_init (InnLiveDay *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_live_day_new:
 * @book: the open guest book
 *
 * Returns: (transfer full): today, not looked at yet
 */
InnLiveDay *
inn_live_day_new (InnBook *book)
{
  return g_object_new (INN_TYPE_LIVE_DAY, "book", book, NULL);
}

/**
 * inn_live_day_refresh:
 * @self: a day
 *
 * Looks at the book, soon, and from now on whenever it changes.
 */
void
inn_live_day_refresh (InnLiveDay *self)
{
  g_return_if_fail (INN_IS_LIVE_DAY (self));

  self->started = TRUE;
  self->again = self->loading;
  if (self->loading)
    return;

  self->loading = TRUE;
  self->asked = self->day;
  inn_store_load_day_async (inn_book_get_store (self->book), self->day,
                            inn_settings_get_feb29_rule (inn_book_get_settings (self->book)),
                            self->cancellable, load_cb, g_object_ref (self));
}

/**
 * inn_live_day_get_today:
 * @self: a day
 *
 * Returns: the business day it is
 */
InnDate
inn_live_day_get_today (InnLiveDay *self)
{
  g_return_val_if_fail (INN_IS_LIVE_DAY (self), INN_DATE_NONE);

  return self->today;
}

/**
 * inn_live_day_get_day:
 *
 * Returns: the day it shows
 */
InnDate
inn_live_day_get_day (InnLiveDay *self)
{
  g_return_val_if_fail (INN_IS_LIVE_DAY (self), INN_DATE_NONE);

  return self->day;
}

/**
 * inn_live_day_is_today:
 *
 * Returns: whether the day it shows is today
 */
gboolean
inn_live_day_is_today (InnLiveDay *self)
{
  g_return_val_if_fail (INN_IS_LIVE_DAY (self), FALSE);

  return inn_date_equal (self->day, self->today);
}

/**
 * inn_live_day_set_day:
 * @self: a day
 * @day: the day wanted; today follows the clock
 */
void
inn_live_day_set_day (InnLiveDay *self,
                      InnDate     day)
{
  g_return_if_fail (INN_IS_LIVE_DAY (self));
  g_return_if_fail (inn_date_is_valid (day));

  if (inn_date_equal (self->day, day))
    return;

  self->day = day;
  inn_live_day_refresh (self);
}

/**
 * inn_live_day_get_list:
 * @self: a day
 *
 * Returns: (transfer none) (nullable): as of the last `loaded`; %NULL before
 */
InnDayList *
inn_live_day_get_list (InnLiveDay *self)
{
  g_return_val_if_fail (INN_IS_LIVE_DAY (self), NULL);

  return self->list;
}
