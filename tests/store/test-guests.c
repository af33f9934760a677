/* Guests: saved and read whole, written over only when nobody else did, deleted and brought back. */

#include "config.h"

#include "inn-act-sentence.h"
#include "inn-charge-table.h"
#include "inn-error.h"
#include "inn-guest-record.h"
#include "inn-stay-table.h"
#include "inn-store-follow-ups.h"
#include "inn-store-guests.h"
#include "inn-store-journal.h"
#include "inn-store-tags.h"
#include "inn-test-guests.h"

static gint64
add_tag (InnTestBook *book,
         const char  *name)
{
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (InnTag) tag = inn_tag_new (0, 2, name);
  gint64 id = 0;

  inn_store_save_tag_async (book->store, tag, NULL, inn_test_loop_done_cb, &result);
  id = inn_store_save_tag_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* A guest with something in every field. */
static InnGuest *
make_full_guest (gint64 tag_id)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnContact) phone = inn_contact_new (INN_CONTACT_PHONE, "138 0571 6620", "CN");
  g_autoptr (InnContact) email = inn_contact_new (INN_CONTACT_EMAIL, "lin@example.com", "CN");
  g_autoptr (InnDocument) document
    = inn_document_new (INN_DOCUMENT_RESIDENT_ID, "11010519491231002X");

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u <b>&\"'", i);

      inn_guest_builder_set_text (builder, i, text);
    }
  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "林雨桐");
  inn_guest_builder_set_text (builder, INN_GUEST_READING, "Lin Yutong");
  inn_guest_builder_set_flags (builder, INN_GUEST_VIP | INN_GUEST_BANNED | INN_GUEST_ADVOCATE
                                          | INN_GUEST_READING_TYPED);
  inn_guest_builder_set_gender (builder, INN_GENDER_FEMALE);
  inn_guest_builder_set_guest_type (builder, INN_GUEST_TYPE_COMPANY);
  inn_guest_builder_set_follow_status (builder, INN_FOLLOW_STATUS_KEY);
  inn_guest_builder_set_birthday (builder, inn_birthday_new_lunar (1987, 6, 3, TRUE));
  phone->primary = TRUE;
  email->invalid = TRUE;
  inn_guest_builder_add_contact (builder, phone);
  inn_guest_builder_add_contact (builder, email);
  inn_guest_builder_add_document (builder, document);
  if (tag_id != 0)
    inn_guest_builder_add_tag (builder, tag_id);

  return inn_guest_builder_end (builder);
}

static void
assert_same_guest (const InnGuest *a,
                   const InnGuest *b)
{
  guint n_a = 0;
  guint n_b = 0;
  const gint64 *tags_a = inn_guest_get_tag_ids (a, &n_a);
  const gint64 *tags_b = inn_guest_get_tag_ids (b, &n_b);

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    g_assert_cmpstr (inn_guest_get_text (a, i), ==, inn_guest_get_text (b, i));
  g_assert_cmpint (inn_guest_get_flags (a), ==, inn_guest_get_flags (b));
  g_assert_cmpint (inn_guest_get_gender (a), ==, inn_guest_get_gender (b));
  g_assert_cmpint (inn_guest_get_guest_type (a), ==, inn_guest_get_guest_type (b));
  g_assert_cmpint (inn_guest_get_follow_status (a), ==, inn_guest_get_follow_status (b));
  g_assert_true (inn_birthday_equal (inn_guest_get_birthday (a), inn_guest_get_birthday (b)));
  g_assert_cmpmem (tags_a, n_a * sizeof (gint64), tags_b, n_b * sizeof (gint64));

  g_assert_cmpuint (inn_guest_get_n_contacts (a), ==, inn_guest_get_n_contacts (b));
  for (guint i = 0; i < inn_guest_get_n_contacts (a); i++)
    {
      g_assert_true (inn_contact_same (inn_guest_get_contact (a, i), inn_guest_get_contact (b, i)));
      g_assert_cmpstr (inn_guest_get_contact (a, i)->normalised, ==,
                       inn_guest_get_contact (b, i)->normalised);
    }

  g_assert_cmpuint (inn_guest_get_n_documents (a), ==, inn_guest_get_n_documents (b));
  for (guint i = 0; i < inn_guest_get_n_documents (a); i++)
    {
      g_assert_cmpint (inn_guest_get_document (a, i)->kind, ==, inn_guest_get_document (b, i)->kind);
      g_assert_cmpstr (inn_guest_get_document (a, i)->last_four, ==,
                       inn_guest_get_document (b, i)->last_four);
    }
}

