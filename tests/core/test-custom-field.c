/* Fields of the hotel's own: what may be one, what is read out of what people type, and what is written
 * again. */

#include "config.h"

#include <locale.h>

#include "inn-custom-judge.h"
#include "inn-custom-reader.h"
#include "inn-error.h"
#include "inn-guest-builder.h"
#include "inn-guest-query-text.h"

#define TODAY (inn_date_new (2026, 11, 22))

static InnCustomField *
new_field (InnCustomKind kind)
{
  InnCustomField *field = inn_custom_field_new (7, "会籍", kind);

  g_ptr_array_add (field->choices, inn_custom_choice_new (1, "金卡"));
  g_ptr_array_add (field->choices, inn_custom_choice_new (2, "银卡"));
  g_ptr_array_add (field->choices, inn_custom_choice_new (3, "茶、点心"));
  g_ptr_array_add (field->choices, inn_custom_choice_new (4, "茶"));
  g_ptr_array_add (field->choices, inn_custom_choice_new (5, "Early Bird"));

  return field;
}

/* As it is written again, between bars; or the fault. */
static char *
retell (InnCustomKind  kind,
        const char    *text)
{
  g_autoptr (InnCustomField) field = new_field (kind);
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *written = NULL;
  InnCustomFault fault = INN_CUSTOM_READ_FINE;

  if (!inn_custom_read (field, text, INN_DATE_ORDER_UNKNOWN, TODAY, &values, &fault))
    {
      g_assert_null (values);
      g_assert_cmpstr (inn_custom_fault_get_words (fault), !=, "");
      return g_strdup_printf ("#%d", fault);
    }

  g_assert_cmpint (fault, ==, INN_CUSTOM_READ_FINE);
  written = inn_custom_write (field, values);

  /* What is written is read as the same. */
  g_assert_true (inn_custom_read (field, written, INN_DATE_ORDER_UNKNOWN, TODAY, &again, &fault));
  g_assert_cmpuint (again->len, ==, values->len);
  for (guint i = 0; i < values->len; i++)
    {
      g_assert_true (inn_custom_value_fits (g_ptr_array_index (values, i), field));
      g_assert_true (inn_custom_value_same (g_ptr_array_index (values, i),
                                            g_ptr_array_index (again, i)));
    }

  return g_steal_pointer (&written);
}



