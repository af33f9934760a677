/* inn-backup-keeper.h: sees to it that there are copies, and knows how old they are. */

#pragma once

#include "inn-backup-run.h"

G_BEGIN_DECLS

/**
 * InnBackupPlaceKind:
 * @INN_BACKUP_HERE: the folder beside the book
 * @INN_BACKUP_ELSEWHERE: the stick or share the owner chose
 */
typedef enum
{
  INN_BACKUP_HERE,
  INN_BACKUP_ELSEWHERE,
  INN_BACKUP_N_PLACES,
} InnBackupPlaceKind;

/**
 * InnBackupPlace:
 * @folder: (nullable): where; %NULL where no second place was chosen
 * @utc: when the newest good copy there was made; 0 for none that is known of
 * @entries: the last entry of the journal in it
 * @guests: how many guests are in it
 * @sealed: whether it needs a password
 * @error: (nullable): why the last attempt failed
 */
typedef struct
{
  char     *folder;
  gint64    utc;
  gint64    entries;
  gint64    guests;
  gboolean  sealed;
  GError   *error;
} InnBackupPlace;

/**
 * InnBackupHealth:
 * @INN_BACKUP_UNKNOWN: the folders were not looked at yet
 * @INN_BACKUP_GOOD: there is a fresh copy in every place
 * @INN_BACKUP_AGEING: a copy is some days old, or there is none yet
 * @INN_BACKUP_FAILING: the last attempt failed, or a copy is a week old
 */
typedef enum
{
  INN_BACKUP_UNKNOWN,
  INN_BACKUP_GOOD,
  INN_BACKUP_AGEING,
  INN_BACKUP_FAILING,
} InnBackupHealth;

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
