/* What is asked often goes by an index: no statement behind it reads a whole table of guests,
 * whatever the size of the book. */

#include "config.h"

#include "inn-agenda-table.h"
#include "inn-charge-table.h"
#include "inn-connection-private.h"
#include "inn-day-table.h"
#include "inn-guest-ids.h"
#include "inn-guest-record.h"
#include "inn-known-table.h"
#include "inn-payment-table.h"
#include "inn-photo-table.h"
#include "inn-stay-record.h"
#include "inn-stay-table.h"
#include "inn-summary-table.h"
#include "inn-test-guests.h"
#include "inn-timeline-table.h"

#include <string.h>

/* A handful of rows in any hotel. */
static const char *const small_tables[] = {
  "tag_group", "tag", "staff", "reminder_rule", "room", "room_type", "p", "t",
  "touched", "touched_guest", "visit", "CONSTANT ROW",
};

static gboolean
is_small (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_tables); i++)
    if (g_str_has_prefix (table, small_tables[i])
        && (table[strlen (small_tables[i])] == '\0' || table[strlen (small_tables[i])] == ' '))
      return TRUE;

  /* Of a sub-select, which has its own lines. */
  return g_str_has_prefix (table, "(") || g_str_has_prefix (table, "counted")
         || g_str_equal (table, "visit") || g_str_equal (table, "touch");
}

static guint
check_plan (sqlite3    *database,
            const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *plan = NULL;
  guint n_lines = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (database, explain, -1, &plan, NULL), ==, SQLITE_OK);
  while (sqlite3_step (plan) == SQLITE_ROW)
    {
      const char *line = (const char *) sqlite3_column_text (plan, 3);

      n_lines++;
      if (g_str_has_prefix (line, "SCAN ") && !is_small (line + strlen ("SCAN ")))
        g_error ("%s in: %s", line, sql);
    }
  sqlite3_finalize (plan);

  return n_lines;
}

/* The statements about @needle that the connection has kept. Those without a condition count whole
 * tables when a book is opened, and are meant to. */
static guint
check_all (InnConnection *connection,
           const char    *needle)
{
  sqlite3 *database = inn_connection_get_handle (connection);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n_found = 0;

  for (sqlite3_stmt *one = sqlite3_next_stmt (database, NULL); one != NULL;
       one = sqlite3_next_stmt (database, one))
    g_ptr_array_add (texts, g_strdup (sqlite3_sql (one)));

  for (guint i = 0; i < texts->len; i++)
    if (strstr (g_ptr_array_index (texts, i), needle) != NULL
        && strstr (g_ptr_array_index (texts, i), "WHERE") != NULL)
      {
        check_plan (database, g_ptr_array_index (texts, i));
        n_found++;
      }

  return n_found;
}

/* Whether the statement with both needles that the connection has kept goes by @index. */
static gboolean
goes_by (InnConnection *connection,
         const char    *needle,
         const char    *other,
         const char    *index)
{
  sqlite3 *database = inn_connection_get_handle (connection);

  for (sqlite3_stmt *one = sqlite3_next_stmt (database, NULL); one != NULL;
       one = sqlite3_next_stmt (database, one))
    if (strstr (sqlite3_sql (one), needle) != NULL && strstr (sqlite3_sql (one), other) != NULL)
      {
        g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sqlite3_sql (one), NULL);
        sqlite3_stmt *plan = NULL;
        gboolean found = FALSE;

        g_assert_cmpint (sqlite3_prepare_v2 (database, explain, -1, &plan, NULL), ==, SQLITE_OK);
        while (!found && sqlite3_step (plan) == SQLITE_ROW)
          found = strstr ((const char *) sqlite3_column_text (plan, 3), index) != NULL;
        sqlite3_finalize (plan);

        return found;
      }

  return FALSE;
}

