/* inn-import-private.h: the inside of an import, for the files it is written in. */

#pragma once

#include "inn-import-job.h"
#include "inn-import.h"

G_BEGIN_DECLS

struct _InnImport
{
  GObject          parent_instance;

  InnStore        *store;     /* owned */
  InnSettings     *settings;  /* owned */
  InnBackupKeeper *copies;    /* owned, nullable: makes a copy first */
  InnImportState   state;
  double           progress;
  guint            progress_source;

  GFile           *file;      /* owned */
  InnSheetChoice   choice;
  InnSheetKind     kind;
  InnSheetSource  *sheet;     /* owned; the database thread's while a job runs */
  guint64          n_boms;    /* of the file */
  InnColumnMap    *map;       /* owned */
  GPtrArray       *preview;   /* owned, of InnImportRow: the first rows of the file */

  InnSheetRows     rows;      /* what the sheet is a list of */
  InnImportOptions  chosen;
  InnImportJob    *job;       /* owned: the last rehearsal or run */
  InnImportReport  report;
  int              shown;     /* a verdict, or -1 */
};

void     inn_import_set_state    (InnImport      *self,
                                  InnImportState  state);
void     inn_import_set_progress (InnImport      *self,
                                  double          progress);
gboolean inn_import_is_busy      (InnImport      *self);
void     inn_import_tell_rows    (InnImport      *self,
                                  guint           n);

void     inn_import_change_rows  (InnImport      *self,
                                  guint           n_before);
void     inn_import_forget_job   (InnImport      *self);

G_END_DECLS
