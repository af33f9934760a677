/* inn-undo-references.c: finds rows that point to nothing after an undo, and widens the plan so
 * that the next try leaves none: either the row they point to is kept after all, or they are not
 * brought back themselves, or the act in the way is taken back too. */

#include "config.h"

#include "inn-undo-references.h"

#include "inn-effect.h"
#include "inn-statement-private.h"
#include "inn-table-layout.h"
#include "inn-undo-rows.h"

#include <string.h>

static const char LIST_KEYS[] =
  "SELECT \"from\", \"table\" FROM pragma_foreign_key_list (?1)";

static const char LIST_STEP[] =
  "SELECT subject_kind, subject_id, tbl, key, op FROM entry_row WHERE seq = ?1";

static const char LIST_TOUCHES[] =
  "SELECT seq FROM entry_row"
  " WHERE subject_kind = ?1 AND subject_id = ?2 AND seq > ?3 AND tbl = ?4 AND key = ?5"
  " ORDER BY seq DESC";

/* A row that points to nothing. */
typedef struct
{
  InnSubject  subject;
  const char *table;
  char       *key;          /* owned */
  char       *name;         /* owned: "table:key" */
  const char *parent_table; /* interned */
  gint64      parent_id;
  char       *parent_name;  /* owned */
} Loose;

static void
free_loose (gpointer data)
{
  Loose *loose = data;

  g_free (loose->key);
  g_free (loose->name);
  g_free (loose->parent_name);
  g_free (loose);
}

static gboolean
find_loose_by_key (InnConnection         *connection,
                   const InnTableLayout  *layout,
                   const char            *column,
                   const char            *parent,
                   GPtrArray             *found,
                   GError               **error)
{
  g_autofree char *columns = inn_table_layout_list (layout);
  g_autofree char *sql
    = g_strdup_printf ("SELECT %s FROM \"%s\" AS child WHERE child.\"%s\" IS NOT NULL AND NOT EXISTS"
                       " (SELECT 1 FROM \"%s\" AS parent WHERE parent.id = child.\"%s\")",
                       columns, layout->table->name, column, parent, column);
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  g_autofree InnValue *values = g_new0 (InnValue, layout->n_columns);
  int from = inn_table_layout_find_column (layout, column);
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      Loose *loose = g_new0 (Loose, 1);

      for (int i = 0; i < layout->n_columns; i++)
        inn_statement_get_value (statement, i, &values[i]);
      inn_table_layout_get_subject (layout, values, &loose->subject);
      loose->table = layout->table->name;
      loose->name = inn_undo_rows_name (layout, values);
      loose->key = g_strdup (strchr (loose->name, ':') + 1);
      loose->parent_table = g_intern_string (parent);
      loose->parent_id = values[from].integer;
      loose->parent_name = g_strdup_printf ("%s:%" G_GINT64_FORMAT, parent, loose->parent_id);
      g_ptr_array_add (found, loose);
    }
  return step == INN_STEP_DONE;
}

/**
 * inn_undo_references_find:
 * @connection: a connection in the state the plan led to
 * @layouts: (element-type InnTableLayout): all journalled tables
 * @error: return location
 *
 * Returns: (transfer full): the rows that point to nothing
 */
GPtrArray *
inn_undo_references_find (InnConnection  *connection,
                          GPtrArray      *layouts,
                          GError        **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_loose);

  for (guint i = 0; i < layouts->len; i++)
    {
      const InnTableLayout *layout = g_ptr_array_index (layouts, i);
      g_autoptr (InnStatement) keys = inn_statement_new (connection, LIST_KEYS, error);
      InnStep step = INN_STEP_ERROR;

      if (keys == NULL)
        return NULL;
      inn_statement_bind_text (keys, 1, layout->table->name);
      while ((step = inn_statement_step (keys, error)) == INN_STEP_ROW)
        {
          if (!find_loose_by_key (connection, layout, inn_statement_get_text (keys, 0),
                                  inn_statement_get_text (keys, 1), found, error))
            return NULL;
        }
      if (step == INN_STEP_ERROR)
        return NULL;
    }
  return g_steal_pointer (&found);
}

/* Whose rows, of those the plan takes back, bear these names: name -> InnSubject. Parents count
 * when they were inserted (and are deleted now), children when they come back or change. */
