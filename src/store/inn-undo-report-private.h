/* inn-undo-report-private.h: how the undo fills its report. */

#pragma once

#include "inn-undo-report.h"

G_BEGIN_DECLS

InnUndoReport * inn_undo_report_new         (InnEntry      *entry,
                                             gint64         seq);
void            inn_undo_report_count_rows  (InnUndoReport *self,
                                             guint          n_rows,
                                             guint          n_taken);
void            inn_undo_report_count       (InnUndoReport *self,
                                             const char    *kind,
                                             guint          n_subjects);
void            inn_undo_report_add_kept    (InnUndoReport *self,
                                             const char    *kind,
                                             gint64         id,
                                             GPtrArray     *later);

G_END_DECLS
