/* inn-connection.h: the one open SQLite connection of a book, on its one thread. */

#pragma once

#include <gio/gio.h>

#include "inn-vault.h"

G_BEGIN_DECLS

/**
 * InnConnection:
 *
 * An open database. Every function here, and every statement made from it, must be called on the
 * thread that opened it: the database thread of the #InnStore. Functions handed to
 * inn_store_read_async () and its sisters run there.
 */
typedef struct _InnConnection InnConnection;

InnVault * inn_connection_get_vault   (InnConnection  *self);
gint64     inn_connection_get_last_id (InnConnection  *self);
gint64     inn_connection_get_changes (InnConnection  *self);
gboolean   inn_connection_is_writable (InnConnection  *self);

void       inn_connection_assert      (InnConnection  *self);

G_END_DECLS
