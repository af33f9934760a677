/* What guests agreed to: how it is noted, which answer counts, and who is greeted no more. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-consents.h"
#include "inn-store-guests.h"
#include "inn-store-reminders.h"
#include "inn-test-guests.h"

static gint64
add (InnTestBook       *book,
     InnConsent        *consent,
     GError           **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  inn_store_add_consent_async (book->store, consent, NULL, inn_test_loop_done_cb, &result);

  return inn_store_add_consent_finish (book->store, inn_test_loop_wait (&result), &seq, error) != 0
           ? seq
           : 0;
}

static gint64
note (InnTestBook       *book,
      gint64             guest_id,
      InnConsentPurpose  purpose,
      InnConsentAnswer   answer,
      InnCivil           when)
{
  g_autoptr (InnConsent) consent = inn_consent_new (guest_id, purpose, answer, when);
  g_autoptr (GError) error = NULL;
  gint64 seq = add (book, consent, &error);

  g_assert_no_error (error);

  return seq;
}

static GPtrArray *
list (InnTestBook *book,
      gint64       guest_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_consents_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_consents_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static InnConsentAnswer
get (InnTestBook       *book,
     gint64             guest_id,
     InnConsentPurpose  purpose)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnConsentAnswer answer = INN_CONSENT_NOT_ASKED;

  inn_store_get_consent_async (book->store, guest_id, purpose, NULL, inn_test_loop_done_cb,
                               &result);
  inn_store_get_consent_finish (book->store, inn_test_loop_wait (&result), &answer, &error);
  g_assert_no_error (error);

  return answer;
}

static char *
get_wording (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  char *wording = NULL;

  inn_store_get_consent_wording_async (book->store, INN_CONSENT_MARKETING, NULL,
                                       inn_test_loop_done_cb, &result);
  wording = inn_store_get_consent_wording_finish (book->store, inn_test_loop_wait (&result),
                                                  &error);
  g_assert_no_error (error);

  return wording;
}

/* Whether a guest born today is to be greeted. */
static guint
count_greeted (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (InnAgenda) agenda = NULL;
  g_autoptr (GError) error = NULL;
  InnAgendaAsk ask = { .now = { INN_TEST_TODAY, 540 }, .days = 0, .birthday_days = 1 };

  inn_store_load_agenda_async (book->store, ask, NULL, inn_test_loop_done_cb, &result);
  agenda = inn_store_load_agenda_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return agenda->days->len;
}

static gint64
add_born_today (InnTestBook *book)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) guest = NULL;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "林雨桐");
  inn_guest_builder_set_birthday (builder, (InnBirthday) { .month = 11, .day = 22 });
  guest = inn_guest_builder_end (builder);

  return inn_test_guest_save (book, guest);
}

static InnCivil
at (int day,
    int minute)
{
  return inn_civil_new (inn_date_new (2026, 11, day), minute);
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  g_autoptr (InnConsent) consent
    = inn_consent_new (id, INN_CONSENT_HEALTH, INN_CONSENT_REFUSED, at (3, 600));
  gint64 before = inn_clock_get_utc (book->clock);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const InnConsent *stored = NULL;

  inn_test_book_do (book, "INSERT INTO staff (name) VALUES ('小何')");
  consent->how = INN_CONSENT_PAPER;
  consent->staff_id = 1;
  inn_consent_set_wording (consent, "可以记下您的过敏吗？\n“不用了”");
  add (book, consent, &error);
  g_assert_no_error (error);

  found = list (book, id);
  g_assert_cmpuint (found->len, ==, 1);
  stored = g_ptr_array_index (found, 0);
  g_assert_cmpint (stored->guest_id, ==, id);
  g_assert_cmpint (stored->purpose, ==, INN_CONSENT_HEALTH);
  g_assert_cmpint (stored->answer, ==, INN_CONSENT_REFUSED);
  g_assert_cmpint (inn_civil_compare (stored->when, consent->when), ==, 0);
  g_assert_cmpint (stored->how, ==, INN_CONSENT_PAPER);
  g_assert_cmpint (stored->staff_id, ==, 1);
  g_assert_cmpstr (stored->wording, ==, consent->wording);
  inn_test_book_assert_at (book, before, stored->recorded_utc);
}

/* The book counts answers as inn_consent_get_standing () does, whatever was noted. */
static void
test_book_counts_alike (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  static const int minutes[] = { INN_CIVIL_NO_MINUTE, 600, 601 };

  for (int guest = 0; guest < 40; guest++)
    {
      gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
      int n = g_test_rand_int_range (0, 6);
      g_autoptr (GPtrArray) all = NULL;
      const InnConsent *most[INN_N_CONSENT_PURPOSES] = { NULL };

      for (int i = 0; i < n; i++)
        note (book, id, g_test_rand_int_range (0, 2),
              g_test_rand_int_range (INN_CONSENT_GIVEN, INN_N_CONSENT_ANSWERS),
              at (g_test_rand_int_range (1, 3), minutes[g_test_rand_int_range (0, 3)]));

      all = list (book, id);
      g_assert_cmpuint (all->len, ==, n);
      for (int purpose = 0; purpose < INN_N_CONSENT_PURPOSES; purpose++)
        g_assert_cmpint (get (book, id, purpose), ==, inn_consent_get_standing (all, purpose));

      /* The list begins with what counts. */
      for (guint i = 0; i < all->len; i++)
        {
          const InnConsent *consent = g_ptr_array_index (all, i);

          if (most[consent->purpose] == NULL)
            most[consent->purpose] = consent;
        }
      for (int purpose = 0; purpose < INN_N_CONSENT_PURPOSES; purpose++)
        g_assert_true (most[purpose] == inn_consent_find_standing (all, purpose));
    }
}

