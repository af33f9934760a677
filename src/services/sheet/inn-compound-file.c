/* inn-compound-file.c: what an old binary Office file holds.
 *
 * Excel 97 kept its sheets in a small file system of its own; today the same wrapping holds
 * workbooks behind a password. Only the names in its directory are read, which tell the two apart:
 *
 *   header → sector numbers of the allocation table → chain of the directory → entries with names
 */

#include "config.h"

#include "inn-compound-file.h"

#include <string.h>

#define HEADER_SIZE       512
#define ENTRY_SIZE        128
#define NAME_SIZE         64
#define N_TABLES_IN_HEAD  109
#define LAST_SECTOR       0xfffffff9u
#define MAX_DIRECTORY     256  /* sectors */

typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  guint8        header[HEADER_SIZE];
  guint         sector_size;
} CompoundFile;

static guint32
read_u32 (const guint8 *at)
{
  return at[0] | at[1] << 8 | at[2] << 16 | (guint32) at[3] << 24;
}

static gboolean
read_at (CompoundFile *self,
         goffset       offset,
         guint8       *buffer,
         gsize         size)
{
  gsize n_read;

  return g_seekable_seek (G_SEEKABLE (self->stream), offset, G_SEEK_SET, self->cancellable, NULL)
         && g_input_stream_read_all (self->stream, buffer, size, &n_read, self->cancellable, NULL)
         && n_read == size;
}

static goffset
locate (CompoundFile *self,
        guint32       sector)
{
  return ((goffset) sector + 1) * self->sector_size;
}

/* The sector after @sector in its chain; no sector at the end, or where the table is damaged. */
static guint32
follow (CompoundFile *self,
        guint32       sector)
{
  guint per_table = self->sector_size / 4;
  guint32 table = sector / per_table;
  guint8 next[4];

  if (table >= N_TABLES_IN_HEAD)
    return G_MAXUINT32;

  table = read_u32 (self->header + 76 + 4 * table);
  if (table > LAST_SECTOR ||
      !read_at (self, locate (self, table) + 4 * (sector % per_table), next, sizeof next))
    return G_MAXUINT32;

  return read_u32 (next);
}

static InnCompoundKind
judge_entry (const guint8 *entry)
{
  static const struct
  {
    const char      *name;
    InnCompoundKind  kind;
  } names[] = {
    { "EncryptedPackage", INN_COMPOUND_ENCRYPTED },
    { "Workbook", INN_COMPOUND_WORKBOOK },
    { "Book", INN_COMPOUND_WORKBOOK },
  };
  char name[NAME_SIZE / 2 + 1] = "";

  for (guint i = 0; i < NAME_SIZE / 2; i++)
    name[i] = entry[2 * i + 1] == 0 ? (char) entry[2 * i] : '?';

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i].name) == 0)
      return names[i].kind;

  return INN_COMPOUND_OTHER;
}

/**
 * inn_compound_file_sniff:
 * @stream: seekable; where it stands afterwards is not said
 *
 * Returns: what the file is; %INN_COMPOUND_OTHER as well if it is damaged
 */
InnCompoundKind
inn_compound_file_sniff (GInputStream *stream,
                         GCancellable *cancellable)
{
  CompoundFile self = { stream, cancellable };
  g_autofree guint8 *sector = NULL;
  guint shift;
  guint32 at;

  if (!read_at (&self, 0, self.header, HEADER_SIZE))
    return INN_COMPOUND_OTHER;

  shift = self.header[30];
  if (shift != 9 && shift != 12)
    return INN_COMPOUND_OTHER;

  self.sector_size = 1u << shift;
  sector = g_malloc (self.sector_size);
  at = read_u32 (self.header + 48);
  for (guint i = 0; i < MAX_DIRECTORY && at <= LAST_SECTOR; i++)
    {
      if (!read_at (&self, locate (&self, at), sector, self.sector_size))
        break;
      for (guint entry = 0; entry + ENTRY_SIZE <= self.sector_size; entry += ENTRY_SIZE)
        {
          InnCompoundKind kind = judge_entry (sector + entry);

          if (kind != INN_COMPOUND_OTHER)
            return kind;
        }
      at = follow (&self, at);
    }

  return INN_COMPOUND_OTHER;
}
