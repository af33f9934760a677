/* inn-journal.c: reads and checks the journal. Runs on the database thread. */

#include "config.h"

#include "inn-journal.h"

#include "inn-act-sentence.h"
#include "inn-chain.h"
#include "inn-effect.h"
#include "inn-entry-private.h"
#include "inn-error.h"
#include "inn-statement.h"

#include <string.h>

static const char LIST_ENTRIES[] =
  "SELECT " INN_ENTRY_COLUMNS
  " FROM entry"
  " WHERE seq < ?1"
  " ORDER BY seq DESC"
  " LIMIT ?2";

static const char LIST_OF_SUBJECT[] =
  "SELECT " INN_ENTRY_COLUMNS
  " FROM (SELECT DISTINCT seq FROM entry_row"
  "       WHERE subject_kind = ?3 AND subject_id = ?4 AND seq < ?1"
  "       ORDER BY seq DESC LIMIT ?2) AS touch"
  " JOIN entry ON entry.seq = touch.seq"
  " ORDER BY entry.seq DESC";

static const char LOAD_ENTRY[] =
  "SELECT " INN_ENTRY_COLUMNS
  " FROM entry"
  " WHERE seq = ?1";

static const char LIST_SEQS[] =
  "SELECT seq, undoes, act = '" INN_ACT_TAG_USUAL "', rows = 0 FROM entry ORDER BY seq DESC";

static const char LIST_CHAIN[] =
  "SELECT seq, utc, staff_id, act, parameters, undoes, schema, rows, rows_hash, previous, hash"
  " FROM entry"
  " ORDER BY seq";

static const char LIST_ROWS_OF_CHAIN[] =
  "SELECT subject_kind, subject_id, tbl, key, op, before, ordinal"
  " FROM entry_row"
  " WHERE seq = ?1"
  " ORDER BY ordinal";

static const char COUNT_STRAY_ROWS[] =
  "SELECT count (*) FROM entry_row"
  " WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.seq = entry_row.seq)";

static GPtrArray *
collect_entries (InnStatement  *statement,
                 gint64         before,
                 guint          limit,
                 GError       **error)
{
  g_autoptr (GPtrArray) entries
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_entry_unref);
  InnStep step = INN_STEP_ERROR;

  inn_statement_bind_int (statement, 1, before > 0 ? before : G_MAXINT64);
  inn_statement_bind_int (statement, 2, limit > 0 ? (gint64) limit : -1);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    g_ptr_array_add (entries, inn_entry_new_from_row (statement));
  return step == INN_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

/**
 * inn_journal_list:
 * @connection: an open connection
 * @before: only entries before this one; 0 for the newest
 * @limit: the most to give; 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type InnEntry): entries, newest first
 */
GPtrArray *
inn_journal_list (InnConnection  *connection,
                  gint64          before,
                  guint           limit,
                  GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_ENTRIES, error);

  return statement != NULL ? collect_entries (statement, before, limit, error) : NULL;
}

/**
 * inn_journal_list_of_subject:
 * @connection: an open connection
 * @kind: "guest", "tag", …
 * @id: its id
 * @before: only entries before this one; 0 for the newest
 * @limit: the most to give; 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type InnEntry): entries that touched it, newest first
 */
GPtrArray *
inn_journal_list_of_subject (InnConnection  *connection,
                             const char     *kind,
                             gint64          id,
                             gint64          before,
                             guint           limit,
                             GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_SUBJECT, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_text (statement, 3, kind);
  inn_statement_bind_int (statement, 4, id);
  return collect_entries (statement, before, limit, error);
}

/**
 * inn_journal_load:
 * @connection: an open connection
 * @seq: number of an entry
 * @error: return location
 *
 * Returns: (transfer full): the entry, or %NULL with %INN_ERROR_NOT_FOUND
 */
InnEntry *
inn_journal_load (InnConnection  *connection,
                  gint64          seq,
                  GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LOAD_ENTRY, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, seq);
  switch (inn_statement_step (statement, error))
    {
    case INN_STEP_ROW:
      return inn_entry_new_from_row (statement);
    case INN_STEP_DONE:
      g_set_error (error, INN_ERROR, INN_ERROR_NOT_FOUND,
                   "There is no entry %" G_GINT64_FORMAT " in the journal", seq);
      return NULL;
    case INN_STEP_ERROR:
    default:
      return NULL;
    }
}

/**
 * inn_journal_get_undoable:
 * @connection: an open connection
 * @seq: (out): the last act that still stands; 0 when there is none
 * @error: return location
 *
 * Tells what a plain Undo takes back: nothing that changed nothing. The usual tags of a new book are nobody's act: only who
 * names their entry takes them back.
 *
 * Returns: whether that went well
 */
gboolean
inn_journal_get_undoable (InnConnection  *connection,
                          gint64         *seq,
                          GError        **error)
{
  g_autoptr (InnStatement) entries = inn_statement_new (connection, LIST_SEQS, error);
  InnStep step = INN_STEP_ERROR;

  *seq = 0;
  if (entries == NULL)
    return FALSE;

  while ((step = inn_statement_step (entries, error)) == INN_STEP_ROW)
    {
      gboolean stands = FALSE;

      if (!inn_statement_is_null (entries, 1) || inn_statement_get_int (entries, 2) != 0
          || inn_statement_get_int (entries, 3) != 0)
        continue;
      if (!inn_effect_stands (connection, inn_statement_get_int (entries, 0), &stands, error))
        return FALSE;
      if (stands)
        {
          *seq = inn_statement_get_int (entries, 0);
          return TRUE;
        }
    }
  return step == INN_STEP_DONE;
}

