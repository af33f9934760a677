/* test-promises.c: what a guest was promised: on the card, at the stay, and before leaving. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-promises-section.h"
#include "inn-promise-bar.h"
#include "inn-promise-entry.h"
#include "inn-shell.h"
#include "inn-stay-form.h"
#include "inn-stay-page.h"
#include "inn-store-promises.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#include <string.h>

typedef struct
{
  InnTestWindow window;
  gint64 guest_id;
} InnTestPromises;

static void
set_up (InnTestPromises *test,
        gconstpointer    data)
{
  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "Tom & Jerry", "13800138000", "");
  inn_shell_open_guest (INN_SHELL (test->window.window), test->guest_id);
  inn_test_window_run (500);
}

static void
tear_down (InnTestPromises *test,
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
find_button (GtkWidget  *from,
             const char *label)
{
  if (GTK_IS_BUTTON (from) && gtk_widget_get_mapped (from) && has_text (from, label))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static InnPromise *
load_only (InnTestPromises *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GError) error = NULL;

  inn_store_list_promises_async (inn_book_get_store (test->window.book), test->guest_id, NULL,
                                 inn_test_loop_done_cb, &loop);
  found = inn_store_list_promises_finish (inn_book_get_store (test->window.book),
                                          inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, <=, 1);

  return found->len == 1 ? inn_promise_ref (g_ptr_array_index (found, 0)) : NULL;
}

/* A busy machine takes its time. */
static void
await_bar (GtkWidget *from,
           gboolean   there)
{
  for (guint i = 0; i < 60; i++)
    {
      if ((inn_test_window_find (from, INN_TYPE_PROMISE_BAR) != NULL) == there)
        return;
      inn_test_window_run (50);
    }

  g_assert_not_reached ();
}

static gint64
add_promise (InnTestPromises *test,
             const char      *what)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(InnPromise) promise
    = inn_promise_new (test->guest_id, INN_PROMISE_GIFT,
                       inn_clock_get_today (inn_book_get_clock (test->window.book)), what);
  gint64 id;

  inn_store_save_promise_async (store, promise, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_promise_finish (store, inn_test_loop_wait (&loop), NULL, NULL);
  inn_test_window_run (400);
  g_assert_cmpint (id, >, 0);

  return id;
}

static gint64
add_stay (InnTestPromises *test,
          InnStayStatus    status)
{
  InnStore *store = inn_book_get_store (test->window.book);
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (test->window.book));
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnStay *stay = inn_stay_new (test->guest_id, status == INN_STAY_IN_HOUSE
                                                  ? inn_date_add_days (today, -1) : today,
                                inn_date_add_days (today, 1), status);
  gint64 id;

  inn_store_save_stay_async (store, stay, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_stay_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  inn_stay_unref (stay);
  inn_test_window_run (300);

  return id;
}

/* The form of a promise; its entries in the order of the keyboard. */
static GtkWidget *
open_form (InnTestPromises *test)
{
  GtkWidget *section = inn_test_window_find (test->window.window, INN_TYPE_GUEST_PROMISES_SECTION);
  GtkWidget *form;

  gtk_widget_activate_action (section, "card.promise", NULL);
  inn_test_window_run (200);
  form = inn_test_window_find (test->window.window, INN_TYPE_PROMISE_ENTRY);
  g_assert_nonnull (form);
  g_assert_true (gtk_widget_get_mapped (form));

  return form;
}

static GtkWidget *
get_entry (GtkWidget *form,
           guint      number)
{
  GtkWidget *line = gtk_widget_get_first_child (form);
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (line);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_ENTRY (child) && n++ == number)
      return child;

  g_assert_not_reached ();
}

static void
fill (GtkWidget  *form,
      const char *what,
      const char *due)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (form, 0)), what);
  gtk_editable_set_text (GTK_EDITABLE (get_entry (form, 1)), due);
  g_signal_emit_by_name (get_entry (form, 1), "activate");
  inn_test_window_run (500);
}

/* Without a stay nobody knows when that is. */
static void
test_until_leaving (InnTestPromises *test,
                    gconstpointer    data)
{
  g_autoptr(InnPromise) none = NULL;
  g_autoptr(InnPromise) noted = NULL;
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (test->window.book));
  GtkWidget *form = open_form (test);

  fill (form, "the big umbrella", "until leaving");
  none = load_only (test);
  g_assert_null (none);
  g_assert_true (has_text (form, "No stay is known that the guest leaves from."));

  add_stay (test, INN_STAY_IN_HOUSE);
  inn_test_window_run (300);
  form = open_form (test);
  fill (form, "the big umbrella", "until leaving");
  noted = load_only (test);
  g_assert_nonnull (noted);
  g_assert_true (inn_date_equal (noted->due.date, inn_date_add_days (today, 1)));
}

