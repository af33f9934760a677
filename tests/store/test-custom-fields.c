/* Fields of the hotel's own in the book: what is noted in them is a part of the guest, outlives every
 * change of the field, and comes back with undo. */

#include "config.h"

#include "inn-custom-reader.h"
#include "inn-error.h"
#include "inn-guest-query-text.h"
#include "inn-guest-summary.h"
#include "inn-known-guest.h"
#include "inn-store-custom-fields.h"
#include "inn-store-guests.h"
#include "inn-test-guests.h"

#include <stdlib.h>
#include <string.h>

static InnTestBook *
new_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_guest_add (book, "林雨桐", NULL);
  inn_test_guest_add (book, "陈牧", NULL);
  inn_test_guest_add (book, "Anna Weiss", NULL);

  return book;
}

static gint64
save (InnTestBook     *book,
      InnCustomField  *field,
      gint64          *seq,
      GError         **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_custom_field_async (book->store, field, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_custom_field_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

static gint64
retire (InnTestBook *book,
        gint64       id,
        gboolean     retired)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_retire_custom_field_async (book->store, id, retired, NULL, inn_test_loop_done_cb, &result);
  inn_store_save_custom_field_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static GPtrArray *
list (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *fields = NULL;

  inn_store_list_custom_fields_async (book->store, NULL, inn_test_loop_done_cb, &result);
  fields = inn_store_list_custom_fields_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return fields;
}

static InnCustomField *
load (InnTestBook *book,
      gint64       id)
{
  g_autoptr (GPtrArray) fields = list (book);

  return inn_custom_field_copy (inn_custom_fields_get (fields, id));
}

static gint64
add (InnTestBook   *book,
     const char    *name,
     InnCustomKind  kind,
     const char    *choices)
{
  g_autoptr (InnCustomField) field = inn_custom_field_new (0, name, kind);
  g_auto (GStrv) names = g_strsplit (choices, " ", -1);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (field->choices, inn_custom_choice_new (0, names[i]));
  id = save (book, field, NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* What the form does: it reads what was typed and saves the guest. */
static gint64
tell (InnTestBook *book,
      gint64       guest_id,
      gint64       field_id,
      const char  *text)
{
  g_autoptr (InnGuest) guest = inn_test_guest_load (book, guest_id);
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (guest);
  g_autoptr (InnCustomField) field = load (book, field_id);
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (InnGuest) after = NULL;
  InnCustomFault fault;

  g_assert_true (inn_custom_read (field, text, INN_DATE_ORDER_UNKNOWN, INN_TEST_TODAY, &values,
                                  &fault));
  inn_guest_builder_set_values (builder, field_id, values);
  after = inn_guest_builder_end (builder);

  return inn_test_guest_save (book, after);
}

static char *
ask (InnTestBook *book,
     gint64       guest_id,
     gint64       field_id)
{
  g_autoptr (InnGuest) guest = inn_test_guest_load (book, guest_id);
  g_autoptr (InnCustomField) field = load (book, field_id);
  g_autoptr (GPtrArray) values = inn_guest_list_values (guest, field_id);

  return inn_custom_write (field, values);
}

static void
assert_says (InnTestBook *book,
             gint64       guest_id,
             gint64       field_id,
             const char  *text,
             gboolean     fits)
{
  g_autoptr (InnGuest) guest = inn_test_guest_load (book, guest_id);
  g_autoptr (InnCustomField) field = load (book, field_id);
  g_autoptr (GPtrArray) values = inn_guest_list_values (guest, field_id);
  g_autofree char *said = ask (book, guest_id, field_id);

  g_assert_cmpstr (said, ==, text);
  for (guint i = 0; i < values->len; i++)
    g_assert_cmpint (inn_custom_value_fits (g_ptr_array_index (values, i), field), ==, fits);
}

static void
test_kinds (void)
{
  static const struct
  {
    InnCustomKind  kind;
    const char    *text;
    const char    *stored;
  } cases[] = {
    { INN_CUSTOM_TEXT, "苏A12345", "text:苏A12345" },
    { INN_CUSTOM_LONG_TEXT, "一\n二", "text:一\n二" },
    { INN_CUSTOM_NUMBER, "42", "integer:42" },
    { INN_CUSTOM_NUMBER, "1.75", "real:1.75" },
    { INN_CUSTOM_MONEY, "300.00", "integer:30000" },
    { INN_CUSTOM_DATE, "2016-05-01", "date:2016-05-01" },
    { INN_CUSTOM_YES_NO, "yes", "integer:1" },
    { INN_CUSTOM_CHOICE, "金卡", "text:金卡" },
  };
  g_autoptr (InnTestBook) book = new_book ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u栏", i);
      g_autofree char *sql = NULL;
      g_autofree char *stored = NULL;
      gint64 id = add (book, name, cases[i].kind, "金卡 银卡");
      g_autofree char *said = NULL;

      tell (book, 1, id, cases[i].text);
      said = ask (book, 1, id);
      g_assert_cmpstr (said, ==, cases[i].text);
      sql = g_strdup_printf ("SELECT kind || ':' || value FROM custom_value WHERE field_id = "
                             "%" G_GINT64_FORMAT, id);
      stored = inn_test_book_get_text (book, sql);
      g_assert_cmpstr (stored, ==, cases[i].stored);
      assert_says (book, 2, id, "", TRUE);
    }

  inn_test_book_verify (book);
}

/* Saving what is there already writes nothing; what was changed is the same row; several choices are
 * several rows. */
static void
test_rows (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, "早餐", INN_CUSTOM_CHOICES, "豆浆 油条 粥");
  gint64 row;

  tell (book, 1, id, "豆浆; 油条");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_value"), ==, 2);
  row = inn_test_book_get_int (book, "SELECT max (id) FROM custom_value");

  tell (book, 1, id, "豆浆; 粥");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT max (id) FROM custom_value"), ==, row);
  assert_says (book, 1, id, "豆浆; 粥", TRUE);
  {
    gint64 before = inn_test_book_get_int (book, "SELECT count (*) FROM entry_row");

    tell (book, 1, id, "粥; 豆浆");
    g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry_row"), ==, before);
  }
  tell (book, 1, id, "");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_value"), ==, 0);
}

static void
test_undo (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *empty = inn_test_book_dump (book);
  g_autoptr (InnCustomField) field = inn_custom_field_new (0, "会籍", INN_CUSTOM_CHOICE);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  gint64 seq = 0;

  g_ptr_array_add (field->choices, inn_custom_choice_new (0, "金卡"));
  save (book, field, &seq, &error);
  g_assert_no_error (error);
  inn_test_undo (book, seq);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_field"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_choice"), ==, 0);
  inn_test_book_verify (book);
}

