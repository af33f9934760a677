/* test-large-text.c: with text twice as large the window still fits the narrowest screen. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-card-page.h"
#include "inn-guest-bars-section.h"
#include "inn-guest-form.h"
#include "inn-guest-preferences-section.h"
#include "inn-preference-editor.h"
#include "inn-preference-lines.h"
#include "inn-help-page.h"
#include "inn-preferences-window.h"
#include "inn-reminders-panel.h"
#include "inn-stay-form.h"
#include "inn-stay-page.h"
#include "inn-store-preferences.h"
#include "inn-tag-editor.h"
#include "inn-tags-page.h"
#include "inn-test-loop.h"
#include "inn-test-panel.h"
#include "inn-today-page.h"
#include "inn-topic-row.h"
#include "inn-welcome-page.h"

#include <glib/gstdio.h>

#define NARROWEST 360
#define CARD_MARGIN 16

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Names what is too wide, from the outside inwards. */
static void
tell_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;

  g_test_message ("%d %s %s", get_least_width (widget), G_OBJECT_TYPE_NAME (widget),
                  gtk_widget_get_css_name (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child)
        && (widest == NULL || get_least_width (child) > get_least_width (widest)))
      widest = child;
  if (widest != NULL)
    tell_widest (widest);
}

static void
check_fits (GtkWidget *widget)
{
  if (get_least_width (widget) > NARROWEST)
    tell_widest (widget);
  g_assert_cmpint (get_least_width (widget), <=, NARROWEST);
}

/* What lies within the card, between its margins. */
static void
check_part_fits (GtkWidget *widget)
{
  if (get_least_width (widget) > NARROWEST - 2 * CARD_MARGIN)
    tell_widest (widget);
  g_assert_cmpint (get_least_width (widget), <=, NARROWEST - 2 * CARD_MARGIN);
}

/* A window measures the shadow round it with itself; what lies within is as wide as the screen. */
static void
check_window_fits (GtkWidget *window)
{
  check_fits (gtk_widget_get_first_child (window));
}

static void
enlarge (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  inn_test_window_run (400);
}

static void
test_cards (InnTestPanel  *test,
            gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  enlarge ();
  for (gint64 id = 1; id <= 12; id++)
    {
      gtk_widget_activate_action (window, "win.open-guest", "x", id);
      inn_test_window_run (250);
      check_fits (inn_test_window_find (window, INN_TYPE_GUEST_CARD_PAGE));
    }
  check_window_fits (window);
}

static void
like (InnTestPanel *test,
      const char   *what,
      InnStance     stance)
{
  InnDate long_ago = inn_date_new (2024, 1, 1);
  g_autoptr(InnPreference) preference
    = inn_preference_new (test->guest_id, INN_PREFERENCE_DIET, what, long_ago);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  InnStore *store = inn_book_get_store (test->window.book);

  preference->stance = stance;
  preference->severe = stance == INN_STANCE_ALLERGY;
  inn_store_save_preference_async (store, preference, NULL, inn_test_loop_done_cb, &loop);
  g_assert_cmpint (inn_store_save_preference_finish (store, inn_test_loop_wait (&loop), NULL, NULL),
                   !=, 0);
}

/* Bars with a button at their end, contradictions, and the editor with all it has. */
static void
test_likes (InnTestPanel  *test,
            gconstpointer  data)
{
  GtkWidget *window = test->window.window;
  GtkWidget *card;

  enlarge ();
  like (test, "buckwheat noodles", INN_STANCE_ALLERGY);
  like (test, "a table beside the kitchen door", INN_STANCE_NEVER);
  like (test, "soy milk", INN_STANCE_LIKES);
  like (test, "soy milk", INN_STANCE_AVOIDS);
  gtk_widget_activate_action (window, "win.open-guest", "x", test->guest_id);
  inn_test_window_run (400);
  card = inn_test_window_find (window, INN_TYPE_GUEST_CARD_PAGE);
  check_part_fits (inn_test_window_find (card, INN_TYPE_GUEST_BARS_SECTION));
  check_part_fits (inn_test_window_find (card, INN_TYPE_GUEST_PREFERENCES_SECTION));
  gtk_widget_activate_action (inn_test_window_find (card, INN_TYPE_PREFERENCE_LINES),
                              "preferences.edit", NULL);
  inn_test_window_run (400);
  g_assert_true (gtk_widget_get_mapped (inn_test_window_find (card, INN_TYPE_PREFERENCE_EDITOR)));
  check_part_fits (inn_test_window_find (card, INN_TYPE_GUEST_PREFERENCES_SECTION));
}

static void
test_panel (InnTestPanel  *test,
            gconstpointer  data)
{
  enlarge ();
  check_fits (test->panel);
  inn_reminders_panel_new_follow_up (INN_REMINDERS_PANEL (test->panel), test->guest_id);
  inn_test_window_run (300);
  check_fits (test->panel);
}

static void
test_form (InnTestPanel  *test,
           gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  enlarge ();
  gtk_widget_activate_action (window, "win.new-guest", NULL);
  inn_test_window_run (300);
  check_fits (inn_test_window_find (window, INN_TYPE_GUEST_FORM));
  check_window_fits (window);
}

