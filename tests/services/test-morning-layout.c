/* The morning sheet as pages: all of it is there, in its place, and nowhere else. */

#include "config.h"

#include "inn-morning-layout.h"
#include "inn-test-morning.h"

#include <string.h>

static InnPaper *
check (InnMorningSheet *sheet)
{
  g_autoptr (InnPaper) paper = inn_morning_layout_set (sheet);
  g_autofree char *text = inn_test_paper_dup_text (paper);

  inn_test_paper_assert (paper);
  inn_test_paper_assert_apart (paper);
  inn_test_morning_assert (sheet, text);

  return g_steal_pointer (&paper);
}

static void
test_small (void)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (14, FALSE);
  g_autoptr (InnPaper) paper = check (sheet);

  g_assert_cmpuint (inn_paper_get_n_pages (paper), ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (0, FALSE);
  g_autoptr (InnPaper) paper = check (sheet);
  g_autofree char *text = inn_test_paper_dup_text (paper);

  g_assert_cmpuint (inn_paper_get_n_pages (paper), ==, 1);
  g_assert_nonnull (strstr (text, "Nobodyarrives."));
  g_assert_nonnull (strstr (text, "Page1of1"));
}

static void
test_full (void)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (80, FALSE);
  g_autoptr (InnPaper) paper = check (sheet);
  g_autofree char *first = inn_paper_dup_text (paper, 0);
  g_autofree char *second = inn_paper_dup_text (paper, 1);

  g_assert_cmpuint (inn_paper_get_n_pages (paper), >, 1);
  g_assert_cmpuint (inn_paper_get_n_pages (paper), <, 7);
  g_assert_nonnull (strstr (first, "Arrivals 27"));
  g_assert_nonnull (strstr (second, ", continued"));
}

static void
test_odd (void)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (2 * INN_TEST_N_ODD_NAMES, TRUE);
  g_autoptr (InnPaper) paper = check (sheet);

  g_assert_cmpuint (inn_paper_get_n_pages (paper), >, 1);
}

/* Longer than a page: it goes on overleaf. */
static void
test_endless (void)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (3, FALSE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (InnPaper) paper = NULL;

  for (int i = 0; i < 900; i++)
    g_string_append_printf (text, "第 %d 句，说了又说。", i);
  inn_morning_guest_add_fact (g_ptr_array_index (sheet->parts[1], 0), INN_MORNING_LAST, text->str);
  paper = inn_morning_layout_set (sheet);
  inn_test_paper_assert (paper);
  g_assert_cmpuint (inn_paper_get_n_pages (paper), >, 2);
  for (int i = 0; i < 900; i++)
    {
      g_autofree char *all = i % 100 == 0 ? inn_test_paper_dup_text (paper) : NULL;
      g_autofree char *sentence = g_strdup_printf ("第%d句", i);

      if (all != NULL)
        g_assert_nonnull (strstr (all, sentence));
    }
}

static void
test_wild (void)
{
  for (guint32 seed = 0; seed < 25; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (InnMorningSheet) sheet = inn_test_morning_new_wild (rand);
      g_autoptr (InnPaper) paper = inn_morning_layout_set (sheet);

      inn_test_paper_assert (paper);
    }
}

/* The control: what is told from words that are not on the page. */
static void
test_missing (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (3, FALSE);
      g_autoptr (InnPaper) paper = inn_morning_layout_set (sheet);
      g_autofree char *text = inn_test_paper_dup_text (paper);

      inn_morning_guest_add_fact (g_ptr_array_index (sheet->parts[0], 0), INN_MORNING_NEVER,
                                  "604 房");
      inn_test_morning_assert (sheet, text);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*is not on the page*");
}