/* Saves and waits. Returns: the id, 0 with @error set */
static gint64
save (InnTestBook  *book,
      InnGuest     *guest,
      gint64       *seq,
      GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_guest_async (book->store, guest, NULL, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_guest_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

static InnGuest *
with_text (const InnGuest *base,
           InnGuestText    field,
           const char     *text)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (base);

  inn_guest_builder_set_text (builder, field, text);

  return inn_guest_builder_end (builder);
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_full_guest (add_tag (book, "安静"));
  gint64 before = inn_clock_get_utc (book->clock);
  gint64 id = inn_test_guest_save (book, guest);
  g_autoptr (InnGuest) stored = inn_test_guest_load (book, id);

  assert_same_guest (guest, stored);
  g_assert_cmpint (inn_guest_get_id (stored), ==, id);
  g_assert_cmpint (inn_guest_get_version (stored), >, 0);
  inn_test_book_assert_at (book, before, inn_guest_get_created_utc (stored));
  /* A reading is folded, because guests are sorted by it. */
  g_assert_cmpstr (inn_guest_get_text (stored, INN_GUEST_READING), ==, "lin yutong");
  g_assert_null (inn_guest_get_document (stored, 0)->number);
}

static void
test_nothing_known (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) guest = inn_guest_builder_end (builder);
  g_autoptr (InnGuest) stored = inn_test_guest_load (book, inn_test_guest_save (book, guest));

  assert_same_guest (guest, stored);
}

static void
test_unchanged (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_full_guest (0);
  g_autoptr (InnGuest) stored = inn_test_guest_load (book, inn_test_guest_save (book, guest));
  g_autoptr (GError) error = NULL;
  gint64 seq = -1;

  save (book, stored, &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, 0);
}

static void
test_only_changed_columns (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_full_guest (0);
  g_autoptr (InnGuest) stored = inn_test_guest_load (book, inn_test_guest_save (book, guest));
  g_autoptr (InnGuest) edited = with_text (stored, INN_GUEST_NOTE, "likes tea");
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  g_autofree char *before = NULL;
  gint64 seq = 0;

  save (book, edited, &seq, &error);
  g_assert_no_error (error);

  sql = g_strdup_printf ("SELECT group_concat (tbl || op || before) FROM entry_row WHERE seq = %d",
                         (int) seq);
  before = inn_test_book_get_text (book, sql);
  g_assert_cmpstr (before, ==, "guestU{\"note\":\"text 12 <b>&\\\"'\"}");
}

static void
test_contacts_by_row (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_full_guest (0);
  gint64 id = inn_test_guest_save (book, guest);
  g_autoptr (InnGuest) stored = inn_test_guest_load (book, id);
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (stored);
  g_autoptr (InnContact) wechat = inn_contact_new (INN_CONTACT_WECHAT, "lin_yt", "CN");
  g_autoptr (InnGuest) edited = NULL;
  g_autoptr (InnGuest) again = NULL;
  gint64 phone_id = inn_guest_get_contact (stored, 0)->id;

  /* The email goes, a WeChat comes; the phone keeps its row. */
  inn_guest_builder_clear_contacts (builder);
  inn_guest_builder_add_contact (builder, (InnContact *) inn_guest_get_contact (stored, 0));
  inn_guest_builder_add_contact (builder, wechat);
  edited = inn_guest_builder_end (builder);
  inn_test_guest_save (book, edited);

  again = inn_test_guest_load (book, id);
  assert_same_guest (edited, again);
  g_assert_cmpint (inn_guest_get_contact (again, 0)->id, ==, phone_id);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM contact_point"), ==, 2);
}

