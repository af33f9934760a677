/* test-automation-firings.c: each of the ready rules on generated books does exactly what a slow reference
 * says, which knows the book only as it was made and asks every rule in its plain words.
 */

#include "config.h"

#include "inn-store-automation.h"
#include "inn-test-book.h"
#include "inn-test-guests.h"
#include "inn-test-loop.h"

#define N_BOOKS 12
#define N_GUESTS 40
#define SINCE 20 /* days the rules are on already */
#define FRESH 30

/* Days are counted from today on. */
typedef struct
{
  int      guest; /* 0 to N_GUESTS - 1 */
  int      companion; /* or -1 */
  int      arrival;
  int      departure;
  gboolean booked;
  gboolean here;
  int      recommend; /* or -1 */
} Stay;

typedef struct
{
  int      guest;
  int      day;
  int      hours_ago;
  gboolean closed;
} Complaint;

typedef struct
{
  InnTestBook *book;
  gint64       ids[N_GUESTS];
  InnDate      born[N_GUESTS];
  GArray      *stays;      /* of Stay, by arrival of each guest */
  GArray      *complaints; /* of Complaint */
} World;

static InnDate
get_today (void)
{
  return INN_TEST_TODAY;
}

static char *
dup_day (int day)
{
  return inn_date_dup_iso (inn_date_add_days (get_today (), day));
}

static gint64
add_guest (World   *world,
           InnDate  born)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) guest = NULL;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, "G");
  inn_guest_builder_set_birthday (builder, inn_birthday_new_solar (born.year, born.month, born.day));
  guest = inn_guest_builder_end (builder);

  return inn_test_guest_save (world->book, guest);
}

static void
save_stay (World      *world,
           const Stay *stay)
{
  g_autofree char *arrival = dup_day (stay->arrival);
  g_autofree char *departure = dup_day (stay->departure);
  g_autofree char *recommend = stay->recommend >= 0 ? g_strdup_printf ("%d", stay->recommend)
                                                    : g_strdup ("NULL");
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO stay (guest_id, arrival, departure, status, recommend, created_utc) "
    "VALUES (%" G_GINT64_FORMAT ", '%s', '%s', '%s', %s, 1)", world->ids[stay->guest], arrival, departure,
    stay->booked ? "booked" : stay->here ? "in-house" : "departed", recommend);

  inn_test_book_do (world->book, sql);
  if (stay->companion >= 0)
    {
      g_autofree char *with = g_strdup_printf (
        "INSERT INTO stay_guest (stay_id, guest_id) SELECT max (id), %" G_GINT64_FORMAT " FROM stay",
        world->ids[stay->companion]);

      inn_test_book_do (world->book, with);
    }
}

/* One stay after the other, so that nobody is in two places as the main guest. */
static void
add_stays (World *world,
           int    guest)
{
  int day = g_test_rand_int_range (-220, -60);

  for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
    {
      Stay stay = { .guest = guest, .companion = -1, .recommend = -1 };

      stay.arrival = day + g_test_rand_int_range (1, 70);
      stay.departure = stay.arrival + g_test_rand_int_range (1, 6);
      stay.booked = stay.arrival > 0;
      stay.here = stay.arrival <= 0 && stay.departure >= 0;
      if (g_test_rand_int_range (0, 4) == 0)
        stay.companion = (guest + 1 + g_test_rand_int_range (0, N_GUESTS - 2)) % N_GUESTS;
      if (!stay.booked && !stay.here && g_test_rand_int_range (0, 2) == 0)
        stay.recommend = g_test_rand_int_range (0, 11);
      day = stay.departure;
      save_stay (world, &stay);
      g_array_append_val (world->stays, stay);
      if (stay.booked)
        break;
    }
}

static void
add_complaint (World *world,
               int    guest)
{
  Complaint complaint = { guest, g_test_rand_int_range (-40, 1), 0, g_test_rand_bit () };
  g_autofree char *day = dup_day (complaint.day);
  g_autofree char *sql = NULL;

  complaint.hours_ago = complaint.day == 0 ? 1 : complaint.day == -1 ? g_test_rand_int_range (20, 30)
                                                                     : -complaint.day * 24;
  sql = g_strdup_printf ("INSERT INTO feedback (guest_id, kind, day, what, created_utc, closed, closed_utc) "
                         "VALUES (%" G_GINT64_FORMAT ", 'complaint', '%s', 'x', %" G_GINT64_FORMAT ", %d, %s)",
                         world->ids[guest], day,
                         inn_clock_get_utc (world->book->clock) - complaint.hours_ago * 3600,
                         complaint.closed, complaint.closed ? "2" : "NULL");
  inn_test_book_do (world->book, sql);
  g_array_append_val (world->complaints, complaint);
}

