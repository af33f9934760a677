/* test-stay-deeds.c: what is done with a stay and noted on it, by the buttons of its page. */

#include "config.h"

#include "inn-day-entry.h"
#include "inn-day-feedback.h"
#include "inn-feedback-entry.h"
#include "inn-gui-resources.h"
#include "inn-guest-picker.h"
#include "inn-money-entry.h"
#include "inn-payment-entry.h"
#include "inn-stay-answers.h"
#include "inn-stay-fields.h"
#include "inn-stay-form.h"
#include "inn-stay-page.h"
#include "inn-stay-panel.h"
#include "inn-stay-people.h"
#include "inn-store-charges.h"
#include "inn-store-feedback.h"
#include "inn-store-guests.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

typedef struct
{
  InnTestWindow window;
  GtkWidget *page;
  gint64 guest_id;
  gint64 stay_id;
} InnTestDeed;

static InnStore *
get_store (InnTestDeed *test)
{
  return inn_book_get_store (test->window.book);
}

static InnDate
get_today (InnTestDeed *test)
{
  return inn_clock_get_business_day (inn_book_get_clock (test->window.book));
}

static void
set_up (InnTestDeed   *test,
        gconstpointer  data)
{
  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "Tom & Jerry", "13800138000", "");
}

static void
tear_down (InnTestDeed   *test,
           gconstpointer  data)
{
  inn_test_window_tear_down (&test->window, data);
}

/* A stay of one night from today, shown. */
static void
show_stay (InnTestDeed   *test,
           InnStayStatus  status,
           const char    *currency)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnStay) stay = inn_stay_new (test->guest_id, get_today (test),
                                          inn_date_add_days (get_today (test), 1), status);

  inn_stay_set_rate (stay, inn_money (65800, currency));
  inn_store_save_stay_async (get_store (test), stay, NULL, inn_test_loop_done_cb, &loop);
  test->stay_id = inn_store_save_stay_finish (get_store (test), inn_test_loop_wait (&loop), NULL,
                                              &error);
  g_assert_no_error (error);

  gtk_widget_activate_action (test->window.window, "win.show-stay", "x", test->stay_id);
  test->page = NULL;
  for (int i = 0; i < 50 && (test->page == NULL || !gtk_widget_get_mapped (test->page)); i++)
    {
      inn_test_window_run (100);
      test->page = inn_test_window_find (test->window.window, INN_TYPE_STAY_PAGE);
    }
  g_assert_nonnull (test->page);
  inn_test_window_run (400);
}

static InnStay *
load_stay (InnTestDeed *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnStay *stay;

  inn_store_load_stay_async (get_store (test), test->stay_id, NULL, inn_test_loop_done_cb, &loop);
  stay = inn_store_load_stay_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return stay;
}

static void
assert_status (InnTestDeed   *test,
               InnStayStatus  status)
{
  for (int i = 0; i < 40; i++)
    {
      g_autoptr(InnStay) stay = load_stay (test);

      if (stay->status == status)
        return;
      inn_test_window_run (50);
    }
  g_assert_not_reached ();
}

static InnStayBill *
load_bill (InnTestDeed *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnStayBill *bill;

  inn_store_load_bill_async (get_store (test), test->stay_id, NULL, inn_test_loop_done_cb, &loop);
  bill = inn_store_load_bill_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return bill;
}

static GPtrArray *
list_feedback (InnTestDeed *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  GPtrArray *feedback;

  inn_store_list_feedback_async (get_store (test), test->guest_id, NULL, inn_test_loop_done_cb,
                                 &loop);
  feedback = inn_store_list_feedback_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return feedback;
}

static GtkWidget *
find_text (GtkWidget  *from,
           const char *text)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from)
      && strstr (gtk_label_get_text (GTK_LABEL (from)), text) != NULL)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A button says in a label what it does. */
