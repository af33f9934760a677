/* test-timeline.c: what happened with a guest on the card, and all of it in a window of its own. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-timeline-section.h"
#include "inn-interaction-entry.h"
#include "inn-shell.h"
#include "inn-store-interactions.h"
#include "inn-store-timeline.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"
#include "inn-timeline-row.h"
#include "inn-timeline-window.h"

#include <string.h>

#define NARROWEST 360

/* More than two pages. */
#define MANY 260

typedef struct
{
  InnTestWindow window;
  GtkWidget *section;
  gint64 guest_id;
} InnTestTimeline;

static void
note (InnTestTimeline    *test,
      InnInteractionKind  kind,
      InnCivil            when,
      const char         *what)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(InnInteraction) interaction = inn_interaction_new (test->guest_id, kind, when, what);
  g_autoptr(GError) error = NULL;

  inn_store_save_interaction_async (store, interaction, NULL, inn_test_loop_done_cb, &loop);
  inn_store_save_interaction_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (InnTestTimeline *test,
        gconstpointer    data)
{
  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "Tom & Jerry", "13800138000", "");
  note (test, INN_INTERACTION_CALL, inn_civil_new (inn_date_new (2026, 11, 1), 600),
        "asked for <b>the price</b>");
  note (test, INN_INTERACTION_EMAIL, inn_civil_new (inn_date_new (2024, 5, 1), 600), "old letter");
  inn_shell_open_guest (INN_SHELL (test->window.window), test->guest_id);
  inn_test_window_run (600);
  test->section = inn_test_window_find (test->window.window, INN_TYPE_GUEST_TIMELINE_SECTION);
  g_assert_nonnull (test->section);
}

static void
tear_down (InnTestTimeline *test,
           gconstpointer    data)
{
  inn_test_window_tear_down (&test->window, data);
}

static gboolean
has_text (GtkWidget  *from,
          const char *text)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from)
      && strstr (gtk_label_get_text (GTK_LABEL (from)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_chip (GtkWidget  *from,
           const char *label)
{
  if (GTK_IS_TOGGLE_BUTTON (from)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_chip (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The choice of years has a list of its own. */
static GtkWidget *
find_view (GtkWidget *from)
{
  if (GTK_IS_LIST_VIEW (from) && gtk_widget_has_css_class (from, "timeline"))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_view (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count (GtkWidget *window)
{
  GtkWidget *view = find_view (window);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))));
}

static GtkWidget *
open_all (InnTestTimeline *test)
{
  GtkWidget *window
    = inn_guest_timeline_section_open (INN_GUEST_TIMELINE_SECTION (test->section));

  inn_test_window_run (600);

  return window;
}

static void
test_card (InnTestTimeline *test,
           gconstpointer    data)
{
  GtkRequisition least;

  g_assert_true (has_text (test->section, "asked for <b>the price</b>"));
  g_assert_true (has_text (test->section, "old letter"));
  /* What was written about the guest is not what happened with them. */
  g_assert_false (has_text (test->section, "Added Tom & Jerry"));
  gtk_widget_get_preferred_size (test->section, &least, NULL);
  g_assert_cmpint (least.width, <=, 276);

  /* Nobody asks: what is added is seen. */
  note (test, INN_INTERACTION_NOTE, inn_civil_new (inn_date_new (2026, 11, 22), 1), "something new");
  inn_test_window_run (600);
  g_assert_true (has_text (test->section, "something new"));
}

static void
test_filters (InnTestTimeline *test,
              gconstpointer    data)
{
  GtkWidget *window = open_all (test);
  GtkWidget *chip = find_chip (window, "Interactions");
  GtkWidget *search = inn_test_window_find (window, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *years = inn_test_window_find (window, GTK_TYPE_DROP_DOWN);
  GtkRequisition least;
  guint all = count (window);

  g_assert_cmpuint (all, >=, 3);
  g_assert_true (has_text (window, "Added Tom & Jerry"));
  gtk_widget_get_preferred_size (window, &least, NULL);
  g_assert_cmpint (least.width, <=, NARROWEST);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  inn_test_window_run (400);
  g_assert_cmpuint (count (window), ==, 2);

  gtk_editable_set_text (GTK_EDITABLE (search), "LETTER");
  inn_test_window_run (600);
  g_assert_cmpuint (count (window), ==, 1);
  g_assert_true (has_text (window, "old letter"));

  gtk_editable_set_text (GTK_EDITABLE (search), "nobody said that");
  inn_test_window_run (600);
  g_assert_cmpuint (count (window), ==, 0);
  g_assert_true (has_text (window, "Nothing of that kind."));

  gtk_editable_set_text (GTK_EDITABLE (search), "");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
  inn_test_window_run (600);
  g_assert_cmpuint (count (window), ==, all);

  /* What happens while it is open is seen there. */
  note (test, INN_INTERACTION_VISIT, inn_civil_new (inn_date_new (2026, 11, 20), 600), "came along");
  inn_test_window_run (600);
  g_assert_cmpuint (count (window), ==, ++all);
  g_assert_true (has_text (window, "came along"));

  /* All years, 2026, 2025, 2024. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (years), 3);
  inn_test_window_run (400);
  g_assert_cmpuint (count (window), ==, 1);
  g_assert_true (has_text (window, "old letter"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (years), 0);
  inn_test_window_run (400);
  g_assert_cmpuint (count (window), ==, all);

  gtk_window_close (GTK_WINDOW (window));
  inn_test_window_run (200);
}

/* What lies behind the first page comes when one looks there, and each line once. */
static void
test_thousands (InnTestTimeline *test,
                gconstpointer    data)
{
  GtkWidget *window, *scroller;
  GtkAdjustment *adjustment;
  guint first;

  for (int i = 0; i < MANY; i++)
    {
      g_autofree char *what = g_strdup_printf ("note %d", i);

      note (test, INN_INTERACTION_NOTE, inn_civil_new (inn_date_new (2025, 1, 1 + i % 28), i), what);
    }
  inn_test_window_run (600);
  window = open_all (test);
  first = count (window);
  g_assert_cmpuint (first, <, MANY);

  scroller = gtk_widget_get_ancestor (find_view (window), GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  for (int i = 0; i < 40; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      inn_test_window_run (150);
    }
  g_assert_cmpuint (count (window), ==, MANY + 3);
  gtk_window_close (GTK_WINDOW (window));
  inn_test_window_run (200);
}

static void
test_opens_a_note (InnTestTimeline *test,
                   gconstpointer    data)
{
  GtkWidget *window = open_all (test);
  GtkWidget *view = find_view (window);
  GtkWidget *entry = inn_test_window_find (test->window.window, INN_TYPE_INTERACTION_ENTRY);
  guint last = count (window) - 1;

  g_signal_emit_by_name (view, "activate", last);
  inn_test_window_run (400);
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (inn_test_window_find (entry, GTK_TYPE_ENTRY))),
                   ==, "old letter");
}

#define ADD(path, func) \
  g_test_add (path, InnTestTimeline, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

  ADD ("/timeline/the card tells what happened", test_card);
  ADD ("/timeline/filters leave what they say", test_filters);
  ADD ("/timeline/thousands come as one looks", test_thousands);
  ADD ("/timeline/a note is opened to be changed", test_opens_a_note);

  return g_test_run ();
}
