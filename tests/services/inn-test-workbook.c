/* inn-test-workbook.c: workbooks put together by hand, good ones and bad ones. */

#include "config.h"

#include "inn-test-workbook.h"

#include "inn-xlsx-sheet.h"

#include <string.h>
#include <zip.h>

static const InnTestPart usual[] = {
  { "[Content_Types].xml",
    "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>" },
  { "_rels/.rels",
    "<Relationships><Relationship Id=\"a\" Type=\"" INN_TEST_TRANSITIONAL "/officeDocument\" "
    "Target=\"xl/workbook.xml\"/></Relationships>" },
  { "xl/workbook.xml",
    "<workbook xmlns:r=\"" INN_TEST_TRANSITIONAL "\"><sheets>"
    "<sheet name=\"客人\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships>"
    "<Relationship Id=\"rId1\" Type=\"" INN_TEST_TRANSITIONAL "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"" INN_TEST_TRANSITIONAL "/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"rId3\" Type=\"" INN_TEST_TRANSITIONAL "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    "</Relationships>" },
  /* Styles: 0 general, 1 a date, 2 a date and a time, 3 text, 4 year-month-day in Chinese, 5 percent,
   * 6 scientific, 7 month and day in Chinese, 8 a time, 9 day and month. */
  { "xl/styles.xml",
    "<styleSheet><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"49\"/>"
    "<xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"11\"/><xf numFmtId=\"165\"/>"
    "<xf numFmtId=\"21\"/><xf numFmtId=\"16\"/></cellXfs></styleSheet>" },
  { "xl/sharedStrings.xml",
    "<sst><si><t>姓名</t></si><si/><si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space=\"preserve\">text </t></r></si>"
    "<si><t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si>"
    "<si><t>a_x000D__x005F_x000D_b_x</t></si><si><t>a &lt;b&gt; &amp; c</t></si></sst>" },
  { NULL },
};

static gboolean
has_part (const InnTestPart *parts,
          const char        *name)
{
  for (; parts != NULL && parts->name != NULL; parts++)
    if (strcmp (parts->name, name) == 0)
      return TRUE;

  return FALSE;
}

static GBytes *
read_source (zip_source_t *source)
{
  zip_stat_t stat;
  char *bytes;

  g_assert_cmpint (zip_source_open (source), ==, 0);
  g_assert_cmpint (zip_source_stat (source, &stat), ==, 0);
  bytes = g_malloc (stat.size);
  g_assert_cmpint (zip_source_read (source, bytes, stat.size), ==, stat.size);
  zip_source_close (source);

  return g_bytes_new_take (bytes, stat.size);
}

/**
 * inn_test_workbook_zip:
 * @parts: (array zero-terminated=1): a part without text is left out
 *
 * Returns: (transfer full): the archive
 */
GBytes *
inn_test_workbook_zip (const InnTestPart *parts)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  GBytes *bytes;

  zip_source_keep (source);
  for (; parts->name != NULL; parts++)
    if (parts->text != NULL)
      g_assert_cmpint (zip_file_add (zip, parts->name,
                                     zip_source_buffer (zip, parts->text, strlen (parts->text), 0),
                                     ZIP_FL_ENC_UTF_8), >=, 0);
  g_assert_cmpint (zip_close (zip), ==, 0);

  bytes = read_source (source);
  zip_source_free (source);

  return bytes;
}

/**
 * inn_test_workbook_new:
 * @rows: (nullable): what stands in the only sheet's sheetData
 * @rest: (nullable): what stands behind it
 * @more: (nullable) (array zero-terminated=1): other parts, in place of the usual ones of that name
 *
 * Returns: (transfer full): a workbook
 */
GBytes *
inn_test_workbook_new (const char        *rows,
                       const char        *rest,
                       const InnTestPart *more)
{
  g_autoptr (GArray) parts = g_array_new (TRUE, TRUE, sizeof (InnTestPart));
  g_autofree char *text = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                           "<worksheet><sheetData>%s</sheetData>%s</worksheet>",
                                           rows != NULL ? rows : "", rest != NULL ? rest : "");
  InnTestPart sheet = { "xl/worksheets/sheet1.xml", text };

  for (const InnTestPart *part = usual; part->name != NULL; part++)
    if (!has_part (more, part->name))
      g_array_append_val (parts, *part);
  if (!has_part (more, sheet.name))
    g_array_append_val (parts, sheet);
  for (; more != NULL && more->name != NULL; more++)
    g_array_append_val (parts, *more);

  return inn_test_workbook_zip ((const InnTestPart *) parts->data);
}

InnSheetSource *
inn_test_workbook_open (GBytes  *bytes,
                        int      sheet,
                        GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return (InnSheetSource *) inn_xlsx_sheet_open_stream (stream, "test.xlsx", sheet, NULL, error);
}

/**
 * inn_test_workbook_dump:
 *
 * Returns: (transfer full): "1:a|b\n3:c\n": rows with their numbers; behind a cell stands # for a
 *   number, @ for a date, ! for a damaged number, ? for an error; behind a row its problems
 */
char *
inn_test_workbook_dump (InnSheetSource  *source,
                        GError         **error)
{
  GString *dump = g_string_new (NULL);
  const InnSheetRecord *record;

  while (inn_sheet_source_next (source, &record, NULL, error))
    {
      g_string_append_printf (dump, "%" G_GUINT64_FORMAT ":", record->line);
      for (guint i = 0; i < record->n_cells; i++)
        {
          InnSheetCellFlags flags = inn_sheet_record_get_flags (record, i);

          g_assert_true (g_utf8_validate (record->cells[i], -1, NULL));
          g_string_append_printf (dump, "%s%s%s%s%s%s", i > 0 ? "|" : "", record->cells[i],
                                  flags & INN_SHEET_CELL_NUMBER ? "#" : "",
                                  flags & INN_SHEET_CELL_DATE ? "@" : "",
                                  flags & INN_SHEET_CELL_DAMAGED ? "!" : "",
                                  flags & INN_SHEET_CELL_ERROR ? "?" : "");
        }
      if (record->problems != 0)
        g_string_append_printf (dump, " problems %d", record->problems);
      g_string_append_c (dump, '\n');
    }

  return g_string_free (dump, FALSE);
}