static void
assert_order (InnMorningSheet *sheet,
              InnMorningPart   part,
              const char      *expected)
{
  g_autoptr (GString) rooms = g_string_new (NULL);

  for (guint i = 0; i < sheet->parts[part]->len; i++)
    {
      const InnMorningGuest *guest = g_ptr_array_index (sheet->parts[part], i);

      g_string_append_printf (rooms, "%s ", guest->stay->room);
    }
  g_assert_cmpstr (rooms->str, ==, expected);
}

static void
add (InnMorningSheet *sheet,
     InnMorningPart   part,
     gint64           id,
     const char      *room,
     int              minute,
     int              days,
     InnStayStatus    status)
{
  InnStay *stay = inn_stay_new (1, sheet->day, inn_date_add_days (sheet->day, days), status);

  stay->id = id;
  stay->arrival_minute = stay->departure_minute = minute;
  inn_stay_set_text (&stay->room, room);
  g_ptr_array_add (sheet->parts[part], inn_morning_guest_new (stay));
}

static void
test_orders (void)
{
  g_autoptr (InnMorningSheet) sheet = inn_morning_sheet_new (inn_date_new (2026, 11, 22));

  add (sheet, 0, 1, "1001", 600, 1, INN_STAY_BOOKED);
  add (sheet, 0, 2, "", 540, 1, INN_STAY_BOOKED);
  add (sheet, 0, 3, "301", -1, 1, INN_STAY_BOOKED);
  add (sheet, 0, 4, "302", 600, 1, INN_STAY_BOOKED);
  add (sheet, 1, 5, "201", -1, 3, INN_STAY_IN_HOUSE);
  add (sheet, 1, 6, "202", -1, 1, INN_STAY_IN_HOUSE);
  add (sheet, 2, 7, "101", 500, 0, INN_STAY_DEPARTED);
  add (sheet, 2, 8, "103", 700, 0, INN_STAY_IN_HOUSE);
  add (sheet, 2, 9, "102", 660, 0, INN_STAY_IN_HOUSE);

  inn_morning_sheet_sort (sheet, INN_MORNING_BY_ROOM);
  assert_order (sheet, INN_MORNING_ARRIVALS, "301 302 1001  ");
  assert_order (sheet, INN_MORNING_STAYING, "201 202 ");
  assert_order (sheet, INN_MORNING_DEPARTURES, "101 102 103 ");
  inn_morning_sheet_sort (sheet, INN_MORNING_BY_TIME);
  assert_order (sheet, INN_MORNING_ARRIVALS, " 302 1001 301 ");
  assert_order (sheet, INN_MORNING_STAYING, "202 201 ");
  assert_order (sheet, INN_MORNING_DEPARTURES, "102 103 101 ");
}

/* A page is the same drawn twice, and where it is drawn leaves no trace on it. */
static void
test_same_twice (void)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (12, FALSE);
  g_autoptr (InnPaper) paper = inn_morning_layout_set (sheet);
  g_autoptr (GArray) before = inn_paper_list_boxes (paper, 0);
  g_autoptr (GArray) after = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 420);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 0.5, 0.5);
  inn_paper_draw (paper, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  after = inn_paper_list_boxes (paper, 0);
  g_assert_cmpmem (before->data, before->len * sizeof (InnPaperBox),
                   after->data, after->len * sizeof (InnPaperBox));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/morning-layout/a-small-house-fits-one-page", test_small);
  g_test_add_func ("/morning-layout/an-empty-house-says-so", test_empty);
  g_test_add_func ("/morning-layout/eighty-rooms-go-on-overleaf", test_full);
  g_test_add_func ("/morning-layout/odd-names-are-all-there", test_odd);
  g_test_add_func ("/morning-layout/what-is-longer-than-a-page-is-not-cut", test_endless);
  g_test_add_func ("/morning-layout/any-text-stays-within-the-margins", test_wild);
  g_test_add_func ("/morning-layout/what-is-missing-is-missed", test_missing);
  g_test_add_func ("/morning-layout/by-room-and-by-time", test_orders);
  g_test_add_func ("/morning-layout/the-same-page-twice", test_same_twice);

  return g_test_run ();
}
