/* inn-backup-queue.h: makes the copies that were asked for, one after another. */

#pragma once

#include "inn-backup-state.h"

G_BEGIN_DECLS

/**
 * InnBackupQueue:
 *
 * One copy at a time; the others wait. Lives on the main thread. Emits `changed` when a copy begins,
 * comes along and ends.
 */
#define INN_TYPE_BACKUP_QUEUE (inn_backup_queue_get_type ())
G_DECLARE_FINAL_TYPE (InnBackupQueue, inn_backup_queue, INN, BACKUP_QUEUE, GObject)

InnBackupQueue *inn_backup_queue_new          (InnStore           *store,
                                               InnBackupState     *state);
void            inn_backup_queue_stop         (InnBackupQueue     *self);

void            inn_backup_queue_push         (InnBackupQueue     *self,
                                               InnBackupOccasion   occasion,
                                               GTask              *task);
void            inn_backup_queue_wait         (InnBackupQueue     *self,
                                               GTask              *task);
gboolean        inn_backup_queue_is_running   (InnBackupQueue     *self);
double          inn_backup_queue_get_fraction (InnBackupQueue     *self);

G_END_DECLS
