/* inn-xlsx-table.c: a table written as an Excel workbook.
 *
 * Phones and ID numbers are text, so that no spreadsheet rounds them, and so are the empty cells
 * below them; days are real dates. Rows go to the disk as they come. The workbook is written beside
 * its place, read back, and only then put there: libxlsxwriter does not look whether the disk took
 * what it wrote.
 */

#include "config.h"

#include "inn-xlsx-table.h"

#include "inn-error.h"
#include "inn-file-error.h"
#include "inn-part-file.h"
#include "inn-xlsx-sheet.h"
#include "inn-xlsx-strings.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* What a workbook knows as its first day; those before are written as text. */
#define FIRST_YEAR 1900

struct _InnXlsxTable
{
  GObject          parent_instance;

  GFile           *file;   /* owned */
  char            *part;   /* owned: path of the workbook until it is in place */
  lxw_workbook    *book;   /* owned, NULL once it is closed */
  lxw_worksheet   *sheet;  /* unowned, the workbook's */
  lxw_format      *bold;   /* unowned */
  lxw_format      *text;   /* unowned */
  lxw_format      *date;   /* unowned */
  guint            n_columns;
  lxw_row_t        n_rows; /* the headings among them */
  lxw_row_t        n_filled;
};

static void inn_xlsx_table_writer_init (InnTableWriterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnXlsxTable, inn_xlsx_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_TABLE_WRITER,
                                                      inn_xlsx_table_writer_init))

static gboolean
fail_with_errno (InnXlsxTable  *self,
                 int            saved_errno,
                 GError       **error)
{
  inn_file_set_error (error, g_file_peek_path (self->file), saved_errno);

  return FALSE;
}

static gboolean
check (InnXlsxTable  *self,
       lxw_error      code,
       GError       **error)
{
  int saved_errno = errno;

  switch (code)
    {
    case LXW_NO_ERROR:
      return TRUE;

    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                           _("A note is longer than a cell of a workbook can be. Choose a name that ends in .csv."));
      return FALSE;

    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      return fail_with_errno (self, saved_errno != 0 ? saved_errno : EIO, error);

    default:
      g_set_error_literal (error, INN_ERROR, INN_ERROR_FAILED, lxw_strerror (code));
      return FALSE;
    }
}

/* libxlsxwriter opens the file itself. */
static gboolean
create_part (InnXlsxTable  *self,
             GError       **error)
{
  int descriptor;

  self->part = inn_part_file_create (self->file, &descriptor, error);
  if (self->part == NULL)
    return FALSE;

  close (descriptor);

  return TRUE;
}

static lxw_format *
add_format (InnXlsxTable *self,
            const char   *code)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_num_format (format, code);

  return format;
}

static gboolean
write_heading (InnXlsxTable          *self,
               const InnTableColumn  *columns,
               GError               **error)
{
  for (lxw_col_t i = 0; i < self->n_columns; i++)
    {
      lxw_format *format = columns[i].type == INN_TABLE_PHONE ? self->text
                           : columns[i].type == INN_TABLE_DATE ? self->date : NULL;

      if (!check (self, worksheet_set_column (self->sheet, i, i, columns[i].width, format), error)
          || !check (self, worksheet_write_string (self->sheet, 0, i, columns[i].heading,
                                                   self->bold), error))
        return FALSE;
    }
  worksheet_freeze_panes (self->sheet, 1, 0);
  self->n_rows = self->n_filled = 1;

  return TRUE;
}

static gboolean
inn_xlsx_table_begin (InnTableWriter        *writer,
                      const InnTableColumn  *columns,
                      guint                  n_columns,
                      GCancellable          *cancellable,
                      GError               **error)
{
  InnXlsxTable *self = INN_XLSX_TABLE (writer);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };

  if (!create_part (self, error))
    return FALSE;

  errno = 0;
  self->book = workbook_new_opt (self->part, &options);
  if (self->book != NULL)
    self->sheet = workbook_add_worksheet (self->book, C_("sheet", "Guests"));
  if (self->sheet == NULL)
    return fail_with_errno (self, errno != 0 ? errno : EIO, error);

  self->n_columns = n_columns;
  self->bold = workbook_add_format (self->book);
  format_set_bold (self->bold);
  format_set_bottom (self->bold, LXW_BORDER_THIN);
  self->text = add_format (self, "@");
  self->date = add_format (self, "yyyy\\-mm\\-dd");

  return write_heading (self, columns, error);
}

