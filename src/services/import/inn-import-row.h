/* inn-import-row.h: what the rehearsal says of one row of a sheet. */

#pragma once

#include "inn-guest-field.h"
#include "inn-known-guest.h"
#include "inn-sheet-source.h"

G_BEGIN_DECLS

/**
 * InnImportVerdict:
 * @INN_IMPORT_NEW: a guest the book does not know; made
 * @INN_IMPORT_NAMESAKE: made, and listed: somebody of that name is in the book, nothing more agrees
 * @INN_IMPORT_HOUSEHOLD: made, and marked: shares a phone, email or WeChat with another name
 * @INN_IMPORT_FILL: a known guest; empty fields are filled, nothing is overwritten
 * @INN_IMPORT_UNCHANGED: a known guest; the row says nothing new
 * @INN_IMPORT_REPEATED: the same person as an earlier row of this sheet; fills that guest's blanks
 * @INN_IMPORT_BLANK: nothing in the row that is imported; skipped
 * @INN_IMPORT_REFUSED: cannot be taken; the reasons say why; goes to the file of refused rows
 */
typedef enum
{
  INN_IMPORT_NEW,
  INN_IMPORT_NAMESAKE,
  INN_IMPORT_HOUSEHOLD,
  INN_IMPORT_FILL,
  INN_IMPORT_UNCHANGED,
  INN_IMPORT_REPEATED,
  INN_IMPORT_BLANK,
  INN_IMPORT_REFUSED,
} InnImportVerdict;

#define INN_IMPORT_N_VERDICTS 8

/**
 * InnImportReason:
 * @INN_IMPORT_REASON_NONE: nothing to say
 * @INN_IMPORT_REASON_PHONE: is no phone number
 * @INN_IMPORT_REASON_DAMAGED_NUMBER: a spreadsheet has rounded it ("1.38E+10"); the digits are lost
 * @INN_IMPORT_REASON_EMAIL: is no email address
 * @INN_IMPORT_REASON_BIRTHDAY: is no birthday, or a day that cannot be
 * @INN_IMPORT_REASON_BIRTHDAY_AHEAD: a birthday later than today
 * @INN_IMPORT_REASON_DATE_ORDER: day and month could be swapped; choose the order of the column
 * @INN_IMPORT_REASON_DOCUMENT: a resident ID that fails its checksum
 * @INN_IMPORT_REASON_GENDER: is no gender
 * @INN_IMPORT_REASON_TYPE: is no guest type
 * @INN_IMPORT_REASON_FLAG: is neither yes nor no
 * @INN_IMPORT_REASON_STAFF: nobody of that name works here
 * @INN_IMPORT_REASON_TOO_LONG: longer than the field may be
 * @INN_IMPORT_REASON_NOBODY: there is neither a name nor a contact nor a document
 * @INN_IMPORT_REASON_SHEET: the row itself is broken; see #InnSheetProblems
 * @INN_IMPORT_REASON_OPEN_QUOTE: a quotation mark of the row is never closed; its cells are taken as
 *   they stand, and a person should look at them
 * @INN_IMPORT_REASON_HEADING: the heading of the sheet once more; no guest
 * @INN_IMPORT_REASON_LINE_BREAK: a number on two lines; it is taken, and a person should look at it
 */
typedef enum
{
  INN_IMPORT_REASON_NONE,
  INN_IMPORT_REASON_PHONE,
  INN_IMPORT_REASON_DAMAGED_NUMBER,
  INN_IMPORT_REASON_EMAIL,
  INN_IMPORT_REASON_BIRTHDAY,
  INN_IMPORT_REASON_BIRTHDAY_AHEAD,
  INN_IMPORT_REASON_DATE_ORDER,
  INN_IMPORT_REASON_DOCUMENT,
  INN_IMPORT_REASON_GENDER,
  INN_IMPORT_REASON_TYPE,
  INN_IMPORT_REASON_FLAG,
  INN_IMPORT_REASON_STAFF,
  INN_IMPORT_REASON_TOO_LONG,
  INN_IMPORT_REASON_NOBODY,
  INN_IMPORT_REASON_SHEET,
  INN_IMPORT_REASON_OPEN_QUOTE,
  INN_IMPORT_REASON_HEADING,
  INN_IMPORT_REASON_LINE_BREAK,
} InnImportReason;

/**
 * InnImportComplaint:
 * @column: of the sheet, from 0
 * @field: what the cell was to fill
 * @reason: why it cannot
 * @fatal: whether it refuses the row; else only this cell is left out and the row is taken
 */
typedef struct
{
  guint           column;
  InnGuestField   field;
  InnImportReason reason;
  gboolean        fatal;
} InnImportComplaint;

/**
 * InnImportRow:
 * @line: the line of the file, from 1
 * @cells: (array zero-terminated=1): the cells as they stand, cut to what a preview needs
 * @verdict: what becomes of it
 * @known: (nullable): the guest of the book it is about, and why
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
  InnImportVerdict  verdict;
  InnKnownGuest    *known;
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
const char   *inn_import_reason_get_words
                                       (InnImportReason         reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnImportRow, inn_import_row_unref)

G_END_DECLS