/* A choice is kept by its row: a new name costs nothing. One that is taken away while somebody has it
 * is retired and stays readable; one that nobody has goes. */
static void
test_choice_names (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, "会籍", INN_CUSTOM_CHOICE, "金卡 银卡 铜卡");
  g_autoptr (InnCustomField) field = NULL;
  g_autoptr (InnCustomField) later = NULL;
  g_autoptr (GError) error = NULL;
  gint64 rows, seq = 0;

  tell (book, 1, id, "金卡");
  tell (book, 2, id, "银卡");
  rows = inn_test_book_get_int (book, "SELECT count (*) FROM entry_row WHERE tbl = 'custom_value'");

  field = load (book, id);
  g_free (((InnCustomChoice *) g_ptr_array_index (field->choices, 0))->name);
  ((InnCustomChoice *) g_ptr_array_index (field->choices, 0))->name = g_strdup ("白金卡");
  g_ptr_array_remove_index (field->choices, 2);
  g_ptr_array_remove_index (field->choices, 1);
  save (book, field, &seq, &error);
  g_assert_no_error (error);

  assert_says (book, 1, id, "白金卡", TRUE);
  assert_says (book, 2, id, "银卡", TRUE);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry_row "
                                                "WHERE tbl = 'custom_value'"), ==, rows);
  later = load (book, id);
  g_assert_cmpuint (later->choices->len, ==, 2);
  g_assert_true (((InnCustomChoice *) g_ptr_array_index (later->choices, 1))->retired);

  inn_test_undo (book, seq);
  assert_says (book, 1, id, "金卡", TRUE);
  inn_test_book_verify (book);
}

