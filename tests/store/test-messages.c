/* Texts to send, and that one was sent. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-follow-ups.h"
#include "inn-store-guests.h"
#include "inn-store-interactions.h"
#include "inn-store-messages.h"
#include "inn-test-guests.h"
#include "inn-text.h"

static GPtrArray *
list (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_templates_async (book->store, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_templates_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static gint64
save (InnTestBook               *book,
      const InnMessageTemplate  *text,
      gint64                    *seq,
      GError                   **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_template_async (book->store, text, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_template_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

static void
test_ready_ones (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GPtrArray) found = list (book);

  g_assert_cmpuint (found->len, ==, 8);
  for (guint i = 0; i < found->len; i++)
    {
      const InnMessageTemplate *text = g_ptr_array_index (found, i);

      g_assert_cmpstr (inn_message_template_get_label (text), !=, text->key);
      g_assert_cmpstr (inn_message_template_get_body (text), !=, "");
      g_assert_cmpstr (inn_message_template_get_subject (text), !=, "");
    }
}

static void
test_own_words_and_back (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GPtrArray) before = list (book);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (InnMessageTemplate) text = inn_message_template_copy (g_ptr_array_index (before, 4));
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_text_set (&text->body, "Happy birthday, {nobody}!");
  g_assert_cmpint (save (book, text, &seq, &error), ==, text->id);
  g_assert_no_error (error);
  after = list (book);
  g_assert_cmpstr (inn_message_template_get_body (g_ptr_array_index (after, 4)), ==,
                   "Happy birthday, {nobody}!");
  g_assert_cmpstr (inn_message_template_get_subject (g_ptr_array_index (after, 4)), ==, "");

  inn_test_undo (book, seq);
  undone = list (book);
  g_assert_cmpstr (inn_message_template_get_body (g_ptr_array_index (undone, 4)), ==,
                   inn_message_template_get_body (g_ptr_array_index (before, 4)));
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  static const char *const cases[][2] = { { "", "x" }, { "x", "" }, { " ", "x" }, { "x", " \n" } };
  g_autoptr (InnMessageTemplate) gone = inn_message_template_new ("x", "y");
  g_autoptr (GError) missing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnMessageTemplate) text = inn_message_template_new (cases[i][0], cases[i][1]);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (save (book, text, NULL, &error), ==, 0);
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }

  gone->id = 99;
  g_assert_cmpint (save (book, gone, NULL, &missing), ==, 0);
  g_assert_error (missing, INN_ERROR, INN_ERROR_NOT_FOUND);
}

static void
test_retired_and_ordered (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnMessageTemplate) text = inn_message_template_new ("Taxi", "Your taxi waits, {address}.");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_auto (InnTestLoop) retired = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) ordered = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  const gint64 order[] = { 9, 1, 2, 3, 4, 5, 6, 7, 8 };
  gint64 seq = 0;

  g_assert_cmpint (save (book, text, NULL, &error), ==, 9);
  inn_store_order_templates_async (book->store, order, G_N_ELEMENTS (order), NULL,
                                   inn_test_loop_done_cb, &ordered);
  g_assert_true (inn_store_order_templates_finish (book->store, inn_test_loop_wait (&ordered), NULL,
                                                   &error));
  inn_store_retire_template_async (book->store, 9, TRUE, NULL, inn_test_loop_done_cb, &retired);
  g_assert_cmpint (inn_store_save_template_finish (book->store, inn_test_loop_wait (&retired), &seq,
                                                   &error), ==, 9);
  g_assert_no_error (error);

  found = list (book);
  g_assert_cmpint (((InnMessageTemplate *) g_ptr_array_index (found, 0))->id, ==, 9);
  g_assert_true (((InnMessageTemplate *) g_ptr_array_index (found, 0))->retired);
  inn_test_undo (book, seq);
  back = list (book);
  g_assert_false (((InnMessageTemplate *) g_ptr_array_index (back, 0))->retired);
}

static gint64
note (InnTestBook         *book,
      gint64               follow_up_id,
      InnInteractionKind   kind,
      GError             **error)
{
  g_autoptr (InnInteraction) message
    = inn_interaction_new (1, kind, inn_civil_new (INN_TEST_TODAY, 600), "Happy birthday!");
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  message->marketing = TRUE;
  message->follow_up_id = follow_up_id;
  inn_store_note_message_async (book->store, message, NULL, inn_test_loop_done_cb, &result);

  return inn_store_note_message_finish (book->store, inn_test_loop_wait (&result), &seq, error) ? seq
                                                                                                : -1;
}

static InnTestBook *
new_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_guest_add (book, "林雨桐", NULL);
  inn_test_guest_add (book, "John Smith", NULL);
  inn_test_book_do (book, "INSERT INTO follow_up (guest_id, what, due, created_utc)"
                          " VALUES (1, 'Wish', '2026-11-22', 0), (2, 'Call', '2026-11-22', 0)");

  return book;
}

static InnFollowUp *
load_follow_up (InnTestBook *book,
                gint64       id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnFollowUp *follow_up = NULL;

  inn_store_load_follow_up_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
  follow_up = inn_store_load_follow_up_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return follow_up;
}

static GPtrArray *
list_talk (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_interactions_async (book->store, 1, 0, 0, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_interactions_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

/* One act: told, done, contacted; and all three back. */
static void
test_sent (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  gint64 seq = note (book, 1, INN_INTERACTION_WECHAT, &error);
  g_autoptr (InnFollowUp) done = load_follow_up (book, 1);
  g_autoptr (InnFollowUp) open = NULL;
  g_autoptr (GPtrArray) talk = list_talk (book);
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (InnGuest) contacted = inn_test_guest_load (book, 1);
  g_autoptr (InnGuest) stranger = NULL;
  const InnInteraction *told = NULL;

  g_assert_no_error (error);
  g_assert_true (done->done);
  g_assert_cmpuint (talk->len, ==, 1);
  told = g_ptr_array_index (talk, 0);
  g_assert_cmpstr (told->what, ==, "Happy birthday!");
  g_assert_true (told->marketing);
  g_assert_cmpint (told->follow_up_id, ==, 1);
  g_assert_cmpint (inn_guest_get_follow_status (contacted), ==, INN_FOLLOW_STATUS_CONTACTED);

  inn_test_undo (book, seq);
  open = load_follow_up (book, 1);
  nothing = list_talk (book);
  stranger = inn_test_guest_load (book, 1);
  g_assert_false (open->done);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpint (inn_guest_get_follow_status (stranger), !=, INN_FOLLOW_STATUS_CONTACTED);
}

