/* inn-statement-copy.c: all rows of a statement in one go. On the connection's thread. */

#include "config.h"

#include "inn-statement-copy.h"

#include "inn-statement-private.h"

/**
 * inn_statement_copy_rows:
 * @self: selects copy_row (?@index, key, …) and nothing else; its other parameters are bound
 * @index: the parameter by which copy_row () is told of @bytes
 * @bytes: gets the rows
 * @error: return location
 *
 * Runs the statement. It fails when the keys descend.
 *
 * Returns: whether all rows are there
 */
gboolean
inn_statement_copy_rows (InnStatement  *self,
                         int            index,
                         InnRowBytes   *bytes,
                         GError       **error)
{
  InnStep step;

  inn_row_bytes_bind (bytes, self->handle, index);
  step = inn_statement_step (self, error);
  if (step == INN_STEP_ROW)
    step = inn_statement_step (self, error);
  inn_row_bytes_bind (NULL, self->handle, index);

  return step == INN_STEP_DONE;
}

/**
 * inn_statement_tell_ids:
 * @self: selects take_id (?@index, id) or take_id (?@index, id, text) and nothing else; its other
 *   parameters are bound
 * @index: the parameter by which take_id () is told of @func
 * @func: (scope call): called for each row, in the order in which the index has them
 *
 * Runs the statement.
 *
 * Returns: whether all rows were told
 */
gboolean
inn_statement_tell_ids (InnStatement   *self,
                        int             index,
                        InnIdSinkFunc   func,
                        gpointer        data,
                        GError        **error)
{
  const InnIdSink sink = { func, data };
  InnStep step;

  inn_id_sink_bind (&sink, self->handle, index);
  step = inn_statement_step (self, error);
  if (step == INN_STEP_ROW)
    step = inn_statement_step (self, error);
  inn_id_sink_bind (NULL, self->handle, index);

  return step == INN_STEP_DONE;
}
