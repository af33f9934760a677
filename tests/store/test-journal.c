/* test-journal.c: everything that is written is recorded, and nothing else. */

#include "config.h"

#include "inn-error.h"
#include "inn-journal-tables.h"
#include "inn-journal.h"
#include "inn-statement.h"
#include "inn-test-book.h"

#include <sqlite3.h>

#define GUEST(id, name)                                                                            \
  "INSERT INTO guest (id, name, created_utc) VALUES (" #id ", '" name "', 0)"

/* The rows of an entry, as "op table key subject before" lines. */
static char *
list_rows (InnTestBook *book,
           gint64       seq)
{
  g_autofree char *sql
    = g_strdup_printf ("SELECT group_concat (line, char (10)) FROM (SELECT op || ' ' || tbl || ' '"
                       " || key || ' ' || subject_kind || ' ' || subject_id || ' '"
                       " || coalesce (before, '-') AS line FROM entry_row WHERE seq = %"
                       G_GINT64_FORMAT " ORDER BY ordinal)",
                       seq);

  return inn_test_book_get_text (book, sql);
}

static void
assert_rows (InnTestBook *book,
             gint64       seq,
             const char  *expected)
{
  g_autofree char *rows = list_rows (book, seq);

  g_assert_cmpstr (rows, ==, expected);
}

static void
test_every_table_is_listed_or_left_out (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *names
    = inn_test_book_get_text (book, "SELECT group_concat (name, ' ') FROM (SELECT name FROM"
                                    " sqlite_master WHERE type = 'table'"
                                    " AND name NOT LIKE 'sqlite%' ORDER BY name)");
  g_auto (GStrv) tables = g_strsplit (names, " ", -1);
  const char * const *outside = inn_journal_tables_outside ();
  gsize n_listed = 0;

  inn_journal_tables_get (&n_listed);
  for (guint i = 0; tables[i] != NULL; i++)
    {
      gboolean listed = inn_journal_tables_find (tables[i]) != NULL;
      gboolean left_out = g_strv_contains (outside, tables[i]);

      g_test_message ("%s", tables[i]);
      g_assert_true (listed != left_out);
    }
  g_assert_cmpuint (g_strv_length (tables), ==, n_listed + g_strv_length ((char **) outside));
}

static void
test_journalled_tables_are_fit_for_it (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gsize n_tables = 0;
  const InnJournalTable *tables = inn_journal_tables_get (&n_tables);

  for (gsize i = 0; i < n_tables; i++)
    {
      g_autofree char *keys
        = g_strdup_printf ("SELECT count (*) FROM pragma_foreign_key_list ('%s')"
                           " WHERE on_delete <> 'NO ACTION' OR on_update <> 'NO ACTION'",
                           tables[i].name);
      g_autofree char *strict
        = g_strdup_printf ("SELECT strict FROM pragma_table_list WHERE name = '%s'"
                           " AND schema = 'main'",
                           tables[i].name);
      g_autofree char *unique
        = g_strdup_printf ("SELECT count (*) FROM pragma_index_list ('%s')"
                           " WHERE origin = 'u'",
                           tables[i].name);
      g_autofree char *key
        = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s')"
                           " WHERE pk > 0 AND NOT \"notnull\"",
                           tables[i].name);
      g_autofree char *sql
        = g_strdup_printf ("SELECT sql LIKE '%%AUTOINCREMENT%%' OR sql LIKE '%%WITHOUT ROWID%%'"
                           " FROM sqlite_master WHERE name = '%s' AND type = 'table'",
                           tables[i].name);
      g_autofree char *triggers
        = g_strdup_printf ("SELECT count (*) FROM sqlite_master WHERE tbl_name = '%s'"
                           " AND type = 'trigger'",
                           tables[i].name);

      g_test_message ("%s", tables[i].name);
      g_assert_cmpint (inn_test_book_get_int (book, keys), ==, 0);
      g_assert_cmpint (inn_test_book_get_int (book, strict), ==, 1);
      g_assert_cmpint (inn_test_book_get_int (book, unique), ==, 0);
      g_assert_cmpint (inn_test_book_get_int (book, key), ==, 0);
      g_assert_cmpint (inn_test_book_get_int (book, sql), ==, 1);
      g_assert_cmpint (inn_test_book_get_int (book, triggers), ==, 0);
    }
}

