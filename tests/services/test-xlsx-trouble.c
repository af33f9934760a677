/* test-xlsx-trouble.c: workbooks that are none, or not what they say, are refused, each in its own
 * words and before they cost anything.
 */

#include "config.h"

#include <string.h>
#include <sys/resource.h>

#include "inn-compound-file.h"
#include "inn-error.h"
#include "inn-sheet-opener.h"
#include "inn-test-workbook.h"
#include "inn-workbook-trouble.h"
#include "inn-xlsx-sheet.h"

#define KNOWN_ROW "<row><c><v>1</v></c></row>"

/* What a refusal may cost. */
#define MOST_KB (200 * 1024)

static long
get_peak_kb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss;
}

/* Reads everything there is, as an import does. */
static void
read_through (GBytes  *bytes,
              GError **error)
{
  g_autoptr (InnSheetSource) source = inn_test_workbook_open (bytes, INN_SHEET_AUTOMATIC, error);

  if (source != NULL)
    g_free (inn_test_workbook_dump (source, error));
}

static void
assert_refused (GBytes             *bytes,
                InnWorkbookTrouble  trouble)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  long before = get_peak_kb ();

  read_through (bytes, &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, inn_workbook_trouble_advise (trouble));
  g_assert_cmpint (get_peak_kb () - before, <, MOST_KB);
  g_test_message ("refused after %.2f s, for %ld MB", (g_get_monotonic_time () - start) / 1e6,
                  (get_peak_kb () - before) / 1024);
}

static void
assert_sheet_refused (const char         *sheet,
                      InnWorkbookTrouble  trouble)
{
  const InnTestPart parts[] = { { "xl/worksheets/sheet1.xml", sheet }, { NULL } };
  g_autoptr (GBytes) bytes = inn_test_workbook_new (NULL, NULL, parts);

  assert_refused (bytes, trouble);
}

static void
test_control (void)
{
  g_autoptr (GBytes) bytes = inn_test_workbook_new (KNOWN_ROW, NULL, NULL);
  g_autoptr (GError) error = NULL;

  read_through (bytes, &error);
  g_assert_no_error (error);
}

static char *
repeat (const char *begin,
        const char *middle,
        gsize       n,
        const char *end)
{
  GString *text = g_string_sized_new (strlen (begin) + n * strlen (middle) + strlen (end));

  g_string_append (text, begin);
  for (gsize i = 0; i < n; i++)
    g_string_append (text, middle);
  g_string_append (text, end);

  return g_string_free (text, FALSE);
}

/* 64 MiB that pack to 64 KiB, in every part that is read. */
static void
test_zip_bombs (void)
{
  static const char *const names[] = {
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "_rels/.rels", "xl/_rels/workbook.xml.rels",
  };
  g_autofree char *bomb = repeat ("<worksheet>", "                ", 1 << 22, "</worksheet>");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const InnTestPart parts[] = { { names[i], bomb }, { NULL } };
      g_autoptr (GBytes) bytes = inn_test_workbook_new (KNOWN_ROW, NULL, parts);

      g_assert_cmpuint (g_bytes_get_size (bytes), <, 200 * 1024);
      assert_refused (bytes, INN_WORKBOOK_TOO_MUCH);
    }
}

/* Rows and cells that are worth nothing, shared texts that are taken again and again. */
static void
test_cell_bombs (void)
{
  g_autofree char *rows = repeat ("<worksheet><sheetData>", "<row><c/></row>", 1 << 22,
                                  "</sheetData></worksheet>");
  g_autofree char *cells = repeat ("<worksheet><sheetData><row>", "<c><v>1</v></c>", 1 << 22,
                                   "</row></sheetData></worksheet>");
  g_autofree char *texts = repeat ("<sst>", "<si/>", 1 << 22, "</sst>");
  const InnTestPart parts[] = { { "xl/sharedStrings.xml", texts }, { NULL } };
  g_autoptr (GBytes) bytes = inn_test_workbook_new (KNOWN_ROW, NULL, parts);

  assert_sheet_refused (rows, INN_WORKBOOK_TOO_MUCH);
  assert_sheet_refused (cells, INN_WORKBOOK_TOO_MUCH);
  assert_refused (bytes, INN_WORKBOOK_TOO_MUCH);
}

