/* inn-backup-reader.c: opens a copy. Nothing in the file is believed: every message is checked
 * before it is opened, and no more comes out than the header said. On a thread of its own; waits for
 * disks. */

#include "config.h"

#include "inn-backup-reader.h"

#include "inn-backup-file.h"
#include "inn-error.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#define MESSAGE (64 * 1024)
#define EXTRA crypto_secretstream_xchacha20poly1305_ABYTES
#define BLOCK (512 * 1024)

/* The part of the whole that this is, when a copy is read back. */
#define FROM 0.75
#define TO 0.95

typedef struct
{
  const InnBackupHeader   *header;
  const char              *path;
  int                      file;
  int                      to;          /* -1: only looked at */
  const char              *to_path;
  crypto_secretstream_xchacha20poly1305_state stream;
  crypto_generichash_state hash;
  guint8                   first[INN_BACKUP_FIRST_SIZE];
  gsize                    first_size;
  gboolean                 ended;       /* the last message was there */
  guint64                  done;        /* bytes of the body */
  guint64                  unpacked;    /* bytes of what was in it */
  guint8                  *key_file;    /* owned, header->key_size bytes */
  guint8                  *packed;      /* owned */
  guint8                  *opened;      /* owned */
  guint8                  *block;       /* owned */
  ZSTD_DCtx               *unpacker;    /* owned */
  gsize                    frame_left;  /* 0 once zstd's frame has ended */
} Reader;

static void
set_damaged (Reader  *self,
             GError **error)
{
  guint64 all = MAX (self->header->body_size, 1);

  g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "The copy is damaged or was changed at %d %%",
               (int) (self->done * 100 / all));
}

/* The key file stands first, the database behind it. */
static gboolean
take_unpacked (Reader        *self,
               const guint8  *data,
               gsize          size,
               GError       **error)
{
  const InnBackupHeader *header = self->header;

  if (self->unpacked + size > header->key_size + header->book_size)
    {
      set_damaged (self, error);
      return FALSE;
    }
  if (self->unpacked < header->key_size)
    {
      gsize part = MIN (size, header->key_size - (gsize) self->unpacked);

      memcpy (self->key_file + self->unpacked, data, part);
      self->unpacked += part;
      data += part;
      size -= part;
    }
  self->unpacked += size;
  return self->to < 0 || inn_backup_file_put (self->to, self->to_path, data, size, error);
}

static gboolean
unpack (Reader        *self,
        const guint8  *data,
        gsize          size,
        GError       **error)
{
  ZSTD_inBuffer in = { data, size, 0 };
  gboolean full = FALSE;

  while (in.pos < in.size || full)
    {
      ZSTD_outBuffer out = { self->block, BLOCK, 0 };

      if (self->frame_left == 0)
        {
          set_damaged (self, error);
          return FALSE;
        }
      self->frame_left = ZSTD_decompressStream (self->unpacker, &out, &in);
      if (ZSTD_isError (self->frame_left))
        {
          set_damaged (self, error);
          return FALSE;
        }
      if (!take_unpacked (self, self->block, out.pos, error))
        return FALSE;
      full = out.pos == out.size && self->frame_left != 0;
    }
  return TRUE;
}

static gboolean
open_message (Reader  *self,
              gsize    size,
              GError **error)
{
  unsigned long long length = 0;
  guint8 tag = 0;

  if (!self->header->sealed)
    return unpack (self, self->packed, size, error);

  if (self->ended || size < EXTRA
      || crypto_secretstream_xchacha20poly1305_pull (&self->stream, self->opened, &length, &tag,
                                                     self->packed, size, self->first,
                                                     self->first_size) != 0)
    {
      set_damaged (self, error);
      return FALSE;
    }
  self->first_size = 0;
  self->ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  return unpack (self, self->opened, length, error);
}

