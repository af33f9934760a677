/* inn-id-sink.c: the guests a statement finds, handed over one by one without a step for each.
 *
 * A hundred thousand rows of an index cost SQLite half as much when an aggregate takes them in as when
 * each comes out by a step of its own. On the connection's thread.
 */

#include "config.h"

#include "inn-id-sink.h"

#include "inn-statement-private.h"

#define POINTER_TYPE "inn-id-sink"

typedef struct
{
  InnIdSinkFunc func;
  gpointer      data; /* unowned */
} Sink;

static void
take_cb (sqlite3_context  *context,
         int               n_values,
         sqlite3_value   **values)
{
  const Sink *sink = sqlite3_value_pointer (values[0], POINTER_TYPE);

  if (sink != NULL)
    sink->func (sqlite3_value_int64 (values[1]),
                n_values > 2 ? (const char *) sqlite3_value_text (values[2]) : NULL, sink->data);
}

static void
taken_cb (sqlite3_context *context)
{
  sqlite3_result_null (context);
}

/**
 * inn_id_sink_install:
 * @database: a connection that has just been opened
 *
 * Makes take_id () known there: an aggregate of a pointer, an id and perhaps a text.
 *
 * Returns: whether it is known
 */
gboolean
inn_id_sink_install (sqlite3 *database)
{
  return sqlite3_create_function_v2 (database, "take_id", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                     NULL, NULL, take_cb, taken_cb, NULL) == SQLITE_OK;
}

/**
 * inn_id_sink_run:
 * @statement: selects take_id (?@index, id) or take_id (?@index, id, text) and nothing else; its other
 *   parameters are bound
 * @index: the parameter by which take_id () is told of @func
 * @func: (scope call): called for each row, in the order in which the index has them
 *
 * Returns: whether all rows were told
 */
gboolean
inn_id_sink_run (InnStatement   *statement,
                 int             index,
                 InnIdSinkFunc   func,
                 gpointer        data,
                 GError        **error)
{
  Sink sink = { func, data };
  InnStep step;

  sqlite3_bind_pointer (statement->handle, index, &sink, POINTER_TYPE, NULL);
  step = inn_statement_step (statement, error);
  if (step == INN_STEP_ROW)
    step = inn_statement_step (statement, error);
  sqlite3_bind_pointer (statement->handle, index, NULL, POINTER_TYPE, NULL);

  return step == INN_STEP_DONE;
}