static World *
world_new (void)
{
  World *world = g_new0 (World, 1);

  world->book = inn_test_book_new ();
  world->stays = g_array_new (FALSE, FALSE, sizeof (Stay));
  world->complaints = g_array_new (FALSE, FALSE, sizeof (Complaint));
  for (int i = 0; i < N_GUESTS; i++)
    {
      InnDate near = inn_date_add_days (get_today (), g_test_rand_int_range (-15, 25));

      world->born[i] = inn_date_new (g_test_rand_int_range (1950, 2010), near.month,
                                     near.month == 2 && near.day == 29 ? 28 : near.day);
      world->ids[i] = add_guest (world, world->born[i]);
    }
  for (int i = 0; i < N_GUESTS; i++)
    {
      add_stays (world, i);
      if (i % 3 == 0)
        add_complaint (world, i);
    }
  inn_test_book_do (world->book, "UPDATE automation_rule SET enabled = 1, since = '2026-11-02'");

  return world;
}

static void
world_free (World *world)
{
  inn_test_book_free (world->book);
  g_array_unref (world->stays);
  g_array_unref (world->complaints);
  g_free (world);
}

/* ---- The reference ----------------------------------------------------------------------- */

static void
expect (GPtrArray  *lines,
        World      *world,
        const char *rule,
        int         guest,
        int         day)
{
  g_autofree char *iso = dup_day (day);

  g_ptr_array_add (lines, g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", rule, world->ids[guest], iso));
}

static const Stay *
get_stay (World *world,
          guint  i)
{
  return &g_array_index (world->stays, Stay, i);
}

static gboolean
is_with (const Stay *stay,
         int         guest)
{
  return stay->guest == guest || stay->companion == guest;
}

/* The earliest departure that counts, for what is done once in a while. */
static void
expect_departures (GPtrArray  *lines,
                   World      *world,
                   const char *rule,
                   int         after,
                   int         low,
                   int         high,
                   gboolean    only_first)
{
  for (int guest = 0; guest < N_GUESTS; guest++)
    for (guint i = 0; i < world->stays->len; i++)
      {
        const Stay *stay = get_stay (world, i);

        if (stay->guest != guest || stay->booked || stay->here || stay->departure < -SINCE
            || stay->departure + after > 0 || (low >= 0 && (stay->recommend < low || stay->recommend > high)))
          continue;
        expect (lines, world, rule, guest, stay->departure);
        if (only_first)
          break;
      }
}

static void
expect_first_stays (GPtrArray *lines,
                    World     *world)
{
  for (int guest = 0; guest < N_GUESTS; guest++)
    {
      int first = G_MAXINT;

      for (guint i = 0; i < world->stays->len; i++)
        if (is_with (get_stay (world, i), guest) && !get_stay (world, i)->booked)
          first = MIN (first, get_stay (world, i)->arrival);
      if (first >= -SINCE && first <= 0)
        expect (lines, world, "welcome", guest, first);
    }
}

static void
expect_win_backs (GPtrArray *lines,
                  World     *world)
{
  for (int guest = 0; guest < N_GUESTS; guest++)
    {
      int last = G_MININT;
      gboolean comes = FALSE;

      for (guint i = 0; i < world->stays->len; i++)
        {
          const Stay *stay = get_stay (world, i);

          if (!is_with (stay, guest))
            continue;
          if (stay->booked || stay->here)
            comes = TRUE;
          else
            last = MAX (last, stay->departure);
        }
      if (!comes && last + 90 <= 0 && last + 90 >= -SINCE)
        {
          gboolean complains = FALSE;

          for (guint i = 0; i < world->complaints->len; i++)
            complains |= g_array_index (world->complaints, Complaint, i).guest == guest
                         && !g_array_index (world->complaints, Complaint, i).closed;
          if (!complains)
            expect (lines, world, "win-back", guest, last);
        }
    }
}

/* In how many days somebody has the birthday, from today on. */
static int
days_to_birthday (World *world,
                  int    guest)
{
  for (int days = 0; days < 367; days++)
    {
      InnDate day = inn_date_add_days (get_today (), days);

      if (day.month == world->born[guest].month && day.day == world->born[guest].day)
        return days;
    }

  return G_MAXINT;
}

static void
expect_birthdays (GPtrArray *lines,
                  World     *world)
{
  for (int guest = 0; guest < N_GUESTS; guest++)
    {
      int days = days_to_birthday (world, guest);
      gboolean surprised = FALSE;

      if (days <= 7)
        expect (lines, world, "birthday-wish", guest, days);
      for (guint i = 0; i < world->stays->len && !surprised; i++)
        {
          const Stay *stay = get_stay (world, i);

          surprised = is_with (stay, guest) && (stay->booked || stay->here) && stay->arrival <= 0
                      && days >= stay->arrival && days <= stay->departure;
        }
      if (surprised)
        expect (lines, world, "birthday-surprise", guest, days);
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
tell_expected (World *world)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  expect_departures (lines, world, "thanks", 1, -1, -1, TRUE);
  expect_departures (lines, world, "nurture", 0, 9, 10, TRUE);
  expect_departures (lines, world, "recover", 0, 0, 6, FALSE);
  expect_first_stays (lines, world);
  expect_win_backs (lines, world);
  expect_birthdays (lines, world);
  for (guint i = 0; i < world->stays->len; i++)
    if (get_stay (world, i)->booked && get_stay (world, i)->arrival <= 1)
      expect (lines, world, "prepare", get_stay (world, i)->guest, get_stay (world, i)->arrival);
  for (guint i = 0; i < world->complaints->len; i++)
    {
      const Complaint *complaint = &g_array_index (world->complaints, Complaint, i);

      if (!complaint->closed && complaint->hours_ago >= 24 && complaint->day >= -SINCE)
        expect (lines, world, "open-complaint", complaint->guest, complaint->day);
    }

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

/* ---- The test ---------------------------------------------------------------------------- */

static void
run (World *world)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_run_automation_async (world->book->store, INN_FEB29_ON_FEB28, 2, NULL, inn_test_loop_done_cb,
                                  &loop);
  g_assert_cmpint (inn_store_run_automation_finish (world->book->store, inn_test_loop_wait (&loop), &error),
                   >=, 0);
  g_assert_no_error (error);
}

static char *
tell_done (World *world)
{
  return inn_test_book_get_text (world->book,
                                 "SELECT coalesce (group_concat (line, ''), '') FROM ("
                                 "  SELECT r.key || ' ' || f.guest_id || ' ' || f.day || char (10) AS line "
                                 "  FROM automation_firing f JOIN automation_rule r ON r.id = f.rule_id "
                                 "  WHERE f.state = 'done' ORDER BY line COLLATE BINARY)");
}

static void
test_exact (void)
{
  guint n_lines = 0;
  g_autoptr (GHashTable) rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int n = 0; n < N_BOOKS; n++)
    {
      World *world = world_new ();
      g_autofree char *expected = tell_expected (world);
      g_autofree char *done = NULL;
      g_autofree char *again = NULL;
      g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);

      run (world);
      done = tell_done (world);
      g_assert_cmpstr (done, ==, expected);
      g_assert_cmpint (inn_test_book_get_int (world->book, "SELECT count (*) FROM follow_up "
                                                           "WHERE rule_id IS NOT NULL"),
                       ==, g_strv_length (lines) - 1);
      run (world);
      again = tell_done (world);
      g_assert_cmpstr (again, ==, expected);
      for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++, n_lines++)
        g_hash_table_add (rules, g_strndup (lines[i], strcspn (lines[i], " ")));
      world_free (world);
    }

  /* No rule is right only because nothing ever happened to it. */
  g_test_message ("%u firings", n_lines);
  g_assert_cmpuint (g_hash_table_size (rules), ==, 9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/automation-firings/each-ready-rule-acts-exactly-as-it-says", test_exact);

  return g_test_run ();
}
