/* test-initials.c: jumping to a letter of the guest list. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-list-pane.h"
#include "inn-guest-rows.h"
#include "inn-initial-button.h"
#include "inn-needle.h"
#include "inn-store-guests.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

/* As many as make of the list one with letters. */
#define N_MORE 24

static GtkWidget *
get_button (InnTestWindow *test)
{
  return inn_test_window_find (test->window, INN_TYPE_INITIAL_BUTTON);
}

static GtkWidget *
get_popover (InnTestWindow *test)
{
  return inn_test_window_find (get_button (test), GTK_TYPE_POPOVER);
}

static void
press (InnTestWindow *test,
       guint          keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (get_popover (test));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean stopped = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &stopped);
      if (stopped)
        break;
    }
  inn_test_window_run (400);
}

static void
add_more (InnTestWindow *test)
{
  for (guint i = 0; i < N_MORE; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s Twin %u", i % 2 == 0 ? "Mia" : "Zoe", i);

      inn_test_window_add_guest (test, name, NULL, "");
    }
  inn_test_window_run (300);
}

static gint64
get_id_at_top (InnTestWindow *test)
{
  GtkWidget *list = inn_test_window_find_list (test->window);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  g_autoptr (GArray) ids = inn_guest_list_pane_dup_shown (INN_GUEST_LIST_PANE (pane));
  double part = gtk_adjustment_get_value (adjustment) / gtk_adjustment_get_upper (adjustment);

  return g_array_index (ids, gint64, (guint) (part * ids->len + 0.5));
}

/* A Chinese name begins with the letter of its reading. */
static gboolean
reads_with (const char *name,
            const char *letter)
{
  g_autoptr (InnNeedle) needle = inn_needle_new (letter);
  InnRange range = { 0 };

  return inn_word_find (inn_needle_get_word (needle, 0), name, &range) && range.start == 0;
}

static char *
dup_name (InnTestWindow *test,
          gint64         id)
{
  g_auto (InnTestLoop) loaded = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuest) guest = NULL;

  inn_store_load_guest_async (inn_book_get_store (test->book), id, NULL, inn_test_loop_done_cb,
                              &loaded);
  guest = inn_store_load_guest_finish (inn_book_get_store (test->book),
                                       inn_test_loop_wait (&loaded), NULL);
  g_assert_nonnull (guest);

  return g_strdup (inn_guest_get_display_name (guest));
}

static void
test_letter (InnTestWindow *test,
             gconstpointer  data)
{
  GtkWidget *list = inn_test_window_find_list (test->window);
  GtkWidget *rows = inn_test_window_find (test->window, INN_TYPE_GUEST_ROWS);
  InnGuestSelection *selection = inn_guest_rows_get_selection (INN_GUEST_ROWS (rows));
  g_autofree char *name = NULL;
  GtkWidget *focus;

  g_assert_false (gtk_widget_get_mapped (get_button (test))); /* A short list. */
  add_more (test);
  g_assert_true (gtk_widget_get_mapped (get_button (test)));

  gtk_widget_activate_action (test->window, "win.jump", NULL);
  inn_test_window_run (300);
  g_assert_true (gtk_widget_get_mapped (get_popover (test)));
  press (test, GDK_KEY_m);
  g_assert_false (gtk_widget_get_mapped (get_popover (test)));
  name = dup_name (test, get_id_at_top (test));
  g_assert_true (reads_with (name, "m"));

  /* The arrow keys go on from there; the card is left alone. */
  focus = gtk_root_get_focus (GTK_ROOT (test->window));
  g_assert_true (gtk_widget_is_ancestor (focus, list));
  g_assert_cmpuint (inn_guest_selection_get_n (selection), ==, 0);

  /* Nobody is there: it stays open. */
  gtk_widget_activate_action (test->window, "win.jump", NULL);
  inn_test_window_run (300);
  press (test, GDK_KEY_numbersign);
  g_assert_true (gtk_widget_get_mapped (get_popover (test)));
}

static void
test_other_order (InnTestWindow *test,
                  gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);

  add_more (test);
  gtk_widget_activate_action (pane, "list.order", "s", "created");
  inn_test_window_run (400);
  g_assert_false (gtk_widget_get_mapped (get_button (test)));
  gtk_widget_activate_action (test->window, "win.jump", NULL);
  inn_test_window_run (300);
  g_assert_false (gtk_widget_get_mapped (get_popover (test)));

  gtk_widget_activate_action (pane, "list.order", "s", "reading");
  inn_test_window_run (400);
  g_assert_true (gtk_widget_get_mapped (get_button (test)));
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

  ADD ("/initials/a-letter-brings-its-first-guest-to-the-top-and-into-focus", test_letter);
  ADD ("/initials/other-orders-have-no-letters", test_other_order);

  return g_test_run ();
}
