/* inn-backup-progress.h: how far a copy is, told by the thread that makes it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnBackupProgress:
 * @permille: atomic; of the whole
 *
 * Written by one thread, read by another.
 */
typedef struct
{
  gint permille;
} InnBackupProgress;

/**
 * inn_backup_progress_set:
 * @self: (nullable): where to tell it
 * @from: where the step begins, from 0 to 1
 * @to: where the step ends, from 0 to 1
 * @done: how much of the step is done
 * @all: how much there is, in the units of @done
 *
 * From any thread.
 */
static inline void
inn_backup_progress_set (InnBackupProgress *self,
                         double             from,
                         double             to,
                         guint64            done,
                         guint64            all)
{
  double part = all > 0 ? MIN ((double) done / (double) all, 1.0) : 1.0;

  if (self != NULL)
    g_atomic_int_set (&self->permille, (gint) ((from + (to - from) * part) * 1000));
}

/**
 * inn_backup_progress_get:
 *
 * Returns: which part is done, from 0 to 1; from any thread
 */
static inline double
inn_backup_progress_get (InnBackupProgress *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}

G_END_DECLS
