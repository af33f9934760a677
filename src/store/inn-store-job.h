/* inn-store-job.h: one job of the store, from the main thread to the database thread and back. */

#pragma once

#include "inn-change-set.h"
#include "inn-job.h"
#include "inn-store-core.h"
#include "inn-undo-private.h"

G_BEGIN_DECLS

typedef enum
{
  INN_STORE_JOB_READ,
  INN_STORE_JOB_READ_SLICED,
  INN_STORE_JOB_CHANGE,
  INN_STORE_JOB_CHANGE_SLICED,
  INN_STORE_JOB_STATE,
} InnStoreJobKind;

/**
 * InnStoreJob:
 *
 * Filled by the store on the main thread, run on the database thread by inn_store_job_run (), then
 * delivered and freed on the main thread. Only one thread has it at a time, but for @fraction.
 */
typedef struct
{
  InnStoreJobKind     kind;
  InnStoreCore       *core;        /* unowned */
  GTask              *task;        /* owned */
  GCancellable       *cancellable; /* owned, nullable */
  GCancellable       *outer;       /* owned, nullable: the caller's, chained to the other */
  gulong              outer_id;

  InnReadFunc         read;
  InnReadSliceFunc    read_slice;
  InnChangeFunc       write;
  InnChangeSliceFunc  write_slice;
  gpointer            data;        /* owned by data_free */
  GDestroyNotify      data_free;
  GDestroyNotify      data_end;    /* nullable: told on the database thread that nothing more comes */
  GDestroyNotify      result_free;
  InnProgressFunc     progress;
  gpointer            progress_data;

  InnAct             *act;         /* owned until the change begins */
  gint64              utc;

  InnChange          *change;      /* owned, while the change is open */
  guint               n_slices;
  InnChangeProgressFunc tell;
  GMutex              mutex;       /* guards the next two */
  double              fraction;
  gboolean            telling;

  gpointer            result;      /* owned by result_free until it is handed out */
  GError             *error;       /* owned, nullable */
  InnChangeSet       *set;         /* owned, nullable */
  gboolean            given_up;
} InnStoreJob;

InnStoreJob * inn_store_job_new  (InnStoreJobKind  kind,
                                  InnStoreCore    *core);
void          inn_store_job_free (InnStoreJob     *self);
gboolean      inn_store_job_run  (InnStoreJob     *self);

G_END_DECLS
