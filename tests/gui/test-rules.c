/* test-rules.c: rules are listed, switched on, set up, and say what they would have done. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-rule-row.h"
#include "inn-rules-page.h"
#include "inn-store-automation.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#define NARROWEST 360

static gboolean
says (GtkWidget  *from,
      const char *text)
{
  if (GTK_IS_LABEL (from) && strstr (gtk_label_get_text (GTK_LABEL (from)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
open_page (InnTestWindow *test)
{
  gtk_widget_activate_action (test->window, "win.rules", NULL);
  inn_test_window_run (800);

  return inn_test_window_find (test->window, INN_TYPE_RULES_PAGE);
}

/* The row that says @title, wherever it stands. */
static GtkWidget *
find_row (GtkWidget  *from,
          const char *title)
{
  if (INN_IS_RULE_ROW (from)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (from)), title))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_on (InnTestWindow *test,
       const char    *key)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rules = NULL;

  inn_store_list_automation_async (inn_book_get_store (test->book), NULL, inn_test_loop_done_cb, &loop);
  rules = inn_store_list_automation_finish (inn_book_get_store (test->book), inn_test_loop_wait (&loop),
                                            &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rules->len; i++)
    {
      const InnAutomationRule *rule = g_ptr_array_index (rules, i);

      if (g_str_equal (rule->key, key))
        return rule->enabled;
    }
  g_assert_not_reached ();
}

static void
test_switched (InnTestWindow *test,
               gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  GtkWidget *row = find_row (page, "Thank after check-out");

  g_assert_nonnull (row);
  g_assert_true (says (row, "1 day after check-out"));
  g_assert_false (is_on (test, "thanks"));
  gtk_switch_set_active (GTK_SWITCH (inn_test_window_find (row, GTK_TYPE_SWITCH)), TRUE);
  inn_test_window_run (600);
  g_assert_true (is_on (test, "thanks"));
  g_assert_true (says (test->window, "“Thank after check-out” is on"));

  gtk_widget_activate_action (page, "win.undo", NULL);
  inn_test_window_run (800);
  g_assert_false (is_on (test, "thanks"));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (inn_test_window_find (row, GTK_TYPE_SWITCH))));
}

static void
test_set_up (InnTestWindow *test,
             gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  GtkWidget *row = find_row (page, "Birthday wish");
  GtkWidget *spin;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  inn_test_window_run (700);
  g_assert_true (says (row, "It would have acted for 4 guests in the last 90 days"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (inn_test_window_find (row, ADW_TYPE_ENTRY_ROW))), ==,
                   "Send birthday wishes");

  spin = inn_test_window_find (row, GTK_TYPE_SPIN_BUTTON);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 7);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  inn_test_window_run (700);
  g_assert_true (says (row, "3 days before a birthday"));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
}

static void
test_fits (InnTestWindow *test,
           gconstpointer  data)
{
  GtkWidget *page = open_page (test);
  int minimum = 0;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (page, "Birthday wish")), TRUE);
  inn_test_window_run (500);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

  ADD ("/rules/one-is-switched-on-and-taken-back", test_switched);
  ADD ("/rules/one-is-set-up-and-looks-back", test_set_up);
  ADD ("/rules/the-page-fits-a-narrow-window", test_fits);

  return g_test_run ();
}
