/* test-xlsx-sheet.c: workbooks of every usual make become rows. */

#include "config.h"

#include <glib/gstdio.h>
#include <xlsxwriter.h>

#include "inn-sheet-opener.h"
#include "inn-test-workbook.h"
#include "inn-xlsx-sheet.h"

static void
assert_dump (GBytes     *bytes,
             int         sheet,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InnSheetSource) source = inn_test_workbook_open (bytes, sheet, &error);
  g_autofree char *dump = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  dump = inn_test_workbook_dump (source, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, expected);
  g_assert_cmpfloat (inn_sheet_source_get_progress (source), ==, 1.0);

  inn_sheet_source_rewind (source, NULL, &error);
  g_assert_no_error (error);
  again = inn_test_workbook_dump (source, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, expected);
}

static void
assert_rows (const char *rows,
             const char *expected)
{
  g_autoptr (GBytes) bytes = inn_test_workbook_new (rows, NULL, NULL);

  assert_dump (bytes, INN_SHEET_AUTOMATIC, expected);
}

static void
test_cells (void)
{
  static const struct
  {
    const char *cell;
    const char *expected;
  } cases[] = {
    { "<c t=\"s\"><v>0</v></c>", "姓名" },
    { "<c t=\"s\"><v>2</v></c>", "rich text " },
    { "<c t=\"s\"><v>3</v></c>", "課" },
    { "<c t=\"s\"><v>4</v></c>", "a\r_x000D_b_x" },
    { "<c t=\"s\"><v>5</v></c>", "a <b> & c" },
    { "<c t=\"inlineStr\"><is><t>x&amp;y</t><rPh><t>no</t></rPh></is></c>", "x&y" },
    { "<c t=\"inlineStr\"><is><r><t>x</t></r><r><t><![CDATA[<y>]]></t></r></is></c>", "x<y>" },
    { "<c t=\"str\"><f>A1&amp;B1</f><v>王_x4f1f_</v></c>", "王伟" },
    { "<c t=\"b\"><v>1</v></c>", "TRUE" },
    { "<c t=\"b\"><v>0</v></c>", "FALSE" },
    { "<c t=\"e\"><v>#N/A</v></c>", "#N/A?" },
    { "<c t=\"d\"><v>1985-05-10</v></c>", "1985-05-10@" },
    { "<c t=\"d\"><v>1985-05-10T00:00:00</v></c>", "1985-05-10@" },
    { "<c t=\"d\"><v>1985-05-10T14:30:00</v></c>", "1985-05-10 14:30:00@" },
    { "<c><v>13800138000</v></c>", "13800138000#" },
    { "<c><v>13800138000.0</v></c>", "13800138000#" },
    { "<c><v>007</v></c>", "007#" },
    { "<c t=\"n\"><v>1.3800138E10</v></c>", "13800138000#" },
    { "<c><v>0.1</v></c>", "0.1#" },
    { "<c><v>1.1000000000000001</v></c>", "1.1#" },
    { "<c><v>-0</v></c>", "0#" },
    { "<c><v>abc</v></c>", "abc" },
    { "<c s=\"5\"><v>0.15</v></c>", "15%" },
    { "<c s=\"99\"><v>7</v></c>", "7#" },
    /* Digits lost: an ID as a number, 1.38E+10 typed or brought in. */
    { "<c><v>3.30102198505104E+17</v></c>", "330102198505104000#!" },
    { "<c><v>330102198505104000</v></c>", "330102198505104000#!" },
    { "<c><v>1234567890123456</v></c>", "1234567890123456#!" },
    { "<c><v>123456789012345</v></c>", "123456789012345#" },
    { "<c><v>13800000000</v></c>", "13800000000#!" },
    { "<c s=\"6\"><v>13810000000</v></c>", "13810000000#!" },
    { "<c s=\"6\"><v>13812345678</v></c>", "13812345678#" },
    { "<c><v>1E+300</v></c>", "1E+300#!" },
    /* Dates. */
    { "<c s=\"1\"><v>31177</v></c>", "1985-05-10@" },
    { "<c s=\"1\"><v>59</v></c>", "1900-02-28@" },
    { "<c s=\"1\"><v>60</v></c>", "1900-02-29@" },
    { "<c s=\"1\"><v>61</v></c>", "1900-03-01@" },
    { "<c s=\"1\"><v>2958465</v></c>", "9999-12-31@" },
    { "<c s=\"1\"><v>2958466</v></c>", "2958466#" },
    { "<c s=\"1\"><v>-5</v></c>", "-5#" },
    { "<c s=\"2\"><v>31177.604166666664</v></c>", "1985-05-10 14:30@" },
    { "<c s=\"2\"><v>31177</v></c>", "1985-05-10@" },
    { "<c s=\"2\"><v>31177.999999999</v></c>", "1985-05-11@" },
    { "<c s=\"4\"><v>31177</v></c>", "1985-05-10@" },
    { "<c s=\"8\"><v>0.60420138888</v></c>", "14:30:03" },
    { "<c s=\"1\"><v>0.5</v></c>", "12:00" },
    /* Typed without a year, it got the year of typing, which nobody was born in. */
    { "<c s=\"7\"><v>46152</v></c>", "5月10日" },
    { "<c s=\"9\"><v>46152</v></c>", "10 May" },
    { "<c s=\"7\"><v>31177</v></c>", "1985-05-10@" },
    /* Text under the format of a date stays text. */
    { "<c s=\"1\" t=\"inlineStr\"><is><t>31177</t></is></c>", "31177" },
    { "<c s=\"3\"><v>31177</v></c>", "31177#" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = g_strdup_printf ("<row>%s</row>", cases[i].cell);
      g_autofree char *expected = g_strdup_printf ("1:%s\n", cases[i].expected);

      assert_rows (rows, expected);
    }
}

static void
test_gaps (void)
{
  assert_rows ("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>"
               "<row><c><v>3</v></c><c><v>4</v></c></row>"
               "<row r=\"9\" spans=\"1:3\" hidden=\"1\"><c r=\"A9\" s=\"1\"/><c t=\"s\"><v>1</v></c>"
               "<c><v>5</v></c></row>"
               "<row r=\"10\" s=\"3\" customFormat=\"1\"><c r=\"A10\" s=\"3\"/></row>"
               "<row r=\"4\"><c r=\"A4\"><v>6</v></c></row>",
               "2:|1#||2#\n3:3#|4#\n9:||5#\n11:6#\n");
  assert_rows ("", "");
}

static void
test_limits (void)
{
  g_autoptr (GString) rows = g_string_new ("<row>");
  g_autoptr (GString) expected = g_string_new ("1:");
  g_autofree char *much = g_strnfill (INN_SHEET_MAX_RECORD + 1, 'x');
  guint32 seed = 7;

  /* Letters that do not pack like a bomb. */
  for (gsize i = 0; much[i] != '\0'; i++)
    much[i] = 'a' + ((seed = seed * 1664525 + 1013904223) >> 24) % 26;
  for (guint i = 0; i < 600; i++)
    {
      g_string_append (rows, "<c><v>1</v></c>");
      if (i < INN_SHEET_MAX_COLUMNS)
        g_string_append (expected, i > 0 ? "|1#" : "1#");
    }
  g_string_append_printf (rows, "</row><row><c><v>2</v></c><c t=\"inlineStr\"><is><t>%s</t></is></c>"
                          "<c><v>3</v></c></row><row><c t=\"s\"><v>17</v></c></row>", much);
  g_string_append (expected, " problems 4\n2:2#||3# problems 8\n3:\xef\xbf\xbd problems 32\n");
  assert_rows (rows->str, expected->str);
}

/* Rows come in pieces, whose ends fall anywhere. */
static void
test_pieces (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 1; i <= 5000; i++)
    {
      g_string_append_printf (rows, "<row r=\"%u\"><c t=\"inlineStr\"><is><t>客人%u</t></is></c>"
                              "<c t=\"s\"><v>0</v></c><c><v>%u</v></c></row>", i, i, i * 7);
      g_string_append_printf (expected, "%u:客人%u|姓名|%u#\n", i, i, i * 7);
    }
  assert_rows (rows->str, expected->str);
}

