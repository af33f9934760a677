/* test-undo.c: acts are taken back and brought back, whatever happened since. */

#include "config.h"

#include "inn-error.h"
#include "inn-journal.h"
#include "inn-statement.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"

#define GUEST(id) "INSERT INTO guest (id, name, created_utc) VALUES (" #id ", 'g" #id "', 0)"
#define TAG(id) "INSERT INTO tag (id, group_id, name, folded) VALUES (" #id ", 1, 't" #id "', 't')"

static InnUndoReport *
take_back (InnTestBook  *book,
           gint64        seq,
           InnUndoFlags  flags)
{
  g_autoptr (GError) error = NULL;
  InnUndoReport *report = inn_test_book_undo (book, seq, flags, &error);

  g_assert_no_error (error);
  return report;
}

static InnUndoReport *
bring_back (InnTestBook *book,
            gint64       seq)
{
  g_autoptr (GError) error = NULL;
  InnUndoReport *report = inn_test_book_redo (book, seq, INN_UNDO_DEFAULT, &error);

  g_assert_no_error (error);
  return report;
}

static void
assert_kept (InnUndoReport *report,
             guint          index,
             const char    *kind,
             gint64         id,
             const char    *later)
{
  const InnUndoKept *kept = inn_undo_report_get_kept (report, index);
  g_autoptr (GString) seqs = g_string_new (NULL);

  g_assert_cmpstr (kept->kind, ==, kind);
  g_assert_cmpint (kept->id, ==, id);
  for (guint i = 0; i < kept->later->len; i++)
    g_string_append_printf (seqs, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            inn_entry_get_seq (g_ptr_array_index (kept->later, i)));
  g_assert_cmpstr (seqs->str, ==, later);
}

static void
assert_text (InnTestBook *book,
             const char  *query,
             const char  *expected)
{
  g_autofree char *text = inn_test_book_get_text (book, query);

  g_assert_cmpstr (text, ==, expected);
}

#define GUESTS "SELECT group_concat (id || name, ' ') FROM (SELECT * FROM guest ORDER BY id)"
#define TAGS "SELECT group_concat (id, ' ') FROM (SELECT id FROM tag ORDER BY id)"
#define WORN "SELECT group_concat (guest_id || '/' || tag_id, ' ') FROM (SELECT * FROM guest_tag"  \
             " ORDER BY guest_id, tag_id)"

static void
test_back_and_forth (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *empty = inn_test_book_dump (book);
  g_autofree char *full = NULL;

  inn_test_book_do (book, GUEST (1) ";;" TAG (1) ";;INSERT INTO guest_tag VALUES (1, 1, 0)");
  inn_test_book_do (book, "UPDATE guest SET name = '', note = 'x', staff_id = NULL");
  inn_test_book_do (book, "DELETE FROM guest_tag;;DELETE FROM guest");
  full = inn_test_book_dump (book);

  for (int round = 0; round < 2; round++)
    {
      g_autofree char *now = NULL;

      for (int i = 0; i < 3; i++)
        inn_undo_report_unref (take_back (book, 0, INN_UNDO_DEFAULT));
      now = inn_test_book_dump (book);
      g_assert_cmpstr (now, ==, empty);
      for (int i = 0; i < 3; i++)
        inn_undo_report_unref (bring_back (book, 0));
      g_free (now);
      now = inn_test_book_dump (book);
      g_assert_cmpstr (now, ==, full);
    }
  inn_test_book_verify (book);
}

