/* fuzz-xlsx.c: whatever bytes are handed in as a workbook, or as the XML in it.
 *
 * An archive is taken as it is. Anything else is the XML of a sheet, and behind lines of "%%" that
 * of the shared strings, the styles and the workbook; what is not there is as usual. Nothing may
 * crash or take long; what comes out is clean UTF-8 within the limits, twice the same; what is
 * refused is refused in words for people.
 */

#include "config.h"

#include "inn-fuzz.h"

#include "inn-compound-file.h"
#include "inn-error.h"
#include "inn-sheet-opener.h"
#include "inn-test-workbook.h"

#include <string.h>

static guint32
read_once (InnSheetSource  *source,
           GError         **error)
{
  const InnSheetRecord *record;
  guint64 line = 0;
  guint32 hash = 5381;

  while (inn_sheet_source_next (source, &record, NULL, error))
    {
      g_assert_cmpuint (record->line, >, line);
      line = record->line;
      g_assert_cmpuint (record->n_cells, >=, 1);
      g_assert_cmpuint (record->n_cells, <=, INN_SHEET_MAX_COLUMNS);
      g_assert_cmpint (record->problems != 0, ==, record->problem_line != 0);
      for (guint i = 0; i < record->n_cells; i++)
        {
          g_assert_true (g_utf8_validate (record->cells[i], -1, NULL));
          hash = hash * 33 + g_str_hash (record->cells[i]) + inn_sheet_record_get_flags (record, i);
        }
    }
  g_assert_cmpfloat (inn_sheet_source_get_progress (source), <=, 1.0);

  return hash;
}

static void
read_workbook (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  g_autoptr (InnSheetSource) source = inn_test_workbook_open (bytes, INN_SHEET_AUTOMATIC, &error);

  if (source != NULL)
    {
      guint32 hash = read_once (source, &error);

      g_assert_cmpuint (inn_sheet_source_get_sheet (source), <,
                        inn_sheet_source_get_n_sheets (source));
      g_assert_true (inn_sheet_source_rewind (source, NULL, NULL));
      g_assert_cmpuint (read_once (source, &again), ==, hash);
      g_assert_cmpint (error != NULL, ==, again != NULL);
    }
  if (error != NULL)
    g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = NULL;

  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    {
      bytes = g_bytes_new (data, size);
    }
  else if (size >= 2 && memcmp (data, "\xd0\xcf", 2) == 0)
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);

      inn_compound_file_sniff (stream, NULL);
      return 0;
    }
  else
    {
      g_autofree char *text = g_strndup ((const char *) data, size);
      g_auto (GStrv) texts = g_strsplit (text, "\n%%\n", 4);
      static const char *const names[] = {
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
      };
      InnTestPart parts[G_N_ELEMENTS (names) + 1] = { { NULL } };

      for (gsize i = 0; texts[i] != NULL; i++)
        parts[i] = (InnTestPart) { names[i], texts[i] };
      bytes = inn_test_workbook_new (NULL, NULL, parts);
    }

  read_workbook (bytes);

  return 0;
}