static void
test_tags (InnTestPanel  *test,
           gconstpointer  data)
{
  GtkWidget *window = test->window.window;
  InnTagShelf *shelf = inn_book_get_tags (test->window.book);
  g_autoptr(GPtrArray) tags = inn_tag_shelf_complete (shelf, "");

  enlarge ();
  gtk_widget_activate_action (window, "win.tags", NULL);
  inn_test_window_run (300);
  check_fits (inn_test_window_find (window, INN_TYPE_TAGS_PAGE));
  for (guint i = 0; i < tags->len; i++)
    {
      const InnTag *tag = g_ptr_array_index (tags, i);

      inn_tag_editor_show (INN_TAG_EDITOR (inn_test_window_find (window, INN_TYPE_TAG_EDITOR)),
                           inn_tag_shelf_get_tag (shelf, tag->id));
      inn_test_window_run (50);
      check_window_fits (window);
    }
}

static void
test_today (InnTestPanel  *test,
            gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  enlarge ();
  gtk_widget_activate_action (window, "win.page", "i", 1);
  inn_test_window_run (600);
  check_fits (inn_test_window_find (window, INN_TYPE_TODAY_PAGE));
  for (int i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (inn_test_window_find (window, INN_TYPE_TODAY_PAGE), "today.day-after",
                                  NULL);
      inn_test_window_run (400);
      check_fits (inn_test_window_find (window, INN_TYPE_TODAY_PAGE));
    }
  check_window_fits (window);
}

static void
test_booking (InnTestPanel  *test,
              gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  enlarge ();
  gtk_widget_activate_action (window, "win.open-guest", "x", (gint64) 1);
  inn_test_window_run (300);
  gtk_widget_activate_action (window, "win.book", NULL);
  inn_test_window_run (600);
  check_fits (inn_test_window_find (window, INN_TYPE_STAY_FORM));
  check_window_fits (window);
}

static void
test_stays (InnTestPanel  *test,
            gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  enlarge ();
  for (gint64 id = 1; id <= 4; id++)
    {
      gtk_widget_activate_action (window, "win.show-stay", "x", id);
      inn_test_window_run (300);
      check_fits (inn_test_window_find (window, INN_TYPE_STAY_PAGE));
    }
  gtk_widget_activate_action (inn_test_window_find (window, INN_TYPE_STAY_PAGE),
                              "sheet.add-charge", NULL);
  inn_test_window_run (200);
  check_fits (inn_test_window_find (window, INN_TYPE_STAY_PAGE));
}

static void
test_import (InnTestPanel  *test,
             gconstpointer  data)
{
  GtkWidget *window = test->window.window;
  g_autofree char *path = g_build_filename (test->window.folder, "a-sheet-of-a-hotel.csv", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr(GError) error = NULL;

  enlarge ();
  g_file_set_contents (path, "姓名,电话,生日(农历)\n方敬之,137 7788 2210,八月十五\n"
                       "吴海,138 6571 820,\n", -1, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (window, "win.import-file", "s", uri);
  for (int i = 0; i < 6; i++)
    {
      inn_test_window_run (300);
      check_window_fits (window);
    }
  g_unlink (path);
}

static void
test_preferences (InnTestPanel  *test,
                  gconstpointer  data)
{
  GtkWidget *preferences;

  enlarge ();
  preferences = inn_preferences_window_new (GTK_WINDOW (test->window.window), test->window.book,
                                            test->engine, NULL);
  gtk_window_present (GTK_WINDOW (preferences));
  inn_test_window_run (500);
  check_window_fits (preferences);
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), "catalogue");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (inn_test_window_find (preferences,
                                                                         INN_TYPE_TOPIC_ROW)), TRUE);
  inn_test_window_run (500);
  check_window_fits (preferences);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_welcome (InnTestPanel  *test,
              gconstpointer  data)
{
  GtkWidget *window = gtk_window_new ();

  enlarge ();
  gtk_window_set_child (GTK_WINDOW (window), inn_welcome_page_new ());
  gtk_window_present (GTK_WINDOW (window));
  inn_test_window_run (300);
  check_fits (gtk_window_get_child (GTK_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_list (InnTestPanel  *test,
           gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  enlarge ();
  gtk_widget_activate_action (window, "win.page", "i", 2);
  inn_test_window_run (600);
  check_window_fits (window);
}

static void
test_help (InnTestPanel  *test,
           gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  enlarge ();
  gtk_widget_activate_action (window, "win.help", NULL);
  inn_test_window_run (400);
  check_fits (inn_test_window_find (window, INN_TYPE_HELP_PAGE));
  check_window_fits (window);
}

#define ADD(path, function) \
  g_test_add ("/large-text/" path, InnTestPanel, NULL, inn_test_panel_set_up, function, \
              inn_test_panel_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  inn_gui_register_resource ();
  adw_init ();

  ADD ("the-first-page-fits-a-narrow-screen", test_welcome);
  ADD ("the-list-fits-a-narrow-screen", test_list);
  ADD ("cards-fit-a-narrow-screen", test_cards);
  ADD ("the-reminders-fit-a-narrow-screen", test_panel);
  ADD ("the-form-fits-a-narrow-screen", test_form);
  ADD ("the-tags-fit-a-narrow-screen", test_tags);
  ADD ("the-list-of-today-fits-a-narrow-screen", test_today);
  ADD ("the-form-of-a-stay-fits-a-narrow-screen", test_booking);
  ADD ("the-page-of-a-stay-fits-a-narrow-screen", test_stays);
  ADD ("the-import-fits-a-narrow-screen", test_import);
  ADD ("the-preferences-fit-a-narrow-screen", test_preferences);
  ADD ("what-guests-like-fits-a-narrow-screen", test_likes);
  ADD ("the-help-fits-a-narrow-screen", test_help);

  return g_test_run ();
}
