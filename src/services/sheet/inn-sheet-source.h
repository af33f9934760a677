/* inn-sheet-source.h: rows of text cells, wherever they come from. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INN_SHEET_MAX_COLUMNS 512
#define INN_SHEET_MAX_RECORD  (1024 * 1024)

/* In place of the number of a sheet: the first that is seen and holds something. */
#define INN_SHEET_AUTOMATIC   (-1)

/**
 * InnSheetProblems:
 * @INN_SHEET_PROBLEM_NONE: nothing to say
 * @INN_SHEET_PROBLEM_STRAY_QUOTE: a quotation mark where none belongs; it was kept as text
 * @INN_SHEET_PROBLEM_OPEN_QUOTE: a quotation mark that is never closed; it was kept as text, and
 *   the record ends with its line
 * @INN_SHEET_PROBLEM_TOO_WIDE: more than %INN_SHEET_MAX_COLUMNS cells; the rest is left out
 * @INN_SHEET_PROBLEM_TOO_LONG: more than %INN_SHEET_MAX_RECORD bytes; the rest is left out
 * @INN_SHEET_PROBLEM_NUL: zero bytes; they are left out
 * @INN_SHEET_PROBLEM_UNREADABLE: U+FFFD in place of bytes that mean nothing in this encoding
 */
typedef enum
{
  INN_SHEET_PROBLEM_NONE        = 0,
  INN_SHEET_PROBLEM_STRAY_QUOTE = 1 << 0,
  INN_SHEET_PROBLEM_OPEN_QUOTE  = 1 << 1,
  INN_SHEET_PROBLEM_TOO_WIDE    = 1 << 2,
  INN_SHEET_PROBLEM_TOO_LONG    = 1 << 3,
  INN_SHEET_PROBLEM_NUL         = 1 << 4,
  INN_SHEET_PROBLEM_UNREADABLE  = 1 << 5,
} InnSheetProblems;

/**
 * InnSheetCellFlags:
 * @INN_SHEET_CELL_PLAIN: text, or nothing is known of it
 * @INN_SHEET_CELL_NUMBER: the sheet holds a number; it is written here with all its digits, without
 *   exponent and grouping
 * @INN_SHEET_CELL_DATE: the sheet holds a date; it is written here as "YYYY-MM-DD", with
 *   " HH:MM:SS" behind it if it has a time of day
 * @INN_SHEET_CELL_DAMAGED: a number of more digits than a spreadsheet keeps (over 15): the last ones
 *   are lost, so whatever takes it for a phone or an ID number must refuse it
 * @INN_SHEET_CELL_ERROR: a formula that failed ("#REF!"); there is nothing to take
 *
 * What a source knows of a cell beside its text.
 */
typedef enum
{
  INN_SHEET_CELL_PLAIN   = 0,
  INN_SHEET_CELL_NUMBER  = 1 << 0,
  INN_SHEET_CELL_DATE    = 1 << 1,
  INN_SHEET_CELL_DAMAGED = 1 << 2,
  INN_SHEET_CELL_ERROR   = 1 << 3,
} InnSheetCellFlags;

/**
 * InnSheetRecord:
 * @cells: the cells, UTF-8, not trimmed, never %NULL; of a blank line one that is ""
 * @flags: (nullable): #InnSheetCellFlags of each cell, or %NULL where the source knows of none
 * @n_cells: how many, at least 1; may differ from record to record
 * @line: the line of the file it begins on, from 1; a quoted line break counts. Of a workbook the
 *   number of the row, as the spreadsheet shows it. Only grows; rows that are not there are left out
 * @problem_line: the line of the first problem, 0 if there is none
 * @problems: what is wrong with it
 * @empty: whether no cell holds anything
 *
 * Lent until the next record is asked for.
 */
typedef struct
{
  const char * const *cells;
  const guint8       *flags;
  guint               n_cells;
  guint64             line;
  guint64             problem_line;
  InnSheetProblems    problems;
  gboolean            empty;
} InnSheetRecord;

#define INN_TYPE_SHEET_SOURCE (inn_sheet_source_get_type ())
G_DECLARE_INTERFACE (InnSheetSource, inn_sheet_source, INN, SHEET_SOURCE, GObject)

/**
 * InnSheetSourceInterface:
 * @next: see inn_sheet_source_next()
 * @rewind: see inn_sheet_source_rewind()
 * @get_progress: see inn_sheet_source_get_progress()
 * @get_title: see inn_sheet_source_get_title()
 * @get_n_sheets: (nullable): see inn_sheet_source_get_n_sheets(); %NULL where there is only one
 * @get_sheet_name: (nullable): see inn_sheet_source_get_sheet_name()
 * @get_sheet: (nullable): see inn_sheet_source_get_sheet()
 */
struct _InnSheetSourceInterface
{
  GTypeInterface parent;

  gboolean    (*next)         (InnSheetSource        *self,
                               const InnSheetRecord **record,
                               GCancellable          *cancellable,
                               GError               **error);
  gboolean    (*rewind)       (InnSheetSource        *self,
                               GCancellable          *cancellable,
                               GError               **error);
  double      (*get_progress) (InnSheetSource        *self);
  const char *(*get_title)    (InnSheetSource        *self);

  guint       (*get_n_sheets)   (InnSheetSource *self);
  const char *(*get_sheet_name) (InnSheetSource *self,
                                 guint           sheet);
  guint       (*get_sheet)      (InnSheetSource *self);
};

gboolean           inn_sheet_source_next           (InnSheetSource        *self,
                                                    const InnSheetRecord **record,
                                                    GCancellable          *cancellable,
                                                    GError               **error);
gboolean           inn_sheet_source_rewind         (InnSheetSource        *self,
                                                    GCancellable          *cancellable,
                                                    GError               **error);
double             inn_sheet_source_get_progress   (InnSheetSource        *self);
const char        *inn_sheet_source_get_title      (InnSheetSource        *self);
guint              inn_sheet_source_get_n_sheets   (InnSheetSource        *self);
const char        *inn_sheet_source_get_sheet_name (InnSheetSource        *self,
                                                    guint                  sheet);
guint              inn_sheet_source_get_sheet      (InnSheetSource        *self);

const char        *inn_sheet_record_get_cell       (const InnSheetRecord  *record,
                                                    guint                  column);
InnSheetCellFlags  inn_sheet_record_get_flags      (const InnSheetRecord  *record,
                                                    guint                  column);

G_END_DECLS
