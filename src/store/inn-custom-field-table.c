/* inn-custom-field-table.c: all SQL of the tables custom_field and custom_choice. No field is ever
 * deleted, and no choice that somebody has: what was noted stays readable. On the database thread. */

#include "config.h"

#include "inn-custom-field-table.h"

#include "inn-custom-judge.h"
#include "inn-custom-value-table.h"
#include "inn-error.h"
#include "inn-table-private.h"

static const char LIST_FIELDS[] =
  "SELECT id, name, kind, help, section, currency, required, retired, in_list, in_card, in_form, "
  "  in_search, in_filter, in_sheets, in_duplicates "
  "FROM custom_field "
  "ORDER BY position, id";

static const char LIST_CHOICES[] =
  "SELECT field_id, id, name, retired "
  "FROM custom_choice "
  "ORDER BY position, id";

/* The uses are ?8 to ?14. */
static const char INSERT_FIELD[] =
  "INSERT INTO custom_field (name, kind, help, section, currency, required, retired, in_list, in_card, "
  "  in_form, in_search, in_filter, in_sheets, in_duplicates, position) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
  "  (SELECT 1 + COALESCE (max (position), -1) FROM custom_field))";

static const char UPDATE_FIELD[] =
  "UPDATE custom_field "
  "SET name = ?1, kind = ?2, help = ?3, section = ?4, currency = ?5, required = ?6, retired = ?7, "
  "  in_list = ?8, in_card = ?9, in_form = ?10, in_search = ?11, in_filter = ?12, in_sheets = ?13, "
  "  in_duplicates = ?14 "
  "WHERE id = ?15";

static const char ORDER_FIELD[] =
  "UPDATE custom_field "
  "SET position = ?2 "
  "WHERE id = ?1 AND position <> ?2";

static const char INSERT_CHOICE[] =
  "INSERT INTO custom_choice (field_id, name, position, retired) "
  "VALUES (?1, ?2, ?3, ?4)";

static const char UPDATE_CHOICE[] =
  "UPDATE custom_choice "
  "SET name = ?2, position = ?3, retired = ?4 "
  "WHERE field_id = ?1 AND id = ?5 AND (name <> ?2 OR position <> ?3 OR retired <> ?4)";

static const char IS_CHOICE_USED[] =
  "SELECT EXISTS (SELECT 1 FROM custom_value WHERE choice_id = ?1)";

static const char RETIRE_CHOICE[] =
  "UPDATE custom_choice "
  "SET retired = 1 "
  "WHERE id = ?1 AND retired = 0";

static const char DELETE_CHOICE[] =
  "DELETE FROM custom_choice "
  "WHERE id = ?1";

static InnCustomField *
read_field (InnStatement *row)
{
  InnCustomKind kind = INN_CUSTOM_TEXT;
  InnCustomField *field = NULL;

  inn_custom_kind_from_nick (inn_statement_get_text (row, 2), &kind);
  field = inn_custom_field_new (inn_statement_get_int (row, 0), inn_statement_get_text (row, 1), kind);
  inn_custom_field_set_help (field, inn_statement_get_text (row, 3));
  inn_custom_field_set_section (field, inn_statement_get_text (row, 4));
  g_strlcpy (field->currency, inn_statement_get_text (row, 5), sizeof field->currency);
  field->required = inn_statement_get_boolean (row, 6);
  field->retired = inn_statement_get_boolean (row, 7);
  field->uses = 0;
  for (guint i = 0; i < INN_CUSTOM_N_USES; i++)
    if (inn_statement_get_boolean (row, 8 + i))
      field->uses |= 1 << i;

  return field;
}

static gboolean
give_choices (InnConnection  *connection,
              GPtrArray      *fields,
              GError        **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_CHOICES, error);
  InnStep step = INN_STEP_ERROR;

  for (guint i = 0; i < fields->len; i++)
    {
      InnCustomField *field = g_ptr_array_index (fields, i);

      g_hash_table_insert (by_id, &field->id, field);
    }

  while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 field_id = inn_statement_get_int (row, 0);
      InnCustomField *field = g_hash_table_lookup (by_id, &field_id);
      InnCustomChoice *choice = NULL;

      if (field == NULL)
        continue;
      choice = inn_custom_choice_new (inn_statement_get_int (row, 1), inn_statement_get_text (row, 2));
      choice->retired = inn_statement_get_boolean (row, 3);
      g_ptr_array_add (field->choices, choice);
    }

  return step == INN_STEP_DONE;
}

