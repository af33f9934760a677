/* inn-vault.h: seals what must not lie in the book in plain, with the key file beside the book. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INN_VAULT_BLIND_SIZE 16

/**
 * InnVault:
 *
 * Holds the key of one book. It never changes after it was loaded and may be used on any thread.
 * Without its key file, or with that of another book, it is *locked*: what was sealed stays
 * unreadable and nothing can be sealed, everything else works.
 */
typedef struct _InnVault InnVault;

/**
 * InnVaultState:
 * @INN_VAULT_OPEN: the key is there
 * @INN_VAULT_KEY_MISSING: there is no key
 * @INN_VAULT_KEY_FOREIGN: the key that is there belongs to another book
 */
typedef enum
{
  INN_VAULT_OPEN,
  INN_VAULT_KEY_MISSING,
  INN_VAULT_KEY_FOREIGN,
} InnVaultState;

InnVault * inn_vault_new_from_file (const char     *path,
                                    GError        **error);
InnVault * inn_vault_create_file   (const char     *path,
                                    GError        **error);
InnVault * inn_vault_new_locked    (void);
InnVault * inn_vault_new_foreign   (void);
InnVault * inn_vault_ref           (InnVault       *self);
void       inn_vault_unref         (InnVault       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnVault, inn_vault_unref)

gboolean   inn_vault_is_locked     (InnVault       *self);
InnVaultState
           inn_vault_get_state     (InnVault       *self);

GBytes   * inn_vault_seal          (InnVault       *self,
                                    const char     *table,
                                    const char     *column,
                                    gint64          row,
                                    const char     *text,
                                    GError        **error);
char     * inn_vault_open          (InnVault       *self,
                                    const char     *table,
                                    const char     *column,
                                    gint64          row,
                                    GBytes         *sealed,
                                    GError        **error);
gboolean   inn_vault_blind         (InnVault       *self,
                                    const char     *table,
                                    const char     *column,
                                    const char     *text,
                                    guint8          blind[INN_VAULT_BLIND_SIZE],
                                    GError        **error);

G_END_DECLS
