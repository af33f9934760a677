/* test-past.c: the card as of a moment gone by is the card that was read then. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-guests.h"
#include "inn-store-journal.h"
#include "inn-store-past.h"
#include "inn-test-book.h"
#include "inn-test-card.h"
#include "inn-test-loop.h"

#define N_STEPS 420
#define N_MOMENTS 140
#define N_GUESTS 5

/* What somebody saw on the card of a guest. */
typedef struct
{
  gint64 guest_id;
  gint64 utc;
  char  *dump; /* owned, NULL if there was no such guest */
} Moment;

static void
moment_free (gpointer data)
{
  Moment *moment = data;

  g_free (moment->dump);
  g_free (moment);
}

static char *
dump_now (InnTestBook *book,
          gint64       guest_id)
{
  g_auto (InnTestLoop) loop = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuestCard) card = NULL;

  inn_store_load_guest_card_async (book->store, guest_id, NULL, inn_test_loop_done_cb, &loop);
  card = inn_store_load_guest_card_finish (book->store, inn_test_loop_wait (&loop), &error);
  if (card == NULL)
    {
      g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
      return NULL;
    }

  return inn_test_card_dump (card);
}

static char *
dump_then (InnTestBook  *book,
           gint64        guest_id,
           gint64        utc,
           GError      **error)
{
  g_auto (InnTestLoop) loop = { 0 };
  g_autoptr (InnGuestCard) card = NULL;

  inn_store_load_card_as_of_async (book->store, guest_id, utc, NULL, inn_test_loop_done_cb, &loop);
  card = inn_store_load_card_as_of_finish (book->store, inn_test_loop_wait (&loop), error);

  return card != NULL ? inn_test_card_dump (card) : NULL;
}

static gint64
get_utc (InnTestBook *book)
{
  return inn_clock_get_utc (book->clock);
}

static void
pass_time (InnTestBook *book,
           int          minutes)
{
  InnCivil now = inn_clock_get_civil (book->clock);
  int minute = now.minute + minutes;

  now.date = inn_date_add_days (now.date, minute / (24 * 60));
  now.minute = minute % (24 * 60);
  inn_clock_set_now (book->clock, now);
}

static Moment *
look (InnTestBook *book,
      gint64       guest_id)
{
  Moment *moment = g_new0 (Moment, 1);

  moment->guest_id = guest_id;
  moment->utc = get_utc (book);
  moment->dump = dump_now (book, guest_id);
  pass_time (book, 1);

  return moment;
}

static gboolean
is_as_of (InnTestBook  *book,
          const Moment *moment,
          gboolean      loudly)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = dump_then (book, moment->guest_id, moment->utc, &error);

  if (dump == NULL && loudly)
    g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
  if (loudly && g_strcmp0 (dump, moment->dump) != 0)
    {
      g_auto (GStrv) is = g_strsplit (dump != NULL ? dump : "", "\n", -1);
      g_auto (GStrv) was = g_strsplit (moment->dump != NULL ? moment->dump : "", "\n", -1);

      for (guint i = 0; is[i] != NULL; i++)
        if (!g_strv_contains ((const char * const *) was, is[i]))
          g_test_message ("too much: %s", is[i]);
      for (guint i = 0; was[i] != NULL; i++)
        if (!g_strv_contains ((const char * const *) is, was[i]))
          g_test_message ("missing:  %s", was[i]);
    }

  return g_strcmp0 (dump, moment->dump) == 0;
}

/* ---- A random history -------------------------------------------------------------------- */

static int
pick (int n)
{
  return g_test_rand_int_range (1, n + 1);
}

/* One row of some table of the guest, or any of the book. */
static char *
some (const char *table,
      gint64      guest)
{
  return g_strdup_printf ("(SELECT id FROM %s WHERE guest_id = %" G_GINT64_FORMAT
                          " ORDER BY (id * 7919) %% %d LIMIT 1)", table, guest, 1 + pick (97));
}

