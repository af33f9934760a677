/* inn-backup-writer.c: packs a copy of the database into one file: zstd, and with a password
 * secretstream around it, as inn-backup-header.c describes. The header is written last, so that a
 * file that was cut off is never taken for a copy. On a thread of its own; waits for disks. */

#include "config.h"

#include "inn-backup-writer.h"

#include "inn-backup-file.h"
#include "inn-error.h"
#include "inn-file-error.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

/* What libsodium seals at once, and what is handed to the disk at once. */
#define MESSAGE (64 * 1024)
#define BLOCK (512 * 1024)
#define LEVEL 1

/* Packing goes on beside reading, sealing and writing; of no matter where zstd knows no threads. */
#define PACKERS 1

/* So much is left to the disk at once, lest all of it is waited for at the end. */
#define HANDED_OVER (8 * 1024 * 1024)

/* The part of the whole that this is. */
#define FROM 0.3
#define TO 0.75

typedef struct
{
  const char              *path;
  int                      file;
  gboolean                 sealed;
  crypto_secretstream_xchacha20poly1305_state stream;
  crypto_generichash_state hash;
  guint8                   first[INN_BACKUP_FIRST_SIZE]; /* associated data of the first message */
  gsize                    first_size;
  guint8                   message[MESSAGE];             /* packed, to be sealed */
  gsize                    filled;
  guint8                  *block;                        /* owned; to be written */
  gsize                    blocked;
  guint64                  body_size;
  guint64                  handed_over;                  /* of these the disk was told */
  ZSTD_CCtx               *packer;                       /* owned */
} Writer;

static gboolean
write_block (Writer  *self,
             GError **error)
{
  if (!inn_backup_file_put (self->file, self->path, self->block, self->blocked, error))
    return FALSE;
  crypto_generichash_update (&self->hash, self->block, self->blocked);
  self->body_size += self->blocked;
  self->blocked = 0;
  if (self->body_size - self->handed_over >= HANDED_OVER)
    {
      inn_backup_file_begin_writing (self->file);
      self->handed_over = self->body_size;
    }
  return TRUE;
}