static void
test_insert_update_delete (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 first = inn_test_book_do (book, GUEST (1, "张伟"));
  gint64 second = inn_test_book_do (book, "UPDATE guest SET name = '张\"伟\"', vip = 1");
  gint64 third = 0;

  assert_rows (book, first, "I guest 1 guest 1 -");
  assert_rows (book, second, "U guest 1 guest 1 {\"name\":\"张伟\",\"vip\":0}");

  inn_test_book_do (book, "INSERT INTO room_type (id, name) VALUES (7, 'd')");
  third = inn_test_book_do (book, "DELETE FROM room_type");
  assert_rows (book, third,
               "D room_type 7 room-type 7 {\"id\":7,\"name\":\"d\",\"usual_rate\":null,"
               "\"currency\":\"CNY\"}");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry"), ==, 4);
  inn_test_book_verify (book);
}

static void
test_change_that_changes_nothing_leaves_no_entry (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  inn_test_book_do (book, GUEST (1, "a"));
  g_assert_cmpint (inn_test_book_do (book, "UPDATE guest SET name = 'a'"), ==, 0);
  g_assert_cmpint (inn_test_book_do (book, "DELETE FROM guest WHERE id = 5"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry"), ==, 1);
  g_assert_cmpuint (book->n_changed, ==, 1);
}

static void
test_replace_records_what_it_replaced (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 seq = 0;

  inn_test_book_do (book, "INSERT INTO room_type (id, name) VALUES (1, 'old')");
  seq = inn_test_book_do (book, "INSERT OR REPLACE INTO room_type (id, name) VALUES (1, 'new')");
  assert_rows (book, seq,
               "D room_type 1 room-type 1 {\"id\":1,\"name\":\"old\",\"usual_rate\":null,"
               "\"currency\":\"CNY\"}\nI room_type 1 room-type 1 -");
  inn_test_book_verify (book);
}

static void
test_delete_all_records_each_row (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 seq = 0;

  inn_test_book_do (book, "INSERT INTO room_type (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')");
  seq = inn_test_book_do (book, "DELETE FROM room_type");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry_row WHERE op = 'D'"),
                   ==, 3);
  g_assert_cmpint (seq, ==, 2);
  inn_test_book_verify (book);
}

static void
test_without_rowid_key_comes_from_the_row (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 seq = 0;

  inn_test_book_do (book, GUEST (3, "a"));
  inn_test_book_do (book, "INSERT INTO tag (id, group_id, name, folded) VALUES (9, 1, 't', 't')");
  seq = inn_test_book_do (book, "INSERT INTO guest_tag VALUES (3, 9, 5)");
  assert_rows (book, seq, "I guest_tag [3,9] guest 3 -");
  seq = inn_test_book_do (book, "UPDATE guest_tag SET added_utc = 6");
  assert_rows (book, seq, "U guest_tag [3,9] guest 3 {\"added_utc\":5}");
  seq = inn_test_book_do (book, "INSERT OR REPLACE INTO guest_tag VALUES (3, 9, 7)");
  assert_rows (book, seq,
               "D guest_tag [3,9] guest 3 {\"guest_id\":3,\"tag_id\":9,\"added_utc\":6}\n"
               "I guest_tag [3,9] guest 3 -");
  seq = inn_test_book_do (book, "DELETE FROM guest_tag");
  assert_rows (book, seq,
               "D guest_tag [3,9] guest 3 {\"guest_id\":3,\"tag_id\":9,\"added_utc\":7}");
  inn_test_book_verify (book);
}

static void
test_row_that_moves_touches_both (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 seq = 0;

  inn_test_book_do (book, GUEST (1, "a") ";;" GUEST (2, "b") ";;"
                    "INSERT INTO contact_point (id, guest_id, kind, value)"
                    " VALUES (5, 1, 'phone', '1')");
  seq = inn_test_book_do (book, "UPDATE contact_point SET guest_id = 2");
  assert_rows (book, seq, "U contact_point 5 guest 1 {\"guest_id\":1}\n"
                          "U contact_point 5 guest 2 {}");
  inn_test_book_verify (book);
}

static void
test_changed_key_is_delete_and_insert (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  gint64 seq = 0;

  inn_test_book_do (book, GUEST (1, "a") ";;" GUEST (2, "b") ";;"
                    "INSERT INTO tag (id, group_id, name, folded) VALUES (9, 1, 't', 't');;"
                    "INSERT INTO guest_tag VALUES (1, 9, 5)");
  seq = inn_test_book_do (book, "UPDATE guest_tag SET guest_id = 2");
  assert_rows (book, seq,
               "D guest_tag [1,9] guest 1 {\"guest_id\":1,\"tag_id\":9,\"added_utc\":5}\n"
               "I guest_tag [2,9] guest 2 -");
  inn_test_book_verify (book);
}

static gpointer
write_with_marks (InnChange     *change,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);

  inn_connection_exec (connection, GUEST (1, "kept"), error);
  inn_change_mark (change, error);
  inn_connection_exec (connection, GUEST (2, "gone"), error);
  inn_connection_exec (connection, "INSERT INTO room_type (id, name) VALUES (1, 'gone')", error);
  inn_change_rewind (change, error);
  inn_change_mark (change, error);
  inn_connection_exec (connection, GUEST (3, "kept"), error);
  inn_change_mark (change, error);
  inn_connection_exec (connection, GUEST (4, "gone"), error);
  inn_change_rewind (change, error);
  inn_change_release (change, error);
  inn_connection_exec (connection, "UPDATE guest SET vip = 1 WHERE id = 1", error);
  return NULL;
}

