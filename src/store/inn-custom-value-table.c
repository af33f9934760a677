/* inn-custom-value-table.c: all SQL of the table custom_value, but for filters and searching. On the
 * database thread. */

#include "config.h"

#include "inn-custom-value-table.h"

#include "inn-custom-reader.h"
#include "inn-table-private.h"

#define COLUMNS "guest_id, id, field_id, kind, value, choice_id "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM custom_value "
  "WHERE guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id, field_id, id";

static const char LIST[] =
  "SELECT " COLUMNS
  "FROM custom_value "
  "WHERE guest_id = ?1 AND field_id = ?2 "
  "ORDER BY id";

static const char LIST_OF_FIELD[] =
  "SELECT " COLUMNS
  "FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 "
  "ORDER BY guest_id, id";

static const char INSERT[] =
  "INSERT INTO custom_value (guest_id, field_id, kind, value, choice_id) "
  "VALUES (?1, ?2, ?3, ?4, ?5)";

static const char UPDATE[] =
  "UPDATE custom_value "
  "SET field_id = ?2, kind = ?3, value = ?4, choice_id = ?5 "
  "WHERE guest_id = ?1 AND id = ?6";

static const char DELETE[] =
  "DELETE FROM custom_value "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM custom_value "
  "WHERE guest_id = ?1";

static InnCustomValue *
read_value (InnStatement *row)
{
  gint64 field_id = inn_statement_get_int (row, 2);
  InnCustomType type = INN_CUSTOM_VALUE_TEXT;
  InnCustomValue *value = NULL;

  inn_custom_type_from_nick (inn_statement_get_text (row, 3), &type);
  switch (type)
    {
    case INN_CUSTOM_VALUE_INTEGER:
      value = inn_custom_value_new_integer (field_id, inn_statement_get_int (row, 4));
      break;
    case INN_CUSTOM_VALUE_REAL:
      value = inn_custom_value_new_real (field_id, inn_statement_get_real (row, 4));
      break;
    case INN_CUSTOM_VALUE_TEXT:
    case INN_CUSTOM_VALUE_DATE:
    default:
      value = inn_custom_value_new_text (field_id, inn_statement_get_text (row, 4));
      value->type = type;
      break;
    }
  value->id = inn_statement_get_int (row, 1);
  value->choice_id = inn_statement_get_int (row, 5);

  return value;
}

static void
add_value (InnGuestBuilder *builder,
           InnStatement    *row)
{
  g_autoptr (InnCustomValue) value = read_value (row);

  inn_guest_builder_add_value (builder, value);
}

/**
 * inn_custom_value_table_load:
 * @builders: (element-type InnGuestBuilder): guests ascending by id, not empty
 *
 * Adds the values of all of them.
 */
gboolean
inn_custom_value_table_load (InnConnection  *connection,
                             GPtrArray      *builders,
                             GError        **error)
{
  return inn_table_add_to_builders (connection, LOAD, builders, add_value, error);
}

/**
 * inn_custom_value_table_list:
 *
 * Returns: (transfer full) (element-type InnCustomValue): what the guest has in that field
 */
GPtrArray *
inn_custom_value_table_list (InnConnection  *connection,
                             gint64          guest_id,
                             gint64          field_id,
                             GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_int (statement, 2, field_id);

  return inn_table_collect (statement, (InnRowFunc) read_value,
                            (GDestroyNotify) inn_custom_value_unref, error);
}

/* Writes it over the row @id, or as a new row. */
static gboolean
write_value (InnConnection         *connection,
             gint64                 guest_id,
             const InnCustomValue  *value,
             gint64                 id,
             GError               **error)
{
  g_autoptr (InnStatement) statement
    = inn_statement_new (connection, id != 0 ? UPDATE : INSERT, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_int (statement, 2, value->field_id);
  inn_statement_bind_text (statement, 3, inn_custom_type_to_nick (value->type));
  if (value->type == INN_CUSTOM_VALUE_INTEGER)
    inn_statement_bind_int (statement, 4, value->integer);
  else if (value->type == INN_CUSTOM_VALUE_REAL)
    inn_statement_bind_real (statement, 4, value->real);
  else
    inn_statement_bind_text (statement, 4, value->text);
  inn_statement_bind_id (statement, 5, value->choice_id);
  if (id != 0)
    inn_statement_bind_int (statement, 6, id);

  return inn_statement_run (statement, error);
}

/* Takes the first value out of @values that says the same. */
static gboolean
take_same (GPtrArray            *values,
           const InnCustomValue *value)
{
  for (guint i = 0; i < values->len; i++)
    if (inn_custom_value_same (g_ptr_array_index (values, i), value))
      {
        g_ptr_array_remove_index (values, i);
        return TRUE;
      }

  return FALSE;
}

/* Takes the row of a value of the same field out of @values, 0 if there is none. */
static gint64
take_row (GPtrArray *values,
          gint64     field_id)
{
  for (guint i = 0; i < values->len; i++)
    {
      const InnCustomValue *value = g_ptr_array_index (values, i);
      gint64 id = value->id;

      if (value->field_id == field_id)
        {
          g_ptr_array_remove_index (values, i);
          return id;
        }
    }

  return 0;
}

/* Makes @old, which is used up, into @values with as few rows written as can be: those who say the same
 * stay, and what was changed is the same row. */
static gboolean
replace (InnConnection  *connection,
         gint64          guest_id,
         GPtrArray      *old,
         GPtrArray      *values,
         GError        **error)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

  for (guint i = 0; i < values->len; i++)
    if (!take_same (old, g_ptr_array_index (values, i)))
      g_ptr_array_add (fresh, g_ptr_array_index (values, i));

  for (guint i = 0; i < fresh->len; i++)
    {
      const InnCustomValue *value = g_ptr_array_index (fresh, i);

      if (!write_value (connection, guest_id, value, take_row (old, value->field_id), error))
        return FALSE;
    }
  for (guint i = 0; i < old->len; i++)
    if (!inn_table_run (connection, DELETE,
                        ((InnCustomValue *) g_ptr_array_index (old, i))->id, error))
      return FALSE;

  return TRUE;
}

