/* inn-subject-sets.c: sets of subjects, and one such set for each entry of the journal. A set
 * copies what it is given; the kind becomes a constant. */

#include "config.h"

#include "inn-subject-sets.h"

/**
 * inn_subject_set_new:
 *
 * Returns: (transfer full) (element-type InnSubject): an empty set
 */
GHashTable *
inn_subject_set_new (void)
{
  return g_hash_table_new_full (inn_subject_hash, inn_subject_equal, g_free, NULL);
}

/**
 * inn_subject_set_add:
 * @set: a set
 * @subject: what is in it from now on
 */
void
inn_subject_set_add (GHashTable       *set,
                     const InnSubject *subject)
{
  g_hash_table_add (set, inn_subject_copy (subject));
}

/**
 * inn_subject_sets_new:
 *
 * Returns: (transfer full) (element-type gint64 GHashTable): the number of an entry to a set
 */
GHashTable *
inn_subject_sets_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                (GDestroyNotify) g_hash_table_unref);
}

/**
 * inn_subject_sets_add:
 * @sets: sets by entry
 * @seq: an entry
 * @subject: what is in its set from now on
 */
void
inn_subject_sets_add (GHashTable       *sets,
                      gint64            seq,
                      const InnSubject *subject)
{
  GHashTable *set = g_hash_table_lookup (sets, &seq);

  if (set == NULL)
    {
      set = inn_subject_set_new ();
      g_hash_table_insert (sets, g_memdup2 (&seq, sizeof seq), set);
    }
  inn_subject_set_add (set, subject);
}

/**
 * inn_subject_sets_contains:
 * @sets: sets by entry
 * @seq: an entry
 * @subject: a subject
 *
 * Returns: whether it is in the set of the entry
 */
gboolean
inn_subject_sets_contains (GHashTable       *sets,
                           gint64            seq,
                           const InnSubject *subject)
{
  GHashTable *set = g_hash_table_lookup (sets, &seq);

  return set != NULL && g_hash_table_contains (set, subject);
}
