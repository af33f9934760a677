/* The guest list in the order of what stands in a field of the hotel. */

#include "config.h"

#include "inn-guest-ids.h"
#include "inn-guest-query-text.h"
#include "inn-pinyin.h"
#include "inn-test-guests.h"

#include <string.h>

#define GUESTS 60

/* By name they stand in the order of their ids. */
static const char BOOK[] =
  "INSERT INTO guest (id, name, reading, vip, created_utc) VALUES "
  "  (1, 'd', 'a', 0, 0), (2, 'c', 'b', 1, 0), (3, 'b', 'c', 0, 0), (4, 'a', 'd', 1, 0), "
  "  (5, 'e', 'e', 0, 0), (6, 'f', 'f', 1, 0), (7, 'g', '', 0, 0);;"
  "INSERT INTO custom_field (id, name, kind, retired) VALUES (1, '车牌', 'text', 0), "
  "  (2, '鞋码', 'number', 0), (3, '入会', 'date', 0), (4, '停车', 'yes-no', 0), (5, '会籍', 'choice', 0), "
  "  (6, '口味', 'choices', 0), (7, '押金', 'money', 0), (8, '旧栏', 'number', 1);;"
  "INSERT INTO custom_choice (id, field_id, name, position, retired) VALUES (1, 5, '金卡', 1, 0), "
  "  (2, 5, '银卡', 0, 0), (3, 6, '辣', 0, 0), (4, 6, '甜', 1, 1), (5, 6, '酸', 2, 0);;"
  "INSERT INTO custom_value (guest_id, field_id, kind, value, choice_id) VALUES "
  "  (1, 1, 'text', '张江', NULL), (2, 1, 'text', '安亭', NULL), (3, 1, 'text', 'Zebra', NULL), "
  "  (4, 1, 'text', 'apple', NULL), (5, 1, 'text', '9 号', NULL), (6, 1, 'text', '安亭', NULL), "
  "  (1, 2, 'integer', 100, NULL), (2, 2, 'real', 9.5, NULL), (3, 2, 'integer', -3, NULL), "
  "  (4, 2, 'text', '约 40', NULL), (6, 2, 'integer', 100, NULL), "
  "  (1, 3, 'date', '2020-02-01', NULL), (2, 3, 'date', '1999-12-31', NULL), "
  "  (3, 3, 'text', '去年夏天', NULL), (4, 3, 'integer', 7, NULL), "
  "  (1, 4, 'integer', 0, NULL), (2, 4, 'integer', 1, NULL), (3, 4, 'integer', 0, NULL), "
  "  (4, 4, 'text', '也许', NULL), (5, 4, 'integer', 7, NULL), "
  "  (1, 5, 'text', '金卡', 1), (2, 5, 'text', '银卡', 2), (3, 5, 'text', '金卡', 1), "
  "  (4, 5, 'text', '黑卡', NULL), "
  "  (1, 6, 'text', '酸', 5), (1, 6, 'text', '甜', 4), (2, 6, 'text', '酸', 5), (3, 6, 'text', '辣', 3), "
  "  (3, 6, 'text', '酸', 5), "
  "  (1, 7, 'integer', 10000, NULL), (2, 7, 'integer', 9900, NULL), "
  "  (5, 8, 'integer', 1, NULL)";

typedef struct
{
  const char *sentence;
  const char *list;
  const char *expected; /* ids, one digit each */
} Case;

static const Case cases[] = {
  { "words as they are read, letters before digits", "own-order=1", "2643157" },
  { "the last word first, nobody's still last", "own-order=1 reversed", "5134267" },
  { "the least number first, equal ones by name, then what is none", "own-order=2", "3216457" },
  { "the greatest number first, what is none still behind", "own-order=2 reversed", "1623457" },
  { "the earliest day first", "own-order=3", "2134567" },
  { "the latest day first", "own-order=3 reversed", "1234567" },
  { "yes before no, then what is neither", "own-order=4", "2134567" },
  { "no before yes", "own-order=4 reversed", "1324567" },
  { "choices as they are listed", "own-order=5", "2134567" },
  { "choices from the end of the list", "own-order=5 reversed", "1324567" },
  { "of several choices the first listed, retired ones too", "own-order=6", "3124567" },
  { "money by amount", "own-order=7", "2134567" },
  { "among those who are narrowed down", "scope=vip\nown-order=2", "264" },
  { "narrowed by one field and ordered by another", "own-order=2\nown=4 no", "31" },
  { "a retired field as before, where a list was kept", "own-order=8", "5123467" },
  { "a field that is not there orders nobody", "own-order=99", "1234567" },
};