static void
test_rewinding_takes_the_rows_out (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 seq = inn_test_book_change (book, "test.marks", write_with_marks, NULL, &error);

  g_assert_no_error (error);
  assert_rows (book, seq, "I guest 1 guest 1 -\nI guest 3 guest 3 -\n"
                          "U guest 1 guest 1 {\"vip\":0}");
  g_assert_cmpuint (inn_change_set_get_areas (book->last_set), ==, INN_CHANGE_GUESTS);
  g_assert_false (inn_change_set_has_guest (book->last_set, 2));
  g_assert_true (inn_change_set_has_guest (book->last_set, 3));
  inn_test_book_verify (book);
}

static gpointer
write_many_with_a_late_rewind (InnChange     *change,
                               gpointer       data,
                               GCancellable  *cancellable,
                               GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  const char *many = "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n"
                     " WHERE i < 3000) INSERT INTO guest (name, created_utc) SELECT 'g', i FROM n";

  inn_connection_exec (connection, many, error);
  inn_change_mark (change, error);
  /* Enough for the buffer to be written out twice before it is taken back. */
  for (int i = 0; i < 3; i++)
    inn_connection_exec (connection, many, error);
  inn_change_rewind (change, error);
  inn_connection_exec (connection, many, error);
  return NULL;
}

static void
test_rewinding_past_a_flush (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  inn_test_book_change (book, "test.marks", write_many_with_a_late_rewind, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry_row"), ==, 6000);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT rows FROM entry"), ==, 6000);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest_state"), ==, 6000);
  g_assert_true (inn_change_set_is_many (book->last_set));
  inn_test_book_verify (book);
}

static gpointer
write_through_a_failure (InnChange     *change,
                         gpointer       data,
                         GCancellable  *cancellable,
                         GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (GError) expected = NULL;

  inn_connection_exec (connection, GUEST (1, "a"), error);
  /* Two rows go in before the third fails; all three are taken back. */
  g_assert_false (inn_connection_exec (connection,
                                       "INSERT INTO room_type (id, name)"
                                       " VALUES (1, 'a'), (2, 'b'), (3, '')",
                                       &expected));
  g_assert_error (expected, INN_ERROR, INN_ERROR_INVALID);
  inn_connection_exec (connection, GUEST (2, "b"), error);
  return NULL;
}