static GtkWidget *
find_button (GtkWidget  *from,
             const char *label)
{
  if (GTK_IS_BUTTON (from) && gtk_widget_get_mapped (from) && find_text (from, label) != NULL)
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

static void
press (GtkWidget  *from,
       const char *label)
{
  GtkWidget *button = find_button (from, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (500);
}

/* The field of that name, as a screen reader is told. */
static GtkWidget *
find_entry (GtkWidget  *from,
            const char *placeholder)
{
  if (GTK_IS_ENTRY (from)
      && g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (from)), placeholder) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, placeholder);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type (GtkWidget  *from,
      const char *placeholder,
      const char *text)
{
  GtkWidget *entry = find_entry (from, placeholder);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_is_cancelled_and_booked_again (InnTestDeed   *test,
                                    gconstpointer  data)
{
  show_stay (test, INN_STAY_BOOKED, "CNY");
  press (test->page, "Cancel the booking");
  assert_status (test, INN_STAY_CANCELLED);
  press (test->page, "Book again");
  assert_status (test, INN_STAY_BOOKED);
}

static void
test_did_not_come (InnTestDeed   *test,
                   gconstpointer  data)
{
  g_autoptr(InnStayBill) bill = NULL;
  GtkWidget *panel;

  show_stay (test, INN_STAY_BOOKED, "CNY");
  press (test->page, "No-show");
  panel = inn_test_window_find (test->page, INN_TYPE_STAY_PANEL);
  g_assert_nonnull (panel);
  gtk_editable_set_text (
    GTK_EDITABLE (inn_test_window_find (inn_test_window_find (panel, INN_TYPE_MONEY_ENTRY),
                                        GTK_TYPE_ENTRY)), "300元");
  press (panel, "Did not come");
  assert_status (test, INN_STAY_NO_SHOW);
  bill = load_bill (test);
  g_assert_cmpuint (bill->charges->len, ==, 1);
  g_assert_cmpint (((InnCharge *) g_ptr_array_index (bill->charges, 0))->category, ==,
                   INN_CHARGE_NO_SHOW_FEE);
  g_assert_cmpint (bill->charged.amount, ==, 30000);
}

static void
test_a_payment_is_noted_in_place (InnTestDeed   *test,
                                  gconstpointer  data)
{
  g_autoptr(InnStayBill) bill = NULL;
  GtkWidget *entry;

  show_stay (test, INN_STAY_IN_HOUSE, "CNY");
  g_assert_true (gtk_widget_activate_action (test->page, "sheet.add-payment", NULL));
  inn_test_window_run (300);
  entry = inn_test_window_find (test->page, INN_TYPE_PAYMENT_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (
    GTK_EDITABLE (inn_test_window_find (inn_test_window_find (entry, INN_TYPE_MONEY_ENTRY),
                                        GTK_TYPE_ENTRY)), "￥６５８");
  press (entry, "Save");
  bill = load_bill (test);
  g_assert_cmpint (bill->paid.amount, ==, 65800);
  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (600);
  g_clear_pointer (&bill, inn_stay_bill_unref);
  bill = load_bill (test);
  g_assert_cmpint (bill->paid.amount, ==, 0);
}

/* Each in its own currency, never summed. */
static void
test_a_stay_in_another_currency (InnTestDeed   *test,
                                 gconstpointer  data)
{
  GtkWidget *entry;
  g_autoptr(InnStayBill) bill = NULL;

  show_stay (test, INN_STAY_IN_HOUSE, "CNY");
  show_stay (test, INN_STAY_IN_HOUSE, "USD");
  gtk_widget_activate_action (test->page, "sheet.add-payment", NULL);
  inn_test_window_run (300);
  entry = inn_test_window_find (test->page, INN_TYPE_PAYMENT_ENTRY);
  gtk_editable_set_text (
    GTK_EDITABLE (inn_test_window_find (inn_test_window_find (entry, INN_TYPE_MONEY_ENTRY),
                                        GTK_TYPE_ENTRY)), "20");
  press (entry, "Save");
  bill = load_bill (test);
  g_assert_cmpstr (bill->paid.currency, ==, "USD");
  g_assert_cmpint (bill->paid.amount, ==, 2000);
}

static void
test_scores_are_noted (InnTestDeed   *test,
                       gconstpointer  data)
{
  GtkWidget *answers, *first, *second;
  g_autoptr(InnStay) after = NULL;

  show_stay (test, INN_STAY_IN_HOUSE, "CNY");
  answers = inn_test_window_find (test->page, INN_TYPE_STAY_ANSWERS);
  g_assert_true (gtk_widget_get_mapped (answers));
  first = inn_test_window_find (answers, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (first), 9);
  inn_test_window_run (600);
  second = inn_test_window_find (gtk_widget_get_next_sibling (gtk_widget_get_parent (first)),
                                 GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (second), 11);
  inn_test_window_run (600);
  after = load_stay (test);
  g_assert_cmpint (after->satisfaction, ==, 8);
  g_assert_cmpint (after->recommend, ==, 10);
}

/* A complaint waits on the list of the day until it is settled on the stay. */
static void
test_feedback_is_open_until_settled (InnTestDeed   *test,
                                     gconstpointer  data)
{
  GtkWidget *entry, *today, *rows;
  g_autoptr(GPtrArray) noted = NULL;
  g_autoptr(GPtrArray) settled = NULL;
  const InnGuestFeedback *feedback;

  show_stay (test, INN_STAY_IN_HOUSE, "CNY");
  press (test->page, "Note feedback");
  entry = inn_test_window_find (test->page, INN_TYPE_FEEDBACK_ENTRY);
  type (entry, "What was said", "noise from the lift");
  type (entry, "About what: noise, breakfast", "noise");
  type (entry, "Which department: housekeeping", "maintenance");
  /* Enter saves, in the day as elsewhere. */
  g_signal_emit_by_name (inn_test_window_find (inn_test_window_find (entry, INN_TYPE_DAY_ENTRY),
                                               GTK_TYPE_ENTRY), "activate");
  inn_test_window_run (500);
  noted = list_feedback (test);
  g_assert_cmpuint (noted->len, ==, 1);
  feedback = g_ptr_array_index (noted, 0);
  g_assert_cmpstr (feedback->department, ==, "maintenance");
  g_assert_cmpstr (feedback->category, ==, "noise");
  g_assert_false (feedback->closed);

  inn_window_show_page (INN_WINDOW (test->window.window), "today");
  inn_test_window_run (600);
  today = inn_test_window_find (test->window.window, INN_TYPE_DAY_FEEDBACK);
  g_assert_true (gtk_widget_get_mapped (today));
  g_assert_nonnull (find_text (today, "noise from the lift"));

  gtk_widget_activate_action (test->window.window, "win.show-stay", "x", test->stay_id);
  inn_test_window_run (700);
  test->page = inn_test_window_find (test->window.window, INN_TYPE_STAY_PAGE);
  rows = gtk_widget_get_ancestor (find_text (test->page, "noise from the lift"), GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (rows, "row-activated",
                         gtk_widget_get_ancestor (find_text (test->page, "noise from the lift"),
                                                  GTK_TYPE_LIST_BOX_ROW));
  inn_test_window_run (400);
  entry = inn_test_window_find (test->page, INN_TYPE_FEEDBACK_ENTRY);
  type (entry, "What was done about it", "another room");
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (gtk_widget_get_ancestor (find_text (entry, "Settled"),
                                               GTK_TYPE_CHECK_BUTTON)), TRUE);
  press (entry, "Save");
  settled = list_feedback (test);
  feedback = g_ptr_array_index (settled, 0);
  g_assert_true (feedback->closed);
  g_assert_cmpint (feedback->closed_utc, >, 0);
  g_assert_cmpstr (feedback->remedy, ==, "another room");

  inn_window_show_page (INN_WINDOW (test->window.window), "today");
  inn_test_window_run (600);
  g_assert_null (find_text (today, "noise from the lift"));
}

static GtkWidget *
begin_booking (InnTestDeed *test)
{
  GtkWidget *form = NULL;

  gtk_widget_activate_action (test->window.window, "win.open-guest", "x", test->guest_id);
  inn_test_window_run (500);
  gtk_widget_activate_action (test->window.window, "win.book", NULL);
  for (int i = 0; i < 60 && form == NULL; i++)
    {
      inn_test_window_run (50);
      form = inn_test_window_find (test->window.window, INN_TYPE_STAY_FORM);
    }
  g_assert_nonnull (form);
  inn_test_window_run (800);

  return form;
}

static GPtrArray *
save_and_list (InnTestDeed *test,
               GtkWidget   *form)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  GPtrArray *stays;

  gtk_widget_activate_action (form, "form.save", NULL);
  for (int i = 0;
       i < 100 && inn_test_window_find (test->window.window, INN_TYPE_STAY_FORM) != NULL; i++)
    inn_test_window_run (50);
  inn_store_list_stays_async (get_store (test), test->guest_id, 10, NULL, inn_test_loop_done_cb,
                              &loop);
  stays = inn_store_list_stays_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return stays;
}

static void
test_a_day_use_is_booked (InnTestDeed   *test,
                          gconstpointer  data)
{
  GtkWidget *form = begin_booking (test);
  GtkWidget *fields = inn_test_window_find (form, INN_TYPE_STAY_FIELDS);
  g_autoptr(GPtrArray) stays = NULL;
  const InnStay *stay;

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (fields, INN_TYPE_STAY_FIELDS,
                                                                      "nights")), "0");
  stays = save_and_list (test, form);
  g_assert_cmpuint (stays->len, ==, 1);
  stay = g_ptr_array_index (stays, 0);
  g_assert_true (inn_date_equal (stay->arrival, stay->departure));
}

