/* inn-action-lock.h: takes actions away that have no place in a book that cannot be written. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void inn_action_lock     (GActionMap         *map,
                          const char *const  *names);
void inn_action_lock_all (GActionMap         *map);

G_END_DECLS