static void
test_conflict (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "张伟", "13805716620");
  g_autoptr (InnGuest) seen = inn_test_guest_load (book, id);
  g_autoptr (InnGuest) mine = with_text (seen, INN_GUEST_COMPANY, "mine");
  g_autoptr (InnGuest) theirs = with_text (seen, INN_GUEST_COMPANY, "theirs");
  g_autoptr (InnGuest) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  inn_test_guest_save (book, theirs);
  before = inn_test_book_dump (book);
  g_assert_cmpint (save (book, mine, NULL, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);

  kept = inn_test_guest_load (book, id);
  g_assert_cmpstr (inn_guest_get_text (kept, INN_GUEST_COMPANY), ==, "theirs");
}

static gint64
add_follow_up (InnTestBook *book,
               gint64       guest_id)
{
  g_autoptr (InnFollowUp) follow_up
    = inn_follow_up_new (guest_id, "call", inn_civil_new (INN_TEST_TODAY, INN_CIVIL_NO_MINUTE));
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  inn_store_save_follow_up_async (book->store, follow_up, NULL, inn_test_loop_done_cb, &result);
  id = inn_store_save_follow_up_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static void
test_follow_up_is_no_conflict (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "张伟", NULL);
  g_autoptr (InnGuest) seen = inn_test_guest_load (book, id);
  g_autoptr (InnGuest) mine = with_text (seen, INN_GUEST_COMPANY, "mine");
  g_autoptr (GError) error = NULL;

  add_follow_up (book, id);
  g_assert_cmpint (save (book, mine, NULL, &error), ==, id);
  g_assert_no_error (error);
}

static void
test_save_deleted (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 id = inn_test_guest_add (book, "张伟", NULL);
  g_autoptr (InnGuest) seen = inn_test_guest_load (book, id);
  g_autoptr (InnGuest) mine = with_text (seen, INN_GUEST_COMPANY, "mine");
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_delete_guests_async (book->store, &id, 1, NULL, inn_test_loop_done_cb, &result);
  g_assert_true (inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), NULL, NULL));
  g_assert_cmpint (save (book, mine, NULL, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
}

/* Two guests; the first with a stay the second joins and pays for, and one the other way round. */
static gpointer
add_stays (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  const gint64 *ids = data;
  InnConnection *connection = inn_change_get_connection (change);
  gint64 utc = inn_change_get_utc (change);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (InnStay) stay
        = inn_stay_new (ids[i], inn_date_new (2026, 10, 1 + i), inn_date_new (2026, 10, 4),
                        INN_STAY_DEPARTED);
      gint64 stay_id = 0;

      stay->payer_id = ids[1 - i];
      stay_id = inn_stay_table_insert (connection, stay, utc, error);
      g_assert_cmpint (stay_id, >, 0);
      g_assert_true (inn_stay_table_add_companion (connection, stay_id, ids[1 - i], error));
      g_assert_cmpint (inn_charge_table_insert (connection, stay_id, ids[1 - i],
                                                inn_date_new (2026, 10, 4), "room", "",
                                                inn_money (10000, "CNY"), error),
                       >, 0);
    }

  return GINT_TO_POINTER (TRUE);
}

static void
test_delete_and_undo (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_full_guest (add_tag (book, "安静"));
  gint64 ids[2] = { inn_test_guest_save (book, guest), inn_test_guest_add (book, "王芳", NULL) };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  add_follow_up (book, ids[0]);
  inn_test_book_change (book, "test.stays", add_stays, ids, &error);
  g_assert_no_error (error);
  before = inn_test_book_dump (book);

  inn_store_delete_guests_async (book->store, ids, 1, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM contact_point"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM identity_document"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_tag"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM follow_up"), ==, 0);
  /* The other's stay is whole and pays for itself. */
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM stay WHERE payer_id IS NULL"),
                   ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT guest_id FROM charge"), ==, ids[1]);

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
  inn_test_book_verify (book);
}

