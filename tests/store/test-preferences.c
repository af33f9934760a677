/* What guests like and what became of them in rooms: noted, confirmed, taken back; the list of the
 * hotel, of which nothing that somebody was noted with is lost. */

#include "config.h"

#include "inn-error.h"
#include "inn-preference-topic-table.h"
#include "inn-store-guests.h"
#include "inn-store-preference-list.h"
#include "inn-store-preferences.h"
#include "inn-test-guests.h"
#include "inn-text.h"

static InnTestBook *
new_book (void)
{
  InnTestBook *book = inn_test_book_new ();

  inn_test_guest_add (book, "林雨桐", NULL);
  inn_test_guest_add (book, "陈牧", NULL);
  inn_test_book_do (book, "INSERT INTO room (number) VALUES ('208'), ('302')");

  return book;
}

static gint64
save (InnTestBook    *book,
      InnPreference  *preference,
      gint64         *seq,
      GError        **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_preference_async (book->store, preference, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_preference_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

static GPtrArray *
list (InnTestBook *book,
      gint64       guest_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_preferences_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_preferences_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static GPtrArray *
list_topics (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  inn_store_list_topics_async (book->store, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_topics_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return found;
}

static InnPreferenceTopic *
find_topic (GPtrArray  *topics,
            const char *key)
{
  for (guint i = 0; i < topics->len; i++)
    {
      InnPreferenceTopic *topic = g_ptr_array_index (topics, i);

      if (g_str_equal (topic->key, key) || g_str_equal (topic->name, key))
        return topic;
    }

  return NULL;
}

static InnPreferenceChoice *
find_choice (GPtrArray  *topics,
             const char *key)
{
  for (guint i = 0; i < topics->len; i++)
    {
      InnPreferenceTopic *topic = g_ptr_array_index (topics, i);

      for (guint j = 0; j < topic->choices->len; j++)
        {
          InnPreferenceChoice *choice = g_ptr_array_index (topic->choices, j);

          if (g_str_equal (choice->key, key) || g_str_equal (choice->name, key))
            return choice;
        }
    }

  return NULL;
}

static InnPreference *
new_choice (InnTestBook *book,
            const char  *key,
            InnStance    stance)
{
  g_autoptr (GPtrArray) topics = list_topics (book);
  const InnPreferenceChoice *choice = find_choice (topics, key);
  InnPreference *preference = NULL;

  g_assert_nonnull (choice);
  for (guint i = 0; i < topics->len; i++)
    {
      const InnPreferenceTopic *topic = g_ptr_array_index (topics, i);

      if (topic->id == choice->topic_id)
        preference = inn_preference_new (1, topic->area, "", INN_TEST_TODAY);
    }
  preference->topic_id = choice->topic_id;
  preference->choice_id = choice->id;
  preference->stance = stance;

  return preference;
}

static gint64
change_ids (InnTestBook  *book,
            gboolean      confirm,
            gint64        id,
            InnDate       day,
            GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  gint64 seq = 0;

  if (confirm)
    inn_store_confirm_preferences_async (book->store, &id, 1, day, NULL, inn_test_loop_done_cb,
                                         &result);
  else
    inn_store_delete_preferences_async (book->store, &id, 1, NULL, inn_test_loop_done_cb, &result);

  return inn_store_change_preferences_finish (book->store, inn_test_loop_wait (&result), &seq, error)
           ? seq
           : -1;
}

/* Every ready-made topic and choice has a name of its own, and each guide of a key is in the list. */
static void
test_ready_list (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (GPtrArray) topics = list_topics (book);
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (topics->len, >, 10);
  for (guint i = 0; i < topics->len; i++)
    {
      const InnPreferenceTopic *topic = g_ptr_array_index (topics, i);

      g_assert_cmpstr (inn_preference_topic_get_label (topic), !=, topic->key);
      g_assert_true (g_hash_table_add (labels, (gpointer) inn_preference_topic_get_label (topic)));
      g_assert_cmpuint (topic->choices->len, >, 0);
      for (guint j = 0; j < topic->choices->len; j++)
        {
          const InnPreferenceChoice *choice = g_ptr_array_index (topic->choices, j);
          g_autofree char *prefix = g_strconcat (topic->key, ".", NULL);

          g_assert_true (g_str_has_prefix (choice->key, prefix));
          g_assert_cmpstr (inn_preference_choice_get_label (choice), !=, choice->key);
        }
    }
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnPreference) nuts = new_choice (book, "food.nuts", INN_STANCE_ALLERGY);
  g_autoptr (InnPreference) pillow = new_choice (book, "pillow.buckwheat", INN_STANCE_LIKES);
  g_autoptr (InnPreference) words
    = inn_preference_new (1, INN_PREFERENCE_DIET, "早餐要热豆浆", INN_TEST_TODAY);
  g_autoptr (GPtrArray) found = NULL;
  const InnPreference *stored = NULL;

  nuts->severe = TRUE;
  nuts->source = INN_PREFERENCE_OBSERVED;
  inn_text_set (&nuts->what, "杏仁");
  save (book, words, NULL, NULL);
  save (book, nuts, NULL, NULL);
  save (book, pillow, NULL, NULL);

  found = list (book, 1);
  g_assert_cmpuint (found->len, ==, 3);
  stored = g_ptr_array_index (found, 0);
  g_assert_cmpstr (stored->choice, ==, "Buckwheat pillow");
  g_assert_cmpint (stored->area, ==, INN_PREFERENCE_BED);
  stored = g_ptr_array_index (found, 1);
  g_assert_cmpint (stored->stance, ==, INN_STANCE_ALLERGY);
  g_assert_cmpint (stored->source, ==, INN_PREFERENCE_OBSERVED);
  g_assert_true (stored->severe);
  g_assert_cmpstr (stored->what, ==, "杏仁");
  g_assert_cmpint (inn_date_compare (stored->confirmed, INN_TEST_TODAY), ==, 0);
  stored = g_ptr_array_index (found, 2);
  g_assert_cmpstr (stored->what, ==, "早餐要热豆浆");
  g_assert_cmpint (stored->topic_id, ==, 0);
}

/* Said again, it is surer, not there twice; and one undo takes that back. */
static void
test_said_again (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnPreference) guess = new_choice (book, "side.quiet", INN_STANCE_LIKES);
  g_autoptr (InnPreference) said = new_choice (book, "side.quiet", INN_STANCE_LIKES);
  g_autoptr (GPtrArray) found = NULL;
  const InnPreference *stored = NULL;
  gint64 first = 0;
  gint64 seq = 0;

  guess->source = INN_PREFERENCE_GUESSED;
  guess->confirmed = inn_date_new (2025, 3, 1);
  first = save (book, guess, NULL, NULL);
  g_assert_cmpint (save (book, said, &seq, NULL), ==, first);

  found = list (book, 1);
  g_assert_cmpuint (found->len, ==, 1);
  stored = g_ptr_array_index (found, 0);
  g_assert_cmpint (stored->times, ==, 2);
  g_assert_cmpint (stored->source, ==, INN_PREFERENCE_SAID);
  g_assert_cmpint (inn_date_compare (stored->confirmed, INN_TEST_TODAY), ==, 0);

  inn_test_undo (book, seq);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = list (book, 1);
  stored = g_ptr_array_index (found, 0);
  g_assert_cmpint (stored->times, ==, 1);
  g_assert_cmpint (stored->source, ==, INN_PREFERENCE_GUESSED);
  g_assert_cmpint (inn_date_compare (stored->confirmed, guess->confirmed), ==, 0);
}

static void
test_confirmed_and_deleted (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnPreference) preference
    = inn_preference_new (1, INN_PREFERENCE_SERVICE, "no calls", inn_date_new (2024, 1, 1));
  gint64 id = save (book, preference, NULL, NULL);
  g_autofree char *before = inn_test_book_dump (book);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = change_ids (book, TRUE, id, INN_TEST_TODAY, NULL);

  g_assert_cmpint (inn_test_book_get_int (book, "SELECT times FROM preference"), ==, 2);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT confirmed = '2026-11-22' FROM preference"),
                   ==, 1);
  /* Told of an earlier day, it is not known less lately. */
  change_ids (book, TRUE, id, inn_date_new (2025, 1, 1), NULL);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT confirmed = '2026-11-22' FROM preference"),
                   ==, 1);
  inn_test_book_do (book, "UPDATE preference SET times = 2");
  inn_test_undo (book, inn_test_book_get_int (book, "SELECT max (seq) FROM entry"));
  inn_test_undo (book, inn_test_book_get_int (book, "SELECT max (seq) - 2 FROM entry"));
  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);

  seq = change_ids (book, FALSE, id, INN_DATE_NONE, NULL);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM preference"), ==, 0);
  g_assert_cmpint (change_ids (book, FALSE, id, INN_DATE_NONE, &error), ==, -1);
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
  inn_test_undo (book, seq);
  g_free (after);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
}

