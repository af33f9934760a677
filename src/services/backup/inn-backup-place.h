/* inn-backup-place.h: a place where copies are kept, and how well it is cared for. */

#pragma once

#include "inn-backup-header.h"
#include "inn-clock.h"

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

void            inn_backup_place_note        (InnBackupPlace        *self,
                                              const InnBackupHeader *header);
void            inn_backup_place_fail        (InnBackupPlace        *self,
                                              const GError          *error);
void            inn_backup_place_forget      (InnBackupPlace        *self);

gboolean        inn_backup_place_is_of_today (const InnBackupPlace  *self,
                                              InnClock              *clock);
InnBackupHealth inn_backup_place_get_health  (const InnBackupPlace  *self,
                                              InnClock              *clock);

G_END_DECLS
