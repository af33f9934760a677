/* inn-backup-key.c: what a password is turned into, once, to seal and open copies. The password is
 * not kept. Automatic copies need no password: the key lies in a file beside the book that its owner
 * alone can read. Whoever can read that file can read the book as well; the password is for copies
 * that leave the house. */

#include "config.h"

#include "inn-backup-key.h"

#include "inn-error.h"
#include "inn-file-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#define CONTEXT "innkcopy"
#define FILE_MAGIC "INNKKEY1"
#define FILE_SIZE (8 + INN_BACKUP_SALT_SIZE + 16 + crypto_kdf_KEYBYTES)

enum
{
  SUBKEY_STREAM = 1,
  SUBKEY_CHECK,
};

struct _InnBackupKey
{
  gatomicrefcount references;
  guint8          salt[INN_BACKUP_SALT_SIZE];
  guint64         passes;
  guint64         memory;
  guint8          root[crypto_kdf_KEYBYTES];
  guint8          stream[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  guint8          check[crypto_generichash_KEYBYTES];
};

G_STATIC_ASSERT (INN_BACKUP_SALT_SIZE == crypto_pwhash_SALTBYTES);
G_STATIC_ASSERT (INN_BACKUP_STREAM_SIZE == crypto_secretstream_xchacha20poly1305_HEADERBYTES);

static InnBackupKey *
new_key (const guint8 *salt,
         guint64       passes,
         guint64       memory)
{
  InnBackupKey *self = g_new0 (InnBackupKey, 1);

  g_atomic_ref_count_init (&self->references);
  memcpy (self->salt, salt, sizeof self->salt);
  self->passes = passes;
  self->memory = memory;
  return self;
}

static void
fill_subkeys (InnBackupKey *self)
{
  crypto_kdf_derive_from_key (self->stream, sizeof self->stream, SUBKEY_STREAM, CONTEXT,
                              self->root);
  crypto_kdf_derive_from_key (self->check, sizeof self->check, SUBKEY_CHECK, CONTEXT, self->root);
}

static InnBackupKey *
derive (const char    *password,
        const guint8  *salt,
        guint64        passes,
        guint64        memory,
        GError       **error)
{
  g_autoptr (InnBackupKey) self = NULL;
  g_autofree char *composed = g_utf8_normalize (password, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  const char *text = composed != NULL ? composed : password;
  int failed = 0;

  if (sodium_init () < 0)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_FAILED, "libsodium does not start");
      return NULL;
    }
  self = new_key (salt, passes, memory);
  failed = crypto_pwhash (self->root, sizeof self->root, text, strlen (text), salt, passes, memory,
                          crypto_pwhash_ALG_ARGON2ID13);
  if (composed != NULL)
    sodium_memzero (composed, strlen (composed));
  if (failed)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_FAILED,
                   "There is not enough memory to open the password: %" G_GUINT64_FORMAT " MiB",
                   memory >> 20);
      return NULL;
    }
  fill_subkeys (self);
  return g_steal_pointer (&self);
}

/**
 * inn_backup_key_new:
 * @password: what people type
 * @passes: of Argon2id, usually %INN_BACKUP_PASSES
 * @memory: of Argon2id, usually %INN_BACKUP_MEMORY
 * @error: return location
 *
 * Makes the key of new copies. Takes about a second: never on the main thread.
 *
 * Returns: (transfer full): the key
 */
InnBackupKey *
inn_backup_key_new (const char  *password,
                    guint64      passes,
                    guint64      memory,
                    GError     **error)
{
  guint8 salt[INN_BACKUP_SALT_SIZE];

  if (sodium_init () < 0)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_FAILED, "libsodium does not start");
      return NULL;
    }
  randombytes_buf (salt, sizeof salt);
  return derive (password, salt, passes, memory, error);
}

/**
 * inn_backup_key_new_for:
 * @password: (nullable): what people typed
 * @header: of a sealed copy
 * @error: return location
 *
 * Takes about a second: never on the main thread.
 *
 * Returns: (transfer full): the key that opens the copy; %NULL with %INN_ERROR_PASSWORD if the
 *   password is missing or another one
 */
InnBackupKey *
inn_backup_key_new_for (const char             *password,
                        const InnBackupHeader  *header,
                        GError                **error)
{
  g_autoptr (InnBackupKey) self = NULL;

  if (password == NULL || *password == '\0')
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_PASSWORD, "The copy needs a password");
      return NULL;
    }
  self = derive (password, header->salt, header->passes, header->memory, error);
  if (self == NULL)
    return NULL;
  if (inn_backup_key_opens (self, header))
    return g_steal_pointer (&self);

  g_set_error_literal (error, INN_ERROR, INN_ERROR_PASSWORD,
                       "The password is not the one of this copy");
  return NULL;
}

