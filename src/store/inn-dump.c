/* inn-dump.c: the whole content of a book as sorted text: a line a row, tables by name, rows by
 * key, values as they stand in the journal's images. Two books with the same dump hold the same. */

#include "config.h"

#include "inn-dump.h"

#include "inn-image.h"
#include "inn-statement-private.h"
#include "inn-table-layout.h"

static gboolean
dump_table (InnConnection         *connection,
            const InnTableLayout  *layout,
            GString               *text,
            GError               **error)
{
  g_autofree char *columns = inn_table_layout_list (layout);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (InnStatement) statement = NULL;
  InnStep step = INN_STEP_ERROR;

  g_string_printf (sql, "SELECT %s FROM \"%s\" ORDER BY", columns, layout->table->name);
  for (int i = 0; i < layout->n_keys; i++)
    g_string_append_printf (sql, "%s \"%s\"", i > 0 ? "," : "", layout->columns[layout->keys[i]]);

  statement = inn_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      g_string_append_printf (text, "%s {", layout->table->name);
      for (int i = 0; i < layout->n_columns; i++)
        {
          InnValue value;

          inn_statement_get_value (statement, i, &value);
          inn_image_append_field (text, layout->columns[i], &value);
        }
      g_string_append (text, "}\n");
    }
  return step == INN_STEP_DONE;
}

/**
 * inn_dump_new:
 * @connection: an open connection
 * @error: return location
 *
 * Dumps all journalled tables. Sealed values are dumped sealed.
 *
 * Returns: (transfer full): the text
 */
char *
inn_dump_new (InnConnection  *connection,
              GError        **error)
{
  g_autoptr (GPtrArray) layouts = inn_table_layout_load_all (connection, error);
  g_autoptr (GString) text = g_string_new (NULL);

  inn_connection_assert (connection);
  if (layouts == NULL)
    return NULL;
  for (guint i = 0; i < layouts->len; i++)
    {
      if (!dump_table (connection, g_ptr_array_index (layouts, i), text, error))
        return NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