static char *
make_act (void)
{
  gint64 g = pick (N_GUESTS);
  gint64 h = pick (N_GUESTS);
  int r = pick (6);
  int k = pick (1000);
  g_autofree char *stay = some ("stay", g);
  g_autofree char *row = NULL;
  static const char * const moved[] = {
    "consent", "contact_point", "custom_value", "feedback", "follow_up",
    "identity_document", "important_date", "interaction", "preference", "promise",
    "room_memory", "stay", "stay_guest", "organisation_member",
  };

#define GG "%" G_GINT64_FORMAT
  switch (pick (40))
    {
    case 1:
      return g_strdup_printf ("UPDATE guest SET name = 'N%d', company = 'C%d', vip = %d WHERE id = " GG,
                              k, k, k % 2, g);
    case 2:
      return g_strdup_printf ("UPDATE guest SET tier = 'gold', tier_until = '2027-0%d-01', note = 'n%d' "
                              "WHERE id = " GG, r, k, g);
    case 3:
      return g_strdup_printf ("INSERT INTO contact_point (guest_id, kind, value, normalised, position) "
                              "VALUES (" GG ", 'phone', '13%d', '13%d', %d)", g, k, k, r);
    case 4:
      row = some ("contact_point", g);
      return g_strdup_printf ("UPDATE contact_point SET value = '15%d', invalid = 1 WHERE id = %s", k,
                              row);
    case 5:
      row = some ("contact_point", g);
      return g_strdup_printf ("DELETE FROM contact_point WHERE id = %s", row);
    case 6:
      return g_strdup_printf ("INSERT OR IGNORE INTO guest_tag (guest_id, tag_id, added_utc) "
                              "VALUES (" GG ", %d, %d)", g, r, k);
    case 7:
      return g_strdup_printf ("DELETE FROM guest_tag WHERE guest_id = " GG " AND tag_id = %d", g, r);
    case 8:
      return g_strdup_printf ("UPDATE tag SET name = 'T%d', folded = 't%d' WHERE id = %d", k, k, r);
    case 9:
      return g_strdup_printf ("DELETE FROM guest_tag WHERE tag_id = %d;; DELETE FROM tag WHERE id = %d",
                              r, r);
    case 10:
      return g_strdup_printf ("INSERT INTO follow_up (guest_id, what, due, created_utc) "
                              "VALUES (" GG ", 'F%d', '2027-0%d-10', %d)", g, k, r, k);
    case 11:
      row = some ("follow_up", g);
      return g_strdup_printf ("UPDATE follow_up SET status = 'done', done_utc = %d, outcome = 'o%d' "
                              "WHERE id = %s", k, k, row);
    case 12:
    case 13:
      return g_strdup_printf ("INSERT INTO stay (guest_id, payer_id, room_id, arrival, departure, status, "
                              "created_utc) VALUES (" GG ", %s, %d, '2026-1%d-02', '2026-1%d-05', '%s', %d)",
                              g, k % 3 == 0 ? "NULL" : k % 3 == 1 ? "2" : "3", 1 + r % 3, r % 3, r % 3,
                              k % 2 == 0 ? "departed" : "booked", k);
    case 14:
      return g_strdup_printf ("INSERT INTO charge (stay_id, guest_id, day, category, amount) "
                              "SELECT id, coalesce (payer_id, guest_id), arrival, 'room', %d FROM stay "
                              "WHERE id = %s", k * 100, stay);
    case 15:
      return g_strdup_printf ("UPDATE stay SET payer_id = %s WHERE id = %s;;"
                              "UPDATE charge SET guest_id = (SELECT coalesce (payer_id, stay.guest_id) "
                              "  FROM stay WHERE stay.id = charge.stay_id) WHERE stay_id = %s;;"
                              "UPDATE payment SET guest_id = (SELECT coalesce (payer_id, stay.guest_id) "
                              "  FROM stay WHERE stay.id = payment.stay_id) WHERE stay_id = %s",
                              k % 2 == 0 ? "NULL" : "4", stay, stay, stay);
    case 16:
      return g_strdup_printf ("UPDATE stay SET status = 'departed', note = 's%d', departure = '2026-12-0%d' "
                              "WHERE id = %s", k, r + 2, stay);
    case 17:
      return g_strdup_printf ("INSERT INTO stay_guest (stay_id, guest_id) SELECT id, " GG " FROM stay "
                              "WHERE id = %s AND guest_id <> " GG, h, stay, h);
    case 18:
      row = some ("stay_guest", g);
      return g_strdup_printf ("DELETE FROM stay_guest WHERE id = %s", row);
    case 19:
      return g_strdup_printf ("INSERT INTO payment (stay_id, guest_id, day, amount) "
                              "SELECT id, coalesce (payer_id, guest_id), departure, %d FROM stay "
                              "WHERE id = %s", k * 50, stay);
    case 20:
      /* A stay that nobody speaks of any more. */
      return g_strdup_printf ("DELETE FROM charge WHERE stay_id = %s;; DELETE FROM payment WHERE stay_id = %s;;"
                              "UPDATE promise SET stay_id = NULL WHERE stay_id = %s;;"
                              "UPDATE interaction SET stay_id = NULL WHERE stay_id = %s;;"
                              "UPDATE feedback SET stay_id = NULL WHERE stay_id = %s;;"
                              "DELETE FROM stay WHERE id = %s AND NOT EXISTS "
                              "  (SELECT 1 FROM stay_guest WHERE stay_id = stay.id)",
                              stay, stay, stay, stay, stay, stay);
    case 21:
      return g_strdup_printf ("INSERT INTO feedback (guest_id, stay_id, room_id, kind, day, what, created_utc) "
                              "VALUES (" GG ", %s, %d, 'complaint', '2026-12-0%d', 'w%d', %d)", g, stay,
                              1 + r % 3, r, k, k);
    case 22:
      row = some ("feedback", g);
      return g_strdup_printf ("UPDATE feedback SET closed = 1, closed_utc = %d, remedy = 'r%d' WHERE id = %s",
                              k, k, row);
    case 23:
      return g_strdup_printf ("INSERT INTO preference (guest_id, area, topic_id, choice_id, confirmed, created_utc) "
                              "SELECT " GG ", 'room', topic_id, id, '2026-12-01', %d FROM preference_choice "
                              "WHERE id = %d", g, k, pick (20));
    case 24:
      row = some ("preference", g);
      return g_strdup_printf ("UPDATE preference SET times = times + 1, what = 'p%d' WHERE id = %s", k, row);
    case 25:
      return g_strdup_printf ("UPDATE preference_choice SET name = 'P%d' WHERE id = %d", k, pick (20));
    case 26:
      return g_strdup_printf ("INSERT INTO room_memory (guest_id, room_id, verdict, what, day, stay_id, created_utc) "
                              "VALUES (" GG ", %d, 'liked', 'm%d', '2026-12-0%d', %s, %d)", g, 1 + r % 3, k,
                              r, stay, k);
    case 27:
      return g_strdup_printf ("UPDATE room SET number = '%d' WHERE id = %d", k, 1 + r % 3);
    case 28:
      return g_strdup_printf ("INSERT INTO relation (guest_id, other_id, kind, note, created_utc) "
                              "SELECT " GG ", " GG ", 'friend', 'f%d', %d WHERE " GG " <> " GG, g, h, k, k, g,
                              h);
    case 29:
      row = some ("relation", g);
      return g_strdup_printf ("UPDATE relation SET other_id = " GG ", note = 'x%d' WHERE id = %s "
                              "AND other_id IS NOT NULL AND guest_id <> " GG, h, k, row, h);
    case 30:
      row = some ("relation", g);
      return g_strdup_printf ("DELETE FROM relation WHERE id = %s", row);
    case 31:
      return g_strdup_printf ("INSERT INTO interaction (guest_id, kind, day, what, stay_id, created_utc) "
                              "VALUES (" GG ", 'call', '2026-12-0%d', 'i%d', %s, %d)", g, r, k, stay, k);
    case 32:
      return g_strdup_printf ("INSERT INTO promise (guest_id, kind, what, day, stay_id, created_utc) "
                              "VALUES (" GG ", 'gift', 'g%d', '2026-12-0%d', %s, %d)", g, k, r, stay, k);
    case 33:
      row = some ("promise", g);
      return g_strdup_printf ("UPDATE promise SET state = 'kept', settled_utc = %d WHERE id = %s", k, row);
    case 34:
      return g_strdup_printf ("INSERT INTO important_date (guest_id, kind, calendar, month, day) "
                              "VALUES (" GG ", 'anniversary', 'solar', %d, %d)", g, r, r + 3);
    case 35:
      return g_strdup_printf ("INSERT INTO consent (guest_id, purpose, answer, day, recorded_utc) "
                              "VALUES (" GG ", 'birthday', '%s', '2026-12-0%d', %d)", g,
                              k % 2 == 0 ? "given" : "refused", r, k);
    case 36:
      return g_strdup_printf ("INSERT INTO custom_value (guest_id, field_id, kind, value) "
                              "VALUES (" GG ", 1, 'text', 'v%d')", g, k);
    case 37:
      return g_strdup_printf ("UPDATE staff SET name = 'S%d' WHERE id = 1;;"
                              "UPDATE guest SET staff_id = 1 WHERE id = " GG, k, g);
    case 38:
      return k % 3 != 0
               ? g_strdup_printf ("INSERT INTO guest_photo (guest_id, jpeg, width, height, changed_utc) "
                                  "SELECT " GG ", x'ffd8%04d', 1, 1, 1 WHERE NOT EXISTS "
                                  "(SELECT 1 FROM guest_photo WHERE guest_id = " GG ")", g, k, g)
               : g_strdup_printf ("DELETE FROM guest_photo WHERE guest_id = " GG, g);
    case 39:
      {
        /* Rows go over to another guest, as when two are found to be one. */
        const char *table = moved[(gsize) k % G_N_ELEMENTS (moved)];

        /* What was charged and paid goes to whoever pays for the stay, in the same act, as everywhere. */
        return g_strdup_printf ("UPDATE %s SET guest_id = " GG " WHERE guest_id = " GG ";;"
                                "UPDATE charge SET guest_id = (SELECT coalesce (payer_id, stay.guest_id) "
                                "  FROM stay WHERE stay.id = charge.stay_id) WHERE stay_id IS NOT NULL;;"
                                "UPDATE payment SET guest_id = (SELECT coalesce (payer_id, stay.guest_id) "
                                "  FROM stay WHERE stay.id = payment.stay_id)", table, h, g);
      }
    default:
      return g_strdup_printf ("INSERT INTO charge (guest_id, day, category, amount) "
                              "VALUES (" GG ", '2026-12-0%d', 'dining', %d)", g, r, k);
    }
}

