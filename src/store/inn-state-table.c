/* inn-state-table.c: all SQL of the tables draft, import_mapping and state: what this PC remembers
 * beside the records. On the database thread.
 */

#include "config.h"

#include "inn-state-table.h"

#include "inn-table-private.h"

static const char LIST_DRAFTS[] =
  "SELECT key, content, saved_utc "
  "FROM draft "
  "ORDER BY saved_utc DESC, key";

/* What is saved is the latest there is, also when another was saved within the same second or the
 * clock was set back.
 */
static const char SAVE_DRAFT[] =
  "INSERT INTO draft (key, content, saved_utc) "
  "VALUES (?1, ?2, max (?3, ifnull ((SELECT max (saved_utc) + 1 "
  "                                  FROM draft "
  "                                  WHERE key <> ?1), ?3))) "
  "ON CONFLICT (key) DO UPDATE "
  "SET content = excluded.content, saved_utc = excluded.saved_utc";

static const char DELETE_DRAFT[] =
  "DELETE FROM draft "
  "WHERE key = ?1";

static const char LOAD_MAPPING[] =
  "SELECT mapping "
  "FROM import_mapping "
  "WHERE headings = ?1";

static const char SAVE_MAPPING[] =
  "INSERT INTO import_mapping (headings, mapping, used_utc) "
  "VALUES (?1, ?2, ?3) "
  "ON CONFLICT (headings) DO UPDATE "
  "SET mapping = excluded.mapping, used_utc = excluded.used_utc";

static const char LOAD[] =
  "SELECT CAST (value AS TEXT) "
  "FROM state "
  "WHERE key = ?1";

static const char GET_INT[] =
  "SELECT value "
  "FROM state "
  "WHERE key = ?1";

static const char SAVE[] =
  "INSERT INTO state (key, value) "
  "VALUES (?1, ?2) "
  "ON CONFLICT (key) DO UPDATE "
  "SET value = excluded.value";

static const char DELETE[] =
  "DELETE FROM state "
  "WHERE key = ?1";

/**
 * inn_draft_free:
 * @self: (transfer full): a draft
 */
void
inn_draft_free (InnDraft *self)
{
  g_free (self->key);
  g_free (self->content);
  g_free (self);
}

static InnDraft *
read_draft (InnStatement *row)
{
  InnDraft *draft = g_new0 (InnDraft, 1);

  draft->key = inn_statement_dup_text (row, 0);
  draft->content = inn_statement_dup_text (row, 1);
  draft->saved_utc = inn_statement_get_int (row, 2);

  return draft;
}

/* Runs @sql with up to two texts and an instant. */
static gboolean
write_texts (InnConnection  *connection,
             const char     *sql,
             const char     *first,
             const char     *second,
             gint64          utc,
             GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_text (statement, 1, first);
  if (second != NULL)
    inn_statement_bind_text (statement, 2, second);
  if (utc != 0)
    inn_statement_bind_int (statement, 3, utc);

  return inn_statement_run (statement, error);
}

static gboolean
load_text (InnConnection  *connection,
           const char     *sql,
           const char     *key,
           char          **value,
           GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, sql, error);
  InnStep step = INN_STEP_DONE;

  *value = NULL;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_text (row, 1, key);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    *value = inn_statement_dup_text (row, 0);

  return step != INN_STEP_ERROR;
}

/**
 * inn_state_table_list_drafts:
 *
 * Returns: (transfer full) (element-type InnDraft): all drafts, the latest first
 */
GPtrArray *
inn_state_table_list_drafts (InnConnection  *connection,
                             GError        **error)
{
  return inn_table_list (connection, LIST_DRAFTS, (InnRowFunc) read_draft,
                         (GDestroyNotify) inn_draft_free, error);
}

/**
 * inn_state_table_save_draft:
 * @key: which form
 * @content: (nullable): what was typed; %NULL forgets the draft
 * @utc: now
 */
gboolean
inn_state_table_save_draft (InnConnection  *connection,
                            const char     *key,
                            const char     *content,
                            gint64          utc,
                            GError        **error)
{
  if (content == NULL)
    return write_texts (connection, DELETE_DRAFT, key, NULL, 0, error);

  return write_texts (connection, SAVE_DRAFT, key, content, utc, error);
}

/**
 * inn_state_table_load_mapping:
 * @headings: the headings of a sheet, as the importer joins them
 * @mapping: (out) (transfer full) (nullable): the mapping used last for them
 */
gboolean
inn_state_table_load_mapping (InnConnection  *connection,
                              const char     *headings,
                              char          **mapping,
                              GError        **error)
{
  return load_text (connection, LOAD_MAPPING, headings, mapping, error);
}

/**
 * inn_state_table_save_mapping:
 * @headings: the headings of a sheet, as one text
 * @mapping: what each column was taken for
 * @utc: when, in UTC seconds
 *
 * Keeps it in place of an older one for the same headings. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_state_table_save_mapping (InnConnection  *connection,
                              const char     *headings,
                              const char     *mapping,
                              gint64          utc,
                              GError        **error)
{
  return write_texts (connection, SAVE_MAPPING, headings, mapping, utc, error);
}

/**
 * inn_state_table_get_int:
 * @key: name of a fact
 * @value: (out): the number, 0 if nothing is remembered
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_state_table_get_int (InnConnection  *connection,
                         const char     *key,
                         gint64         *value,
                         GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, GET_INT, error);
  InnStep step = INN_STEP_DONE;

  *value = 0;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_text (row, 1, key);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    *value = inn_statement_get_int (row, 0);

  return step != INN_STEP_ERROR;
}

/**
 * inn_state_table_set_int:
 * @key: what the number is called
 * @value: the number
 *
 * On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_state_table_set_int (InnConnection  *connection,
                         const char     *key,
                         gint64          value,
                         GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SAVE, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_text (statement, 1, key);
  inn_statement_bind_int (statement, 2, value);

  return inn_statement_run (statement, error);
}

/**
 * inn_state_table_load:
 * @key: name of a fact
 * @value: (out) (transfer full) (nullable): what is remembered, numbers as text
 */
gboolean
inn_state_table_load (InnConnection  *connection,
                      const char     *key,
                      char          **value,
                      GError        **error)
{
  return load_text (connection, LOAD, key, value, error);
}

/**
 * inn_state_table_save:
 * @key: name of a fact
 * @value: (nullable): what is to be remembered; %NULL forgets it
 */
gboolean
inn_state_table_save (InnConnection  *connection,
                      const char     *key,
                      const char     *value,
                      GError        **error)
{
  return write_texts (connection, value != NULL ? SAVE : DELETE, key, value, 0, error);
}