/* Whoever pays instead of the guest: the spending is hers. */
static void
test_another_guest_pays (InnTestDeed   *test,
                         gconstpointer  data)
{
  gint64 payer = inn_test_window_add_guest (&test->window, "Alice Payer", "13800138001", "");
  GtkWidget *form = begin_booking (test);
  GtkWidget *people = inn_test_window_find (form, INN_TYPE_STAY_PEOPLE);
  g_autoptr(GPtrArray) stays = NULL;

  inn_guest_picker_set_guest_id (
    INN_GUEST_PICKER (gtk_widget_get_template_child (people, INN_TYPE_STAY_PEOPLE, "payer")), payer);
  inn_test_window_run (300);
  stays = save_and_list (test, form);
  g_assert_cmpuint (stays->len, ==, 1);
  g_assert_cmpint (inn_stay_get_payer (g_ptr_array_index (stays, 0)), ==, payer);
}

#define ADD(path, func) g_test_add (path, InnTestDeed, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  inn_gui_register_resource ();
  ADD ("/stay-deeds/a-booking-is-cancelled-and-booked-again", test_is_cancelled_and_booked_again);
  ADD ("/stay-deeds/who-did-not-come-is-charged-a-fee", test_did_not_come);
  ADD ("/stay-deeds/a-payment-is-noted-in-place-and-taken-back", test_a_payment_is_noted_in_place);
  ADD ("/stay-deeds/a-stay-in-another-currency-is-paid-in-it", test_a_stay_in_another_currency);
  ADD ("/stay-deeds/scores-are-noted-each-by-itself", test_scores_are_noted);
  ADD ("/stay-deeds/feedback-is-open-on-the-day-until-it-is-settled",
       test_feedback_is_open_until_settled);
  ADD ("/stay-deeds/a-day-use-is-booked", test_a_day_use_is_booked);
  ADD ("/stay-deeds/another-guest-pays", test_another_guest_pays);

  return g_test_run ();
}