static void
delete_guest (InnTestBook *book,
              gint64       id)
{
  g_auto (InnTestLoop) loop = { 0 };
  g_autoptr (GError) error = NULL;

  inn_store_delete_guests_async (book->store, &id, 1, NULL, inn_test_loop_done_cb, &loop);
  inn_store_delete_guests_finish (book->store, inn_test_loop_wait (&loop), NULL, &error);
}

static void
take_step (InnTestBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InnUndoReport) report = NULL;
  g_autofree char *act = NULL;
  gint64 last = inn_test_book_get_int (book, "SELECT max (seq) FROM entry");

  switch (pick (16))
    {
    case 1:
    case 2:
      /* Something of the last days, with what was done since. */
      report = inn_test_book_undo (book, MAX (1, last - pick (20)),
                                   pick (2) == 1 ? INN_UNDO_TAKE_LATER : INN_UNDO_DEFAULT, &error);
      break;
    case 3:
      report = inn_test_book_redo (book, 0, INN_UNDO_DEFAULT, &error);
      break;
    case 4:
      if (pick (6) == 1)
        delete_guest (book, pick (N_GUESTS));
      break;
    default:
      act = make_act ();
      inn_test_book_run (book, "test.act", act, &error);
      break;
    }
}

static void
begin_book (InnTestBook *book)
{
  inn_test_book_do (book, "INSERT INTO staff (name) VALUES ('Anna')");
  inn_test_book_do (book, "INSERT INTO room_type (name) VALUES ('Double');;"
                          "INSERT INTO room (number, room_type_id) VALUES ('301', 1), ('302', 1), "
                          "('303', NULL)");
  inn_test_book_do (book, "INSERT INTO tag (group_id, name, folded) VALUES (1, 'A', 'a'), (1, 'B', 'b'), "
                          "(2, 'C', 'c'), (2, 'D', 'd'), (3, 'E', 'e'), (3, 'F', 'f')");
  inn_test_book_do (book, "INSERT INTO custom_field (name, kind) VALUES ('Pillow', 'text')");
  for (int i = 1; i <= N_GUESTS; i++)
    {
      g_autofree char *sql
        = g_strdup_printf ("INSERT INTO guest (name, created_utc) VALUES ('Guest %d', %d)", i, i);

      pass_time (book, 60);
      inn_test_book_do (book, sql);
    }
}

