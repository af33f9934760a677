/* inn-vault.c: seals what must not lie in the book in plain. One key file of 32 random bytes (in
 * hex, readable by its owner alone) is the root of three keys, each for one use: sealing, blind
 * index, row hashes. Immutable after loading, so usable on any thread. */

#include "config.h"

#include "inn-vault-private.h"

#include "inn-file-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define KEY_SIZE 32
#define KEY_CONTEXT "innvault"

G_STATIC_ASSERT (KEY_SIZE == crypto_kdf_KEYBYTES);
G_STATIC_ASSERT (INN_ROW_HASH_SIZE == crypto_shorthash_siphashx24_BYTES);

enum
{
  SUBKEY_SEAL = 1,
  SUBKEY_BLIND,
  SUBKEY_ROWS,
};

struct _InnVault
{
  gatomicrefcount references;
  InnVaultState   state;
  guint8          seal_key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
  guint8          blind_key[crypto_generichash_KEYBYTES];
  guint8          row_key[crypto_shorthash_siphashx24_KEYBYTES];
};

static InnVault *
new_vault (const guint8 *key)
{
  InnVault *self = g_new0 (InnVault, 1);

  g_atomic_ref_count_init (&self->references);
  self->state = key == NULL ? INN_VAULT_KEY_MISSING : INN_VAULT_OPEN;
  if (key != NULL)
    {
      crypto_kdf_derive_from_key (self->seal_key, sizeof self->seal_key, SUBKEY_SEAL, KEY_CONTEXT,
                                  key);
      crypto_kdf_derive_from_key (self->blind_key, sizeof self->blind_key, SUBKEY_BLIND,
                                  KEY_CONTEXT, key);
      crypto_kdf_derive_from_key (self->row_key, sizeof self->row_key, SUBKEY_ROWS, KEY_CONTEXT,
                                  key);
    }
  return self;
}

static gboolean
start_sodium (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;
  g_set_error_literal (error, INN_ERROR, INN_ERROR_FAILED, "libsodium does not start");
  return FALSE;
}

/**
 * inn_vault_new_from_file:
 * @path: the key file
 * @error: return location
 *
 * Returns: (transfer full): the vault, or %NULL with %INN_ERROR_NOT_FOUND when there is no such
 *   file, %INN_ERROR_CORRUPT when it holds no key
 */
InnVault *
inn_vault_new_from_file (const char  *path,
                         GError     **error)
{
  char text[KEY_SIZE * 2 + 2] = { 0 };
  guint8 key[KEY_SIZE];
  gsize key_size = 0;
  gssize size = 0;
  int file = -1;
  InnVault *self = NULL;

  if (!start_sodium (error))
    return NULL;

  file = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0)
    {
      inn_file_set_error (error, path, errno);
      return NULL;
    }
  size = read (file, text, sizeof text);
  close (file);

  if (size < KEY_SIZE * 2
      || sodium_hex2bin (key, sizeof key, text, KEY_SIZE * 2, NULL, &key_size, NULL) != 0
      || key_size != KEY_SIZE)
    g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%s holds no key", path);
  else
    self = new_vault (key);

  sodium_memzero (text, sizeof text);
  sodium_memzero (key, sizeof key);
  return self;
}

/**
 * inn_vault_create_file:
 * @path: the key file to be made; must not exist yet
 * @error: return location
 *
 * Makes a new random key and keeps it in a file only its owner can read.
 *
 * Returns: (transfer full): the vault of the new key
 */
InnVault *
inn_vault_create_file (const char  *path,
                       GError     **error)
{
  char text[KEY_SIZE * 2 + 2] = { 0 };
  guint8 key[KEY_SIZE];
  int file = -1;
  int number = 0;
  InnVault *self = NULL;

  if (!start_sodium (error))
    return NULL;

  file = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0)
    {
      inn_file_set_error (error, path, errno);
      return NULL;
    }

  crypto_kdf_keygen (key);
  sodium_bin2hex (text, KEY_SIZE * 2 + 1, key, sizeof key);
  text[KEY_SIZE * 2] = '\n';

  errno = EIO;
  if (write (file, text, KEY_SIZE * 2 + 1) != KEY_SIZE * 2 + 1 || fsync (file) != 0)
    number = errno;
  if (close (file) != 0 && number == 0)
    number = errno;

  if (number == 0)
    self = new_vault (key);
  else
    {
      g_unlink (path);
      inn_file_set_error (error, path, number);
    }

  sodium_memzero (text, sizeof text);
  sodium_memzero (key, sizeof key);
  return self;
}

/**
 * inn_vault_new_locked:
 *
 * Returns: (transfer full): a vault without a key
 */
InnVault *
inn_vault_new_locked (void)
{
  return new_vault (NULL);
}

/**
 * inn_vault_new_foreign:
 *
 * Returns: (transfer full): a vault without a key, in place of that of another book
 */
InnVault *
inn_vault_new_foreign (void)
{
  InnVault *self = new_vault (NULL);

  self->state = INN_VAULT_KEY_FOREIGN;
  return self;
}

/**
 * inn_vault_ref:
 * @self: a vault
 *
 * Returns: (transfer full): the same vault
 */
