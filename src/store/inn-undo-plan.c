/* inn-undo-plan.c: decides what an undo takes back on which subjects, and what it leaves. Knows the
 * journal only, changes nothing. The rules stand at the top of inn-undo.c. */

#include "config.h"

#include "inn-undo-plan.h"

#include "inn-effect.h"
#include "inn-statement.h"

/* Rows that belong to two subjects: a row that moved from one to the other, and a row replaced by
 * another's under the same key. They stand next to each other. */
static const char LIST_LINKS[] =
  "SELECT first.subject_kind, first.subject_id, second.subject_kind, second.subject_id"
  " FROM entry_row AS second"
  " JOIN entry_row AS first ON first.seq = second.seq AND first.ordinal = second.ordinal - 1"
  " WHERE second.seq = ?1"
  "   AND (second.op = 'U' AND second.before = '{}' OR second.op = 'I' AND first.op = 'D')"
  "   AND first.tbl = second.tbl AND first.key = second.key"
  "   AND (first.subject_kind <> second.subject_kind OR first.subject_id <> second.subject_id)";

typedef struct
{
  InnSubject a;
  InnSubject b;
} Link;

/* An entry to be taken back on all its subjects; if it is the company of another, only where that
 * one stands or has nothing to do. */
typedef struct
{
  gint64 seq;
  gint64 company_of;
} Target;

struct _InnUndoPlan
{
  gboolean    take_later;
  GHashTable *only;    /* owned, nullable: the subjects it is limited to */
  GArray     *targets; /* owned: Target, newest first once prepared */
  GHashTable *undone;  /* owned: seq -> set of subjects where it does not stand any more */
  GHashTable *needs;   /* owned: seq -> set of subjects where it must be taken back too */
  GHashTable *kept;    /* owned: subject -> GArray of seqs, what happened since */
  GHashTable *links;   /* owned: seq -> GArray of Link */
  gboolean    has_work;
};

static GHashTable *
new_subject_set (void)
{
  return g_hash_table_new_full (inn_subject_hash, inn_subject_equal, g_free, NULL);
}

static gpointer
copy_subject (const InnSubject *subject)
{
  InnSubject *copy = g_memdup2 (subject, sizeof *subject);

  copy->kind = g_intern_string (subject->kind);
  return copy;
}

static GHashTable *
new_by_seq (GDestroyNotify value_free)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, value_free);
}

static GHashTable *
ensure_set (GHashTable *by_seq,
            gint64      seq)
{
  GHashTable *set = g_hash_table_lookup (by_seq, &seq);

  if (set == NULL)
    {
      set = new_subject_set ();
      g_hash_table_insert (by_seq, g_memdup2 (&seq, sizeof seq), set);
    }
  return set;
}

static gboolean
set_contains (GHashTable       *by_seq,
              gint64            seq,
              const InnSubject *subject)
{
  GHashTable *set = g_hash_table_lookup (by_seq, &seq);

  return set != NULL && g_hash_table_contains (set, subject);
}

/**
 * inn_undo_plan_new:
 * @take_later: whether what has happened since is taken back too
 *
 * Returns: (transfer full): an empty plan
 */
InnUndoPlan *
inn_undo_plan_new (gboolean take_later)
{
  InnUndoPlan *self = g_new0 (InnUndoPlan, 1);

  self->take_later = take_later;
  self->targets = g_array_new (FALSE, FALSE, sizeof (Target));
  self->undone = new_by_seq ((GDestroyNotify) g_hash_table_unref);
  self->needs = new_by_seq ((GDestroyNotify) g_hash_table_unref);
  self->links = new_by_seq ((GDestroyNotify) g_array_unref);
  self->kept = g_hash_table_new_full (inn_subject_hash, inn_subject_equal, g_free,
                                      (GDestroyNotify) g_array_unref);
  return self;
}

/**
 * inn_undo_plan_free:
 * @self: (nullable): a plan
 */
void
inn_undo_plan_free (InnUndoPlan *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->targets);
  g_clear_pointer (&self->only, g_hash_table_unref);
  g_hash_table_unref (self->undone);
  g_hash_table_unref (self->needs);
  g_hash_table_unref (self->links);
  g_hash_table_unref (self->kept);
  g_free (self);
}