static void
test_entities (void)
{
  static const char *const sheets[] = {
    "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&d;</t></is></c></row></sheetData></worksheet>",
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>",
    "<?xml version=\"1.0\"?><!DOCTYPE worksheet><worksheet><sheetData/></worksheet>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    assert_sheet_refused (sheets[i], INN_WORKBOOK_STRANGE);
  assert_sheet_refused ("<worksheet>&nbsp;</worksheet>", INN_WORKBOOK_DAMAGED);
}

static void
test_deep (void)
{
  g_autofree char *deep = repeat ("", "<row>", 100000, "");
  g_autofree char *level = repeat ("<worksheet>", "<a>", 63, "");
  g_autofree char *up = repeat (level, "</a>", 63, "</worksheet>");
  const InnTestPart parts[] = { { "xl/worksheets/sheet1.xml", up }, { NULL } };
  g_autoptr (GBytes) bytes = inn_test_workbook_new (NULL, NULL, parts);
  g_autoptr (GError) error = NULL;

  assert_sheet_refused (deep, INN_WORKBOOK_STRANGE);
  read_through (bytes, &error);
  g_assert_no_error (error);
}

/* What a parser takes minutes for, or keeps in memory whole. */
static void
test_long_markup (void)
{
  g_autoptr (GString) attributes = g_string_new ("<worksheet ");
  g_autofree char *quoted = NULL;
  g_autofree char *comment = repeat ("<worksheet><!--", "> \" ' <a ", 20000, "--></worksheet>");
  g_autofree char *section = repeat ("<worksheet><![CDATA[", "]] > <a ", 20000, "]]></worksheet>");
  g_autofree char *instruction = repeat ("<worksheet><?a ", "> \" ' ", 20000, "?></worksheet>");
  g_autofree char *name = repeat ("<", "abcdefgh", 20000, "/>");

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (attributes, "a%u=\">\" ", i);
  g_string_append (attributes, "/>");
  quoted = g_strconcat ("<worksheet><!-- ' --><?a \" ?><![CDATA[ \" ]]><!---->", attributes->str,
                        "</worksheet>", NULL);

  assert_sheet_refused (attributes->str, INN_WORKBOOK_STRANGE);
  assert_sheet_refused (quoted, INN_WORKBOOK_STRANGE);
  assert_sheet_refused (comment, INN_WORKBOOK_STRANGE);
  assert_sheet_refused (section, INN_WORKBOOK_STRANGE);
  assert_sheet_refused (instruction, INN_WORKBOOK_STRANGE);
  assert_sheet_refused (name, INN_WORKBOOK_STRANGE);
}

/* It is refused, or read as if nothing had been said. */
static void
assert_harmless (GBytes     *bytes,
                 const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InnSheetSource) source = inn_test_workbook_open (bytes, INN_SHEET_AUTOMATIC, &error);
  g_autofree char *dump = source != NULL ? inn_test_workbook_dump (source, &error) : NULL;

  if (error != NULL)
    g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  else
    g_assert_cmpstr (dump, ==, expected);
}

/* Where the archive says how many parts there are. */
static guint8 *
find_end (guint8 *bytes,
          gsize   size)
{
  for (gsize i = size - 4;; i--)
    if (memcmp (bytes + i, "PK\5\6", 4) == 0)
      return bytes + i;
}

static GBytes *
take (guint8 *bytes,
      gsize   size)
{
  return g_bytes_new_take (bytes, size);
}

