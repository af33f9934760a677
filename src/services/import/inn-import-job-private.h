/* inn-import-job-private.h: the inside of a job, for the files it is written in. */

#pragma once

#include "inn-import-draft.h"
#include "inn-import-job.h"
#include "inn-import-matcher.h"
#include "inn-import-reader.h"
#include "inn-import-writer.h"

G_BEGIN_DECLS

typedef enum
{
  STEP_BEGIN,
  STEP_LEARN,  /* by what the book knows its guests */
  STEP_JUDGE,
  STEP_JUDGED,
  STEP_WRITE,
} Step;

/* What becomes of one row. */
typedef struct
{
  gint64  guest;   /* its id in the book, or below 0 the number of one to be made */
  guint32 check;   /* of the row, to see that the file is still the same */
  guint8  verdict;
  guint8  reason;
} Decision;

struct _InnImportJob
{
  InnSheetSource   *source;      /* owned */
  InnImportReader  *reader;      /* owned */
  InnImportMatcher *matcher;     /* owned */
  InnImportPolicy   policy;
  guint64           heading_line;

  Step              step;
  gint64            seq;         /* the last entry of the book that was decided on */
  int               permille;    /* atomic */
  InnImportDraft    draft;

  InnImportReport   report;
  GArray           *decisions;   /* owned, of Decision, by row */
  gint64            n_new;       /* guests to be made */
  InnImportWriter  *writer;      /* owned, while writing */
  guint             n_taken;     /* decisions carried out */
  GArray           *refusals;    /* owned, of InnImportRefusal */
  GPtrArray        *rows[INN_IMPORT_N_VERDICTS + 1]; /* owned, of InnImportRow; the last: any */
};

gboolean inn_import_job_judge (InnImportJob          *self,
                               InnConnection         *connection,
                               InnChange             *change,
                               const InnSheetRecord  *record,
                               GError               **error);

G_END_DECLS
