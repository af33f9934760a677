/* test-column-map.c: columns are recognised by headings and by cells, and corrected by hand. */

#include "config.h"

#include "inn-column-heading.h"
#include "inn-column-map.h"
#include "inn-csv-reader.h"
#include "inn-error.h"

#include <string.h>

static InnColumnMap *
map_text (const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr (InnCsvReader) reader =
    inn_csv_reader_new (inn_text_decoder_new (stream, INN_ENCODING_UTF8), 0);
  g_autoptr (InnColumnMap) map = inn_column_map_new (INN_SHEET_GUESTS);
  const InnSheetRecord *record;

  while (inn_csv_reader_next (reader, &record, NULL, NULL))
    inn_column_map_add_record (map, record);
  inn_column_map_recognise (map, inn_date_new (2026, 11, 22));

  /* What holds for a map holds for its copy. */
  return inn_column_map_copy (map);
}

static char *
describe (InnColumnMap *map)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < inn_column_map_get_n_columns (map); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            inn_guest_field_get_key (inn_column_map_get_column (map, i)->field));

  return g_string_free (out, FALSE);
}

static void
test_headings (void)
{
  static const struct
  {
    const char         *heading;
    InnGuestField       field;
    InnHeadingCalendar  calendar;
  } cases[] = {
    { "姓名", INN_FIELD_NAME, INN_HEADING_CALENDAR_NONE },
    { " 姓　名* ", INN_FIELD_NAME, INN_HEADING_CALENDAR_NONE },
    { "客人姓名", INN_FIELD_NAME, INN_HEADING_CALENDAR_NONE },
    { "Guest Name", INN_FIELD_NAME, INN_HEADING_CALENDAR_NONE },
    { "英文名", INN_FIELD_LATIN_NAME, INN_HEADING_CALENDAR_NONE },
    { "電話", INN_FIELD_PHONE, INN_HEADING_CALENDAR_NONE },
    { "手機號碼", INN_FIELD_PHONE, INN_HEADING_CALENDAR_NONE },
    { "行動電話", INN_FIELD_PHONE, INN_HEADING_CALENDAR_NONE },
    { "联系电话2", INN_FIELD_PHONE, INN_HEADING_CALENDAR_NONE },
    { "手机（必填）", INN_FIELD_PHONE, INN_HEADING_CALENDAR_NONE },
    { "Phone No.", INN_FIELD_PHONE, INN_HEADING_CALENDAR_NONE },
    { "E-mail Address", INN_FIELD_EMAIL, INN_HEADING_CALENDAR_NONE },
    { "E-mail", INN_FIELD_EMAIL, INN_HEADING_CALENDAR_NONE },
    { "電子郵件", INN_FIELD_EMAIL, INN_HEADING_CALENDAR_NONE },
    { "微信號", INN_FIELD_WECHAT, INN_HEADING_CALENDAR_NONE },
    { "身份证号", INN_FIELD_DOCUMENT, INN_HEADING_CALENDAR_NONE },
    { "證件號碼", INN_FIELD_DOCUMENT, INN_HEADING_CALENDAR_NONE },
    { "生日", INN_FIELD_BIRTHDAY, INN_HEADING_CALENDAR_NONE },
    { "生日(农历)", INN_FIELD_BIRTHDAY, INN_HEADING_CALENDAR_LUNAR },
    { "農曆生日", INN_FIELD_BIRTHDAY, INN_HEADING_CALENDAR_LUNAR },
    { "生日（陽曆）", INN_FIELD_BIRTHDAY, INN_HEADING_CALENDAR_SOLAR },
    { "出生日期", INN_FIELD_BIRTHDAY, INN_HEADING_CALENDAR_NONE },
    { "Date of Birth", INN_FIELD_BIRTHDAY, INN_HEADING_CALENDAR_NONE },
    { "標籤", INN_FIELD_TAGS, INN_HEADING_CALENDAR_NONE },
    { "備註", INN_FIELD_NOTE, INN_HEADING_CALENDAR_NONE },
    { "单位", INN_FIELD_COMPANY, INN_HEADING_CALENDAR_NONE },
    { "是否VIP", INN_FIELD_VIP, INN_HEADING_CALENDAR_NONE },
    /* Not what a part of them says. */
    { "入住日期", INN_FIELD_NONE, INN_HEADING_CALENDAR_NONE },
    { "房间电话", INN_FIELD_NONE, INN_HEADING_CALENDAR_NONE },
    { "张三", INN_FIELD_NONE, INN_HEADING_CALENDAR_NONE },
    { "", INN_FIELD_NONE, INN_HEADING_CALENDAR_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnHeadingCalendar calendar;
      InnSheetField field;
      gboolean known = inn_column_heading_read (cases[i].heading, INN_SHEET_GUESTS, &field, &calendar);

      g_test_message ("%s", cases[i].heading);
      g_assert_cmpint (field, ==, cases[i].field);
      g_assert_cmpint (calendar, ==, cases[i].calendar);
      g_assert_cmpint (known, ==, field != INN_FIELD_NONE);
    }
}

/* Every field can be recognised by the words our own export puts above it. */
static void
test_own_labels_are_headings (void)
{
  for (guint field = INN_FIELD_NAME; field < INN_N_FIELDS; field++)
    {
      InnHeadingCalendar calendar;
      InnSheetField found;

      g_assert_true (inn_column_heading_read (inn_guest_field_get_label (field), INN_SHEET_GUESTS, &found, &calendar));
      g_assert_cmpint (found, ==, field);
    }
}

static void
test_sheets (void)
{
  static const struct
  {
    const char *text;
    const char *fields;
    guint64     heading_line;
  } cases[] = {
    { "姓名,电话,生日(农历),备注2\n方敬之,137 7788 2210,八月十五,\n",
      "name phone birthday note", 1 },
    { "老客登记表,,\n\n姓名,手机,邮箱\n张三,13800000000,a@b.com\n", "name phone email", 3 },
    /* Titles of several rows, with days and numbers in them. */
    { "湖畔小筑 老客登记表,,,,,\n制表：2026-11-01 电话 0571-87654321,,,,制表人：小周,\n共 412 位,,,,,\n"
      "姓名,电话,公司,性别,职业,备注\n张三,13805716620,海岳,男,医生,\n",
      "name phone company gender occupation note", 4 },
    /* A title above headings nobody knows. */
    { "登记表 2026-11-01,,,\n甲,乙,丙,丁\n张三,13805716620,x,y\n李四,13905716621,y,z\n",
      "name phone none none", 2 },
    /* A first guest of whom little is known is no title. */
    { "李四,,\n张三,13805716620,a@b.com\n王五,13905716621,c@d.com\n", "name phone email", 0 },
    { "Name;Mobile;DOB;Email\nA;+81 90 4412 8876;1990-05-10;a@b.com\n",
      "name phone birthday email", 1 },
    /* No heading. */
    { "张三,13805716620,a@b.com,男\n李四,13905716621,c@d.com,女\n", "name phone email gender", 0 },
    { "13805716620,张三,1990-05-10\n13905716621,李四,1985-01-02\n", "phone name birthday", 0 },
    /* Stays are no birthdays. */
    { "张三,13805716620,2026-05-10\n李四,13905716621,2025-01-02\n", "name phone none", 0 },
    /* Headings nobody knows. */
    { "甲,乙,丙\n张三,13805716620,x\n李四,13905716621,y\n", "name phone none", 1 },
    /* Another person's phone. */
    { "姓名,电话,紧急联络\n张三,13805716620,13805716621\n李四,13905716621,13805716622\n",
      "name phone none", 1 },
    /* Empty columns at the end. */
    { "姓名,电话,,,\n张三,1,,,\n", "name phone", 1 },
    { "", "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnColumnMap) map = map_text (cases[i].text);
      g_autofree char *fields = describe (map);

      g_assert_cmpstr (fields, ==, cases[i].fields);
      g_assert_cmpuint (inn_column_map_get_heading_line (map), ==, cases[i].heading_line);
    }
}

static void
test_second_name_is_a_doubt (void)
{
  g_autoptr (InnColumnMap) map = map_text ("姓名,电话,姓名\n张三,1,李四\n");

  g_assert_cmpint (inn_column_map_get_column (map, 0)->field, ==, INN_FIELD_NAME);
  g_assert_cmpint (inn_column_map_get_column (map, 2)->field, ==, INN_FIELD_NONE);
  g_assert_cmpint (inn_column_map_get_column (map, 2)->meant, ==, INN_FIELD_NAME);
  g_assert_cmpint (inn_column_map_get_column (map, 2)->doubt, ==, INN_COLUMN_SECOND);

  inn_column_map_set_target (map, 2, INN_FIELD_NAME);
  g_assert_cmpint (inn_column_map_get_column (map, 0)->field, ==, INN_FIELD_NONE);
  g_assert_cmpint (inn_column_map_get_column (map, 0)->doubt, ==, INN_COLUMN_SECOND);
  g_assert_cmpint (inn_column_map_get_column (map, 2)->origin, ==, INN_COLUMN_BY_HAND);
  g_assert_cmpint (inn_column_map_get_column (map, 2)->doubt, ==, INN_COLUMN_SURE);
}

static void
test_two_phones_are_both_taken (void)
{
  g_autoptr (InnColumnMap) map = map_text ("姓名,电话,电话2\n张三,13805716620,13805716621\n");

  g_assert_cmpint (inn_column_map_find_field (map, INN_FIELD_PHONE, 0), ==, 1);
  g_assert_cmpint (inn_column_map_find_field (map, INN_FIELD_PHONE, 2), ==, 2);
  g_assert_cmpint (inn_column_map_find_field (map, INN_FIELD_PHONE, 3), ==, -1);
}

static void
test_lunar_heading (void)
{
  g_autoptr (InnColumnMap) lunar = map_text ("姓名,生日(农历)\n张三,八月十五\n");
  g_autoptr (InnColumnMap) solar = map_text ("姓名,生日\n张三,8月15日\n");

  g_assert_true (inn_column_map_get_column (lunar, 1)->lunar);
  g_assert_false (inn_column_map_get_column (solar, 1)->lunar);
}

static void
test_date_order_is_decided_by_the_column (void)
{
  static const struct
  {
    const char     *last;
    InnDateOrder    order;
    InnColumnDoubt  doubt;
  } cases[] = {
    { "05/06/1990", INN_DATE_ORDER_UNKNOWN, INN_COLUMN_DATE_ORDER },
    { "25/06/1990", INN_DATE_ORDER_DMY, INN_COLUMN_SURE },
    { "06/25/1990", INN_DATE_ORDER_MDY, INN_COLUMN_SURE },
    { "25/06/1990\nB,06/25/1991", INN_DATE_ORDER_UNKNOWN, INN_COLUMN_DATE_MIXED },
    { "1990-05-06", INN_DATE_ORDER_UNKNOWN, INN_COLUMN_DATE_ORDER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new ("name,birthday\n");
      g_autoptr (InnColumnMap) map = NULL;
      const InnColumn *column;

      /* The one that decides comes far behind what is kept as a sample. */
      for (int n = 0; n < 5000; n++)
        g_string_append (text, "A,05/06/1990\n");
      g_string_append_printf (text, "B,%s\n", cases[i].last);
      map = map_text (text->str);
      column = inn_column_map_get_column (map, 1);
      g_assert_cmpint (column->date_order, ==, cases[i].order);
      g_assert_cmpint (column->doubt, ==, cases[i].doubt);

      /* What was remembered from a sheet with other dates leaves it open. */
      inn_column_map_set_date_order (map, 1, INN_DATE_ORDER_YMD);
      g_assert_cmpint (column->date_order, ==, cases[i].order);
      g_assert_cmpint (column->doubt, ==, cases[i].doubt);

      inn_column_map_set_date_order (map, 1, INN_DATE_ORDER_DMY);
      g_assert_cmpint (column->doubt, ==, INN_COLUMN_SURE);
    }
}

static void
test_cells_that_do_not_fit_are_a_doubt (void)
{
  g_autoptr (InnColumnMap) map =
    map_text ("姓名,电话\n张三,a@b.com\n李四,c@d.com\n王五,e@f.com\n赵六,g@h.com\n钱七,i@j.com\n");

  g_assert_cmpint (inn_column_map_get_column (map, 1)->field, ==, INN_FIELD_PHONE);
  g_assert_cmpint (inn_column_map_get_column (map, 1)->doubt, ==, INN_COLUMN_MISFIT);
}

static void
test_heading_can_be_denied (void)
{
  g_autoptr (InnColumnMap) map = map_text ("张三,13805716620\n李四,13905716621\n");

  g_assert_false (inn_column_map_get_has_heading (map));
  g_assert_cmpuint (inn_column_map_get_column (map, 0)->n_filled, ==, 2);
  inn_column_map_set_has_heading (map, TRUE);
  g_assert_cmpstr (inn_column_map_get_column (map, 0)->heading, ==, "张三");
  g_assert_cmpuint (inn_column_map_get_column (map, 0)->n_filled, ==, 1);
  g_assert_cmpstr (inn_column_map_get_column (map, 0)->example, ==, "李四");
  g_assert_cmpuint (inn_column_map_get_heading_line (map), ==, 1);
  inn_column_map_set_has_heading (map, FALSE);
  g_assert_cmpuint (inn_column_map_get_column (map, 0)->n_filled, ==, 2);
}

static void
test_hash_follows_the_headings (void)
{
  g_autoptr (InnColumnMap) a = map_text ("姓名,电话\n张三,1\n");
  g_autoptr (InnColumnMap) b = map_text (" 姓名 ,電話\n李四,2\n王五,3\n");
  g_autoptr (InnColumnMap) c = map_text ("电话,姓名\n1,张三\n");
  g_autofree char *hash_a = inn_column_map_dup_hash (a);
  g_autofree char *hash_b = inn_column_map_dup_hash (b);
  g_autofree char *hash_c = inn_column_map_dup_hash (c);

  g_assert_cmpstr (hash_a, ==, hash_b);
  g_assert_cmpstr (hash_a, !=, hash_c);
}

static void
test_text_round_trip (void)
{
  static const char sheet[] = "姓名,姓名,生日,a=b,,次数\n张三,李四,05/06/1990,x,13805716620,2\n";
  g_autoptr (InnColumnMap) map = map_text (sheet);
  g_autoptr (InnColumnMap) other = map_text (sheet);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  inn_column_map_set_target (map, 1, INN_FIELD_NAME);
  inn_column_map_set_lunar (map, 2, TRUE);
  inn_column_map_set_date_order (map, 2, INN_DATE_ORDER_MDY);
  inn_column_map_set_target (map, 3, INN_FIELD_NOTE);
  text = inn_column_map_to_text (map);
  g_assert_cmpstr (text, ==, "姓名=none\n@2=name\n生日=birthday,lunar,mdy\n@4=note\n@5=phone\n次数=none\n");

  g_assert_true (inn_column_map_apply_text (other, text, &error));
  g_assert_no_error (error);
  again = inn_column_map_to_text (other);
  g_assert_cmpstr (again, ==, text);
}

static void
test_wrong_text_names_the_line (void)
{
  static const struct
  {
    const char *text;
    const char *part;
  } cases[] = {
    { "# fine\n\n电话=phone\n姓名\n", "line 4" },
    { "没有=phone\n", "没有" },
    { "姓名=nonsense\n", "nonsense" },
    { "姓名=name,odd\n", "odd" },
    { "@3=name\n", "@3" },
    { "\xff=name\n", "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnColumnMap) map = map_text ("姓名,电话\n张三,1\n");
      g_autoptr (GError) error = NULL;

      g_assert_false (inn_column_map_apply_text (map, cases[i].text, &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].part));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/column-map/headings", test_headings);
  g_test_add_func ("/column-map/own-labels-are-headings", test_own_labels_are_headings);
  g_test_add_func ("/column-map/sheets", test_sheets);
  g_test_add_func ("/column-map/second-name-is-a-doubt", test_second_name_is_a_doubt);
  g_test_add_func ("/column-map/two-phones-are-both-taken", test_two_phones_are_both_taken);
  g_test_add_func ("/column-map/lunar-heading", test_lunar_heading);
  g_test_add_func ("/column-map/date-order-is-decided-by-the-column",
                   test_date_order_is_decided_by_the_column);
  g_test_add_func ("/column-map/cells-that-do-not-fit-are-a-doubt",
                   test_cells_that_do_not_fit_are_a_doubt);
  g_test_add_func ("/column-map/heading-can-be-denied", test_heading_can_be_denied);
  g_test_add_func ("/column-map/hash-follows-the-headings", test_hash_follows_the_headings);
  g_test_add_func ("/column-map/text-round-trip", test_text_round_trip);
  g_test_add_func ("/column-map/wrong-text-names-the-line", test_wrong_text_names_the_line);

  return g_test_run ();
}
