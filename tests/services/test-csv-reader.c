/* test-csv-reader.c: records and cells, also of what people take for CSV. */

#include "config.h"

#include "inn-csv-reader.h"

#include <string.h>

static InnCsvReader *
read_bytes (const char *text,
            gsize       length,
            char        delimiter)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);

  return inn_csv_reader_new (inn_text_decoder_new (stream, INN_ENCODING_UTF8), delimiter);
}

/* "line:a|b|c!problems" for every record. */
static void
describe (GString              *out,
          const InnSheetRecord *record)
{
  g_string_append_printf (out, "%" G_GUINT64_FORMAT ":", record->line);
  for (guint i = 0; i < record->n_cells; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", record->cells[i]);
  if (record->problems != 0)
    g_string_append_printf (out, "!%d@%" G_GUINT64_FORMAT, record->problems, record->problem_line);
  g_string_append_c (out, record->empty ? '-' : ';');
}

static char *
describe_all (InnCsvReader *reader)
{
  g_autoptr (GError) error = NULL;
  const InnSheetRecord *record;
  GString *out = g_string_new (NULL);

  while (inn_csv_reader_next (reader, &record, NULL, &error))
    describe (out, record);
  g_assert_no_error (error);

  return g_string_free (out, FALSE);
}

static void
test_tables (void)
{
  static const struct
  {
    const char *text;
    const char *records;
  } cases[] = {
    { "", "" },
    { "a", "1:a;" },
    { "a,b\nc,d\n", "1:a|b;2:c|d;" },
    { "a,b\r\nc,d", "1:a|b;2:c|d;" },
    { "a,b\rc,d\r", "1:a|b;2:c|d;" },
    { "a,b\n\n,\nc,d\n", "1:a|b;2:-3:|-4:c|d;" },
    { "a,\n", "1:a|;" },
    { "a,", "1:a|;" },
    { "\"a,b\",c\n", "1:a,b|c;" },
    { "\"a\nb\",c\r\nd,e", "1:a\nb|c;3:d|e;" },
    { "\"a\r\nb\r\",c\r\nd,e", "1:a\r\nb\r|c;4:d|e;" },
    { "\"a\"\"b\",\"\"\"\",\"\"\n", "1:a\"b|\"|;" },
    { " \"a,b\" , c \n", "1:a,b| c ;" },
    { "a,b,c\nd\ne,f\n", "1:a|b|c;2:d;3:e|f;" },
    /* Stray quotation marks stay. */
    { "5\" pipe,x\n", "1:5\" pipe|x!1@1;" },
    { "\"say \"hi\" now\",x\n", "1:say \"hi\" now|x!1@1;" },
    /* One that is never closed takes no other row with it. */
    { "a,\"b\nc,d\ne,f\n", "1:a|\"b!2@1;2:c|d;3:e|f;" },
    { "a,\"b\nc,\"d\"\ne,f\n", "1:a|\"b!2@1;2:c|d;3:e|f;" },
    { "\"a\nb\",\"c\nd,e\n", "1:a\nb|\"c!2@2;3:d|e;" },
    { "\"", "1:\"!2@1;" },
    /* Excel's instruction is no record. */
    { "sep=;\r\na;b,c\n", "2:a|b,c;" },
    { "sep=;", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnCsvReader) reader = read_bytes (cases[i].text, strlen (cases[i].text), 0);
      g_autofree char *records = describe_all (reader);

      g_assert_cmpstr (records, ==, cases[i].records);
    }
}

static void
test_delimiters (void)
{
  static const struct
  {
    const char *text;
    char        delimiter;
  } cases[] = {
    { "姓名\n张三\n", ',' },
    { "姓名,电话\n张三,1\n", ',' },
    { "姓名\t电话\n张三\t1\n", '\t' },
    { "姓名;电话\n张三;1\n", ';' },
    /* Commas in the text of another table, as many in each row. */
    { "姓名\t备注\t电话\n张三\ta,b\t1\n李四\tc,d\t2\n", '\t' },
    { "name;price;x\na;1,5;b\nc;2,5;d\n", ';' },
    /* Quoted regions respected. */
    { "a,\"x;y;z\"\nb,\"x;y;z\"\nc,d\n", ',' },
    { "a;\"x,y\n,z,,\";b\nb;\"x,y\";c\n", ';' },
    { "老客登记表,,\n姓名,电话,备注\n张三,1,;\n李四,2,\n", ',' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnCsvReader) reader = read_bytes (cases[i].text, strlen (cases[i].text), 0);
      g_autofree char *records = describe_all (reader);

      g_assert_cmpint (inn_csv_reader_get_delimiter (reader), ==, cases[i].delimiter);
    }
}

static void
test_nuls_go (void)
{
  static const char text[] = "a\0b,\"c\0\0\"\nd,e\n";
  g_autoptr (InnCsvReader) reader = read_bytes (text, sizeof text - 1, ',');
  g_autofree char *records = describe_all (reader);

  g_assert_cmpstr (records, ==, "1:ab|c!16@1;2:d|e;");
}

static void
test_unreadable_bytes_are_named (void)
{
  static const char text[] = "a,b\nc\xff,d\ne,f\n";
  g_autoptr (InnCsvReader) reader = read_bytes (text, sizeof text - 1, ',');
  g_autofree char *records = describe_all (reader);

  g_assert_cmpstr (records, ==, "1:a|b;2:c\xef\xbf\xbd|d!32@2;3:e|f;");
}

static void
test_columns_end_at_512 (void)
{
  g_autoptr (InnCsvReader) reader = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const InnSheetRecord *record;

  for (int i = 0; i < 600; i++)
    g_string_append_printf (text, "%d,", i);
  g_string_append (text, "\nnext\n");
  reader = read_bytes (text->str, text->len, ',');

  g_assert_true (inn_csv_reader_next (reader, &record, NULL, NULL));
  g_assert_cmpuint (record->n_cells, ==, 512);
  g_assert_cmpint (record->problems, ==, INN_SHEET_PROBLEM_TOO_WIDE);
  g_assert_cmpstr (record->cells[511], ==, "511");
  g_assert_true (inn_csv_reader_next (reader, &record, NULL, NULL));
  g_assert_cmpstr (record->cells[0], ==, "next");
  g_assert_cmpuint (record->line, ==, 2);
}

/* Characters of three bytes, so that the cut has to look where they begin. */
static void
test_records_end_at_a_megabyte (void)
{
  g_autoptr (InnCsvReader) reader = NULL;
  g_autoptr (GString) text = g_string_new ("a,");
  const InnSheetRecord *record;

  for (int i = 0; i < 1000000; i++)
    g_string_append (text, "长");
  g_string_append (text, ",b\r\nnext\n\"open");
  for (int i = 0; i < 1000000; i++)
    g_string_append (text, "长");
  g_string_append (text, "\nlast,\"c\nd\"\n");
  reader = read_bytes (text->str, text->len, ',');

  g_assert_true (inn_csv_reader_next (reader, &record, NULL, NULL));
  g_assert_cmpuint (record->n_cells, ==, 2);
  g_assert_cmpint (record->problems, ==, INN_SHEET_PROBLEM_TOO_LONG);
  g_assert_cmpuint (strlen (record->cells[1]), <=, INN_SHEET_MAX_RECORD);
  g_assert_true (g_utf8_validate (record->cells[1], -1, NULL));
  g_assert_true (inn_csv_reader_next (reader, &record, NULL, NULL));
  g_assert_cmpstr (record->cells[0], ==, "next");
  g_assert_cmpuint (record->line, ==, 2);
  g_assert_true (inn_csv_reader_next (reader, &record, NULL, NULL));
  g_assert_cmpint (record->problems, ==,
                   INN_SHEET_PROBLEM_OPEN_QUOTE | INN_SHEET_PROBLEM_TOO_LONG);
  g_assert_true (inn_csv_reader_next (reader, &record, NULL, NULL));
  g_assert_cmpstr (record->cells[1], ==, "c\nd");
  g_assert_cmpuint (record->line, ==, 4);
  g_assert_false (inn_csv_reader_next (reader, &record, NULL, NULL));
}

/* A file of marks that are never closed must not be read again for each of them. */
static void
test_many_open_quotes_stay_fast (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (InnCsvReader) reader = NULL;
  const InnSheetRecord *record;
  guint n = 0;

  for (int i = 0; i < 200000; i++)
    g_string_append (text, "\"\"\"a\n");
  reader = read_bytes (text->str, text->len, ',');
  while (inn_csv_reader_next (reader, &record, NULL, NULL))
    n += (record->problems & INN_SHEET_PROBLEM_OPEN_QUOTE) != 0;
  g_assert_cmpuint (n, ==, 200000);
}

/* Slow and obvious: the whole text in memory, one byte at a time. */
typedef struct
{
  const char       *text;
  gsize             length;
  gsize             at;
  guint64           line;
  guint             n_open;
  InnSheetProblems  problems;
  guint64           problem_line;
} Reference;

static void
refer_problem (Reference        *self,
               InnSheetProblems  problem)
{
  self->problems |= problem;
  if (self->problem_line == 0)
    self->problem_line = self->line;
}

static gboolean
ends_cell (Reference *self,
           gsize      at)
{
  return at == self->length || strchr (",\r\n", self->text[at]) != NULL;
}

static char *
refer_plain (Reference *self,
             gboolean   known)
{
  gsize start = self->at;

  for (; !ends_cell (self, self->at); self->at++)
    {
      if (self->text[self->at] != '"')
        continue;
      if (!known)
        refer_problem (self, INN_SHEET_PROBLEM_STRAY_QUOTE);
      known = FALSE;
    }

  return g_strndup (self->text + start, self->at - start);
}

static char *
refer_cell (Reference *self)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  guint64 n_lines = 0;
  gboolean stray = FALSE;
  gsize at = self->at;

  while (at < self->length && strchr (" \t", self->text[at]) != NULL)
    at++;
  if (at == self->length || self->text[at] != '"')
    return refer_plain (self, FALSE);

  for (at++; at < self->length; at++)
    {
      char c = self->text[at];
      gsize after = at + 1;

      if (c == '\n' || c == '\r')
        {
          n_lines += c == '\r' || self->text[at - 1] != '\r';
          if (self->n_open >= 16)
            break;
        }
      if (c != '"')
        {
          g_string_append_c (cell, c);
          continue;
        }
      if (at + 1 < self->length && self->text[at + 1] == '"')
        {
          g_string_append_c (cell, '"');
          at++;
          continue;
        }
      while (after < self->length && strchr (" \t", self->text[after]) != NULL)
        after++;
      if (ends_cell (self, after))
        {
          if (stray)
            refer_problem (self, INN_SHEET_PROBLEM_STRAY_QUOTE);
          self->at = after;
          self->line += n_lines;
          return g_strdup (cell->str);
        }
      if (n_lines > 0)
        break;
      stray = TRUE;
      g_string_append_c (cell, '"');
    }

  if (stray)
    refer_problem (self, INN_SHEET_PROBLEM_STRAY_QUOTE);
  refer_problem (self, INN_SHEET_PROBLEM_OPEN_QUOTE);
  self->n_open++;

  return refer_plain (self, TRUE);
}

