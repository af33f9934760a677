/* inn-undo-rows.c: takes single row changes back: what was inserted is deleted, what was deleted is
 * inserted from its image, what was updated gets the old values of the changed columns. Columns go
 * by name: one that was renamed since gets its value under the new name, one that is gone is left
 * out, one that came since keeps its default. */

#include "config.h"

#include "inn-undo-rows.h"

#include "inn-error.h"
#include "inn-statement-private.h"

/**
 * inn_undo_rows_name:
 * @layout: a table
 * @values: the values of a row, in the order of the columns
 *
 * Returns: (transfer full): "table:key", with the key as it stands in the journal
 */
char *
inn_undo_rows_name (const InnTableLayout *layout,
                    const InnValue       *values)
{
  g_autoptr (GString) name = g_string_new (layout->table->name);

  g_string_append_c (name, ':');
  if (layout->n_keys > 1)
    g_string_append_c (name, '[');
  for (int i = 0; i < layout->n_keys; i++)
    {
      if (i > 0)
        g_string_append_c (name, ',');
      inn_image_append_value (name, &values[layout->keys[i]]);
    }
  if (layout->n_keys > 1)
    g_string_append_c (name, ']');
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
append_key_clause (GString              *sql,
                   const InnTableLayout *layout,
                   int                   first_parameter)
{
  for (int i = 0; i < layout->n_keys; i++)
    g_string_append_printf (sql, "%s \"%s\" = ?%d", i == 0 ? " WHERE" : " AND",
                            layout->columns[layout->keys[i]], first_parameter + i);
}

static gboolean
bind_key (InnStatement          *statement,
          const InnTableLayout  *layout,
          int                    first_parameter,
          const char            *key,
          GError               **error)
{
  g_autoptr (InnImage) image = NULL;

  if (layout->n_keys == 1)
    {
      inn_statement_bind_int (statement, first_parameter, g_ascii_strtoll (key, NULL, 10));
      return TRUE;
    }

  image = inn_image_parse (key, error);
  if (image == NULL)
    return FALSE;
  if ((int) inn_image_get_n_fields (image) != layout->n_keys)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "The journal has the odd key %s", key);
      return FALSE;
    }
  for (int i = 0; i < layout->n_keys; i++)
    inn_statement_bind_value (statement, first_parameter + i,
                              &inn_image_get_field (image, (guint) i)->value);
  return TRUE;
}

/* The fields of an image that still have a column: names and values side by side. */
static GPtrArray *
map_columns (const InnTableLayout *layout,
             const InnUndoRow     *row,
             InnImage             *image,
             GPtrArray            *values)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < inn_image_get_n_fields (image); i++)
    {
      const InnImageField *field = inn_image_get_field (image, i);
      const char *name = inn_journal_tables_rename (row->table, field->name, row->schema);

      if (name != NULL && inn_table_layout_find_column (layout, name) >= 0)
        {
          g_ptr_array_add (names, (gpointer) name);
          g_ptr_array_add (values, (gpointer) &field->value);
        }
    }
  return names;
}

static gboolean
run_on_one_row (InnConnection     *connection,
                InnStatement      *statement,
                const InnUndoRow  *row,
                GError           **error)
{
  if (!inn_statement_run (statement, error))
    return FALSE;
  if (inn_connection_get_changes (connection) == 1)
    return TRUE;

  g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT,
               "Row %s of %s is not as the journal left it", row->key, row->table);
  return FALSE;
}

static gboolean
delete_row (InnConnection         *connection,
            const InnTableLayout  *layout,
            const InnUndoRow      *row,
            GError               **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (InnStatement) statement = NULL;

  g_string_printf (sql, "DELETE FROM \"%s\"", row->table);
  append_key_clause (sql, layout, 1);
  statement = inn_statement_new (connection, sql->str, error);
  return statement != NULL && bind_key (statement, layout, 1, row->key, error)
         && run_on_one_row (connection, statement, row, error);
}

static gboolean
insert_row (InnConnection         *connection,
            const InnTableLayout  *layout,
            const InnUndoRow      *row,
            InnImage              *image,
            GError               **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = map_columns (layout, row, image, values);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (InnStatement) statement = NULL;

  g_string_printf (sql, "INSERT INTO \"%s\" (", row->table);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (names, i));
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", i + 1);
  g_string_append_c (sql, ')');

  statement = inn_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    inn_statement_bind_value (statement, (int) i + 1, g_ptr_array_index (values, i));
  return run_on_one_row (connection, statement, row, error);
}

static gboolean
restore_row (InnConnection         *connection,
             const InnTableLayout  *layout,
             const InnUndoRow      *row,
             InnImage              *image,
             GError               **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = map_columns (layout, row, image, values);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (InnStatement) statement = NULL;

  /* The mark of a row that moved from another subject, or only columns that are gone. */
  if (names->len == 0)
    return TRUE;

  g_string_printf (sql, "UPDATE \"%s\" SET ", row->table);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (sql, "%s\"%s\" = ?%u", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (names, i), i + 1);
  append_key_clause (sql, layout, (int) names->len + 1);

  statement = inn_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    inn_statement_bind_value (statement, (int) i + 1, g_ptr_array_index (values, i));
  return bind_key (statement, layout, (int) names->len + 1, row->key, error)
         && run_on_one_row (connection, statement, row, error);
}

/**
 * inn_undo_rows_take_back:
 * @connection: a connection inside a change
 * @layout: the row's table
 * @row: the row
 * @error: return location
 *
 * Returns: whether it was taken back; %INN_ERROR_CONFLICT when the row is not as it was left
 */
gboolean
inn_undo_rows_take_back (InnConnection         *connection,
                         const InnTableLayout  *layout,
                         const InnUndoRow      *row,
                         GError               **error)
{
  g_autoptr (InnImage) image = NULL;

  if (row->op == 'I')
    return delete_row (connection, layout, row, error);

  if (row->before == NULL)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "The journal lacks what row %s of %s was",
                   row->key, row->table);
      return FALSE;
    }
  image = inn_image_parse (row->before, error);
  if (image == NULL)
    return FALSE;
  if (row->op == 'D')
    return insert_row (connection, layout, row, image, error);
  return restore_row (connection, layout, row, image, error);
}