static void
test_lying_sizes (void)
{
  g_autoptr (GBytes) good = inn_test_workbook_new (KNOWN_ROW, NULL, NULL);
  gsize size = g_bytes_get_size (good);
  guint8 *copy;

  /* How long each part is, packed or unpacked, too short or too long. */
  for (guint lie = 0; lie < 4; lie++)
    {
      g_autoptr (GBytes) bad = take (copy = g_memdup2 (g_bytes_get_data (good, NULL), size), size);

      for (gsize i = 0; i + 46 < size; i++)
        if (memcmp (copy + i, "PK\1\2", 4) == 0)
          memset (copy + i + 20 + lie / 2 * 4, lie % 2, 4);
      assert_harmless (bad, "1:1#\n");
    }

  /* How many parts there are. */
  copy = g_memdup2 (g_bytes_get_data (good, NULL), size);
  memset (find_end (copy, size) + 8, 0xff, 4);
  {
    g_autoptr (GBytes) bad = take (copy, size);

    assert_refused (bad, INN_WORKBOOK_TOO_MUCH);
  }
}

static void
test_many_parts (void)
{
  g_autoptr (GArray) parts = g_array_new (TRUE, TRUE, sizeof (InnTestPart));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 2001; i++)
    {
      InnTestPart part = { g_strdup_printf ("xl/media/%u", i), "" };

      g_ptr_array_add (names, (char *) part.name);
      g_array_append_val (parts, part);
    }
  bytes = inn_test_workbook_new (KNOWN_ROW, NULL, (const InnTestPart *) parts->data);
  assert_refused (bytes, INN_WORKBOOK_TOO_MUCH);
}

/* A file cut anywhere is refused; one flipped byte is refused or changes nothing. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) good = inn_test_workbook_new (KNOWN_ROW "<row><c t=\"s\"><v>0</v></c></row>",
                                                   NULL, NULL);
  gsize size = g_bytes_get_size (good);

  for (gsize length = 0; length < size; length += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (good, 0, length);

      assert_refused (cut, INN_WORKBOOK_DAMAGED);
    }

  for (gsize i = 0; i < size; i++)
    {
      guint8 *copy = g_memdup2 (g_bytes_get_data (good, NULL), size);
      g_autoptr (GBytes) bytes = take (copy, size);

      copy[i] ^= 1 << (i % 8);
      assert_harmless (bytes, "1:1#\n2:姓名\n");
    }
}

static void
test_missing_parts (void)
{
  static const char *const needed[] = {
    "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      const InnTestPart parts[] = { { needed[i], NULL }, { NULL } };
      g_autoptr (GBytes) bytes = inn_test_workbook_new (KNOWN_ROW, NULL, parts);

      assert_refused (bytes, INN_WORKBOOK_DAMAGED);
    }
}

static void
test_other_documents (void)
{
  static const InnTestPart letter[] = {
    { "[Content_Types].xml", "<Types/>" },
    { "_rels/.rels", "<R><Relationship Id=\"a\" Type=\"t/officeDocument\" Target=\"word/document.xml\"/></R>" },
    { "word/document.xml", "<w:document xmlns:w=\"w\"><w:body/></w:document>" },
    { NULL },
  };
  static const InnTestPart binary[] = {
    { "_rels/.rels", "<R><Relationship Id=\"a\" Type=\"t/officeDocument\" Target=\"xl/workbook.bin\"/></R>" },
    { "xl/workbook.bin", "\x83\x01" },
    { NULL },
  };
  g_autoptr (GBytes) a = inn_test_workbook_zip (letter);
  g_autoptr (GBytes) b = inn_test_workbook_zip (binary);

  assert_refused (a, INN_WORKBOOK_NO_SHEET);
  assert_refused (b, INN_WORKBOOK_BINARY);
}

/* A part under a password, as zip programs make them. */
static void
test_locked_part (void)
{
  g_autoptr (GBytes) good = inn_test_workbook_new (KNOWN_ROW, NULL, NULL);
  gsize size = g_bytes_get_size (good);
  guint8 *copy = g_memdup2 (g_bytes_get_data (good, NULL), size);
  g_autoptr (GBytes) locked = take (copy, size);

  for (gsize i = 0; i + 46 < size; i++)
    {
      if (memcmp (copy + i, "PK\1\2", 4) == 0)
        copy[i + 8] |= 1;
      if (memcmp (copy + i, "PK\3\4", 4) == 0)
        copy[i + 6] |= 1;
    }
  assert_refused (locked, INN_WORKBOOK_PASSWORD);
}

