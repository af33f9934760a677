/* Which guests a list shows, and in which order. */

#include "config.h"

#include "inn-guest-ids.h"
#include "inn-test-guests.h"

#include <string.h>

/* Guests are named by one letter each, the rest of a case says what the list is. */
static const char *const book_rows[] = {
  "INSERT INTO guest (id, name, reading, vip, archived, created_utc) VALUES"
  " (1, 'c', 'c', 0, 0, 5), (2, 'a', 'a', 1, 0, 4), (3, 'b', 'b', 0, 0, 3),"
  " (4, '-', '', 0, 0, 2), (5, 'd', 'd', 1, 1, 1), (6, 'e', 'e', 0, 0, 0)",
  "INSERT INTO tag (id, group_id, name, folded) VALUES (1, 1, 'x', 'x'), (2, 1, 'y', 'y')",
  "INSERT INTO guest_tag (guest_id, tag_id, added_utc) VALUES"
  " (1, 1, 0), (2, 1, 0), (2, 2, 0), (3, 2, 0), (5, 1, 0)",
  "INSERT INTO stay (id, guest_id, arrival, departure, status, created_utc) VALUES"
  " (1, 1, '2026-11-20', '2026-11-24', 'in-house', 0),"
  " (2, 2, '2026-10-01', '2026-10-03', 'departed', 0),"
  " (3, 3, '2026-11-01', '2026-11-03', 'departed', 0),"
  " (4, 2, '2026-11-22', '2026-11-23', 'booked', 0),"
  " (5, 3, '2026-11-23', '2026-11-24', 'booked', 0)",
  "INSERT INTO stay_guest (stay_id, guest_id) VALUES (1, 6)",
  "INSERT INTO charge (guest_id, day, category, amount) VALUES"
  " (3, '2026-11-02', 'room', 900), (2, '2026-10-02', 'room', 100), (3, '2026-11-02', 'dining', 5)",
  /* Today is 22 November: the one of yesterday comes last but for those without any. */
  "UPDATE guest SET birth_calendar = 'solar', birth_month = 11, birth_day = 21 WHERE id = 1",
  "UPDATE guest SET birth_calendar = 'solar', birth_month = 12, birth_day = 1 WHERE id = 3",
  "UPDATE guest SET birth_calendar = 'solar', birth_month = 11, birth_day = 22 WHERE id = 6",
  "INSERT INTO follow_up (guest_id, what, due, status, done_utc, created_utc) VALUES"
  " (3, 'call', '2026-11-22', 'open', NULL, 0), (3, 'write', '2026-11-22', 'open', NULL, 0),"
  " (2, 'call', '2026-11-22', 'done', 1, 0), (5, 'call', '2026-11-22', 'open', NULL, 0)",
};

typedef struct
{
  const char    *sentence;
  InnGuestScope  scope;
  InnGuestOrder  order;
  InnTagMatch    tag_match;
  const char    *tags; /* ids, one digit each */
  const char    *expected;
  gboolean       reversed;
} Case;

static const Case cases[] = {
  { "by reading, the nameless last", INN_SCOPE_ALL, INN_ORDER_READING, 0, "", "abce-" },
  { "here first, then the latest to leave, then the newest", INN_SCOPE_ALL, INN_ORDER_LAST_STAY, 0,
    "", "ecba-" },
  { "the newest first", INN_SCOPE_ALL, INN_ORDER_CREATED, 0, "", "e-bac" },
  { "the next birthday first, today's before all", INN_SCOPE_ALL, INN_ORDER_NEXT_BIRTHDAY, 0, "",
    "ebc-a" },
  { "the highest spend first", INN_SCOPE_ALL, INN_ORDER_SPEND, 0, "", "bae-c" },
  { "the most stays first", INN_SCOPE_ALL, INN_ORDER_STAYS, 0, "", "ebac-" },
  { "the last of the alphabet first, the nameless still last", INN_SCOPE_ALL, INN_ORDER_READING, 0,
    "", "ecba-", TRUE },
  { "away longest first, who never came last", INN_SCOPE_ALL, INN_ORDER_LAST_STAY, 0, "", "abec-",
    TRUE },
  { "the oldest first", INN_SCOPE_ALL, INN_ORDER_CREATED, 0, "", "cab-e", TRUE },
  { "the lowest spend first, nothing spent last", INN_SCOPE_ALL, INN_ORDER_SPEND, 0, "", "abe-c",
    TRUE },
  { "in house, companions too", INN_SCOPE_IN_HOUSE, INN_ORDER_READING, 0, "", "ce" },
  { "arriving today", INN_SCOPE_ARRIVING, INN_ORDER_READING, 0, "", "a" },
  { "with an open follow-up, once", INN_SCOPE_FOLLOW_UPS, INN_ORDER_READING, 0, "", "b" },
  { "VIP and not archived", INN_SCOPE_VIP, INN_ORDER_READING, 0, "", "a" },
  { "archived and nobody else", INN_SCOPE_ARCHIVED, INN_ORDER_READING, 0, "", "d" },
  { "all of the tags", INN_SCOPE_ALL, INN_ORDER_READING, INN_TAGS_ALL, "12", "a" },
  { "any of the tags", INN_SCOPE_ALL, INN_ORDER_READING, INN_TAGS_ANY, "12", "abc" },
  { "none of the tags", INN_SCOPE_ALL, INN_ORDER_READING, INN_TAGS_NONE, "12", "e-" },
  { "not one tag, of those with a follow-up", INN_SCOPE_FOLLOW_UPS, INN_ORDER_READING,
    INN_TAGS_NONE, "1", "b" },
  { "a tag among those in house", INN_SCOPE_IN_HOUSE, INN_ORDER_READING, INN_TAGS_ALL, "1", "c" },
  { "a tag nobody wears", INN_SCOPE_ALL, INN_ORDER_READING, INN_TAGS_ANY, "7", "" },
  { "a tag among the archived", INN_SCOPE_ARCHIVED, INN_ORDER_CREATED, INN_TAGS_ALL, "1", "d" },
};

static gpointer
read_ids (InnConnection  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  return inn_guest_ids_read (connection, data, INN_TEST_TODAY, error);
}

static gpointer
count (InnConnection  *connection,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  return GINT_TO_POINTER ((int) inn_guest_ids_count (connection, error));
}

static void
test_lists (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (book_rows); i++)
    inn_test_book_do (book, book_rows[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 tags[8];
      guint n_tags = strlen (cases[i].tags);
      g_autoptr (InnGuestFilter) filter = inn_guest_filter_new ();
      g_autoptr (InnGuestQuery) query = NULL;
      g_autoptr (GArray) ids = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < n_tags; j++)
        tags[j] = cases[i].tags[j] - '0';
      inn_guest_filter_set_tags (filter, cases[i].tag_match, tags, n_tags);
      query = inn_guest_query_new_filtered ("", cases[i].scope, cases[i].order, cases[i].reversed,
                                            filter);
      ids = inn_test_book_read (book, read_ids, query, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < ids->len; j++)
        g_string_append_c (found, " cab-de"[g_array_index (ids, gint64, j)]);

      g_test_message ("%s", cases[i].sentence);
      g_assert_cmpstr (found->str, ==, cases[i].expected);
    }

  g_assert_cmpint (GPOINTER_TO_INT (inn_test_book_read (book, count, NULL, &error)), ==, 5);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guest-ids/each-scope-order-and-tag", test_lists);

  return g_test_run ();
}
