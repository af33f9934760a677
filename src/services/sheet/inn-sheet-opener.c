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

/* Returns: whether @kind could be found out. */
static gboolean
sniff_file (GFile         *file,
            InnSheetKind  *kind,
            GCancellable  *cancellable,
            GError       **error)
{
  guint8 head[INN_SHEET_KIND_HEAD];
  gsize length;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length,
                                   cancellable, error))
    return FALSE;

  *kind = inn_sheet_kind_sniff (head, length);

  /* Old workbooks and locked ones begin alike. */
  if (*kind == INN_SHEET_XLS
      && inn_compound_file_sniff (G_INPUT_STREAM (stream), cancellable) == INN_COMPOUND_ENCRYPTED)
    *kind = INN_SHEET_ENCRYPTED;

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
