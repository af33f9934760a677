/* inn-migrator.c: brings the schema of a book up to the one this program knows, step by step, each
 * step in a transaction of its own (a new book in one), after a checked copy of a book that already
 * holds data. A step is a file data/schema/NNNN-*.sql and never changes once released. */

#include "config.h"

#include "inn-migrator.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-schema-resources.h"
#include "inn-snapshot.h"
#include "inn-sql-error.h"
#include "inn-statement.h"
#include "inn-subject-check.h"

#include <stdlib.h>
#include <string.h>

#define SCHEMA_PATH "/org/innkeeper/Innkeeper/schema"

static const char LIST_SCHEMA[] =
  "SELECT type || ' ' || name || ' ' || coalesce (sql, '') AS line"
  " FROM sqlite_master"
  " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
  " ORDER BY line";

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Names of the steps, in order; the first is number 1. */
static char **
list_steps (void)
{
  static gsize registered = 0;
  char **names = NULL;

  /* A resource of a static library is only there when it is called by name. */
  if (g_once_init_enter (&registered))
    {
      inn_schema_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  names = g_resources_enumerate_children (SCHEMA_PATH, 0, NULL);
  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

/**
 * inn_migrator_get_latest:
 *
 * Returns: number of the schema this program knows
 */
int
inn_migrator_get_latest (void)
{
  g_auto (GStrv) steps = list_steps ();

  return (int) g_strv_length (steps);
}

/**
 * inn_migrator_get_version:
 * @connection: an open connection
 * @error: return location
 *
 * Returns: number of the schema the book has; -1 with an error
 */
int
inn_migrator_get_version (InnConnection  *connection,
                          GError        **error)
{
  gint64 version = 0;

  if (!inn_connection_get_int (connection, "PRAGMA user_version", &version, error))
    return -1;
  return (int) version;
}

static gboolean
run_script (sqlite3     *handle,
            const char  *script,
            GError     **error)
{
  int code = sqlite3_exec (handle, script, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;
  inn_sql_set_error (error, handle, code);
  return FALSE;
}

static gboolean
run_step (sqlite3     *handle,
          const char  *name,
          int          number,
          GError     **error)
{
  g_autofree char *path = g_build_path ("/", SCHEMA_PATH, name, NULL);
  g_autofree char *marks
    = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                       INN_APPLICATION_ID, number);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, 0, error);

  /* The data of a resource ends with a zero byte. */
  return script != NULL && run_script (handle, g_bytes_get_data (script, NULL), error)
         && run_script (handle, marks, error);
}

/* Runs the steps from @first up to, but not with, @end in one transaction. */
static gboolean
run_steps_at_once (InnConnection  *connection,
                   char          **steps,
                   int             first,
                   int             end,
                   GError        **error)
{
  sqlite3 *handle = inn_connection_get_handle (connection);

  if (!inn_connection_begin (connection, error))
    return FALSE;
  for (int i = first; i < end; i++)
    if (!run_step (handle, steps[i], i + 1, error))
      {
        inn_connection_rollback (connection);
        return FALSE;
      }
  return inn_connection_commit (connection, error);
}

/* A new book is made in one go: there is nothing in it yet that a step might keep. */
static gboolean
run_steps_from (InnConnection  *connection,
                char          **steps,
                int             version,
                GError        **error)
{
  int latest = (int) g_strv_length (steps);

  if (version == 0)
    return run_steps_at_once (connection, steps, 0, latest, error);

  for (int i = version; i < latest; i++)
    if (!run_steps_at_once (connection, steps, i, i + 1, error))
      return FALSE;
  return TRUE;
}

/**
 * inn_migrator_run:
 * @connection: a connection with its vault that may write, with nothing watching it
 * @backup_path: (nullable): where to put the checked copy of a book that holds data already
 * @error: return location
 *
 * Runs the steps the book lacks. Nothing is done to a book that is up to date.
 *
 * Returns: whether the book has the latest schema now; %INN_ERROR_TOO_NEW when it comes from a
 *   newer program
 */
gboolean
inn_migrator_run (InnConnection  *connection,
                  const char     *backup_path,
                  GError        **error)
{
  g_auto (GStrv) steps = list_steps ();
  int latest = (int) g_strv_length (steps);
  int version = inn_migrator_get_version (connection, error);

  if (version < 0)
    return FALSE;
  if (version > latest)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_TOO_NEW,
                   "The book has schema %d, this program knows %d", version, latest);
      return FALSE;
    }
  if (version == latest)
    return TRUE;

  if (version > 0 && backup_path != NULL && !inn_snapshot_take (connection, backup_path, error))
    return FALSE;
  if (!run_steps_from (connection, steps, version, error))
    return FALSE;

  inn_statement_cache_drop (inn_connection_get_cache (connection));
  /* Rows of another shape have other hashes. */
  return inn_subject_check_renew (connection, error) && inn_migrator_check (connection, error);
}

static char *
read_schema (sqlite3  *handle,
             GError  **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (handle, LIST_SCHEMA, -1, &statement, NULL);

  while (code == SQLITE_OK || code == SQLITE_ROW)
    {
      code = sqlite3_step (statement);
      if (code == SQLITE_ROW)
        {
          g_string_append (text, (const char *) sqlite3_column_text (statement, 0));
          g_string_append_c (text, '\n');
        }
    }
  if (code != SQLITE_DONE)
    inn_sql_set_error (error, handle, code);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* The schema as the steps make it, in a database in memory. */
static char *
make_expected_schema (GError **error)
{
  g_auto (GStrv) steps = list_steps ();
  sqlite3 *handle = NULL;
  int code = sqlite3_open_v2 (":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL);
  char *schema = NULL;
  gboolean made = code == SQLITE_OK;

  if (!made)
    inn_sql_set_error (error, handle, code);
  for (int i = 0; made && steps[i] != NULL; i++)
    made = run_step (handle, steps[i], i + 1, error);
  if (made)
    schema = read_schema (handle, error);
  sqlite3_close_v2 (handle);
  return schema;
}

/**
 * inn_migrator_check:
 * @connection: an open connection to a book with the latest schema
 * @error: return location
 *
 * Compares every table, index and trigger with what the steps make. Anything else, such as a
 * trigger somebody slipped in, is %INN_ERROR_CORRUPT.
 *
 * Returns: whether the schema is the known one
 */
gboolean
inn_migrator_check (InnConnection  *connection,
                    GError        **error)
{
  g_autofree char *found = read_schema (inn_connection_get_handle (connection), error);
  g_autofree char *expected = found != NULL ? make_expected_schema (error) : NULL;

  if (found == NULL || expected == NULL)
    return FALSE;
  if (strcmp (found, expected) == 0)
    return TRUE;

  g_set_error_literal (error, INN_ERROR, INN_ERROR_CORRUPT,
                       "The tables of the book are not as this program made them");
  return FALSE;
}
