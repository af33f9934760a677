/* test-searching.c: the search box and the list below it, as they are used: what is marked, what is
 * typed that is no name, and what stays where it was while the book changes.
 */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-builder.h"
#include "inn-guest-filter-bar.h"
#include "inn-guest-list-pane.h"
#include "inn-guest-rows.h"
#include "inn-guests-page.h"
#include "inn-no-match-page.h"
#include "inn-store-guests.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#define MANY 10000

/* Of the colour behind a match on a row in the light shade: jade at 22 % on the plane of the list. */
#define MARK_RED 198
#define MARK_GREEN 219
#define MARK_BLUE 215
#define MARK_NEAR 3

/* The edge of a letter may have the colour too, here and there. */
#define MARK_LEAST 60

static GtkWidget *
get_entry (InnTestWindow *test)
{
  return inn_test_window_find (inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE),
                               GTK_TYPE_SEARCH_ENTRY);
}

static void
type (InnTestWindow *test,
      const char    *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (test)), text);
  inn_test_window_run (200);
}

static GArray *
dup_shown (InnTestWindow *test)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);

  return inn_guest_list_pane_dup_shown (INN_GUEST_LIST_PANE (pane));
}

static guint
count_shown (InnTestWindow *test)
{
  g_autoptr (GArray) shown = dup_shown (test);

  return shown->len;
}

/* A busy machine answers late. */
static void
expect_count (InnTestWindow *test,
              guint          n_guests)
{
  for (guint i = 0; i < 100 && count_shown (test) != n_guests; i++)
    inn_test_window_run (50);
  g_assert_cmpuint (count_shown (test), ==, n_guests);
}

static void
assert_only (InnTestWindow *test,
             gint64         id)
{
  g_autoptr (GArray) shown = NULL;

  expect_count (test, 1);
  shown = dup_shown (test);
  g_assert_cmpint (g_array_index (shown, gint64, 0), ==, id);
}

/* Paints the list as the screen shows it and counts what has the colour of a match, above and below
 * the middle of the first row. */
static void
count_marked (InnTestWindow *test,
              guint         *upper,
              guint         *lower)
{
  GtkWidget *list = inn_test_window_find_list (test->window);
  GtkWidget *row = gtk_widget_get_first_child (list);
  int width = gtk_widget_get_width (list);
  int height = gtk_widget_get_height (row);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (list);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new0 (guint32, width * height);
  const GdkRGBA plane = { 0xf8 / 255.f, 0xf7 / 255.f, 0xf5 / 255.f, 1 };
  g_autoptr (GError) error = NULL;

  gtk_snapshot_append_color (snapshot, &plane, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_paintable_snapshot (paintable, snapshot, width, gtk_widget_get_height (list));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  gsk_renderer_realize (renderer, NULL, &error);
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, (guchar *) pixels, width * sizeof *pixels);
  gsk_renderer_unrealize (renderer);

  *upper = *lower = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel = pixels[y * width + x];

        if (ABS ((int) (pixel >> 16 & 0xff) - MARK_RED) <= MARK_NEAR
            && ABS ((int) (pixel >> 8 & 0xff) - MARK_GREEN) <= MARK_NEAR
            && ABS ((int) (pixel & 0xff) - MARK_BLUE) <= MARK_NEAR)
          (*(y < height / 2 ? upper : lower))++;
      }
}

/* A busy machine paints late: waits until the marks are as they are to be, and no longer than that. */
static void
assert_marked (InnTestWindow *test,
               const char    *text,
               gboolean       above,
               gboolean       below)
{
  guint upper = 0, lower = 0;

  for (guint i = 0; i < 100; i++)
    {
      if (gtk_widget_get_height (gtk_widget_get_first_child (
            inn_test_window_find_list (test->window))) > 0)
        {
          count_marked (test, &upper, &lower);
          if ((upper >= MARK_LEAST) == above && (lower >= MARK_LEAST) == below)
            break;
        }
      inn_test_window_run (50);
    }
  g_test_message ("“%s”: %u above, %u below", text, upper, lower);
  g_assert_cmpint (upper >= MARK_LEAST, ==, above);
  g_assert_cmpint (lower >= MARK_LEAST, ==, below);
}

