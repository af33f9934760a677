/* inn-import-row.h: what the rehearsal says of one row of a sheet. */

#pragma once

#include "inn-import-complaint.h"
#include "inn-known-guest.h"
#include "inn-sheet-source.h"

G_BEGIN_DECLS

/**
 * InnImportVerdict:
 * @INN_IMPORT_NEW: a guest, stay or charge the book does not know; made
 * @INN_IMPORT_NAMESAKE: made, and listed: somebody of that name is in the book, nothing more agrees
 * @INN_IMPORT_HOUSEHOLD: made, and marked: shares a phone, email or WeChat with another name
 * @INN_IMPORT_ALIKE: made, and listed: has the same in an own field that tells guests apart
 * @INN_IMPORT_FILL: a known guest or stay; empty fields are filled, nothing is overwritten
 * @INN_IMPORT_UNCHANGED: a known guest, stay or charge; the row says nothing new
 * @INN_IMPORT_REPEATED: the same person as an earlier row of this sheet; fills that guest's blanks.
 *   Of stays and charges: an earlier row says the same; skipped
 * @INN_IMPORT_BLANK: nothing in the row that is imported; skipped
 * @INN_IMPORT_REFUSED: cannot be taken; the reasons say why; goes to the file of refused rows
 */
typedef enum
{
  INN_IMPORT_NEW,
  INN_IMPORT_NAMESAKE,
  INN_IMPORT_HOUSEHOLD,
  INN_IMPORT_ALIKE,
  INN_IMPORT_FILL,
  INN_IMPORT_UNCHANGED,
  INN_IMPORT_REPEATED,
  INN_IMPORT_BLANK,
  INN_IMPORT_REFUSED,
} InnImportVerdict;

#define INN_IMPORT_N_VERDICTS 9

/**
 * InnImportRow:
 * @line: the line of the file, from 1
 * @cells: (array zero-terminated=1): the cells as they stand, cut to what a preview needs
 * @rows: what the sheet is a list of
 * @verdict: what becomes of it
 * @known: (nullable): the guest of the book it is about, and why
 * @alike: of %INN_IMPORT_ALIKE the name of the field, else ""
 * @n_filled: how many blanks of that guest it fills
 * @complaints: (element-type InnImportComplaint): what is wrong with it
 * @problems: what is wrong with the row as a piece of text
 * @verdict_known: %FALSE until a rehearsal has reached it
 *
 * A value, counted by reference.
 */
typedef struct
{
  guint64           line;
  char            **cells;
  InnSheetRows      rows;
  InnImportVerdict  verdict;
  InnKnownGuest    *known;
  char             *alike;
  guint             n_filled;
  GArray           *complaints;
  InnSheetProblems  problems;
  gboolean          verdict_known;
} InnImportRow;

InnImportRow *inn_import_row_new       (const InnSheetRecord   *record);
InnImportRow *inn_import_row_ref       (InnImportRow           *self);
void          inn_import_row_unref     (InnImportRow           *self);

const char   *inn_import_verdict_get_label
                                       (InnImportVerdict        verdict);
char         *inn_import_row_dup_words (const InnImportRow     *self);
char         *inn_import_row_dup_complaints
                                       (const InnImportRow     *self);
gboolean      inn_import_row_is_broken (const InnImportRow     *self);
const char   *inn_import_row_get_label (const InnImportRow     *self);
char         *inn_import_complaint_dup_words
                                       (const InnImportRow     *self,
                                        const InnImportComplaint *complaint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportRow, inn_import_row_unref)

G_END_DECLS