static void
test_statement_that_fails_leaves_no_rows (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 seq = inn_test_book_change (book, "test.failure", write_through_a_failure, NULL, &error);

  g_assert_no_error (error);
  assert_rows (book, seq, "I guest 1 guest 1 -\nI guest 2 guest 2 -");
  inn_test_book_verify (book);
}

static void
test_failed_change_leaves_nothing (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  inn_test_book_run (book, "test.act", GUEST (1, "a") ";;INSERT INTO guest (name) VALUES ('b')",
                     &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM entry_row"), ==, 0);
  g_assert_cmpuint (book->n_changed, ==, 0);
  g_assert_cmpint (inn_test_book_do (book, GUEST (1, "a")), ==, 1);
}

static void
test_open_reference_fails_the_change (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;

  inn_test_book_run (book, "test.act", "INSERT INTO guest_tag VALUES (1, 1, 1)", &error);
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
}

static void
test_journal_is_append_only (void)
{
  static const char * const FORGERIES[] = {
    "UPDATE entry SET act = 'x'",
    "DELETE FROM entry",
    "UPDATE entry_row SET before = 'x'",
    "DELETE FROM entry_row",
    "INSERT OR REPLACE INTO entry SELECT seq, utc, staff_id, 'x', parameters, undoes, schema, rows,"
    " rows_hash, previous, hash FROM entry",
    "INSERT OR REPLACE INTO entry_row SELECT seq, ordinal, subject_kind, subject_id, tbl, key, 'D',"
    " 'x' FROM entry_row",
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  inn_test_book_do (book, GUEST (1, "a"));
  for (gsize i = 0; i < G_N_ELEMENTS (FORGERIES); i++)
    {
      g_autoptr (GError) error = NULL;

      inn_test_book_run (book, "test.forge", FORGERIES[i], &error);
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
  inn_test_book_verify (book);
}

static gpointer
verify_chain (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  inn_journal_verify (connection, cancellable, error);
  return NULL;
}

/* Changes the closed book's file as another program would. */
static void
tamper (InnTestBook *book,
        const char  *sql)
{
  sqlite3 *handle = NULL;
  g_autofree char *script
    = g_strdup_printf ("DROP TRIGGER entry_is_append_only_u; DROP TRIGGER entry_is_append_only_d;"
                       "DROP TRIGGER entry_row_is_append_only_u;"
                       "DROP TRIGGER entry_row_is_append_only_d; %s;"
                       "CREATE TRIGGER entry_is_append_only_u BEFORE UPDATE ON entry\n"
                       "BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;"
                       "CREATE TRIGGER entry_is_append_only_d BEFORE DELETE ON entry\n"
                       "BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;"
                       "CREATE TRIGGER entry_row_is_append_only_u BEFORE UPDATE ON entry_row\n"
                       "BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;"
                       "CREATE TRIGGER entry_row_is_append_only_d BEFORE DELETE ON entry_row\n"
                       "BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;",
                       sql);

  inn_test_book_close (book);
  g_assert_cmpint (sqlite3_open (book->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, script, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_tampering_with_the_journal_shows (void)
{
  static const char * const CASES[] = {
    "UPDATE entry SET act = 'guest.other' WHERE seq = 2",
    "UPDATE entry SET staff_id = 5 WHERE seq = 2",
    "UPDATE entry SET utc = utc + 1 WHERE seq = 1",
    "UPDATE entry_row SET before = '{\"name\":\"x\"}' WHERE seq = 2",
    "UPDATE entry_row SET subject_id = 2 WHERE seq = 1",
    "UPDATE entry_row SET op = 'D' WHERE seq = 3",
    "DELETE FROM entry_row WHERE seq = 2",
    "DELETE FROM entry WHERE seq = 2; DELETE FROM entry_row WHERE seq = 2",
    "UPDATE entry SET seq = 9 WHERE seq = 2; UPDATE entry_row SET seq = 9 WHERE seq = 2",
    "INSERT INTO entry_row VALUES (8, 0, 'guest', 1, 'guest', 1, 'I', NULL)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnTestBook) book = inn_test_book_new ();
      g_autoptr (GError) error = NULL;

      inn_test_book_do (book, GUEST (1, "a"));
      inn_test_book_do (book, "UPDATE guest SET name = 'b'");
      inn_test_book_do (book, GUEST (2, "c"));
      inn_test_book_verify (book);

      tamper (book, CASES[i]);
      inn_test_book_open (book, INN_STORE_OPEN_EXISTING, &error);
      g_assert_no_error (error);
      inn_test_book_read (book, verify_chain, NULL, &error);
      g_assert_error (error, INN_ERROR, INN_ERROR_CORRUPT);
    }
}

static gpointer
list_entries (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return inn_journal_list (connection, 0, 2, error);
}

static void
test_log_tells_who_did_what (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (InnUndoReport) report = NULL;
  g_autoptr (GError) error = NULL;
  InnEntry *entry = NULL;
  gint64 before = inn_clock_get_utc (book->clock);
  gint64 between = 0;

  inn_store_set_staff (book->store, 42);
  inn_test_book_do (book, GUEST (1, "a"));
  between = inn_clock_get_utc (book->clock);
  inn_clock_set_now (book->clock, (InnCivil) { inn_date_new (2026, 11, 23), 0 });
  report = inn_test_book_undo (book, 0, INN_UNDO_DEFAULT, &error);
  g_assert_no_error (error);

  entries = inn_test_book_read (book, list_entries, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (inn_entry_get_act (entry), ==, "undo");
  g_assert_cmpstr (inn_entry_get_parameter (entry, "act"), ==, "test.act");
  g_assert_cmpint (inn_entry_get_undoes (entry), ==, 1);
  entry = g_ptr_array_index (entries, 1);
  g_assert_cmpstr (inn_entry_get_act (entry), ==, "test.act");
  g_assert_cmpint (inn_entry_get_staff (entry), ==, 42);
  g_assert_cmpint (inn_entry_get_undone_by (entry), ==, 2);
  g_assert_cmpuint (inn_entry_get_n_rows (entry), ==, 1);
  /* The clock of a test runs on from where it was set. */
  g_assert_cmpint (inn_entry_get_utc (entry), >=, before);
  g_assert_cmpint (inn_entry_get_utc (entry), <=, between);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/tables/each is listed or left out",
                   test_every_table_is_listed_or_left_out);
  g_test_add_func ("/journal/tables/listed ones are fit for it",
                   test_journalled_tables_are_fit_for_it);
  g_test_add_func ("/journal/rows/insert, update and delete are recorded",
                   test_insert_update_delete);
  g_test_add_func ("/journal/rows/a change that changes nothing leaves no entry",
                   test_change_that_changes_nothing_leaves_no_entry);
  g_test_add_func ("/journal/rows/REPLACE records what it replaced",
                   test_replace_records_what_it_replaced);
  g_test_add_func ("/journal/rows/delete-all records each row", test_delete_all_records_each_row);
  g_test_add_func ("/journal/rows/without rowid the key comes from the row",
                   test_without_rowid_key_comes_from_the_row);
  g_test_add_func ("/journal/rows/a row that moves touches both subjects",
                   test_row_that_moves_touches_both);
  g_test_add_func ("/journal/rows/a changed key is a delete and an insert",
                   test_changed_key_is_delete_and_insert);
  g_test_add_func ("/journal/marks/rewinding takes the rows out",
                   test_rewinding_takes_the_rows_out);
  g_test_add_func ("/journal/marks/rewinding works past a flush", test_rewinding_past_a_flush);
  g_test_add_func ("/journal/failures/a statement that fails leaves no rows",
                   test_statement_that_fails_leaves_no_rows);
  g_test_add_func ("/journal/failures/a failed change leaves nothing",
                   test_failed_change_leaves_nothing);
  g_test_add_func ("/journal/failures/an open reference fails the change",
                   test_open_reference_fails_the_change);
  g_test_add_func ("/journal/trust/is append-only", test_journal_is_append_only);
  g_test_add_func ("/journal/trust/tampering shows", test_tampering_with_the_journal_shows);
  g_test_add_func ("/journal/log/tells who did what", test_log_tells_who_did_what);

  return g_test_run ();
}
