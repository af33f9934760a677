/* Tags and their groups: names that read the same, deleting and bringing back, the usual ones. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-guests.h"
#include "inn-store-tags.h"
#include "inn-test-guests.h"

static gint64
save_tag (InnTestBook  *book,
          InnTag       *tag,
          gint64       *seq,
          GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_save_tag_async (book->store, tag, NULL, inn_test_loop_done_cb, &result);

  return inn_store_save_tag_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

static gint64
add_tag (InnTestBook *book,
         const char  *name,
         gint64       group_id)
{
  g_autoptr (InnTag) tag = inn_tag_new (0, group_id, name);
  g_autoptr (GError) error = NULL;
  gint64 id = save_tag (book, tag, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static void
load (InnTestBook  *book,
      GPtrArray   **groups,
      GPtrArray   **tags)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_load_tags_async (book->store, NULL, inn_test_loop_done_cb, &result);
  inn_store_load_tags_finish (book->store, inn_test_loop_wait (&result), groups, tags, &error);
  g_assert_no_error (error);
}

static void
put_on (InnTestBook *book,
        gint64       guest_id,
        gint64       tag_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GArray) add = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  g_array_append_val (add, tag_id);
  inn_store_tag_guests_async (book->store, &guest_id, 1, add, NULL, NULL, NULL,
                              inn_test_loop_done_cb, &result);
  inn_store_tag_guests_finish (book->store, inn_test_loop_wait (&result), NULL, &error);
  g_assert_no_error (error);
}

static void
test_round_trip (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTag) tag = inn_tag_new (0, 2, "<b>安静 & quiet</b>");
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) tags = NULL;
  const InnTag *stored = NULL;
  g_autoptr (GError) error = NULL;

  tag->has_tint = TRUE;
  tag->tint = INN_TINT_RED;
  g_free (tag->note);
  tag->note = g_strdup ("away from the lift");
  save_tag (book, tag, NULL, &error);
  g_assert_no_error (error);
  add_tag (book, "湖景", 2);
  put_on (book, inn_test_guest_add (book, "甲", NULL), 1);

  load (book, &groups, &tags);
  g_assert_cmpuint (groups->len, ==, 6);
  g_assert_cmpuint (tags->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      stored = g_ptr_array_index (tags, i);
      if (stored->id == 1)
        {
          g_assert_cmpstr (stored->name, ==, tag->name);
          g_assert_cmpstr (stored->note, ==, tag->note);
          g_assert_true (stored->has_tint);
          g_assert_cmpint (stored->tint, ==, INN_TINT_RED);
          g_assert_cmpint (stored->n_guests, ==, 1);
        }
      else
        {
          /* It follows its group: habits are green. */
          g_assert_false (stored->has_tint);
          g_assert_cmpint (stored->tint, ==, INN_TINT_GREEN);
          g_assert_cmpint (stored->n_guests, ==, 0);
        }
    }
}

static void
test_same_reading (void)
{
  static const char *const same[] = { "Lake View", "LAKE VIEW", "lake  view", "Ｌａｋｅ Ｖｉｅｗ" };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 other = 0;

  add_tag (book, "Lake view", 2);
  other = add_tag (book, "Garden view", 2);
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (InnTag) created = inn_tag_new (0, 3, same[i]);
      g_autoptr (InnTag) renamed = inn_tag_new (other, 2, same[i]);
      g_autoptr (GError) refused = NULL;
      g_autoptr (GError) refused_too = NULL;

      g_assert_cmpint (save_tag (book, created, NULL, &refused), ==, 0);
      g_assert_error (refused, INN_ERROR, INN_ERROR_CONFLICT);
      g_assert_cmpint (save_tag (book, renamed, NULL, &refused_too), ==, 0);
      g_assert_error (refused_too, INN_ERROR, INN_ERROR_CONFLICT);
    }
}

static void
test_rename_oneself (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTag) tag = inn_tag_new (add_tag (book, "lake view", 2), 2, "Lake View");
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  g_assert_cmpint (save_tag (book, tag, &seq, &error), ==, tag->id);
  g_assert_no_error (error);
  g_assert_cmpint (seq, >, 0);
  g_assert_cmpint (save_tag (book, tag, &seq, &error), ==, tag->id);
  g_assert_cmpint (seq, ==, 0);
}

static void
test_no_name (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTag) tag = inn_tag_new (0, 2, "");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (save_tag (book, tag, NULL, &error), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
}

static void
test_delete_and_undo (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 tag_id = add_tag (book, "安静", 2);
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  put_on (book, inn_test_guest_add (book, "甲", NULL), tag_id);
  put_on (book, inn_test_guest_add (book, "乙", NULL), tag_id);
  before = inn_test_book_dump (book);

  inn_store_delete_tag_async (book->store, tag_id, NULL, inn_test_loop_done_cb, &result);
  inn_store_delete_tag_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_tag"), ==, 0);

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
}

static gboolean
merge (InnTestBook  *book,
       gint64        id,
       gint64        into,
       gint64       *seq,
       GError      **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_store_merge_tag_async (book->store, id, into, NULL, inn_test_loop_done_cb, &result);

  return inn_store_merge_tag_finish (book->store, inn_test_loop_wait (&result), seq, error);
}

