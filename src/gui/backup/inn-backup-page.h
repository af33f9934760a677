/* inn-backup-page.h: preferences of copies: where they are, who can read them, and one now. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_BACKUP_PAGE (inn_backup_page_get_type ())
G_DECLARE_FINAL_TYPE (InnBackupPage, inn_backup_page, INN, BACKUP_PAGE, AdwPreferencesPage)

void inn_backup_page_set_book (InnBackupPage *self,
                               InnBook       *book);

G_END_DECLS
