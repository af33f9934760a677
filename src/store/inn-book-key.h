/* inn-book-key.h: the key file beside a book. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-vault.h"

G_BEGIN_DECLS

InnVault * inn_book_key_take  (const char     *book_path,
                               GError        **error);
InnVault * inn_book_key_load  (const char     *book_path,
                               gboolean       *lost);
InnVault * inn_book_key_prove (InnVault       *vault,
                               InnConnection  *connection,
                               gboolean        may_write,
                               gboolean        even_if_sealed,
                               GError        **error);
InnVault * inn_book_key_renew (const char     *book_path,
                               InnConnection  *connection,
                               gboolean        even_if_sealed,
                               GError        **error);

G_END_DECLS
