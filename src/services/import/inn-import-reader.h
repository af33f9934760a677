/* inn-import-reader.h: what one row of a sheet says of a guest, without a look at the book. */

#pragma once

#include "inn-column-map.h"
#include "inn-guest.h"
#include "inn-import-row.h"

G_BEGIN_DECLS

/**
 * InnImportDraft:
 * @guest: (nullable): the guest as the row tells, or %NULL when it is blank or refused; tags the
 *   book does not have yet have ids below 0, see inn_import_reader_get_new_tag()
 * @complaints: (element-type InnImportComplaint): what is wrong
 * @row_hash: the same whenever the same row is brought in, never 0
 * @blank: whether nothing is told
 * @refused: whether a complaint is fatal
 * @n_left_out: cells that could not be taken although the row can
 *
 * Reused from row to row; see inn_import_reader_read().
 */
typedef struct
{
  InnGuest  *guest;
  GArray    *complaints;
  gint64     row_hash;
  gboolean   blank;
  gboolean   refused;
  guint      n_left_out;
} InnImportDraft;

typedef struct _InnImportReader InnImportReader;

InnImportReader *inn_import_reader_new   (InnColumnMap         *map,
                                          const char           *default_region,
                                          InnDate               today);
void             inn_import_reader_free  (InnImportReader      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportReader, inn_import_reader_free)

void             inn_import_reader_set_staff
                                         (InnImportReader      *self,
                                          GPtrArray            *staff);
void             inn_import_reader_set_tags
                                         (InnImportReader      *self,
                                          GPtrArray            *tags);
const char      *inn_import_reader_get_new_tag
                                         (InnImportReader      *self,
                                          gint64                new_id);
void             inn_import_reader_name_new_tag
                                         (InnImportReader      *self,
                                          gint64                new_id,
                                          gint64                id);
void             inn_import_reader_read  (InnImportReader      *self,
                                          const InnSheetRecord *record,
                                          InnImportDraft       *draft);

void             inn_import_draft_init   (InnImportDraft       *draft);
void             inn_import_draft_clear  (InnImportDraft       *draft);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnImportDraft, inn_import_draft_clear)

G_END_DECLS
