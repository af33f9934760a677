/* inn-package.c: the zip archive that a workbook is, read part by part and within limits.
 *
 * Nothing is unpacked to the disk, and nothing the archive says of its own sizes is believed: what
 * counts is how many bytes were read and how many came out of them. Blocks; one thread at a time.
 */

#include "config.h"

#include "inn-package.h"

#include <string.h>
#include <zip.h>

#include "inn-workbook-trouble.h"

#define MAX_PARTS    2000
#define MAX_UNPACKED (256 * 1024 * 1024)

/* Sheets shrink to a tenth or, with thousands of empty rows, to a fiftieth. */
#define MAX_RATIO    200
#define RATIO_FROM   (1024 * 1024)

/* Where the archive's list of contents ends: the record, its comment, and the mark of a large one. */
#define END_SIZE      22
#define MARK_64_SIZE  20
#define END_64_SIZE   56
#define TAIL_SIZE     (0xffff + END_SIZE + MARK_64_SIZE)

struct _InnPackage
{
  GInputStream *stream;      /* owned */
  goffset       size;
  goffset       at;
  guint64       n_read;      /* bytes of the archive, ever */
  GCancellable *cancellable; /* unowned, while a call lasts */
  GError       *error;       /* owned: of the stream, while a call lasts */
  zip_error_t   zip_error;
  zip_t        *zip;         /* owned */
  GHashTable   *names;       /* owned, of char * to its index */
};

struct _InnPackagePart
{
  InnPackage *package;       /* unowned */
  zip_file_t *file;          /* owned */
  guint64     packed_size;   /* as the archive says, for the progress only */
  guint64     n_packed;
  guint64     n_unpacked;
};

static zip_int64_t
read_stream (InnPackage *self,
             void       *data,
             guint64     length)
{
  gsize n_read;

  if (!g_seekable_seek (G_SEEKABLE (self->stream), self->at, G_SEEK_SET, self->cancellable,
                        self->error == NULL ? &self->error : NULL)
      || !g_input_stream_read_all (self->stream, data, length, &n_read, self->cancellable,
                                   self->error == NULL ? &self->error : NULL))
    {
      zip_error_set (&self->zip_error, ZIP_ER_READ, 0);
      return -1;
    }

  self->at += n_read;
  self->n_read += n_read;

  return n_read;
}

/* libzip's view of the stream. */
static zip_int64_t
source_cb (void             *user_data,
           void             *data,
           zip_uint64_t      length,
           zip_source_cmd_t  command)
{
  InnPackage *self = user_data;
  zip_int64_t offset;
  zip_stat_t *stat;

  switch (command)
    {
    case ZIP_SOURCE_OPEN:
      self->at = 0;
      return 0;

    case ZIP_SOURCE_READ:
      return read_stream (self, data, length);

    case ZIP_SOURCE_SEEK:
      offset = zip_source_seek_compute_offset (self->at, self->size, data, length,
                                               &self->zip_error);
      if (offset < 0)
        return -1;
      self->at = offset;
      return 0;

    case ZIP_SOURCE_TELL:
      return self->at;

    case ZIP_SOURCE_STAT:
      stat = data;
      zip_stat_init (stat);
      stat->valid |= ZIP_STAT_SIZE;
      stat->size = self->size;
      return sizeof *stat;

    case ZIP_SOURCE_ERROR:
      return zip_error_to_data (&self->zip_error, data, length);

    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap (ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                             ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                             ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                             ZIP_SOURCE_SUPPORTS, -1);

    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
      return 0;

    default:
      zip_error_set (&self->zip_error, ZIP_ER_OPNOTSUPP, 0);
      return -1;
    }
}

/* An error of the file system is told as it is; everything else is damage. */
static gboolean
refuse_zip (InnPackage  *self,
            int          zip_code,
            GError     **error)
{
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  switch (zip_code)
    {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
      return inn_workbook_refuse (INN_WORKBOOK_PASSWORD, error);
    default:
      return inn_workbook_refuse (INN_WORKBOOK_DAMAGED, error);
    }
}