static GHashTable *
find_owners (InnUndoPlan    *plan,
             InnConnection  *connection,
             GPtrArray      *loose,
             GError        **error)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) children = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) owners
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) steps = inn_undo_plan_dup_steps (plan);

  for (guint i = 0; i < loose->len; i++)
    {
      Loose *one = g_ptr_array_index (loose, i);

      g_hash_table_add (parents, one->parent_name);
      g_hash_table_add (children, one->name);
    }

  for (guint i = 0; i < steps->len; i++)
    {
      gint64 seq = g_array_index (steps, gint64, i);
      g_autoptr (InnStatement) rows = inn_statement_new (connection, LIST_STEP, error);
      g_autoptr (GString) name = g_string_new (NULL);
      InnStep step = INN_STEP_ERROR;

      if (rows == NULL)
        return NULL;
      inn_statement_bind_int (rows, 1, seq);
      while ((step = inn_statement_step (rows, error)) == INN_STEP_ROW)
        {
          const char *op = NULL;
          InnSubject subject;

          g_string_assign (name, inn_statement_get_text (rows, 2));
          g_string_append_c (name, ':');
          g_string_append (name, inn_statement_get_text (rows, 3));
          op = inn_statement_get_text (rows, 4);
          if (!g_hash_table_contains (*op == 'I' ? parents : children, name->str))
            continue;

          subject.kind = g_intern_string (inn_statement_get_text (rows, 0));
          subject.id = inn_statement_get_int (rows, 1);
          if (inn_undo_plan_wants (plan, seq, &subject))
            g_hash_table_replace (owners, g_strdup (name->str),
                                  g_memdup2 (&subject, sizeof subject));
        }
      if (step == INN_STEP_ERROR)
        return NULL;
    }
  return g_steal_pointer (&owners);
}

/* The newest entry after @after that touched the row and stands in the way; 0 for none. An undo of
 * something later than @after does not: it and what it took back cancel. */
static gboolean
find_last_touch (InnConnection     *connection,
                 const InnSubject  *subject,
                 const char        *table,
                 const char        *key,
                 gint64             after,
                 gint64            *seq,
                 GError           **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_TOUCHES, error);
  g_autoptr (GArray) standing = NULL;
  InnEffect effect = { FALSE, NULL };
  InnStep step = INN_STEP_ERROR;

  *seq = 0;
  if (statement == NULL || !inn_effect_of_subject (connection, after, subject, NULL, NULL,
                                                    &effect, error))
    return FALSE;

  standing = effect.later;
  inn_statement_bind_text (statement, 1, subject->kind);
  inn_statement_bind_int (statement, 2, subject->id);
  inn_statement_bind_int (statement, 3, after);
  inn_statement_bind_text (statement, 4, table);
  if (*key == '[')
    inn_statement_bind_text (statement, 5, key);
  else
    inn_statement_bind_int (statement, 5, g_ascii_strtoll (key, NULL, 10));
  while (*seq == 0 && (step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 touch = inn_statement_get_int (statement, 0);

      for (guint i = 0; i < standing->len; i++)
        {
          if (g_array_index (standing, gint64, i) == touch)
            *seq = touch;
        }
    }
  return step != INN_STEP_ERROR;
}

/* Takes back the act in the way if that is wanted and can be; otherwise keeps @owner. */
static gboolean
settle (InnUndoPlan       *plan,
        InnConnection     *connection,
        const InnSubject  *owner,
        const InnSubject  *culprit,
        gint64             touch,
        gboolean          *widened,
        GError           **error)
{
  gboolean added = FALSE;

  if (touch != 0 && inn_undo_plan_takes_later (plan, culprit)
      && !inn_undo_plan_is_target (plan, touch)
      && !inn_undo_plan_take (plan, connection, touch, culprit, &added, error))
    return FALSE;
  if (!added && !inn_undo_plan_keep (plan, connection, owner, touch, &added, error))
    return FALSE;
  *widened = *widened || added;
  return TRUE;
}

/**
 * inn_undo_references_settle:
 * @loose: what inn_undo_references_find () gave
 * @plan: the plan that led there
 * @connection: the connection, with everything rolled back
 * @widened: (out): whether the plan is another now, and worth another try
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_references_settle (GPtrArray      *loose,
                            InnUndoPlan    *plan,
                            InnConnection  *connection,
                            gboolean       *widened,
                            GError        **error)
{
  g_autoptr (GHashTable) owners = NULL;

  *widened = FALSE;
  owners = find_owners (plan, connection, loose, error);
  if (owners == NULL)
    return FALSE;

  for (guint i = 0; i < loose->len; i++)
    {
      const Loose *one = g_ptr_array_index (loose, i);
      InnSubject *parent_owner = g_hash_table_lookup (owners, one->parent_name);
      InnSubject *child_owner = g_hash_table_lookup (owners, one->name);
      gint64 touch = 0;

      if (parent_owner != NULL)
        {
          /* We deleted what something else has come to need. */
          if (!find_last_touch (connection, &one->subject, one->table, one->key,
                                inn_undo_plan_get_first (plan), &touch, error)
              || !settle (plan, connection, parent_owner, &one->subject, touch, widened, error))
            return FALSE;
        }
      else if (child_owner != NULL)
        {
          /* We brought back what needs something that is gone since. */
          const InnJournalTable *parent = inn_journal_tables_find (one->parent_table);
          InnSubject gone = { parent != NULL ? parent->ways[0].kind : "", one->parent_id };
          const char *key = strchr (one->parent_name, ':') + 1;

          if (parent != NULL && parent->ways[0].column == NULL
              && !find_last_touch (connection, &gone, one->parent_table, key,
                                   inn_undo_plan_get_first (plan), &touch, error))
            return FALSE;
          if (!settle (plan, connection, child_owner, &gone, touch, widened, error))
            return FALSE;
        }
    }
  return TRUE;
}
