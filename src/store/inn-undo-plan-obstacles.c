/* inn-undo-plan-obstacles.c: finds what has happened since to what is to be taken back, and plans
 * around it or through it. Knows the journal only, changes nothing. On the database thread. */

#include "config.h"

#include "inn-undo-plan-private.h"

#include "inn-effect.h"
#include "inn-subject-sets.h"

/* For inn-effect: what is planned counts as done. */
static gboolean
is_planned_cb (gint64            seq,
               const InnSubject *subject,
               gpointer          plan)
{
  return inn_undo_plan_is_planned (plan, seq, subject);
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
      if (inn_subject_sets_contains (self->needs, need.seq, &need.subject)
          || g_hash_table_contains (self->kept, &need.subject))
        continue;

      if (!inn_effect_of_subject (connection, need.seq, &need.subject, is_planned_cb, self,
                                  &effect, error))
        return FALSE;
      if (!effect.undone)
        {
          inn_subject_sets_add (self->needs, need.seq, &need.subject);
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

      links = inn_undo_links_load (self->links, connection, need.seq, error);
      if (links == NULL)
        return FALSE;
      for (guint i = 0; i < links->len; i++)
        {
          const InnUndoLink *link = &g_array_index (links, InnUndoLink, i);
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
  const InnUndoTarget *target;
  GArray       *conflicts; /* Need */
} Scan;

static gboolean
is_taken_cb (gint64            seq,
             const InnSubject *subject,
             gpointer          data)
{
  return inn_undo_plan_is_planned (((Scan *) data)->plan, seq, subject);
}

static gboolean
scan_subject_cb (const InnSubject *subject,
                 const InnEffect  *effect,
                 gpointer          data)
{
  Scan *scan = data;
  const InnUndoTarget *target = scan->target;

  if (effect->undone
      || (target->company_of != 0
          && inn_subject_sets_contains (scan->plan->undone, target->company_of, subject)))
    {
      inn_subject_sets_add (scan->plan->undone, target->seq, subject);
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
                const InnUndoTarget   *target,
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
        inn_undo_plan_keep_one (self, &conflict->subject, conflict->seq);
      else if (!inn_undo_plan_take (self, connection, conflict->seq, &conflict->subject, &added,
                                    error))
        return FALSE;
    }
  return TRUE;
}

/* By the number of the entry. */
static int
compare_newest_first (const void *a,
                      const void *b)
{
  const InnUndoTarget *left = a;
  const InnUndoTarget *right = b;

  return (left->seq < right->seq) - (left->seq > right->seq);
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
      const InnUndoTarget *target = &g_array_index (self->targets, InnUndoTarget, i);

      if (!prepare_target (self, target, connection, error))
        return FALSE;
    }
  return inn_undo_plan_spread_kept (self, connection, error);
}