static gpointer
read_ids (InnConnection  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  return inn_guest_ids_read (connection, data, INN_TEST_TODAY, error);
}

static GArray *
ask (InnTestBook *book,
     const char  *list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuestQuery) query = inn_guest_query_from_text (list, &error);
  GArray *ids = NULL;

  g_assert_no_error (error);
  ids = inn_test_book_read (book, read_ids, query, &error);
  g_assert_no_error (error);

  return ids;
}

static void
test_kinds (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  inn_test_book_do (book, BOOK);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ids = ask (book, cases[i].list);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint k = 0; k < ids->len; k++)
        g_string_append_printf (found, "%" G_GINT64_FORMAT, g_array_index (ids, gint64, k));
      g_test_message ("%s", cases[i].sentence);
      g_assert_cmpstr (found->str, ==, cases[i].expected);
    }
}

/* Against comparing any two neighbours by what was told of them. */
static void
test_against_reference (void)
{
  static const char *const words[] = {
    "安", "an", "An", "阿", "赵", "zhao", "42", "é", "e", "王小明", "王", "", "〇", "-", "Ω", "吕", "lyu",
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GString) sql = g_string_new ("INSERT INTO custom_field (id, name, kind) VALUES "
                                          "(1, '甲', 'text'), (2, '乙', 'number')");
  const char *texts[GUESTS + 1] = { NULL };
  int numbers[GUESTS + 1] = { 0 };

  for (int id = 1; id <= GUESTS; id++)
    {
      numbers[id] = g_test_rand_int_range (-9, 10);
      texts[id] = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
      g_string_append_printf (sql, ";;INSERT INTO guest (id, name, reading, created_utc) "
                                   "VALUES (%d, 'x', '%03d', 0)", id, id);
      if (*texts[id] != '\0')
        g_string_append_printf (sql, ";;INSERT INTO custom_value (guest_id, field_id, kind, value) "
                                     "VALUES (%d, 1, 'text', '%s')", id, texts[id]);
      if (numbers[id] != 0)
        g_string_append_printf (sql, ";;INSERT INTO custom_value (guest_id, field_id, kind, value) "
                                     "VALUES (%d, 2, 'integer', %d)", id, numbers[id]);
    }
  inn_test_book_do (book, sql->str);

  for (guint reversed = 0; reversed <= 1; reversed++)
    {
      g_autoptr (GArray) by_text = ask (book, reversed ? "own-order=1 reversed" : "own-order=1");
      g_autoptr (GArray) by_number = ask (book, reversed ? "own-order=2 reversed" : "own-order=2");

      g_assert_cmpuint (by_text->len, ==, GUESTS);
      g_assert_cmpuint (by_number->len, ==, GUESTS);
      for (guint i = 1; i < GUESTS; i++)
        {
          gint64 a = g_array_index (by_text, gint64, i - 1);
          gint64 b = g_array_index (by_text, gint64, i);
          g_autofree char *left = inn_pinyin_sort_key (NULL, texts[a]);
          g_autofree char *right = inn_pinyin_sort_key (NULL, texts[b]);
          int compared = strcmp (left, right);

          if (*texts[a] == '\0' || *texts[b] == '\0')
            g_assert_cmpstr (texts[b], ==, "");
          else
            g_assert_true (reversed ? compared >= 0 : compared <= 0);
          if (compared == 0)
            g_assert_cmpint (a, <, b);

          a = g_array_index (by_number, gint64, i - 1);
          b = g_array_index (by_number, gint64, i);
          if (numbers[a] == 0 || numbers[b] == 0)
            g_assert_cmpint (numbers[b], ==, 0);
          else
            g_assert_true (reversed ? numbers[a] >= numbers[b] : numbers[a] <= numbers[b]);
          if (numbers[a] == numbers[b])
            g_assert_cmpint (a, <, b);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/custom-order/each-kind", test_kinds);
  g_test_add_func ("/custom-order/against-reference", test_against_reference);

  return g_test_run ();
}