/* What fits is converted, what does not is kept as it is and comes to fit again. */
static void
test_kind_changed (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, "鞋码", INN_CUSTOM_TEXT, "");
  g_autoptr (InnCustomField) field = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  tell (book, 1, id, "42");
  tell (book, 2, id, "约 40");
  tell (book, 3, id, "昨天");

  field = load (book, id);
  field->kind = INN_CUSTOM_NUMBER;
  save (book, field, &seq, &error);
  g_assert_no_error (error);
  assert_says (book, 1, id, "42", TRUE);
  assert_says (book, 2, id, "约 40", FALSE);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_value "
                                                "WHERE kind = 'integer'"), ==, 1);

  inn_test_undo (book, seq);
  assert_says (book, 1, id, "42", TRUE);
  assert_says (book, 2, id, "约 40", TRUE);

  field->kind = INN_CUSTOM_DATE;
  save (book, field, &seq, &error);
  g_assert_no_error (error);
  assert_says (book, 3, id, "昨天", FALSE);

  /* A choice that is added later is what somebody told once. */
  field->kind = INN_CUSTOM_CHOICES;
  g_ptr_array_add (field->choices, inn_custom_choice_new (0, "42"));
  save (book, field, &seq, &error);
  g_assert_no_error (error);
  assert_says (book, 1, id, "42", TRUE);
  assert_says (book, 2, id, "约 40", FALSE);
  inn_custom_field_unref (g_steal_pointer (&field));
  field = load (book, id);
  g_ptr_array_add (field->choices, inn_custom_choice_new (0, "约40"));
  save (book, field, &seq, &error);
  g_assert_no_error (error);
  assert_says (book, 2, id, "约40", TRUE);

  /* Several choices as a text, and back. */
  tell (book, 1, id, "42; 约40");
  field->kind = INN_CUSTOM_TEXT;
  save (book, field, &seq, &error);
  g_assert_no_error (error);
  assert_says (book, 1, id, "42; 约40", TRUE);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_value "
                                                "WHERE choice_id IS NOT NULL"), ==, 0);
  inn_test_undo (book, seq);
  assert_says (book, 1, id, "42; 约40", TRUE);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_value "
                                                "WHERE choice_id IS NOT NULL"), ==, 3);
  inn_test_book_verify (book);
}

/* An amount stays what it was; in another currency it is no amount of it. */
static void
test_currency_changed (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, "押金", INN_CUSTOM_MONEY, "");
  g_autoptr (InnCustomField) field = NULL;
  g_autoptr (GError) error = NULL;

  tell (book, 1, id, "300");
  field = load (book, id);
  g_strlcpy (field->currency, "JPY", sizeof field->currency);
  save (book, field, NULL, &error);
  g_assert_no_error (error);
  assert_says (book, 1, id, "CNY 300.00", FALSE);

  g_strlcpy (field->currency, "CNY", sizeof field->currency);
  save (book, field, NULL, &error);
  g_assert_no_error (error);
  assert_says (book, 1, id, "300.00", TRUE);
}

static void
test_retire (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, "车牌", INN_CUSTOM_TEXT, "");
  g_autoptr (InnCustomField) field = NULL;
  g_autoptr (InnCustomField) again = NULL;
  gint64 seq;

  tell (book, 1, id, "苏A12345");
  seq = retire (book, id, TRUE);
  g_assert_cmpint (seq, >, 0);
  field = load (book, id);
  g_assert_true (field->retired);
  g_assert_false (inn_custom_field_is (field, INN_CUSTOM_IN_FORM));
  assert_says (book, 1, id, "苏A12345", TRUE);

  /* Saving the guest keeps what is not shown. */
  tell (book, 1, add (book, "鞋码", INN_CUSTOM_NUMBER, ""), "42");
  assert_says (book, 1, id, "苏A12345", TRUE);

  retire (book, id, FALSE);
  again = load (book, id);
  g_assert_false (again->retired);
  assert_says (book, 1, id, "苏A12345", TRUE);
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  static const struct
  {
    const char *name;
    InnError    code;
  } cases[] = {
    { "", INN_ERROR_INVALID },
    { "电话", INN_ERROR_INVALID },
    { "車牌", INN_ERROR_CONFLICT },
  };

  add (book, "车牌", INN_CUSTOM_TEXT, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnCustomField) field = inn_custom_field_new (0, cases[i].name, INN_CUSTOM_TEXT);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (save (book, field, NULL, &error), ==, 0);
      g_assert_error (error, INN_ERROR, (int) cases[i].code);
    }
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_field"), ==, 1);
}

