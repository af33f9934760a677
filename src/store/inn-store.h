/* inn-store.h: the open book's database, seen from the main thread. */

#pragma once

#include "inn-change.h"
#include "inn-change-set.h"
#include "inn-clock.h"
#include "inn-job.h"
#include "inn-obstacle.h"
#include "inn-store-flags.h"
#include "inn-undo.h"

G_BEGIN_DECLS

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
InnObstacle      inn_store_get_obstacle        (InnStore             *self);
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
void             inn_store_undo_guests_async   (InnStore             *self,
                                                gint64                seq,
                                                const gint64         *guests,
                                                guint                 n_guests,
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