static void
test_any_moment (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (moment_free);
  guint n_wrong = 0;
  guint n_other = 0;

  begin_book (book);
  for (int step = 0; step < N_STEPS; step++)
    {
      pass_time (book, pick (300));
      take_step (book);
      if (g_test_rand_int_range (0, N_STEPS) < N_MOMENTS * 2)
        g_ptr_array_add (moments, look (book, pick (N_GUESTS)));
    }
  g_assert_cmpuint (moments->len, >, 100);

  for (guint i = 0; i < moments->len; i++)
    {
      const Moment *moment = g_ptr_array_index (moments, i);

      if (!is_as_of (book, moment, TRUE))
        {
          g_test_message ("moment %u, guest %" G_GINT64_FORMAT, i, moment->guest_id);
          n_wrong++;
        }
    }
  g_assert_cmpuint (n_wrong, ==, 0);

  /* Another moment often is another card, so the cards above are not all the same. */
  for (guint i = 0; i + 20 < moments->len; i++)
    {
      const Moment *moment = g_ptr_array_index (moments, i);
      Moment wrong = *moment;

      wrong.utc = ((Moment *) g_ptr_array_index (moments, i + 20))->utc;
      n_other += !is_as_of (book, &wrong, FALSE);
    }
  g_assert_cmpuint (n_other, >, 5);
}