/* 500 fields: 200 are kept, the rest is refused in words, nothing of it is half there. */
static void
test_too_many (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  guint n_refused = 0;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("栏目 %u 号", i);
      g_autoptr (InnCustomField) field = inn_custom_field_new (0, name, INN_CUSTOM_TEXT);
      g_autoptr (GError) error = NULL;

      if (save (book, field, NULL, &error) != 0)
        continue;
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      n_refused++;
    }
  g_assert_cmpuint (n_refused, ==, 300);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_field"), ==, 200);

  /* A retired one makes room, and cannot come back until there is some. */
  retire (book, 1, TRUE);
  add (book, "还有一个", INN_CUSTOM_TEXT, "");
  {
    g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
    g_autoptr (GError) error = NULL;

    inn_store_retire_custom_field_async (book->store, 1, FALSE, NULL, inn_test_loop_done_cb, &result);
    g_assert_cmpint (inn_store_save_custom_field_finish (book->store, inn_test_loop_wait (&result),
                                                         NULL, &error), ==, 0);
    g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  }
}

static void
test_order (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  gint64 ids[] = { 3, 1, 2 };
  gint64 seq = 0;

  add (book, "甲栏", INN_CUSTOM_TEXT, "");
  add (book, "乙栏", INN_CUSTOM_TEXT, "");
  add (book, "丙栏", INN_CUSTOM_TEXT, "");
  inn_store_order_custom_fields_async (book->store, ids, 3, NULL, inn_test_loop_done_cb, &result);
  g_assert_true (inn_store_order_custom_fields_finish (book->store, inn_test_loop_wait (&result), &seq,
                                                       &error));
  fields = list (book);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (((InnCustomField *) g_ptr_array_index (fields, i))->id, ==, ids[i]);
  inn_test_undo (book, seq);
}

/* Who changed a value since the form was opened is not written over. */
static void
test_conflict (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, "车牌", INN_CUSTOM_TEXT, "");
  g_autoptr (InnGuest) old = inn_test_guest_load (book, 1);
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (old);
  g_autoptr (InnCustomValue) value = inn_custom_value_new_text (id, "苏A00000");
  g_autoptr (InnGuest) mine = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  tell (book, 1, id, "苏A12345");
  inn_guest_builder_add_value (builder, value);
  mine = inn_guest_builder_end (builder);
  inn_store_save_guest_async (book->store, mine, NULL, NULL, inn_test_loop_done_cb, &result);
  g_assert_cmpint (inn_store_save_guest_finish (book->store, inn_test_loop_wait (&result), NULL,
                                                &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
  assert_says (book, 1, id, "苏A12345", TRUE);
}

/* ---- Filters ----------------------------------------------------------------------------- */

static GArray *
find (InnTestBook *book,
      const char  *list)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuestQuery) query = inn_guest_query_from_text (list, &error);
  GArray *ids = NULL;

  g_assert_no_error (error);
  inn_store_list_guests_async (book->store, query, NULL, inn_test_loop_done_cb, &result);
  ids = inn_store_list_guests_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return ids;
}

/* The guests found, by id. */
static char *
find_text (InnTestBook *book,
           const char  *list)
{
  g_autoptr (GArray) ids = find (book, list);
  GString *text = g_string_new (NULL);

  for (gint64 id = 1; id <= 100; id++)
    for (guint i = 0; i < ids->len; i++)
      if (g_array_index (ids, gint64, i) == id)
        g_string_append_printf (text, "%s%" G_GINT64_FORMAT, text->len > 0 ? " " : "", id);

  return g_string_free (text, FALSE);
}

