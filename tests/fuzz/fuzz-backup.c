/* fuzz-backup.c: whatever bytes are handed in as a copy: the header, and the plain or sealed body.
 *
 * Nothing may crash, and nothing but what was once written is taken for a copy: a header that is
 * taken says the same when it is written again.
 */

#include "config.h"

#include "inn-fuzz.h"

#include "inn-backup-reader.h"
#include "inn-error.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

/* Most inputs would end at the hash; the others are to be reached as well. */
static void
mend_hash (guint8 *bytes)
{
  crypto_generichash (bytes + INN_BACKUP_HASHED_SIZE, INN_BACKUP_HASH_SIZE, bytes,
                      INN_BACKUP_HASHED_SIZE, NULL, 0);
}

static void
read_header (const guint8 *data,
             gsize         size)
{
  InnBackupHeader header;
  guint8 again[INN_BACKUP_HEADER_SIZE];
  g_autoptr (GError) error = NULL;

  if (inn_backup_header_read (&header, data, size, &error))
    {
      g_assert_cmpuint (size, >=, INN_BACKUP_HEADER_SIZE);
      inn_backup_header_write (&header, again);
      g_assert_cmpmem (again, sizeof again, data, sizeof again);
      inn_backup_header_get_day (&header);
    }
  else
    g_assert_true (error->domain == INN_ERROR);
}

static void
read_body (const guint8 *data,
           gsize         size)
{
  static char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *out = NULL;
  g_autofree char *key = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("innkeeper-fuzz-XXXXXX", NULL);
  path = g_build_filename (folder, "copy", NULL);
  out = g_build_filename (folder, "out", NULL);
  key = g_build_filename (folder, "key", NULL);
  g_assert_true (g_file_set_contents (path, (const char *) data, (gssize) size, NULL));
  inn_backup_reader_unpack (path, NULL, out, key, NULL, NULL, NULL);
  g_unlink (out);
  g_unlink (key);
  g_unlink (path);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree guint8 *mended = g_memdup2 (data, MAX (size, 1));

  if (sodium_init () < 0)
    return 0;
  read_header (data, size);
  if (size >= INN_BACKUP_HEADER_SIZE)
    {
      mend_hash (mended);
      read_header (mended, size);
      read_body (mended, size);
    }
  return 0;
}