/* ---- Fixed cases ------------------------------------------------------------------------- */

/* The control: a journal that lacks what was taken back tells another past. */
static void
test_undone_row_is_needed (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InnUndoReport) report = NULL;
  Moment *moment = NULL;
  gint64 seq = 0;

  begin_book (book);
  pass_time (book, 60);
  seq = inn_test_book_do (book, "UPDATE guest SET name = 'Later' WHERE id = 1");
  pass_time (book, 60);
  moment = look (book, 1);
  report = inn_test_book_undo (book, seq, INN_UNDO_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (is_as_of (book, moment, TRUE));

  inn_test_book_do (book, "DROP TRIGGER entry_row_is_append_only_d;;"
                          "DELETE FROM entry_row WHERE seq = (SELECT max (seq) FROM entry) "
                          "AND tbl = 'guest'");
  g_assert_false (is_as_of (book, moment, FALSE));
  moment_free (moment);
}

static void
test_deleted_guest (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  Moment *moment = NULL;

  begin_book (book);
  inn_test_book_do (book, "INSERT INTO stay (guest_id, payer_id, room_id, arrival, departure, status, created_utc) "
                          "VALUES (1, 2, 1, '2026-11-01', '2026-11-03', 'departed', 1), "
                          "(2, 1, 1, '2026-11-05', '2026-11-06', 'departed', 1);;"
                          "INSERT INTO stay_guest (stay_id, guest_id) VALUES (2, 3);;"
                          "INSERT INTO relation (guest_id, other_id, kind, created_utc) "
                          "VALUES (3, 1, 'friend', 1)");
  moment = look (book, 1);
  delete_guest (book, 1);
  g_assert_null (dump_now (book, 1));
  g_assert_true (is_as_of (book, moment, TRUE));
  moment_free (moment);
}

/* Nobody knows of the stay any more, and the companion left it before it went. */
static void
test_stay_that_is_gone (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  Moment *companion = NULL;
  Moment *payer = NULL;

  begin_book (book);
  inn_test_book_do (book, "INSERT INTO stay (guest_id, payer_id, room_id, arrival, departure, status, created_utc) "
                          "VALUES (1, 2, 1, '2026-11-01', '2026-11-03', 'departed', 1);;"
                          "INSERT INTO stay_guest (stay_id, guest_id) VALUES (1, 3)");
  companion = look (book, 3);
  payer = look (book, 2);
  g_assert_nonnull (strstr (companion->dump, "stay 1"));
  inn_test_book_do (book, "DELETE FROM stay_guest");
  inn_test_book_do (book, "UPDATE stay SET payer_id = NULL");
  inn_test_book_do (book, "UPDATE stay SET guest_id = 4");
  inn_test_book_do (book, "DELETE FROM stay");
  g_assert_true (is_as_of (book, companion, TRUE));
  g_assert_true (is_as_of (book, payer, TRUE));
  moment_free (companion);
  moment_free (payer);
}