static void
test_wrong_task (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GError) other = NULL;
  g_autoptr (GError) gone = NULL;
  g_autoptr (GPtrArray) talk = NULL;
  g_autoptr (InnFollowUp) open = NULL;

  g_assert_cmpint (note (book, 2, INN_INTERACTION_EMAIL, &other), ==, -1);
  g_assert_error (other, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpint (note (book, 9, INN_INTERACTION_EMAIL, &gone), ==, -1);
  g_assert_error (gone, INN_ERROR, INN_ERROR_NOT_FOUND);

  talk = list_talk (book);
  open = load_follow_up (book, 2);
  g_assert_cmpuint (talk->len, ==, 0);
  g_assert_false (open->done);
}

/* What was sent stays when its task goes, and says so still when it is edited. */
static void
test_task_goes (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) talk = NULL;
  g_autoptr (InnInteraction) edited
    = inn_interaction_new (1, INN_INTERACTION_WECHAT, inn_civil_new (INN_TEST_TODAY, 600), "Other words");
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) deleted = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  note (book, 1, INN_INTERACTION_WECHAT, &error);
  g_assert_no_error (error);
  edited->id = 1;
  inn_store_save_interaction_async (book->store, edited, NULL, inn_test_loop_done_cb, &saved);
  g_assert_cmpint (inn_store_save_interaction_finish (book->store, inn_test_loop_wait (&saved), NULL,
                                                      &error), ==, 1);
  inn_store_delete_follow_up_async (book->store, 1, NULL, inn_test_loop_done_cb, &deleted);
  g_assert_true (inn_store_delete_follow_up_finish (book->store, inn_test_loop_wait (&deleted), &seq,
                                                    &error));
  g_assert_no_error (error);

  talk = list_talk (book);
  g_assert_cmpint (((InnInteraction *) g_ptr_array_index (talk, 0))->follow_up_id, ==, 0);
  g_assert_true (((InnInteraction *) g_ptr_array_index (talk, 0))->marketing);

  inn_test_undo (book, seq);
  g_clear_pointer (&talk, g_ptr_array_unref);
  talk = list_talk (book);
  g_assert_cmpint (((InnInteraction *) g_ptr_array_index (talk, 0))->follow_up_id, ==, 1);
}

/* A guest goes with what was sent, and comes back with it and its task. */
static void
test_guest_goes (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) talk = NULL;
  g_autoptr (InnFollowUp) done = NULL;
  g_auto (InnTestLoop) deleted = INN_TEST_LOOP_INIT;
  const gint64 id = 1;
  gint64 seq = 0;

  note (book, 1, INN_INTERACTION_WECHAT, &error);
  g_assert_no_error (error);
  inn_store_delete_guests_async (book->store, &id, 1, NULL, inn_test_loop_done_cb, &deleted);
  g_assert_true (inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&deleted), &seq,
                                                 &error));
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM interaction"), ==, 0);

  inn_test_undo (book, seq);
  talk = list_talk (book);
  done = load_follow_up (book, 1);
  g_assert_cmpint (((InnInteraction *) g_ptr_array_index (talk, 0))->follow_up_id, ==, 1);
  g_assert_true (done->done);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/messages/the program brings texts", test_ready_ones);
  g_test_add_func ("/messages/own words and back", test_own_words_and_back);
  g_test_add_func ("/messages/what says nothing is refused", test_refused);
  g_test_add_func ("/messages/retired and ordered", test_retired_and_ordered);
  g_test_add_func ("/messages/sent is one act", test_sent);
  g_test_add_func ("/messages/a task of somebody else is not done", test_wrong_task);
  g_test_add_func ("/messages/what was sent stays when its task goes", test_task_goes);

  g_test_add_func ("/messages/a guest goes and comes back with what was sent", test_guest_goes);

  return g_test_run ();
}
