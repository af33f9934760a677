/* bench-workbook.c: reads a workbook alone, and previews it; bench-workbook.py has the peer.
 *
 *   bench-workbook make FILE ROWS
 *   bench-workbook read FILE          prints the seconds and the rows
 *   bench-workbook preview FILE BOOK  prints the seconds until the columns and the first rows are
 *                                     seen, and until each row has its verdict
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "inn-import.h"
#include "inn-sheet-opener.h"

static guint32
pick (guint32 n)
{
  static guint32 seed = 1;

  seed = seed * 1664525 + 1013904223;

  return (seed >> 8) % n;
}

static void
make (const char *path,
      guint       n_rows)
{
  static const char *const headings[] = {
    "姓名", "性别", "生日", "电话", "邮箱", "公司", "标签", "备注",
  };
  static const char *const surnames[] = { "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周" };
  static const char *const given[] = { "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋" };
  static const char *const tags[] = { "老客", "湖景", "素食", "安静", "带孩子", "商务" };
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, NULL);
  lxw_format *date = workbook_add_format (book);

  format_set_num_format (date, "yyyy-mm-dd");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    worksheet_write_string (sheet, 0, i, headings[i], NULL);

  for (guint i = 1; i <= n_rows; i++)
    {
      lxw_datetime birthday = { 1940 + pick (65), 1 + pick (12), 1 + pick (28) };
      g_autofree char *name = g_strconcat (surnames[pick (9)], given[pick (10)], given[pick (10)],
                                           NULL);
      g_autofree char *email = g_strdup_printf ("guest%u@example.com", i);
      g_autofree char *company = g_strdup_printf ("海岳科技%u", pick (50));
      g_autofree char *note = g_strdup_printf ("喜欢靠里的房间，第 %u 位", i);

      worksheet_write_string (sheet, i, 0, name, NULL);
      worksheet_write_string (sheet, i, 1, pick (2) ? "男" : "女", NULL);
      worksheet_write_datetime (sheet, i, 2, &birthday, date);
      worksheet_write_number (sheet, i, 3, 13800000001.0 + 7.0 * i, NULL);
      worksheet_write_string (sheet, i, 4, email, NULL);
      worksheet_write_string (sheet, i, 5, company, NULL);
      worksheet_write_string (sheet, i, 6, tags[pick (6)], NULL);
      worksheet_write_string (sheet, i, 7, note, NULL);
    }

  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
}

static void
read_alone (GFile *file)
{
  InnSheetChoice choice = INN_SHEET_CHOICE_INIT;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InnSheetSource) source = NULL;
  const InnSheetRecord *record;
  InnSheetKind kind;
  guint n_rows = 0;

  source = inn_sheet_open (file, &choice, &kind, NULL, &error);
  g_assert_no_error (error);
  while (inn_sheet_source_next (source, &record, NULL, &error))
    n_rows++;
  g_assert_no_error (error);

  printf ("%.3f %u\n", (g_get_monotonic_time () - start) / 1e6, n_rows);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
preview (GFile      *file,
         const char *path)
{
  g_autoptr (InnSettings) settings = inn_settings_new ();
  g_autoptr (InnClock) book_clock = inn_clock_new ();
  g_autoptr (GAsyncResult) opened = NULL, looked = NULL, rehearsed = NULL, closed = NULL;
  g_autoptr (InnBook) book = NULL;
  g_autoptr (InnImport) import = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start, seen, judged;

  inn_book_open_async (path, INN_STORE_OPEN_FORCE_NEW, book_clock, settings, NULL, NULL, NULL,
                       done_cb, &opened);
  book = inn_book_open_finish (wait (&opened), &error);
  g_assert_no_error (error);

  import = inn_import_new (book);
  start = g_get_monotonic_time ();
  inn_import_open_async (import, file, NULL, done_cb, &looked);
  inn_import_open_finish (import, wait (&looked), &error);
  g_assert_no_error (error);
  seen = g_get_monotonic_time ();
  inn_import_rehearse_async (import, NULL, done_cb, &rehearsed);
  inn_import_rehearse_finish (import, wait (&rehearsed), &error);
  g_assert_no_error (error);
  judged = g_get_monotonic_time ();
  printf ("%.3f %.3f\n", (seen - start) / 1e6, (judged - start) / 1e6);
  fflush (stdout);

  inn_book_close_async (book, done_cb, &closed);
  inn_book_close_finish (book, wait (&closed), NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[2]);

  if (strcmp (argv[1], "make") == 0)
    make (argv[2], atoi (argv[3]));
  else if (strcmp (argv[1], "read") == 0)
    read_alone (file);
  else
    preview (file, argv[3]);

  return 0;
}
