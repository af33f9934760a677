/* inn-id-sink.c: the guests a statement finds, handed over one by one without a step for each.
 *
 * A hundred thousand rows of an index cost SQLite half as much when an aggregate takes them in as when
 * each comes out by a step of its own. On the connection's thread.
 */

#include "config.h"

#include "inn-id-sink.h"

#define POINTER_TYPE "inn-id-sink"

static void
take_cb (sqlite3_context  *context,
         int               n_values,
         sqlite3_value   **values)
{
  const InnIdSink *self = sqlite3_value_pointer (values[0], POINTER_TYPE);

  if (self != NULL)
    self->func (sqlite3_value_int64 (values[1]),
                n_values > 2 ? (const char *) sqlite3_value_text (values[2]) : NULL, self->data);
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
 * inn_id_sink_bind:
 * @self: (nullable): is told of the rows; %NULL when the statement is done
 * @handle: selects take_id (?@index, id) or take_id (?@index, id, text)
 * @index: the parameter by which take_id () is told of @self
 */
void
inn_id_sink_bind (const InnIdSink *self,
                  sqlite3_stmt    *handle,
                  int              index)
{
  sqlite3_bind_pointer (handle, index, (gpointer) self, POINTER_TYPE, NULL);
}