/**
 * inn_custom_field_table_list:
 *
 * Returns: (transfer full) (element-type InnCustomField): all fields with their choices, in their
 *   order, retired ones too
 */
GPtrArray *
inn_custom_field_table_list (InnConnection  *connection,
                             GError        **error)
{
  g_autoptr (GPtrArray) fields
    = inn_table_list (connection, LIST_FIELDS, (InnRowFunc) read_field,
                      (GDestroyNotify) inn_custom_field_unref, error);

  if (fields == NULL || (fields->len > 0 && !give_choices (connection, fields, error)))
    return NULL;

  return g_steal_pointer (&fields);
}

/**
 * inn_custom_field_table_load:
 *
 * Returns: (transfer full): the field with its choices; %INN_ERROR_NOT_FOUND if there is none
 */
InnCustomField *
inn_custom_field_table_load (InnConnection  *connection,
                             gint64          id,
                             GError        **error)
{
  g_autoptr (GPtrArray) fields = inn_custom_field_table_list (connection, error);
  InnCustomField *field = fields != NULL ? inn_custom_fields_get (fields, id) : NULL;

  if (fields != NULL && field == NULL)
    g_set_error (error, INN_ERROR, INN_ERROR_NOT_FOUND, "No own field %" G_GINT64_FORMAT, id);

  return field != NULL ? inn_custom_field_ref (field) : NULL;
}

static gboolean
check_field (const InnCustomField  *field,
             GPtrArray             *fields,
             GError               **error)
{
  InnCustomFieldFault fault = inn_custom_field_judge (field, fields);

  if (fault == INN_CUSTOM_FIELD_FINE)
    return TRUE;

  g_set_error (error, INN_ERROR,
               fault == INN_CUSTOM_FIELD_NAME_TAKEN ? INN_ERROR_CONFLICT : INN_ERROR_INVALID,
               "The own field cannot be kept: %s", inn_custom_field_fault_get_words (fault));

  return FALSE;
}

static gint64
write_field (InnConnection         *connection,
             const InnCustomField  *field,
             GError               **error)
{
  g_autoptr (InnStatement) statement
    = inn_statement_new (connection, field->id == 0 ? INSERT_FIELD : UPDATE_FIELD, error);

  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, field->name);
  inn_statement_bind_text (statement, 2, inn_custom_kind_to_nick (field->kind));
  inn_statement_bind_text (statement, 3, field->help);
  inn_statement_bind_text (statement, 4, field->section);
  inn_statement_bind_text (statement, 5, field->currency);
  inn_statement_bind_boolean (statement, 6, field->required);
  inn_statement_bind_boolean (statement, 7, field->retired);
  for (guint i = 0; i < INN_CUSTOM_N_USES; i++)
    inn_statement_bind_boolean (statement, 8 + i, (field->uses & (1u << i)) != 0);
  if (field->id != 0)
    inn_statement_bind_int (statement, 15, field->id);
  if (!inn_statement_run (statement, error))
    return 0;

  return field->id != 0 ? field->id : inn_connection_get_last_id (connection);
}

static gboolean
write_choice (InnConnection          *connection,
              gint64                  field_id,
              const InnCustomChoice  *choice,
              guint                   position,
              GError                **error)
{
  g_autoptr (InnStatement) statement
    = inn_statement_new (connection, choice->id == 0 ? INSERT_CHOICE : UPDATE_CHOICE, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, field_id);
  inn_statement_bind_text (statement, 2, choice->name);
  inn_statement_bind_int (statement, 3, position);
  inn_statement_bind_boolean (statement, 4, choice->retired);
  if (choice->id != 0)
    inn_statement_bind_int (statement, 5, choice->id);

  return inn_statement_run (statement, error);
}

/* A choice that somebody has is only retired. */
static gboolean
remove_choice (InnConnection  *connection,
               gint64          id,
               GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, IS_CHOICE_USED, id, "choice", error);
  gboolean used = FALSE;

  if (row == NULL)
    return FALSE;
  used = inn_statement_get_boolean (row, 0);
  inn_statement_reset (row);

  return inn_table_run (connection, used ? RETIRE_CHOICE : DELETE_CHOICE, id, error);
}

