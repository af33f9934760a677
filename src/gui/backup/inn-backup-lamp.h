/* inn-backup-lamp.h: says at the foot of the window how old the newest copy is. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnBackupLamp:
 *
 * Green, amber or red; the words say the same as the colour. Pressed, it activates "win.copies".
 */
#define INN_TYPE_BACKUP_LAMP (inn_backup_lamp_get_type ())
G_DECLARE_FINAL_TYPE (InnBackupLamp, inn_backup_lamp, INN, BACKUP_LAMP, GtkButton)

void inn_backup_lamp_set_book (InnBackupLamp *self,
                               InnBook       *book);

G_END_DECLS