static gboolean
read_body (Reader             *self,
           InnBackupProgress  *progress,
           GCancellable       *cancellable,
           GError            **error)
{
  const InnBackupHeader *header = self->header;
  const gsize step = header->sealed ? MESSAGE + EXTRA : BLOCK;

  while (self->done < header->body_size)
    {
      gsize wanted = (gsize) MIN (step, header->body_size - self->done);
      gssize got = -1;

      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        got = inn_backup_file_take (self->file, self->path, self->packed, wanted, error);
      if (got < 0)
        return FALSE;
      if ((gsize) got < wanted)
        {
          g_set_error_literal (error, INN_ERROR, INN_ERROR_CUT, "The copy ends before its end");
          return FALSE;
        }
      crypto_generichash_update (&self->hash, self->packed, wanted);
      if (!open_message (self, wanted, error))
        return FALSE;
      self->done += wanted;
      inn_backup_progress_set (progress, FROM, TO, self->done, header->body_size);
    }
  return TRUE;
}

static gboolean
check_end (Reader  *self,
           GError **error)
{
  const InnBackupHeader *header = self->header;
  guint8 hash[INN_BACKUP_HASH_SIZE];

  crypto_generichash_final (&self->hash, hash, sizeof hash);
  if (memcmp (hash, header->body_hash, sizeof hash) == 0 && self->frame_left == 0
      && self->unpacked == header->key_size + header->book_size
      && self->ended == header->sealed)
    return TRUE;
  set_damaged (self, error);
  return FALSE;
}

static gboolean
start (Reader        *self,
       InnBackupKey  *key,
       GError       **error)
{
  guint8 bytes[INN_BACKUP_HEADER_SIZE];

  self->unpacker = ZSTD_createDCtx ();
  self->frame_left = 1;
  self->key_file = g_malloc0 (self->header->key_size + 1);
  self->packed = g_malloc (BLOCK);
  self->opened = g_malloc (MESSAGE);
  self->block = g_malloc (BLOCK);
  crypto_generichash_init (&self->hash, NULL, 0, INN_BACKUP_HASH_SIZE);
  if (!self->header->sealed)
    return TRUE;

  if (key == NULL || !inn_backup_key_opens (key, self->header))
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_PASSWORD, "The copy needs its password");
      return FALSE;
    }
  inn_backup_header_write (self->header, bytes);
  memcpy (self->first, bytes, INN_BACKUP_FIRST_SIZE);
  self->first_size = INN_BACKUP_FIRST_SIZE;
  if (crypto_secretstream_xchacha20poly1305_init_pull (&self->stream, self->header->stream,
                                                       inn_backup_key_get (key)) == 0)
    return TRUE;
  set_damaged (self, error);
  return FALSE;
}

static void
clear (Reader *self)
{
  ZSTD_freeDCtx (self->unpacker);
  sodium_memzero (self->key_file, self->header->key_size);
  sodium_memzero (self->opened, MESSAGE);
  g_free (self->key_file);
  g_free (self->packed);
  g_free (self->opened);
  g_free (self->block);
  sodium_memzero (&self->stream, sizeof self->stream);
}

static gboolean
check_size (const InnBackupHeader *header,
            guint64                size,
            GError               **error)
{
  if (size == INN_BACKUP_HEADER_SIZE + header->body_size)
    return TRUE;
  if (size < INN_BACKUP_HEADER_SIZE + header->body_size)
    g_set_error (error, INN_ERROR, INN_ERROR_CUT,
                 "The copy ends before its end: %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT,
                 size, INN_BACKUP_HEADER_SIZE + header->body_size);
  else
    g_set_error_literal (error, INN_ERROR, INN_ERROR_CORRUPT, "Something follows the copy");
  return FALSE;
}

static gboolean
read_header (int               file,
             const char       *path,
             InnBackupHeader  *header,
             guint64          *size,
             GError          **error)
{
  guint8 bytes[INN_BACKUP_HEADER_SIZE] = { 0 };
  gssize got = inn_backup_file_take (file, path, bytes, sizeof bytes, error);
  struct stat status = { 0 };

  fstat (file, &status);
  *size = (guint64) status.st_size;
  return got >= 0 && inn_backup_header_read (header, bytes, (gsize) got, error)
         && check_size (header, *size, error);
}

/**
 * inn_backup_reader_look:
 * @path: a file
 * @header: (out caller-allocates): what it says of itself
 * @size: (out): its bytes
 * @error: return location
 *
 * Reads only the beginning.
 *
 * Returns: whether it is a copy and as long as it should be; else %INN_ERROR_FOREIGN,
 *   %INN_ERROR_TOO_NEW, %INN_ERROR_CUT, %INN_ERROR_CORRUPT, or what the disk says
 */
