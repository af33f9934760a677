/* inn-store.h: the open book's database, seen from the main thread. */

#pragma once

#include "inn-change.h"
#include "inn-change-set.h"
#include "inn-clock.h"
#include "inn-undo.h"

G_BEGIN_DECLS

/**
 * InnStoreOpenFlags:
 * @INN_STORE_OPEN_EXISTING: the book must be there
 * @INN_STORE_OPEN_CREATE: make a new book if there is no trace of an earlier one (the database, its
 *   marker, backups)
 * @INN_STORE_OPEN_FORCE_NEW: make a new book although there are traces; never over an existing file
 * @INN_STORE_OPEN_READ_ONLY: change nothing on disk
 * @INN_STORE_OPEN_NEW_KEY: make a new key file although ID numbers are sealed with the lost one
 */
typedef enum
{
  INN_STORE_OPEN_EXISTING  = 0,
  INN_STORE_OPEN_CREATE    = 1 << 0,
  INN_STORE_OPEN_FORCE_NEW = 1 << 1,
  INN_STORE_OPEN_READ_ONLY = 1 << 2,
  INN_STORE_OPEN_NEW_KEY   = 1 << 3,
} InnStoreOpenFlags;

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

#define INN_TYPE_STORE (inn_store_get_type ())
G_DECLARE_FINAL_TYPE (InnStore, inn_store, INN, STORE, GObject)

void             inn_store_open_async          (const char           *path,
                                                InnStoreOpenFlags     flags,
                                                InnClock             *clock,
                                                InnProgressFunc       progress,
                                                gpointer              progress_data,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
InnStore       * inn_store_open_finish         (GAsyncResult         *result,
                                                GError              **error);
void             inn_store_close_async         (InnStore             *self,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         inn_store_close_finish        (InnStore             *self,
                                                GAsyncResult         *result,
                                                GError              **error);

const char     * inn_store_get_path            (InnStore             *self);
InnClock       * inn_store_get_clock           (InnStore             *self);
InnVault       * inn_store_get_vault           (InnStore             *self);
gboolean         inn_store_is_read_only        (InnStore             *self);
gboolean         inn_store_is_new              (InnStore             *self);
gboolean         inn_store_was_unclean         (InnStore             *self);
gint64           inn_store_get_opened_utc      (InnStore             *self);
gboolean         inn_store_is_changing         (InnStore             *self,
                                                double               *fraction);

gint64           inn_store_get_staff           (InnStore             *self);
void             inn_store_set_staff           (InnStore             *self,
                                                gint64                staff_id);

void             inn_store_read_async          (InnStore             *self,
                                                InnPriority           priority,
                                                InnReadFunc           func,
                                                gpointer              data,
                                                GDestroyNotify        data_free,
                                                GDestroyNotify        result_free,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gpointer         inn_store_read_finish         (InnStore             *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void             inn_store_read_sliced_async   (InnStore             *self,
                                                InnPriority           priority,
                                                InnReadSliceFunc      func,
                                                gpointer              data,
                                                GDestroyNotify        data_free,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         inn_store_read_sliced_finish  (InnStore             *self,
                                                GAsyncResult         *result,
                                                GError              **error);

void             inn_store_change_async        (InnStore             *self,
                                                InnAct               *act,
                                                InnChangeFunc         func,
                                                gpointer              data,
                                                GDestroyNotify        data_free,
                                                GDestroyNotify        result_free,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gpointer         inn_store_change_finish       (InnStore             *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);
void             inn_store_change_sliced_async (InnStore             *self,
                                                InnAct               *act,
                                                InnChangeSliceFunc    func,
                                                gpointer              data,
                                                GDestroyNotify        data_free,
                                                InnProgressFunc       progress,
                                                gpointer              progress_data,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         inn_store_change_sliced_finish (InnStore            *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);

void             inn_store_write_state_async   (InnStore             *self,
                                                InnPriority           priority,
                                                InnReadFunc           func,
                                                gpointer              data,
                                                GDestroyNotify        data_free,
                                                GDestroyNotify        result_free,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gpointer         inn_store_write_state_finish  (InnStore             *self,
                                                GAsyncResult         *result,
                                                GError              **error);

void             inn_store_undo_async          (InnStore             *self,
                                                gint64                seq,
                                                InnUndoFlags          flags,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
InnUndoReport  * inn_store_undo_finish         (InnStore             *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void             inn_store_redo_async          (InnStore             *self,
                                                gint64                seq,
                                                InnUndoFlags          flags,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
InnUndoReport  * inn_store_redo_finish         (InnStore             *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