static gpointer
ask_agenda (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  InnAgendaAsk ask = {
    .now = { INN_TEST_TODAY, 540 }, .days = 7, .birthday_days = 30, .limit = 100,
  };
  g_autoptr (InnAgenda) agenda = inn_agenda_table_load (connection, ask, error);

  g_assert_nonnull (agenda);
  g_assert_cmpuint (agenda->days->len, >, 0);
  g_assert_cmpuint (check_all (connection, "follow_up"), >=, 3);
  g_assert_cmpuint (check_all (connection, "promise"), >=, 4);
  g_assert_true (goes_by (connection, "FROM promise p", "p.due <= ?1", "INDEX promise_open (due<?)"));
  g_assert_true (goes_by (connection, "JOIN promise p", "HAVING", "INDEX stay_current (status=?)"));
  g_assert_true (goes_by (connection, "JOIN promise p", "HAVING",
                          "INDEX stay_guest_by_stay (stay_id=?)"));
  g_assert_true (goes_by (connection, "JOIN promise p", "HAVING",
                          "INDEX promise_open_of_guest (guest_id=?)"));
  g_assert_cmpuint (check_all (connection, "birth_month"), >=, 2);
  g_assert_cmpuint (check_all (connection, "occurrence_answer"), >=, 1);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
ask_summaries (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (GPtrArray) summaries = inn_summary_table_load (connection, data, 1, error);

  g_assert_cmpuint (summaries->len, ==, 1);
  g_assert_cmpuint (check_all (connection, "guest_state"), >=, 1);
  g_assert_cmpuint (check_all (connection, "FROM guest_tag"), >=, 1);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
ask_card (InnConnection  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (InnGuest) guest = inn_guest_record_load (connection, 1, error);
  g_autoptr (InnGuestCard) card = inn_guest_card_new (guest);
  g_autoptr (GPtrArray) stays = inn_stay_table_list_of_guest (connection, 1, 200, error);

  g_assert_nonnull (stays);
  g_assert_true (inn_stay_table_sum (connection, 1, INN_TEST_TODAY, card, error));
  g_assert_true (inn_photo_table_has (connection, 1, &card->has_photo, error));
  g_assert_cmpuint (check_all (connection, "FROM stay"), >=, 2);
  g_assert_cmpuint (check_all (connection, "FROM charge"), >=, 1);
  g_assert_cmpuint (check_all (connection, "FROM contact_point"), >=, 1);
  g_assert_cmpuint (check_all (connection, "FROM identity_document"), >=, 1);
  g_assert_cmpuint (check_all (connection, "FROM guest_photo"), >=, 1);

  return GINT_TO_POINTER (TRUE);
}

/* A page must not read all there is: each stream comes in its order from an index, but the few rows
 * whose order no index has. */
static gpointer
ask_timeline (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  InnTimelineAsk ask = { 1, INN_TIMELINE_ALL_KINDS, NULL, INN_TIMELINE_BEGIN, 20, 28800 };
  g_autoptr (InnTimeline) timeline = inn_timeline_table_list (connection, &ask, error);

  g_assert_nonnull (timeline);
  g_assert_cmpuint (check_all (connection, "FROM stay s"), >=, 2);
  g_assert_cmpuint (check_all (connection, "FROM follow_up f"), >=, 2);
  g_assert_cmpuint (check_all (connection, "FROM promise p"), >=, 2);
  g_assert_cmpuint (check_all (connection, "FROM entry_row er"), >=, 1);
  /* An entry may have a million rows: those of one guest are found by the guest. */
  g_assert_true (goes_by (connection, "FROM entry_row er", "'$.tier'",
                          "INDEX entry_row_by_subject (subject_kind=? AND subject_id=? AND seq=?)"));
  g_assert_true (goes_by (connection, "FROM interaction i", "ORDER BY i.day DESC",
                          "INDEX interaction_by_guest (guest_id=? AND day<?)"));
  g_assert_true (goes_by (connection, "FROM feedback f", "ORDER BY f.day DESC",
                          "INDEX feedback_by_guest (guest_id=? AND day<?)"));

  return GINT_TO_POINTER (TRUE);
}

static gpointer
ask_day (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  for (int days = -30; days <= 30; days += 30)
    {
      g_autoptr (InnDayList) list
        = inn_day_table_load (connection, inn_date_add_days (INN_TEST_TODAY, days), INN_TEST_TODAY,
                              INN_FEB29_ON_FEB28, error);

      g_assert_nonnull (list);
    }
  g_assert_cmpuint (check_all (connection, "FROM stay s CROSS JOIN guest"), >=, 2);

  /* A day long ago must not read all that came before it or after it, nor who left today. */
  g_assert_true (goes_by (connection, "FROM stay s CROSS JOIN guest", "AND departure >= ?1 AND arrival",
                          "INDEX stay_by_day (arrival>? AND arrival<?)"));
  g_assert_true (goes_by (connection, "FROM stay s CROSS JOIN guest", "AND departure >= ?1 AND arrival",
                          "INDEX stay_long (departure>?)"));
  g_assert_true (goes_by (connection, "FROM stay s CROSS JOIN guest", "AND departure = ?1)",
                          "INDEX stay_departed (departure=?)"));
  g_assert_true (goes_by (connection, "FROM stay s CROSS JOIN guest", "AND departure = ?1)",
                          "INDEX stay_current (status=?)"));

  return GINT_TO_POINTER (TRUE);
}

static gpointer
ask_ids (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  for (InnGuestScope scope = INN_SCOPE_ALL; scope <= INN_SCOPE_FOLLOW_UPS; scope++)
    {
      g_autoptr (InnGuestQuery) query = inn_guest_query_new ("", scope, INN_ORDER_READING);
      g_autoptr (GArray) ids = inn_guest_ids_read (connection, query, INN_TEST_TODAY, error);

      g_assert_nonnull (ids);
    }
  g_assert_cmpuint (check_all (connection, "'in-house'"), >=, 1);
  g_assert_cmpuint (check_all (connection, "'booked'"), >=, 2);
  g_assert_cmpuint (check_all (connection, "archived = ?1"), >=, 2);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
do_stays (InnChange     *change,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnStay) stay = inn_stay_new (1, INN_TEST_TODAY, INN_TEST_TODAY, INN_STAY_BOOKED);
  g_autoptr (InnStay) loaded = NULL;
  g_autoptr (GPtrArray) overlaps = NULL;
  g_autoptr (GPtrArray) booking = NULL;
  g_autoptr (GPtrArray) charges = NULL;
  g_autoptr (GPtrArray) payments = NULL;

  stay->id = inn_stay_record_insert (connection, stay, 0, error);
  loaded = inn_stay_record_load (connection, stay->id, error);
  g_assert_nonnull (loaded);
  loaded->room_id = 4711;
  overlaps = inn_stay_record_list_overlaps (connection, loaded, error);
  booking = inn_stay_record_list_booking (connection, stay->id, error);
  charges = inn_charge_table_list_of_stay (connection, stay->id, error);
  payments = inn_payment_table_list_of_stay (connection, stay->id, error);
  g_assert_true (overlaps != NULL && booking != NULL && charges != NULL && payments != NULL);
  loaded->room_id = 0;
  loaded->payer_id = 0;
  inn_stay_set_text (&loaded->note, "x");
  g_assert_true (inn_stay_record_update (connection, loaded, error));
  g_assert_true (inn_charge_table_hand_over (connection, stay->id, 1, error));
  g_assert_true (inn_payment_table_hand_over (connection, stay->id, 1, error));
  g_assert_true (inn_stay_record_delete (connection, stay->id, error));
  g_assert_cmpuint (check_all (connection, "FROM stay s"), >=, 4);
  g_assert_cmpuint (check_all (connection, "FROM stay_given"), >=, 2);
  g_assert_cmpuint (check_all (connection, "FROM stay_guest"), >=, 2);
  g_assert_cmpuint (check_all (connection, "UPDATE stay"), >=, 2);
  g_assert_cmpuint (check_all (connection, "charge"), >=, 3);
  g_assert_cmpuint (check_all (connection, "payment"), >=, 3);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
ask_known (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (GPtrArray) known = inn_known_table_find (connection, data, 4711, error);

  g_assert_nonnull (known);
  g_assert_cmpuint (check_all (connection, "k.normalised"), >=, 1);
  g_assert_cmpuint (check_all (connection, "g.birth_year"), >=, 1);
  g_assert_cmpuint (check_all (connection, "g.reading"), >=, 1);
  g_assert_cmpuint (check_all (connection, "row_hash = "), >=, 1);
  g_assert_cmpuint (check_all (connection, "blind_index = "), >=, 1);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
do_delete (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  g_assert_true (inn_guest_record_delete (inn_change_get_connection (change), 1, error));
  g_assert_cmpuint (check_all (inn_change_get_connection (change), "DELETE FROM"), >=, 10);

  return GINT_TO_POINTER (TRUE);
}

static InnGuest *
make_guest (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnContact) phone = inn_contact_new (INN_CONTACT_PHONE, "13805716620", "CN");
  g_autoptr (InnDocument) document
    = inn_document_new (INN_DOCUMENT_RESIDENT_ID, "11010519491231002X");

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "林雨桐");
  inn_guest_builder_set_birthday (builder, inn_birthday_new_solar (1990, 11, 23));
  inn_guest_builder_add_contact (builder, phone);
  inn_guest_builder_add_document (builder, document);

  return inn_guest_builder_end (builder);
}

static void
run_read (InnReadFunc func)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_guest ();
  g_autoptr (GError) error = NULL;
  gint64 id = inn_test_guest_save (book, guest);

  inn_test_book_read (book, func, func == ask_known ? (gpointer) guest : (gpointer) &id, &error);
  g_assert_no_error (error);
}

static void
test_agenda (void)
{
  run_read (ask_agenda);
}

static void
test_summaries (void)
{
  run_read (ask_summaries);
}

static void
test_card (void)
{
  run_read (ask_card);
  run_read (ask_timeline);
  run_read (ask_day);
}

static void
test_ids (void)
{
  run_read (ask_ids);
}

static void
test_known (void)
{
  run_read (ask_known);
}

static void
test_delete (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_guest ();
  g_autoptr (GError) error = NULL;

  inn_test_guest_save (book, guest);
  inn_test_book_change (book, "test.delete", do_delete, NULL, &error);
  g_assert_no_error (error);
}

static void
test_stays (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuest) guest = make_guest ();
  g_autoptr (GError) error = NULL;

  inn_test_guest_save (book, guest);
  inn_test_book_change (book, "test.stays", do_stays, NULL, &error);
  g_assert_no_error (error);
}

