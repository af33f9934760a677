/* inn-job.h: what the database thread is asked to do, and how urgent it is. */

#pragma once

#include "inn-change.h"

G_BEGIN_DECLS

/**
 * InnPriority:
 * @INN_PRIORITY_INTERACTIVE: somebody is waiting before the screen
 * @INN_PRIORITY_BACKGROUND: long or unhurried work
 * @INN_PRIORITY_IDLE: only when nothing else is to be done
 */
typedef enum
{
  INN_PRIORITY_INTERACTIVE,
  INN_PRIORITY_BACKGROUND,
  INN_PRIORITY_IDLE,
} InnPriority;

/**
 * InnSlice:
 * @INN_SLICE_MORE: call again; interactive jobs may run in between
 * @INN_SLICE_DONE: all is done
 * @INN_SLICE_FAILED: the error is set; everything is rolled back
 *
 * What one slice of a long job says. A slice should take some 10 ms.
 */
typedef enum
{
  INN_SLICE_FAILED,
  INN_SLICE_MORE,
  INN_SLICE_DONE,
} InnSlice;

/* All of these run on the database thread. */
typedef gpointer (* InnReadFunc)        (InnConnection  *connection,
                                         gpointer        data,
                                         GCancellable   *cancellable,
                                         GError        **error);
typedef gpointer (* InnChangeFunc)      (InnChange      *change,
                                         gpointer        data,
                                         GCancellable   *cancellable,
                                         GError        **error);
typedef InnSlice (* InnReadSliceFunc)   (InnConnection  *connection,
                                         gpointer        data,
                                         GCancellable   *cancellable,
                                         GError        **error);
typedef InnSlice (* InnChangeSliceFunc) (InnChange      *change,
                                         gpointer        data,
                                         GCancellable   *cancellable,
                                         GError        **error);

/* This one runs on the main thread. @fraction is 0 to 1, or below 0 while unknown. */
typedef void     (* InnProgressFunc)    (double          fraction,
                                         gpointer        data);

G_END_DECLS
