/* inn-xlsx-rows.c: the rows of one sheet of a workbook.
 *
 *   bytes ─ InnXmlStream ─ InnXlsxCell, one after the other ─ rows waiting ─ InnSheetRecord
 *
 * A step through the XML gives as many rows as were complete in it; they wait here and are lent one
 * by one. Rows without anything in them, of which sheets have up to a million, are left out.
 */

#include "config.h"

#include "inn-xlsx-rows.h"

#include <string.h>

#include "inn-workbook-trouble.h"
#include "inn-xlsx-cell.h"
#include "inn-xlsx-reference.h"
#include "inn-xml-stream.h"

/* What any spreadsheet program has room for. */
#define MAX_ROWS (1 << 20)

/* The same text may stand in many cells; in all of them together it may not be more. */
#define MAX_TEXT (512 * 1024 * 1024)

/* A cell of a row that waits. */
typedef struct
{
  guint       column;
  guint       flags;
  const char *shared; /* unowned, nullable: the text, if the workbook keeps it */
  gsize       place;  /* of the text in the texts of the rows that wait, if not */
} Cell;

typedef struct
{
  guint64          line;
  InnSheetProblems problems;
  guint            first;  /* of its cells */
  guint            n_cells;
} Row;

struct _InnXlsxRows
{
  InnWorkbook   *workbook; /* unowned */
  InnXmlStream  *stream;   /* owned */
  gboolean       more;

  /* The row and the cell that are being read. */
  gboolean       in_rows;
  gboolean       in_row;
  gboolean       in_cell;
  Row            row;
  gsize          row_size;
  gsize          row_texts;   /* where its texts begin */
  guint          next_column;
  InnXlsxCell    cell;

  /* The rows that wait. */
  GArray        *rows;     /* owned, of Row */
  GArray        *cells;    /* owned, of Cell */
  GString       *texts;    /* owned */
  guint          n_taken;
  guint          n_rows;
  guint64        n_text;

  /* The row that is lent. */
  InnSheetRecord record;
  const char    *texts_lent[INN_SHEET_MAX_COLUMNS];
  guint8         flags_lent[INN_SHEET_MAX_COLUMNS];
};

static void
stop (InnXlsxRows        *self,
      InnWorkbookTrouble  trouble)
{
  GError *error = NULL;

  inn_workbook_refuse (trouble, &error);
  inn_xml_stream_stop (self->stream, error);
}

static void
start_row (InnXlsxRows            *self,
           const InnXmlAttributes *attributes)
{
  guint64 line = inn_xml_attributes_get_number (attributes, "r", 0);

  self->in_row = TRUE;
  self->row_size = 0;
  self->row_texts = self->texts->len;
  self->next_column = 0;
  self->row = (Row) { MAX (line, self->row.line + 1), INN_SHEET_PROBLEM_NONE, self->cells->len, 0 };
}

static void
end_row (InnXlsxRows *self)
{
  self->in_row = FALSE;
  self->row.n_cells = self->cells->len - self->row.first;
  if (self->row.n_cells == 0 && self->row.problems == INN_SHEET_PROBLEM_NONE)
    return;

  if (++self->n_rows > MAX_ROWS || self->n_text > MAX_TEXT)
    stop (self, INN_WORKBOOK_TOO_MUCH);
  else
    g_array_append_val (self->rows, self->row);
}

static void
start_cell (InnXlsxRows            *self,
            const InnXmlAttributes *attributes)
{
  const char *reference;
  gsize length;
  guint column = self->next_column;
  guint64 row;

  if (inn_xml_attributes_peek (attributes, "r", &reference, &length))
    inn_xlsx_reference_read (reference, length, &column, &row);

  self->in_cell = TRUE;
  self->next_column = column + 1;
  inn_xlsx_cell_begin (&self->cell, attributes);
}

/* What does not fit is left out, and the row says so. */
static gboolean
check_room (InnXlsxRows *self,
            guint        column,
            gsize        length)
{
  if (column >= INN_SHEET_MAX_COLUMNS)
    self->row.problems |= INN_SHEET_PROBLEM_TOO_WIDE;
  else if (self->row_size + length > INN_SHEET_MAX_RECORD)
    self->row.problems |= INN_SHEET_PROBLEM_TOO_LONG;
  else
    return TRUE;

  return FALSE;
}

static void
end_cell (InnXlsxRows *self)
{
  Cell cell = { self->next_column - 1, INN_SHEET_CELL_PLAIN, NULL, self->texts->len };
  InnSheetCellFlags flags;
  gsize length;

  self->in_cell = FALSE;
  cell.shared = inn_xlsx_cell_end (&self->cell, self->workbook, self->texts, &flags);
  length = cell.shared != NULL ? strlen (cell.shared) : self->texts->len - cell.place;
  if (self->cell.too_long)
    length = INN_SHEET_MAX_RECORD + 1;
  if (length == 0)
    return;

  inn_xml_stream_note_use (self->stream);
  if (self->cell.missing)
    self->row.problems |= INN_SHEET_PROBLEM_UNREADABLE;
  if (!check_room (self, cell.column, length))
    {
      g_string_truncate (self->texts, cell.place);
      return;
    }

  cell.flags = flags;
  self->row_size += length;
  self->n_text += length;
  if (cell.shared == NULL)
    g_string_append_c (self->texts, '\0');
  g_array_append_val (self->cells, cell);
}

