/* inn-table-opener.h: the writer for a file, by the ending of its name. */

#pragma once

#include "inn-table-writer.h"

G_BEGIN_DECLS

InnTableWriter *inn_table_writer_new_for_file (GFile   *file,
                                               GError **error);

G_END_DECLS