static lxw_error
write_text (InnXlsxTable *self,
            lxw_col_t     column,
            const char   *text,
            lxw_format   *format)
{
  g_autofree char *escaped = inn_xlsx_text_escape (text);

  return worksheet_write_string (self->sheet, self->n_rows, column,
                                 escaped != NULL ? escaped : text, format);
}

static lxw_error
write_cell (InnXlsxTable       *self,
            lxw_col_t           column,
            const InnTableCell *cell)
{
  lxw_datetime date = { cell->date.year, cell->date.month, cell->date.day };

  if (cell->text[0] == '\0')
    return LXW_NO_ERROR;

  switch (cell->type)
    {
    case INN_TABLE_NUMBER:
      return worksheet_write_number (self->sheet, self->n_rows, column, cell->number, NULL);
    case INN_TABLE_DATE:
      if (cell->date.year >= FIRST_YEAR)
        return worksheet_write_datetime (self->sheet, self->n_rows, column, &date, self->date);
      return write_text (self, column, cell->text, self->text);
    case INN_TABLE_PHONE:
      return write_text (self, column, cell->text, self->text);
    case INN_TABLE_TEXT:
    default:
      return write_text (self, column, cell->text, NULL);
    }
}

static gboolean
inn_xlsx_table_add (InnTableWriter      *writer,
                    const InnTableCell  *cells,
                    GCancellable        *cancellable,
                    GError             **error)
{
  InnXlsxTable *self = INN_XLSX_TABLE (writer);
  gboolean filled = FALSE;

  errno = 0;
  for (lxw_col_t i = 0; i < self->n_columns; i++)
    {
      filled |= cells[i].text[0] != '\0';
      if (!check (self, write_cell (self, i, &cells[i]), error))
        return FALSE;
    }
  self->n_rows++;
  self->n_filled += filled;

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
close_book (InnXlsxTable  *self,
            GError       **error)
{
  worksheet_autofilter (self->sheet, 0, 0, self->n_rows - 1, self->n_columns - 1);
  errno = 0;

  return check (self, workbook_close (g_steal_pointer (&self->book)), error);
}

/* Whether every row is on the disk. */
static gboolean
read_back (InnXlsxTable  *self,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->part);
  g_autoptr (InnXlsxSheet) sheet = inn_xlsx_sheet_open (file, 0, cancellable, NULL);
  g_autoptr (GError) failure = NULL;
  const InnSheetRecord *record;
  lxw_row_t n_rows = 0;

  while (sheet != NULL
         && inn_sheet_source_next (INN_SHEET_SOURCE (sheet), &record, cancellable, &failure))
    n_rows++;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (sheet != NULL && failure == NULL && n_rows == self->n_filled)
    return TRUE;

  /* The usual cause; a workbook that is half there does not tell. */
  return fail_with_errno (self, ENOSPC, error);
}

static gboolean
inn_xlsx_table_finish (InnTableWriter  *writer,
                       GCancellable    *cancellable,
                       GError         **error)
{
  InnXlsxTable *self = INN_XLSX_TABLE (writer);

  return close_book (self, error) && read_back (self, cancellable, error)
         && inn_part_file_publish (self->part, self->file, error);
}

static void
inn_xlsx_table_writer_init (InnTableWriterInterface *iface)
{
  iface->begin = inn_xlsx_table_begin;
  iface->add = inn_xlsx_table_add;
  iface->finish = inn_xlsx_table_finish;
}

static void
inn_xlsx_table_finalize (GObject *object)
{
  InnXlsxTable *self = INN_XLSX_TABLE (object);

  if (self->book != NULL)
    lxw_workbook_free (self->book);
  /* Once it is in place there is nothing of this name. */
  if (self->part != NULL)
    g_unlink (self->part);
  g_free (self->part);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (inn_xlsx_table_parent_class)->finalize (object);
}

static void
inn_xlsx_table_class_init (InnXlsxTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_xlsx_table_finalize;
}

static void
inn_xlsx_table_init (InnXlsxTable *self)
{
}

/**
 * inn_xlsx_table_new:
 * @file: where to; replaced if it is there
 *
 * Returns: (transfer full): a writer that has not begun
 */
InnTableWriter *
inn_xlsx_table_new (GFile *file)
{
  InnXlsxTable *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (INN_TYPE_XLSX_TABLE, NULL);
  self->file = g_object_ref (file);

  return INN_TABLE_WRITER (self);
}