/* What does not fit its field is filtered as if it were not there. */
static void
test_filter (void)
{
  static const struct
  {
    const char *list;
    const char *found;
  } cases[] = {
    { "own=1 text a12", "1" },
    { "own=1 text 苏", "1 2" },
    { "own=1 text 蘇", "1 2" },
    { "own=1 text 京", "" },
    { "own=2 numbers 40..", "1 3" },
    { "own=2 numbers ..40", "1" },
    { "own=2 numbers 40.5..41", "3" },
    { "own=2 numbers 0..1000000", "1 3" },
    { "own=3 days 2016-05-01..2016-05-01", "1" },
    { "own=3 days 2016-01-01..", "1 2" },
    { "own=3 days ..2016-12-31", "1" },
    { "own=4 yes", "1" },
    { "own=4 no", "2" },
    { "own=5 choices 1", "1" },
    { "own=5 choices 1 2", "1 2" },
    { "own=1 text 苏\nown=4 no", "2" },
    { "own=99 yes", "" },
  };
  g_autoptr (InnTestBook) book = new_book ();

  add (book, "车牌", INN_CUSTOM_TEXT, "");
  add (book, "鞋码", INN_CUSTOM_NUMBER, "");
  add (book, "入会", INN_CUSTOM_DATE, "");
  add (book, "停车", INN_CUSTOM_YES_NO, "");
  add (book, "会籍", INN_CUSTOM_CHOICES, "金卡 银卡");
  tell (book, 1, 1, "苏A12345");
  tell (book, 2, 1, "苏B00000");
  tell (book, 1, 2, "40");
  tell (book, 3, 2, "41");
  inn_test_book_do (book, "INSERT INTO custom_value (guest_id, field_id, kind, value) "
                          "VALUES (2, 2, 'text', '约 40'), (3, 3, 'text', '2016 年夏')");
  tell (book, 1, 3, "2016-05-01");
  tell (book, 2, 3, "2017-05-01");
  tell (book, 1, 4, "是");
  tell (book, 2, 4, "否");
  tell (book, 1, 5, "金卡; 银卡");
  tell (book, 2, 5, "银卡");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find_text (book, cases[i].list);

      g_test_message ("%s", cases[i].list);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Against all guests read one by one. */
static void
test_filter_property (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 number = add (book, "鞋码", INN_CUSTOM_NUMBER, "");
  gint64 text = add (book, "车牌", INN_CUSTOM_TEXT, "");

  for (guint i = 0; i < 40; i++)
    {
      gint64 id = inn_test_guest_add (book, "甲", NULL);
      g_autofree char *one = g_strdup_printf ("%d", g_test_rand_int_range (-20, 20));
      g_autofree char *other = g_strdup_printf ("苏%d", g_test_rand_int_range (0, 100));

      if (i % 3 != 0)
        tell (book, id, number, one);
      if (i % 4 != 0)
        tell (book, id, text, other);
    }

  for (guint i = 0; i < 40; i++)
    {
      int least = g_test_rand_int_range (-25, 25);
      int greatest = least + g_test_rand_int_range (0, 20);
      g_autofree char *word = g_strdup_printf ("%d", g_test_rand_int_range (0, 10));
      g_autofree char *list = g_strdup_printf ("own=1 numbers %d..%d\nown=2 text %s", least, greatest,
                                               word);
      g_autofree char *found = find_text (book, list);
      g_autoptr (GString) expected = g_string_new (NULL);

      for (gint64 id = 1; id <= 43; id++)
        {
          g_autofree char *said = ask (book, id, number);
          g_autofree char *plate = ask (book, id, text);
          int value = atoi (said);

          if (*said != '\0' && value >= least && value <= greatest && strstr (plate, word) != NULL)
            g_string_append_printf (expected, "%s%" G_GINT64_FORMAT, expected->len > 0 ? " " : "", id);
        }
      g_test_message ("%s", list);
      g_assert_cmpstr (found, ==, expected->str);
    }
}

/* A number of another system that two guests share proposes the one for the other, if the field says
 * so. */
static void
test_known (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 id = add (book, "旧会员号", INN_CUSTOM_TEXT, "");
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnCustomValue) value = inn_custom_value_new_text (id, "M-1024");
  g_autoptr (InnGuest) draft = NULL;

  tell (book, 2, id, "M-1024");
  tell (book, 3, id, "M-1025");
  inn_guest_builder_add_value (builder, value);
  draft = inn_guest_builder_end (builder);

  for (guint marked = 0; marked <= 1; marked++)
    {
      g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) known = NULL;

      if (marked)
        {
          g_autoptr (InnCustomField) field = load (book, id);

          field->uses |= INN_CUSTOM_IN_DUPLICATES;
          save (book, field, NULL, &error);
          g_assert_no_error (error);
        }
      inn_store_find_known_async (book->store, draft, NULL, inn_test_loop_done_cb, &result);
      known = inn_store_find_known_finish (book->store, inn_test_loop_wait (&result), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (known->len, ==, marked);
      if (marked)
        {
          const InnKnownGuest *first = g_ptr_array_index (known, 0);

          g_assert_cmpint (first->guest_id, ==, 2);
          g_assert_cmpint (first->reason, ==, INN_KNOWN_BY_FIELD);
          g_assert_cmpstr (first->field, ==, "旧会员号");
          g_assert_false (inn_known_guest_is_same (first));
        }
    }
}

