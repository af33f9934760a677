/* The morning sheet, read from the book: who stands where, and what is said of them. */

#include "config.h"

#include "inn-morning-reader.h"
#include "inn-test-guests.h"

static InnMorningSheet *
read_sheet (InnTestBook *book,
            InnDate      day)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnMorningSheet *sheet;

  inn_morning_sheet_read_async (book->store, day, INN_MORNING_BY_ROOM, "临湖小筑",
                                INN_FEB29_ON_FEB28, NULL, inn_test_loop_done_cb, &result);
  sheet = inn_morning_sheet_read_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return sheet;
}

static void
assert_guest (InnMorningSheet *sheet,
              InnMorningPart   part,
              guint            at,
              const char      *name,
              const char      *expected)
{
  const InnMorningGuest *guest;
  g_autoptr (GString) facts = g_string_new (NULL);

  g_assert_cmpuint (at, <, sheet->parts[part]->len);
  guest = g_ptr_array_index (sheet->parts[part], at);
  g_assert_cmpstr (guest->name, ==, name);
  for (guint i = 0; i < guest->facts->len; i++)
    {
      const InnMorningFact *fact = g_ptr_array_index (guest->facts, i);

      g_string_append_printf (facts, "%s=%s|", inn_morning_fact_kind_to_nick (fact->kind),
                              fact->text);
    }
  g_assert_cmpstr (facts->str, ==, expected);
}

/* 1 arrives today with 2, 3 stays on, 4 leaves, 5 left this morning; 301 to 306. */
static InnTestBook *
new_book (void)
{
  static const char *const names[] = { "林雨桐", "周子昂", "Anna Berg", "王海", "陈晨" };
  InnTestBook *book = inn_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    inn_test_guest_add (book, names[i], NULL);
  inn_test_book_do (book,
    "INSERT INTO staff (name) VALUES ('李静');;"
    "INSERT INTO room_type (name) VALUES ('湖景房');;"
    "INSERT INTO room (number, room_type_id) VALUES ('301', 1), ('302', 1), ('303', 1), ('304', 1),"
    " ('305', 1), ('306', 1);;"
    "INSERT INTO stay (guest_id, room_id, arrival, departure, status, arrival_minute, requests,"
    " note, created_utc) VALUES"
    " (1, 1, '2026-11-22', '2026-11-25', 'booked', 870, '要高楼层', '带了狗', 0),"
    " (3, 2, '2026-11-20', '2026-11-24', 'in-house', NULL, '', '', 0),"
    " (4, 3, '2026-11-20', '2026-11-22', 'in-house', NULL, '', '', 0),"
    " (5, 4, '2026-11-20', '2026-11-22', 'departed', NULL, '', '', 0);;"
    "INSERT INTO stay_guest (stay_id, guest_id) VALUES (1, 2);;"
    "UPDATE guest SET salutation = '林女士', vip = 1, birth_calendar = 'solar', birth_year = 1990,"
    " birth_month = 11, birth_day = 24 WHERE id = 1");

  return book;
}

static void
note_all (InnTestBook *book)
{
  inn_test_book_do (book,
    "INSERT INTO preference (guest_id, area, what, stance, severe, confirmed, created_utc) VALUES"
    " (1, 'room', '安静', 'likes', 0, '2026-01-01', 0),"
    " (1, 'diet', '香菜', 'avoids', 0, '2026-01-01', 0),"
    " (1, 'room', '604', 'never', 0, '2026-01-01', 0),"
    " (1, 'diet', '虾', 'allergy', 0, '2026-01-01', 0),"
    " (1, 'diet', '花生', 'allergy', 1, '2026-01-01', 0),"
    " (2, 'diet', '牛奶', 'allergy', 0, '2026-01-01', 0);;"
    "INSERT INTO promise (guest_id, kind, what, staff_id, day, due, due_minute, state, settled_utc,"
    " created_utc) VALUES"
    " (1, 'late-check-out', '到 14:00', 1, '2026-11-20', NULL, NULL, 'open', NULL, 0),"
    " (1, 'gift', '', 1, '2026-11-20', NULL, NULL, 'kept', 1, 0);;"
    "INSERT INTO feedback (guest_id, kind, day, what, severity, department, due, closed, closed_utc,"
    " created_utc) VALUES"
    " (1, 'complaint', '2026-11-01', '隔壁吵', 'high', '客房', '2026-11-23', 0, NULL, 0),"
    " (1, 'complaint', '2026-11-01', '灯坏', 'normal', '', NULL, 1, 1, 0);;"
    "INSERT INTO room_memory (guest_id, room_id, verdict, what, day, created_utc) VALUES"
    " (1, 1, 'refused', '靠电梯', '2026-05-01', 0),"
    " (1, 2, 'refused', '', '2026-06-01', 0);;"
    "INSERT INTO important_date (guest_id, kind, calendar, month, day) VALUES"
    " (1, 'anniversary', 'solar', 11, 25), (1, 'founding', 'solar', 3, 1);;"
    "INSERT INTO interaction (guest_id, kind, day, what, created_utc) VALUES"
    " (1, 'call', '2026-11-10', '问早餐', 0), (1, 'wechat', '2026-11-20', '确认了时间', 0);;"
    "INSERT INTO tag (group_id, name, folded, colour) VALUES (1, '赖账', '赖账', 'red'),"
    " (1, '老客', '老客', '');;"
    "INSERT INTO guest_tag (guest_id, tag_id, added_utc) VALUES (1, 1, 0), (1, 2, 0);;"
    "UPDATE guest SET note = '说话客气' WHERE id IN (1, 3);;"
    "UPDATE guest SET banned = 1, banned_reason = '打架' WHERE id = 4");
}

