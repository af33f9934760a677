/* inn-fault-vfs.h: a disk that fails or halts when told to: SQLite's own, with a counter in
 * front. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnFaultKind:
 * @INN_FAULT_IO: writing and syncing fail with an I/O error
 * @INN_FAULT_FULL: writing fails as the disk is full
 */
typedef enum
{
  INN_FAULT_IO,
  INN_FAULT_FULL,
} InnFaultKind;

void     inn_fault_vfs_install (void);
void     inn_fault_vfs_arm     (InnFaultKind kind,
                                int          at,
                                gboolean     sticky);
gboolean inn_fault_vfs_disarm  (void);
void     inn_fault_vfs_halt    (int          after);

G_END_DECLS
