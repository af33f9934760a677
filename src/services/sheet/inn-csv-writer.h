/* inn-csv-writer.h: writes a table that any spreadsheet opens and our own reader reads back. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _InnCsvWriter InnCsvWriter;

InnCsvWriter *inn_csv_writer_new   (GOutputStream       *stream);
void          inn_csv_writer_free  (InnCsvWriter        *self);

gboolean      inn_csv_writer_add   (InnCsvWriter        *self,
                                    const char * const  *cells,
                                    gsize                n_cells,
                                    GCancellable        *cancellable,
                                    GError             **error);
gboolean      inn_csv_writer_flush (InnCsvWriter        *self,
                                    GCancellable        *cancellable,
                                    GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnCsvWriter, inn_csv_writer_free)

G_END_DECLS
