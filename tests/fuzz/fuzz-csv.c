/* fuzz-csv.c: whatever bytes are handed in as a table, from their encoding to their columns.
 *
 * Nothing may crash; what comes out is clean UTF-8 within the limits; reading twice, and reading
 * in drops, gives the same.
 */

#include "config.h"

#include "inn-fuzz.h"

#include "inn-column-map.h"
#include "inn-csv-reader.h"
#include "inn-csv-writer.h"
#include "inn-encoding-guess.h"
#include "inn-sheet-kind.h"

#include <string.h>

static guint32
read_once (const guint8 *data,
           gsize         size,
           InnEncoding   encoding,
           InnColumnMap *map)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (InnCsvReader) reader =
    inn_csv_reader_new (inn_text_decoder_new (stream, encoding), 0);
  g_autoptr (GOutputStream) sink = g_memory_output_stream_new_resizable ();
  g_autoptr (InnCsvWriter) writer = inn_csv_writer_new (sink);
  g_autoptr (GError) error = NULL;
  const InnSheetRecord *record;
  guint64 line = 0;
  guint32 hash = 5381;

  while (inn_csv_reader_next (reader, &record, NULL, &error))
    {
      g_assert_cmpuint (record->line, >, line);
      line = record->line;
      g_assert_cmpuint (record->n_cells, >=, 1);
      g_assert_cmpuint (record->n_cells, <=, INN_SHEET_MAX_COLUMNS);
      g_assert_cmpint (record->problems != 0, ==, record->problem_line != 0);
      for (guint i = 0; i < record->n_cells; i++)
        {
          g_assert_true (g_utf8_validate (record->cells[i], -1, NULL));
          hash = hash * 33 + g_str_hash (record->cells[i]);
        }
      if (map != NULL)
        inn_column_map_add_record (map, record);
      inn_csv_writer_add (writer, record->cells, record->n_cells, NULL, NULL);
    }
  g_assert_no_error (error);

  return hash;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (InnColumnMap) map = inn_column_map_new (INN_SHEET_GUESTS);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  InnEncodingGuess guess;

  inn_sheet_kind_sniff (data, MIN (size, INN_SHEET_KIND_HEAD));
  g_assert_true (inn_encoding_guess (stream, NULL, &guess, NULL));
  g_free (inn_encoding_guess_preview (&guess, INN_ENCODING_GB18030));
  g_free (inn_encoding_guess_preview (&guess, INN_ENCODING_BIG5));

  g_assert_cmpuint (read_once (data, size, guess.encoding, map), ==,
                    read_once (data, size, guess.encoding, NULL));
  for (guint encoding = INN_ENCODING_UTF8; encoding <= INN_ENCODING_BIG5; encoding++)
    read_once (data, size, encoding, NULL);

  inn_column_map_recognise (map, inn_date_new (2026, 11, 22));
  text = inn_column_map_to_text (map);
  g_assert_true (inn_column_map_apply_text (map, text, NULL));
  again = inn_column_map_to_text (map);
  g_assert_cmpstr (again, ==, text);
  return 0;
}
