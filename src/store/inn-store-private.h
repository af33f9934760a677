/* inn-store-private.h: the fields of the store, for the files that together make it. */

#pragma once

#include "inn-interrupt.h"
#include "inn-store-core.h"
#include "inn-store.h"
#include "inn-worker.h"

G_BEGIN_DECLS

struct _InnStore
{
  GObject           parent_instance;

  char             *path;
  InnStoreOpenFlags flags;
  InnClock         *clock;      /* owned */
  GMainContext     *context;    /* owned */
  InnWorker        *worker;     /* owned, NULL in the past */
  InnStore         *present;    /* weak, nullable: the book whose past this is */
  InnStoreCore      core;       /* the database thread's */
  InnInterrupt      interrupt;  /* of what need not be done now */
  InnVault         *vault;      /* owned */
  GPtrArray        *long_jobs;  /* owned array of owned GCancellables: stopped on closing */
  gint64            staff_id;
  gint64            opened_utc;
  InnObstacle       obstacle;
  gboolean          read_only;
  gboolean          is_new;
  gboolean          unclean;
  gboolean          closing;
  gboolean          lost;
  guint             n_changing;
  double            fraction;
};

G_END_DECLS
