/* inn-import-draft.h: what one row of a sheet says. */

#pragma once

#include "inn-guest.h"
#include "inn-import-fact.h"
#include "inn-import-row.h"
#include "inn-import-stay.h"

G_BEGIN_DECLS

/**
 * InnImportDraft:
 * @guest: (nullable): the guest as the row tells, or %NULL when it is blank or refused; tags the
 *   book does not have yet have ids below 0, see inn-import-names.h
 * @stay: in a sheet of stays or charges, what it says of these; @guest is whose they are then
 * @fact: in a sheet of facts known of guests, what it says of one; @guest is whose it is then
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
  InnImportStay stay;
  InnImportFact fact;
  GArray    *complaints;
  gint64     row_hash;
  gboolean   blank;
  gboolean   refused;
  guint      n_left_out;
} InnImportDraft;

void inn_import_draft_init     (InnImportDraft  *self);
void inn_import_draft_clear    (InnImportDraft  *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnImportDraft, inn_import_draft_clear)

void inn_import_draft_reset    (InnImportDraft  *self);
void inn_import_draft_complain (InnImportDraft  *self,
                                guint            column,
                                InnSheetField    field,
                                InnImportReason  reason,
                                gboolean         fatal);

InnImportComplaint *
     inn_import_draft_leave_out
                               (InnImportDraft  *self,
                                guint            column,
                                InnSheetField    field,
                                InnImportReason  reason,
                                gboolean         damaged);
gboolean
     inn_import_draft_has_damage
                               (const InnImportDraft *self);
void inn_import_draft_refuse_damage
                               (InnImportDraft  *self);

G_END_DECLS
