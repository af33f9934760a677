/* What happened with guests: how it is noted, and what follows from it. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-guests.h"
#include "inn-store-interactions.h"
#include "inn-test-figures.h"
#include "inn-test-guests.h"

static gint64
save (InnTestBook     *book,
      InnInteraction  *interaction,
      gint64          *seq,
      GError         **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_interaction_async (book->store, interaction, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_interaction_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

/* Gives the entry of the journal. */
static gint64
add (InnTestBook        *book,
     InnInteractionKind  kind,
     int                 days_ago,
     const char         *what)
{
  g_autoptr (InnInteraction) interaction
    = inn_interaction_new (1, kind, inn_civil_new (inn_date_add_days (INN_TEST_TODAY, -days_ago), 600),
                           what);
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  save (book, interaction, &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static GPtrArray *
list (InnTestBook *book,
      guint        limit,
      guint        offset)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_interactions_async (book->store, 1, limit, offset, NULL, inn_test_loop_done_cb,
                                     &result);
  found = inn_store_list_interactions_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static gint64
take_away (InnTestBook  *book,
           gint64        id,
           GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  inn_store_delete_interaction_async (book->store, id, NULL, inn_test_loop_done_cb, &result);

  return inn_store_delete_interaction_finish (book->store, inn_test_loop_wait (&result), &seq, error)
           ? seq
           : -1;
}

static InnGuestCard *
load_card (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnGuestCard *card = NULL;

  inn_store_load_guest_card_async (book->store, 1, NULL, inn_test_loop_done_cb, &result);
  card = inn_store_load_guest_card_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return card;
}

static void
assert_status (InnTestBook     *book,
               InnFollowStatus  status)
{
  g_autoptr (InnGuest) guest = inn_test_guest_load (book, 1);

  g_assert_cmpint (inn_guest_get_follow_status (guest), ==, status);
}

static void
assert_heard (InnTestBook *book,
              const char  *day)
{
  g_autoptr (InnGuestCard) card = load_card (book);
  g_autofree char *heard = inn_date_dup_iso (card->last_heard);

  g_assert_cmpstr (heard, ==, day);
  inn_test_figures_check (book);
}

static InnTestBook *
new_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_guest_add (book, "林雨桐", NULL);

  return book;
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnInteraction) call
    = inn_interaction_new (1, INN_INTERACTION_WECHAT, inn_civil_new (INN_TEST_TODAY, 1439), "问早餐");
  g_autoptr (InnInteraction) changed = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const InnInteraction *stored = NULL;

  inn_test_book_do (book, "INSERT INTO staff (name) VALUES ('林晓');;"
                          "INSERT INTO stay (guest_id, arrival, departure, status, created_utc)"
                          " VALUES (1, '2026-11-21', '2026-11-23', 'in-house', 0)");
  call->stay_id = 1;
  call->staff_id = 1;
  call->id = save (book, call, NULL, &error);
  g_assert_no_error (error);

  found = list (book, 0, 0);
  g_assert_cmpuint (found->len, ==, 1);
  stored = g_ptr_array_index (found, 0);
  g_assert_cmpint (stored->kind, ==, INN_INTERACTION_WECHAT);
  g_assert_cmpint (inn_civil_compare (stored->when, call->when), ==, 0);
  g_assert_cmpstr (stored->what, ==, "问早餐");
  g_assert_cmpint (stored->stay_id, ==, 1);
  g_assert_cmpint (stored->staff_id, ==, 1);
  g_assert_cmpint (stored->created_utc, >, 0);

  changed = inn_interaction_copy (stored);
  changed->kind = INN_INTERACTION_NOTE;
  changed->when = inn_civil_new (INN_TEST_TODAY, INN_CIVIL_NO_MINUTE);
  save (book, changed, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = list (book, 0, 0);
  stored = g_ptr_array_index (found, 0);
  g_assert_cmpint (stored->kind, ==, INN_INTERACTION_NOTE);
  g_assert_cmpint (stored->when.minute, ==, INN_CIVIL_NO_MINUTE);
}

static void
test_contact_moves_the_status (void)
{
  for (InnInteractionKind kind = 0; kind < INN_N_INTERACTION_KINDS; kind++)
    {
      gboolean contact = inn_interaction_kind_is_contact (kind);
      g_autoptr (InnTestBook) book = new_book ();
      g_autofree char *before = inn_test_book_dump (book);
      g_autofree char *after = NULL;
      gint64 seq = 0;

      assert_status (book, INN_FOLLOW_STATUS_NOT_CONTACTED);
      seq = add (book, kind, 3, "x");
      assert_status (book, contact ? INN_FOLLOW_STATUS_CONTACTED : INN_FOLLOW_STATUS_NOT_CONTACTED);
      assert_heard (book, contact ? "2026-11-19" : NULL);

      /* One act, so that one undo takes both back. */
      inn_test_undo (book, seq);
      after = inn_test_book_dump (book);
      g_assert_cmpstr (after, ==, before);
      assert_status (book, INN_FOLLOW_STATUS_NOT_CONTACTED);
      assert_heard (book, NULL);
    }
}

static void
test_key_guest_stays_one (void)
{
  g_autoptr (InnTestBook) book = new_book ();

  inn_test_book_do (book, "UPDATE guest SET follow_status = 'key'");
  add (book, INN_INTERACTION_CALL, 0, "x");
  assert_status (book, INN_FOLLOW_STATUS_KEY);
}

static void
test_edited_into_a_contact (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (InnInteraction) call = NULL;
  g_autoptr (GError) error = NULL;

  add (book, INN_INTERACTION_NOTE, 2, "x");
  found = list (book, 0, 0);
  call = inn_interaction_copy (g_ptr_array_index (found, 0));
  call->kind = INN_INTERACTION_CALL;
  save (book, call, NULL, &error);
  g_assert_no_error (error);
  assert_status (book, INN_FOLLOW_STATUS_CONTACTED);
  assert_heard (book, "2026-11-20");

  /* The silence is counted anew, but nobody is a stranger again. */
  g_assert_cmpint (take_away (book, call->id, &error), >, 0);
  assert_status (book, INN_FOLLOW_STATUS_CONTACTED);
  assert_heard (book, NULL);
}

static void
test_stay_is_heard_of_too (void)
{
  g_autoptr (InnTestBook) book = new_book ();

  add (book, INN_INTERACTION_CALL, 40, "x");
  assert_heard (book, "2026-10-13");
  inn_test_book_do (book, "INSERT INTO stay (guest_id, arrival, departure, status, created_utc)"
                          " VALUES (1, '2026-11-01', '2026-11-03', 'departed', 0)");
  assert_heard (book, "2026-11-03");
  add (book, INN_INTERACTION_CALL, 5, "x");
  assert_heard (book, "2026-11-17");
  inn_test_book_do (book, "INSERT INTO stay (guest_id, arrival, departure, status, created_utc)"
                          " VALUES (1, '2026-11-20', '2026-11-23', 'in-house', 0)");
  assert_heard (book, "2026-11-22");
}

static void
test_pages (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnGuestCard) card = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) last = NULL;

  inn_test_book_do (book, "INSERT INTO interaction (guest_id, kind, day, minute, what, created_utc)"
                          " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                          "                          WHERE i < 3000)"
                          " SELECT 1, 'note', date ('2018-01-01', i || ' days'),"
                          "   CASE WHEN i % 2 THEN 600 END, 'note ' || i, 0 FROM n");

  card = load_card (book);
  g_assert_cmpint (card->n_interactions, ==, 3000);
  g_assert_cmpuint (card->interactions->len, ==, INN_GUEST_CARD_INTERACTIONS);
  first = list (book, 50, 5);
  g_assert_cmpuint (first->len, ==, 50);
  g_assert_cmpstr (((InnInteraction *) g_ptr_array_index (first, 0))->what, ==, "note 2995");
  last = list (book, 50, 2990);
  g_assert_cmpuint (last->len, ==, 10);
  g_assert_cmpstr (((InnInteraction *) g_ptr_array_index (last, 9))->what, ==, "note 1");
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *before = inn_test_book_dump (book);
  g_autofree char *after = NULL;
  g_autoptr (InnInteraction) empty
    = inn_interaction_new (1, INN_INTERACTION_CALL, inn_civil_new (INN_TEST_TODAY, 0), "");
  g_autoptr (InnInteraction) never = inn_interaction_new (1, INN_INTERACTION_CALL, INN_CIVIL_NONE, "x");
  g_autoptr (InnInteraction) gone
    = inn_interaction_new (4711, INN_INTERACTION_CALL, inn_civil_new (INN_TEST_TODAY, 0), "x");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (save (book, empty, NULL, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (save (book, never, NULL, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (save (book, gone, NULL, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (take_away (book, 4711, &error), ==, -1);
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);

  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
}

static void
test_guest_goes_and_comes_back (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 guest_id = 1, seq = 0;

  add (book, INN_INTERACTION_CALL, 1, "x");
  add (book, INN_INTERACTION_NOTE, 0, "y");
  before = inn_test_book_dump (book);
  inn_store_delete_guests_async (book->store, &guest_id, 1, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM interaction"), ==, 0);

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
  assert_heard (book, "2026-11-21");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interactions/what is saved is read back", test_round_trip);
  g_test_add_func ("/interactions/a contact moves the status and the silence in one act",
                   test_contact_moves_the_status);
  g_test_add_func ("/interactions/a key guest stays one", test_key_guest_stays_one);
  g_test_add_func ("/interactions/a note edited into a call is a contact", test_edited_into_a_contact);
  g_test_add_func ("/interactions/a stay is heard of too", test_stay_is_heard_of_too);
  g_test_add_func ("/interactions/three thousand come in pages", test_pages);
  g_test_add_func ("/interactions/what cannot be is refused", test_refused);
  g_test_add_func ("/interactions/they go and come back with their guest",
                   test_guest_goes_and_comes_back);

  return g_test_run ();
}