static void
test_noted_and_kept (InnTestPromises *test,
                     gconstpointer    data)
{
  g_autoptr(InnPromise) open = NULL;
  g_autoptr(InnPromise) kept = NULL;
  g_autoptr(InnPromise) again = NULL;
  GtkWidget *form = open_form (test);
  GtkWidget *bar;
  InnDate today = inn_clock_get_today (inn_book_get_clock (test->window.book));

  fill (form, "a tin of <tea>", "tomorrow 14:00");
  g_assert_false (gtk_widget_get_mapped (form));
  open = load_only (test);
  g_assert_cmpstr (open->what, ==, "a tin of <tea>");
  g_assert_cmpint (inn_date_days_between (today, open->due.date), ==, 1);
  g_assert_cmpint (open->due.minute, ==, 14 * 60);

  bar = inn_test_window_find (test->window.window, INN_TYPE_PROMISE_BAR);
  g_assert_true (has_text (bar, "a tin of <tea>"));
  g_signal_emit_by_name (find_button (bar, "Kept"), "clicked");
  inn_test_window_run (500);
  kept = load_only (test);
  g_assert_cmpint (kept->state, ==, INN_PROMISE_KEPT);
  await_bar (test->window.window, FALSE);

  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (500);
  again = load_only (test);
  g_assert_cmpint (again->state, ==, INN_PROMISE_OPEN);
  await_bar (test->window.window, TRUE);
}

static void
test_not_kept_with_a_word (InnTestPromises *test,
                           gconstpointer    data)
{
  g_autoptr(InnPromise) broken = NULL;
  GtkWidget *bar, *reason;

  add_promise (test, "tea");
  bar = inn_test_window_find (test->window.window, INN_TYPE_PROMISE_BAR);
  gtk_widget_activate_action (bar, "promise.break", NULL);
  inn_test_window_run (100);
  reason = inn_test_window_find (bar, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (reason), "none left");
  g_signal_emit_by_name (reason, "activate");
  inn_test_window_run (500);
  broken = load_only (test);
  g_assert_cmpint (broken->state, ==, INN_PROMISE_BROKEN);
  g_assert_cmpstr (broken->outcome, ==, "none left");
  g_assert_true (has_text (inn_test_window_find (test->window.window,
                                                 INN_TYPE_GUEST_PROMISES_SECTION), "none left"));
}

static void
test_bad_input (InnTestPromises *test,
                gconstpointer    data)
{
  static const struct
  {
    const char *what;
    const char *due;
    const char *message;
  } cases[] = {
    { "", "", "Say in a few words" },
    { "  ", "tomorrow", "Say in a few words" },
    { "tea", "yesterday", "promised after that day" },
    { "tea", "31 February", "That is no day" },
    { "tea", "soon", "That is no day" },
  };
  GtkWidget *form = open_form (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fill (form, cases[i].what, cases[i].due);
      g_assert_true (gtk_widget_get_mapped (form));
      g_assert_true (has_text (form, cases[i].message));
      g_assert_null (load_only (test));
    }
}

static void
test_at_the_stay_and_before_leaving (InnTestPromises *test,
                                     gconstpointer    data)
{
  gint64 stay_id = add_stay (test, INN_STAY_IN_HOUSE);
  GtkWidget *page;

  add_promise (test, "tea");
  gtk_widget_activate_action (test->window.window, "win.show-stay", "x", stay_id);
  inn_test_window_run (800);
  page = inn_test_window_find (test->window.window, INN_TYPE_STAY_PAGE);
  await_bar (page, TRUE);

  inn_stay_page_check_out (INN_STAY_PAGE (page));
  inn_test_window_run (300);
  g_assert_true (has_text (page, "1 promise is still open"));
  g_signal_emit_by_name (find_button (page, "Kept"), "clicked");
  inn_test_window_run (500);
  await_bar (page, FALSE);
}

static void
test_at_check_in (InnTestPromises *test,
                  gconstpointer    data)
{
  gint64 stay_id = add_stay (test, INN_STAY_BOOKED);
  GtkWidget *form;

  add_promise (test, "tea");
  gtk_widget_activate_action (test->window.window, "win.check-in", "x", stay_id);
  inn_test_window_run (1000);
  form = inn_test_window_find (test->window.window, INN_TYPE_STAY_FORM);
  g_assert_nonnull (form);
  g_assert_true (has_text (form, "tea"));
  g_signal_emit_by_name (find_button (form, "Kept"), "clicked");
  inn_test_window_run (500);
  await_bar (form, FALSE);
}

#define ADD(path, func) \
  g_test_add (path, InnTestPromises, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

  ADD ("/promises/one is noted, kept and taken back", test_noted_and_kept);
  ADD ("/promises/one is noted until leaving", test_until_leaving);
  ADD ("/promises/one is not kept, with a word", test_not_kept_with_a_word);
  ADD ("/promises/what cannot be is said so", test_bad_input);
  ADD ("/promises/it stands at the stay and before leaving", test_at_the_stay_and_before_leaving);
  ADD ("/promises/it stands out at check-in", test_at_check_in);

  return g_test_run ();
}
