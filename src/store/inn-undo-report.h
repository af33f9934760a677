/* inn-undo-report.h: what an undo took back, and what it had to leave. */

#pragma once

#include "inn-entry.h"

G_BEGIN_DECLS

/**
 * InnUndoKept:
 * @kind: "guest", "tag", …
 * @id: id of the subject that was left whole
 * @later: (element-type InnEntry): what has happened to it since, oldest first; empty when it is
 *   kept only because something else that was kept needs it
 */
typedef struct
{
  const char *kind;
  gint64      id;
  GPtrArray  *later;
} InnUndoKept;

/**
 * InnUndoReport:
 *
 * The outcome of an undo or redo. Immutable.
 */
typedef struct _InnUndoReport InnUndoReport;

#define INN_TYPE_UNDO_REPORT (inn_undo_report_get_type ())
GType               inn_undo_report_get_type    (void);
InnUndoReport     * inn_undo_report_ref         (InnUndoReport *self);
void                inn_undo_report_unref       (InnUndoReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnUndoReport, inn_undo_report_unref)

InnEntry          * inn_undo_report_get_entry   (InnUndoReport *self);
gint64              inn_undo_report_get_seq     (InnUndoReport *self);
guint               inn_undo_report_get_n_rows  (InnUndoReport *self);
guint               inn_undo_report_get_n_subjects (InnUndoReport *self,
                                                 const char    *kind);
guint               inn_undo_report_get_n_taken (InnUndoReport *self);
guint               inn_undo_report_get_n_kept  (InnUndoReport *self);
const InnUndoKept * inn_undo_report_get_kept    (InnUndoReport *self,
                                                 guint          index);

G_END_DECLS
