/* inn-subject.c: the root some rows belong to, as a key of hash tables. */

#include "config.h"

#include "inn-subject.h"

#include <string.h>

/**
 * inn_subject_hash:
 * @subject: an #InnSubject
 *
 * Returns: a hash for #GHashTable
 */
guint
inn_subject_hash (gconstpointer subject)
{
  const InnSubject *self = subject;

  return g_str_hash (self->kind) * 31 + g_int64_hash (&self->id);
}

/**
 * inn_subject_equal:
 * @a: an #InnSubject
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean
inn_subject_equal (gconstpointer a,
                   gconstpointer b)
{
  const InnSubject *left = a;
  const InnSubject *right = b;

  return left->id == right->id && strcmp (left->kind, right->kind) == 0;
}

/**
 * inn_subject_copy:
 * @subject: a subject, whose kind may be no constant
 *
 * Returns: (transfer full): the same, whose kind stays; to be freed with g_free ()
 */
InnSubject *
inn_subject_copy (const InnSubject *subject)
{
  InnSubject *copy = g_memdup2 (subject, sizeof *subject);

  copy->kind = g_intern_string (subject->kind);
  return copy;
}
