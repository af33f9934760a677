/* test-desk.c: who is at the desk is the one whose name changes carry, at the next start as well. */

#include "config.h"

#include "inn-desk.h"
#include "inn-error.h"
#include "inn-store-staff.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"

#define ACTOR "SELECT COALESCE (staff_id, 0) FROM entry ORDER BY seq DESC LIMIT 1"
#define ADD_GUEST "INSERT INTO guest (name, created_utc) VALUES ('a', 0)"
#define REMEMBERED "SELECT COALESCE ((SELECT value FROM state WHERE key = 'desk.staff'), '-')"

static void
changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

static void
wait_for_change (InnDesk *desk)
{
  gboolean changed = FALSE;
  gulong handler = g_signal_connect_swapped (desk, "changed", G_CALLBACK (changed_cb), &changed);

  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (desk, handler);
}

static InnDesk *
sit_down (InnTestBook *book)
{
  InnDesk *desk = inn_desk_new (book->store);

  wait_for_change (desk);

  return desk;
}

static gboolean
add (InnDesk     *desk,
     const char  *name,
     GError     **error)
{
  g_auto (InnTestLoop) added = INN_TEST_LOOP_INIT;

  inn_desk_add_async (desk, name, NULL, inn_test_loop_done_cb, &added);

  return inn_desk_add_finish (desk, inn_test_loop_wait (&added), error);
}

static gint64
add_well (InnDesk    *desk,
          const char *name)
{
  g_autoptr (GError) error = NULL;
  const InnStaff *person;

  g_assert_true (add (desk, name, &error));
  g_assert_no_error (error);
  while ((person = inn_desk_get_person (desk)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (person->name, ==, name);

  return person->id;
}

static void
retire (InnTestBook *book,
        gint64       id,
        const char  *name)
{
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (InnStaff) staff = inn_staff_new (id, name, TRUE);
  g_autoptr (GError) error = NULL;

  inn_store_save_staff_async (book->store, staff, NULL, inn_test_loop_done_cb, &saved);
  inn_store_save_staff_finish (book->store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);
}

static void
test_changes_carry_the_name (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnDesk) desk = sit_down (book);
  gint64 id;

  inn_test_book_do (book, ADD_GUEST);
  g_assert_cmpint (inn_test_book_get_int (book, ACTOR), ==, 0);

  id = add_well (desk, "林晓");
  inn_test_book_do (book, ADD_GUEST);
  g_assert_cmpint (inn_test_book_get_int (book, ACTOR), ==, id);

  inn_desk_choose (desk, 0);
  inn_test_book_do (book, ADD_GUEST);
  g_assert_cmpint (inn_test_book_get_int (book, ACTOR), ==, 0);
  g_assert_null (inn_desk_get_person (desk));
}

static void
test_is_remembered (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  {
    g_autoptr (InnDesk) desk = sit_down (book);

    add_well (desk, "小周");
    id = add_well (desk, "林晓");
    g_assert_cmpuint (inn_desk_get_staff (desk)->len, ==, 2);
  }
  inn_test_book_close (book);
  g_assert_true (inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error));
  g_assert_no_error (error);

  {
    g_autoptr (InnDesk) desk = sit_down (book);

    g_assert_cmpint (inn_desk_get_person (desk)->id, ==, id);
    inn_test_book_do (book, ADD_GUEST);
    g_assert_cmpint (inn_test_book_get_int (book, ACTOR), ==, id);
  }
}

static void
test_who_left_is_not_at_the_desk (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnDesk) desk = sit_down (book);
  gint64 id = add_well (desk, "林晓");

  retire (book, id, "林晓");
  while (inn_desk_get_staff (desk)->len > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (inn_desk_get_person (desk));
  g_assert_cmpint (inn_store_get_staff (book->store), ==, 0);

  /* Back again: the same row, not a second one. */
  g_assert_cmpint (add_well (desk, "林晓"), ==, id);
}

static void
test_a_taken_back_name_is_nobody (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnDesk) desk = sit_down (book);
  g_autoptr (InnUndoReport) report = NULL;
  g_autoptr (GError) error = NULL;

  add_well (desk, "林晓");
  report = inn_test_book_undo (book, inn_test_book_get_int (book, "SELECT MAX (seq) FROM entry"),
                               0, &error);
  g_assert_no_error (error);
  while (inn_desk_get_staff (desk)->len > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (inn_store_get_staff (book->store), ==, 0);
}

static void
test_a_known_name_is_not_noted_twice (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnDesk) desk = sit_down (book);
  gint64 id = add_well (desk, "林晓");

  inn_desk_choose (desk, 0);
  g_assert_cmpint (add_well (desk, "林晓"), ==, id);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT COUNT (*) FROM staff"), ==, 1);
}

static void
test_no_name_is_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnDesk) desk = sit_down (book);
  g_autoptr (GError) error = NULL;

  g_assert_false (add (desk, "  ", &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
}

static void
test_choosing_is_no_act (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnDesk) desk = sit_down (book);
  g_autofree char *expected = NULL;
  g_autofree char *remembered = NULL;
  gint64 n_entries, id;

  id = add_well (desk, "林晓");
  n_entries = inn_test_book_get_int (book, "SELECT COUNT (*) FROM entry");
  inn_desk_choose (desk, 0);
  inn_desk_choose (desk, id);

  expected = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  remembered = inn_test_book_get_text (book, REMEMBERED);
  g_assert_cmpstr (remembered, ==, expected);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT COUNT (*) FROM entry"), ==, n_entries);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk/changes-carry-the-name", test_changes_carry_the_name);
  g_test_add_func ("/desk/is-remembered", test_is_remembered);
  g_test_add_func ("/desk/who-left-is-not-at-the-desk", test_who_left_is_not_at_the_desk);
  g_test_add_func ("/desk/a-taken-back-name-is-nobody", test_a_taken_back_name_is_nobody);
  g_test_add_func ("/desk/a-known-name-is-not-noted-twice", test_a_known_name_is_not_noted_twice);
  g_test_add_func ("/desk/no-name-is-refused", test_no_name_is_refused);
  g_test_add_func ("/desk/choosing-is-no-act", test_choosing_is_no_act);

  return g_test_run ();
}