static void
test_greeting (void)
{
  static const InnConsentPurpose silencing[] = { INN_CONSENT_BIRTHDAY, INN_CONSENT_PROFILE };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = add_born_today (book);

  g_assert_cmpuint (count_greeted (book), ==, 1);
  note (book, id, INN_CONSENT_MARKETING, INN_CONSENT_REFUSED, at (1, 600));
  g_assert_cmpuint (count_greeted (book), ==, 1);

  for (guint i = 0; i < G_N_ELEMENTS (silencing); i++)
    {
      gint64 refused = note (book, id, silencing[i], INN_CONSENT_REFUSED, at (2, 600));

      g_assert_cmpuint (count_greeted (book), ==, 0);
      inn_test_undo (book, refused);
      g_assert_cmpuint (count_greeted (book), ==, 1);

      note (book, id, silencing[i], INN_CONSENT_GIVEN, at (3, 600));
      g_assert_cmpuint (count_greeted (book), ==, 1);
      note (book, id, silencing[i], INN_CONSENT_WITHDRAWN, at (3, 600));
      g_assert_cmpuint (count_greeted (book), ==, 0);
      note (book, id, silencing[i], INN_CONSENT_GIVEN, at (4, INN_CIVIL_NO_MINUTE));
      g_assert_cmpuint (count_greeted (book), ==, 1);
    }
}

static void
test_each_is_undone (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  g_autofree char *empty = inn_test_book_dump (book);
  gint64 added = note (book, id, INN_CONSENT_PROFILE, INN_CONSENT_GIVEN, at (1, 600));
  g_autofree char *full = inn_test_book_dump (book);
  g_autofree char *again = NULL;
  g_autofree char *at_first = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 deleted = 0;

  inn_store_delete_consent_async (book->store, 1, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_consent_finish (book->store, inn_test_loop_wait (&result), &deleted, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM consent"), ==, 0);

  inn_test_undo (book, deleted);
  again = inn_test_book_dump (book);
  g_assert_cmpstr (again, ==, full);
  inn_test_undo (book, added);
  at_first = inn_test_book_dump (book);
  g_assert_cmpstr (at_first, ==, empty);
}

static void
test_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  g_autoptr (InnConsent) silent
    = inn_consent_new (id, INN_CONSENT_HEALTH, INN_CONSENT_NOT_ASKED, at (1, 600));
  g_autoptr (InnConsent) gone
    = inn_consent_new (4711, INN_CONSENT_HEALTH, INN_CONSENT_GIVEN, at (1, 600));
  g_autoptr (GError) invalid = NULL;
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) missing = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  g_assert_cmpint (add (book, silent, &invalid), ==, 0);
  g_assert_error (invalid, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpint (add (book, gone, &unknown), ==, 0);
  g_assert_error (unknown, INN_ERROR, INN_ERROR_CONFLICT);

  inn_store_delete_consent_async (book->store, 4711, NULL, inn_test_loop_done_cb, &result);
  g_assert_false (inn_store_delete_consent_finish (book->store, inn_test_loop_wait (&result), NULL,
                                                   &missing));
  g_assert_error (missing, INN_ERROR, INN_ERROR_NOT_FOUND);
}

static void
test_usual_wording (void)
{
  static const char *const said[] = { "可以给您发优惠吗？", "别再发了！" };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  g_autofree char *none = get_wording (book);
  g_autofree char *wording = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (InnConsent) consent
        = inn_consent_new (id, INN_CONSENT_MARKETING,
                           i == 0 ? INN_CONSENT_GIVEN : INN_CONSENT_WITHDRAWN, at (1 + i, 600));

      inn_consent_set_wording (consent, said[i]);
      add (book, consent, NULL);
    }

  wording = get_wording (book);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (wording, ==, said[0]);
}

static void
test_guest_goes (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "林雨桐", NULL);
  gint64 other = inn_test_guest_add (book, "陈伟", NULL);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 seq = 0;

  note (book, id, INN_CONSENT_PROFILE, INN_CONSENT_GIVEN, at (1, 600));
  note (book, other, INN_CONSENT_PROFILE, INN_CONSENT_GIVEN, at (1, 600));
  before = inn_test_book_dump (book);
  inn_store_delete_guests_async (book->store, &id, 1, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM consent"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT guest_id FROM consent"), ==, other);

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/consents/what is noted is read back", test_round_trip);
  g_test_add_func ("/consents/the book counts answers as the rule does", test_book_counts_alike);
  g_test_add_func ("/consents/who said no is greeted no more", test_greeting);
  g_test_add_func ("/consents/noting and deleting are undone", test_each_is_undone);
  g_test_add_func ("/consents/what cannot be is refused", test_refused);
  g_test_add_func ("/consents/the words of last time are offered again", test_usual_wording);
  g_test_add_func ("/consents/a guest who goes takes them along, and back", test_guest_goes);

  return g_test_run ();
}
