/* test-desk-button.c: who is at the desk, seen and chosen at the foot of the navigation. */

#include "config.h"

#include "inn-acts-page.h"
#include "inn-desk-button.h"
#include "inn-desk-popover.h"
#include "inn-gui-resources.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

static GtkWidget *
get_button (InnTestWindow *test)
{
  return inn_test_window_find (test->window, INN_TYPE_DESK_BUTTON);
}

static GtkWidget *
open_popover (InnTestWindow *test)
{
  inn_desk_button_popup (INN_DESK_BUTTON (get_button (test)));
  inn_test_window_run (200);

  return inn_test_window_find (get_button (test), INN_TYPE_DESK_POPOVER);
}

static void
add (InnTestWindow *test,
     const char    *name)
{
  GtkWidget *entry = inn_test_window_find (open_popover (test), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  inn_test_window_run (300);
}

static void
assert_person (InnTestWindow *test,
               const char    *name)
{
  g_autofree char *person = NULL;

  g_object_get (get_button (test), "person", &person, NULL);
  g_assert_cmpstr (person, ==, name);
}

static gboolean
shows (GtkWidget  *from,
       const char *text)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from)
      && strstr (gtk_label_get_text (GTK_LABEL (from)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static void
test_nobody_is_asked_for (InnTestWindow *test,
                          gconstpointer  data)
{
  g_assert_true (gtk_widget_get_mapped (get_button (test)));
  g_assert_true (shows (get_button (test), "Who is at the desk?"));
  assert_person (test, NULL);
}

static void
test_a_new_name_sits_down (InnTestWindow *test,
                           gconstpointer  data)
{
  add (test, " Tom & Jerry ");
  assert_person (test, "Tom & Jerry");
  g_assert_true (shows (get_button (test), "Tom & Jerry"));
}

static void
test_a_row_lets_her_sit_down (InnTestWindow *test,
                              gconstpointer  data)
{
  GPtrArray *staff = inn_desk_get_staff (inn_book_get_desk (test->book));
  const InnStaff *first = g_ptr_array_index (staff, 0);
  GtkListBox *people;
  GtkListBoxRow *row;

  people = GTK_LIST_BOX (inn_test_window_find (open_popover (test), GTK_TYPE_LIST_BOX));
  row = gtk_list_box_get_selected_row (people);
  /* Nobody in particular stands last, and has the focus because nobody is there. */
  g_assert_cmpint (gtk_list_box_row_get_index (row), ==, staff->len);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row)));

  g_signal_emit_by_name (gtk_list_box_get_row_at_index (people, 0), "activate");
  inn_test_window_run (200);
  assert_person (test, first->name);

  open_popover (test);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (people)), ==, 0);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (people, staff->len), "activate");
  inn_test_window_run (200);
  assert_person (test, NULL);
}

static void
test_acts_carry_the_name (InnTestWindow *test,
                          gconstpointer  data)
{
  GtkWidget *page;

  add (test, "Guo Xiaoming");
  inn_test_window_add_guest (test, "Fang Li", NULL, NULL);
  g_assert_true (gtk_widget_activate_action (test->window, "win.last-acts", NULL));
  inn_test_window_run (300);
  page = inn_test_window_find (test->window, INN_TYPE_ACTS_PAGE);
  g_assert_true (shows (page, "Guo Xiaoming"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

  ADD ("/desk-button/nobody-is-asked-for", test_nobody_is_asked_for);
  ADD ("/desk-button/a-new-name-sits-down", test_a_new_name_sits_down);
  ADD ("/desk-button/a-row-lets-her-sit-down", test_a_row_lets_her_sit_down);
  ADD ("/desk-button/acts-carry-the-name", test_acts_carry_the_name);

  return g_test_run ();
}
