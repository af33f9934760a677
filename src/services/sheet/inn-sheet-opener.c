/* inn-sheet-opener.c: opens whatever file with a table in it as a source of rows.
 *
 * What a file is, its first bytes say and not its name.
 */

#include "config.h"

#include "inn-sheet-opener.h"

#include "inn-compound-file.h"
#include "inn-csv-sheet.h"
#include "inn-error.h"
#include "inn-xlsx-sheet.h"

#include <string.h>

/* What stands at the end of every archive that is whole. */
#define END_MARK   "PK\x05\x06"
#define END_LENGTH (0xffff + 22)

/* Whether an archive of which no part is known is what was left of a workbook; that only its name can
 * tell. */
static gboolean
is_cut_workbook (GFile        *file,
                 GSeekable    *stream,
                 GCancellable *cancellable)
{
  static const char * const endings[] = { ".xlsx", ".xlsm", ".xltx", ".xltm" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);
  g_autofree char *tail = g_malloc (END_LENGTH);
  goffset size;
  gsize length;
  gboolean named = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    named |= g_str_has_suffix (lower, endings[i]);

  if (!named || !g_seekable_seek (stream, 0, G_SEEK_END, cancellable, NULL))
    return FALSE;
  size = g_seekable_tell (stream);
  if (!g_seekable_seek (stream, MAX (0, size - END_LENGTH), G_SEEK_SET, cancellable, NULL)
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), tail, END_LENGTH, &length, cancellable,
                                   NULL))
    return FALSE;

  return memmem (tail, length, END_MARK, strlen (END_MARK)) == NULL;
}

/**
 * inn_sheet_look:
 * @file: what somebody says holds a table
 * @kind: (out): %INN_SHEET_NO_FILE where it is none
 *
 * Does not open what may never end or never begin. Blocks.
 *
 * Returns: whether it is a file; %INN_ERROR_INVALID is something else, its message being fit for
 *   people, and there is the error of the file system otherwise
 */
gboolean
inn_sheet_look (GFile         *file,
                InnSheetKind  *kind,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileType type;

  if (info == NULL)
    return FALSE;

  type = g_file_info_get_file_type (info);
  if (type != G_FILE_TYPE_SPECIAL && type != G_FILE_TYPE_DIRECTORY)
    return TRUE;

  *kind = INN_SHEET_NO_FILE;
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, inn_sheet_kind_advise (*kind));

  return FALSE;
}

/* Returns: whether @kind could be found out. */
static gboolean
sniff_file (GFile         *file,
            InnSheetKind  *kind,
            GCancellable  *cancellable,
            GError       **error)
{
  guint8 head[INN_SHEET_KIND_HEAD];
  gsize length;
  g_autoptr (GFileInputStream) stream = NULL;

  if (!inn_sheet_look (file, kind, cancellable, error)
      || (stream = g_file_read (file, cancellable, error)) == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length,
                                   cancellable, error))
    return FALSE;

  *kind = inn_sheet_kind_sniff (head, length);

  /* Old workbooks and locked ones begin alike. */
  if (*kind == INN_SHEET_XLS
      && inn_compound_file_sniff (G_INPUT_STREAM (stream), cancellable) == INN_COMPOUND_ENCRYPTED)
    *kind = INN_SHEET_ENCRYPTED;

  /* To be told that it is damaged. */
  if (*kind == INN_SHEET_ARCHIVE && length >= 2 && memcmp (head, "PK", 2) == 0
      && is_cut_workbook (file, G_SEEKABLE (stream), cancellable))
    *kind = INN_SHEET_XLSX;

  return TRUE;
}

/**
 * inn_sheet_open:
 * @file: what somebody says holds a table
 * @choice: how to read it
 * @kind: (out): what the file really is, also with @error
 *
 * Blocks. Fails with %INN_ERROR_INVALID if the file is no table this program reads, or a broken one,
 * its message being fit for people; with the error of the file system otherwise.
 *
 * Returns: (transfer full) (nullable): the source, before its first row, or %NULL with @error
 */
InnSheetSource *
inn_sheet_open (GFile                 *file,
                const InnSheetChoice  *choice,
                InnSheetKind          *kind,
                GCancellable          *cancellable,
                GError               **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (choice != NULL && kind != NULL, NULL);

  *kind = INN_SHEET_TEXT;
  if (!sniff_file (file, kind, cancellable, error))
    return NULL;

  switch (*kind)
    {
    case INN_SHEET_TEXT:
      return INN_SHEET_SOURCE (inn_csv_sheet_open (file, choice->encoding, kind, cancellable,
                                                   error));

    case INN_SHEET_XLSX:
      return INN_SHEET_SOURCE (inn_xlsx_sheet_open (file, choice->sheet, cancellable, error));

    default:
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, inn_sheet_kind_advise (*kind));
      return NULL;
    }
}