static void
test_alerts (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnPreference) likes = new_choice (book, "food.fish", INN_STANCE_LIKES);
  g_autoptr (InnPreference) never
    = inn_preference_new (1, INN_PREFERENCE_ROOM, "room 208", INN_TEST_TODAY);
  g_autoptr (InnPreference) nuts = new_choice (book, "food.nuts", INN_STANCE_ALLERGY);
  g_autoptr (InnPreference) peanuts = new_choice (book, "food.peanuts", INN_STANCE_ALLERGY);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 guests[] = { 2, 1 };
  g_autoptr (GString) text = g_string_new (NULL);

  never->stance = INN_STANCE_NEVER;
  peanuts->severe = TRUE;
  save (book, likes, NULL, NULL);
  save (book, never, NULL, NULL);
  save (book, nuts, NULL, NULL);
  save (book, peanuts, NULL, NULL);

  inn_store_list_alerts_async (book->store, guests, 2, NULL, inn_test_loop_done_cb, &result);
  found = inn_store_list_preferences_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *thing = inn_preference_dup_thing (g_ptr_array_index (found, i));

      g_string_append_printf (text, "%s|", thing);
    }
  g_assert_cmpstr (text->str, ==, "Peanuts|Nuts|room 208|");
}

static gint64
save_topic (InnTestBook         *book,
            InnPreferenceTopic  *topic,
            GError             **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_topic_async (book->store, topic, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_topic_finish (book->store, inn_test_loop_wait (&result), NULL, error);
}

static gint64
save_choice (InnTestBook          *book,
             InnPreferenceChoice  *choice,
             GError              **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_topic_choice_async (book->store, choice, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_topic_finish (book->store, inn_test_loop_wait (&result), NULL, error);
}

static gint64
remove_from_list (InnTestBook *book,
                  gboolean     topic,
                  gint64       id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  if (topic)
    inn_store_remove_topic_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
  else
    inn_store_remove_topic_choice_async (book->store, id, NULL, inn_test_loop_done_cb, &result);
  inn_store_change_topics_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static void
test_list_of_the_hotel (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnPreferenceTopic) topic
    = inn_preference_topic_new (0, NULL, "早餐时间", INN_PREFERENCE_DIET);
  g_autoptr (InnPreferenceTopic) again
    = inn_preference_topic_new (0, NULL, "pillow", INN_PREFERENCE_BED);
  g_autoptr (InnPreferenceTopic) nameless
    = inn_preference_topic_new (0, NULL, "", INN_PREFERENCE_BED);
  g_autoptr (InnPreferenceChoice) choice = NULL;
  g_autoptr (InnPreference) preference = NULL;
  g_autoptr (GPtrArray) topics = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) nothing = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 id = 0;
  gint64 seq = 0;

  g_assert_cmpint (save_topic (book, again, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
  g_assert_cmpint (save_topic (book, nameless, &nothing), ==, 0);
  g_assert_error (nothing, INN_ERROR, INN_ERROR_INVALID);

  id = save_topic (book, topic, NULL);
  g_assert_cmpint (id, !=, 0);
  choice = inn_preference_choice_new (0, id, NULL, "七点前");
  g_assert_cmpint (save_choice (book, choice, NULL), !=, 0);
  g_clear_error (&error);
  g_assert_cmpint (save_choice (book, choice, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);

  /* In use: it stays readable, and can be taken up again. */
  preference = new_choice (book, "七点前", INN_STANCE_LIKES);
  save (book, preference, NULL, NULL);
  before = inn_test_book_dump (book);
  remove_from_list (book, FALSE, preference->choice_id);
  seq = remove_from_list (book, TRUE, id);
  topics = list_topics (book);
  g_assert_true (find_topic (topics, "早餐时间")->retired);
  g_assert_true (find_choice (topics, "七点前")->retired);
  found = list (book, 1);
  g_assert_cmpstr (((InnPreference *) g_ptr_array_index (found, 0))->choice, ==, "七点前");
  inn_test_undo (book, seq);
  inn_test_undo (book, seq - 1);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);

  /* In another area, what was noted by it goes along. */
  g_clear_pointer (&topic, inn_preference_topic_unref);
  topic = inn_preference_topic_new (id, NULL, "早餐时间", INN_PREFERENCE_SERVICE);
  save_topic (book, topic, NULL);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT area = 'service' FROM preference"), ==, 1);

  /* Not in use: it goes, with its choices. */
  change_ids (book, FALSE, inn_test_book_get_int (book, "SELECT id FROM preference"), INN_DATE_NONE,
              NULL);
  remove_from_list (book, TRUE, id);
  g_clear_pointer (&topics, g_ptr_array_unref);
  topics = list_topics (book);
  g_assert_null (find_topic (topics, "早餐时间"));
  g_assert_null (find_choice (topics, "七点前"));
}

static void
test_rooms (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnRoomMemory) memory
    = inn_room_memory_new (1, 2, INN_ROOM_LIKED, inn_date_new (2026, 9, 25));
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) listed = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) deleted = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const InnRoomMemory *first = NULL;
  gint64 id = 0;
  gint64 seq = 0;

  inn_test_book_do (book, "INSERT INTO feedback (guest_id, room_id, kind, day, what, created_utc) "
                          "VALUES (1, 1, 'complaint', '2026-10-02', '空调噪音', 1), "
                          "  (1, 1, 'praise', '2026-10-02', '早餐', 1)");
  inn_store_save_room_memory_async (book->store, memory, NULL, inn_test_loop_done_cb, &saved);
  id = inn_store_save_room_memory_finish (book->store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);

  inn_store_list_room_memories_async (book->store, 1, NULL, inn_test_loop_done_cb, &listed);
  found = inn_store_list_room_memories_finish (book->store, inn_test_loop_wait (&listed), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  first = g_ptr_array_index (found, 0);
  g_assert_cmpstr (first->room, ==, "208");
  g_assert_cmpint (first->verdict, ==, INN_ROOM_COMPLAINED);
  g_assert_cmpint (first->feedback_id, !=, 0);
  g_assert_cmpstr (first->what, ==, "空调噪音");
  first = g_ptr_array_index (found, 1);
  g_assert_cmpstr (first->room, ==, "302");
  g_assert_cmpint (first->id, ==, id);

  before = inn_test_book_dump (book);
  inn_store_delete_room_memory_async (book->store, id, NULL, inn_test_loop_done_cb, &deleted);
  g_assert_true (inn_store_delete_room_memory_finish (book->store, inn_test_loop_wait (&deleted),
                                                      &seq, &error));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM room_memory"), ==, 0);
  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
}

/* All of it goes with the guest, and comes back with the guest. */
static void
test_deleted_guest (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnPreference) preference = new_choice (book, "view.lake", INN_STANCE_LIKES);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 guest_id = 1;
  gint64 seq = 0;

  save (book, preference, NULL, NULL);
  inn_test_book_do (book, "INSERT INTO room_memory (guest_id, room_id, verdict, day, created_utc) "
                          "VALUES (1, 1, 'refused', '2026-01-01', 1)");
  before = inn_test_book_dump (book);
  inn_store_delete_guests_async (book->store, &guest_id, 1, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT (SELECT count (*) FROM preference) + "
                                                "(SELECT count (*) FROM room_memory)"), ==, 0);
  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (after, ==, before);
  inn_test_book_verify (book);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preferences/the-list-of-a-new-book", test_ready_list);
  g_test_add_func ("/preferences/come-back-as-they-were-saved", test_round_trip);
  g_test_add_func ("/preferences/said-again-is-surer", test_said_again);
  g_test_add_func ("/preferences/confirming-and-deleting-are-undone", test_confirmed_and_deleted);
  g_test_add_func ("/preferences/what-must-not-go-wrong-of-several-guests", test_alerts);
  g_test_add_func ("/preferences/what-is-in-use-stays-readable", test_list_of_the_hotel);
  g_test_add_func ("/preferences/rooms-are-remembered", test_rooms);
  g_test_add_func ("/preferences/go-and-come-back-with-the-guest", test_deleted_guest);

  return g_test_run ();
}