static void
test_delete_many_passes_over_the_gone (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 ids[3] = { inn_test_guest_add (book, "甲", NULL), 777, inn_test_guest_add (book, "乙", NULL) };
  gint64 gone = 777;
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) again = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_delete_guests_async (book->store, ids, 3, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);

  inn_store_delete_guests_async (book->store, &gone, 1, NULL, inn_test_loop_done_cb, &again);
  g_assert_false (inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&again), NULL,
                                                  &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
}

static void
test_reveal (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_full_guest (0);
  g_autoptr (InnGuest) stored = inn_test_guest_load (book, inn_test_guest_save (book, guest));
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;

  inn_store_reveal_document_async (book->store, inn_guest_get_document (stored, 0)->id, NULL,
                                   inn_test_loop_done_cb, &result);
  number = inn_store_reveal_document_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (number, ==, "11010519491231002X");
  g_assert_cmpstr (inn_guest_get_document (stored, 0)->last_four, ==, "002X");
}

static void
test_archive (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 ids[2] = { inn_test_guest_add (book, "甲", NULL), inn_test_guest_add (book, "乙", NULL) };
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) again = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) counted = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_set_guests_flag_async (book->store, ids, 2, INN_GUEST_ARCHIVED, TRUE, NULL,
                                   inn_test_loop_done_cb, &result);
  inn_store_set_guests_flag_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  inn_store_count_guests_async (book->store, NULL, inn_test_loop_done_cb, &counted);
  g_assert_cmpint (inn_store_count_guests_finish (book->store, inn_test_loop_wait (&counted), &error), ==,
                   0);
  g_assert_no_error (error);

  inn_test_undo (book, seq);
  inn_store_set_guests_flag_async (book->store, ids, 2, INN_GUEST_ARCHIVED, FALSE, NULL,
                                   inn_test_loop_done_cb, &again);
  inn_store_set_guests_flag_finish (book->store, inn_test_loop_wait (&again), &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, 0);
}

static void
test_tagging (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 ids[2] = { inn_test_guest_add (book, "甲", NULL), inn_test_guest_add (book, "乙", NULL) };
  gint64 quiet = add_tag (book, "安静");
  g_autoptr (GArray) add = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) new_tags
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) listed = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuest) stored = NULL;
  g_autoptr (InnEntry) entry = NULL;
  g_autofree char *sentence = NULL;
  guint n_tags = 0;

  g_array_append_val (add, quiet);
  /* The second one reads the same as the tag that is there. */
  g_ptr_array_add (new_tags, inn_tag_new (0, 0, "湖景"));
  g_ptr_array_add (new_tags, inn_tag_new (0, 0, "安 静"));
  inn_store_tag_guests_async (book->store, ids, 2, add, NULL, new_tags, NULL, inn_test_loop_done_cb,
                              &result);
  inn_store_tag_guests_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);

  stored = inn_test_guest_load (book, ids[1]);
  inn_guest_get_tag_ids (stored, &n_tags);
  g_assert_cmpuint (n_tags, ==, 2);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM tag"), ==, 2);

  inn_store_load_undoable_async (book->store, FALSE, NULL, inn_test_loop_done_cb, &listed);
  entry = inn_store_load_undoable_finish (book->store, inn_test_loop_wait (&listed), &error);
  g_assert_no_error (error);
  sentence = inn_act_describe (inn_entry_get_act (entry), inn_entry_get_parameters (entry));
  g_assert_cmpstr (sentence, ==, "Tagged 2 guests with 安静, 湖景");
}

