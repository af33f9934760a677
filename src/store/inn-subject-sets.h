/* inn-subject-sets.h: sets of subjects, and one such set for each entry of the journal. For the
 * undo alone. */

#pragma once

#include "inn-subject.h"

G_BEGIN_DECLS

GHashTable * inn_subject_set_new       (void);
void         inn_subject_set_add       (GHashTable       *set,
                                        const InnSubject *subject);

GHashTable * inn_subject_sets_new      (void);
void         inn_subject_sets_add      (GHashTable       *sets,
                                        gint64            seq,
                                        const InnSubject *subject);
gboolean     inn_subject_sets_contains (GHashTable       *sets,
                                        gint64            seq,
                                        const InnSubject *subject);

G_END_DECLS
