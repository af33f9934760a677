/* inn-csv-reader.h: splits a stream of text into records and cells. */

#pragma once

#include "inn-sheet-source.h"
#include "inn-text-decoder.h"

G_BEGIN_DECLS

typedef struct _InnCsvReader InnCsvReader;

InnCsvReader *inn_csv_reader_new           (InnTextDecoder        *decoder,
                                            char                   delimiter);
void          inn_csv_reader_free          (InnCsvReader          *self);

gboolean      inn_csv_reader_next          (InnCsvReader          *self,
                                            const InnSheetRecord **record,
                                            GCancellable          *cancellable,
                                            GError               **error);

char          inn_csv_reader_get_delimiter (InnCsvReader          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnCsvReader, inn_csv_reader_free)

G_END_DECLS
