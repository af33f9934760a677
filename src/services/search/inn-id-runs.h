/* inn-id-runs.h: which guest each record is of. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnIdRuns:
 *
 * Ids of guests, numbered from 0. Those of a book follow one another, so that only the gaps are kept.
 * Not locked.
 */
typedef struct _InnIdRuns InnIdRuns;

InnIdRuns *inn_id_runs_new        (void);
void       inn_id_runs_free       (InnIdRuns *self);

void       inn_id_runs_append     (InnIdRuns *self,
                                   guint32    id);
guint32    inn_id_runs_get        (InnIdRuns *self,
                                   guint      number);
gboolean   inn_id_runs_find       (InnIdRuns *self,
                                   guint      n_sorted,
                                   guint32    id,
                                   guint     *number);
gsize      inn_id_runs_get_memory (InnIdRuns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnIdRuns, inn_id_runs_free)

G_END_DECLS
