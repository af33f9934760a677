/* inn-import-writer.h: writes into the book what was decided about the rows of a sheet. On the
 * database thread.
 */

#pragma once

#include "inn-change.h"
#include "inn-import-draft.h"
#include "inn-import-names.h"
#include "inn-known-guest.h"

G_BEGIN_DECLS

/* Guests that are made get numbers from 1 on in the order of their rows, so that a later row can
 * name one before anything is written. */
typedef struct _InnImportWriter InnImportWriter;

InnImportWriter *inn_import_writer_new           (InnImportNames       *tags);
void             inn_import_writer_free          (InnImportWriter      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportWriter, inn_import_writer_free)

gboolean         inn_import_writer_add           (InnImportWriter      *self,
                                                  InnChange            *change,
                                                  const InnImportDraft *draft,
                                                  GError              **error);
gint64           inn_import_writer_get_added     (InnImportWriter      *self,
                                                  gint64                number);
gboolean         inn_import_writer_fill          (InnImportWriter      *self,
                                                  InnChange            *change,
                                                  gint64                guest_id,
                                                  const InnImportDraft *draft,
                                                  InnKnownReason        reason,
                                                  GError              **error);
guint64          inn_import_writer_get_n_written (InnImportWriter      *self);

G_END_DECLS
