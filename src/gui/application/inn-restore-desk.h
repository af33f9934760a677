/* inn-restore-desk.h: the way of a copy back into the place of the book. */

#pragma once

#include <adwaita.h>

#include "inn-clock.h"
#include "inn-settings.h"

G_BEGIN_DECLS

/**
 * InnRestoreDesk:
 *
 * Emits "close-book" when the book must be closed, after which inn_restore_desk_go_on () is to be
 * called; and "done" when the book is to be opened again, whatever came of it.
 */
#define INN_TYPE_RESTORE_DESK (inn_restore_desk_get_type ())
G_DECLARE_FINAL_TYPE (InnRestoreDesk, inn_restore_desk, INN, RESTORE_DESK, GObject)

InnRestoreDesk *inn_restore_desk_new        (GtkApplication *application,
                                             InnSettings    *settings,
                                             InnClock       *clock,
                                             const char     *path);

void            inn_restore_desk_show       (InnRestoreDesk *self);
void            inn_restore_desk_go_on      (InnRestoreDesk *self);
void            inn_restore_desk_tell       (InnRestoreDesk *self,
                                             GtkWindow      *window);

G_END_DECLS
