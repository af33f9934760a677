/* What was found out of the whole book is kept as long as the book is the same, and not longer. */

#include "config.h"

#include "inn-book-notes.h"
#include "inn-change.h"
#include "inn-guest-ids.h"
#include "inn-statement.h"
#include "inn-test-guests.h"

static gpointer
keep (InnConnection  *connection,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  inn_book_notes_keep (connection, "question", g_strdup (data), g_free);

  return GINT_TO_POINTER (TRUE);
}

/* Returns: what is known still, one character */
static gpointer
find (InnConnection  *connection,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  const char *note = inn_book_notes_find (connection, "question");

  return GINT_TO_POINTER (note != NULL ? note[0] : '-');
}

static char
ask (InnTestBook *book)
{
  return GPOINTER_TO_INT (inn_test_book_read (book, find, NULL, NULL));
}

static gpointer
keep_and_fail (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);

  if (!inn_connection_exec (connection, "INSERT INTO guest (name, created_utc) VALUES ('x', 0)", error))
    return NULL;
  /* What is seen within a change is nobody else's yet. */
  inn_book_notes_keep (connection, "question", g_strdup ("w"), g_free);
  g_assert_null (inn_book_notes_find (connection, "question"));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "wanted");

  return NULL;
}

static void
test_kept (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 seq;

  g_assert_cmpint (ask (book), ==, '-');
  inn_test_book_read (book, keep, (gpointer) "a", NULL);
  g_assert_cmpint (ask (book), ==, 'a');
  g_assert_cmpint (ask (book), ==, 'a');

  seq = inn_test_book_do (book, "INSERT INTO guest (name, created_utc) VALUES ('y', 0)");
  g_assert_cmpint (ask (book), ==, '-');

  inn_test_book_read (book, keep, (gpointer) "b", NULL);
  inn_test_undo (book, seq);
  g_assert_cmpint (ask (book), ==, '-');
}

static void
test_taken_back (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  inn_test_book_read (book, keep, (gpointer) "a", NULL);
  inn_test_book_change (book, "test", keep_and_fail, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpint (ask (book), !=, 'w');
}

/* The list and the card follow every change although they are kept. */
static gpointer
count (InnConnection  *connection,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  g_autoptr (InnGuestQuery) all = inn_guest_query_new (NULL, INN_SCOPE_ALL, INN_ORDER_READING);
  g_autoptr (GArray) ids = inn_guest_ids_read (connection, all, INN_TEST_TODAY, error);

  return GINT_TO_POINTER (ids->len + 1);
}

static void
test_list_follows (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  for (int i = 1; i <= 3; i++)
    {
      g_assert_cmpint (GPOINTER_TO_INT (inn_test_book_read (book, count, NULL, NULL)), ==, i);
      inn_test_book_do (book, "INSERT INTO guest (name, reading, created_utc) VALUES ('y', 'y', 0)");
    }
  inn_test_book_do (book, "UPDATE guest SET archived = 1 WHERE id = 1");
  g_assert_cmpint (GPOINTER_TO_INT (inn_test_book_read (book, count, NULL, NULL)), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/book-notes/kept-until-something-changes", test_kept);
  g_test_add_func ("/book-notes/nothing-of-a-change-that-failed", test_taken_back);
  g_test_add_func ("/book-notes/a-list-follows-every-change", test_list_follows);

  return g_test_run ();
}