static char *
refer_all (const char *text)
{
  Reference self = { .text = text, .length = strlen (text), .line = 1 };
  GString *out = g_string_new (NULL);

  while (self.at < self.length)
    {
      guint64 line = self.line;
      g_autoptr (GString) joined = g_string_new (NULL);
      gboolean empty = TRUE;

      self.problems = 0;
      self.problem_line = 0;
      while (TRUE)
        {
          g_autofree char *cell = refer_cell (&self);

          empty = empty && cell[strspn (cell, " \t\r\n")] == '\0';
          g_string_append (joined, cell);
          if (self.at == self.length || text[self.at] != ',')
            break;
          g_string_append_c (joined, '|');
          self.at++;
        }
      if (self.at < self.length)
        {
          self.at += text[self.at] == '\r' && text[self.at + 1] == '\n' ? 2 : 1;
          self.line++;
        }
      g_string_append_printf (out, "%" G_GUINT64_FORMAT ":%s", line, joined->str);
      if (self.problems != 0)
        g_string_append_printf (out, "!%d@%" G_GUINT64_FORMAT, self.problems, self.problem_line);
      g_string_append_c (out, empty ? '-' : ';');
    }

  return g_string_free (out, FALSE);
}

static char *
make_text (GRand *random)
{
  static const char *const pieces[] = { "a", "\"", ",", "\n", "\r", " ", "\"\"", "长", "\r\n", "\t" };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (random, 0, 30);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static void
test_agrees_with_reference (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (int round = 0; round < 5000; round++)
    {
      g_autofree char *text = make_text (random);
      g_autoptr (InnCsvReader) reader = read_bytes (text, strlen (text), ',');
      g_autofree char *records = describe_all (reader);
      g_autofree char *expected = refer_all (text);

      g_assert_cmpstr (records, ==, expected);
    }
}

/* A long first row moves each place of the text behind it over the border of what is read at once. */
static void
test_every_split_gives_the_same (void)
{
  const gsize border = 64 * 1024;
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree char *padding = g_strnfill (border, 'p');

  for (int round = 0; round < 150; round++)
    {
      g_autofree char *tail = make_text (random);
      gsize length = strlen (tail);

      for (gsize k = 0; k <= length; k++)
        {
          g_autofree char *text = g_strconcat (padding + k + 1, "\n", tail, NULL);
          g_autoptr (InnCsvReader) reader = read_bytes (text, strlen (text), ',');
          g_autofree char *records = describe_all (reader);
          g_autofree char *expected = refer_all (text);

          g_assert_cmpstr (records, ==, expected);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-reader/tables", test_tables);
  g_test_add_func ("/csv-reader/delimiters", test_delimiters);
  g_test_add_func ("/csv-reader/nuls-go", test_nuls_go);
  g_test_add_func ("/csv-reader/unreadable-bytes-are-named", test_unreadable_bytes_are_named);
  g_test_add_func ("/csv-reader/columns-end-at-512", test_columns_end_at_512);
  g_test_add_func ("/csv-reader/records-end-at-a-megabyte", test_records_end_at_a_megabyte);
  g_test_add_func ("/csv-reader/many-open-quotes-stay-fast", test_many_open_quotes_stay_fast);
  g_test_add_func ("/csv-reader/agrees-with-reference", test_agrees_with_reference);
  g_test_add_func ("/csv-reader/every-split-gives-the-same", test_every_split_gives_the_same);

  return g_test_run ();
}
