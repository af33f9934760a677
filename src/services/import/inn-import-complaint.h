/* inn-import-complaint.h: what is wrong with a cell or a row, and that in words for people. */

#pragma once

#include "inn-phone.h"
#include "inn-sheet-field.h"

G_BEGIN_DECLS

/**
 * InnImportReason:
 * @INN_IMPORT_REASON_NONE: nothing to say
 * @INN_IMPORT_REASON_PHONE: is no phone number
 * @INN_IMPORT_REASON_DAMAGED_NUMBER: a spreadsheet has rounded it ("1.38E+10"); the digits are lost
 * @INN_IMPORT_REASON_EMAIL: is no email address
 * @INN_IMPORT_REASON_BIRTHDAY: is no birthday, or a day that cannot be
 * @INN_IMPORT_REASON_BIRTHDAY_AHEAD: a birthday later than today
 * @INN_IMPORT_REASON_DATE_ORDER: day and month could be swapped; choose the order of the column
 * @INN_IMPORT_REASON_DATE_MIXED: some days of the column can only be one order, some only the other
 * @INN_IMPORT_REASON_OTHER_ORDER: is a day only in the order the column is not read in
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
 * @INN_IMPORT_REASON_ID_BIRTHDAY: another day than the resident ID of the row says; both are taken
 * @INN_IMPORT_REASON_DAY: no such day
 * @INN_IMPORT_REASON_TIME: is no time of day
 * @INN_IMPORT_REASON_NIGHTS: is no number of nights
 * @INN_IMPORT_REASON_LONG: more than a year in one stay
 * @INN_IMPORT_REASON_BACKWARDS: the departure lies before the arrival
 * @INN_IMPORT_REASON_NO_DAYS: a day that is needed is not said
 * @INN_IMPORT_REASON_AHEAD: somebody came on a day that is still ahead
 * @INN_IMPORT_REASON_AMOUNT: is no amount of money
 * @INN_IMPORT_REASON_MONEY_UNIT: could be yuan or fen; choose for the column
 * @INN_IMPORT_REASON_NEGATIVE: below nothing
 * @INN_IMPORT_REASON_ABSURD: more than a small hotel takes at once
 * @INN_IMPORT_REASON_ROUNDED: decimals were cut off; it is taken, and a person should look at it
 * @INN_IMPORT_REASON_TAKES_OFF: only a discount or a refund takes money off
 * @INN_IMPORT_REASON_STATUS: is no status of a stay
 * @INN_IMPORT_REASON_WORD: a word that is not understood
 * @INN_IMPORT_REASON_SCORE: is no answer from 0 to 10
 * @INN_IMPORT_REASON_CATEGORY: is nothing that is charged
 * @INN_IMPORT_REASON_ROOM: is no number of a room
 * @INN_IMPORT_REASON_UNKNOWN_ROOM: the house has no such room
 * @INN_IMPORT_REASON_UNKNOWN_TYPE: the house has no such type of room
 * @INN_IMPORT_REASON_UNKNOWN_COMPANY: there is no such company or group
 * @INN_IMPORT_REASON_PAYER: who pays cannot be found
 * @INN_IMPORT_REASON_TWO_PAYERS: another guest and the company are both to pay
 * @INN_IMPORT_REASON_COMPANION: somebody who comes along cannot be found
 * @INN_IMPORT_REASON_GUEST_NUMBER: is no number of a guest
 * @INN_IMPORT_REASON_UNKNOWN_GUEST: the guest is not in the book
 * @INN_IMPORT_REASON_ONLY_NAME: somebody has that name, and nothing more agrees
 * @INN_IMPORT_REASON_OTHER_NAME: the number is that of somebody of another name
 * @INN_IMPORT_REASON_SEVERAL_GUESTS: several guests could be meant
 * @INN_IMPORT_REASON_NO_STAY: the guest has no such stay
 * @INN_IMPORT_REASON_NO_STAY_IN_ROOM: the guest has no stay in that room on that day
 * @INN_IMPORT_REASON_SEVERAL_STAYS: several stays could be meant
 * @INN_IMPORT_REASON_CURRENCY: is no currency
 * @INN_IMPORT_REASON_FORMAT: a row of a booking list that cannot be right
 * @INN_IMPORT_REASON_ROOM_TAKEN: another stay has one of the nights in that room; the row is taken, and
 *   a person should look at it
 * @INN_IMPORT_REASON_GUEST_ELSEWHERE: the guest has another stay in one of the nights; as above
 * @INN_IMPORT_REASON_NO_STAY_THEN: the charge lies in none of the guest's stays; it is kept with the
 *   guest
 * @INN_IMPORT_REASON_MISSING: what is needed is not said
 * @INN_IMPORT_REASON_DAY_AHEAD: a day that is still ahead of something that has been
 * @INN_IMPORT_REASON_DUE_BEFORE: to be kept before it was promised
 * @INN_IMPORT_REASON_CHOICE: the hotel's list has no such topic or choice
 * @INN_IMPORT_REASON_NO_CONSENT: a note about the health of a guest who did not agree to any
 * @INN_IMPORT_REASON_OWN: is not what a field of the hotel asks for; it is kept as it was told
 * @INN_IMPORT_REASON_ONESELF: the other is the guest
 * @INN_IMPORT_REASON_CIRCLE: a recommendation that would lead back to who gave it
 * @INN_IMPORT_REASON_TIMES: the times of arrival and departure cannot be right
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
  INN_IMPORT_REASON_DATE_MIXED,
  INN_IMPORT_REASON_OTHER_ORDER,
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
  INN_IMPORT_REASON_ID_BIRTHDAY,
  INN_IMPORT_REASON_DAY,
  INN_IMPORT_REASON_TIME,
  INN_IMPORT_REASON_NIGHTS,
  INN_IMPORT_REASON_LONG,
  INN_IMPORT_REASON_BACKWARDS,
  INN_IMPORT_REASON_NO_DAYS,
  INN_IMPORT_REASON_AHEAD,
  INN_IMPORT_REASON_AMOUNT,
  INN_IMPORT_REASON_MONEY_UNIT,
  INN_IMPORT_REASON_NEGATIVE,
  INN_IMPORT_REASON_ABSURD,
  INN_IMPORT_REASON_ROUNDED,
  INN_IMPORT_REASON_TAKES_OFF,
  INN_IMPORT_REASON_STATUS,
  INN_IMPORT_REASON_WORD,
  INN_IMPORT_REASON_SCORE,
  INN_IMPORT_REASON_CATEGORY,
  INN_IMPORT_REASON_ROOM,
  INN_IMPORT_REASON_UNKNOWN_ROOM,
  INN_IMPORT_REASON_UNKNOWN_TYPE,
  INN_IMPORT_REASON_UNKNOWN_COMPANY,
  INN_IMPORT_REASON_PAYER,
  INN_IMPORT_REASON_TWO_PAYERS,
  INN_IMPORT_REASON_COMPANION,
  INN_IMPORT_REASON_GUEST_NUMBER,
  INN_IMPORT_REASON_UNKNOWN_GUEST,
  INN_IMPORT_REASON_ONLY_NAME,
  INN_IMPORT_REASON_OTHER_NAME,
  INN_IMPORT_REASON_SEVERAL_GUESTS,
  INN_IMPORT_REASON_NO_STAY,
  INN_IMPORT_REASON_NO_STAY_IN_ROOM,
  INN_IMPORT_REASON_SEVERAL_STAYS,
  INN_IMPORT_REASON_CURRENCY,
  INN_IMPORT_REASON_FORMAT,
  INN_IMPORT_REASON_TIMES,
  INN_IMPORT_REASON_ROOM_TAKEN,
  INN_IMPORT_REASON_GUEST_ELSEWHERE,
  INN_IMPORT_REASON_NO_STAY_THEN,
  INN_IMPORT_REASON_MISSING,
  INN_IMPORT_REASON_DAY_AHEAD,
  INN_IMPORT_REASON_DUE_BEFORE,
  INN_IMPORT_REASON_CHOICE,
  INN_IMPORT_REASON_NO_CONSENT,
  INN_IMPORT_REASON_ONESELF,
  INN_IMPORT_REASON_CIRCLE,
  INN_IMPORT_REASON_OWN,
} InnImportReason;

/* Of a complaint that no cell alone is to blame for. */
#define INN_IMPORT_NO_COLUMN G_MAXUINT

/**
 * InnImportComplaint:
 * @column: of the sheet, from 0, or %INN_IMPORT_NO_COLUMN
 * @field: what the cell was to fill
 * @reason: why it cannot
 * @fatal: whether it refuses the row
 * @left_out: whether the cell, or a part of it, is not taken although the row may be
 * @damaged: whether it is left out for being damaged, so that it goes to the file of what was left
 *   out to be mended; where the mended row could not be told to be the same guest, the row is refused
 * @label: (nullable): what the field is called, where @field does not say; interned
 * @words: (nullable): what is wrong, where @reason does not say; lives on
 * @phone: of a number that is none, why
 * @digits: of such a number, how many digits it has
 * @digits_expected: how many it should have, or 0
 */
typedef struct
{
  guint           column;
  InnSheetField   field;
  InnImportReason reason;
  gboolean        fatal;
  gboolean        left_out;
  gboolean        damaged;
  const char     *label;
  const char     *words;
  InnPhoneReason  phone;
  guint           digits;
  guint           digits_expected;
} InnImportComplaint;

char       *inn_import_complaint_dup_text (const InnImportComplaint *complaint,
                                           const char               *cell);
char       *inn_import_complaint_join     (GPtrArray                *sentences);

G_END_DECLS