static void
test_parts (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnMorningSheet) sheet = read_sheet (book, INN_TEST_TODAY);
  const InnMorningGuest *guest;

  g_assert_cmpstr (sheet->hotel, ==, "临湖小筑");
  g_assert_cmpuint (sheet->parts[INN_MORNING_ARRIVALS]->len, ==, 1);
  g_assert_cmpuint (sheet->parts[INN_MORNING_STAYING]->len, ==, 1);
  g_assert_cmpuint (sheet->parts[INN_MORNING_DEPARTURES]->len, ==, 2);
  /* The one who left is not in the house any more; the one who comes brings one along. */
  g_assert_cmpuint (sheet->n_people, ==, 4);
  g_assert_cmpuint (sheet->list->n_free, ==, 3);
  g_assert_cmpuint (sheet->n_birthdays, ==, 1);

  guest = g_ptr_array_index (sheet->parts[INN_MORNING_ARRIVALS], 0);
  g_assert_cmpstr (guest->address, ==, "林女士");
  g_assert_cmpuint (inn_morning_guest_get_n_people (guest), ==, 2);
  g_assert_cmpint (guest->stay->arrival_minute, ==, 870);
  g_assert_true (guest->flags & INN_GUEST_VIP);
}

static void
test_facts (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnMorningSheet) sheet = NULL;

  note_all (book);
  sheet = read_sheet (book, INN_TEST_TODAY);
  assert_guest (sheet, INN_MORNING_ARRIVALS, 0, "林雨桐",
                "allergy=花生 (severe); 虾|"
                "allergy=周子昂: 牛奶|"
                "never=604|"
                "room=refused this room on 05-01: 靠电梯|"
                "red-tag=赖账|"
                "promise=Late check-out: 到 14:00 (this stay, 李静, 11-20)|"
                "complaint=隔壁吵 (Serious, 11-01, 客房, due tomorrow)|"
                "birthday=Tue 24 November (lunar 10/16), turns 36|"
                "day=Wedding anniversary: Wed 25 November (lunar 10/17)|"
                "wish=要高楼层|"
                "note=带了狗|"
                "likes=安静|"
                "avoids=香菜|"
                "last=11-20 WeChat: 确认了时间|");
  assert_guest (sheet, INN_MORNING_STAYING, 0, "Anna Berg", "last=说话客气|");
  assert_guest (sheet, INN_MORNING_DEPARTURES, 0, "王海", "banned=打架|");
  assert_guest (sheet, INN_MORNING_DEPARTURES, 1, "陈晨", "");
  g_assert_cmpuint (sheet->n_promises, ==, 1);
  g_assert_cmpuint (sheet->n_feedback, ==, 1);
}

/* Somebody with two rooms is told of twice, what they were promised counts once. */
static void
test_two_rooms (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnMorningSheet) sheet = NULL;

  note_all (book);
  inn_test_book_do (book, "INSERT INTO stay (guest_id, room_id, arrival, departure, status,"
                          " created_utc) VALUES (1, 5, '2026-11-22', '2026-11-25', 'booked', 0)");
  sheet = read_sheet (book, INN_TEST_TODAY);
  g_assert_cmpuint (sheet->parts[INN_MORNING_ARRIVALS]->len, ==, 2);
  g_assert_cmpuint (sheet->n_promises, ==, 1);
  g_assert_cmpuint (sheet->n_feedback, ==, 1);
  g_assert_cmpuint (sheet->n_birthdays, ==, 1);
}

static void
test_other_days (void)
{
  g_autoptr (InnTestBook) book = new_book ();
  g_autoptr (InnMorningSheet) tomorrow = read_sheet (book, inn_date_new (2026, 11, 25));
  g_autoptr (InnMorningSheet) yesterday = read_sheet (book, inn_date_new (2026, 11, 21));
  g_autoptr (InnMorningSheet) empty = read_sheet (book, inn_date_new (2031, 1, 1));

  g_assert_cmpuint (tomorrow->parts[INN_MORNING_DEPARTURES]->len, ==, 1);
  g_assert_cmpuint (yesterday->parts[INN_MORNING_STAYING]->len, ==, 3);
  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    g_assert_cmpuint (empty->parts[part]->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/morning-reader/each-stay-stands-in-one-part", test_parts);
  g_test_add_func ("/morning-reader/what-is-to-be-known-in-its-order", test_facts);
  g_test_add_func ("/morning-reader/two-rooms-of-one-guest-count-once", test_two_rooms);
  g_test_add_func ("/morning-reader/any-other-day", test_other_days);

  return g_test_run ();
}