static void
test_every_value_comes_back_as_it_was (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  inn_test_book_do (book, "INSERT INTO custom_field (id, name, kind) VALUES (1, 'f', 'number');;"
                    "INSERT INTO guest (id, name, note, created_utc)"
                    " VALUES (1, 'a\"b\\c' || char (10, 9, 1, 233, 24352, 128512), '',"
                    " 9223372036854775807);;"
                    "INSERT INTO custom_value (id, guest_id, field_id, kind, value) VALUES"
                    " (1, 1, 1, 'real', 3.0), (2, 1, 1, 'real', 3), (3, 1, 1, 'real', 1e300),"
                    " (4, 1, 1, 'real', 9e999), (5, 1, 1, 'real', -9e999),"
                    " (6, 1, 1, 'real', 0.1), (7, 1, 1, 'integer', -9223372036854775807),"
                    " (8, 1, 1, 'text', ''), (9, 1, 1, 'text', CAST (x'ff00fe' AS TEXT)),"
                    " (10, 1, 1, 'text', '3');;"
                    "INSERT INTO identity_document (id, guest_id, kind, sealed, blind_index)"
                    " VALUES (1, 1, 'passport', x'" "00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff"
                    "00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff" "', zeroblob (16))");
  before = inn_test_book_dump (book);
  inn_test_book_do (book, "DELETE FROM identity_document;;DELETE FROM custom_value;;"
                    "DELETE FROM guest;;DELETE FROM custom_field");
  inn_undo_report_unref (take_back (book, 0, INN_UNDO_DEFAULT));
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM custom_value"
                                                " WHERE typeof (value) = 'real'"), ==, 5);
  inn_test_book_verify (book);
}

/* The story of the first day: an import, a guest who was changed since. */
static void
test_import_with_one_guest_changed_since (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnUndoReport) first = NULL;
  g_autoptr (InnUndoReport) second = NULL;
  g_autoptr (InnUndoReport) redo = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 import = inn_test_book_do (book, GUEST (1) ";;" GUEST (2) ";;" GUEST (3) ";;" TAG (1)
                                    ";;INSERT INTO guest_tag VALUES (1, 1, 0), (2, 1, 0)");

  inn_test_book_do (book, "UPDATE guest SET name = 'she' WHERE id = 2");
  inn_test_book_do (book, "INSERT INTO follow_up (guest_id, what, due, created_utc)"
                          " VALUES (2, 'call', '2026-11-22', 0)");
  before = inn_test_book_dump (book);

  first = take_back (book, import, INN_UNDO_DEFAULT);
  assert_text (book, GUESTS, "2she");
  assert_text (book, WORN, "2/1");
  g_assert_cmpuint (inn_undo_report_get_n_subjects (first, "guest"), ==, 2);
  /* She is kept for what has happened to her, and her tag because she wears it. */
  g_assert_cmpuint (inn_undo_report_get_n_kept (first), ==, 2);
  assert_kept (first, 0, "guest", 2, "2 3");
  assert_kept (first, 1, "tag", 1, "");

  second = take_back (book, import, INN_UNDO_TAKE_LATER);
  assert_text (book, GUESTS, NULL);
  assert_text (book, TAGS, NULL);
  g_assert_cmpuint (inn_undo_report_get_n_kept (second), ==, 0);
  g_assert_cmpuint (inn_undo_report_get_n_taken (second), ==, 2);

  redo = bring_back (book, 0);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (inn_undo_report_get_n_kept (redo), ==, 0);
  inn_test_book_verify (book);
}

/* Of several who were kept, one after the other goes too. */
static void
test_kept_guests_go_one_by_one (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnUndoReport) first = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 import = inn_test_book_do (book, GUEST (1) ";;" GUEST (2) ";;" GUEST (3) ";;" TAG (1)
                                    ";;INSERT INTO guest_tag VALUES (2, 1, 0), (3, 1, 0)");
  const struct
  {
    gint64      guest;
    guint       n_kept;
    const char *left;
    const char *tags;
  } steps[] = {
    { 3, 2, "2she", "1" }, /* her, and the tag she wears */
    { 2, 0, NULL, NULL },
  };

  inn_test_book_do (book, "UPDATE guest SET name = 'she' WHERE id = 2");
  inn_test_book_do (book, "UPDATE guest SET name = 'he' WHERE id = 3");
  before = inn_test_book_dump (book);
  first = take_back (book, import, INN_UNDO_DEFAULT);
  assert_text (book, GUESTS, "2she 3he");
  g_assert_cmpuint (inn_undo_report_get_n_kept (first), ==, 3);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
      g_autoptr (InnUndoReport) report = NULL;
      g_autoptr (GError) error = NULL;

      inn_store_undo_guests_async (book->store, import, &steps[i].guest, 1, NULL,
                                   inn_test_loop_done_cb, &loop);
      report = inn_store_undo_finish (book->store, inn_test_loop_wait (&loop), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (inn_undo_report_get_n_kept (report), ==, steps[i].n_kept);
      assert_text (book, GUESTS, steps[i].left);
      assert_text (book, TAGS, steps[i].tags);
    }

  inn_undo_report_unref (bring_back (book, import));
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
  inn_test_book_verify (book);
}

