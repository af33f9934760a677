/* test-csv-writer.c: what we write, spreadsheets take for text, and we read back as it was. */

#include "config.h"

#include "inn-csv-cell.h"
#include "inn-csv-reader.h"
#include "inn-csv-writer.h"

#include <string.h>

static GBytes *
write_rows (GPtrArray *rows)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (InnCsvWriter) writer = inn_csv_writer_new (stream);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const char * const *cells = rows->pdata[i];

      inn_csv_writer_add (writer, cells, g_strv_length ((char **) cells), NULL, &error);
      g_assert_no_error (error);
    }
  inn_csv_writer_flush (writer, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_cells (void)
{
  static const struct
  {
    const char *cell;
    const char *written;
  } cases[] = {
    { "", "" },
    { "林雨桐", "林雨桐" },
    { "a,b", "\"a,b\"" },
    { "say \"hi\"", "\"say \"\"hi\"\"\"" },
    { "two\nlines", "\"two\nlines\"" },
    { " blank", "\" blank\"" },
    { "+86 138 0571 6620", "'+86 138 0571 6620" },
    { "=1+1", "'=1+1" },
    { "-1", "-1" },
    { "-100.50", "-100.50" },
    { "-1+1", "'-1+1" },
    { "-1.", "'-1." },
    { "-", "'-" },
    { "'-1", "''-1" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "\"'\t=1\"" },
    { "\r=1", "\"'\r=1\"" },
    { "＝1", "'＝1" },
    { "＋86", "'＋86" },
    { "－1", "'－1" },
    { "＠a", "'＠a" },
    { "'=1", "''=1" },
    { "'tis", "'tis" },
    { "sep=;", "\"sep=;\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *row[] = { cases[i].cell, "x", NULL };
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *expected = g_strconcat ("\xef\xbb\xbf", cases[i].written, ",x\r\n", NULL);

      g_ptr_array_add (rows, row);
      bytes = write_rows (rows);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       expected, strlen (expected));
    }
}

static char *
make_cell (GRand *random)
{
  static const char *const pieces[] = {
    "a", "\"", ",", "\n", "\r", " ", "'", "=", "+", "-", "@", "\t", "＝", "；", ";", "长", "sep=",
  };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (random, 0, 8);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      g_autoptr (GInputStream) stream = NULL;
      g_autoptr (InnCsvReader) reader = NULL;
      g_autoptr (GBytes) bytes = NULL;
      const InnSheetRecord *record;
      int n_columns = g_rand_int_range (random, 1, 6);

      for (int i = 0; i < 20; i++)
        {
          char **row = g_new0 (char *, n_columns + 1);

          for (int c = 0; c < n_columns; c++)
            row[c] = make_cell (random);
          g_ptr_array_add (rows, row);
        }

      bytes = write_rows (rows);
      stream = g_memory_input_stream_new_from_bytes (bytes);
      reader = inn_csv_reader_new (inn_text_decoder_new (stream, INN_ENCODING_UTF8), ',');
      for (guint i = 0; i < rows->len; i++)
        {
          char **row = rows->pdata[i];

          g_assert_true (inn_csv_reader_next (reader, &record, NULL, NULL));
          g_assert_cmpint (record->problems, ==, 0);
          g_assert_cmpuint (record->n_cells, ==, n_columns);
          for (int c = 0; c < n_columns; c++)
            g_assert_cmpstr (inn_csv_cell_restore (record->cells[c]), ==, row[c]);
        }
      g_assert_false (inn_csv_reader_next (reader, &record, NULL, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-writer/cells", test_cells);
  g_test_add_func ("/csv-writer/round-trip", test_round_trip);

  return g_test_run ();
}