static gboolean
add_message (Writer   *self,
             gboolean  last,
             GError  **error)
{
  guint8 *to = self->block + self->blocked;
  unsigned long long size = self->filled;

  if (self->sealed)
    crypto_secretstream_xchacha20poly1305_push (
      &self->stream, to, &size, self->message, self->filled, self->first, self->first_size,
      last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
  else
    memcpy (to, self->message, self->filled);
  self->first_size = 0;
  self->filled = 0;
  self->blocked += size;
  return (!last && self->blocked + MESSAGE + crypto_secretstream_xchacha20poly1305_ABYTES <= BLOCK)
         || write_block (self, error);
}

/* Packs what is given, and with @last all that is still held back. */
static gboolean
pack (Writer      *self,
      const void  *data,
      gsize        size,
      gboolean     last,
      GError     **error)
{
  ZSTD_inBuffer in = { data, size, 0 };
  gsize left = 1;

  while (last ? left != 0 : in.pos < in.size)
    {
      ZSTD_outBuffer out = { self->message, MESSAGE, self->filled };

      left = ZSTD_compressStream2 (self->packer, &out, &in, last ? ZSTD_e_end : ZSTD_e_continue);
      if (ZSTD_isError (left))
        {
          g_set_error (error, INN_ERROR, INN_ERROR_FAILED, "zstd: %s", ZSTD_getErrorName (left));
          return FALSE;
        }
      self->filled = out.pos;
      if (self->filled == MESSAGE && (!last || left != 0) && !add_message (self, FALSE, error))
        return FALSE;
    }
  return !last || add_message (self, TRUE, error);
}

static gboolean
pack_file (Writer             *self,
           const char         *path,
           guint64            *size,
           InnBackupProgress  *progress,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autofree guint8 *data = g_malloc (BLOCK);
  int file = inn_backup_file_open (path, error);
  struct stat status = { 0 };
  gssize got = BLOCK;
  gboolean good = file >= 0;

  *size = 0;
  if (good)
    fstat (file, &status);
  while (good && got == BLOCK)
    {
      got = inn_backup_file_take (file, path, data, BLOCK, error);
      good = got >= 0 && !g_cancellable_set_error_if_cancelled (cancellable, error)
             && pack (self, data, (gsize) MAX (got, 0), FALSE, error);
      *size += (guint64) MAX (got, 0);
      inn_backup_progress_set (progress, FROM, TO, *size, (guint64) status.st_size);
    }
  if (file >= 0)
    close (file);
  sodium_memzero (data, BLOCK);
  return good;
}

static gboolean
start (Writer           *self,
       InnBackupKey     *key,
       InnBackupHeader  *header,
       GError          **error)
{
  guint8 bytes[INN_BACKUP_HEADER_SIZE] = { 0 };

  self->packer = ZSTD_createCCtx ();
  ZSTD_CCtx_setParameter (self->packer, ZSTD_c_compressionLevel, LEVEL);
  ZSTD_CCtx_setParameter (self->packer, ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_setParameter (self->packer, ZSTD_c_nbWorkers, PACKERS);
  crypto_generichash_init (&self->hash, NULL, 0, INN_BACKUP_HASH_SIZE);
  self->sealed = key != NULL;
  self->block = g_malloc (BLOCK);
  if (self->sealed)
    {
      inn_backup_key_describe (key, header);
      crypto_secretstream_xchacha20poly1305_init_push (&self->stream, header->stream,
                                                       inn_backup_key_get (key));
      inn_backup_header_write (header, bytes);
      memcpy (self->first, bytes, INN_BACKUP_FIRST_SIZE);
      self->first_size = INN_BACKUP_FIRST_SIZE;
      memset (bytes, 0, sizeof bytes);
    }
  return inn_backup_file_put (self->file, self->path, bytes, sizeof bytes, error);
}

/* Sizes stand in the part of the header that the first message vouches for. */
static gboolean
measure (const char       *database,
         const char       *vault_key,
         InnBackupHeader  *header,
         GError          **error)
{
  struct stat status = { 0 };

  if (stat (database, &status) != 0)
    {
      inn_file_set_error (error, database, errno);
      return FALSE;
    }
  header->book_size = (guint64) status.st_size;
  header->key_size = 0;
  if (vault_key != NULL && stat (vault_key, &status) == 0)
    header->key_size = (guint32) status.st_size;
  return TRUE;
}

/**
 * inn_backup_writer_run:
 * @database: a checked copy of the database
 * @vault_key: (nullable): the key file of the book; only a sealed copy may hold it
 * @key: (nullable): seals the copy
 * @header: (inout): all but what is about the body; gets that
 * @file: an empty file
 * @path: its name, for errors
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Writes the body; inn_backup_writer_end () makes a copy of it.
 *
 * Returns: whether all of the body was taken
 */
gboolean
inn_backup_writer_run (const char         *database,
                       const char         *vault_key,
                       InnBackupKey       *key,
                       InnBackupHeader    *header,
                       int                 file,
                       const char         *path,
                       InnBackupProgress  *progress,
                       GCancellable       *cancellable,
                       GError            **error)
{
  Writer *self = g_new0 (Writer, 1);
  guint64 key_size = 0;
  guint64 book_size = 0;
  gboolean good = FALSE;

  g_return_val_if_fail (vault_key == NULL || key != NULL, FALSE);

  self->path = path;
  self->file = file;
  good = measure (database, vault_key, header, error) && start (self, key, header, error)
         && (header->key_size == 0
             || pack_file (self, vault_key, &key_size, NULL, cancellable, error))
         && pack_file (self, database, &book_size, progress, cancellable, error)
         && pack (self, NULL, 0, TRUE, error);
  if (good && (key_size != header->key_size || book_size != header->book_size))
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_IO, "The copy changed while it was packed");
      good = FALSE;
    }
  header->body_size = self->body_size;
  crypto_generichash_final (&self->hash, header->body_hash, INN_BACKUP_HASH_SIZE);

  ZSTD_freeCCtx (self->packer);
  g_free (self->block);
  sodium_memzero (self, sizeof *self);
  g_free (self);
  return good;
}

/**
 * inn_backup_writer_end:
 * @key: (nullable): that sealed the body
 * @header: complete but for its check
 * @file: the file with its body
 * @path: its name, for errors
 * @error: return location
 *
 * Returns: whether the header is there as well, and all is on the disk
 */
gboolean
inn_backup_writer_end (InnBackupKey     *key,
                       InnBackupHeader  *header,
                       int               file,
                       const char       *path,
                       GError          **error)
{
  guint8 bytes[INN_BACKUP_HEADER_SIZE];

  if (key != NULL)
    inn_backup_key_check (key, header);
  inn_backup_header_write (header, bytes);
  return inn_backup_file_put_at (file, path, bytes, sizeof bytes, error)
         && inn_backup_file_settle (file, path, error);
}