InnVault *
inn_vault_ref (InnVault *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * inn_vault_unref:
 * @self: a vault
 *
 * The last one wipes the keys from memory.
 */
void
inn_vault_unref (InnVault *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  sodium_memzero (self, sizeof *self);
  g_free (self);
}

/**
 * inn_vault_is_locked:
 * @self: a vault
 *
 * Returns: whether the key is missing, or that of another book
 */
gboolean
inn_vault_is_locked (InnVault *self)
{
  return self->state != INN_VAULT_OPEN;
}

/**
 * inn_vault_get_state:
 * @self: a vault
 *
 * Returns: whether it is locked, and why
 */
InnVaultState
inn_vault_get_state (InnVault *self)
{
  return self->state;
}

static gboolean
require_key (InnVault  *self,
             GError   **error)
{
  if (self->state == INN_VAULT_OPEN)
    return TRUE;
  g_set_error_literal (error, INN_ERROR, INN_ERROR_NOT_FOUND,
                       self->state == INN_VAULT_KEY_FOREIGN
                         ? "The key file beside this book belongs to another book"
                         : "The key file of this book is missing");
  return FALSE;
}

static char *
name_place (const char *table,
            const char *column,
            gint64      row)
{
  return g_strdup_printf ("%s/%s/%" G_GINT64_FORMAT, table, column, row);
}

/**
 * inn_vault_seal:
 * @self: a vault
 * @table: name of the table the sealed text will stand in
 * @column: its column
 * @row: id of its row
 * @text: what is to be sealed
 * @error: return location
 *
 * Seals a text for one place: put into another row it will not open. A row's id must therefore be
 * known first: insert with a placeholder or take the next id.
 *
 * Returns: (transfer full): nonce and sealed bytes, or %NULL with %INN_ERROR_NOT_FOUND when locked
 */
GBytes *
inn_vault_seal (InnVault    *self,
                const char  *table,
                const char  *column,
                gint64       row,
                const char  *text,
                GError     **error)
{
  g_autofree char *place = NULL;
  guint8 *sealed = NULL;
  gsize length = strlen (text);
  unsigned long long sealed_length = 0;
  const gsize nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

  if (!require_key (self, error))
    return NULL;

  place = name_place (table, column, row);
  sealed = g_malloc (nonce_size + length + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  randombytes_buf (sealed, nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + nonce_size, &sealed_length,
                                              (const guint8 *) text, length,
                                              (const guint8 *) place, strlen (place), NULL, sealed,
                                              self->seal_key);
  return g_bytes_new_take (sealed, nonce_size + sealed_length);
}

/**
 * inn_vault_open:
 * @self: a vault
 * @table: name of the table the sealed text stands in
 * @column: its column
 * @row: id of its row
 * @sealed: what inn_vault_seal () gave
 * @error: return location
 *
 * Returns: (transfer full): the text, or %NULL with %INN_ERROR_NOT_FOUND when locked,
 *   %INN_ERROR_CORRUPT when it was changed, comes from another row or was sealed with another key
 */
char *
inn_vault_open (InnVault    *self,
                const char  *table,
                const char  *column,
                gint64       row,
                GBytes      *sealed,
                GError     **error)
{
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  unsigned long long length = 0;
  const gsize nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

  if (!require_key (self, error))
    return NULL;

  place = name_place (table, column, row);
  if (size >= nonce_size + crypto_aead_xchacha20poly1305_ietf_ABYTES)
    {
      text = g_malloc0 (size - nonce_size + 1);
      if (crypto_aead_xchacha20poly1305_ietf_decrypt ((guint8 *) text, &length, NULL,
                                                      data + nonce_size, size - nonce_size,
                                                      (const guint8 *) place, strlen (place), data,
                                                      self->seal_key) == 0)
        {
          text[length] = '\0';
          return g_steal_pointer (&text);
        }
    }

  g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%s does not open with the key of this book",
               place);
  return NULL;
}

/**
 * inn_vault_blind:
 * @self: a vault
 * @table: name of the table
 * @column: column that is sealed there
 * @text: the normalised text, the same however it was typed
 * @blind: (out caller-allocates): the blind index
 * @error: return location
 *
 * Makes the keyed hash by which the same sealed text is found again without opening any.
 *
 * Returns: %FALSE with %INN_ERROR_NOT_FOUND when locked
 */
gboolean
inn_vault_blind (InnVault    *self,
                 const char  *table,
                 const char  *column,
                 const char  *text,
                 guint8       blind[INN_VAULT_BLIND_SIZE],
                 GError     **error)
{
  crypto_generichash_state state;
  g_autofree char *place = NULL;

  if (!require_key (self, error))
    return FALSE;

  place = name_place (table, column, 0);
  crypto_generichash_init (&state, self->blind_key, sizeof self->blind_key, INN_VAULT_BLIND_SIZE);
  crypto_generichash_update (&state, (const guint8 *) place, strlen (place) + 1);
  crypto_generichash_update (&state, (const guint8 *) text, strlen (text));
  crypto_generichash_final (&state, blind, INN_VAULT_BLIND_SIZE);
  return TRUE;
}

/**
 * inn_vault_hash_row:
 * @self: a vault
 * @data: a row's values, serialised
 * @size: bytes in @data
 * @hash: (out caller-allocates): its keyed hash
 *
 * Returns: %FALSE when locked
 */
gboolean
inn_vault_hash_row (InnVault      *self,
                    gconstpointer  data,
                    gsize          size,
                    guint8         hash[INN_ROW_HASH_SIZE])
{
  if (self->state != INN_VAULT_OPEN)
    return FALSE;
  crypto_shorthash_siphashx24 (hash, data, size, self->row_key);
  return TRUE;
}
