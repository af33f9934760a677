/* inn-statement.h: one prepared statement, borrowed from the connection's cache.
 *
 *   static const char LOAD_NAME[] =
 *     "SELECT name FROM guest WHERE id = ?1";
 *
 *   g_autoptr (InnStatement) statement = inn_statement_new (connection, LOAD_NAME, error);
 *   if (statement == NULL)
 *     return FALSE;
 *   inn_statement_bind_int (statement, 1, id);
 *   switch (inn_statement_step (statement, error))
 *
 * Parameters count from 1, columns from 0, as in SQLite. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnStep:
 * @INN_STEP_ERROR: it failed; the statement is reset
 * @INN_STEP_ROW: a row can be read
 * @INN_STEP_DONE: no more rows; the statement is reset and can be bound and stepped again
 */
typedef enum
{
  INN_STEP_ERROR,
  INN_STEP_ROW,
  INN_STEP_DONE,
} InnStep;

typedef struct _InnStatement InnStatement;

InnStatement * inn_statement_new          (InnConnection  *connection,
                                           const char     *sql,
                                           GError        **error);
void           inn_statement_free         (InnStatement   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnStatement, inn_statement_free)

void           inn_statement_bind_null    (InnStatement   *self,
                                           int             index);
void           inn_statement_bind_int     (InnStatement   *self,
                                           int             index,
                                           gint64          value);
void           inn_statement_bind_real    (InnStatement   *self,
                                           int             index,
                                           double          value);
void           inn_statement_bind_boolean (InnStatement   *self,
                                           int             index,
                                           gboolean        value);
void           inn_statement_bind_id      (InnStatement   *self,
                                           int             index,
                                           gint64          id);
void           inn_statement_bind_text    (InnStatement   *self,
                                           int             index,
                                           const char     *value);
void           inn_statement_lend_text    (InnStatement   *self,
                                           int             index,
                                           const char     *value);
void           inn_statement_bind_blob    (InnStatement   *self,
                                           int             index,
                                           gconstpointer   data,
                                           gsize           size);
void           inn_statement_bind_bytes   (InnStatement   *self,
                                           int             index,
                                           GBytes         *value);
void           inn_statement_bind_date    (InnStatement   *self,
                                           int             index,
                                           InnDate         value);

InnStep        inn_statement_step         (InnStatement   *self,
                                           GError        **error);
gboolean       inn_statement_run          (InnStatement   *self,
                                           GError        **error);
void           inn_statement_reset        (InnStatement   *self);

gboolean       inn_statement_is_null      (InnStatement   *self,
                                           int             column);
gint64         inn_statement_get_int      (InnStatement   *self,
                                           int             column);
double         inn_statement_get_real     (InnStatement   *self,
                                           int             column);
gboolean       inn_statement_get_boolean  (InnStatement   *self,
                                           int             column);
const char   * inn_statement_get_text     (InnStatement   *self,
                                           int             column);
char         * inn_statement_dup_text     (InnStatement   *self,
                                           int             column);
gconstpointer  inn_statement_get_blob     (InnStatement   *self,
                                           int             column,
                                           gsize          *size);
GBytes       * inn_statement_dup_bytes    (InnStatement   *self,
                                           int             column);
InnDate        inn_statement_get_date     (InnStatement   *self,
                                           int             column);

/* For statements without parameters. */
gboolean       inn_connection_exec        (InnConnection  *connection,
                                           const char     *sql,
                                           GError        **error);
gboolean       inn_connection_get_int     (InnConnection  *connection,
                                           const char     *sql,
                                           gint64         *value,
                                           GError        **error);

G_END_DECLS