static void
test_save_with_new_tag (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = inn_test_guest_new ("甲", NULL);
  g_autoptr (GPtrArray) new_tags
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  g_ptr_array_add (new_tags, inn_tag_new (0, 3, "亲子"));
  inn_store_save_guest_async (book->store, guest, new_tags, NULL, inn_test_loop_done_cb, &result);
  inn_store_save_guest_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_tag"), ==, 1);

  inn_test_undo (book, seq);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM tag"), ==, 0);
}

static void
test_summaries (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_full_guest (add_tag (book, "安静"));
  gint64 ids[3] = { inn_test_guest_add (book, "王芳", NULL), 999, inn_test_guest_save (book, guest) };
  gint64 pair[2] = { ids[2], ids[0] };
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GError) error = NULL;
  const InnGuestSummary *summary = NULL;

  add_follow_up (book, ids[2]);
  inn_test_book_change (book, "test.stays", add_stays, pair, &error);
  g_assert_no_error (error);

  inn_store_load_guest_summaries_async (book->store, ids, 3, NULL, inn_test_loop_done_cb, &result);
  summaries
    = inn_store_load_guest_summaries_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summaries->len, ==, 2);

  summary = g_ptr_array_index (summaries, 1);
  g_assert_cmpint (summary->id, ==, ids[2]);
  g_assert_cmpstr (summary->name, ==, "林雨桐");
  g_assert_cmpstr (summary->contact, ==, "138 0571 6620");
  g_assert_cmpuint (summary->n_tags, ==, 1);
  g_assert_cmpint (summary->n_stays, ==, 2);
  g_assert_cmpint (summary->open_follow_ups, ==, 1);
  g_assert_false (summary->has_current);
  g_assert_true (inn_date_equal (summary->last_departure, inn_date_new (2026, 10, 4)));
}

static void
check_current (InnTestBook *book,
               gint64       id,
               guint        n_ids,
               gboolean     expected)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autofree gint64 *ids = g_new (gint64, n_ids);

  for (guint i = 0; i < n_ids; i++)
    ids[i] = i == 0 ? id : 99999;
  inn_store_load_guest_summaries_async (book->store, ids, n_ids, NULL, inn_test_loop_done_cb,
                                        &result);
  summaries
    = inn_store_load_guest_summaries_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summaries->len, ==, 1);
  g_assert_cmpint (((InnGuestSummary *) g_ptr_array_index (summaries, 0))->has_current, ==,
                   expected);
}

/* For a page with many guests the current stays are listed once, for one with few each is asked. */
static void
test_current (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 here = inn_test_guest_add (book, "王芳", NULL);
  gint64 along = inn_test_guest_add (book, "李娜", NULL);
  gint64 gone = inn_test_guest_add (book, "张伟", NULL);

  inn_test_book_do (book, "INSERT INTO stay (id, guest_id, arrival, departure, status, created_utc) "
                          "VALUES (1, 1, '2026-11-20', '2026-11-25', 'in-house', 0), "
                          "       (2, 3, '2026-10-20', '2026-10-25', 'departed', 0)");
  for (int i = 3; i < 12; i++)
    {
      g_autofree char *sql
        = g_strdup_printf ("INSERT INTO stay (id, guest_id, arrival, departure, status, created_utc) "
                           "VALUES (%d, 1, '2026-12-%02d', '2026-12-%02d', 'booked', 0)",
                           i, i, i + 1);

      inn_test_book_do (book, sql);
    }
  inn_test_book_do (book, "INSERT INTO stay_guest (stay_id, guest_id) VALUES (1, 2), (2, 2)");

  for (guint n = 1; n < 40; n += 6)
    {
      check_current (book, here, n, TRUE);
      check_current (book, along, n, TRUE);
      check_current (book, gone, n, FALSE);
    }
}