static void
test_merge_and_undo (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 quiet = add_tag (book, "安静", 2);
  gint64 silent = add_tag (book, "要安静", 2);
  gint64 both = inn_test_guest_add (book, "甲", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  put_on (book, both, silent);
  inn_clock_set_now (book->clock, inn_civil_new (inn_date_new (2026, 11, 23), 600));
  put_on (book, both, quiet);
  put_on (book, inn_test_guest_add (book, "乙", NULL), silent);
  put_on (book, inn_test_guest_add (book, "丙", NULL), quiet);
  before = inn_test_book_dump (book);

  g_assert_true (merge (book, silent, quiet, &seq, &error));
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM tag"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_tag"), ==, 3);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (DISTINCT tag_id) FROM guest_tag"),
                   ==, 1);
  /* Who wore both has worn it since the earlier day. */
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT added_utc = min (added_utc) OVER () "
                                                "FROM guest_tag ORDER BY guest_id LIMIT 1"),
                   ==, 1);

  inn_test_undo (book, seq);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
}

static void
test_merge_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 tag_id = add_tag (book, "安静", 2);
  g_autoptr (GError) same = NULL;
  g_autoptr (GError) gone = NULL;

  g_assert_false (merge (book, tag_id, tag_id, NULL, &same));
  g_assert_error (same, INN_ERROR, INN_ERROR_INVALID);
  g_assert_false (merge (book, tag_id, 999, NULL, &gone));
  g_assert_error (gone, INN_ERROR, INN_ERROR_NOT_FOUND);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM tag"), ==, 1);
}

static gint64
disable (InnTestBook *book,
         gint64       id,
         gboolean     disabled)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_disable_tag_async (book->store, id, disabled, NULL, inn_test_loop_done_cb, &result);
  inn_store_disable_tag_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static void
test_disable (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 tag_id = add_tag (book, "安静", 2);
  gint64 seq = 0;

  put_on (book, inn_test_guest_add (book, "甲", NULL), tag_id);
  seq = disable (book, tag_id, TRUE);
  g_assert_cmpint (seq, >, 0);
  g_assert_cmpint (disable (book, tag_id, TRUE), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT disabled FROM tag"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_tag"), ==, 1);

  inn_test_undo (book, seq);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT disabled FROM tag"), ==, 0);
}

static void
test_groups (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTagGroup) group = inn_tag_group_new (0, "", "Festivals", INN_TINT_AMBER, 0);
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) ordered = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) refused = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;
  gint64 order[7] = { 0, 1, 2, 3, 4, 5, 6 };

  inn_store_save_tag_group_async (book->store, group, NULL, inn_test_loop_done_cb, &saved);
  id = inn_store_save_tag_group_finish (book->store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);

  order[0] = id;
  inn_store_reorder_tag_groups_async (book->store, order, 7, NULL, inn_test_loop_done_cb, &ordered);
  inn_store_reorder_tag_groups_finish (book->store, inn_test_loop_wait (&ordered), NULL, &error);
  g_assert_no_error (error);
  load (book, &groups, NULL);
  g_assert_cmpuint (groups->len, ==, 7);
  g_assert_cmpstr (inn_tag_group_get_title (g_ptr_array_index (groups, 0)), ==, "Festivals");

  add_tag (book, "春节", id);
  inn_store_delete_tag_group_async (book->store, id, NULL, inn_test_loop_done_cb, &refused);
  g_assert_false (inn_store_delete_tag_group_finish (book->store, inn_test_loop_wait (&refused),
                                                     NULL, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
}

static gint64
add_usual (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_add_usual_tags_async (book->store, NULL, inn_test_loop_done_cb, &result);
  inn_store_add_usual_tags_finish (book->store, inn_test_loop_wait (&result), &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static void
test_usual (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  add_tag (book, "quiet room", 1);
  g_assert_cmpint (add_usual (book), >, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM tag"), >, 30);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (DISTINCT group_id) FROM tag"), ==, 6);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) - count (DISTINCT folded) FROM tag"),
                   ==, 0);
  g_assert_cmpint (add_usual (book), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tags/every-field-comes-back", test_round_trip);
  g_test_add_func ("/tags/names-that-read-the-same-are-refused", test_same_reading);
  g_test_add_func ("/tags/a-tag-may-be-written-otherwise", test_rename_oneself);
  g_test_add_func ("/tags/a-tag-needs-a-name", test_no_name);
  g_test_add_func ("/tags/undo-puts-a-deleted-tag-back-on", test_delete_and_undo);
  g_test_add_func ("/tags/one-tag-is-merged-into-another-and-undone", test_merge_and_undo);
  g_test_add_func ("/tags/a-tag-merges-into-no-itself-and-none-that-is-gone", test_merge_refused);
  g_test_add_func ("/tags/a-tag-out-of-use-stays-on-who-wears-it", test_disable);
  g_test_add_func ("/tags/groups-are-made-ordered-and-deleted-empty", test_groups);
  g_test_add_func ("/tags/usual-tags-are-added-once", test_usual);

  return g_test_run ();
}
