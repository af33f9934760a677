/* inn-id-sink.h: the guests a statement finds, handed over one by one without a step for each. */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * InnIdSinkFunc:
 * @id: a guest
 * @text: (nullable): what stands beside it, where the statement tells it; as it is in the book, perhaps no
 *   clean UTF-8
 * @data: data for the function
 */
typedef void (* InnIdSinkFunc) (gint64      id,
                                const char *text,
                                gpointer    data);

/**
 * InnIdSink:
 * @func: called for each row
 * @data: data for @func
 */
typedef struct
{
  InnIdSinkFunc func;
  gpointer      data;
} InnIdSink;

gboolean inn_id_sink_install (sqlite3         *database);
void     inn_id_sink_bind    (const InnIdSink *self,
                              sqlite3_stmt    *handle,
                              int              index);

G_END_DECLS
