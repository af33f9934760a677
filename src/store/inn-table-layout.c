/* inn-table-layout.c: how a journalled table looks in the open database. */

#include "config.h"

#include "inn-table-layout.h"

#include "inn-error.h"
#include "inn-statement.h"

#include <string.h>

static const char LIST_COLUMNS[] =
  "SELECT name, pk FROM pragma_table_info (?1) ORDER BY cid";

/**
 * inn_table_layout_new:
 * @connection: an open connection
 * @table: one of the list of journalled tables
 * @error: return location
 *
 * Returns: (transfer full): its layout, or %NULL with %INN_ERROR_CORRUPT when the schema does not
 *   fit the list
 */
InnTableLayout *
inn_table_layout_new (InnConnection          *connection,
                      const InnJournalTable  *table,
                      GError                **error)
{
  g_autoptr (InnTableLayout) self = g_new0 (InnTableLayout, 1);
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_COLUMNS, error);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return NULL;

  self->table = table;
  inn_statement_bind_text (statement, 1, table->name);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 place = inn_statement_get_int (statement, 1);

      if (place > 0 && place <= INN_JOURNAL_MAX_KEYS)
        {
          self->keys[place - 1] = (int) columns->len;
          self->n_keys++;
        }
      g_ptr_array_add (columns, inn_statement_dup_text (statement, 0));
    }
  if (step == INN_STEP_ERROR)
    return NULL;

  self->n_columns = (int) columns->len;
  g_ptr_array_add (columns, NULL);
  self->columns = (char **) g_ptr_array_free (g_steal_pointer (&columns), FALSE);

  for (int i = 0; i < INN_JOURNAL_MAX_WAYS; i++)
    self->ways[i] = table->ways[i].column != NULL
                      ? inn_table_layout_find_column (self, table->ways[i].column)
                      : -1;
  self->also = table->also != NULL ? inn_table_layout_find_column (self, table->also) : -1;

  if (self->n_keys == 0 || (table->ways[0].column != NULL && self->ways[0] < 0))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "Table %s is not as the journal knows it",
                   table->name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * inn_table_layout_free:
 * @self: (nullable): a layout
 */
void
inn_table_layout_free (InnTableLayout *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->columns);
  g_free (self);
}

/**
 * inn_table_layout_load_all:
 * @connection: an open connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type InnTableLayout): the layouts of all journalled tables, by
 *   name of the table
 */
GPtrArray *
inn_table_layout_load_all (InnConnection  *connection,
                           GError        **error)
{
  g_autoptr (GPtrArray) layouts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_table_layout_free);
  gsize n_tables = 0;
  const InnJournalTable *tables = inn_journal_tables_get (&n_tables);

  for (gsize i = 0; i < n_tables; i++)
    {
      InnTableLayout *layout = inn_table_layout_new (connection, &tables[i], error);

      if (layout == NULL)
        return NULL;
      g_ptr_array_add (layouts, layout);
    }
  return g_steal_pointer (&layouts);
}

/**
 * inn_table_layout_find_column:
 * @self: a layout
 * @name: name of a column
 *
 * Returns: its position, or -1
 */
int
inn_table_layout_find_column (const InnTableLayout *self,
                              const char           *name)
{
  for (int i = 0; i < self->n_columns; i++)
    {
      if (strcmp (self->columns[i], name) == 0)
        return i;
    }
  return -1;
}

/**
 * inn_table_layout_get_subject:
 * @self: a layout
 * @row: (array): all values of a row, in the order of the columns
 * @subject: (out caller-allocates): the root the row belongs to
 *
 * Returns: whether it belongs to one
 */
gboolean
inn_table_layout_get_subject (const InnTableLayout *self,
                              const InnValue       *row,
                              InnSubject           *subject)
{
  for (int i = 0; i < INN_JOURNAL_MAX_WAYS && self->table->ways[i].kind != NULL; i++)
    {
      int column = self->table->ways[i].column != NULL ? self->ways[i] : self->keys[0];

      if (column >= 0 && row[column].type == INN_VALUE_INT)
        {
          subject->kind = self->table->ways[i].kind;
          subject->id = row[column].integer;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * inn_table_layout_list:
 * @self: a layout
 *
 * Returns: (transfer full): its columns for a statement, as "a, b, c"
 */
char *
inn_table_layout_list (const InnTableLayout *self)
{
  g_autofree char *inner = g_strjoinv ("\", \"", self->columns);

  return g_strconcat ("\"", inner, "\"", NULL);
}
