/* inn-agenda-merge.c: how a new agenda gets into the sections that are seen: items are kept as long as
 * what they show is there, and only what is different is replaced, so that rows keep their focus.
 */

#include "config.h"

#include "inn-agenda-merge.h"

static InnAgendaSection
get_section (InnAgenda     *agenda,
             InnAgendaItem *item)
{
  const InnAgendaTask *task = inn_agenda_item_get_task (item);

  if (task == NULL)
    return inn_agenda_item_get_day (item)->kind == INN_RULE_BIRTHDAY ? INN_AGENDA_BIRTHDAYS
                                                                     : INN_AGENDA_OTHER_DAYS;
  if (inn_agenda_task_is_overdue (task, agenda->now))
    return INN_AGENDA_OVERDUE;
  if (inn_date_compare (task->due.date, agenda->now.date) <= 0)
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
    return inn_civil_compare (task_a->due, task_b->due);
  if (task_a == NULL && task_b == NULL)
    return inn_date_compare (inn_agenda_item_get_day (item_a)->day,
                             inn_agenda_item_get_day (item_b)->day);

  return 0;
}

/* Everything the list shows now, by its key. */
static GHashTable *
collect_items (GListStore *sections[])
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sections[s])); i++)
      {
        InnAgendaItem *item = g_list_model_get_item (G_LIST_MODEL (sections[s]), i);

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
keep_settled (GListStore *sections[],
              GPtrArray  *wanted[],
              GHashTable *before)
{
  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sections[s])); i++)
      {
        g_autoptr (InnAgendaItem) item =
          g_list_model_get_item (G_LIST_MODEL (sections[s]), i);

        if (inn_agenda_item_get_state (item) != INN_AGENDA_OPEN
            && g_hash_table_contains (before, inn_agenda_item_get_key (item)))
          g_ptr_array_add (wanted[s], g_steal_pointer (&item));
      }
}

/**
 * inn_agenda_merge:
 * @sections: of #InnAgendaItem, one for each #InnAgendaSection
 * @agenda: what is there now
 * @n_birthdays: (out): how many birthdays wait
 * @n_other_days: (out): how many other days
 *
 * Makes @sections show @agenda, and what was settled in them still where it stood.
 */
void
inn_agenda_merge (GListStore *sections[],
                  InnAgenda  *agenda,
                  guint      *n_birthdays,
                  guint      *n_other_days)
{
  g_autoptr (GHashTable) before = collect_items (sections);
  GPtrArray *wanted[INN_AGENDA_N_SECTIONS];

  *n_birthdays = 0;
  *n_other_days = 0;
  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    wanted[s] = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < agenda->tasks->len; i++)
    place (wanted, agenda, before,
           inn_agenda_item_new_task (agenda, g_ptr_array_index (agenda->tasks, i)));
  for (guint i = 0; i < agenda->days->len; i++)
    {
      const InnAgendaDay *day = g_ptr_array_index (agenda->days, i);

      if (inn_agenda_day_is_settled (day))
        continue;
      *(day->kind == INN_RULE_BIRTHDAY ? n_birthdays : n_other_days) += 1;
      place (wanted, agenda, before, inn_agenda_item_new_day (agenda, day));
    }
  keep_settled (sections, wanted, before);

  for (guint s = 0; s < INN_AGENDA_N_SECTIONS; s++)
    {
      g_ptr_array_sort (wanted[s], compare_items);
      splice (sections[s], wanted[s]);
      g_ptr_array_unref (wanted[s]);
    }
}