static void
test_card (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_full_guest (add_tag (book, "安静"));
  gint64 ids[2] = { inn_test_guest_save (book, guest), inn_test_guest_add (book, "王芳", NULL) };
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuestCard) card = NULL;
  g_autoptr (GError) error = NULL;

  add_follow_up (book, ids[0]);
  inn_test_book_change (book, "test.stays", add_stays, ids, &error);
  g_assert_no_error (error);

  inn_store_load_guest_card_async (book->store, ids[0], NULL, inn_test_loop_done_cb, &result);
  card = inn_store_load_guest_card_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (card->stays->len, ==, 2);
  g_assert_cmpuint (card->follow_ups->len, ==, 1);
  g_assert_cmpuint (card->tags->len, ==, 1);
  g_assert_cmpint (card->n_stays, ==, 2);
  g_assert_cmpint (card->nights, ==, 3 + 2);
  g_assert_cmpint (card->spend.amount, ==, 10000);
  g_assert_true (inn_date_equal (card->first_arrival, inn_date_new (2026, 10, 1)));
  /* Each paid for the other: of two stays only one is their spending. */
  g_assert_cmpint (card->n_paid_stays, ==, 1);
  g_assert_cmpint (card->paid_stays_spend.amount, ==, 10000);
  g_assert_true (inn_date_equal (card->last_departure, inn_date_new (2026, 10, 4)));
}

static gpointer
read_slices (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  GString *seen = data;
  gint64 after = 0;

  for (;;)
    {
      g_autoptr (GPtrArray) guests = inn_guest_record_load_after (connection, after, 2, error);

      if (guests == NULL)
        return NULL;
      if (guests->len == 0)
        return GINT_TO_POINTER (TRUE);

      for (guint i = 0; i < guests->len; i++)
        {
          InnGuest *guest = g_ptr_array_index (guests, i);

          g_string_append_printf (seen, "%s %u;", inn_guest_get_name (guest),
                                  inn_guest_get_n_contacts (guest));
          after = inn_guest_get_id (guest);
        }
    }
}

static void
test_slices (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  inn_test_guest_add (book, "甲", NULL);
  inn_test_guest_add (book, "乙", "13805716620");
  inn_test_guest_add (book, "丙", NULL);
  inn_test_guest_add (book, "丁", "13805716621");
  inn_test_guest_add (book, "戊", NULL);
  inn_test_book_read (book, read_slices, seen, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (seen->str, ==, "甲 0;乙 1;丙 0;丁 1;戊 0;");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guests/every-field-comes-back", test_round_trip);
  g_test_add_func ("/guests/nothing-known-comes-back", test_nothing_known);
  g_test_add_func ("/guests/saving-unchanged-is-no-act", test_unchanged);
  g_test_add_func ("/guests/journal-names-only-changed-columns", test_only_changed_columns);
  g_test_add_func ("/guests/contacts-keep-their-rows", test_contacts_by_row);
  g_test_add_func ("/guests/saving-over-a-newer-one-conflicts", test_conflict);
  g_test_add_func ("/guests/a-follow-up-in-between-is-no-conflict", test_follow_up_is_no_conflict);
  g_test_add_func ("/guests/saving-a-deleted-one-is-not-found", test_save_deleted);
  g_test_add_func ("/guests/undo-brings-a-deleted-one-back-whole", test_delete_and_undo);
  g_test_add_func ("/guests/deleting-many-passes-over-the-gone",
                   test_delete_many_passes_over_the_gone);
  g_test_add_func ("/guests/number-is-sealed-until-revealed", test_reveal);
  g_test_add_func ("/guests/archived-are-not-counted", test_archive);
  g_test_add_func ("/guests/tags-are-created-in-the-same-act", test_tagging);
  g_test_add_func ("/guests/new-tag-of-a-form-is-undone-with-it", test_save_with_new_tag);
  g_test_add_func ("/guests/summaries-show-what-a-row-shows", test_summaries);
  g_test_add_func ("/guests/tell-who-is-here-or-expected-on-pages-long-and-short", test_current);
  g_test_add_func ("/guests/card-fits-together", test_card);
  g_test_add_func ("/guests/everybody-is-read-in-slices", test_slices);

  return g_test_run ();
}
