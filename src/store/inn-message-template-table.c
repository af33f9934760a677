/* inn-message-template-table.c: all SQL of the table message_template. No text is ever deleted: rules and
 * follow-ups name it. On the database thread. */

#include "config.h"

#include "inn-message-template-table.h"

#include "inn-table-private.h"
#include "inn-text.h"

/* In the order of read_template (). */
#define COLUMNS "id, key, name, purpose, subject, body, retired "

static const char LIST[] =
  "SELECT " COLUMNS
  "FROM message_template "
  "ORDER BY position, id";

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM message_template "
  "WHERE id = ?1";

static const char INSERT[] =
  "INSERT INTO message_template (name, purpose, subject, body, retired, position) "
  "VALUES (?1, ?2, ?3, ?4, ?5, (SELECT 1 + coalesce (max (position), -1) FROM message_template))";

static const char UPDATE[] =
  "UPDATE message_template "
  "SET name = ?1, purpose = ?2, subject = ?3, body = ?4, retired = ?5 "
  "WHERE id = ?6";

static const char ORDER[] =
  "UPDATE message_template "
  "SET position = ?2 "
  "WHERE id = ?1 AND position <> ?2";

static InnMessageTemplate *
read_template (InnStatement *row)
{
  InnMessageTemplate *text = inn_message_template_new (inn_statement_get_text (row, 2),
                                                       inn_statement_get_text (row, 5));

  text->id = inn_statement_get_int (row, 0);
  inn_text_set (&text->key, inn_statement_get_text (row, 1));
  inn_automation_purpose_from_nick (inn_statement_get_text (row, 3), &text->purpose);
  inn_text_set (&text->subject, inn_statement_get_text (row, 4));
  text->retired = inn_statement_get_boolean (row, 6);

  return text;
}

/**
 * inn_message_template_table_list:
 *
 * Returns: (transfer full) (element-type InnMessageTemplate): all texts in their order, retired ones too
 */
GPtrArray *
inn_message_template_table_list (InnConnection  *connection,
                                 GError        **error)
{
  return inn_table_list (connection, LIST, (InnRowFunc) read_template,
                         (GDestroyNotify) inn_message_template_free, error);
}

/**
 * inn_message_template_table_load:
 *
 * Returns: (transfer full): the text; %INN_ERROR_NOT_FOUND if there is none
 */
InnMessageTemplate *
inn_message_template_table_load (InnConnection  *connection,
                                 gint64          id,
                                 GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "message_template", error);

  return row != NULL ? read_template (row) : NULL;
}

/**
 * inn_message_template_table_save:
 * @text: as it shall be; new when its id is 0. Its key is never changed
 *
 * Returns: its id, 0 on error; %INN_ERROR_INVALID if it cannot be kept, %INN_ERROR_NOT_FOUND if it is
 *   gone
 */
gint64
inn_message_template_table_save (InnConnection             *connection,
                                 const InnMessageTemplate  *text,
                                 GError                   **error)
{
  g_autoptr (InnMessageTemplate) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_message_template_check (text, error))
    return 0;

  if (text->id != 0)
    {
      before = inn_message_template_table_load (connection, text->id, error);
      if (before == NULL)
        return 0;
    }

  statement = inn_statement_new (connection, text->id == 0 ? INSERT : UPDATE, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, text->name);
  inn_statement_bind_text (statement, 2, inn_automation_purpose_to_nick (text->purpose));
  inn_statement_bind_text (statement, 3, text->subject);
  inn_statement_bind_text (statement, 4, text->body);
  inn_statement_bind_boolean (statement, 5, text->retired);
  if (text->id != 0)
    inn_statement_bind_int (statement, 6, text->id);
  if (!inn_statement_run (statement, error))
    return 0;

  return text->id != 0 ? text->id : inn_connection_get_last_id (connection);
}

/**
 * inn_message_template_table_put_in_order:
 * @ids: (element-type gint64): all texts in their new order
 *
 * Returns: whether each has its place
 */
gboolean
inn_message_template_table_put_in_order (InnConnection  *connection,
                                         GArray         *ids,
                                         GError        **error)
{
  return inn_table_put_in_order (connection, ORDER, ids, error);
}