static void
test_taken_back_twice_is_refused (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 seq = inn_test_book_do (book, GUEST (1));

  g_assert_null (inn_test_book_redo (book, seq, INN_UNDO_DEFAULT, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_clear_error (&error);
  inn_undo_report_unref (take_back (book, seq, INN_UNDO_DEFAULT));
  g_assert_null (inn_test_book_undo (book, seq, INN_UNDO_DEFAULT, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_clear_error (&error);
  inn_undo_report_unref (bring_back (book, seq));
  inn_undo_report_unref (take_back (book, seq, INN_UNDO_DEFAULT));
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
}

static void
test_nothing_there_is_not_found (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (inn_test_book_undo (book, 0, INN_UNDO_DEFAULT, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (inn_test_book_redo (book, 0, INN_UNDO_DEFAULT, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (inn_test_book_undo (book, 7, INN_UNDO_DEFAULT, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
}

static void
test_everything_kept_makes_no_entry (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnUndoReport) report = NULL;
  gint64 seq = inn_test_book_do (book, GUEST (1));

  inn_test_book_do (book, "UPDATE guest SET name = 'b'");
  report = take_back (book, seq, INN_UNDO_DEFAULT);
  g_assert_cmpint (inn_undo_report_get_seq (report), ==, 0);
  assert_kept (report, 0, "guest", 1, "2");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry"), ==, 2);
}

static void
test_older_act_goes_when_nothing_stands_in_its_way (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnUndoReport) report = NULL;
  gint64 second = 0;

  inn_test_book_do (book, GUEST (1) ";;" GUEST (2));
  second = inn_test_book_do (book, "UPDATE guest SET name = 'b' WHERE id = 1");
  inn_test_book_do (book, "UPDATE guest SET name = 'c' WHERE id = 2");
  report = take_back (book, second, INN_UNDO_DEFAULT);
  assert_text (book, GUESTS, "1g1 2c");
  g_assert_cmpuint (inn_undo_report_get_n_kept (report), ==, 0);
}

static void
test_later_act_that_was_taken_back_does_not_count (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnUndoReport) report = NULL;
  gint64 first = inn_test_book_do (book, GUEST (1));
  gint64 second = inn_test_book_do (book, "UPDATE guest SET name = 'b'");

  inn_undo_report_unref (take_back (book, second, INN_UNDO_DEFAULT));
  report = take_back (book, first, INN_UNDO_DEFAULT);
  g_assert_cmpuint (inn_undo_report_get_n_kept (report), ==, 0);
  assert_text (book, GUESTS, NULL);

  /* Brought back in the wrong order, the edit has nobody to edit. */
  g_clear_pointer (&report, inn_undo_report_unref);
  report = bring_back (book, second);
  assert_kept (report, 0, "guest", 1, "4");
  inn_undo_report_unref (bring_back (book, first));
  inn_undo_report_unref (bring_back (book, second));
  assert_text (book, GUESTS, "1b");
}

static void
test_imported_tag_worn_by_another_is_kept (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnUndoReport) report = NULL;
  g_autoptr (InnUndoReport) whole = NULL;
  gint64 import = 0;

  inn_test_book_do (book, GUEST (1));
  import = inn_test_book_do (book, GUEST (2) ";;" TAG (1) ";;" TAG (2)
                             ";;INSERT INTO guest_tag VALUES (2, 1, 0), (2, 2, 0)");
  inn_test_book_do (book, "INSERT INTO guest_tag VALUES (1, 1, 0)");

  report = take_back (book, import, INN_UNDO_DEFAULT);
  assert_text (book, GUESTS, "1g1");
  assert_text (book, TAGS, "1");
  assert_text (book, WORN, "1/1");
  g_assert_cmpuint (inn_undo_report_get_n_kept (report), ==, 1);
  assert_kept (report, 0, "tag", 1, "3");

  whole = take_back (book, import, INN_UNDO_TAKE_LATER);
  assert_text (book, TAGS, NULL);
  assert_text (book, GUESTS, "1g1");
  g_assert_cmpuint (inn_undo_report_get_n_taken (whole), ==, 1);
  inn_test_book_verify (book);
}

static void
test_untagging_with_the_tag_gone_since (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnUndoReport) report = NULL;
  gint64 untag = 0;

  inn_test_book_do (book, GUEST (1) ";;" TAG (1) ";;INSERT INTO guest_tag VALUES (1, 1, 0)");
  untag = inn_test_book_do (book, "DELETE FROM guest_tag");
  inn_test_book_do (book, "DELETE FROM tag");

  report = take_back (book, untag, INN_UNDO_DEFAULT);
  g_assert_cmpint (inn_undo_report_get_seq (report), ==, 0);
  assert_kept (report, 0, "guest", 1, "3");

  inn_undo_report_unref (take_back (book, untag, INN_UNDO_TAKE_LATER));
  assert_text (book, WORN, "1/1");
  assert_text (book, TAGS, "1");
}

static void
test_merge_comes_apart_whole_or_not_at_all (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnUndoReport) report = NULL;
  static const char PHONES[] = "SELECT group_concat (guest_id || ':' || value, ' ') FROM"
                               " (SELECT * FROM contact_point ORDER BY id)";
  gint64 merge = 0;

  inn_test_book_do (book, GUEST (1) ";;" GUEST (2) ";;INSERT INTO contact_point"
                    " (id, guest_id, kind, value) VALUES (1, 1, 'phone', 'a'),"
                    " (2, 2, 'phone', 'b')");
  merge = inn_test_book_do (book, "UPDATE contact_point SET guest_id = 1 WHERE guest_id = 2;;"
                            "DELETE FROM guest WHERE id = 2");
  inn_undo_report_unref (take_back (book, merge, INN_UNDO_DEFAULT));
  assert_text (book, PHONES, "1:a 2:b");
  assert_text (book, GUESTS, "1g1 2g2");

  inn_undo_report_unref (bring_back (book, merge));
  inn_test_book_do (book, "UPDATE guest SET name = 'later' WHERE id = 1");
  report = take_back (book, merge, INN_UNDO_DEFAULT);
  g_assert_cmpint (inn_undo_report_get_seq (report), ==, 0);
  g_assert_cmpuint (inn_undo_report_get_n_kept (report), ==, 2);
  assert_text (book, PHONES, "1:a 1:b");

  inn_undo_report_unref (take_back (book, merge, INN_UNDO_TAKE_LATER));
  assert_text (book, PHONES, "1:a 2:b");
  assert_text (book, GUESTS, "1g1 2g2");
  inn_test_book_verify (book);
}

static gpointer
read_candidates (InnConnection  *connection,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  gint64 undoable = 0;
  gint64 redoable = 0;

  if (!inn_journal_get_undoable (connection, &undoable, error)
      || !inn_journal_get_redoable (connection, &redoable, error))
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, undoable, redoable);
}

static void
assert_candidates (InnTestBook *book,
                   const char  *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = inn_test_book_read (book, read_candidates, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_undo_and_redo_go_step_by_step (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  assert_candidates (book, "0 0");
  inn_test_book_do (book, GUEST (1));
  inn_test_book_do (book, GUEST (2));
  assert_candidates (book, "2 0");
  inn_undo_report_unref (take_back (book, 0, INN_UNDO_DEFAULT));
  assert_candidates (book, "1 2");
  inn_undo_report_unref (take_back (book, 0, INN_UNDO_DEFAULT));
  assert_candidates (book, "0 1");
  inn_undo_report_unref (bring_back (book, 0));
  assert_candidates (book, "1 2");
  inn_undo_report_unref (bring_back (book, 0));
  assert_candidates (book, "2 0");
  inn_undo_report_unref (take_back (book, 0, INN_UNDO_DEFAULT));
  /* A new act ends what can be brought back. */
  inn_test_book_do (book, GUEST (3));
  assert_candidates (book, "8 0");
}

static void
test_cancelled_undo_leaves_nothing (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  inn_test_book_do (book, "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n"
                          " WHERE i < 20000) INSERT INTO guest (name, created_utc)"
                          " SELECT 'g', i FROM n");
  before = inn_test_book_dump (book);
  inn_store_undo_async (book->store, 0, INN_UNDO_DEFAULT, cancellable, inn_test_loop_done_cb,
                        &loop);
  while (inn_test_book_get_int (book, "SELECT count (*) FROM guest") == 20000)
    ;
  g_cancellable_cancel (cancellable);
  g_assert_null (inn_store_undo_finish (book->store, inn_test_loop_wait (&loop), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = inn_test_book_dump (book);
  g_assert_true (g_str_equal (before, after));
  inn_test_book_verify (book);
}

static void
test_undo_names_what_it_takes_back (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  inn_test_book_run (book, "guest.new", GUEST (1), &error);
  inn_undo_report_unref (take_back (book, 0, INN_UNDO_DEFAULT));
  words = inn_test_book_get_text (book, "SELECT act || ' ' || parameters || ' ' || undoes"
                                        " FROM entry WHERE seq = 2");
  g_assert_cmpstr (words, ==, "undo {\"act\":\"guest.new\",\"entry\":\"1\"} 1");
  g_assert_cmpint (inn_change_set_get_undoes (book->last_set), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/plain/back and forth", test_back_and_forth);
  g_test_add_func ("/undo/plain/every value comes back as it was",
                   test_every_value_comes_back_as_it_was);
  g_test_add_func ("/undo/plain/goes step by step", test_undo_and_redo_go_step_by_step);
  g_test_add_func ("/undo/plain/names what it takes back", test_undo_names_what_it_takes_back);
  g_test_add_func ("/undo/kept-guests-go-one-by-one", test_kept_guests_go_one_by_one);
  g_test_add_func ("/undo/refused/taken back twice", test_taken_back_twice_is_refused);
  g_test_add_func ("/undo/refused/nothing there", test_nothing_there_is_not_found);
  g_test_add_func ("/undo/refused/everything kept makes no entry",
                   test_everything_kept_makes_no_entry);
  g_test_add_func ("/undo/since/an import with one guest changed since",
                   test_import_with_one_guest_changed_since);
  g_test_add_func ("/undo/since/an older act goes when nothing stands in its way",
                   test_older_act_goes_when_nothing_stands_in_its_way);
  g_test_add_func ("/undo/since/a later act that was taken back does not count",
                   test_later_act_that_was_taken_back_does_not_count);
  g_test_add_func ("/undo/since/an imported tag worn by another is kept",
                   test_imported_tag_worn_by_another_is_kept);
  g_test_add_func ("/undo/since/untagging with the tag gone since",
                   test_untagging_with_the_tag_gone_since);
  g_test_add_func ("/undo/since/a merge comes apart whole or not at all",
                   test_merge_comes_apart_whole_or_not_at_all);
  g_test_add_func ("/undo/cancelled/leaves nothing", test_cancelled_undo_leaves_nothing);

  return g_test_run ();
}