static void
test_names_of_then (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  Moment *moment = NULL;

  begin_book (book);
  inn_test_book_do (book, "INSERT INTO guest_tag (guest_id, tag_id, added_utc) VALUES (1, 1, 1);;"
                          "INSERT INTO room_memory (guest_id, room_id, verdict, day, created_utc) "
                          "VALUES (1, 2, 'liked', '2026-11-01', 1);;"
                          "INSERT INTO relation (guest_id, other_id, kind, created_utc) "
                          "VALUES (1, 2, 'spouse', 1)");
  moment = look (book, 1);
  inn_test_book_do (book, "UPDATE tag SET name = 'Other', folded = 'other' WHERE id = 1");
  inn_test_book_do (book, "UPDATE room SET number = '999'");
  inn_test_book_do (book, "UPDATE guest SET name = 'Married now' WHERE id = 2");
  inn_test_book_do (book, "DELETE FROM guest_tag;; DELETE FROM tag WHERE id = 1");
  inn_test_book_do (book, "DELETE FROM room_memory;; DELETE FROM room WHERE id = 2");
  g_assert_true (is_as_of (book, moment, TRUE));
  moment_free (moment);
}

static void
test_before_known (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) nobody = NULL;
  gint64 before = 0;
  gint64 known = 0;

  pass_time (book, 60);
  before = get_utc (book);
  begin_book (book);
  known = inn_test_book_get_int (book, "SELECT min (entry.utc) FROM entry JOIN entry_row USING (seq) "
                                       "WHERE subject_kind = 'guest' AND subject_id = 2");

  g_assert_null (dump_then (book, 2, before, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
  g_assert_cmpint (inn_error_get_count (error), ==, known);

  g_assert_null (dump_then (book, 77, before, &nobody));
  g_assert_error (nobody, INN_ERROR, INN_ERROR_NOT_FOUND);
  g_assert_cmpint (inn_error_get_count (nobody), ==, 0);
}

static void
test_store_of_the_past (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnStore) past = NULL;
  g_autoptr (InnGuestCard) card = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) opened = { 0 };
  g_auto (InnTestLoop) loaded = { 0 };
  g_auto (InnTestLoop) changed = { 0 };
  gint64 id = 1;
  Moment *moment = NULL;

  begin_book (book);
  moment = look (book, 1);
  inn_test_book_do (book, "UPDATE guest SET name = 'Later' WHERE id = 1");

  /* Also of a book that is only read. */
  inn_test_book_close (book);
  g_assert_true (inn_test_book_open (book, INN_STORE_OPEN_READ_ONLY, &error));
  g_assert_no_error (error);
  g_assert_true (is_as_of (book, moment, TRUE));

  inn_store_open_past_async (book->store, 1, moment->utc, NULL, inn_test_loop_done_cb, &opened);
  past = inn_store_open_past_finish (book->store, inn_test_loop_wait (&opened), &error);
  g_assert_no_error (error);
  g_assert_true (inn_store_is_read_only (past));
  g_assert_true (inn_store_get_present (past) == book->store);

  inn_store_load_guest_card_async (past, 1, NULL, inn_test_loop_done_cb, &loaded);
  card = inn_store_load_guest_card_finish (past, inn_test_loop_wait (&loaded), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (inn_guest_get_name (card->guest), ==, "Guest 1");

  inn_store_delete_guests_async (past, &id, 1, NULL, inn_test_loop_done_cb, &changed);
  g_assert_false (inn_store_delete_guests_finish (past, inn_test_loop_wait (&changed), NULL,
                                                  &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_READ_ONLY);
  moment_free (moment);
}

/* Somebody looks at the past while the book is closed. */
static void
test_book_closes (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnStore) past = NULL;
  g_autoptr (InnGuestCard) card = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) opened = { 0 };
  g_auto (InnTestLoop) loaded = { 0 };

  begin_book (book);
  inn_store_open_past_async (book->store, 1, get_utc (book), NULL, inn_test_loop_done_cb, &opened);
  past = inn_store_open_past_finish (book->store, inn_test_loop_wait (&opened), &error);
  g_assert_no_error (error);
  inn_test_loop_clear (&opened);
  inn_test_book_close (book);

  inn_store_load_guest_card_async (past, 1, NULL, inn_test_loop_done_cb, &loaded);
  card = inn_store_load_guest_card_finish (past, inn_test_loop_wait (&loaded), &error);
  g_assert_null (card);
  g_assert_error (error, INN_ERROR, INN_ERROR_BUSY);
}

