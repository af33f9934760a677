/* inn-effect.c: which entries of the journal still stand, subject by subject.
 *
 * Read the entries that touched a subject from the newest to the oldest. An entry stands on the
 * subject unless a later entry that stands on it took it back. So an undo that left the subject
 * alone does not count for it, a redo (the undo of an undo) makes the act stand again, and so on to
 * any depth.
 *
 * For the question what stands in the way of taking entry x back on a subject, an entry that stands
 * counts, except an undo or redo of something that is itself later than x: those two cancel. */

#include "config.h"

#include "inn-effect.h"

#include "inn-statement.h"

static const char SCAN_LATER[] =
  "SELECT subject.kind, subject.id, entry.seq, entry.undoes"
  " FROM (SELECT DISTINCT subject_kind AS kind, subject_id AS id FROM entry_row WHERE seq = ?1)"
  "   AS subject"
  " LEFT JOIN entry_row AS touch"
  "   ON touch.subject_kind = subject.kind AND touch.subject_id = subject.id AND touch.seq > ?1"
  " LEFT JOIN entry ON entry.seq = touch.seq"
  " GROUP BY subject.kind, subject.id, entry.seq"
  " ORDER BY subject.kind, subject.id, entry.seq DESC";

static const char SCAN_SUBJECT[] =
  "SELECT entry.seq, entry.undoes"
  " FROM (SELECT DISTINCT seq FROM entry_row"
  "       WHERE subject_kind = ?2 AND subject_id = ?3 AND seq > ?1) AS touch"
  " JOIN entry ON entry.seq = touch.seq"
  " ORDER BY entry.seq DESC";

static const char LIST_UNDOERS[] =
  "SELECT undoer.seq,"
  "   undoer.rows = undone.rows AND json_extract (undoer.parameters, '$." INN_EFFECT_MOVED "') IS NULL"
  " FROM entry AS undone JOIN entry AS undoer ON undoer.undoes = undone.seq"
  " WHERE undone.seq = ?1";

static const char COUNT_UNDOERS[] =
  "SELECT count (*) FROM entry WHERE undoes = ?1";

static const char LOAD_UNDOES[] =
  "SELECT undoes FROM entry WHERE seq = ?1";

/* Takes the entries on one subject, newest first. */
typedef struct
{
  GArray            *cancelled; /* owned: seqs taken back by an entry that stands */
  gint64             seq;
  InnEffectTakenFunc taken;
  gpointer           data;
  InnEffect          effect;
} Judge;