gboolean
inn_backup_reader_look (const char       *path,
                        InnBackupHeader  *header,
                        guint64          *size,
                        GError          **error)
{
  int file = inn_backup_file_open (path, error);
  gboolean good = file >= 0 && read_header (file, path, header, size, error);

  if (file >= 0)
    close (file);
  return good;
}

/**
 * inn_backup_reader_verify:
 * @file: a descriptor of a copy
 * @path: its name, for errors
 * @header: what it must be
 * @key: (nullable): that sealed it
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads all of it and takes it apart, without keeping any.
 *
 * Returns: whether it is whole and what @header says
 */
gboolean
inn_backup_reader_verify (int                     file,
                          const char             *path,
                          const InnBackupHeader  *header,
                          InnBackupKey           *key,
                          InnBackupProgress      *progress,
                          GCancellable           *cancellable,
                          GError                **error)
{
  Reader self = { .header = header, .path = path, .file = file, .to = -1 };
  InnBackupHeader found = { 0 };
  guint8 wanted_bytes[INN_BACKUP_HEADER_SIZE];
  guint8 found_bytes[INN_BACKUP_HEADER_SIZE];
  guint64 size = 0;
  gboolean good = FALSE;

  lseek (file, 0, SEEK_SET);
  if (!read_header (file, path, &found, &size, error))
    return FALSE;
  inn_backup_header_write (header, wanted_bytes);
  inn_backup_header_write (&found, found_bytes);
  good = start (&self, key, error);
  if (good && memcmp (wanted_bytes, found_bytes, sizeof found_bytes) != 0)
    {
      set_damaged (&self, error);
      good = FALSE;
    }
  good = good && read_body (&self, progress, cancellable, error) && check_end (&self, error);
  clear (&self);
  return good;
}

static gboolean
write_key (Reader      *self,
           const char  *path,
           GError     **error)
{
  int file = inn_backup_file_create (path, error);
  gboolean good = file >= 0
                  && inn_backup_file_put (file, path, self->key_file, self->header->key_size,
                                          error)
                  && inn_backup_file_settle (file, path, error);

  if (file >= 0)
    close (file);
  return good;
}

static gboolean
unpack_to (Reader             *self,
           InnBackupKey       *key,
           const char         *vault_key,
           InnBackupProgress  *progress,
           GCancellable       *cancellable,
           GError            **error)
{
  gboolean good = start (self, key, error) && read_body (self, progress, cancellable, error)
                  && check_end (self, error)
                  && inn_backup_file_settle (self->to, self->to_path, error)
                  && (self->header->key_size == 0 || write_key (self, vault_key, error));

  clear (self);
  return good;
}

/**
 * inn_backup_reader_unpack:
 * @path: a copy
 * @key: (nullable): that opens it
 * @database: where the database is to be
 * @vault_key: where the key file of its document numbers is to be, if the copy holds it
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: whether both are there and on the disk; else neither is
 */
gboolean
inn_backup_reader_unpack (const char         *path,
                          InnBackupKey       *key,
                          const char         *database,
                          const char         *vault_key,
                          InnBackupProgress  *progress,
                          GCancellable       *cancellable,
                          GError            **error)
{
  InnBackupHeader header = { 0 };
  Reader self = { .header = &header, .path = path, .to_path = database, .file = -1, .to = -1 };
  guint64 size = 0;
  gboolean good = FALSE;

  self.file = inn_backup_file_open (path, error);
  if (self.file < 0)
    return FALSE;
  if (read_header (self.file, path, &header, &size, error)
      && inn_backup_file_has_room (database, header.book_size, error))
    {
      g_unlink (vault_key);
      self.to = inn_backup_file_create (database, error);
      good = self.to >= 0 && unpack_to (&self, key, vault_key, progress, cancellable, error);
    }
  close (self.file);
  if (self.to >= 0)
    close (self.to);
  if (!good && self.to >= 0)
    {
      g_unlink (vault_key);
      g_unlink (database);
    }
  return good;
}
