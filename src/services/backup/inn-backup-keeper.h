/* inn-backup-keeper.h: sees to it that there are copies, and knows how old they are. */

#pragma once

#include "inn-backup-header.h"
#include "inn-backup-place.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnBackupKeeper:
 *
 * Makes the copies nobody asks for: one a day, and one on closing a book that was changed. Lives on
 * the main thread. Emits `changed` after anything its getters tell did.
 */
#define INN_TYPE_BACKUP_KEEPER (inn_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (InnBackupKeeper, inn_backup_keeper, INN, BACKUP_KEEPER, GObject)

InnBackupKeeper      *inn_backup_keeper_new             (InnStore             *store);

void                  inn_backup_keeper_set_second      (InnBackupKeeper      *self,
                                                         const char           *folder);
const InnBackupPlace *inn_backup_keeper_get_place       (InnBackupKeeper      *self,
                                                         InnBackupPlaceKind    kind);
InnBackupHealth       inn_backup_keeper_get_health      (InnBackupKeeper      *self,
                                                         InnBackupPlaceKind    kind);
InnStore             *inn_backup_keeper_get_store       (InnBackupKeeper      *self);
gboolean              inn_backup_keeper_is_sealed       (InnBackupKeeper      *self);
gboolean              inn_backup_keeper_is_running      (InnBackupKeeper      *self);
double                inn_backup_keeper_get_fraction    (InnBackupKeeper      *self);

void                  inn_backup_keeper_check           (InnBackupKeeper      *self);
void                  inn_backup_keeper_run_async       (InnBackupKeeper      *self,
                                                         InnBackupOccasion     occasion,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean              inn_backup_keeper_run_finish      (InnBackupKeeper      *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
void                  inn_backup_keeper_leave_async     (InnBackupKeeper      *self,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean              inn_backup_keeper_leave_finish    (InnBackupKeeper      *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);

void                  inn_backup_keeper_set_password_async  (InnBackupKeeper      *self,
                                                             const char           *password,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
gboolean              inn_backup_keeper_set_password_finish (InnBackupKeeper      *self,
                                                             GAsyncResult         *result,
                                                             GError              **error);

G_END_DECLS