static guint64
read_le (const guint8 *at,
         guint         size)
{
  guint64 value = 0;

  for (guint i = size; i > 0; i--)
    value = value << 8 | at[i - 1];

  return value;
}

static gboolean
read_at (InnPackage *self,
         goffset     offset,
         guint8     *buffer,
         gsize       size)
{
  self->at = offset;

  return read_stream (self, buffer, size) == (zip_int64_t) size;
}

/* Before libzip makes room for every part: no record that could be the list's end may tell of more
 * than there may be. */
static gboolean
check_n_parts (InnPackage  *self,
               GError     **error)
{
  gsize size = MIN (self->size, TAIL_SIZE);
  g_autofree guint8 *tail = g_malloc (size);

  if (size < END_SIZE)
    return inn_workbook_refuse (INN_WORKBOOK_DAMAGED, error);
  if (!read_at (self, self->size - size, tail, size))
    return refuse_zip (self, ZIP_ER_READ, error);

  for (gsize i = 0; i + END_SIZE <= size; i++)
    {
      guint64 n_parts;

      if (memcmp (tail + i, "PK\5\6", 4) != 0)
        continue;

      n_parts = read_le (tail + i + 10, 2);
      if (i >= MARK_64_SIZE && memcmp (tail + i - MARK_64_SIZE, "PK\6\7", 4) == 0)
        {
          guint64 offset = read_le (tail + i - MARK_64_SIZE + 8, 8);
          guint8 end[END_64_SIZE];

          if (offset > (guint64) self->size - END_64_SIZE
              || !read_at (self, offset, end, sizeof end))
            return refuse_zip (self, ZIP_ER_INCONS, error);
          n_parts = MAX (read_le (end + 24, 8), read_le (end + 32, 8));
        }
      if (n_parts > MAX_PARTS)
        return inn_workbook_refuse (INN_WORKBOOK_TOO_MUCH, error);
    }

  return TRUE;
}

/* Some programs write backslashes, a first slash, or capitals of their own. */
static char *
normalise_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  g_strdelimit (lower, "\\", '/');

  return g_strdup (lower + strspn (lower, "/"));
}

static void
learn_names (InnPackage *self)
{
  zip_int64_t n_entries = zip_get_num_entries (self->zip, 0);

  for (zip_int64_t i = 0; i < n_entries; i++)
    {
      const char *name = zip_get_name (self->zip, i, ZIP_FL_ENC_RAW);
      char *normal;

      if (name == NULL)
        continue;

      normal = normalise_name (name);
      if (g_hash_table_contains (self->names, normal))
        g_free (normal);
      else
        g_hash_table_insert (self->names, normal, GSIZE_TO_POINTER ((gsize) i));
    }
}

/**
 * inn_package_open:
 * @stream: seekable
 *
 * Fails with %INN_ERROR_INVALID, fit for people, if this is no archive of reasonable size, or with
 * the error of the stream.
 *
 * Returns: (transfer full) (nullable): the archive
 */
InnPackage *
inn_package_open (GInputStream  *stream,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (InnPackage) self = g_new0 (InnPackage, 1);
  zip_source_t *source;
  zip_error_t zip_error;

  g_return_val_if_fail (G_IS_SEEKABLE (stream), NULL);

  self->stream = g_object_ref (stream);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  zip_error_init (&self->zip_error);
  self->cancellable = cancellable;
  if (!g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_END, cancellable, error))
    return NULL;

  self->size = g_seekable_tell (G_SEEKABLE (stream));
  if (!check_n_parts (self, error))
    return NULL;

  zip_error_init (&zip_error);
  source = zip_source_function_create (source_cb, self, &zip_error);
  self->zip = zip_open_from_source (source, ZIP_RDONLY, &zip_error);
  self->cancellable = NULL;
  if (self->zip == NULL)
    {
      zip_source_free (source);
      refuse_zip (self, zip_error_code_zip (&zip_error), error);
      zip_error_fini (&zip_error);
      return NULL;
    }

  zip_error_fini (&zip_error);
  learn_names (self);

  return g_steal_pointer (&self);
}