static void
start_cb (gpointer                user_data,
          const char             *name,
          const InnXmlAttributes *attributes)
{
  InnXlsxRows *self = user_data;

  if (self->in_cell)
    inn_xlsx_cell_start_element (&self->cell, name);
  else if (self->in_row && strcmp (name, "c") == 0)
    start_cell (self, attributes);
  else if (self->in_rows && strcmp (name, "row") == 0)
    start_row (self, attributes);
  else if (strcmp (name, "sheetData") == 0)
    self->in_rows = TRUE;
}

static void
end_cb (gpointer    user_data,
        const char *name)
{
  InnXlsxRows *self = user_data;

  if (self->in_cell && strcmp (name, "c") == 0)
    end_cell (self);
  else if (self->in_cell)
    inn_xlsx_cell_end_element (&self->cell, name);
  else if (self->in_row && strcmp (name, "row") == 0)
    end_row (self);
  else if (strcmp (name, "sheetData") == 0)
    self->in_rows = FALSE;
}

static void
text_cb (gpointer    user_data,
         const char *text,
         gsize       length)
{
  InnXlsxRows *self = user_data;

  if (self->in_cell)
    inn_xlsx_cell_add_text (&self->cell, text, length);
}

/**
 * inn_xlsx_rows_new:
 * @workbook: lent for as long as the rows live
 * @part: the name of the part that holds the sheet
 *
 * Fails with %INN_ERROR_INVALID, fit for people.
 *
 * Returns: (transfer full) (nullable): the rows, before the first
 */
InnXlsxRows *
inn_xlsx_rows_new (InnWorkbook  *workbook,
                   const char   *part,
                   GError      **error)
{
  static const InnXmlHandler handler = { start_cb, end_cb, text_cb };
  InnPackagePart *opened = inn_package_open_part (inn_workbook_get_package (workbook), part, error);
  InnXlsxRows *self;

  if (opened == NULL)
    return NULL;

  self = g_new0 (InnXlsxRows, 1);
  self->workbook = workbook;
  self->more = TRUE;
  self->stream = inn_xml_stream_new (opened, &handler, self);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->texts = g_string_new (NULL);
  inn_xlsx_cell_init (&self->cell);

  return self;
}

/**
 * inn_xlsx_rows_free:
 * @self: (transfer full): an #InnXlsxRows
 */
void
inn_xlsx_rows_free (InnXlsxRows *self)
{
  inn_xml_stream_free (self->stream);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_string_free (self->texts, TRUE);
  inn_xlsx_cell_clear (&self->cell);
  g_free (self);
}

/* Forgets the rows that were taken; what there is of the one half read moves to the front. */
static void
drop_taken (InnXlsxRows *self)
{
  guint n_cells = self->in_row ? self->row.first : self->cells->len;
  gsize n_bytes = self->in_row ? self->row_texts : self->texts->len;

  self->n_taken = 0;
  self->row.first = 0;
  self->row_texts = 0;
  g_array_set_size (self->rows, 0);
  g_string_erase (self->texts, 0, n_bytes);
  if (n_cells > 0)
    g_array_remove_range (self->cells, 0, n_cells);
  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (self->cells, Cell, i).place -= n_bytes;
}

static void
lend (InnXlsxRows *self,
      const Row   *row)
{
  guint n_cells = 1;

  memset (self->flags_lent, INN_SHEET_CELL_PLAIN, sizeof self->flags_lent);
  self->texts_lent[0] = "";
  for (guint i = row->first; i < row->first + row->n_cells; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      while (n_cells <= cell->column)
        self->texts_lent[n_cells++] = "";
      self->texts_lent[cell->column] = cell->shared != NULL ? cell->shared
                                                            : self->texts->str + cell->place;
      self->flags_lent[cell->column] = cell->flags;
    }

  self->record = (InnSheetRecord) {
    .cells = self->texts_lent,
    .flags = self->flags_lent,
    .n_cells = n_cells,
    .line = row->line,
    .problem_line = row->problems != 0 ? row->line : 0,
    .problems = row->problems,
    .empty = row->n_cells == 0,
  };
}

/**
 * inn_xlsx_rows_next:
 * @record: (out) (transfer none): the next row, lent until the next call
 *
 * See inn_sheet_source_next().
 */
gboolean
inn_xlsx_rows_next (InnXlsxRows           *self,
                    const InnSheetRecord **record,
                    GCancellable          *cancellable,
                    GError               **error)
{
  while (self->n_taken == self->rows->len)
    {
      if (!self->more)
        return FALSE;

      drop_taken (self);
      if (!inn_xml_stream_step (self->stream, &self->more, cancellable, error))
        {
          self->more = FALSE;
          g_array_set_size (self->rows, 0);
          return FALSE;
        }
    }

  lend (self, &g_array_index (self->rows, Row, self->n_taken++));
  *record = &self->record;

  return TRUE;
}

/**
 * inn_xlsx_rows_get_progress:
 *
 * Returns: how much of the sheet was read, 0 to 1
 */
double
inn_xlsx_rows_get_progress (InnXlsxRows *self)
{
  return inn_xml_stream_get_progress (self->stream);
}