/**
 * inn_backup_key_load:
 * @path: a file made by inn_backup_key_save ()
 * @error: return location
 *
 * Returns: (transfer full): the key, or %NULL with %INN_ERROR_NOT_FOUND when copies are not sealed
 */
InnBackupKey *
inn_backup_key_load (const char  *path,
                     GError     **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0;
  guint64 numbers[2] = { 0 };
  InnBackupKey *self = NULL;

  if (!g_file_get_contents (path, &bytes, &size, &failure))
    {
      if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        inn_file_set_error (error, path, ENOENT);
      else
        g_set_error_literal (error, INN_ERROR, INN_ERROR_IO, failure->message);
      return NULL;
    }
  if (size != FILE_SIZE || memcmp (bytes, FILE_MAGIC, 8) != 0 || sodium_init () < 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%s holds no key", path);
      return NULL;
    }

  memcpy (numbers, bytes + 8 + INN_BACKUP_SALT_SIZE, sizeof numbers);
  self = new_key ((const guint8 *) bytes + 8, GUINT64_FROM_LE (numbers[0]),
                  GUINT64_FROM_LE (numbers[1]));
  memcpy (self->root, bytes + 8 + INN_BACKUP_SALT_SIZE + sizeof numbers, sizeof self->root);
  fill_subkeys (self);
  sodium_memzero (bytes, size);
  return self;
}

/**
 * inn_backup_key_save:
 * @self: a key
 * @path: a file that its owner alone will be able to read
 * @error: return location
 *
 * Returns: whether it is on the disk
 */
gboolean
inn_backup_key_save (InnBackupKey  *self,
                     const char    *path,
                     GError       **error)
{
  guint8 bytes[FILE_SIZE];
  guint64 numbers[2] = { GUINT64_TO_LE (self->passes), GUINT64_TO_LE (self->memory) };
  g_autoptr (GError) failure = NULL;
  gboolean saved = FALSE;

  memcpy (bytes, FILE_MAGIC, 8);
  memcpy (bytes + 8, self->salt, INN_BACKUP_SALT_SIZE);
  memcpy (bytes + 8 + INN_BACKUP_SALT_SIZE, numbers, sizeof numbers);
  memcpy (bytes + 8 + INN_BACKUP_SALT_SIZE + sizeof numbers, self->root, sizeof self->root);
  saved = g_file_set_contents_full (path, (const char *) bytes, sizeof bytes,
                                    G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                    0600, &failure);
  sodium_memzero (bytes, sizeof bytes);
  if (!saved)
    g_set_error_literal (error, INN_ERROR,
                         g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
                           ? INN_ERROR_FULL : INN_ERROR_IO,
                         failure->message);
  return saved;
}

/**
 * inn_backup_key_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnBackupKey *
inn_backup_key_ref (InnBackupKey *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * inn_backup_key_unref:
 * @self: (transfer full): a key; wiped from memory with its last holder, from any thread
 */
void
inn_backup_key_unref (InnBackupKey *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  sodium_memzero (self, sizeof *self);
  g_free (self);
}

/**
 * inn_backup_key_describe:
 * @self: a key
 * @header: gets what whoever knows the password needs to make the key again
 */
void
inn_backup_key_describe (InnBackupKey    *self,
                         InnBackupHeader *header)
{
  header->sealed = TRUE;
  memcpy (header->salt, self->salt, sizeof header->salt);
  header->passes = self->passes;
  header->memory = self->memory;
}

/* Over all that comes before the check in the file. */
static void
compute_check (InnBackupKey          *self,
               const InnBackupHeader *header,
               guint8                 check[INN_BACKUP_HASH_SIZE])
{
  guint8 bytes[INN_BACKUP_HEADER_SIZE];

  inn_backup_header_write (header, bytes);
  crypto_generichash (check, INN_BACKUP_HASH_SIZE, bytes, INN_BACKUP_CHECKED_SIZE, self->check,
                      sizeof self->check);
}

/**
 * inn_backup_key_check:
 * @self: a key
 * @header: complete but for its check, which it gets
 */
void
inn_backup_key_check (InnBackupKey    *self,
                      InnBackupHeader *header)
{
  compute_check (self, header, header->check);
}

/**
 * inn_backup_key_opens:
 * @self: a key
 * @header: of a sealed copy
 *
 * Returns: whether it is the key of that copy
 */
gboolean
inn_backup_key_opens (InnBackupKey          *self,
                      const InnBackupHeader *header)
{
  guint8 check[INN_BACKUP_HASH_SIZE];

  compute_check (self, header, check);
  return sodium_memcmp (check, header->check, sizeof check) == 0;
}

/**
 * inn_backup_key_get:
 * @self: a key
 *
 * Returns: (transfer none): the key of the stream
 */
const guint8 *
inn_backup_key_get (InnBackupKey *self)
{
  return self->stream;
}
