/* inn-import-job-private.h: the inside of a job, for the files it is written in. */

#pragma once

#include "inn-import-booking.h"
#include "inn-import-draft.h"
#include "inn-import-facts.h"
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
  gint64  target;  /* of a stay or charge: its id in the book, or 0 for one to be made */
  guint32 check;   /* of the row, to see that the file is still the same */
  guint8  verdict;
  guint8  reason;
} Decision;

/* What was found out about one row. */
typedef struct
{
  InnImportVerdict verdict;
  InnImportMatch   match;     /* the guest */
  gint64           target;    /* as in the decision */
  guint            n_filled;
  const char      *alike;     /* unowned: in which field of the hotel both have the same */
} InnImportJudgement;

/* What is done with the rows, by what they are. Complaints of judge () may refuse a row. */
typedef struct
{
  const char *act;

  gboolean (* begin)         (InnImportJob        *self,
                              InnConnection       *connection,
                              GError             **error);
  gboolean (* learn)         (InnImportJob        *self,
                              InnConnection       *connection,
                              gboolean            *more,
                              GError             **error);
  gboolean (* judge)         (InnImportJob        *self,
                              InnConnection       *connection,
                              InnImportJudgement  *judgement,
                              GError             **error);
  void     (* end_judging)   (InnImportJob        *self);
  gboolean (* begin_writing) (InnImportJob        *self,
                              InnConnection       *connection,
                              GError             **error);
  gboolean (* write)         (InnImportJob        *self,
                              InnChange           *change,
                              const Decision      *decision,
                              GError             **error);
} InnImportWork;

struct _InnImportJob
{
  const InnImportWork *work;
  InnSheetSource   *source;      /* owned */
  InnImportReader  *reader;      /* owned */
  InnImportMatcher *matcher;     /* owned */
  InnImportOptions   choice;
  guint64           heading_line;

  Step              step;
  gint64            seq;         /* the last entry of the book that was decided on */
  int               permille;    /* atomic */
  InnImportDraft    draft;

  InnImportReport   report;
  GArray           *decisions;   /* owned, of Decision, by row */
  gint64            n_new;       /* guests to be made */
  InnImportWriter  *writer;      /* owned, while writing guests */
  InnImportBooking *booking;     /* owned, of stays and charges */
  InnImportFacts   *facts;       /* owned, of facts known of guests */
  guint64           n_written;
  guint             n_taken;     /* decisions carried out */
  GArray           *refusals;    /* owned, of InnImportRefusal */
  GPtrArray        *rows[INN_IMPORT_N_VERDICTS + 1]; /* owned, of InnImportRow; the last: any */
};

extern const InnImportWork inn_import_work_guests;
extern const InnImportWork inn_import_work_stays;
extern const InnImportWork inn_import_work_charges;
extern const InnImportWork inn_import_work_preferences;
extern const InnImportWork inn_import_work_interactions;
extern const InnImportWork inn_import_work_promises;
extern const InnImportWork inn_import_work_consents;
extern const InnImportWork inn_import_work_relations;
extern const InnImportWork inn_import_work_dates;

gboolean inn_import_job_judge (InnImportJob          *self,
                               InnConnection         *connection,
                               InnChange             *change,
                               const InnSheetRecord  *record,
                               GError               **error);

G_END_DECLS