/**
 * inn_undo_plan_limit_later:
 * @self: an empty plan that takes back what has happened since
 * @subject: to this one, and to others this is called for; all others are left whole
 */
void
inn_undo_plan_limit_later (InnUndoPlan      *self,
                           const InnSubject *subject)
{
  if (self->only == NULL)
    self->only = new_subject_set ();
  g_hash_table_add (self->only, copy_subject (subject));
}

/**
 * inn_undo_plan_add_target:
 * @self: a plan
 * @seq: an entry to be taken back
 * @company_of: an undo for whose sake @seq was made, itself a target, or 0
 */
void
inn_undo_plan_add_target (InnUndoPlan *self,
                          gint64       seq,
                          gint64       company_of)
{
  Target target = { seq, company_of };

  if (!inn_undo_plan_is_target (self, seq))
    g_array_append_val (self->targets, target);
}

/**
 * inn_undo_plan_is_target:
 * @self: a plan
 * @seq: an entry
 *
 * Returns: whether it is to be taken back for its own sake
 */
gboolean
inn_undo_plan_is_target (InnUndoPlan *self,
                         gint64       seq)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      if (g_array_index (self->targets, Target, i).seq == seq)
        return TRUE;
    }
  return FALSE;
}

/**
 * inn_undo_plan_get_first:
 * @self: a plan with a target
 *
 * Returns: its earliest target
 */
gint64
inn_undo_plan_get_first (InnUndoPlan *self)
{
  gint64 first = G_MAXINT64;

  for (guint i = 0; i < self->targets->len; i++)
    first = MIN (first, g_array_index (self->targets, Target, i).seq);
  return first;
}

static GArray *
load_links (InnUndoPlan    *self,
            InnConnection  *connection,
            gint64          seq,
            GError        **error)
{
  GArray *known = g_hash_table_lookup (self->links, &seq);
  g_autoptr (GArray) links = NULL;
  g_autoptr (InnStatement) statement = NULL;
  InnStep step = INN_STEP_ERROR;

  if (known != NULL)
    return known;

  links = g_array_new (FALSE, FALSE, sizeof (Link));
  statement = inn_statement_new (connection, LIST_LINKS, error);
  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, seq);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      Link link;

      link.a.kind = g_intern_string (inn_statement_get_text (statement, 0));
      link.a.id = inn_statement_get_int (statement, 1);
      link.b.kind = g_intern_string (inn_statement_get_text (statement, 2));
      link.b.id = inn_statement_get_int (statement, 3);
      g_array_append_val (links, link);
    }
  if (step == INN_STEP_ERROR)
    return NULL;

  known = g_steal_pointer (&links);
  g_hash_table_insert (self->links, g_memdup2 (&seq, sizeof seq), known);
  return known;
}

static int
compare_newest_first (const void *a,
                      const void *b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left < right) - (left > right);
}

/**
 * inn_undo_plan_dup_steps:
 * @self: a plan
 *
 * Returns: (transfer full) (element-type gint64): all entries to be taken back, newest first
 */
GArray *
inn_undo_plan_dup_steps (InnUndoPlan *self)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer set = NULL;

  for (guint i = 0; i < self->targets->len; i++)
    g_array_append_val (steps, g_array_index (self->targets, Target, i).seq);
  g_hash_table_iter_init (&iter, self->needs);
  while (g_hash_table_iter_next (&iter, &key, &set))
    {
      gint64 seq = *(gint64 *) key;

      if (g_hash_table_size (set) > 0 && !inn_undo_plan_is_target (self, seq))
        g_array_append_val (steps, seq);
    }
  g_array_sort (steps, compare_newest_first);
  return steps;
}

/* For inn-effect: what is planned counts as done. */
static gboolean
is_planned (InnUndoPlan      *self,
            gint64            seq,
            const InnSubject *subject)
{
  if (inn_undo_plan_is_target (self, seq))
    return !set_contains (self->undone, seq, subject);
  return set_contains (self->needs, seq, subject);
}

static gboolean
is_planned_cb (gint64            seq,
               const InnSubject *subject,
               gpointer          plan)
{
  return is_planned (plan, seq, subject);
}

