/* test-past.c: the card as it stood, and what was changed, each with its way back. */

#include "config.h"

#include "inn-act-row.h"
#include "inn-guest-card-page.h"
#include "inn-guest-changes-page.h"
#include "inn-guest-past-page.h"
#include "inn-gui-resources.h"
#include "inn-shell.h"
#include "inn-store-guests.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

static gboolean
says (GtkWidget  *from,
      const char *text)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from) &&
      strstr (gtk_label_get_text (GTK_LABEL (from)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static void
pass_days (InnTestWindow *test,
           int            days)
{
  InnClock *clock = inn_book_get_clock (test->book);
  InnCivil now = inn_clock_get_civil (clock);

  now.date = inn_date_add_days (now.date, days);
  inn_clock_set_now (clock, now);
  inn_test_window_run (100);
}

static void
make_vip (InnTestWindow *test,
          gint64         id)
{
  g_autoptr(GError) error = NULL;
  g_auto(InnTestLoop) changed = INN_TEST_LOOP_INIT;

  inn_store_set_guests_flag_async (inn_book_get_store (test->book), &id, 1, INN_GUEST_VIP, TRUE,
                                   NULL, inn_test_loop_done_cb, &changed);
  inn_store_set_guests_flag_finish (inn_book_get_store (test->book),
                                    inn_test_loop_wait (&changed), NULL, &error);
  g_assert_no_error (error);
}

static GtkWidget *
open_page (InnTestWindow *test,
           gint64         id,
           const char    *action,
           GType          type)
{
  inn_shell_open_guest (INN_SHELL (test->window), id);
  inn_test_window_run (700);
  g_assert_true (gtk_widget_activate_action (inn_test_window_find (test->window,
                                                                   INN_TYPE_GUEST_CARD_PAGE),
                                             action, NULL));
  inn_test_window_run (900);

  return inn_test_window_find (test->window, type);
}

static const InnGuest *
get_shown (GtkWidget *page)
{
  GtkWidget *card = inn_test_window_find (page, INN_TYPE_GUEST_CARD_PAGE);

  return inn_guest_card_page_get_card (INN_GUEST_CARD_PAGE (card))->guest;
}

static void
test_as_it_stood (InnTestWindow *test,
                  gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  GtkWidget *page;

  pass_days (test, 2);
  make_vip (test, id);
  page = open_page (test, id, "win.as-of", INN_TYPE_GUEST_PAST_PAGE);
  g_assert_true (says (page, "As it stood on"));
  g_assert_true (says (page, "林雨桐"));
  g_assert_false (inn_guest_is (get_shown (page), INN_GUEST_VIP));

  /* From change to change, up to the last one. */
  g_assert_true (gtk_widget_activate_action (page, "past.change-after", NULL));
  inn_test_window_run (700);
  g_assert_true (inn_guest_is (get_shown (page), INN_GUEST_VIP));
  g_assert_true (gtk_widget_activate_action (page, "past.change-before", NULL));
  inn_test_window_run (700);
  g_assert_false (inn_guest_is (get_shown (page), INN_GUEST_VIP));

  /* Nothing can be changed there, in words. */
  gtk_widget_activate_action (page, "past.refuse", NULL);
  inn_test_window_run (200);
  g_assert_true (says (test->window, "This is how it stood then"));

  gtk_widget_activate_action (page, "past.back", NULL);
  inn_test_window_run (200);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_GUEST_PAST_PAGE));
}

static void
test_before_known (InnTestWindow *test,
                   gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  GtkWidget *page = open_page (test, id, "win.as-of", INN_TYPE_GUEST_PAST_PAGE);

  g_assert_true (says (page, "Nothing was known of this guest then"));
  g_assert_null (inn_test_window_find (page, INN_TYPE_GUEST_CARD_PAGE));
}

static InnActRow *
get_row (GtkWidget *page,
         guint      index)
{
  GtkWidget *rows = inn_test_window_find (page, GTK_TYPE_LIST_BOX);

  return (InnActRow *) gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), index);
}

static void
test_what_changed (InnTestWindow *test,
                   gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "13805716620", "");
  GtkWidget *page, *entry;

  make_vip (test, id);
  page = open_page (test, id, "win.guest-changes", INN_TYPE_GUEST_CHANGES_PAGE);
  g_assert_true (says (GTK_WIDGET (get_row (page, 0)), "VIP: No → Yes"));
  g_assert_nonnull (get_row (page, 1));
  g_assert_true (says (GTK_WIDGET (get_row (page, 1)), "Contact: 13805716620"));
  g_assert_null (get_row (page, 2));

  entry = inn_test_window_find (page, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "vip");
  inn_test_window_run (500);
  g_assert_null (get_row (page, 1));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing of the kind");
  inn_test_window_run (500);
  g_assert_true (says (page, "No change says that"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  inn_test_window_run (500);

  g_assert_true (gtk_widget_activate_action (page, "win.undo-entry", "x",
                                             inn_act_row_get_seq (get_row (page, 0))));
  inn_test_window_run (700);
  g_assert_true (says (GTK_WIDGET (get_row (page, 0)), "VIP: Yes → No"));
  g_assert_true (says (GTK_WIDGET (get_row (page, 1)), "Taken back"));
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

  ADD ("/past/the-card-as-it-stood-from-day-to-day-and-change-to-change", test_as_it_stood);
  ADD ("/past/who-was-not-known-yet-is-told-in-words", test_before_known);
  ADD ("/past/what-changed-is-listed-found-and-taken-back", test_what_changed);

  return g_test_run ();
}