static GPtrArray *
list_values (const InnGuest *guest)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; guest != NULL && i < inn_guest_get_n_values (guest); i++)
    g_ptr_array_add (values, (InnCustomValue *) inn_guest_get_value (guest, i));

  return values;
}

/**
 * inn_custom_value_table_save:
 * @guest_id: whose values
 * @old: (nullable): the guest as it stands in the book; %NULL for a new one
 * @guest: the guest as it shall be
 *
 * Deletes, updates and inserts only the rows that differ.
 */
gboolean
inn_custom_value_table_save (InnConnection   *connection,
                             gint64           guest_id,
                             const InnGuest  *old,
                             const InnGuest  *guest,
                             GError         **error)
{
  g_autoptr (GPtrArray) before = list_values (old);
  g_autoptr (GPtrArray) after = list_values (guest);

  return replace (connection, guest_id, before, after, error);
}

/* An amount is no amount of another currency: it says what it is of. */
static char *
write_before (const InnCustomField *before,
              const InnCustomField *field,
              GPtrArray            *old)
{
  g_autofree char *text = inn_custom_write (before, old);
  const InnCustomValue *first = g_ptr_array_index (old, 0);

  if (before->kind == INN_CUSTOM_MONEY && field->kind == INN_CUSTOM_MONEY
      && inn_custom_value_fits (first, before))
    return g_strconcat (before->currency, " ", text, NULL);

  return g_steal_pointer (&text);
}

/* The values of one guest in the field as it was, from @first on, as they are now. */
static gboolean
convert (InnConnection         *connection,
         gint64                 guest_id,
         GPtrArray             *old,
         const InnCustomField  *before,
         const InnCustomField  *field,
         InnDate                today,
         GError               **error)
{
  g_autofree char *text = write_before (before, field, old);
  g_autoptr (GPtrArray) values = NULL;

  /* Text stays as it stands, with its lines. */
  if (!inn_custom_read_again (field, text, today, &values))
    {
      values = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);
      g_ptr_array_add (values, inn_custom_value_new_text (field->id, text));
    }

  return replace (connection, guest_id, old, values, error);
}

/**
 * inn_custom_value_table_read_again:
 * @before: a field as it was
 * @field: the same field as it is now, with its choices
 * @today: the day today
 *
 * What is noted in the field becomes what the field asks for now. What does not fit is kept as text.
 */
gboolean
inn_custom_value_table_read_again (InnConnection         *connection,
                                   const InnCustomField  *before,
                                   const InnCustomField  *field,
                                   InnDate                today,
                                   GError               **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_OF_FIELD, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);
  g_autoptr (GArray) guests = g_array_new (FALSE, FALSE, sizeof (gint64));
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  /* All is read before anything is written into the index that is read. */
  inn_statement_bind_int (row, 1, field->id);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 guest_id = inn_statement_get_int (row, 0);

      g_array_append_val (guests, guest_id);
      g_ptr_array_add (all, read_value (row));
    }
  if (step == INN_STEP_ERROR)
    return FALSE;

  for (guint i = 0; i < all->len;)
    {
      gint64 guest_id = g_array_index (guests, gint64, i);
      g_autoptr (GPtrArray) old = g_ptr_array_new ();

      for (; i < all->len && g_array_index (guests, gint64, i) == guest_id; i++)
        g_ptr_array_add (old, g_ptr_array_index (all, i));
      if (!convert (connection, guest_id, old, before, field, today, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_custom_value_table_delete_of_guest:
 *
 * Deletes all values of a guest.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_custom_value_table_delete_of_guest (InnConnection  *connection,
                                        gint64          guest_id,
                                        GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
