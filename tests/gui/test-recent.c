/* test-recent.c: who was looked at lately, below the empty search box. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-list-pane.h"
#include "inn-guest-pane.h"
#include "inn-recent-popover.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

/* Longer than a card has to be there to have been looked at, in milliseconds. */
#define LOOK_MS 1200

static GtkWidget *
get_popover (InnTestWindow *test)
{
  return inn_test_window_find (test->window, INN_TYPE_RECENT_POPOVER);
}

static GtkWidget *
get_entry (InnTestWindow *test)
{
  return inn_test_window_find (inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE),
                               GTK_TYPE_SEARCH_ENTRY);
}

static GtkListBoxRow *
get_row (InnTestWindow *test,
         int            index)
{
  return gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (inn_test_window_find (get_popover (test), GTK_TYPE_LIST_BOX)), index);
}

static gboolean
is_open (InnTestWindow *test)
{
  return gtk_widget_get_mapped (get_popover (test));
}

static GtkListBoxRow *
get_marked (InnTestWindow *test)
{
  return gtk_list_box_get_selected_row (
    GTK_LIST_BOX (inn_test_window_find (get_popover (test), GTK_TYPE_LIST_BOX)));
}

/* The keyboard stays in the box: rows of a popover without a grab get no keys. */
static gboolean
is_typing (InnTestWindow *test)
{
  return gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)), get_entry (test))
         && !gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)),
                                     get_popover (test));
}

static void
search (InnTestWindow *test)
{
  gtk_widget_activate_action (test->window, "win.search", NULL);
  inn_test_window_run (300);
}

/* A key as the program sees it: told to the controllers of what has the focus and of all around. */
static gboolean
press (InnTestWindow *test,
       guint          keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (get_entry (test));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean stopped = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &stopped);
      inn_test_window_run (100);

      return stopped;
    }
  g_assert_not_reached ();
}

/* Two guests are looked at, the second one last. */
static void
look_at_two (InnTestWindow *test,
             gint64         ids[2])
{
  ids[0] = inn_test_window_add_guest (test, "林雨桐", "13800138000", "");
  ids[1] = inn_test_window_add_guest (test, "欧阳建国", "13900139000", "");
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (test->window, "win.open-guest", "x", ids[i]);
      inn_test_window_run (LOOK_MS);
    }
}

static void
test_offers (InnTestWindow *test,
             gconstpointer  data)
{
  gint64 ids[2];

  search (test);
  g_assert_false (is_open (test)); /* Nobody was looked at yet. */
  look_at_two (test, ids);
  g_assert_false (is_open (test));
  search (test);
  g_assert_true (is_open (test));
  g_assert_cmpint (*(gint64 *) g_object_get_data (G_OBJECT (get_row (test, 0)), "inn-id"), ==, ids[1]);
  g_assert_cmpint (*(gint64 *) g_object_get_data (G_OBJECT (get_row (test, 1)), "inn-id"), ==, ids[0]);
  g_assert_null (get_row (test, 2));
}

static void
test_down_and_enter (InnTestWindow *test,
                     gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);
  gint64 ids[2];

  look_at_two (test, ids);
  search (test);
  g_assert_true (press (test, GDK_KEY_Down));
  g_assert_true (get_marked (test) == get_row (test, 0));
  g_assert_true (is_typing (test));
  g_assert_true (press (test, GDK_KEY_Up));
  g_assert_null (get_marked (test));
  g_assert_false (press (test, GDK_KEY_Return));
  press (test, GDK_KEY_Down);
  press (test, GDK_KEY_Down);
  g_assert_true (get_marked (test) == get_row (test, 1));
  press (test, GDK_KEY_Down);
  g_assert_true (get_marked (test) == get_row (test, 1));
  g_assert_true (is_typing (test));

  g_assert_true (press (test, GDK_KEY_Return));
  inn_test_window_run (400);
  g_assert_false (is_open (test));
  g_assert_cmpint (inn_guest_pane_get_guest_id (INN_GUEST_PANE (pane)), ==, ids[0]);
}

static void
test_escape (InnTestWindow *test,
             gconstpointer  data)
{
  gint64 ids[2];

  look_at_two (test, ids);
  search (test);
  press (test, GDK_KEY_Down);
  g_assert_true (press (test, GDK_KEY_Escape));
  g_assert_false (is_open (test));
  g_assert_true (is_typing (test));
  g_assert_false (press (test, GDK_KEY_Escape));
}

static void
test_typing (InnTestWindow *test,
             gconstpointer  data)
{
  gint64 ids[2];

  look_at_two (test, ids);
  search (test);
  gtk_editable_set_text (GTK_EDITABLE (get_entry (test)), "lyt");
  g_assert_false (gtk_widget_get_visible (get_popover (test)) && is_open (test));
  inn_test_window_run (300);
  search (test);
  g_assert_false (is_open (test));

  /* Cleared otherwise it stays away: Esc goes on to what it does next. */
  gtk_editable_set_text (GTK_EDITABLE (get_entry (test)), "");
  inn_test_window_run (300);
  g_assert_false (is_open (test));

  gtk_editable_set_text (GTK_EDITABLE (get_entry (test)), "l");
  press (test, GDK_KEY_BackSpace);
  gtk_editable_set_text (GTK_EDITABLE (get_entry (test)), "");
  inn_test_window_run (300);
  g_assert_true (is_open (test));
}

static void
test_focus (InnTestWindow *test,
            gconstpointer  data)
{
  gint64 ids[2];

  look_at_two (test, ids);
  search (test);
  g_assert_true (is_open (test));
  gtk_widget_grab_focus (inn_test_window_find_list (test->window));
  inn_test_window_run (300);
  g_assert_false (is_open (test));
}

static void
test_composing (InnTestWindow *test,
                gconstpointer  data)
{
  gint64 ids[2];

  look_at_two (test, ids);
  search (test);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (get_entry (test))),
                         "preedit-changed", "lin");
  inn_test_window_run (300);
  g_assert_false (is_open (test));
  search (test);
  g_assert_false (is_open (test));
}

static void
test_passing_by (InnTestWindow *test,
                 gconstpointer  data)
{
  gint64 first = inn_test_window_add_guest (test, "林雨桐", NULL, "");
  gint64 second = inn_test_window_add_guest (test, "欧阳建国", NULL, "");
  guint n_ids = 0;
  const gint64 *ids;

  /* At once: a wait may be a long one on a busy machine. */
  gtk_widget_activate_action (test->window, "win.open-guest", "x", first);
  inn_test_loop_settle ();
  gtk_widget_activate_action (test->window, "win.open-guest", "x", second);
  inn_test_window_run (LOOK_MS);
  ids = inn_recent_guests_get_ids (inn_book_get_recent (test->book), &n_ids);
  g_assert_cmpuint (n_ids, ==, 1);
  g_assert_cmpint (ids[0], ==, second);
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

  ADD ("/recent/the-latest-stand-below-the-empty-box", test_offers);
  ADD ("/recent/down-walks-into-them-and-enter-opens-the-card", test_down_and_enter);
  ADD ("/recent/escape-leaves-them-and-nothing-else", test_escape);
  ADD ("/recent/typing-sends-them-away-and-erasing-calls-them-back", test_typing);
  ADD ("/recent/they-go-when-the-focus-goes", test_focus);
  ADD ("/recent/they-give-way-to-an-input-method", test_composing);
  ADD ("/recent/who-was-passed-by-was-not-looked-at", test_passing_by);

  return g_test_run ();
}