/* The wrapping of old workbooks and of locked ones, with a directory of two sectors. */
static GBytes *
new_compound (const char *name)
{
  static const guint8 magic[] = { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 };
  gsize size = 512 * 4;
  guint8 *bytes = g_malloc0 (size);
  guint8 *entry = bytes + 512 * 3 + 128;

  memcpy (bytes, magic, sizeof magic);
  bytes[30] = 9;                          /* sectors of 512 bytes */
  bytes[48] = 1;                          /* where the directory begins */
  memset (bytes + 76, 0xff, 109 * 4);
  memset (bytes + 76, 0, 4);              /* where the table is */
  memset (bytes + 512, 0xff, 512);
  memset (bytes + 512 + 4, 0, 4);
  bytes[512 + 4] = 2;                     /* of the directory: 1, then 2 */
  bytes[512 * 2] = 'R';
  for (gsize i = 0; name[i] != '\0'; i++)
    entry[2 * i] = name[i];

  return g_bytes_new_take (bytes, size);
}

static void
test_compound_files (void)
{
  static const struct
  {
    const char   *name;
    InnSheetKind  kind;
  } cases[] = {
    { "EncryptedPackage", INN_SHEET_ENCRYPTED },
    { "Workbook", INN_SHEET_XLS },
    { "Book", INN_SHEET_XLS },
  };
  g_autofree char *directory = g_dir_make_tmp ("innkeeper-sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "old.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = new_compound (cases[i].name);
      InnSheetChoice choice = INN_SHEET_CHOICE_INIT;
      g_autoptr (GError) error = NULL;
      InnSheetKind kind;

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                          g_bytes_get_size (bytes), NULL));
      g_assert_null (inn_sheet_open (file, &choice, &kind, NULL, &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      g_assert_cmpint (kind, ==, cases[i].kind);
      g_assert_cmpstr (error->message, ==, inn_sheet_kind_advise (kind));
    }

  for (gsize length = 0; length < 2048; length += 100)
    {
      g_autoptr (GBytes) bytes = new_compound ("EncryptedPackage");
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (cut);

      g_assert_cmpint (inn_compound_file_sniff (stream, NULL), ==, INN_COMPOUND_OTHER);
    }

  g_file_delete (file, NULL, NULL);
  g_file_delete (g_file_get_parent (file), NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx-trouble/a-good-one-is-read", test_control);
  g_test_add_func ("/xlsx-trouble/zip-bombs-in-any-part-are-refused", test_zip_bombs);
  g_test_add_func ("/xlsx-trouble/bombs-of-cells-and-texts-are-refused", test_cell_bombs);
  g_test_add_func ("/xlsx-trouble/entities-are-refused-before-they-are-read", test_entities);
  g_test_add_func ("/xlsx-trouble/hundreds-of-levels-are-refused", test_deep);
  g_test_add_func ("/xlsx-trouble/tags-as-long-as-books-are-refused", test_long_markup);
  g_test_add_func ("/xlsx-trouble/what-lies-about-its-sizes-is-not-believed", test_lying_sizes);
  g_test_add_func ("/xlsx-trouble/thousands-of-parts-are-refused", test_many_parts);
  g_test_add_func ("/xlsx-trouble/what-is-cut-or-flipped-is-refused", test_damaged);
  g_test_add_func ("/xlsx-trouble/what-lacks-a-part-is-refused", test_missing_parts);
  g_test_add_func ("/xlsx-trouble/other-documents-say-so", test_other_documents);
  g_test_add_func ("/xlsx-trouble/a-locked-part-asks-for-no-password", test_locked_part);
  g_test_add_func ("/xlsx-trouble/old-and-locked-workbooks-are-told-apart", test_compound_files);

  return g_test_run ();
}