static gboolean
keep_one (InnUndoPlan      *self,
          const InnSubject *subject,
          gint64            because)
{
  GArray *later = g_hash_table_lookup (self->kept, subject);
  gboolean added = later == NULL;

  if (added)
    {
      GHashTableIter iter;
      gpointer set = NULL;

      later = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->kept, copy_subject (subject), later);
      g_hash_table_iter_init (&iter, self->needs);
      while (g_hash_table_iter_next (&iter, NULL, &set))
        g_hash_table_remove (set, subject);
    }
  if (because != 0)
    {
      for (guint i = 0; i < later->len; i++)
        {
          if (g_array_index (later, gint64, i) == because)
            return added;
        }
      g_array_append_val (later, because);
    }
  return added;
}

/* What is linked to something that is kept is kept. */
static gboolean
spread_kept (InnUndoPlan    *self,
             InnConnection  *connection,
             GError        **error)
{
  gboolean spread = g_hash_table_size (self->kept) > 0;
  g_autoptr (GArray) steps = inn_undo_plan_dup_steps (self);

  while (spread)
    {
      spread = FALSE;
      for (guint i = 0; i < steps->len; i++)
        {
          GArray *links = load_links (self, connection, g_array_index (steps, gint64, i), error);

          if (links == NULL)
            return FALSE;
          for (guint j = 0; j < links->len; j++)
            {
              const Link *link = &g_array_index (links, Link, j);
              gboolean a = g_hash_table_contains (self->kept, &link->a);
              gboolean b = g_hash_table_contains (self->kept, &link->b);

              if (a != b)
                spread = keep_one (self, a ? &link->b : &link->a, 0) || spread;
            }
        }
    }
  return TRUE;
}

/**
 * inn_undo_plan_keep:
 * @self: a plan
 * @connection: an open connection
 * @subject: what is to be left whole
 * @because: the later entry that stands in the way, or 0
 * @added: (out): whether it was not kept before
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_plan_keep (InnUndoPlan       *self,
                    InnConnection     *connection,
                    const InnSubject  *subject,
                    gint64             because,
                    gboolean          *added,
                    GError           **error)
{
  *added = keep_one (self, subject, because);
  return !*added || spread_kept (self, connection, error);
}

typedef struct
{
  gint64     seq;
  InnSubject subject;
} Need;

/**
 * inn_undo_plan_take:
 * @self: a plan
 * @connection: an open connection
 * @seq: a later entry
 * @subject: where it stands in the way
 * @added: (out): whether it was not planned before
 * @error: return location
 *
 * Plans to take the entry back on the subject, with all that has happened to it since and with the
 * subjects it moved rows from or to.
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_plan_take (InnUndoPlan       *self,
                    InnConnection     *connection,
                    gint64             seq,
                    const InnSubject  *subject,
                    gboolean          *added,
                    GError           **error)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Need));
  Need first = { seq, *subject };

  *added = FALSE;
  g_array_append_val (open, first);
  while (open->len > 0)
    {
      Need need = g_array_index (open, Need, open->len - 1);
      InnEffect effect = { FALSE, NULL };
      GArray *links = NULL;

      g_array_set_size (open, open->len - 1);
      if (set_contains (self->needs, need.seq, &need.subject)
          || g_hash_table_contains (self->kept, &need.subject))
        continue;

      if (!inn_effect_of_subject (connection, need.seq, &need.subject, is_planned_cb, self,
                                  &effect, error))
        return FALSE;
      if (!effect.undone)
        {
          g_hash_table_add (ensure_set (self->needs, need.seq), copy_subject (&need.subject));
          *added = TRUE;
          for (guint i = 0; i < effect.later->len; i++)
            {
              Need later = { g_array_index (effect.later, gint64, i), need.subject };

              g_array_append_val (open, later);
            }
        }
      g_array_unref (effect.later);
      if (effect.undone)
        continue;

      links = load_links (self, connection, need.seq, error);
      if (links == NULL)
        return FALSE;
      for (guint i = 0; i < links->len; i++)
        {
          const Link *link = &g_array_index (links, Link, i);
          Need other = { need.seq, link->a };

          if (inn_subject_equal (&link->a, &need.subject))
            other.subject = link->b;
          else if (!inn_subject_equal (&link->b, &need.subject))
            continue;
          g_array_append_val (open, other);
        }
    }
  return TRUE;
}

/* What one scan over the subjects of a target gathers; judged after it, as judging asks again. */
typedef struct
{
  InnUndoPlan  *plan;
  const Target *target;
  GArray       *conflicts; /* Need */
} Scan;

