/* inn-worker.h: one thread that does one job after the other, the urgent ones first. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _InnWorker InnWorker;

/**
 * InnWorkerKind:
 * @INN_WORKER_READ: may run between two slices of a write
 * @INN_WORKER_WRITE: waits until an open write is through
 */
typedef enum
{
  INN_WORKER_READ,
  INN_WORKER_WRITE,
} InnWorkerKind;

/* One slice of a job. Returns: whether it is to be called again. */
typedef gboolean (* InnWorkerFunc) (gpointer data);

InnWorker * inn_worker_new  (const char     *name);
void        inn_worker_stop (InnWorker      *self);

void        inn_worker_push (InnWorker      *self,
                             int             priority,
                             InnWorkerKind   kind,
                             InnWorkerFunc   func,
                             gpointer        data,
                             GDestroyNotify  data_free);

G_END_DECLS