static gboolean
save_choices (InnConnection         *connection,
              gint64                 field_id,
              const InnCustomField  *before,
              const InnCustomField  *field,
              GError               **error)
{
  /* Those of another kind wait for its return. */
  if (!inn_custom_field_has_choices (field))
    return TRUE;

  for (guint i = 0; before != NULL && i < before->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (before->choices, i);

      if (inn_custom_field_get_choice (field, choice->id) == NULL
          && !remove_choice (connection, choice->id, error))
        return FALSE;
    }
  for (guint i = 0; i < field->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (field->choices, i);

      if (*choice->name != '\0' && !write_choice (connection, field_id, choice, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_text (const InnCustomField *field)
{
  return field->kind == INN_CUSTOM_TEXT || field->kind == INN_CUSTOM_LONG_TEXT;
}

/* Whether what was told for it before may be something else now. */
static gboolean
asks_anew (const InnCustomField *before,
           const InnCustomField *field)
{
  if (is_text (before) && is_text (field))
    return FALSE;
  if (before->kind != field->kind)
    return TRUE;
  if (field->kind == INN_CUSTOM_MONEY)
    return !g_str_equal (before->currency, field->currency);

  /* A choice that is new, or has a new name, may be what somebody told once. */
  for (guint i = 0; inn_custom_field_has_choices (field) && i < field->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (field->choices, i);
      const InnCustomChoice *other = inn_custom_field_get_choice (before, choice->id);

      if (other == NULL || !g_str_equal (choice->name, other->name))
        return TRUE;
    }

  return FALSE;
}

/* The name that a choice has now is what its values are read by, so @before gets it too. */
static gboolean
read_again (InnConnection   *connection,
            InnCustomField  *before,
            gint64           id,
            InnDate          today,
            GError         **error)
{
  g_autoptr (InnCustomField) after = inn_custom_field_table_load (connection, id, error);

  if (after == NULL)
    return FALSE;

  for (guint i = 0; i < before->choices->len; i++)
    {
      InnCustomChoice *choice = g_ptr_array_index (before->choices, i);
      const InnCustomChoice *now = inn_custom_field_get_choice (after, choice->id);

      if (now == NULL)
        continue;
      g_free (choice->name);
      choice->name = g_strdup (now->name);
    }

  return inn_custom_value_table_read_again (connection, before, after, today, error);
}

/**
 * inn_custom_field_table_save:
 * @field: the field with all its choices as they shall be; new when its id is 0; it comes last then.
 *   A choice that is missing is deleted, or retired when somebody has it
 * @today: the day today
 *
 * When it asks for something else than before, what was told is read again; see
 * inn_custom_value_table_read_again().
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID and %INN_ERROR_CONFLICT for what
 *   inn_custom_field_judge() finds, %INN_ERROR_NOT_FOUND if it is gone
 */
gint64
inn_custom_field_table_save (InnConnection         *connection,
                             const InnCustomField  *field,
                             InnDate                today,
                             GError               **error)
{
  g_autoptr (GPtrArray) fields = inn_custom_field_table_list (connection, error);
  g_autoptr (InnCustomField) before = NULL;
  gint64 id = 0;

  if (fields == NULL)
    return 0;
  if (field->id != 0)
    {
      before = inn_custom_field_table_load (connection, field->id, error);
      if (before == NULL)
        return 0;
    }
  if (!check_field (field, fields, error))
    return 0;

  id = write_field (connection, field, error);
  if (id == 0 || !save_choices (connection, id, before, field, error))
    return 0;
  if (before != NULL && asks_anew (before, field)
      && !read_again (connection, before, id, today, error))
    return 0;

  return id;
}

/**
 * inn_custom_field_table_put_in_order:
 * @ids: (element-type gint64): all of them in their new order
 *
 * Returns: whether each has its place
 */
gboolean
inn_custom_field_table_put_in_order (InnConnection  *connection,
                                     GArray         *ids,
                                     GError        **error)
{
  return inn_table_put_in_order (connection, ORDER_FIELD, ids, error);
}
