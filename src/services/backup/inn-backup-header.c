/* inn-backup-header.c: the first 288 bytes of a copy. All numbers are little-endian.
 *
 *     at size
 *      0    4  0x184D2A5B: to zstd this is a frame to be skipped, so `zstd -d` opens a plain copy
 *      4    4  280: what is left of that frame
 *      8    8  "INNKCOPY"
 *     16    4  format, 1
 *     20    4  bit 0: sealed with a password
 *     24    8  sequence number
 *     32    8  time, UTC seconds
 *     40    4  minutes that the hotel's clock was ahead of UTC
 *     44    4  occasion
 *     48   16  which book
 *     64    4  schema
 *     68    4  bytes of the key file in the body
 *     72   40  entries, guests, stays, follow-ups, time of the last entry: 8 bytes each
 *    112    8  bytes of the database
 *    120   16  salt of the password
 *    136    4  passes of Argon2id
 *    140    4  MiB of memory of Argon2id
 *    144   16  the first half of the hash of the last entry
 *    160   24  beginning of the sealed stream
 *    184    8  bytes of the body
 *    192   32  BLAKE2b of the body
 *    224   32  keyed BLAKE2b of bytes 0 to 223, by which a wrong password is known
 *    256   32  BLAKE2b of bytes 0 to 255
 *    288       the body
 *
 * The body of a plain copy is one zstd frame, the database. That of a sealed copy is a stream of
 * libsodium's secretstream in messages of 64 KiB (each 17 bytes longer than what it carries), the
 * first with bytes 0 to 183 as associated data, the last with the final tag; opened, it is one zstd
 * frame: the key file of the sealed document numbers, then the database. The key of the stream is
 * subkey 1, that of the check subkey 2 (crypto_kdf, context "innkcopy") of the Argon2id hash of the
 * password in NFC. */

#include "config.h"

#include "inn-backup-header.h"

#include "inn-error.h"

#include <sodium.h>
#include <string.h>

#define FRAME 0x184d2a5b
#define MAGIC "INNKCOPY"
#define SEALED 1u

/* Where it is known which format this is. */
#define KNOWN_SIZE 20

#define MAX_PASSES 10
#define MAX_MEMORY_MIB 1024
#define MAX_KEY_SIZE 4096
#define MAX_BOOK_SIZE (G_GUINT64_CONSTANT (1) << 40)

#define MINUTES_PER_DAY (24 * 60)

static void
put32 (guint8  *bytes,
       guint32  value)
{
  value = GUINT32_TO_LE (value);
  memcpy (bytes, &value, sizeof value);
}

static void
put64 (guint8  *bytes,
       guint64  value)
{
  value = GUINT64_TO_LE (value);
  memcpy (bytes, &value, sizeof value);
}

static guint32
get32 (const guint8 *bytes)
{
  guint32 value = 0;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_LE (value);
}

static guint64
get64 (const guint8 *bytes)
{
  guint64 value = 0;

  memcpy (&value, bytes, sizeof value);
  return GUINT64_FROM_LE (value);
}

/**
 * inn_backup_header_write:
 * @self: a header
 * @bytes: (out caller-allocates): as it stands in the file
 */
void
inn_backup_header_write (const InnBackupHeader *self,
                         guint8                 bytes[INN_BACKUP_HEADER_SIZE])
{
  memset (bytes, 0, INN_BACKUP_HEADER_SIZE);
  put32 (bytes, FRAME);
  put32 (bytes + 4, INN_BACKUP_HEADER_SIZE - 8);
  memcpy (bytes + 8, MAGIC, strlen (MAGIC));
  put32 (bytes + 16, INN_BACKUP_FORMAT);
  put32 (bytes + 20, self->sealed ? SEALED : 0);
  put64 (bytes + 24, self->sequence);
  put64 (bytes + 32, (guint64) self->utc);
  put32 (bytes + 40, (guint32) self->offset);
  put32 (bytes + 44, self->occasion);
  memcpy (bytes + 48, self->summary.id, INN_BOOK_ID_SIZE);
  put32 (bytes + 64, (guint32) self->summary.schema);
  put32 (bytes + 68, self->key_size);
  put64 (bytes + 72, (guint64) self->summary.entries);
  put64 (bytes + 80, (guint64) self->summary.guests);
  put64 (bytes + 88, (guint64) self->summary.stays);
  put64 (bytes + 96, (guint64) self->summary.follow_ups);
  put64 (bytes + 104, (guint64) self->summary.last_utc);
  put64 (bytes + 112, self->book_size);
  memcpy (bytes + 120, self->salt, INN_BACKUP_SALT_SIZE);
  put32 (bytes + 136, (guint32) self->passes);
  put32 (bytes + 140, (guint32) (self->memory >> 20));
  memcpy (bytes + 144, self->summary.head, 16);
  memcpy (bytes + 160, self->stream, INN_BACKUP_STREAM_SIZE);
  put64 (bytes + 184, self->body_size);
  memcpy (bytes + 192, self->body_hash, INN_BACKUP_HASH_SIZE);
  memcpy (bytes + 224, self->check, INN_BACKUP_HASH_SIZE);
  crypto_generichash (bytes + INN_BACKUP_HASHED_SIZE, INN_BACKUP_HASH_SIZE, bytes,
                      INN_BACKUP_HASHED_SIZE, NULL, 0);
}