static void
test_marks (InnTestWindow *test,
            gconstpointer  data)
{
  static const struct
  {
    const char *text;
    gboolean upper;
    gboolean lower;
  } cases[] = {
    { "林雨", TRUE, FALSE },
    { "linyutong", TRUE, FALSE },
    { "lyt", TRUE, FALSE },
    { "lin雨", TRUE, FALSE },
    { "138 0571", FALSE, TRUE },
    { "05716620", FALSE, TRUE },
    { "rhinoceros", FALSE, TRUE },
    { "lyt 6620", TRUE, TRUE },
    { "林雨 rhinoceros", TRUE, TRUE },
  };
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "13805716620", "Kept a rhinoceros here");
  guint upper, lower;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  assert_marked (test, "", FALSE, FALSE);
  count_marked (test, &upper, &lower);
  g_assert_cmpuint (upper + lower, <, MARK_LEAST);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (test, cases[i].text);
      assert_only (test, id);
      assert_marked (test, cases[i].text, cases[i].upper, cases[i].lower);
    }
  type (test, "");
  assert_marked (test, "", FALSE, FALSE);
  count_marked (test, &upper, &lower);
  g_assert_cmpuint (upper + lower, <, MARK_LEAST);
}

/* What somebody pastes, or a cat types. */
static void
test_odd_text (InnTestWindow *test,
               gconstpointer  data)
{
  gint64 lin = inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  gint64 anna = inn_test_window_add_guest (test, "Anna 😀 Qvist", NULL, "");
  g_autofree char *many = g_strnfill (MANY, 'x');
  g_autoptr (GString) words = g_string_new (NULL);
  guint everybody = count_shown (test);

  type (test, "\u200f林\u202e雨\u2066桐\u2069");
  assert_only (test, lin);
  type (test, "\u200f\u202e");
  expect_count (test, everybody);
  type (test, "😀");
  assert_only (test, anna);
  type (test, "😁");
  expect_count (test, 0);
  type (test, "林\x01雨\t桐");
  assert_only (test, lin);
  type (test, "\x01\x02\x1f");
  expect_count (test, everybody);
  type (test, "%");
  expect_count (test, 0);
  type (test, "_"); /* Some accounts have one. */
  g_assert_cmpuint (count_shown (test), <, everybody / 2);
  type (test, "林_桐");
  expect_count (test, 0);

  type (test, many);
  expect_count (test, 0);
  for (guint i = 0; i < MANY / 4; i++)
    g_string_append (words, "lin ");
  type (test, words->str); /* From the 24th word on it is looked for as it stands. */
  expect_count (test, 0);
  type (test, "linyutong");
  assert_only (test, lin);
}

static void
test_with_a_filter (InnTestWindow *test,
                    gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  GtkWidget *bar = inn_test_window_find (test->window, INN_TYPE_GUEST_FILTER_BAR);
  g_autoptr (GArray) tags = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *known = inn_tag_shelf_get_tags (inn_book_get_tags (test->book));
  gint64 tag_id = ((const InnTag *) g_ptr_array_index (known, 0))->id;
  g_auto (InnTestLoop) tagged = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  guint everybody = count_shown (test);
  guint wearers;

  g_array_append_val (tags, tag_id);
  inn_store_tag_guests_async (inn_book_get_store (test->book), &id, 1, tags, NULL, NULL, NULL,
                              inn_test_loop_done_cb, &tagged);
  inn_store_tag_guests_finish (inn_book_get_store (test->book), inn_test_loop_wait (&tagged), NULL,
                               &error);
  g_assert_no_error (error);
  inn_test_window_run (400);

  inn_guest_filter_bar_show_tag (INN_GUEST_FILTER_BAR (bar), tag_id);
  for (guint i = 0; i < 20 && count_shown (test) == everybody; i++)
    inn_test_window_run (100);
  wearers = count_shown (test);
  g_assert_cmpuint (wearers, >=, 1);
  g_assert_cmpuint (wearers, <, everybody);
  type (test, "linyut");
  assert_only (test, id);
  type (test, "qqqq");
  expect_count (test, 0);
  type (test, "");
  expect_count (test, wearers);

  /* Found by everybody, but not among those who wear the tag. */
  inn_test_window_add_guest (test, "林雨桐", "13900000000", "");
  type (test, "linyut");
  assert_only (test, id);
  inn_guest_filter_bar_clear (INN_GUEST_FILTER_BAR (bar));
  inn_test_window_run (400);
  expect_count (test, 2);
}

