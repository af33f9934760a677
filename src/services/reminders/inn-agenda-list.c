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

static gboolean
is_settled (const InnAgendaBirthday *birthday)
{
  return birthday->answer != NULL && birthday->answer->kind != INN_ANSWER_SNOOZED;
}

static InnAgendaSection
get_section (InnAgenda     *agenda,
             InnAgendaItem *item)
{
  const InnAgendaTask *task = inn_agenda_item_get_task (item);

  if (task == NULL)
    return INN_AGENDA_BIRTHDAYS;
  if (inn_follow_up_is_overdue (task->follow_up, agenda->now))
    return INN_AGENDA_OVERDUE;
  if (inn_date_compare (task->follow_up->due.date, agenda->now.date) <= 0)
    return INN_AGENDA_TODAY;

  return INN_AGENDA_COMING;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  InnAgendaItem *item_a = *(InnAgendaItem *const *) a;
  InnAgendaItem *item_b = *(InnAgendaItem *const *) b;
  const InnAgendaTask *task_a = inn_agenda_item_get_task (item_a);
  const InnAgendaTask *task_b = inn_agenda_item_get_task (item_b);

  if (task_a != NULL && task_b != NULL)
    return inn_civil_compare (task_a->follow_up->due, task_b->follow_up->due);
  if (task_a == NULL && task_b == NULL)
    return inn_date_compare (inn_agenda_item_get_birthday (item_a)->day,
                             inn_agenda_item_get_birthday (item_b)->day);

  return 0;
}

/* Everything the list shows now, by its key. */
static GHashTable *
collect_items (InnAgendaList *self)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sections[s])); i++)
      {
        InnAgendaItem *item = g_list_model_get_item (G_LIST_MODEL (self->sections[s]), i);

        g_hash_table_insert (items, (gpointer) inn_agenda_item_get_key (item), item);
      }

  return items;
}

/* Replaces only the stretch that is different, so that rows before and after it stay. */
static void
splice (GListStore *section,
        GPtrArray  *wanted)
{
  GListModel *model = G_LIST_MODEL (section);
  guint n_before = g_list_model_get_n_items (model);
  guint start = 0, end = 0;

  while (start < n_before && start < wanted->len)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, start);

      if (item != g_ptr_array_index (wanted, start))
        break;
      start++;
    }
  while (end < n_before - start && end < wanted->len - start)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n_before - 1 - end);

      if (item != g_ptr_array_index (wanted, wanted->len - 1 - end))
        break;
      end++;
    }

  if (n_before - start - end > 0 || wanted->len - start - end > 0)
    g_list_store_splice (section, start, n_before - start - end,
                         wanted->pdata + start, wanted->len - start - end);
}

static void
place (GPtrArray     *wanted[],
       InnAgenda     *agenda,
       GHashTable    *before,
       InnAgendaItem *fresh)
{
  g_autoptr (InnAgendaItem) item = fresh;
  InnAgendaItem *known = g_hash_table_lookup (before, inn_agenda_item_get_key (fresh));
  GPtrArray *section;

  if (known != NULL)
    {
      inn_agenda_item_take_over (known, fresh);
      g_set_object (&item, known);
      g_hash_table_remove (before, inn_agenda_item_get_key (item));
    }
  section = wanted[get_section (agenda, item)];
  g_ptr_array_add (section, g_steal_pointer (&item));
}

/* What was settled here stays where it stood. */
static void
keep_settled (InnAgendaList *self,
              GPtrArray     *wanted[],
              GHashTable    *before)
{
  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sections[s])); i++)
      {
        g_autoptr (InnAgendaItem) item =
          g_list_model_get_item (G_LIST_MODEL (self->sections[s]), i);

        if (inn_agenda_item_get_state (item) != INN_AGENDA_OPEN
            && g_hash_table_contains (before, inn_agenda_item_get_key (item)))
          g_ptr_array_add (wanted[s], g_steal_pointer (&item));
      }
}

static void
set_waiting (InnAgendaList *self,
             guint          waiting)
{
  if (self->waiting == waiting)
    return;

  self->waiting = waiting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

/* The next moment at which a follow-up of today becomes overdue. Midnight comes by itself. */
static void
arm_watch (InnAgendaList *self,
           InnAgenda     *agenda)
{
  InnClock *clock = inn_book_get_clock (self->book);

  for (guint i = 0; i < agenda->tasks->len; i++)
    {
      const InnAgendaTask *task = g_ptr_array_index (agenda->tasks, i);

      if (task->follow_up->due.minute >= 0
          && !inn_follow_up_is_overdue (task->follow_up, agenda->now))
        {
          inn_wake_watch_arm (self->watch, inn_clock_instant (clock, task->follow_up->due) + 60);
          return;
        }
    }
  inn_wake_watch_arm (self->watch, 0);
}

static void
show_agenda (InnAgendaList *self,
             InnAgenda     *agenda)
{
  g_autoptr (GHashTable) before = collect_items (self);
  GPtrArray *wanted[INN_AGENDA_N_SECTIONS];

  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    wanted[s] = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < agenda->tasks->len; i++)
    place (wanted, agenda, before,
           inn_agenda_item_new_task (agenda, g_ptr_array_index (agenda->tasks, i)));
  self->counts[INN_AGENDA_BIRTHDAYS] = 0;
  for (guint i = 0; i < agenda->birthdays->len; i++)
    {
      const InnAgendaBirthday *birthday = g_ptr_array_index (agenda->birthdays, i);

      if (is_settled (birthday))
        continue;
      self->counts[INN_AGENDA_BIRTHDAYS]++;
      place (wanted, agenda, before, inn_agenda_item_new_birthday (agenda, birthday));
    }
  keep_settled (self, wanted, before);

  self->counts[INN_AGENDA_OVERDUE] = agenda->n_overdue;
  self->counts[INN_AGENDA_TODAY] = agenda->n_today;
  self->counts[INN_AGENDA_COMING] = agenda->n_coming;
  self->n_left_out = agenda->n_overdue + agenda->n_today + agenda->n_coming - agenda->tasks->len;

  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    {
      g_ptr_array_sort (wanted[s], compare_items);
      splice (self->sections[s], wanted[s]);
      g_ptr_array_unref (wanted[s]);
    }

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

static void
book_changed_cb (InnAgendaList *self,
                 InnChangeSet  *changes)
{
  if (inn_change_set_get_areas (changes) & (INN_CHANGE_GUESTS | INN_CHANGE_FOLLOW_UPS |
                                            INN_CHANGE_RULES | INN_CHANGE_ANSWERS |
                                            INN_CHANGE_STAFF | INN_CHANGE_ORGANISATIONS))
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
 * Returns: how many follow-ups did not find room, see %INN_AGENDA_LIMIT
 */
guint
inn_agenda_list_get_n_left_out (InnAgendaList *self)
{
  g_return_val_if_fail (INN_IS_AGENDA_LIST (self), 0);

  return self->n_left_out;
}

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
