/* inn-vault-private.h: the keyed row hash, for the store alone. */

#pragma once

#include "inn-vault.h"

G_BEGIN_DECLS

#define INN_ROW_HASH_SIZE 16

gboolean inn_vault_hash_row (InnVault      *self,
                             gconstpointer  data,
                             gsize          size,
                             guint8         hash[INN_ROW_HASH_SIZE]);

G_END_DECLS