static void
test_1904 (void)
{
  static const InnTestPart parts[] = {
    { "xl/workbook.xml", "<workbook xmlns:r=\"" INN_TEST_TRANSITIONAL "\"><workbookPr date1904=\"1\"/>"
                         "<sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes =
    inn_test_workbook_new ("<row><c s=\"1\"><v>29715</v></c><c s=\"1\"><v>0</v></c></row>", NULL,
                           parts);

  assert_dump (bytes, 0, "1:1985-05-10@|1904-01-01@\n");
}

/* Parts under other names, targets from the root, the strict kind of the format, prefixes. */
static void
test_other_makes (void)
{
  static const char sheet[] =
    "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row>"
    "<x:c t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  static const InnTestPart strict[] = {
    { "_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" INN_TEST_STRICT "/officeDocument\" "
                     "Target=\"/Tables/book.xml\"/></Relationships>" },
    { "xl/workbook.xml", NULL }, { "xl/_rels/workbook.xml.rels", NULL },
    { "xl/sharedStrings.xml", NULL }, { "xl/worksheets/sheet1.xml", NULL },
    { "Tables/book.xml", "<b:workbook xmlns:b=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\""
                         INN_TEST_STRICT "\"><b:sheets><b:sheet name=\"s\" sheetId=\"4\" q:id=\"z\"/>"
                         "</b:sheets></b:workbook>" },
    { "Tables/_rels/book.xml.rels",
      "<Relationships>"
      "<Relationship Id=\"w\" Type=\"x/externalLink\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/>"
      "<Relationship Id=\"z\" Type=\"" INN_TEST_STRICT "/worksheet\" Target=\"./deep/../deep/worksheet.xml\"/>"
      "<Relationship Id=\"y\" Type=\"" INN_TEST_STRICT "/sharedStrings\" Target=\"/Tables/texts.xml\"/>"
      "</Relationships>" },
    { "Tables/deep/worksheet.xml", sheet },
    { "Tables/texts.xml", "<y:sst xmlns:y=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><y:si><y:t>strict"
                          "</y:t></y:si></y:sst>" },
    { NULL },
  };
  static const InnTestPart backslashes[] = {
    { "xl/worksheets/sheet1.xml", NULL },
    { "XL\\Worksheets\\Sheet1.xml", "<worksheet><sheetData><row><c><v>8</v></c></row></sheetData></worksheet>" },
    { NULL },
  };
  static const InnTestPart no_relations[] = {
    { "_rels/.rels", NULL }, { "xl/_rels/workbook.xml.rels", NULL }, { "[Content_Types].xml", NULL },
    { NULL },
  };
  g_autoptr (GBytes) a = inn_test_workbook_new (NULL, NULL, strict);
  g_autoptr (GBytes) b = inn_test_workbook_new (NULL, NULL, backslashes);
  g_autoptr (GBytes) c = inn_test_workbook_new ("<row><c t=\"s\"><v>0</v></c></row>", NULL,
                                                no_relations);

  assert_dump (a, 0, "1:strict\n");
  assert_dump (b, 0, "1:8#\n");
  assert_dump (c, 0, "1:姓名\n");
}

static void
test_sheets (void)
{
  static const InnTestPart parts[] = {
    { "xl/workbook.xml",
      "<workbook xmlns:r=\"" INN_TEST_TRANSITIONAL "\"><sheets>"
      "<sheet name=\"hidden\" state=\"veryHidden\" r:id=\"h\"/><sheet name=\"图\" r:id=\"c\"/>"
      "<sheet name=\"空\" r:id=\"e\"/><sheet name=\"客人\" r:id=\"rId1\"/><sheet name=\"&amp;\" r:id=\"o\"/>"
      "</sheets></workbook>" },
    { "xl/_rels/workbook.xml.rels",
      "<Relationships>"
      "<Relationship Id=\"h\" Type=\"t/worksheet\" Target=\"h.xml\"/>"
      "<Relationship Id=\"c\" Type=\"t/chartsheet\" Target=\"c.xml\"/>"
      "<Relationship Id=\"e\" Type=\"t/worksheet\" Target=\"e.xml\"/>"
      "<Relationship Id=\"rId1\" Type=\"t/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
      "<Relationship Id=\"o\" Type=\"t/worksheet\" Target=\"o.xml\"/></Relationships>" },
    { "xl/h.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>" },
    { "xl/e.xml", "<worksheet><sheetData><row><c s=\"1\"/></row></sheetData></worksheet>" },
    { "xl/o.xml", "<worksheet><sheetData><row><c><v>3</v></c></row></sheetData></worksheet>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = inn_test_workbook_new ("<row><c><v>2</v></c></row>", NULL, parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (InnSheetSource) source = inn_test_workbook_open (bytes, INN_SHEET_AUTOMATIC, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (inn_sheet_source_get_title (source), ==, "test.xlsx");
  g_assert_cmpuint (inn_sheet_source_get_n_sheets (source), ==, 3);
  g_assert_cmpstr (inn_sheet_source_get_sheet_name (source, 0), ==, "空");
  g_assert_cmpstr (inn_sheet_source_get_sheet_name (source, 1), ==, "客人");
  g_assert_cmpstr (inn_sheet_source_get_sheet_name (source, 2), ==, "&");
  g_assert_cmpuint (inn_sheet_source_get_sheet (source), ==, 1);
  assert_dump (bytes, INN_SHEET_AUTOMATIC, "1:2#\n");
  assert_dump (bytes, 0, "");
  assert_dump (bytes, 2, "1:3#\n");
}

#define TEXT(reference, text) "<c r=\"" reference "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"

static void
test_merged_headings (void)
{
  /* A title over all; names over two rows beside a group; among guests, the first cell only. */
  static const char groups[] =
    "<row r=\"1\">" TEXT ("A1", "客人名单") "</row>"
    "<row r=\"2\">" TEXT ("A2", "姓名") TEXT ("B2", "联系方式") TEXT ("D2", "生日") "</row>"
    "<row r=\"3\">" TEXT ("B3", "电话") TEXT ("C3", "微信") "</row>"
    "<row r=\"4\">" TEXT ("A4", "王伟") TEXT ("B4", "13800138001") "</row>"
    "<row r=\"5\">" TEXT ("B5", "13800138002") "</row>";
  static const char groups_rest[] =
    "<mergeCells count=\"5\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A2:A3\"/>"
    "<mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:D3\"/><mergeCell ref=\"A4:A5\"/></mergeCells>";
  /* A name over two columns. */
  static const char wide[] =
    "<row r=\"1\">" TEXT ("A1", "姓名") TEXT ("B1", "电话") "</row>"
    "<row r=\"2\">" TEXT ("A2", "王伟") TEXT ("B2", "13800138001") TEXT ("C2", "13800138002") "</row>"
    "<row r=\"3\">" TEXT ("A3", "李四") TEXT ("B3", "无") "</row>";
  static const char wide_rest[] =
    "<mergeCells><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"B3:C3\"/></mergeCells>";
  g_autoptr (GBytes) first = inn_test_workbook_new (groups, groups_rest, NULL);
  g_autoptr (GBytes) second = inn_test_workbook_new (wide, wide_rest, NULL);

  assert_dump (first, 0, "1:客人名单\n2:|联系方式||\n3:姓名|电话|微信|生日\n"
                         "4:王伟|13800138001\n5:|13800138002\n");
  assert_dump (second, 0, "1:姓名|电话|电话\n2:王伟|13800138001|13800138002\n3:李四|无\n");
}

static void
test_xlsxwriter (void)
{
  g_autofree char *directory = g_dir_make_tmp ("innkeeper-sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "客人.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Gäste & 客人");
  lxw_format *date = workbook_add_format (book);
  lxw_datetime birthday = { 1985, 5, 10, 0, 0, 0 };
  g_autoptr (InnSheetSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  InnSheetChoice choice = INN_SHEET_CHOICE_INIT;
  InnSheetKind kind;

  format_set_num_format (date, "yyyy\\-mm\\-dd;@");
  worksheet_write_string (sheet, 0, 0, "姓名", NULL);
  worksheet_write_string (sheet, 1, 0, "Tom & Jerry\n<3", NULL);
  worksheet_write_number (sheet, 1, 1, 13800138000.0, NULL);
  worksheet_write_datetime (sheet, 1, 2, &birthday, date);
  worksheet_write_boolean (sheet, 1, 3, 1, NULL);
  worksheet_write_formula_num (sheet, 1, 4, "=1+1", NULL, 2);
  worksheet_write_number (sheet, 1, 5, 330102198505104123.0, NULL);
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);

  source = inn_sheet_open (file, &choice, &kind, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kind, ==, INN_SHEET_XLSX);
  g_assert_cmpstr (inn_sheet_source_get_title (source), ==, "客人.xlsx");
  g_assert_cmpstr (inn_sheet_source_get_sheet_name (source, 0), ==, "Gäste & 客人");
  dump = inn_test_workbook_dump (source, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, "1:姓名\n2:Tom & Jerry\n<3|13800138000#|1985-05-10@|TRUE|2#|"
                             "330102198505104000#!\n");

  g_file_delete (file, NULL, NULL);
  g_rmdir (directory);
}

static void
test_cancel (void)
{
  g_autoptr (GBytes) bytes = inn_test_workbook_new ("<row><c><v>1</v></c></row>", NULL, NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (InnSheetSource) source = inn_test_workbook_open (bytes, 0, NULL);
  g_autoptr (GError) error = NULL;
  const InnSheetRecord *record;

  g_cancellable_cancel (cancellable);
  g_assert_null (inn_xlsx_sheet_open_stream (stream, "a", 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (inn_sheet_source_next (source, &record, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx-sheet/cells-are-read-as-they-are-seen", test_cells);
  g_test_add_func ("/xlsx-sheet/gaps-and-empty-rows-keep-the-numbers-of-the-rows", test_gaps);
  g_test_add_func ("/xlsx-sheet/what-is-too-long-or-too-wide-is-told", test_limits);
  g_test_add_func ("/xlsx-sheet/long-sheets-come-in-pieces", test_pieces);
  g_test_add_func ("/xlsx-sheet/days-may-be-counted-from-1904", test_1904);
  g_test_add_func ("/xlsx-sheet/other-programs-name-their-parts-otherwise", test_other_makes);
  g_test_add_func ("/xlsx-sheet/the-first-sheet-with-something-is-taken", test_sheets);
  g_test_add_func ("/xlsx-sheet/merged-headings-belong-to-their-columns", test_merged_headings);
  g_test_add_func ("/xlsx-sheet/a-workbook-of-another-library-is-read", test_xlsxwriter);
  g_test_add_func ("/xlsx-sheet/cancel-stops", test_cancel);

  return g_test_run ();
}