static void
assert_change (InnGuestHistory *history,
               guint            index,
               char             op,
               const char      *column,
               const char      *from,
               const char      *to)
{
  const InnGuestChange *change = g_ptr_array_index (history->changes, index);

  g_assert_cmpint (change->op, ==, op);
  g_assert_cmpstr (change->column, ==, column);
  g_assert_cmpstr (change->from, ==, from);
  g_assert_cmpstr (change->to, ==, to);
}

/* How many values the guest came with. */
static guint
n_of_first (InnGuestHistory *history)
{
  guint n = 0;

  for (guint i = 0; i < history->changes->len; i++)
    {
      const InnGuestChange *change = g_ptr_array_index (history->changes, i);

      n += change->op == 'I' && g_str_equal (change->table, "guest");
    }

  return n;
}

/* What a value became is what the next change found, or what stands there; also of a row that went. */
static void
test_from_what_to_what (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuestHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = { 0 };

  begin_book (book);
  inn_test_book_do (book, "UPDATE guest SET name = 'B', staff_id = 1 WHERE id = 1");
  inn_test_book_do (book, "UPDATE guest SET name = 'C', staff_id = NULL WHERE id = 1");
  inn_test_book_do (book, "INSERT INTO interaction (guest_id, kind, day, what, created_utc) "
                          "VALUES (1, 'call', '2026-11-01', 'One', 1)");
  inn_test_book_do (book, "UPDATE interaction SET what = 'Two'");
  inn_test_book_do (book, "DELETE FROM interaction");

  inn_store_read_guest_history_async (book->store, 1, NULL, inn_test_loop_done_cb, &loop);
  history = inn_store_read_guest_history_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->entries->len, ==, 6);
  /* The row that went, what was changed of it, the row that came: kind, day, words, when, no advertising. */
  g_assert_cmpuint (history->changes->len, ==, 5 + 1 + 5 + 4 + n_of_first (history));
  assert_change (history, 0, 'D', "kind", "call", "");
  assert_change (history, 1, 'D', "day", "2026-11-01", "");
  assert_change (history, 2, 'D', "what", "Two", "");
  assert_change (history, 5, 'U', "what", "One", "Two");
  assert_change (history, 6, 'I', "kind", "", "call");
  assert_change (history, 8, 'I', "what", "", "One");
  assert_change (history, 11, 'U', "name", "B", "C");
  assert_change (history, 12, 'U', "staff_id", "Anna", "");
  assert_change (history, 13, 'U', "name", "Guest 1", "B");
  assert_change (history, 14, 'U', "staff_id", "", "Anna");
  assert_change (history, 15, 'I', "name", "", "Guest 1");
}

/* The value of an own field says which one, also when the guest's value is gone. */
static void
test_own_field_by_name (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnGuestHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = { 0 };
  guint n_found = 0;

  begin_book (book);
  inn_test_book_do (book, "INSERT INTO custom_field (name, kind) VALUES ('Car plate', 'text')");
  inn_test_book_do (book, "INSERT INTO custom_value (guest_id, field_id, kind, value) "
                          "VALUES (1, (SELECT max (id) FROM custom_field), 'text', 'A1')");
  inn_test_book_do (book, "UPDATE custom_value SET value = 'B2'");
  inn_test_book_do (book, "DELETE FROM custom_value");

  inn_store_read_guest_history_async (book->store, 1, NULL, inn_test_loop_done_cb, &loop);
  history = inn_store_read_guest_history_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < history->changes->len; i++)
    {
      const InnGuestChange *change = g_ptr_array_index (history->changes, i);

      if (!g_str_equal (change->table, "custom_value") || !g_str_equal (change->column, "value"))
        continue;
      g_assert_cmpstr (change->about, ==, "Car plate");
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/past/any-moment", test_any_moment);
  g_test_add_func ("/past/undone-row-is-needed", test_undone_row_is_needed);
  g_test_add_func ("/past/deleted-guest", test_deleted_guest);
  g_test_add_func ("/past/stay-that-is-gone", test_stay_that_is_gone);
  g_test_add_func ("/past/names-of-then", test_names_of_then);
  g_test_add_func ("/past/before-known", test_before_known);
  g_test_add_func ("/past/store-of-the-past", test_store_of_the_past);
  g_test_add_func ("/past/book-closes", test_book_closes);
  g_test_add_func ("/past/from-what-to-what", test_from_what_to_what);
  g_test_add_func ("/past/own-field-by-name", test_own_field_by_name);

  return g_test_run ();
}