static void
judge_init (Judge              *self,
            gint64              seq,
            InnEffectTakenFunc  taken,
            gpointer            data)
{
  self->seq = seq;
  self->taken = taken;
  self->data = data;
  self->cancelled = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->effect.undone = FALSE;
  self->effect.later = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
judge_reset (Judge *self)
{
  g_array_set_size (self->cancelled, 0);
  g_array_set_size (self->effect.later, 0);
  self->effect.undone = FALSE;
}

static void
judge_clear (Judge *self)
{
  g_array_unref (self->cancelled);
  g_array_unref (self->effect.later);
}

static void
judge_entry (Judge            *self,
             const InnSubject *subject,
             gint64            seq,
             gint64            undoes)
{
  if (self->taken != NULL && self->taken (seq, subject, self->data))
    return;
  for (guint i = 0; i < self->cancelled->len; i++)
    {
      if (g_array_index (self->cancelled, gint64, i) == seq)
        return;
    }

  if (undoes != 0)
    g_array_append_val (self->cancelled, undoes);
  if (undoes == self->seq)
    self->effect.undone = TRUE;
  else if (undoes < self->seq)
    g_array_append_val (self->effect.later, seq);
}

/**
 * inn_effect_scan:
 * @connection: an open connection
 * @seq: an entry
 * @taken: (nullable): asked of each later entry
 * @func: called for each of its subjects
 * @data: handed to both
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_effect_scan (InnConnection      *connection,
                 gint64              seq,
                 InnEffectTakenFunc  taken,
                 InnEffectFunc       func,
                 gpointer            data,
                 GError            **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SCAN_LATER, error);
  InnStep step = INN_STEP_ERROR;
  InnSubject subject = { NULL, 0 };
  gboolean going = TRUE;
  Judge judge;

  if (statement == NULL)
    return FALSE;

  judge_init (&judge, seq, taken, data);
  inn_statement_bind_int (statement, 1, seq);
  while (going && (step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      const char *kind = inn_statement_get_text (statement, 0);
      InnSubject now = { kind, inn_statement_get_int (statement, 1) };

      if (subject.kind == NULL || !inn_subject_equal (&subject, &now))
        {
          if (subject.kind != NULL)
            going = func (&subject, &judge.effect, data);
          judge_reset (&judge);
          subject.kind = g_intern_string (kind);
          subject.id = now.id;
        }
      if (going && !inn_statement_is_null (statement, 2))
        judge_entry (&judge, &subject, inn_statement_get_int (statement, 2),
                     inn_statement_get_int (statement, 3));
    }
  if (going && step == INN_STEP_DONE && subject.kind != NULL)
    func (&subject, &judge.effect, data);
  judge_clear (&judge);
  return !going || step == INN_STEP_DONE;
}

/**
 * inn_effect_of_subject:
 * @connection: an open connection
 * @seq: an entry
 * @subject: a subject
 * @taken: (nullable): asked of each later entry
 * @data: handed to it
 * @effect: (out caller-allocates): how it stands; unref its list, which is %NULL after an error
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_effect_of_subject (InnConnection       *connection,
                       gint64               seq,
                       const InnSubject    *subject,
                       InnEffectTakenFunc   taken,
                       gpointer             data,
                       InnEffect           *effect,
                       GError             **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SCAN_SUBJECT, error);
  InnStep step = INN_STEP_ERROR;
  Judge judge;

  if (statement == NULL)
    return FALSE;

  judge_init (&judge, seq, taken, data);
  inn_statement_bind_int (statement, 1, seq);
  inn_statement_bind_text (statement, 2, subject->kind);
  inn_statement_bind_int (statement, 3, subject->id);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    judge_entry (&judge, subject, inn_statement_get_int (statement, 0),
                 inn_statement_get_int (statement, 1));

  effect->undone = judge.effect.undone;
  effect->later = step == INN_STEP_DONE ? g_array_ref (judge.effect.later) : NULL;
  judge_clear (&judge);
  return step == INN_STEP_DONE;
}

static gboolean
was_ever_undone (InnConnection  *connection,
                 gint64          seq,
                 gboolean       *undone,
                 GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, COUNT_UNDOERS, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, seq);
  if (inn_statement_step (statement, error) != INN_STEP_ROW)
    return FALSE;
  *undone = inn_statement_get_int (statement, 0) > 0;
  return TRUE;
}

static gboolean
find_standing_cb (const InnSubject *subject,
                  const InnEffect  *effect,
                  gpointer          data)
{
  gboolean *stands = data;

  *stands = !effect->undone;
  return !*stands;
}

/**
 * inn_effect_stands:
 * @connection: an open connection
 * @seq: an entry
 * @stands: (out): whether it stands on at least one of its subjects
 * @error: return location
 *
 * Quick for entries that were never taken back, or taken back whole.
 *
 * Returns: whether that went well
 */
gboolean
inn_effect_stands (InnConnection  *connection,
                   gint64          seq,
                   gboolean       *stands,
                   GError        **error)
{
  g_autoptr (InnStatement) undoers = inn_statement_new (connection, LIST_UNDOERS, error);
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) whole = g_array_new (FALSE, FALSE, sizeof (gboolean));
  InnStep step = INN_STEP_ERROR;
  gboolean in_part = FALSE;

  if (undoers == NULL)
    return FALSE;
  inn_statement_bind_int (undoers, 1, seq);
  while ((step = inn_statement_step (undoers, error)) == INN_STEP_ROW)
    {
      gint64 undoer = inn_statement_get_int (undoers, 0);
      gboolean all = inn_statement_get_boolean (undoers, 1);

      g_array_append_val (seqs, undoer);
      g_array_append_val (whole, all);
    }
  if (step == INN_STEP_ERROR)
    return FALSE;

  for (guint i = 0; i < seqs->len; i++)
    {
      gboolean undoer_stands = FALSE;
      gint64 undoer = g_array_index (seqs, gint64, i);
      gboolean undone = FALSE;

      if (!inn_effect_stands (connection, undoer, &undoer_stands, error))
        return FALSE;
      if (!undoer_stands)
        continue;

      if (!was_ever_undone (connection, undoer, &undone, error))
        return FALSE;
      if (!undone && g_array_index (whole, gboolean, i))
        {
          *stands = FALSE;
          return TRUE;
        }
      in_part = TRUE;
    }

  *stands = TRUE;
  return !in_part || inn_effect_scan (connection, seq, NULL, find_standing_cb, stands, error);
}

/**
 * inn_effect_is_undo:
 * @connection: an open connection
 * @seq: an entry
 * @is_undo: (out): whether it takes back an act; an act and a redo do not
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_effect_is_undo (InnConnection  *connection,
                    gint64          seq,
                    gboolean       *is_undo,
                    GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LOAD_UNDOES, error);

  *is_undo = FALSE;
  if (statement == NULL)
    return FALSE;

  for (;;)
    {
      InnStep step = INN_STEP_ERROR;

      inn_statement_bind_int (statement, 1, seq);
      step = inn_statement_step (statement, error);
      if (step == INN_STEP_ERROR)
        return FALSE;
      if (step == INN_STEP_DONE || inn_statement_is_null (statement, 0))
        return TRUE;
      /* Always earlier, also in a damaged journal. */
      if (inn_statement_get_int (statement, 0) >= seq)
        return TRUE;
      seq = inn_statement_get_int (statement, 0);
      *is_undo = !*is_undo;
      inn_statement_reset (statement);
    }
}
