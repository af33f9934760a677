/* inn-import-report.h: what an import is asked to do with known guests, and what came of it. */

#pragma once

#include "inn-import-row.h"

G_BEGIN_DECLS

/**
 * InnImportPolicy:
 * @INN_IMPORT_FILL_BLANKS: a known guest gains what was empty; nothing is overwritten
 * @INN_IMPORT_SKIP_KNOWN: known guests stay as they are
 *
 * What happens to a guest who is known already.
 */
typedef enum
{
  INN_IMPORT_FILL_BLANKS,
  INN_IMPORT_SKIP_KNOWN,
} InnImportPolicy;

/**
 * InnImportOptions:
 * @policy: what happens to those who are known already
 * @make_missing: of stays: rooms, room types and companies the book does not have are made; else a
 *   row with an unknown room is refused. While the book has no rooms they are always made
 * @guest_id: of stays and charges: whose rows are that name nobody; 0 refuses them
 *
 * What a person has chosen beside the columns.
 */
typedef struct
{
  InnImportPolicy policy;
  gboolean        make_missing;
  gint64          guest_id;
} InnImportOptions;

/**
 * InnImportReport:
 * @n_rows: rows of the sheet without its heading
 * @n_by_verdict: how many of each #InnImportVerdict
 * @n_written: guests, stays or charges made or filled; 0 in a rehearsal
 * @n_cells_left_out: cells that could not be taken from rows that were
 * @n_rows_to_mend: rows in the file of what was left out: those refused, and those taken without a
 *   damaged cell
 * @n_invalid: places the encoding could not read
 * @seq: the entry of the journal to undo, or 0 when nothing was written
 * @refused_path: (nullable): the file of what was left out, or %NULL
 * @dry: whether it was a rehearsal
 *
 * Owned by the import, lent until its state changes.
 */
typedef struct
{
  guint64   n_rows;
  guint64   n_by_verdict[INN_IMPORT_N_VERDICTS];
  guint64   n_written;
  guint64   n_cells_left_out;
  guint64   n_rows_to_mend;
  guint64   n_invalid;
  gint64    seq;
  char     *refused_path;
  gboolean  dry;
} InnImportReport;

G_END_DECLS
