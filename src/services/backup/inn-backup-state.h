/* inn-backup-state.h: what is known of a book and of its copies, and what follows from it. */

#pragma once

#include "inn-backup-place.h"
#include "inn-backup-run.h"
#include "inn-backup-scan.h"

G_BEGIN_DECLS

/**
 * InnBackupState:
 * @places: where copies are kept
 * @key: (nullable): seals every copy from now on
 * @key_error: (nullable): why there is no key although copies are to be sealed
 * @known: whether anybody looked yet
 * @dirty: whether the book was changed since the last copy that is known of
 * @plugged_in: whether the second place was there when last looked at
 * @migrated: (nullable): the book as it was before its tables were changed, if the second place is
 *   to get it yet
 * @empty: whether there is nothing in the book that could be lost
 *
 * Read freely; changed by what came to be known, through the functions below. Of the main thread.
 */
typedef struct
{
  InnBackupPlace  places[INN_BACKUP_N_PLACES];
  InnBackupKey   *key;       /* owned */
  GError         *key_error; /* owned */
  gboolean        known;
  gboolean        dirty;
  gboolean        plugged_in;
  char           *migrated;  /* owned */
  gboolean        empty;
} InnBackupState;

InnBackupState *inn_backup_state_new          (const char         *book_path);
InnBackupState *inn_backup_state_ref          (InnBackupState     *self);
void            inn_backup_state_unref        (InnBackupState     *self);

gboolean        inn_backup_state_set_second   (InnBackupState     *self,
                                               const char         *folder);
void            inn_backup_state_set_key      (InnBackupState     *self,
                                               InnBackupKey       *key);

void            inn_backup_state_note_book    (InnBackupState     *self,
                                               InnBackupScan      *scan);
void            inn_backup_state_note_scan    (InnBackupState     *self,
                                               InnBackupScan      *scan);
void            inn_backup_state_note_outcome (InnBackupState     *self,
                                               InnBackupOutcome   *outcome,
                                               const GError       *error);

gboolean        inn_backup_state_is_due       (InnBackupState     *self,
                                               InnClock           *clock);
InnBackupOrder *inn_backup_state_new_order    (InnBackupState     *self,
                                               InnBackupOccasion   occasion);

G_END_DECLS
