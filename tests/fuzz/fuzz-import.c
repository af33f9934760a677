/* fuzz-import.c: whatever stands in the cells of a sheet of guests, stays or charges.
 *
 * Nothing may crash; a row is a guest, blank or refused for a reason; a guest adds nothing to
 * himself. The first byte says which column is taken for what, so that every field meets every text.
 * Of stays and charges a day that is read is one of the calendar, and money is in bounds.
 */

#include "config.h"

#include "inn-fuzz.h"

#include "inn-csv-reader.h"
#include "inn-import-fill.h"
#include "inn-import-reader.h"

static void
check_draft (const InnImportDraft *draft)
{
  gboolean fatal = FALSE;

  for (guint i = 0; i < draft->complaints->len; i++)
    {
      const InnImportComplaint *complaint
        = &g_array_index (draft->complaints, InnImportComplaint, i);

      g_assert_cmpint (complaint->reason, !=, INN_IMPORT_REASON_NONE);
      fatal |= complaint->fatal;
      g_assert_true (!complaint->damaged || complaint->left_out);
    }

  g_assert_cmpint (fatal, ==, draft->refused);
  g_assert_cmpint (draft->guest == NULL, ==, draft->blank || draft->refused);
  g_assert_cmpint (draft->row_hash, !=, 0);

  if (draft->guest != NULL)
    {
      g_autoptr (InnGuest) filled = NULL;

      g_assert_true (g_utf8_validate (inn_guest_get_name (draft->guest), -1, NULL));
      g_assert_cmpuint (inn_import_fill (draft->guest, draft->guest, INN_KNOWN_BY_CONTACT,
                                         &filled), ==, 0);
      g_assert_null (filled);
    }
}

#define MOST_MONEY G_GINT64_CONSTANT (100000000000)

static void
check_day (InnDate day)
{
  g_assert_true (!inn_date_is_set (day) || inn_date_is_valid (day));
}

static void
check_stay (const InnImportStay *stay)
{
  check_day (stay->arrival);
  check_day (stay->departure);
  check_day (stay->day);
  g_assert_cmpint (stay->guest_id, >=, 0);
  g_assert_cmpint (stay->nights, >=, -1);
  g_assert_cmpint (stay->satisfaction, <=, 10);
  g_assert_cmpint (stay->recommend, <=, 10);
  g_assert_cmpint (stay->arrival_minute, <, 1440);
  g_assert_cmpint (stay->departure_minute, <, 1440);
  if (stay->has_rate)
    g_assert_true (stay->rate.amount >= 0 && stay->rate.amount <= MOST_MONEY);
  if (stay->has_total)
    g_assert_true (stay->total.amount >= 0 && stay->total.amount <= MOST_MONEY);
  if (stay->has_amount)
    g_assert_true (ABS (stay->amount.amount) <= MOST_MONEY);
}

static InnCsvReader *
open_text (const guint8 *data,
           gsize         size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);

  return inn_csv_reader_new (inn_text_decoder_new (stream, INN_ENCODING_UTF8), 0);
}

static void
read_rows (const guint8    *data,
           gsize            size,
           InnImportReader *reader)
{
  g_autoptr (InnCsvReader) rows = open_text (data, size);
  g_auto (InnImportDraft) draft = { NULL };
  const InnSheetRecord *record;

  inn_import_draft_init (&draft);
  while (inn_csv_reader_next (rows, &record, NULL, NULL))
    {
      gint64 hash;

      inn_import_reader_read (reader, record, &draft);
      check_draft (&draft);
      check_stay (&draft.stay);
      hash = draft.row_hash;
      inn_import_reader_read (reader, record, &draft);
      g_assert_cmpint (draft.row_hash, ==, hash);
    }
}

static void
read_with_map (const guint8 *data,
               gsize         size,
               InnSheetRows  kind,
               guint         shift)
{
  InnDate today = inn_date_new (2026, 11, 22);
  g_autoptr (InnColumnMap) map = inn_column_map_new (kind);
  g_autoptr (InnCsvReader) rows = open_text (data, size);
  g_autoptr (InnImportReader) reader = NULL;
  const InnSheetRecord *record;

  while (inn_csv_reader_next (rows, &record, NULL, NULL))
    inn_column_map_add_record (map, record);
  inn_column_map_recognise (map, today);

  for (guint i = 0; shift > 0 && i < inn_column_map_get_n_columns (map); i++)
    {
      InnSheetField field = (i + shift) % (kind == INN_SHEET_GUESTS ? INN_N_FIELDS
                                                                    : INN_SHEET_N_FIELDS);

      if (inn_sheet_field_fits (field, kind))
        inn_column_map_set_target (map, i, field);
      inn_column_map_set_lunar (map, i, shift % 2 == 0);
      inn_column_map_set_date_order (map, i, shift % 4);
      inn_column_map_set_money_unit (map, i, shift % 3);
    }

  reader = inn_import_reader_new (inn_column_map_copy (map), "CN", today);
  read_rows (data, size, reader);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  if (size == 0)
    return 0;

  for (InnSheetRows kind = INN_SHEET_GUESTS; kind <= INN_SHEET_CHARGES; kind++)
    {
      read_with_map (data + 1, size - 1, kind, 0);
      read_with_map (data + 1, size - 1, kind, data[0]);
    }

  return 0;
}