/**
 * inn_package_free:
 * @self: (transfer full): a package
 */
void
inn_package_free (InnPackage *self)
{
  if (self->zip != NULL)
    zip_discard (self->zip);
  zip_error_fini (&self->zip_error);
  g_clear_error (&self->error);
  g_hash_table_unref (self->names);
  g_object_unref (self->stream);
  g_free (self);
}

static gboolean
find_part (InnPackage *self,
           const char *name,
           gpointer   *index)
{
  g_autofree char *normal = normalise_name (name);

  return g_hash_table_lookup_extended (self->names, normal, NULL, index);
}

/**
 * inn_package_has_part:
 * @name: in capitals or not
 */
gboolean
inn_package_has_part (InnPackage *self,
                      const char *name)
{
  return find_part (self, name, NULL);
}

/**
 * inn_package_open_part:
 *
 * Fails with %INN_ERROR_INVALID, fit for people.
 *
 * Returns: (transfer full) (nullable): the part, to be freed before the package
 */
InnPackagePart *
inn_package_open_part (InnPackage  *self,
                       const char  *name,
                       GError     **error)
{
  InnPackagePart *part;
  zip_file_t *file;
  zip_stat_t stat;
  gpointer index;

  if (!find_part (self, name, &index)
      || zip_stat_index (self->zip, GPOINTER_TO_SIZE (index), 0, &stat) != 0
      || (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE))
    {
      inn_workbook_refuse (INN_WORKBOOK_DAMAGED, error);
      return NULL;
    }

  file = zip_fopen_index (self->zip, GPOINTER_TO_SIZE (index), 0);
  if (file == NULL)
    {
      refuse_zip (self, zip_error_code_zip (zip_get_error (self->zip)), error);
      return NULL;
    }

  part = g_new0 (InnPackagePart, 1);
  part->package = self;
  part->file = file;
  part->packed_size = stat.comp_size;

  return part;
}

static gboolean
is_bomb (InnPackagePart *self)
{
  return self->n_unpacked > MAX_UNPACKED
         || (self->n_unpacked > RATIO_FROM && self->n_unpacked / MAX_RATIO > self->n_packed);
}

/**
 * inn_package_part_read:
 *
 * At the end of the part its checksum is compared.
 *
 * Returns: how many bytes there are in @buffer, 0 at the end, -1 with @error
 */
gssize
inn_package_part_read (InnPackagePart  *self,
                       char            *buffer,
                       gsize            size,
                       GCancellable    *cancellable,
                       GError         **error)
{
  InnPackage *package = self->package;
  zip_int64_t n_read;
  guint64 before = package->n_read;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  package->cancellable = cancellable;
  n_read = zip_fread (self->file, buffer, size);
  package->cancellable = NULL;
  self->n_packed += package->n_read - before;
  if (n_read < 0)
    {
      refuse_zip (package, zip_error_code_zip (zip_file_get_error (self->file)), error);
      return -1;
    }

  self->n_unpacked += n_read;
  if (is_bomb (self))
    {
      inn_workbook_refuse (INN_WORKBOOK_TOO_MUCH, error);
      return -1;
    }

  return n_read;
}

/**
 * inn_package_part_get_progress:
 *
 * Returns: how much of the part was read, 0 to 1
 */
double
inn_package_part_get_progress (InnPackagePart *self)
{
  if (self->packed_size == 0)
    return 1;

  return MIN (1.0, (double) self->n_packed / self->packed_size);
}

/**
 * inn_package_part_free:
 * @self: (transfer full): a package part
 */
void
inn_package_part_free (InnPackagePart *self)
{
  zip_fclose (self->file);
  g_free (self);
}