static void
test_read (void)
{
  static const struct
  {
    InnCustomKind   kind;
    const char     *text;
    const char     *written; /* NULL for the fault */
    InnCustomFault  fault;
  } cases[] = {
    { INN_CUSTOM_TEXT, "  靠窗\t的 ", "靠窗 的" },
    { INN_CUSTOM_TEXT, "", "" },
    { INN_CUSTOM_TEXT, "二\n三", "二 三" },
    { INN_CUSTOM_LONG_TEXT, "二\n三", "二\n三" },
    { INN_CUSTOM_NUMBER, "40", "40" },
    { INN_CUSTOM_NUMBER, " ４０ ", "40" },
    { INN_CUSTOM_NUMBER, "-3", "-3" },
    { INN_CUSTOM_NUMBER, "−3", "-3" },
    { INN_CUSTOM_NUMBER, "1.75", "1.75" },
    { INN_CUSTOM_NUMBER, "0.1", "0.1" },
    { INN_CUSTOM_NUMBER, "42.0", "42" },
    { INN_CUSTOM_NUMBER, "1,234,567", "1234567" },
    { INN_CUSTOM_NUMBER, "12 000", "12000" },
    { INN_CUSTOM_NUMBER, "1,234.5", "1234.5" },
    { INN_CUSTOM_NUMBER, "0", "0" },
    { INN_CUSTOM_NUMBER, "约 40", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "40kg", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "1e5", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "3,5", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "1,2345", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "1.2.3", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "4.", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "-", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "inf", NULL, INN_CUSTOM_NOT_A_NUMBER },
    { INN_CUSTOM_NUMBER, "99999999999999999999", NULL, INN_CUSTOM_TOO_LARGE },
    { INN_CUSTOM_MONEY, "300", "300.00" },
    { INN_CUSTOM_MONEY, "￥1,280.5", "1280.50" },
    { INN_CUSTOM_MONEY, "三百", NULL, INN_CUSTOM_NOT_AN_AMOUNT },
    { INN_CUSTOM_MONEY, "300 左右", NULL, INN_CUSTOM_NOT_AN_AMOUNT },
    { INN_CUSTOM_MONEY, "USD 300", NULL, INN_CUSTOM_OTHER_CURRENCY },
    { INN_CUSTOM_DATE, "2016-05-01", "2016-05-01" },
    { INN_CUSTOM_DATE, "2016年5月1日", "2016-05-01" },
    { INN_CUSTOM_DATE, "2016/5/1", "2016-05-01" },
    { INN_CUSTOM_DATE, "25/5/2016", "2016-05-25" },
    { INN_CUSTOM_DATE, "1 May 2016", "2016-05-01" },
    { INN_CUSTOM_DATE, "昨天", "2026-11-21" },
    { INN_CUSTOM_DATE, "yesterday", "2026-11-21" },
    { INN_CUSTOM_DATE, "3天前", "2026-11-19" },
    { INN_CUSTOM_DATE, "5/1/2016", NULL, INN_CUSTOM_DATE_TWO_WAYS },
    { INN_CUSTOM_DATE, "5/1/20", NULL, INN_CUSTOM_DATE_TWO_WAYS },
    { INN_CUSTOM_DATE, "31/31/2016", NULL, INN_CUSTOM_NOT_A_DATE },
    { INN_CUSTOM_DATE, "去年夏天", NULL, INN_CUSTOM_NOT_A_DATE },
    { INN_CUSTOM_DATE, "14:00", NULL, INN_CUSTOM_NOT_A_DATE },
    { INN_CUSTOM_DATE, "2016年2月30日", NULL, INN_CUSTOM_NOT_A_DATE },
    { INN_CUSTOM_YES_NO, "是", "yes" },
    { INN_CUSTOM_YES_NO, "YES", "yes" },
    { INN_CUSTOM_YES_NO, "√", "yes" },
    { INN_CUSTOM_YES_NO, "對", "yes" },
    { INN_CUSTOM_YES_NO, "没有", "no" },
    { INN_CUSTOM_YES_NO, "否", "no" },
    { INN_CUSTOM_YES_NO, "N", "no" },
    { INN_CUSTOM_YES_NO, "也许", NULL, INN_CUSTOM_NOT_YES_OR_NO },
    { INN_CUSTOM_CHOICE, "金卡", "金卡" },
    { INN_CUSTOM_CHOICE, " early bird", "Early Bird" },
    { INN_CUSTOM_CHOICE, "銀卡", "银卡" },
    { INN_CUSTOM_CHOICE, "茶、点心", "茶、点心" },
    { INN_CUSTOM_CHOICE, "铜卡", NULL, INN_CUSTOM_NOT_A_CHOICE },
    { INN_CUSTOM_CHOICE, "金卡; 银卡", NULL, INN_CUSTOM_SEVERAL_CHOICES },
    { INN_CUSTOM_CHOICES, "金卡、银卡", "金卡; 银卡" },
    { INN_CUSTOM_CHOICES, "金卡，茶、点心；茶", "金卡; 茶、点心; 茶" },
    { INN_CUSTOM_CHOICES, "金卡\n银卡\n金卡;", "金卡; 银卡" },
    { INN_CUSTOM_CHOICES, "金卡、铜卡", NULL, INN_CUSTOM_NOT_A_CHOICE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = retell (cases[i].kind, cases[i].text);
      g_autofree char *fault = g_strdup_printf ("#%d", cases[i].fault);

      g_test_message ("%s “%s”", inn_custom_kind_to_nick (cases[i].kind), cases[i].text);
      g_assert_cmpstr (result, ==, cases[i].written != NULL ? cases[i].written : fault);
    }
}

/* A column of a sheet says in which order its days stand; and 昨天 of long ago is no day. */
static void
test_days (void)
{
  g_autoptr (InnCustomField) field = new_field (INN_CUSTOM_DATE);
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *text = NULL;
  InnCustomFault fault;

  g_assert_true (inn_custom_read (field, "5/1/2016", INN_DATE_ORDER_MDY, TODAY, &values, &fault));
  text = inn_custom_write (field, values);
  g_assert_cmpstr (text, ==, "2016-05-01");

  g_assert_false (inn_custom_read_again (field, "昨天", TODAY, &again));
  g_assert_true (inn_custom_read_again (field, "2016年5月1日", TODAY, &again));
}

/* Every whole and broken number that can be written is read again. */
static void
test_numbers (void)
{
  g_autoptr (InnCustomField) field = new_field (INN_CUSTOM_NUMBER);

  for (guint i = 0; i < 2000; i++)
    {
      double real = g_test_rand_double_range (-1e6, 1e6);
      g_autoptr (InnCustomValue) value
        = i % 2 == 0 ? inn_custom_value_new_integer (7, (gint64) real)
                     : inn_custom_value_new_real (7, (gint64) (real * 1000) / 1000.0 + 0.0005);
      g_autofree char *text = inn_custom_value_dup_text (value, field);
      g_autoptr (GPtrArray) values = NULL;
      InnCustomFault fault;

      g_test_message ("%s", text);
      g_assert_true (inn_custom_read (field, text, INN_DATE_ORDER_UNKNOWN, TODAY, &values, &fault));
      g_assert_true (inn_custom_value_same (value, g_ptr_array_index (values, 0)));
    }
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (1001, 'a');
  g_autofree char *fault = retell (INN_CUSTOM_TEXT, text);
  g_autofree char *fine = retell (INN_CUSTOM_LONG_TEXT, text);

  g_assert_cmpstr (fault, ==, "#10");
  g_assert_cmpint (INN_CUSTOM_TOO_LONG, ==, 10);
  g_assert_cmpstr (fine, ==, text);
}

static void
test_misfits (void)
{
  g_autoptr (InnCustomValue) value = inn_custom_value_new_text (7, "约 40");

  for (InnCustomKind kind = INN_CUSTOM_NUMBER; kind < INN_CUSTOM_N_KINDS; kind++)
    {
      g_autoptr (InnCustomField) field = new_field (kind);
      g_autofree char *shown = inn_custom_value_dup_misfit (value, field);
      g_autofree char *written = inn_custom_value_dup_text (value, field);

      g_assert_false (inn_custom_value_fits (value, field));
      g_assert_true (g_str_has_prefix (shown, "“约 40” ("));
      g_assert_cmpstr (written, ==, "约 40");
    }
}

static void
test_judge (void)
{
  static const struct
  {
    const char          *name;
    InnCustomFieldFault  fault;
  } cases[] = {
    { "车牌", INN_CUSTOM_FIELD_FINE },
    { "  ", INN_CUSTOM_FIELD_NO_NAME },
    { "姓名", INN_CUSTOM_FIELD_BUILT_IN },
    { "電話", INN_CUSTOM_FIELD_BUILT_IN },
    { "e-mail", INN_CUSTOM_FIELD_BUILT_IN },
    { "Looked after by", INN_CUSTOM_FIELD_BUILT_IN },
    { "Full Name", INN_CUSTOM_FIELD_BUILT_IN },
    { "电话 车牌", INN_CUSTOM_FIELD_FINE },
    { "Shoe Size", INN_CUSTOM_FIELD_NAME_TAKEN },
    { "旧会员号", INN_CUSTOM_FIELD_NAME_TAKEN },
    { "012345678901234567890123456789012345678901234567890123456789", INN_CUSTOM_FIELD_FINE },
    { "0123456789012345678901234567890123456789012345678901234567890", INN_CUSTOM_FIELD_LONG_NAME },
  };
  g_autoptr (GPtrArray) fields
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_field_unref);
  InnCustomField *retired = inn_custom_field_new (2, "旧会员号", INN_CUSTOM_TEXT);

  retired->retired = TRUE;
  g_ptr_array_add (fields, inn_custom_field_new (1, "shoe size", INN_CUSTOM_NUMBER));
  g_ptr_array_add (fields, retired);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnCustomField) field = inn_custom_field_new (0, cases[i].name, INN_CUSTOM_TEXT);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (inn_custom_field_judge (field, fields), ==, cases[i].fault);
    }

  /* Its own name is no other's. */
  g_assert_cmpint (inn_custom_field_judge (retired, fields), ==, INN_CUSTOM_FIELD_FINE);
}