/* The eyes of this test: a statement that does read all guests must be seen. */
static gpointer
ask_badly (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  check_plan (inn_connection_get_handle (connection), "SELECT id FROM guest WHERE note = 'x'");

  return GINT_TO_POINTER (TRUE);
}

static void
test_control (void)
{
  if (g_test_subprocess ())
    {
      run_read (ask_badly);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*SCAN guest*");
}

/* A CHECK with a long IN list would have SQLite make a table of the list for every row written. */
static gpointer
look_at_inserts (InnConnection  *connection,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  sqlite3 *database = inn_connection_get_handle (connection);
  sqlite3_stmt *tables = NULL;
  guint n_tables = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (database,
                                       "SELECT name FROM sqlite_schema"
                                       " WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                                       -1, &tables, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (tables) == SQLITE_ROW; n_tables++)
    {
      g_autofree char *explain = g_strdup_printf ("EXPLAIN INSERT INTO %s DEFAULT VALUES",
                                                  sqlite3_column_text (tables, 0));
      sqlite3_stmt *steps = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (database, explain, -1, &steps, NULL), ==, SQLITE_OK);
      while (sqlite3_step (steps) == SQLITE_ROW)
        if (strcmp ((const char *) sqlite3_column_text (steps, 1), "OpenEphemeral") == 0)
          g_error ("%s makes a table of its own", explain);
      sqlite3_finalize (steps);
    }
  sqlite3_finalize (tables);
  g_assert_cmpuint (n_tables, >, 20);

  return GINT_TO_POINTER (TRUE);
}

static void
test_inserts (void)
{
  run_read (look_at_inserts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-plans/agenda-reads-no-whole-table", test_agenda);
  g_test_add_func ("/query-plans/rows-of-a-list-read-no-whole-table", test_summaries);
  g_test_add_func ("/query-plans/card-reads-no-whole-table", test_card);
  g_test_add_func ("/query-plans/lists-read-no-whole-table", test_ids);
  g_test_add_func ("/query-plans/known-guests-read-no-whole-table", test_known);
  g_test_add_func ("/query-plans/deleting-reads-no-whole-table", test_delete);
  g_test_add_func ("/query-plans/stays-read-no-whole-table", test_stays);
  g_test_add_func ("/query-plans/writing-a-row-makes-no-table-of-its-own", test_inserts);
  g_test_add_func ("/query-plans/a-whole-table-would-be-seen", test_control);

  return g_test_run ();
}