static gboolean
is_taken_cb (gint64            seq,
             const InnSubject *subject,
             gpointer          data)
{
  return is_planned (((Scan *) data)->plan, seq, subject);
}

static gboolean
scan_subject_cb (const InnSubject *subject,
                 const InnEffect  *effect,
                 gpointer          data)
{
  Scan *scan = data;
  const Target *target = scan->target;

  if (effect->undone
      || (target->company_of != 0
          && set_contains (scan->plan->undone, target->company_of, subject)))
    {
      g_hash_table_add (ensure_set (scan->plan->undone, target->seq), copy_subject (subject));
      return TRUE;
    }

  scan->plan->has_work = TRUE;
  for (guint i = 0; i < effect->later->len; i++)
    {
      Need conflict = { g_array_index (effect->later, gint64, i), *subject };

      g_array_append_val (scan->conflicts, conflict);
    }
  return TRUE;
}

static gboolean
prepare_target (InnUndoPlan    *self,
                const Target   *target,
                InnConnection  *connection,
                GError        **error)
{
  g_autoptr (GArray) conflicts = g_array_new (FALSE, FALSE, sizeof (Need));
  Scan scan = { self, target, conflicts };

  if (!inn_effect_scan (connection, target->seq, is_taken_cb, scan_subject_cb, &scan, error))
    return FALSE;

  for (guint i = 0; i < conflicts->len; i++)
    {
      const Need *conflict = &g_array_index (conflicts, Need, i);
      gboolean added = FALSE;

      if (!inn_undo_plan_takes_later (self, &conflict->subject))
        keep_one (self, &conflict->subject, conflict->seq);
      else if (!inn_undo_plan_take (self, connection, conflict->seq, &conflict->subject, &added,
                                    error))
        return FALSE;
    }
  return TRUE;
}

/**
 * inn_undo_plan_prepare:
 * @self: a plan with its targets
 * @connection: an open connection
 * @error: return location
 *
 * Finds what stands in the way of the targets, and plans around it or through it.
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_plan_prepare (InnUndoPlan    *self,
                       InnConnection  *connection,
                       GError        **error)
{
  /* What is taken back first may bring something to stand again that is in the way of the next. */
  g_array_sort (self->targets, compare_newest_first);
  for (guint i = 0; i < self->targets->len; i++)
    {
      if (!prepare_target (self, &g_array_index (self->targets, Target, i), connection, error))
        return FALSE;
    }
  return spread_kept (self, connection, error);
}

/**
 * inn_undo_plan_has_work:
 * @self: a prepared plan
 *
 * Returns: whether any target still stands anywhere; otherwise all was taken back before
 */
gboolean
inn_undo_plan_has_work (InnUndoPlan *self)
{
  return self->has_work;
}

/**
 * inn_undo_plan_takes_later:
 * @self: a plan
 * @subject: a subject
 *
 * Returns: whether what has happened to it since is taken back too
 */
gboolean
inn_undo_plan_takes_later (InnUndoPlan      *self,
                           const InnSubject *subject)
{
  return self->take_later
         && (self->only == NULL || g_hash_table_contains (self->only, subject));
}

/**
 * inn_undo_plan_wants:
 * @self: a prepared plan
 * @seq: one of its steps
 * @subject: a subject of that entry
 *
 * Returns: whether the entry's rows of this subject are to be taken back
 */
gboolean
inn_undo_plan_wants (InnUndoPlan      *self,
                     gint64            seq,
                     const InnSubject *subject)
{
  if (g_hash_table_size (self->kept) > 0 && g_hash_table_contains (self->kept, subject))
    return FALSE;
  return is_planned (self, seq, subject);
}

/**
 * inn_undo_plan_get_kept:
 * @self: a prepared plan
 *
 * Returns: (transfer none): #InnSubject to a #GArray of the entries that stand in the way
 */
GHashTable *
inn_undo_plan_get_kept (InnUndoPlan *self)
{
  return self->kept;
}