static char *
ask_row (InnTestBook *book,
         gint64       guest_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  inn_store_load_guest_summaries_async (book->store, &guest_id, 1, NULL, inn_test_loop_done_cb,
                                        &result);
  found = inn_store_load_guest_summaries_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return g_strdup (((InnGuestSummary *) g_ptr_array_index (found, 0))->own);
}

/* The first field that is marked is what a row of the list has room for. */
static void
test_in_list (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  gint64 plate = add (book, "车牌", INN_CUSTOM_TEXT, "");
  gint64 parking = add (book, "要停车位", INN_CUSTOM_YES_NO, "");
  g_autofree char *none = NULL;
  g_autofree char *yes = NULL;
  g_autofree char *first = NULL;
  g_autofree char *other = NULL;

  tell (book, 1, plate, "苏A12345");
  tell (book, 1, parking, "是");
  tell (book, 2, parking, "否");
  none = ask_row (book, 1);
  g_assert_null (none);

  inn_test_book_do (book, "UPDATE custom_field SET in_list = 1 WHERE id = 2");
  yes = ask_row (book, 1);
  other = ask_row (book, 2);
  g_assert_cmpstr (yes, ==, "要停车位");
  g_assert_null (other);
  inn_test_book_do (book, "UPDATE custom_field SET in_list = 1 WHERE id = 1");
  first = ask_row (book, 1);
  g_assert_cmpstr (first, ==, "苏A12345");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/custom-fields/kinds", test_kinds);
  g_test_add_func ("/custom-fields/rows", test_rows);
  g_test_add_func ("/custom-fields/undo", test_undo);
  g_test_add_func ("/custom-fields/choice-names", test_choice_names);
  g_test_add_func ("/custom-fields/kind-changed", test_kind_changed);
  g_test_add_func ("/custom-fields/currency-changed", test_currency_changed);
  g_test_add_func ("/custom-fields/retire", test_retire);
  g_test_add_func ("/custom-fields/refused", test_refused);
  g_test_add_func ("/custom-fields/too-many", test_too_many);
  g_test_add_func ("/custom-fields/order", test_order);
  g_test_add_func ("/custom-fields/conflict", test_conflict);

  g_test_add_func ("/custom-fields/filter", test_filter);
  g_test_add_func ("/custom-fields/filter-property", test_filter_property);
  g_test_add_func ("/custom-fields/known", test_known);
  g_test_add_func ("/custom-fields/in-list", test_in_list);

  return g_test_run ();
}
