/* inn-subject-hash.c: one keyed hash over all rows of a subject.
 *
 * It is the exclusive or of the keyed hashes of its rows (each over table name and all values, so
 * no two are equal), which makes a change cost as much as the rows it touches: hash of the old row
 * out, hash of the new row in. A row changed from outside leaves its trace for good, as its old
 * hash was never taken out.
 *
 * A subject written while the key file was missing has an empty hash, which means unknown. */

#include "config.h"

#include "inn-subject-hash.h"

#include "inn-statement-private.h"

#include <string.h>

static const char LOAD_HASH[] =
  "SELECT hash FROM subject_hash WHERE kind = ?1 AND id = ?2";

static const char STORE_HASH[] =
  "INSERT INTO subject_hash (kind, id, hash) VALUES (?1, ?2, ?3)"
  " ON CONFLICT (kind, id) DO UPDATE SET hash = excluded.hash";

static const char ADD_HASH[] =
  "INSERT INTO subject_hash (kind, id, hash) VALUES (?1, ?2, ?3)"
  " ON CONFLICT (kind, id) DO NOTHING";

static const char DELETE_HASH[] =
  "DELETE FROM subject_hash WHERE kind = ?1 AND id = ?2";

/**
 * inn_subject_hash_start_row:
 * @bytes: emptied, then the row's serialisation begins
 * @table: name of the row's table
 */
void
inn_subject_hash_start_row (GByteArray *bytes,
                            const char *table)
{
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) table, (guint) strlen (table) + 1);
}

/**
 * inn_subject_hash_append_value:
 * @bytes: the row's serialisation
 * @value: its next value
 */
void
inn_subject_hash_append_value (GByteArray     *bytes,
                               const InnValue *value)
{
  guint8 head[9] = { (guint8) value->type };
  guint64 number = 0;
  guint head_size = sizeof head;

  switch (value->type)
    {
    case INN_VALUE_INT:
      number = (guint64) value->integer;
      break;
    case INN_VALUE_REAL:
      memcpy (&number, &value->real, sizeof number);
      break;
    case INN_VALUE_TEXT:
    case INN_VALUE_BLOB:
      number = value->size;
      break;
    case INN_VALUE_NULL:
    default:
      head_size = 1;
      break;
    }

  number = GUINT64_TO_LE (number);
  memcpy (head + 1, &number, sizeof number);
  g_byte_array_append (bytes, head, head_size);
  if (value->type == INN_VALUE_TEXT || value->type == INN_VALUE_BLOB)
    g_byte_array_append (bytes, (const guint8 *) value->data, (guint) value->size);
}

/**
 * inn_subject_hash_mix:
 * @into: a hash, mixed with the other
 * @hash: hash of a row that comes in or goes out
 */
void
inn_subject_hash_mix (guint8       into[INN_ROW_HASH_SIZE],
                      const guint8 hash[INN_ROW_HASH_SIZE])
{
  for (int i = 0; i < INN_ROW_HASH_SIZE; i++)
    into[i] ^= hash[i];
}

static gboolean
is_zero (const guint8 hash[INN_ROW_HASH_SIZE])
{
  static const guint8 ZERO[INN_ROW_HASH_SIZE];

  return memcmp (hash, ZERO, INN_ROW_HASH_SIZE) == 0;
}

/**
 * inn_subject_hash_store:
 * @connection: a connection inside a change
 * @subject: a subject
 * @hash: its hash; all zero when it has no rows
 * @size: bytes in @hash; 0 for an unknown one
 * @error: return location
 *
 * Returns: whether it is stored
 */
gboolean
inn_subject_hash_store (InnConnection     *connection,
                        const InnSubject  *subject,
                        const guint8      *hash,
                        gsize              size,
                        GError           **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (size > 0 && is_zero (hash))
    {
      statement = inn_statement_new (connection, DELETE_HASH, error);
      if (statement == NULL)
        return FALSE;
    }
  else
    {
      statement = inn_statement_new (connection, STORE_HASH, error);
      if (statement == NULL)
        return FALSE;
      inn_statement_bind_blob (statement, 3, hash, size);
    }
  inn_statement_bind_text (statement, 1, subject->kind);
  inn_statement_bind_int (statement, 2, subject->id);
  return inn_statement_run (statement, error);
}

static gboolean
add_new (InnConnection     *connection,
         const InnSubject  *subject,
         const guint8      *hash,
         gsize              size,
         gboolean          *added,
         GError           **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, ADD_HASH, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_lend_text (statement, 1, subject->kind);
  inn_statement_bind_int (statement, 2, subject->id);
  inn_statement_bind_blob (statement, 3, hash, size);
  if (!inn_statement_run (statement, error))
    return FALSE;
  *added = inn_connection_get_changes (connection) > 0;
  return TRUE;
}

static gboolean
load_stored (InnConnection     *connection,
             const InnSubject  *subject,
             guint8             hash[INN_ROW_HASH_SIZE],
             gboolean          *unknown,
             GError           **error)
{
  g_autoptr (InnStatement) load = inn_statement_new (connection, LOAD_HASH, error);
  const guint8 *stored = NULL;
  gsize size = 0;

  if (load == NULL)
    return FALSE;
  inn_statement_lend_text (load, 1, subject->kind);
  inn_statement_bind_int (load, 2, subject->id);
  if (inn_statement_step (load, error) != INN_STEP_ROW)
    return FALSE;
  stored = inn_statement_get_blob (load, 0, &size);
  *unknown = size != INN_ROW_HASH_SIZE;
  if (!*unknown)
    memcpy (hash, stored, INN_ROW_HASH_SIZE);
  return TRUE;
}

/**
 * inn_subject_hash_apply:
 * @connection: a connection inside a change
 * @subject: a subject whose rows changed
 * @delta: the mixed hashes of the rows that went and came
 * @error: return location
 *
 * Brings the stored hash up to date; without the key it becomes unknown.
 *
 * Returns: whether that went well
 */
gboolean
inn_subject_hash_apply (InnConnection     *connection,
                        const InnSubject  *subject,
                        const guint8       delta[INN_ROW_HASH_SIZE],
                        GError           **error)
{
  guint8 hash[INN_ROW_HASH_SIZE] = { 0 };
  gboolean locked = inn_vault_is_locked (inn_connection_get_vault (connection));
  gboolean unknown = locked;
  gboolean added = FALSE;

  inn_connection_assert (connection);

  if (!locked && is_zero (delta))
    return TRUE;
  /* Most subjects of an import are new. */
  if (!add_new (connection, subject, locked ? (const guint8 *) "" : delta,
                locked ? 0 : INN_ROW_HASH_SIZE, &added, error))
    return FALSE;
  if (added)
    return TRUE;

  if (!locked && !load_stored (connection, subject, hash, &unknown, error))
    return FALSE;
  inn_subject_hash_mix (hash, delta);
  return inn_subject_hash_store (connection, subject, unknown ? (const guint8 *) "" : hash,
                                 unknown ? 0 : sizeof hash, error);
}
