/* inn-agenda-list.c: see inn-agenda-list.h.
 *
 *   book changed, clock, settings ──> load ──> sections
 *
 * One load at a time; what comes meanwhile asks for another one after it. Items are kept as long as
 * what they show is there, so that rows keep their focus. What was settled from the list stays in
 * its place until drop_settled().
 */

#include "config.h"

#include "inn-agenda-list.h"

#include "inn-store-reminders.h"
#include "inn-wake-watch.h"

struct _InnAgendaList
{
  GObject       parent_instance;

  InnBook      *book;        /* owned */
  InnWakeWatch *watch;       /* owned */
  GCancellable *cancellable; /* owned */
  GListStore   *sections[INN_AGENDA_N_SECTIONS];
  guint         counts[INN_AGENDA_N_SECTIONS];
  guint         n_left_out;
  guint         waiting;

  gboolean      loaded;
  gboolean      loading;
  gboolean      again;
};

G_DEFINE_FINAL_TYPE (InnAgendaList, inn_agenda_list, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_WAITING,
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
set_waiting (InnAgendaList *self,
             guint          waiting)
{
  if (self->waiting == waiting)
    return;

  self->waiting = waiting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

/* The next moment at which a task of today becomes overdue. Midnight comes by itself. */
static void
arm_watch (InnAgendaList *self,
           InnAgenda     *agenda)
{
  InnClock *clock = inn_book_get_clock (self->book);

  for (guint i = 0; i < agenda->tasks->len; i++)
    {
      const InnAgendaTask *task = g_ptr_array_index (agenda->tasks, i);

      if (task->due.minute >= 0 && !inn_agenda_task_is_overdue (task, agenda->now))
        {
          inn_wake_watch_arm (self->watch, inn_clock_instant (clock, task->due) + 60);
          return;
        }
    }
  inn_wake_watch_arm (self->watch, 0);
}

static void
show_agenda (InnAgendaList *self,
             InnAgenda     *agenda)
{
  inn_agenda_merge (self->sections, agenda, &self->counts[INN_AGENDA_BIRTHDAYS],
                    &self->counts[INN_AGENDA_OTHER_DAYS]);
  self->counts[INN_AGENDA_OVERDUE] = agenda->n_overdue;
  self->counts[INN_AGENDA_TODAY] = agenda->n_today;
  self->counts[INN_AGENDA_COMING] = agenda->n_coming;
  self->n_left_out = agenda->n_overdue + agenda->n_today + agenda->n_coming - agenda->tasks->len;

  set_waiting (self, agenda->n_overdue + agenda->n_today);
  arm_watch (self, agenda);
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (InnAgendaList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnAgenda) agenda = NULL;

  agenda = inn_store_load_agenda_finish (INN_STORE (source), result, &error);
  self->loading = FALSE;
  if (self->book == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (agenda != NULL)
    {
      self->loaded = TRUE;
      show_agenda (self, agenda);
      g_signal_emit (self, signals[LOADED], 0);
    }
  else
    g_signal_emit (self, signals[FAILED], 0, error);

  if (self->again)
    inn_agenda_list_refresh (self);
}

/* A promise without a day waits for a stay. */
static void
book_changed_cb (InnAgendaList *self,
                 InnChangeSet  *changes)
{
  if (inn_change_set_get_areas (changes) & (INN_CHANGE_GUESTS | INN_CHANGE_FOLLOW_UPS |
                                            INN_CHANGE_RULES | INN_CHANGE_ANSWERS |
                                            INN_CHANGE_STAFF | INN_CHANGE_ORGANISATIONS |
                                            INN_CHANGE_CONSENTS | INN_CHANGE_PROMISES |
                                            INN_CHANGE_STAYS | INN_CHANGE_DATES))
    inn_agenda_list_refresh (self);
}

static void
inn_agenda_list_constructed (GObject *object)
{
  InnAgendaList *self = INN_AGENDA_LIST (object);

  G_OBJECT_CLASS (inn_agenda_list_parent_class)->constructed (object);

  self->watch = inn_wake_watch_new (inn_book_get_clock (self->book));
  g_signal_connect_object (self->watch, "woke", G_CALLBACK (inn_agenda_list_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (book_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_settings (self->book), "changed",
                           G_CALLBACK (inn_agenda_list_refresh), self, G_CONNECT_SWAPPED);
  inn_agenda_list_refresh (self);
}

static void
inn_agenda_list_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  InnAgendaList *self = INN_AGENDA_LIST (object);

  switch (property_id)
    {
    case PROP_WAITING:
      g_value_set_uint (value, self->waiting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inn_agenda_list_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  InnAgendaList *self = INN_AGENDA_LIST (object);

  switch (property_id)
    {
    case PROP_BOOK:
      self->book = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inn_agenda_list_dispose (GObject *object)
{
  InnAgendaList *self = INN_AGENDA_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watch);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_agenda_list_parent_class)->dispose (object);
}

static void
inn_agenda_list_finalize (GObject *object)
{
  InnAgendaList *self = INN_AGENDA_LIST (object);

  g_clear_object (&self->cancellable);
  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    g_clear_object (&self->sections[s]);

  G_OBJECT_CLASS (inn_agenda_list_parent_class)->finalize (object);
}

static void
inn_agenda_list_class_init (InnAgendaListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = inn_agenda_list_constructed;
  object_class->get_property = inn_agenda_list_get_property;
  object_class->set_property = inn_agenda_list_set_property;
  object_class->dispose = inn_agenda_list_dispose;
  object_class->finalize = inn_agenda_list_finalize;

  properties[PROP_BOOK] =
    g_param_spec_object ("book", NULL, NULL, INN_TYPE_BOOK,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WAITING] =
    g_param_spec_uint ("waiting", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOADED] = g_signal_new ("loaded", INN_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", INN_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
inn_agenda_list_init (InnAgendaList *self)
{
  self->cancellable = g_cancellable_new ();
  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    self->sections[s] = g_list_store_new (INN_TYPE_AGENDA_ITEM);
}

/**
 * inn_agenda_list_new:
 * @book: the open guest book
 *
 * Returns: (transfer full): an agenda that is about to be loaded
 */
InnAgendaList *
inn_agenda_list_new (InnBook *book)
{
  return g_object_new (INN_TYPE_AGENDA_LIST, "book", book, NULL);
}

/**
 * inn_agenda_list_refresh:
 * @self: an agenda
 *
 * Looks at the book again, soon.
 */
void
inn_agenda_list_refresh (InnAgendaList *self)
{
  InnAgendaAsk ask;

  g_return_if_fail (INN_IS_AGENDA_LIST (self));

  self->again = self->loading;
  if (self->loading)
    return;

  self->loading = TRUE;
  ask = (InnAgendaAsk) {
    .now = inn_clock_get_civil (inn_book_get_clock (self->book)),
    .days = INN_AGENDA_DAYS,
    .birthday_days = INN_AGENDA_BIRTHDAY_DAYS + 1,
    .feb29 = inn_settings_get_feb29_rule (inn_book_get_settings (self->book)),
    .limit = INN_AGENDA_LIMIT,
  };
  inn_store_load_agenda_async (inn_book_get_store (self->book), ask, self->cancellable,
                               load_cb, g_object_ref (self));
}

/**
 * inn_agenda_list_is_loaded:
 * @self: an agenda
 *
 * Returns: whether the book was looked at yet
 */
gboolean
inn_agenda_list_is_loaded (InnAgendaList *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_LIST (self), FALSE);

  return self->loaded;
}

/**
 * inn_agenda_list_get_section:
 * @self: an agenda
 * @section: which part
 *
 * Returns: (transfer none): its #InnAgendaItem objects, by time
 */
GListModel *
inn_agenda_list_get_section (InnAgendaList    *self,
                             InnAgendaSection  section)
{
  g_return_val_if_fail (INN_IS_AGENDA_LIST (self), NULL);
  g_return_val_if_fail (section < INN_AGENDA_N_SECTIONS, NULL);

  return G_LIST_MODEL (self->sections[section]);
}

/**
 * inn_agenda_list_get_count:
 * @self: an agenda
 * @section: which part
 *
 * Returns: how many are open in it, those left out of the list included
 */
guint
inn_agenda_list_get_count (InnAgendaList    *self,
                           InnAgendaSection  section)
{
  g_return_val_if_fail (INN_IS_AGENDA_LIST (self), 0);
  g_return_val_if_fail (section < INN_AGENDA_N_SECTIONS, 0);

  return self->counts[section];
}

/**
 * inn_agenda_list_get_n_left_out:
 * @self: an agenda
 *
 * Returns: how many tasks did not find room, see %INN_AGENDA_LIMIT
 */
guint
inn_agenda_list_get_n_left_out (InnAgendaList *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_LIST (self), 0);

  return self->n_left_out;
}

/**
 * inn_agenda_list_get_waiting:
 *
 * Returns: how many wait for an answer, as the sign on the window shows
 */
guint
inn_agenda_list_get_waiting (InnAgendaList *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_LIST (self), 0);

  return self->waiting;
}

/**
 * inn_agenda_list_drop_settled:
 * @self: an agenda
 *
 * Takes what was settled out of the list.
 */
void
inn_agenda_list_drop_settled (InnAgendaList *self)
{
  g_return_if_fail (INN_IS_AGENDA_LIST (self));

  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->sections[s])); i > 0; i--)
      {
        g_autoptr (InnAgendaItem) item =
          g_list_model_get_item (G_LIST_MODEL (self->sections[s]), i - 1);

        if (inn_agenda_item_get_state (item) >= INN_AGENDA_DONE)
          g_list_store_remove (self->sections[s], i - 1);
      }
}
