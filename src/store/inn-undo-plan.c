/* inn-undo-plan.c: what an undo takes back on which subjects, and what it leaves. Finding what
 * stands in the way is in inn-undo-plan-obstacles.c; the rules stand at the top of inn-undo.c. */

#include "config.h"

#include "inn-undo-plan-private.h"

#include "inn-subject-sets.h"

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
  self->targets = g_array_new (FALSE, FALSE, sizeof (InnUndoTarget));
  self->undone = inn_subject_sets_new ();
  self->needs = inn_subject_sets_new ();
  self->links = inn_undo_links_new ();
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
  inn_undo_links_free (self->links);
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
    self->only = inn_subject_set_new ();
  inn_subject_set_add (self->only, subject);
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
  InnUndoTarget target = { seq, company_of };

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
      if (g_array_index (self->targets, InnUndoTarget, i).seq == seq)
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
    first = MIN (first, g_array_index (self->targets, InnUndoTarget, i).seq);
  return first;
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
    g_array_append_val (steps, g_array_index (self->targets, InnUndoTarget, i).seq);
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

/**
 * inn_undo_plan_is_planned:
 * @self: a plan
 * @seq: an entry
 * @subject: a subject
 *
 * Returns: whether it is to be taken back there, and so counts as if it was
 */
gboolean
inn_undo_plan_is_planned (InnUndoPlan      *self,
                          gint64            seq,
                          const InnSubject *subject)
{
  if (inn_undo_plan_is_target (self, seq))
    return !inn_subject_sets_contains (self->undone, seq, subject);
  return inn_subject_sets_contains (self->needs, seq, subject);
}

/**
 * inn_undo_plan_keep_one:
 * @self: a plan
 * @subject: what is to be left whole
 * @because: the later entry that stands in the way, or 0
 *
 * Leaves a subject; what it is linked to is left by inn_undo_plan_spread_kept ().
 *
 * Returns: whether it was not kept before
 */
gboolean
inn_undo_plan_keep_one (InnUndoPlan      *self,
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
      g_hash_table_insert (self->kept, inn_subject_copy (subject), later);
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

/**
 * inn_undo_plan_spread_kept:
 * @self: a plan
 * @connection: an open connection
 * @error: return location
 *
 * Leaves what is linked to something that is left.
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_plan_spread_kept (InnUndoPlan    *self,
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
          GArray *links = inn_undo_links_load (self->links, connection,
                                               g_array_index (steps, gint64, i), error);

          if (links == NULL)
            return FALSE;
          for (guint j = 0; j < links->len; j++)
            {
              const InnUndoLink *link = &g_array_index (links, InnUndoLink, j);
              gboolean a = g_hash_table_contains (self->kept, &link->a);
              gboolean b = g_hash_table_contains (self->kept, &link->b);

              if (a != b)
                spread = inn_undo_plan_keep_one (self, a ? &link->b : &link->a, 0) || spread;
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
  *added = inn_undo_plan_keep_one (self, subject, because);
  return !*added || inn_undo_plan_spread_kept (self, connection, error);
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
  return inn_undo_plan_is_planned (self, seq, subject);
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
