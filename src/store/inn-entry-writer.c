/* inn-entry-writer.c: writes an entry of the journal, chained to the one before it. The words of an
 * act become the same text always, as the chain hashes them. On the database thread. */

#include "config.h"

#include "inn-entry-writer.h"

#include "inn-image.h"
#include "inn-statement.h"

#include <string.h>

static const char LOAD_LAST_HASH[] =
  "SELECT hash FROM entry ORDER BY seq DESC LIMIT 1";

static const char INSERT_ENTRY[] =
  "INSERT INTO entry (seq, utc, staff_id, act, parameters, undoes, schema, rows, rows_hash,"
  "                   previous, hash)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

static const char KEEP_HIGHEST_TIME[] =
  "INSERT INTO state (key, value) VALUES ('highest-utc', ?1)"
  " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE excluded.value > value";

static char *
write_parameters (InnAct *act)
{
  g_autoptr (GString) json = g_string_new ("{");
  g_autoptr (GList) names = g_hash_table_get_keys (inn_act_get_parameters (act));

  names = g_list_sort (names, (GCompareFunc) strcmp);
  for (GList *link = names; link != NULL; link = link->next)
    {
      const char *text = inn_act_get_parameter (act, link->data);
      InnValue value = { .type = INN_VALUE_TEXT, .data = text, .size = strlen (text) };

      inn_image_append_field (json, link->data, &value);
    }
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static gboolean
load_previous (InnConnection  *connection,
               guint8          previous[INN_CHAIN_HASH_SIZE],
               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LOAD_LAST_HASH, error);
  InnStep step = INN_STEP_ERROR;

  memset (previous, 0, INN_CHAIN_HASH_SIZE);
  if (statement == NULL)
    return FALSE;
  step = inn_statement_step (statement, error);
  if (step == INN_STEP_ROW)
    {
      gsize size = 0;
      gconstpointer hash = inn_statement_get_blob (statement, 0, &size);

      if (size == INN_CHAIN_HASH_SIZE)
        memcpy (previous, hash, size);
    }
  return step != INN_STEP_ERROR;
}

/**
 * inn_entry_writer_write:
 * @connection: a connection inside a transaction
 * @act: what was done, by whom
 * @entry: its number, time, schema and rows, and what it takes back; the rest is found here
 * @rows: the running hash of its rows, ended by this
 * @error: return location
 *
 * Writes the entry that closes over the rows already written.
 *
 * Returns: whether that went well
 */
gboolean
inn_entry_writer_write (InnConnection             *connection,
                        InnAct                    *act,
                        const InnChainEntry       *entry,
                        crypto_generichash_state  *rows,
                        GError                   **error)
{
  g_autoptr (InnStatement) insert = inn_statement_new (connection, INSERT_ENTRY, error);
  g_autoptr (InnStatement) highest = inn_statement_new (connection, KEEP_HIGHEST_TIME, error);
  g_autofree char *parameters = write_parameters (act);
  guint8 rows_hash[INN_CHAIN_HASH_SIZE];
  guint8 previous[INN_CHAIN_HASH_SIZE];
  guint8 hash[INN_CHAIN_HASH_SIZE];
  InnChainEntry hashed = *entry;

  if (insert == NULL || highest == NULL || !load_previous (connection, previous, error))
    return FALSE;

  inn_chain_end_rows (rows, rows_hash);
  hashed.staff_id = inn_act_get_staff (act);
  hashed.act = inn_act_get_id (act);
  hashed.parameters = parameters;
  hashed.rows_hash = rows_hash;
  hashed.previous = previous;
  inn_chain_hash_entry (&hashed, hash);

  inn_statement_bind_int (insert, 1, hashed.seq);
  inn_statement_bind_int (insert, 2, hashed.utc);
  inn_statement_bind_id (insert, 3, hashed.staff_id);
  inn_statement_bind_text (insert, 4, hashed.act);
  inn_statement_bind_text (insert, 5, parameters);
  inn_statement_bind_id (insert, 6, hashed.undoes);
  inn_statement_bind_int (insert, 7, hashed.schema);
  inn_statement_bind_int (insert, 8, hashed.rows);
  inn_statement_bind_blob (insert, 9, rows_hash, sizeof rows_hash);
  inn_statement_bind_blob (insert, 10, previous, sizeof previous);
  inn_statement_bind_blob (insert, 11, hash, sizeof hash);
  inn_statement_bind_int (highest, 1, hashed.utc);
  return inn_statement_run (insert, error) && inn_statement_run (highest, error);
}