static InnGuestSelection *
get_selection (InnTestWindow *test)
{
  GtkWidget *rows = inn_test_window_find (test->window, INN_TYPE_GUEST_ROWS);

  return inn_guest_rows_get_selection (INN_GUEST_ROWS (rows));
}

static double
get_scroll (InnTestWindow *test)
{
  GtkWidget *list = inn_test_window_find_list (test->window);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)));
}

/* The row of the selected guest, from the top of what is seen. */
static int
get_place_of_selected (InnTestWindow *test)
{
  GtkWidget *list = inn_test_window_find_list (test->window);

  for (GtkWidget *row = gtk_widget_get_first_child (list);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkAllocation place;

      gtk_widget_get_allocation (row, &place);
      if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
        return place.y;
    }

  return G_MININT;
}

static gint64
rename_guest (InnTestWindow *test,
              gint64         id,
              const char    *name)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto (InnTestLoop) loaded = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuest) before = NULL;
  g_autoptr (InnGuest) after = NULL;
  g_autoptr (InnGuestBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  inn_store_load_guest_async (store, id, NULL, inn_test_loop_done_cb, &loaded);
  before = inn_store_load_guest_finish (store, inn_test_loop_wait (&loaded), &error);
  g_assert_no_error (error);
  builder = inn_guest_builder_new (before);
  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  after = inn_guest_builder_end (builder);
  inn_store_save_guest_async (store, after, NULL, NULL, inn_test_loop_done_cb, &saved);
  inn_store_save_guest_finish (store, inn_test_loop_wait (&saved), &seq, &error);
  g_assert_no_error (error);
  inn_test_window_run (500);

  return seq;
}

static void
assert_as_before (InnTestWindow *test,
                  gint64         selected,
                  int            place)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->window));

  g_assert_cmpint (inn_guest_selection_get_only_id (get_selection (test)), ==, selected);
  g_assert_cmpint (ABS (get_place_of_selected (test) - place), <=, 1);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, inn_test_window_find_list (test->window)));
}

static void
test_stays_put (InnTestWindow *test,
                gconstpointer  data)
{
  InnStore *store = inn_book_get_store (test->book);
  g_autoptr (GArray) shown = NULL;
  g_auto (InnTestLoop) undone = INN_TEST_LOOP_INIT;
  g_autoptr (InnUndoReport) report = NULL;
  gint64 first, selected, seq;
  int place;

  inn_test_window_add_guest (test, "Aaron First", NULL, "");
  shown = dup_shown (test);
  first = g_array_index (shown, gint64, 0);
  selected = g_array_index (shown, gint64, 24);
  gtk_widget_activate_action (test->window, "win.open-guest", "x", selected);
  inn_test_window_run (400);
  inn_guest_rows_focus (INN_GUEST_ROWS (inn_test_window_find (test->window, INN_TYPE_GUEST_ROWS)));
  inn_test_window_run (300);
  place = get_place_of_selected (test);
  g_assert_cmpfloat (get_scroll (test), >, 100);

  /* Somebody far above goes to the end, one comes in above, and all of it is taken back. */
  seq = rename_guest (test, first, "Zz Last");
  assert_as_before (test, selected, place);
  inn_test_window_add_guest (test, "Aachen First", NULL, "");
  inn_test_window_run (400);
  assert_as_before (test, selected, place);
  inn_store_undo_async (store, seq, 0, NULL, inn_test_loop_done_cb, &undone);
  report = inn_store_undo_finish (store, inn_test_loop_wait (&undone), NULL);
  inn_test_window_run (500);
  assert_as_before (test, selected, place);

  /* The selected guest is changed and stays where the name stands. */
  rename_guest (test, g_array_index (shown, gint64, 30), "Zz Other");
  assert_as_before (test, selected, place);
}

/* The application does this for its windows. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/innkeeper/Innkeeper/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (gtk_init_check ());
  adw_init ();
  inn_gui_register_resource ();
  load_style ();

  ADD ("/searching/the-matched-part-is-marked-wherever-it-lies", test_marks);
  ADD ("/searching/text-that-is-no-name-finds-nobody-wrong", test_odd_text);
  ADD ("/searching/words-and-a-filter-narrow-together", test_with_a_filter);
  ADD ("/searching/scroll-focus-and-selection-stay-over-edits-and-undo", test_stays_put);

  return g_test_run ();
}
