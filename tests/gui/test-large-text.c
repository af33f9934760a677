/* test-large-text.c: with text twice as large the window still fits the narrowest screen. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-card-page.h"
#include "inn-guest-form.h"
#include "inn-reminders-panel.h"
#include "inn-stay-form.h"
#include "inn-stay-page.h"
#include "inn-tags-page.h"
#include "inn-test-panel.h"
#include "inn-today-page.h"

#define NARROWEST 360

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
}

static void
test_tags (InnTestPanel  *test,
           gconstpointer  data)
{
  GtkWidget *window = test->window.window;

  enlarge ();
  gtk_widget_activate_action (window, "win.tags", NULL);
  inn_test_window_run (300);
  check_fits (inn_test_window_find (window, INN_TYPE_TAGS_PAGE));
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

  ADD ("cards-fit-a-narrow-screen", test_cards);
  ADD ("the-reminders-fit-a-narrow-screen", test_panel);
  ADD ("the-form-fits-a-narrow-screen", test_form);
  ADD ("the-tags-fit-a-narrow-screen", test_tags);

  ADD ("the-list-of-today-fits-a-narrow-screen", test_today);
  ADD ("the-form-of-a-stay-fits-a-narrow-screen", test_booking);
  ADD ("the-page-of-a-stay-fits-a-narrow-screen", test_stays);

  return g_test_run ();
}
