/* inn-connection-settings.c: every setting that keeps the file whole and strangers' SQL out. Each
 * is read back, before any transaction, as an old library silently ignores what it does not know.
 */

#include "config.h"

#include "inn-connection-settings.h"

#include "inn-error.h"
#include "inn-sql-error.h"

#define MAX_LENGTH (16 * 1024 * 1024)

/* What must be read back after it was set; NULL where SQLite answers nothing on setting. */
typedef struct
{
  const char *set;
  const char *get;
  const char *expected;
  gboolean    writing;
} Pragma;

static const Pragma PRAGMAS[] = {
  { "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA main.locking_mode", "exclusive", TRUE },
  { "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1", FALSE },
  { "PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1", FALSE },
  { "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0", FALSE },
  { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1", FALSE },
  { "PRAGMA secure_delete = ON", "PRAGMA main.secure_delete", "1", FALSE },
  { "PRAGMA mmap_size = 0", "PRAGMA main.mmap_size", "0", FALSE },
  { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2", FALSE },
  { "PRAGMA cache_size = -16000", "PRAGMA main.cache_size", "-16000", FALSE },
  { "PRAGMA synchronous = EXTRA", "PRAGMA main.synchronous", "3", TRUE },
  { "PRAGMA journal_mode = TRUNCATE", "PRAGMA main.journal_mode", "truncate", TRUE },
};

static const struct
{
  int option;
  int value;
} CONFIGURATION[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
  { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
};

static const struct
{
  int category;
  int value;
} LIMITS[] = {
  { SQLITE_LIMIT_LENGTH, MAX_LENGTH },
  { SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024 },
  { SQLITE_LIMIT_COLUMN, 200 },
  { SQLITE_LIMIT_EXPR_DEPTH, 200 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 50 },
  { SQLITE_LIMIT_FUNCTION_ARG, 50 },
  { SQLITE_LIMIT_ATTACHED, 1 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 999 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 20 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static gboolean
read_back (sqlite3       *handle,
           const Pragma  *pragma,
           GError       **error)
{
  sqlite3_stmt *statement = NULL;
  g_autofree char *answer = NULL;
  int code = sqlite3_prepare_v2 (handle, pragma->get, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    {
      inn_sql_set_error (error, handle, code);
      return FALSE;
    }
  if (g_strcmp0 (answer, pragma->expected) != 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_FAILED,
                   "This SQLite does not take \"%s\" (it says %s)", pragma->set, answer != NULL ? answer : "nothing");
      return FALSE;
    }
  return TRUE;
}

/**
 * inn_connection_settings_apply:
 * @handle: a database just opened
 * @read_only: whether it was opened to be read only
 * @error: return location
 *
 * Returns: whether every setting took
 */
gboolean
inn_connection_settings_apply (sqlite3   *handle,
                               gboolean   read_only,
                               GError   **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (LIMITS); i++)
    sqlite3_limit (handle, LIMITS[i].category, LIMITS[i].value);

  for (gsize i = 0; i < G_N_ELEMENTS (CONFIGURATION); i++)
    {
      int now = -1;

      sqlite3_db_config (handle, CONFIGURATION[i].option, CONFIGURATION[i].value, &now);
      if (now != CONFIGURATION[i].value)
        {
          g_set_error (error, INN_ERROR, INN_ERROR_FAILED, "This SQLite does not take setting %d",
                       CONFIGURATION[i].option);
          return FALSE;
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (PRAGMAS); i++)
    {
      int code = SQLITE_OK;

      if (PRAGMAS[i].writing && read_only)
        continue;
      code = sqlite3_exec (handle, PRAGMAS[i].set, NULL, NULL, NULL);
      if (code != SQLITE_OK)
        {
          inn_sql_set_error (error, handle, code);
          return FALSE;
        }
      if (!read_back (handle, &PRAGMAS[i], error))
        return FALSE;
    }
  return TRUE;
}
