/* inn-backup-rotation.h: which copies of a folder stay, and which may go. */

#pragma once

#include "inn-backup-header.h"

G_BEGIN_DECLS

#define INN_BACKUP_DAYS 7
#define INN_BACKUP_WEEKS 4
#define INN_BACKUP_MONTHS 12
/* The latest of each kind, whatever the clock said. */
#define INN_BACKUP_LATEST 3

/**
 * InnBackupAge:
 * @sequence: its number
 * @utc: when it was made, by the clock of then
 * @day: the hotel's day of that, from 1970-01-01
 * @occasion: why it was made
 */
typedef struct
{
  guint64           sequence;
  gint64            utc;
  gint64            day;
  InnBackupOccasion occasion;
} InnBackupAge;

void inn_backup_rotation_choose (const InnBackupAge *ages,
                                 gsize               n_ages,
                                 gboolean           *stays);

G_END_DECLS
