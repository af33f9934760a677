/* inn-import-facts-work.c: what is done with the rows of a sheet of facts known of guests. On the
 * database thread.
 *
 * Each row finds its guest as rows of stays do. What the book knows already changes nothing, and so
 * does a row that was brought in before, whatever was done to its fact since.
 */

#include "config.h"

#include "inn-import-job-private.h"

#include "inn-act-sentence.h"
#include "inn-source-table.h"

static gboolean
begin (InnImportJob            *self,
       InnConnection           *connection,
       const InnImportFactKind *kind,
       GError                 **error)
{
  g_clear_pointer (&self->facts, inn_import_facts_free);
  self->facts = inn_import_facts_new (kind, inn_import_reader_get_today (self->reader),
                                      inn_import_reader_get_region (self->reader),
                                      self->choice.guest_id);

  return inn_import_facts_learn (self->facts, connection, error);
}

static gboolean
learn (InnImportJob   *self,
       InnConnection  *connection,
       gboolean       *more,
       GError        **error)
{
  *more = FALSE;

  return TRUE;
}

static void
end_judging (InnImportJob *self)
{
  inn_import_facts_restart (self->facts);
}

static gboolean
begin_writing (InnImportJob   *self,
               InnConnection  *connection,
               GError        **error)
{
  inn_import_facts_restart (self->facts);

  return TRUE;
}

static gboolean
judge_fact (InnImportJob        *self,
            InnConnection       *connection,
            gconstpointer        fact,
            InnImportJudgement  *judgement,
            GError             **error)
{
  const InnImportFactKind *kind = self->facts->kind;
  gint64 guest_id = judgement->match.guest;
  gboolean says_more = FALSE;
  gint64 source = 0;

  if (!inn_import_facts_add_row (self->facts, self->draft.row_hash, guest_id, fact))
    {
      judgement->verdict = INN_IMPORT_REPEATED;
      return TRUE;
    }
  if (!inn_source_table_find (connection, self->draft.row_hash, &source, error)
      || !inn_import_facts_find (self->facts, connection, guest_id, fact, &judgement->target,
                                 error))
    return FALSE;

  judgement->verdict = source != 0 || judgement->target != 0 ? INN_IMPORT_UNCHANGED
                                                             : INN_IMPORT_NEW;
  if (judgement->target == 0 || kind->fill == NULL
      || self->choice.policy == INN_IMPORT_SKIP_KNOWN)
    return TRUE;
  if (!kind->fill (connection, NULL, judgement->target, fact, &says_more, error))
    return FALSE;
  if (says_more)
    {
      judgement->verdict = INN_IMPORT_FILL;
      judgement->n_filled = 1;
    }

  return TRUE;
}

static gboolean
judge (InnImportJob        *self,
       InnConnection       *connection,
       InnImportJudgement  *judgement,
       GError             **error)
{
  const InnImportFactKind *kind = self->facts->kind;
  InnImportReason reason = INN_IMPORT_REASON_NONE;
  gpointer fact = NULL;
  gboolean judged = TRUE;

  if (!inn_import_owners_find (self->facts->owners, connection, &self->draft,
                               &judgement->match.guest, &reason, error))
    return FALSE;
  if (reason != INN_IMPORT_REASON_NONE)
    inn_import_draft_complain (&self->draft, INN_IMPORT_NO_COLUMN, INN_FIELD_NONE, reason, TRUE);

  /* All that is wrong with a row is told at once. */
  fact = kind->make (self->facts, &self->draft, judgement->match.guest);
  if (!self->draft.refused && kind->check != NULL)
    judged = kind->check (self->facts, connection, fact, &self->draft, error);
  if (judged && !self->draft.refused)
    judged = judge_fact (self, connection, fact, judgement, error);
  g_clear_pointer (&fact, kind->free_fact);

  return judged;
}

static gboolean
write_row (InnImportJob    *self,
           InnChange       *change,
           const Decision  *decision,
           GError         **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  const InnImportFactKind *kind = self->facts->kind;
  gboolean says_more = FALSE;
  gboolean written = FALSE;
  gpointer fact = NULL;

  if (decision->verdict != INN_IMPORT_NEW && decision->verdict != INN_IMPORT_FILL)
    return TRUE;

  fact = kind->make (self->facts, &self->draft, decision->guest);
  if (kind->check != NULL
      && !kind->check (self->facts, connection, fact, &self->draft, error))
    written = FALSE;
  else if (decision->verdict == INN_IMPORT_FILL)
    written = kind->fill (connection, change, decision->target, fact, &says_more, error);
  else
    written = kind->write (change, fact, error)
              && inn_source_table_insert (connection, decision->guest, self->draft.row_hash, error);
  kind->free_fact (fact);
  self->n_written += written;

  return written;
}

#define DEFINE_WORK(name, id) \
  static gboolean \
  begin_##name (InnImportJob   *self, \
                InnConnection  *connection, \
                GError        **error) \
  { \
    return begin (self, connection, &inn_import_fact_##name, error); \
  } \
  \
  const InnImportWork inn_import_work_##name = { \
    id, begin_##name, learn, judge, end_judging, begin_writing, write_row, \
  };

DEFINE_WORK (preferences, INN_ACT_IMPORT_PREFERENCES)
DEFINE_WORK (interactions, INN_ACT_IMPORT_INTERACTIONS)
DEFINE_WORK (promises, INN_ACT_IMPORT_PROMISES)
DEFINE_WORK (consents, INN_ACT_IMPORT_CONSENTS)
DEFINE_WORK (relations, INN_ACT_IMPORT_RELATIONS)
DEFINE_WORK (dates, INN_ACT_IMPORT_DATES)