/**
 * inn_journal_get_redoable:
 * @connection: an open connection
 * @seq: (out): the act that was taken back last, if nothing new was done since; otherwise 0
 * @error: return location
 *
 * Tells what a plain Redo brings back.
 *
 * Returns: whether that went well
 */
gboolean
inn_journal_get_redoable (InnConnection  *connection,
                          gint64         *seq,
                          GError        **error)
{
  g_autoptr (InnStatement) entries = inn_statement_new (connection, LIST_SEQS, error);
  InnStep step = INN_STEP_ERROR;

  *seq = 0;
  if (entries == NULL)
    return FALSE;

  while ((step = inn_statement_step (entries, error)) == INN_STEP_ROW)
    {
      gint64 entry = inn_statement_get_int (entries, 0);
      gboolean stands = FALSE;
      gboolean is_undo = FALSE;

      if (inn_statement_get_int (entries, 3) != 0)
        continue;
      if (!inn_effect_stands (connection, entry, &stands, error)
          || !inn_effect_is_undo (connection, entry, &is_undo, error))
        return FALSE;
      if (stands && is_undo)
        {
          *seq = inn_statement_get_int (entries, 1);
          return TRUE;
        }
      if (stands && inn_statement_is_null (entries, 1))
        return TRUE;
    }
  return step == INN_STEP_DONE;
}

static gboolean
hash_rows (InnConnection  *connection,
           gint64          seq,
           gint64         *count,
           guint8          hash[INN_CHAIN_HASH_SIZE],
           GError        **error)
{
  g_autoptr (InnStatement) rows = inn_statement_new (connection, LIST_ROWS_OF_CHAIN, error);
  crypto_generichash_state state;
  InnStep step = INN_STEP_ERROR;

  if (rows == NULL)
    return FALSE;

  *count = 0;
  inn_chain_start_rows (&state);
  inn_statement_bind_int (rows, 1, seq);
  while ((step = inn_statement_step (rows, error)) == INN_STEP_ROW)
    {
      g_autofree char *kind = inn_statement_dup_text (rows, 0);
      g_autofree char *table = inn_statement_dup_text (rows, 2);
      g_autofree char *key = inn_statement_dup_text (rows, 3);
      g_autofree char *op = inn_statement_dup_text (rows, 4);
      g_autofree char *before = inn_statement_dup_text (rows, 5);
      InnChainRow row = { kind, inn_statement_get_int (rows, 1), table, 0, NULL,
                          op != NULL ? *op : '\0', before };

      if (key != NULL && *key == '[')
        row.key_text = key;
      else
        row.key = inn_statement_get_int (rows, 3);
      if (inn_statement_get_int (rows, 6) != *count)
        {
          *count = -1;
          return TRUE;
        }
      inn_chain_add_row (&state, &row);
      *count += 1;
    }
  inn_chain_end_rows (&state, hash);
  return step == INN_STEP_DONE;
}

static gboolean
blob_equals (InnStatement *statement,
             int           column,
             const guint8  hash[INN_CHAIN_HASH_SIZE])
{
  gsize size = 0;
  gconstpointer data = inn_statement_get_blob (statement, column, &size);

  return size == INN_CHAIN_HASH_SIZE && memcmp (data, hash, size) == 0;
}

static void
set_broken (GError **error,
            gint64   seq)
{
  g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT,
               "Entry %" G_GINT64_FORMAT " of the journal is not as it was written", seq);
}

/**
 * inn_journal_verify:
 * @connection: an open connection
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Checks the hash of every entry over its rows and the chain from the first to the last.
 *
 * Returns: %TRUE when all is as it was written; %FALSE with %INN_ERROR_CORRUPT and the first entry
 *   that is not
 */
gboolean
inn_journal_verify (InnConnection  *connection,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (InnStatement) entries = inn_statement_new (connection, LIST_CHAIN, error);
  guint8 previous[INN_CHAIN_HASH_SIZE] = { 0 };
  gint64 strays = 0;
  InnStep step = INN_STEP_ERROR;

  if (entries == NULL)
    return FALSE;

  while ((step = inn_statement_step (entries, error)) == INN_STEP_ROW)
    {
      g_autofree char *act = inn_statement_dup_text (entries, 3);
      g_autofree char *parameters = inn_statement_dup_text (entries, 4);
      guint8 rows_hash[INN_CHAIN_HASH_SIZE];
      guint8 hash[INN_CHAIN_HASH_SIZE];
      gint64 count = 0;
      InnChainEntry entry = { inn_statement_get_int (entries, 0),
                              inn_statement_get_int (entries, 1),
                              inn_statement_get_int (entries, 2),
                              act,
                              parameters,
                              inn_statement_get_int (entries, 5),
                              inn_statement_get_int (entries, 6),
                              inn_statement_get_int (entries, 7),
                              rows_hash,
                              previous };

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !hash_rows (connection, entry.seq, &count, rows_hash, error))
        return FALSE;

      inn_chain_hash_entry (&entry, hash);
      if (count != entry.rows || !blob_equals (entries, 8, rows_hash)
          || !blob_equals (entries, 9, previous) || !blob_equals (entries, 10, hash))
        {
          set_broken (error, entry.seq);
          return FALSE;
        }
      memcpy (previous, hash, sizeof previous);
    }
  if (step == INN_STEP_ERROR
      || !inn_connection_get_int (connection, COUNT_STRAY_ROWS, &strays, error))
    return FALSE;

  if (strays > 0)
    g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT,
                 "The journal holds %" G_GINT64_FORMAT " rows of no entry", strays);
  return strays == 0;
}