static gboolean
check_kind (const guint8  *bytes,
            gsize          size,
            GError       **error)
{
  if (size < KNOWN_SIZE || get32 (bytes) != FRAME || memcmp (bytes + 8, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_FOREIGN,
                           "The file is no copy of a guest book");
      return FALSE;
    }
  if (get32 (bytes + 16) > INN_BACKUP_FORMAT)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_TOO_NEW,
                   "The copy has format %u, this program knows %d", get32 (bytes + 16),
                   INN_BACKUP_FORMAT);
      return FALSE;
    }
  if (size < INN_BACKUP_HEADER_SIZE)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_CUT, "The copy ends within its header");
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_hash (const guint8 *bytes)
{
  guint8 hash[INN_BACKUP_HASH_SIZE];

  crypto_generichash (hash, sizeof hash, bytes, INN_BACKUP_HASHED_SIZE, NULL, 0);
  return memcmp (hash, bytes + INN_BACKUP_HASHED_SIZE, sizeof hash) == 0;
}

static gboolean
is_sensible (const InnBackupHeader *self)
{
  const InnBookSummary *summary = &self->summary;

  return self->key_size <= MAX_KEY_SIZE && self->book_size <= MAX_BOOK_SIZE
         && self->body_size <= 2 * MAX_BOOK_SIZE && summary->schema > 0 && summary->entries >= 0
         && summary->guests >= 0 && summary->stays >= 0 && summary->follow_ups >= 0
         && ABS (self->offset) <= MINUTES_PER_DAY
         && (!self->sealed
             || (self->passes >= 1 && self->passes <= MAX_PASSES && self->memory >= (1 << 20)
                 && self->memory <= (guint64) MAX_MEMORY_MIB << 20));
}

/**
 * inn_backup_header_read:
 * @self: (out caller-allocates): the header
 * @bytes: the beginning of a file
 * @size: how many bytes there are; no more than %INN_BACKUP_HEADER_SIZE are looked at
 * @error: return location
 *
 * Returns: whether it is a copy this program can open: else %INN_ERROR_FOREIGN (something else),
 *   %INN_ERROR_TOO_NEW, %INN_ERROR_CUT, %INN_ERROR_CORRUPT (bytes were changed)
 */
gboolean
inn_backup_header_read (InnBackupHeader  *self,
                        const guint8     *bytes,
                        gsize             size,
                        GError          **error)
{
  *self = (InnBackupHeader) { 0 };
  if (!check_kind (bytes, size, error))
    return FALSE;

  self->sealed = (get32 (bytes + 20) & SEALED) != 0;
  self->sequence = get64 (bytes + 24);
  self->utc = (gint64) get64 (bytes + 32);
  self->offset = (gint32) get32 (bytes + 40);
  self->occasion = get32 (bytes + 44);
  memcpy (self->summary.id, bytes + 48, INN_BOOK_ID_SIZE);
  self->summary.schema = (int) get32 (bytes + 64);
  self->key_size = get32 (bytes + 68);
  self->summary.entries = (gint64) get64 (bytes + 72);
  self->summary.guests = (gint64) get64 (bytes + 80);
  self->summary.stays = (gint64) get64 (bytes + 88);
  self->summary.follow_ups = (gint64) get64 (bytes + 96);
  self->summary.last_utc = (gint64) get64 (bytes + 104);
  self->book_size = get64 (bytes + 112);
  memcpy (self->salt, bytes + 120, INN_BACKUP_SALT_SIZE);
  self->passes = get32 (bytes + 136);
  self->memory = (guint64) get32 (bytes + 140) << 20;
  memcpy (self->summary.head, bytes + 144, 16);
  memcpy (self->stream, bytes + 160, INN_BACKUP_STREAM_SIZE);
  self->body_size = get64 (bytes + 184);
  memcpy (self->body_hash, bytes + 192, INN_BACKUP_HASH_SIZE);
  memcpy (self->check, bytes + 224, INN_BACKUP_HASH_SIZE);

  if (check_hash (bytes) && is_sensible (self)
      && get32 (bytes + 16) == INN_BACKUP_FORMAT && get32 (bytes + 4) == INN_BACKUP_HEADER_SIZE - 8
      && (get32 (bytes + 20) & ~SEALED) == 0u)
    return TRUE;
  g_set_error_literal (error, INN_ERROR, INN_ERROR_CORRUPT, "The beginning of the copy was changed");
  return FALSE;
}

/**
 * inn_backup_header_get_day:
 * @self: a header
 *
 * Returns: the hotel's day on which the copy was made, counted from 1970-01-01
 */
gint64
inn_backup_header_get_day (const InnBackupHeader *self)
{
  gint64 seconds = self->utc + self->offset * 60;

  return seconds / 86400 - (seconds % 86400 < 0 ? 1 : 0);
}