static void
test_choices (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (InnCustomField) field = inn_custom_field_new (0, "会籍", INN_CUSTOM_CHOICE);
  InnCustomChoice *gone = inn_custom_choice_new (1, "金卡");

  g_assert_cmpint (inn_custom_field_judge (field, none), ==, INN_CUSTOM_FIELD_NO_CHOICES);
  gone->retired = TRUE;
  g_ptr_array_add (field->choices, gone);
  g_assert_cmpint (inn_custom_field_judge (field, none), ==, INN_CUSTOM_FIELD_NO_CHOICES);
  g_ptr_array_add (field->choices, inn_custom_choice_new (2, "金卡"));
  g_assert_cmpint (inn_custom_field_judge (field, none), ==, INN_CUSTOM_FIELD_FINE);
  g_assert_cmpint (inn_custom_field_find_choice (field, "金 卡")->id, ==, 2);
  g_ptr_array_add (field->choices, inn_custom_choice_new (3, "金 卡"));
  g_assert_cmpint (inn_custom_field_judge (field, none), ==, INN_CUSTOM_FIELD_CHOICE_TWICE);
}

/* 200 are in use at most; retired ones do not count. */
static void
test_too_many (void)
{
  g_autoptr (GPtrArray) fields
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_field_unref);
  g_autoptr (InnCustomField) field = inn_custom_field_new (0, "one more", INN_CUSTOM_TEXT);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("field no %u", i);

      g_ptr_array_add (fields, inn_custom_field_new (i + 1, name, INN_CUSTOM_TEXT));
    }
  g_assert_cmpint (inn_custom_field_judge (field, fields), ==, INN_CUSTOM_FIELD_TOO_MANY);
  g_assert_cmpint (inn_custom_field_judge (g_ptr_array_index (fields, 3), fields), ==,
                   INN_CUSTOM_FIELD_FINE);
  ((InnCustomField *) g_ptr_array_index (fields, 5))->retired = TRUE;
  g_assert_cmpint (inn_custom_field_judge (field, fields), ==, INN_CUSTOM_FIELD_FINE);
}

