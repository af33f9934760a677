/* inn-import-job.h: goes through a sheet row by row, to rehearse or to write. On the database
 * thread, in slices.
 */

#pragma once

#include "inn-column-map.h"
#include "inn-import-report.h"
#include "inn-store.h"

G_BEGIN_DECLS

/* So many rows of a file are shown before it is rehearsed, and of each verdict afterwards. */
#define INN_IMPORT_ROWS_SHOWN 50
#define INN_IMPORT_ROWS_KEPT  500

/**
 * InnImportRefusal:
 * @line: of the row
 * @complaint: why the row or one of its cells is left out
 */
typedef struct
{
  guint64            line;
  InnImportComplaint complaint;
} InnImportRefusal;

/**
 * InnImportJob:
 *
 * The results are to be looked at when the job is over. Memory does not grow with the sheet but for
 * a few bytes per row.
 */
typedef struct _InnImportJob InnImportJob;

InnImportJob          *inn_import_job_new           (InnSheetSource   *source,
                                                     InnColumnMap     *map,
                                                     const char       *default_region,
                                                     InnDate           today,
                                                     const InnImportOptions *choice);
InnImportJob          *inn_import_job_ref           (InnImportJob     *self);
void                   inn_import_job_unref         (InnImportJob     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportJob, inn_import_job_unref)

InnSlice               inn_import_job_rehearse      (InnConnection    *connection,
                                                     gpointer          self,
                                                     GCancellable     *cancellable,
                                                     GError          **error);
InnSlice               inn_import_job_run           (InnChange        *change,
                                                     gpointer          self,
                                                     GCancellable     *cancellable,
                                                     GError          **error);

double                 inn_import_job_get_progress  (InnImportJob     *self);
const char            *inn_import_job_get_act       (InnImportJob     *self);
InnColumnMap          *inn_import_job_get_map       (InnImportJob     *self);
const InnImportReport *inn_import_job_get_report    (InnImportJob     *self);
GArray                *inn_import_job_get_refusals  (InnImportJob     *self);
GPtrArray             *inn_import_job_get_rows      (InnImportJob     *self,
                                                     int               verdict);

G_END_DECLS
