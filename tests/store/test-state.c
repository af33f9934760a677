/* What this PC remembers beside the records: drafts, mappings, facts. */

#include "config.h"

#include "inn-store-state.h"
#include "inn-test-guests.h"

static void
save_draft (InnTestBook *book,
            const char  *key,
            const char  *content)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_save_draft_async (book->store, key, content, NULL, inn_test_loop_done_cb, &result);
  g_assert_true (inn_store_save_draft_finish (book->store, inn_test_loop_wait (&result), &error));
  g_assert_no_error (error);
}

static GPtrArray *
list_drafts (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts = NULL;

  inn_store_list_drafts_async (book->store, NULL, inn_test_loop_done_cb, &result);
  drafts = inn_store_list_drafts_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return drafts;
}

static void
test_drafts (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  save_draft (book, "guest:new", "first");
  save_draft (book, "guest:new", "second");

  /* It is there after a crash as well as after a close. */
  inn_test_book_close (book);
  inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);

  drafts = list_drafts (book);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (((InnDraft *) g_ptr_array_index (drafts, 0))->content, ==, "second");

  save_draft (book, "guest:new", NULL);
  none = list_drafts (book);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry"), ==, 0);
}

/* Whatever their keys are, and within one second. */
static void
test_latest_draft_first (void)
{
  static const char *const saved[] = { "guest:new/m", "guest:new/z", "guest:new/a", "guest:new/m" };
  static const char *const listed[] = { "guest:new/m", "guest:new/a", "guest:new/z" };
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GPtrArray) drafts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (saved); i++)
    save_draft (book, saved[i], "typed");

  drafts = list_drafts (book);
  g_assert_cmpuint (drafts->len, ==, G_N_ELEMENTS (listed));
  for (guint i = 0; i < drafts->len; i++)
    g_assert_cmpstr (((InnDraft *) g_ptr_array_index (drafts, i))->key, ==, listed[i]);
}

static char *
load_mapping (InnTestBook *book)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  char *mapping = NULL;

  inn_store_load_mapping_async (book->store, "姓名|电话", NULL, inn_test_loop_done_cb, &result);
  mapping = inn_store_load_mapping_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return mapping;
}

static void
test_mappings (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *mapping = load_mapping (book);

  g_assert_null (mapping);
  inn_store_save_mapping_async (book->store, "姓名|电话", "name|phone", NULL, inn_test_loop_done_cb,
                                &result);
  g_assert_true (inn_store_save_mapping_finish (book->store, inn_test_loop_wait (&result), &error));
  mapping = load_mapping (book);
  g_assert_cmpstr (mapping, ==, "name|phone");
}

static gpointer
write_number (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  gint64 value = -1;

  g_assert_true (inn_state_table_get_int (connection, "test-number", &value, error));
  g_assert_cmpint (value, ==, 0);
  g_assert_true (inn_state_table_set_int (connection, "test-number", G_MAXINT64, error));
  g_assert_true (inn_state_table_get_int (connection, "test-number", &value, error));
  g_assert_cmpint (value, ==, G_MAXINT64);

  return GINT_TO_POINTER (TRUE);
}

static char *
load_fact (InnTestBook *book,
           const char  *key)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  char *value = NULL;

  inn_store_load_fact_async (book->store, key, NULL, inn_test_loop_done_cb, &result);
  value = inn_store_load_fact_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return value;
}

static void
test_facts (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  g_autofree char *none = load_fact (book, "no-such-fact");

  g_assert_null (none);
  inn_store_write_state_async (book->store, INN_PRIORITY_INTERACTIVE, write_number, NULL, NULL, NULL,
                               NULL, inn_test_loop_done_cb, &result);
  g_assert_nonnull (inn_store_write_state_finish (book->store, inn_test_loop_wait (&result),
                                                  &error));
  value = load_fact (book, "test-number");
  g_assert_cmpstr (value, ==, "9223372036854775807");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/drafts-outlive-the-program", test_drafts);
  g_test_add_func ("/state/the-draft-saved-last-comes-first", test_latest_draft_first);
  g_test_add_func ("/state/mappings-are-known-by-their-headings", test_mappings);
  g_test_add_func ("/state/facts-are-texts-and-numbers", test_facts);

  return g_test_run ();
}
