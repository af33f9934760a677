/* inn-book-check.c: lets SQLite look for damage: the whole file at once after an unclean stop, or one
 * table after the other while nobody works. */

#include "config.h"

#include "inn-book-check.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-statement.h"

/* How many steps SQLite takes about for each byte of a usual book. */
#define STEPS_A_BYTE 0.56

static const char GET_SIZE[] =
  "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
static const char LIST_TABLES[] =
  "SELECT name"
  " FROM sqlite_master"
  " WHERE type = 'table'"
  " ORDER BY name";

typedef struct
{
  InnCheckFunc func;
  gpointer     data;
  double       expected; /* steps */
  double       told;
} Course;

static void
count_steps_cb (guint64  steps,
                gpointer data)
{
  Course *course = data;
  double fraction = MIN (steps / course->expected, 0.99);

  if (fraction < course->told + 0.01)
    return;
  course->told = fraction;
  course->func (fraction, course->data);
}

static gboolean
run_check (InnConnection  *connection,
           const char     *sql,
           GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL || inn_statement_step (statement, error) != INN_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (inn_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "The book is damaged: %s",
               inn_statement_get_text (statement, 0));
  return FALSE;
}

/**
 * inn_book_check_quickly:
 * @connection: an open connection
 * @func: (nullable): told how far it is: first that it begins, with a fraction below 0
 * @data: handed to @func
 * @error: return location
 *
 * Looks through the whole file, as far as it goes without comparing the indexes.
 *
 * Returns: whether nothing was found; %INN_ERROR_CORRUPT tells the first finding
 */
gboolean
inn_book_check_quickly (InnConnection  *connection,
                        InnCheckFunc    func,
                        gpointer        data,
                        GError        **error)
{
  Course course = { func, data, 0, 0 };
  gint64 size = 0;
  gboolean sound = FALSE;

  if (func == NULL)
    return run_check (connection, "PRAGMA quick_check (1)", error);

  func (-1, data);
  if (!inn_connection_get_int (connection, GET_SIZE, &size, error))
    return FALSE;
  course.expected = MAX (size, 1) * STEPS_A_BYTE;
  inn_connection_set_step_watch (connection, count_steps_cb, &course);
  sound = run_check (connection, "PRAGMA quick_check (1)", error);
  inn_connection_set_step_watch (connection, NULL, NULL);
  return sound;
}

/**
 * inn_book_check_list_tables:
 * @connection: an open connection
 * @error: return location
 *
 * Returns: (transfer full): the names of all tables
 */
GStrv
inn_book_check_list_tables (InnConnection  *connection,
                            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_TABLES, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return NULL;
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    g_strv_builder_add (names, inn_statement_get_text (statement, 0));
  return step == INN_STEP_DONE ? g_strv_builder_end (names) : NULL;
}

/**
 * inn_book_check_table:
 * @connection: an open connection
 * @table: name of a table
 * @thoroughly: whether its indexes are compared with it as well
 * @error: return location
 *
 * Returns: whether nothing was found; %INN_ERROR_CORRUPT tells the first finding,
 *   %G_IO_ERROR_CANCELLED that it was interrupted
 */
gboolean
inn_book_check_table (InnConnection  *connection,
                      const char     *table,
                      gboolean        thoroughly,
                      GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s (\"%s\")",
                                          thoroughly ? "integrity_check" : "quick_check", table);

  return run_check (connection, sql, error);
}
