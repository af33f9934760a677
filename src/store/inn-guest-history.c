/* inn-guest-history.c: what was changed of a guest, from what to what. The journal has only what stood
 * there before. What it became is what the next later change found, or what stands there today; so
 * it is read from the latest back, with what each row held after the change that is looked at. On
 * the database thread. */

#include "config.h"

#include "inn-guest-history.h"

#include "inn-journal.h"
#include "inn-journal-tables.h"
#include "inn-statement-private.h"
#include "inn-table-layout.h"

static const char LIST_ROWS[] =
  "SELECT r.seq, r.tbl, r.key, r.op, r.before, e.schema"
  " FROM entry_row AS r CROSS JOIN entry AS e ON e.seq = r.seq"
  " WHERE r.subject_kind = 'guest' AND r.subject_id = ?1"
  " ORDER BY r.seq DESC, r.ordinal DESC";

/* Columns that hold the row of something with a name. */
static const struct
{
  const char *column;
  const char *sql;
} NAMED[] = {
  { "staff_id", "SELECT name FROM staff WHERE id = ?1" },
  { "organisation_id", "SELECT name FROM organisation WHERE id = ?1" },
  { "room_id", "SELECT number FROM room WHERE id = ?1" },
  { "room_type_id", "SELECT name FROM room_type WHERE id = ?1" },
  { "payer_id", "SELECT name FROM guest WHERE id = ?1" },
  { "other_id", "SELECT name FROM guest WHERE id = ?1" },
  { "field_id", "SELECT name FROM custom_field WHERE id = ?1" },
  { "choice_id", "SELECT iif (name <> '', name, key) FROM preference_choice WHERE id = ?1" },
};

static void
change_free (gpointer data)
{
  InnGuestChange *change = data;

  g_free (change->table);
  g_free (change->column);
  g_free (change->about);
  g_free (change->from);
  g_free (change->to);
  g_free (change);
}

/**
 * inn_guest_history_free:
 * @self: (transfer full): a history
 */
void
inn_guest_history_free (InnGuestHistory *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self);
}

static char *
find_name (InnConnection *connection,
           const char    *sql,
           gint64         id)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, sql, NULL);

  if (row == NULL)
    return g_strdup ("");
  inn_statement_bind_int (row, 1, id);

  return inn_statement_step (row, NULL) == INN_STEP_ROW ? inn_statement_dup_text (row, 0)
                                                        : g_strdup ("");
}

static char *
dup_words (InnConnection  *connection,
           const char     *column,
           const InnValue *value)
{
  switch (value->type)
    {
    case INN_VALUE_INT:
      for (gsize i = 0; i < G_N_ELEMENTS (NAMED); i++)
        if (g_str_equal (column, NAMED[i].column))
          return find_name (connection, NAMED[i].sql, value->integer);
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case INN_VALUE_REAL:
      return g_strdup_printf ("%g", value->real);
    case INN_VALUE_TEXT:
      return g_utf8_make_valid (value->data, (gssize) value->size);
    case INN_VALUE_NULL:
    case INN_VALUE_BLOB:
    default:
      return g_strdup ("");
    }
}

/* What the row holds today; empty when it is gone. */
static gboolean
load_row (InnConnection         *connection,
          const InnTableLayout  *layout,
          gint64                 id,
          GHashTable            *row,
          GError               **error)
{
  g_autofree char *columns = inn_table_layout_list (layout);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE id = ?1", columns,
                                          layout->table->name);
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, id);
  step = inn_statement_step (statement, error);
  for (int i = 0; step == INN_STEP_ROW && i < layout->n_columns; i++)
    {
      InnValue value;

      inn_statement_get_value (statement, i, &value);
      g_hash_table_insert (row, g_strdup (layout->columns[i]),
                           dup_words (connection, layout->columns[i], &value));
    }

  return step != INN_STEP_ERROR;
}

static const InnTableLayout *
find_layout (GPtrArray  *layouts,
             const char *table)
{
  for (guint i = 0; i < layouts->len; i++)
    {
      const InnTableLayout *layout = g_ptr_array_index (layouts, i);

      if (g_str_equal (layout->table->name, table))
        return layout;
    }

  return NULL;
}

/* What the row held after the change that is looked at, by column; made when the row is first met. */
static GHashTable *
find_row (InnConnection         *connection,
          const InnTableLayout  *layout,
          GHashTable            *rows,
          const char            *key,
          gboolean               is_there,
          GError               **error)
{
  g_autofree char *name = g_strconcat (layout->table->name, ":", key, NULL);
  GHashTable *row = g_hash_table_lookup (rows, name);

  if (row != NULL)
    return row;
  row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (rows, g_steal_pointer (&name), row);

  return !is_there || load_row (connection, layout, g_ascii_strtoll (key, NULL, 10), row, error)
           ? row
           : NULL;
}

