/* inn-subject.h: the root some rows belong to: a guest, a tag, a room… */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnSubject:
 * @kind: "guest", "tag", …; a constant of the list of journalled tables
 * @id: its id
 *
 * The root some rows belong to.
 */
typedef struct
{
  const char *kind;
  gint64      id;
} InnSubject;

guint        inn_subject_hash  (gconstpointer     subject);
gboolean     inn_subject_equal (gconstpointer     a,
                                gconstpointer     b);
InnSubject * inn_subject_copy  (const InnSubject *subject);

G_END_DECLS
