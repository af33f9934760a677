/* inn-test-messy.c: the workbook of an owner who never thought of a program.
 *
 *   an empty cover · the list · a hidden sheet of another year
 *
 *   |            湖畔小筑 客人登记表              |   titles over all columns, one with a day in it
 *   |        制表：2026-11-01  电话 …             |
 *   |                                             |
 *   | 序号 | 姓名 |   联系方式    | 生日 | 身份证号 | 性别 | 标签 | 备注 |   names over two rows,
 *   |      |      | 电话  | 微信  |      |          |      |      |      |   and a group
 *
 * Phones are numbers, text with blanks, and international; birthdays are days, days without a year,
 * and lunar in words; two numbers have lost digits; one guest stands there twice; a family shares a
 * phone; a row is hidden by a filter.
 */

#include "config.h"

#include "inn-test-messy.h"

#include <xlsxwriter.h>

#define HEADING 3
#define FIRST   5

enum
{
  NUMBER,
  NAME,
  PHONE,
  WECHAT,
  BIRTHDAY,
  DOCUMENT,
  GENDER,
  TAGS,
  NOTE,
  N_COLUMNS,
};

/* Where there is a number, it is written in place of the phone, the day or the ID. */
static const struct
{
  const char   *cells[N_COLUMNS];
  double        phone;
  lxw_datetime  birthday;
  gboolean      without_year;
  double        document;
} guests[] = {
  { { "1", "方敬之", NULL, "fangjz", NULL, "11010519491231002X", "男", "老客" },
    .phone = 13777882210, .birthday = { 1949, 12, 31 } },
  { { "2", "林国栋", "137 3588 2096", "lgd1980", "农历八月十五", NULL, "男", "湖景、素食", "怕吵，要靠里\n带猫" } },
  { { "3", "周琳", "+86 138-0013-8000", NULL, NULL, NULL, "女" },
    .birthday = { 2026, 5, 10 }, .without_year = TRUE },
  { { "4", "欧阳建国", "0571-87654321", NULL, "农历1987年闰六月初三", NULL, "男", "老客" } },
  { { "5", "孟庆霞", NULL, "mqx", "1988-03-04", NULL, "女" }, .phone = 13800000000 },
  /* The second again, as one types it the next year. */
  { { "6", "林国栋", NULL, "lgd1980", NULL, NULL, "男" }, .phone = 13735882096 },
  { { "7", "陈小雨", "13900001111", NULL, NULL, NULL, "女" }, .document = 330102199003071234 },
  /* A family; the note is merged over both. */
  { { "8", "诸葛云", "13800138002/0571-88886666", NULL, "1990/3/7", NULL, "女", NULL, "带孩子" } },
  { { "9", "诸葛小宝", NULL }, .phone = 13800138002 },
  { { "10", "Tom Smith", "+44 20 7946 0958", NULL, "12 Mar 1975", NULL, "男" } },
  /* Hidden by a filter. */
  { { "11", "单立人", NULL, NULL, NULL, NULL, "男" }, .phone = 13967120037, .birthday = { 1975, 2, 28 } },
};

#define FAMILY_ROW 7
#define HIDDEN_ROW (G_N_ELEMENTS (guests) - 1)

static void
write_headings (lxw_worksheet *sheet,
                lxw_format    *middle)
{
  static const char *const names[N_COLUMNS] = {
    "序号", "姓名", "联系方式", NULL, "生日", "身份证号", "性别", "标签", "备注",
  };

  worksheet_merge_range (sheet, 0, 0, 0, N_COLUMNS - 1, "湖畔小筑 客人登记表", middle);
  worksheet_merge_range (sheet, 1, 0, 1, N_COLUMNS - 1, "制表：2026-11-01  电话 0571-88880000", middle);
  for (lxw_col_t i = 0; i < N_COLUMNS; i++)
    if (i == PHONE)
      worksheet_merge_range (sheet, HEADING, PHONE, HEADING, WECHAT, names[i], middle);
    else if (names[i] != NULL)
      worksheet_merge_range (sheet, HEADING, i, HEADING + 1, i, names[i], middle);
  worksheet_write_string (sheet, HEADING + 1, PHONE, "电话", middle);
  worksheet_write_string (sheet, HEADING + 1, WECHAT, "微信", middle);
}

static void
write_guest (lxw_worksheet *sheet,
             gsize          index,
             lxw_format    *date,
             lxw_format    *month_day,
             lxw_format    *scientific)
{
  lxw_row_t row = FIRST + index;

  for (lxw_col_t i = 0; i < N_COLUMNS; i++)
    if (guests[index].cells[i] != NULL)
      worksheet_write_string (sheet, row, i, guests[index].cells[i], NULL);

  if (guests[index].phone != 0)
    worksheet_write_number (sheet, row, PHONE, guests[index].phone,
                            guests[index].phone == 13800000000 ? scientific : NULL);
  if (guests[index].document != 0)
    worksheet_write_number (sheet, row, DOCUMENT, guests[index].document, NULL);
  if (guests[index].birthday.year != 0)
    {
      lxw_datetime birthday = guests[index].birthday;

      worksheet_write_datetime (sheet, row, BIRTHDAY, &birthday,
                                guests[index].without_year ? month_day : date);
    }
}

/**
 * inn_test_messy_write:
 *
 * Returns: whether the workbook is at @path
 */
gboolean
inn_test_messy_write (const char *path)
{
  lxw_workbook *book = workbook_new (path);
  lxw_format *middle, *date, *month_day, *scientific;
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };
  lxw_worksheet *sheet, *old;
  lxw_row_t end = FIRST + G_N_ELEMENTS (guests);

  if (book == NULL)
    return FALSE;

  middle = workbook_add_format (book);
  format_set_align (middle, LXW_ALIGN_CENTER);
  date = workbook_add_format (book);
  format_set_num_format (date, "yyyy\"年\"m\"月\"d\"日\"");
  month_day = workbook_add_format (book);
  format_set_num_format (month_day, "m\"月\"d\"日\"");
  scientific = workbook_add_format (book);
  format_set_num_format_index (scientific, 11);

  workbook_add_worksheet (book, "封面");
  sheet = workbook_add_worksheet (book, "客人");
  old = workbook_add_worksheet (book, "2019");
  worksheet_write_string (old, 0, 0, "姓名", NULL);
  worksheet_hide (old);

  write_headings (sheet, middle);
  for (gsize i = 0; i < G_N_ELEMENTS (guests); i++)
    write_guest (sheet, i, date, month_day, scientific);
  worksheet_merge_range (sheet, FIRST + FAMILY_ROW, NOTE, FIRST + FAMILY_ROW + 1, NOTE,
                         guests[FAMILY_ROW].cells[NOTE], NULL);
  worksheet_set_row_opt (sheet, FIRST + HIDDEN_ROW, LXW_DEF_ROW_HEIGHT, NULL, &hidden);
  worksheet_write_string (sheet, end + 1, NUMBER, "合计 11 人", NULL);

  return workbook_close (book) == LXW_NO_ERROR;
}
