/* inn-import-reader.h: what one row of a sheet says, without a look at the book. */

#pragma once

#include "inn-column-map.h"
#include "inn-import-draft.h"
#include "inn-import-names.h"

G_BEGIN_DECLS

typedef struct _InnImportReader InnImportReader;

InnImportReader *inn_import_reader_new       (InnColumnMap         *map,
                                              const char           *default_region,
                                              InnDate               today);
void             inn_import_reader_free      (InnImportReader      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportReader, inn_import_reader_free)

InnSheetRows     inn_import_reader_get_rows   (InnImportReader     *self);
InnDate          inn_import_reader_get_today  (InnImportReader     *self);
const char      *inn_import_reader_get_region (InnImportReader     *self);
InnColumnMap    *inn_import_reader_get_map    (InnImportReader     *self);
InnImportNames  *inn_import_reader_get_staff (InnImportReader      *self);
InnImportNames  *inn_import_reader_get_tags  (InnImportReader      *self);

void             inn_import_reader_read      (InnImportReader      *self,
                                              const InnSheetRecord *record,
                                              InnImportDraft       *draft);

G_END_DECLS
