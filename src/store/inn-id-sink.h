/* inn-id-sink.h: the guests a statement finds, handed over one by one without a step for each. */

#pragma once

#include "inn-statement.h"

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

gboolean inn_id_sink_install (sqlite3        *database);
gboolean inn_id_sink_run     (InnStatement   *statement,
                              int             index,
                              InnIdSinkFunc   func,
                              gpointer        data,
                              GError        **error);

G_END_DECLS
