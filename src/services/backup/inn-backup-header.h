/* inn-backup-header.h: the first bytes of a copy: what it is, of which book, and how to open it. */

#pragma once

#include "inn-book-summary.h"

G_BEGIN_DECLS

#define INN_BACKUP_HEADER_SIZE 288
#define INN_BACKUP_FORMAT 1

#define INN_BACKUP_SALT_SIZE 16
#define INN_BACKUP_STREAM_SIZE 24
#define INN_BACKUP_HASH_SIZE 32

/* What is known before the body is written; the rest of the header is about the body. */
#define INN_BACKUP_FIRST_SIZE 184
/* What the password's check stands for, and after it what the hash of the header stands for. */
#define INN_BACKUP_CHECKED_SIZE 224
#define INN_BACKUP_HASHED_SIZE 256

/**
 * InnBackupOccasion:
 *
 * Why a copy was made. The numbers stand in files.
 */
typedef enum
{
  INN_BACKUP_DAILY = 0,
  INN_BACKUP_LEAVING = 1,
  INN_BACKUP_BEFORE_IMPORT = 2,
  INN_BACKUP_BY_HAND = 3,
  INN_BACKUP_BEFORE_MIGRATION = 4,
} InnBackupOccasion;

/**
 * InnBackupHeader:
 * @sealed: whether it needs a password
 * @sequence: the copies of a book are numbered, whatever the clock says
 * @utc: when it was made
 * @offset: minutes that the hotel's clock was ahead of UTC
 * @occasion: why it was made
 * @summary: what is in it
 * @book_size: bytes of the database
 * @key_size: bytes of the key file that stands before the database in the body; 0 for none
 * @salt: of the password
 * @passes: of Argon2id
 * @memory: of Argon2id, bytes
 * @stream: the beginning of the sealed stream
 * @body_size: bytes after the header
 * @body_hash: their hash
 * @check: tells the right password from a wrong one
 */
typedef struct
{
  gboolean          sealed;
  guint64           sequence;
  gint64            utc;
  gint32            offset;
  InnBackupOccasion occasion;
  InnBookSummary    summary;
  guint64           book_size;
  guint32           key_size;
  guint8            salt[INN_BACKUP_SALT_SIZE];
  guint64           passes;
  guint64           memory;
  guint8            stream[INN_BACKUP_STREAM_SIZE];
  guint64           body_size;
  guint8            body_hash[INN_BACKUP_HASH_SIZE];
  guint8            check[INN_BACKUP_HASH_SIZE];
} InnBackupHeader;

void     inn_backup_header_write   (const InnBackupHeader  *self,
                                    guint8                  bytes[INN_BACKUP_HEADER_SIZE]);
gboolean inn_backup_header_read    (InnBackupHeader        *self,
                                    const guint8           *bytes,
                                    gsize                   size,
                                    GError                **error);
gint64   inn_backup_header_get_day (const InnBackupHeader  *self);

G_END_DECLS