/* The values are a part of the guest: those of a field stand together. */
static void
test_guest (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnCustomValue) a = inn_custom_value_new_text (9, "a");
  g_autoptr (InnCustomValue) b = inn_custom_value_new_integer (4, 5);
  g_autoptr (InnCustomValue) c = inn_custom_value_new_text (9, "c");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (InnGuest) other = NULL;

  inn_guest_builder_add_value (builder, a);
  inn_guest_builder_add_value (builder, b);
  inn_guest_builder_add_value (builder, c);
  guest = inn_guest_builder_end (builder);
  g_assert_cmpuint (inn_guest_get_n_values (guest), ==, 3);
  g_assert_cmpint (inn_guest_get_value (guest, 0)->field_id, ==, 4);
  found = inn_guest_list_values (guest, 9);
  g_assert_cmpuint (found->len, ==, 2);

  inn_guest_builder_free (g_steal_pointer (&builder));
  builder = inn_guest_builder_new (guest);
  inn_guest_builder_set_values (builder, 9, none);
  other = inn_guest_builder_end (builder);
  g_assert_cmpuint (inn_guest_get_n_values (other), ==, 1);
  g_assert_true (inn_guest_has_same_values (guest, other, 4));
  g_assert_false (inn_guest_has_same_values (guest, other, 9));
}

/* What a list asks of a field is kept as text, and read as the same. */
static void
test_conditions (void)
{
  static const char *const fine[] = {
    "own=3 text a b=c",       "own=3 numbers 1..5",     "own=3 numbers -1.5..",
    "own=3 numbers ..0",      "own=3 days 2016-05-01..", "own=3 days ..2016-05-01",
    "own=3 yes",              "own=3 no",               "own=3 choices 1 2 9",
    "own=3 yes\nown=5 no",
  };
  static const char *const broken[] = {
    "own=",         "own=3",          "own=x yes",     "own=3 maybe",   "own=3 yes 1",
    "own=3 text ",  "own=3 numbers ..", "own=3 numbers a..b", "own=3 days 2016..", "own=3 choices",
    "own=3 choices 1 x", "own=-1 yes", "own=3 yes\nown=3 no", "own=3 numbers nan..",
  };

  for (guint i = 0; i < G_N_ELEMENTS (fine); i++)
    {
      g_autoptr (InnGuestQuery) query = inn_guest_query_from_text (fine[i], NULL);
      g_autofree char *text = query != NULL ? inn_guest_query_to_text (query) : NULL;
      g_autofree char *expected = g_strconcat (fine[i], "\n", NULL);
      g_autoptr (InnGuestFilter) copy = query != NULL ? inn_guest_filter_copy (query->filter) : NULL;

      g_test_message ("%s", fine[i]);
      g_assert_cmpstr (text, ==, expected);
      g_assert_false (inn_guest_filter_is_empty (copy));
      g_assert_true (inn_guest_filter_equal (copy, query->filter));
      inn_guest_filter_set_own (copy, 3, NULL);
      g_assert_false (inn_guest_filter_equal (copy, query->filter));
      g_assert_null (inn_guest_filter_get_own (copy, 3));
    }
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", broken[i]);
      g_assert_null (inn_guest_query_from_text (broken[i], &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/custom-field/read", test_read);
  g_test_add_func ("/custom-field/days", test_days);
  g_test_add_func ("/custom-field/numbers", test_numbers);
  g_test_add_func ("/custom-field/too-long", test_too_long);
  g_test_add_func ("/custom-field/misfits", test_misfits);
  g_test_add_func ("/custom-field/judge", test_judge);
  g_test_add_func ("/custom-field/choices", test_choices);
  g_test_add_func ("/custom-field/too-many", test_too_many);
  g_test_add_func ("/custom-field/guest", test_guest);
  g_test_add_func ("/custom-field/conditions", test_conditions);

  return g_test_run ();
}