static const char *
find_words (GHashTable *row,
            const char *column)
{
  const char *words = g_hash_table_lookup (row, column);

  return words != NULL ? words : "";
}

static void
add_change (InnGuestHistory *self,
            gint64           seq,
            char             op,
            const char      *table,
            const char      *column,
            GHashTable      *row,
            const char      *from,
            const char      *to)
{
  InnGuestChange *change = g_new0 (InnGuestChange, 1);

  change->seq = seq;
  change->op = op;
  change->table = g_strdup (table);
  change->column = g_strdup (column);
  change->about = g_strdup (g_str_equal (table, "custom_value") ? find_words (row, "field_id") : "");
  change->from = g_strdup (from);
  change->to = g_strdup (to);
  g_ptr_array_add (self->changes, change);
}

/* A row that came or went: each value it had. */
static void
add_whole_row (InnGuestHistory      *self,
               const InnTableLayout *layout,
               gint64                seq,
               char                  op,
               GHashTable           *row)
{
  for (int i = 0; i < layout->n_columns; i++)
    {
      const char *words = find_words (row, layout->columns[i]);

      if (*words == '\0' || g_str_equal (layout->columns[i], "id")
          || g_str_equal (layout->columns[i], "guest_id"))
        continue;
      add_change (self, seq, op, layout->table->name, layout->columns[i], row,
                  op == 'D' ? words : "", op == 'D' ? "" : words);
    }
}

static gboolean
read_row (InnGuestHistory  *self,
          InnConnection    *connection,
          GPtrArray        *layouts,
          GHashTable       *rows,
          InnStatement     *list,
          GError          **error)
{
  gint64 seq = inn_statement_get_int (list, 0);
  const char *table = inn_statement_get_text (list, 1);
  g_autofree char *key = inn_statement_dup_text (list, 2);
  const InnTableLayout *layout = find_layout (layouts, table);
  char op = *inn_statement_get_text (list, 3);
  GHashTable *row = NULL;
  g_autoptr (InnImage) image = NULL;

  /* A row of two others is there or not; a photo has no words. */
  if (layout == NULL || layout->n_keys != 1 || g_str_equal (table, "guest_photo"))
    return TRUE;
  row = find_row (connection, layout, rows, key, op != 'D', error);
  if (row == NULL)
    return FALSE;
  if (op == 'I')
    {
      add_whole_row (self, layout, seq, op, row);
      return TRUE;
    }

  image = inn_image_parse (inn_statement_get_text (list, 4), error);
  if (image == NULL)
    return FALSE;
  for (guint i = 0; i < inn_image_get_n_fields (image); i++)
    {
      const InnImageField *field = inn_image_get_field (image, i);
      const char *column = inn_journal_tables_rename (table, field->name,
                                                      (int) inn_statement_get_int (list, 5));
      g_autofree char *from = NULL;

      if (column == NULL)
        continue;
      from = dup_words (connection, column, &field->value);
      if (op == 'U')
        add_change (self, seq, op, table, column, row, from, find_words (row, column));
      g_hash_table_replace (row, g_strdup (column), g_steal_pointer (&from));
    }
  if (op == 'D')
    add_whole_row (self, layout, seq, op, row);

  return TRUE;
}

/**
 * inn_guest_history_read:
 * @guest_id: a guest
 * @error: return location
 *
 * Returns: (transfer full): all that was done to the guest, with each value that was changed
 */
InnGuestHistory *
inn_guest_history_read (InnConnection  *connection,
                        gint64          guest_id,
                        GError        **error)
{
  g_autoptr (InnGuestHistory) self = g_new0 (InnGuestHistory, 1);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) layouts = inn_table_layout_load_all (connection, error);
  g_autoptr (InnStatement) list = NULL;
  InnStep step = INN_STEP_ERROR;

  if (layouts == NULL)
    return NULL;
  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->entries = inn_journal_list_of_subject (connection, "guest", guest_id, 0, 0, error);
  list = self->entries != NULL ? inn_statement_new (connection, LIST_ROWS, error) : NULL;
  if (list == NULL)
    return NULL;

  inn_statement_bind_int (list, 1, guest_id);
  while ((step = inn_statement_step (list, error)) == INN_STEP_ROW)
    if (!read_row (self, connection, layouts, rows, list, error))
      return NULL;

  return step == INN_STEP_DONE ? g_steal_pointer (&self) : NULL;
}
