/* inn-sheet-source.c: rows of text cells, wherever they come from.
 *
 * Whoever imports asks for records and need not know what a CSV is. Sources block while they read,
 * so they live on a worker thread; the title and the names of the sheets do not change and may be
 * asked from anywhere.
 */

#include "config.h"

#include "inn-sheet-source.h"

G_DEFINE_INTERFACE (InnSheetSource, inn_sheet_source, G_TYPE_OBJECT)

static void
inn_sheet_source_default_init (InnSheetSourceInterface *iface)
{
}

/**
 * inn_sheet_source_next:
 * @record: (out) (transfer none): the next record, lent until the next call
 *
 * Broken records come like any other, with their problems; @error is for what stops the reading.
 *
 * Returns: whether there is a record; %FALSE without @error at the end
 */
gboolean
inn_sheet_source_next (InnSheetSource        *self,
                       const InnSheetRecord **record,
                       GCancellable          *cancellable,
                       GError               **error)
{
  return INN_SHEET_SOURCE_GET_IFACE (self)->next (self, record, cancellable, error);
}

/**
 * inn_sheet_source_rewind:
 *
 * The next record will be the first one again.
 */
gboolean
inn_sheet_source_rewind (InnSheetSource  *self,
                         GCancellable    *cancellable,
                         GError         **error)
{
  return INN_SHEET_SOURCE_GET_IFACE (self)->rewind (self, cancellable, error);
}

/**
 * inn_sheet_source_get_progress:
 *
 * Returns: how much of the source was read, 0 to 1
 */
double
inn_sheet_source_get_progress (InnSheetSource *self)
{
  return INN_SHEET_SOURCE_GET_IFACE (self)->get_progress (self);
}

/**
 * inn_sheet_source_get_title:
 *
 * Returns: (transfer none): what to call it: the name of the file
 */
const char *
inn_sheet_source_get_title (InnSheetSource *self)
{
  return INN_SHEET_SOURCE_GET_IFACE (self)->get_title (self);
}

/**
 * inn_sheet_source_get_n_sheets:
 *
 * Returns: how many sheets the file holds that one could read, at least 1
 */
guint
inn_sheet_source_get_n_sheets (InnSheetSource *self)
{
  InnSheetSourceInterface *iface = INN_SHEET_SOURCE_GET_IFACE (self);

  return iface->get_n_sheets != NULL ? iface->get_n_sheets (self) : 1;
}

/**
 * inn_sheet_source_get_sheet_name:
 * @sheet: below inn_sheet_source_get_n_sheets()
 *
 * Returns: (transfer none): what the sheet is called, "" where sheets have no names
 */
const char *
inn_sheet_source_get_sheet_name (InnSheetSource *self,
                                 guint           sheet)
{
  InnSheetSourceInterface *iface = INN_SHEET_SOURCE_GET_IFACE (self);

  g_return_val_if_fail (sheet < inn_sheet_source_get_n_sheets (self), "");

  return iface->get_sheet_name != NULL ? iface->get_sheet_name (self, sheet) : "";
}

/**
 * inn_sheet_source_get_sheet:
 *
 * Returns: which of the sheets the records come from, from 0
 */
guint
inn_sheet_source_get_sheet (InnSheetSource *self)
{
  InnSheetSourceInterface *iface = INN_SHEET_SOURCE_GET_IFACE (self);

  return iface->get_sheet != NULL ? iface->get_sheet (self) : 0;
}

/**
 * inn_sheet_record_get_cell:
 *
 * Returns: (transfer none): the cell of @column, "" if the record ends before it
 */
const char *
inn_sheet_record_get_cell (const InnSheetRecord *record,
                           guint                 column)
{
  return column < record->n_cells ? record->cells[column] : "";
}

/**
 * inn_sheet_record_get_flags:
 *
 * Returns: what is known of the cell of @column beside its text
 */
InnSheetCellFlags
inn_sheet_record_get_flags (const InnSheetRecord *record,
                            guint                 column)
{
  return record->flags != NULL && column < record->n_cells ? record->flags[column]
                                                           : INN_SHEET_CELL_PLAIN;
}
