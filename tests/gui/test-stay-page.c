/* test-stay-page.c: a stay in the card's place: its bill, what is done with it, what was said of it. */

#include "config.h"

#include "inn-bill-section.h"
#include "inn-charge-entry.h"
#include "inn-day-entry.h"
#include "inn-feedback-entry.h"
#include "inn-gui-resources.h"
#include "inn-guest-card-page.h"
#include "inn-guest-stays-section.h"
#include "inn-money-entry.h"
#include "inn-move-panel.h"
#include "inn-stay-page.h"
#include "inn-stay-panel.h"
#include "inn-store-charges.h"
#include "inn-store-day.h"
#include "inn-store-feedback.h"
#include "inn-store-guests.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

typedef struct
{
  InnTestWindow window;
  GtkWidget *page;
  gint64 stay_id;
  gint64 guest_id;
} InnTestStay;

static InnStore *
get_store (InnTestStay *test)
{
  return inn_book_get_store (test->window.book);
}

static InnDate
get_today (InnTestStay *test)
{
  return inn_clock_get_business_day (inn_book_get_clock (test->window.book));
}

static InnStay *
load_stay (InnTestStay *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnStay *stay;

  inn_store_load_stay_async (get_store (test), test->stay_id, NULL, inn_test_loop_done_cb, &loop);
  stay = inn_store_load_stay_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return stay;
}

static InnStayBill *
load_bill (InnTestStay *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnStayBill *bill;

  inn_store_load_bill_async (get_store (test), test->stay_id, NULL, inn_test_loop_done_cb, &loop);
  bill = inn_store_load_bill_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return bill;
}

/* Somebody of our own, so that nothing depends on what the invented hotel makes up. */
static void
set_up (InnTestStay   *test,
        gconstpointer  data)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(InnStay) stay = NULL;
  g_autoptr(GError) error = NULL;

  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "Tom & Jerry", "13800138000", "");
  stay = inn_stay_new (test->guest_id, inn_date_add_days (get_today (test), -2),
                       inn_date_add_days (get_today (test), 1), INN_STAY_IN_HOUSE);
  inn_stay_set_rate (stay, inn_money (65800, "CNY"));
  inn_store_save_stay_async (get_store (test), stay, NULL, inn_test_loop_done_cb, &loop);
  test->stay_id = inn_store_save_stay_finish (get_store (test), inn_test_loop_wait (&loop), NULL,
                                              &error);
  g_assert_no_error (error);

  gtk_widget_activate_action (test->window.window, "win.show-stay", "x", test->stay_id);
  for (int i = 0; i < 50 && (test->page == NULL || !gtk_widget_get_mapped (test->page)); i++)
    {
      inn_test_window_run (100);
      test->page = inn_test_window_find (test->window.window, INN_TYPE_STAY_PAGE);
    }
  g_assert_nonnull (test->page);
  g_assert_true (gtk_widget_get_mapped (test->page));
  inn_test_window_run (400);
}

static void
tear_down (InnTestStay   *test,
           gconstpointer  data)
{
  inn_test_window_tear_down (&test->window, data);
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

static void
press (GtkWidget  *from,
       const char *label)
{
  GtkWidget *text = find_text (from, label);
  GtkWidget *button = text != NULL ? gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON) : NULL;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (400);
}

static void
type (GtkWidget  *into,
      const char *text)
{
  GtkWidget *entry = inn_test_window_find (into, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
undo (InnTestStay *test)
{
  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (500);
}

static void
test_lies_over_the_card (InnTestStay   *test,
                         gconstpointer  data)
{
  GtkWidget *card = inn_test_window_find (test->window.window, INN_TYPE_GUEST_CARD_PAGE);

  g_assert_true (gtk_widget_get_mapped (test->page));
  g_assert_false (gtk_widget_get_mapped (card));
  g_assert_nonnull (find_text (test->page, "Tom & Jerry"));
  g_assert_nonnull (find_text (test->page, "3 nights"));
  g_assert_nonnull (find_text (test->page, "¥658 a night"));

  gtk_widget_activate_action (test->window.window, "win.escape", NULL);
  inn_test_window_run (300);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_false (gtk_widget_get_mapped (test->page));
}

/* In a narrow window a word in the header bar would be cut to dots. */
static void
test_puts_the_verb_below_where_it_is_narrow (InnTestStay   *test,
                                             gconstpointer  data)
{
  GtkWidget *verb = find_text (test->page, "Check out");

  g_assert_nonnull (gtk_widget_get_ancestor (verb, ADW_TYPE_HEADER_BAR));

  g_object_set (test->page, "folded", TRUE, NULL);
  inn_test_window_run (200);
  verb = find_text (test->page, "Check out");
  g_assert_nonnull (verb);
  g_assert_null (gtk_widget_get_ancestor (verb, ADW_TYPE_HEADER_BAR));
  press (test->page, "Check out");
  g_assert_nonnull (find_text (test->page, "nights are not charged yet"));
}

static void
test_charges_a_dinner_and_takes_it_back (InnTestStay   *test,
                                         gconstpointer  data)
{
  g_autoptr(InnStayBill) after = NULL;
  g_autoptr(InnStayBill) again = NULL;
  const InnCharge *charge;
  GtkWidget *entry;

  gtk_widget_activate_action (test->page, "sheet.add-charge", NULL);
  inn_test_window_run (200);
  entry = inn_test_window_find (test->page, INN_TYPE_CHARGE_ENTRY);
  type (entry, "steamed fish, tofu");
  type (inn_test_window_find (entry, INN_TYPE_MONEY_ENTRY), "¥１，286.５0");
  press (entry, "Save");

  after = load_bill (test);
  g_assert_cmpuint (after->charges->len, ==, 1);
  charge = g_ptr_array_index (after->charges, 0);
  g_assert_cmpint (charge->category, ==, INN_CHARGE_DINING);
  g_assert_cmpint (charge->amount.amount, ==, 128650);
  g_assert_cmpstr (charge->what, ==, "steamed fish, tofu");
  g_assert_nonnull (find_text (test->page, "¥1,286.50"));
  g_assert_nonnull (find_text (test->page, "Still to pay"));

  undo (test);
  again = load_bill (test);
  g_assert_cmpuint (again->charges->len, ==, 0);
  g_assert_nonnull (find_text (test->page, "Nothing is charged yet."));
}

/* Somebody in the house came. */
static void
test_offers_no_fee_to_who_came (InnTestStay   *test,
                                gconstpointer  data)
{
  GtkWidget *entry;
  GtkWidget *kinds;

  gtk_widget_activate_action (test->page, "sheet.add-charge", NULL);
  inn_test_window_run (200);
  entry = inn_test_window_find (test->page, INN_TYPE_CHARGE_ENTRY);
  kinds = inn_test_window_find (entry, GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (kinds))), ==,
                    INN_CHARGE_NO_SHOW_FEE);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (kinds)), ==, INN_CHARGE_DINING);
}

typedef struct
{
  const char *typed;
  gint64 amount;      /* 0 when it is not taken */
  guint times;        /* how often it is to be saved */
} Typed;

static void
test_understands_or_asks (InnTestStay   *test,
                          gconstpointer  data)
{
  static const Typed cases[] = {
    { "5000分", 5000, 1 },
    { "80元", 8000, 1 },
    { "９９９９９９９", 999999900, 2 },
    { "lots", 0, 2 },
    { "", 0, 2 },
    { "-30", 0, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(InnStayBill) bill = NULL;
      GtkWidget *entry;

      gtk_widget_activate_action (test->page, "sheet.add-charge", NULL);
      inn_test_window_run (100);
      entry = inn_test_window_find (test->page, INN_TYPE_CHARGE_ENTRY);
      type (inn_test_window_find (entry, INN_TYPE_MONEY_ENTRY), cases[i].typed);
      for (guint n = 0; n < cases[i].times; n++)
        {
          g_assert_true (gtk_widget_get_mapped (entry));
          press (entry, "Save");
        }
      bill = load_bill (test);
      if (cases[i].amount != 0)
        {
          g_assert_cmpint (bill->charged.amount, ==, cases[i].amount);
          undo (test);
        }
      else
        {
          g_assert_true (gtk_widget_get_mapped (entry));
          g_assert_cmpuint (bill->charges->len, ==, 0);
        }
    }
}

static void
test_tells_what_is_open_before_leaving (InnTestStay   *test,
                                        gconstpointer  data)
{
  g_autoptr(InnStay) before = NULL;
  g_autoptr(InnStay) after = NULL;
  g_autoptr(InnStay) again = NULL;

  gtk_widget_activate_action (test->window.window, "win.check-out", "x", test->stay_id);
  inn_test_window_run (400);
  before = load_stay (test);
  g_assert_cmpint (before->status, ==, INN_STAY_IN_HOUSE);
  g_assert_nonnull (find_text (test->page, "2 nights are not charged yet"));

  press (test->page, "Charge the nights and check out");
  after = load_stay (test);
  g_assert_cmpint (after->status, ==, INN_STAY_DEPARTED);
  g_assert_cmpint (after->spend.amount, ==, 2 * 65800);
  g_assert_nonnull (find_text (test->page, "Still to pay"));

  undo (test);
  again = load_stay (test);
  g_assert_cmpint (again->status, ==, INN_STAY_IN_HOUSE);
  g_assert_cmpint (again->spend.amount, ==, 0);
}

/* In house for two nights, booked for three, and all three are charged. */
static void
test_asks_for_nights_charged_ahead (InnTestStay   *test,
                                    gconstpointer  data)
{
  static const struct
  {
    gboolean leave;
    const char *answer;
    gint64 amount;
  } cases[] = {
    { FALSE, "Keep them charged", 3 * 65800 },
    { FALSE, "Take them back", 2 * 65800 },
    { TRUE, "Take them back and check out", 2 * 65800 },
  };

  press (test->page, "Charge the nights");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(InnStay) after = NULL;
      g_autoptr(InnStay) again = NULL;

      if (cases[i].leave)
        {
          gtk_widget_activate_action (test->window.window, "win.check-out", "x", test->stay_id);
          inn_test_window_run (400);
        }
      else
        {
          press (test->page, "Extend");
          inn_day_entry_set_day (INN_DAY_ENTRY (inn_test_window_find (test->page,
                                                                      INN_TYPE_DAY_ENTRY)),
                                 get_today (test));
          press (inn_test_window_find (test->page, INN_TYPE_STAY_PANEL), "Save");
          inn_test_window_run (300);
        }
      g_assert_nonnull (find_text (test->page, "is charged ahead: ¥658"));
      press (inn_test_window_find (test->page, INN_TYPE_STAY_PANEL), cases[i].answer);
      inn_test_window_run (300);
      after = load_stay (test);
      g_assert_cmpint (inn_date_compare (after->departure, get_today (test)), ==, 0);
      g_assert_cmpint (after->spend.amount, ==, cases[i].amount);

      undo (test);
      again = load_stay (test);
      g_assert_cmpint (again->spend.amount, ==, 3 * 65800);
      g_assert_cmpint (again->status, ==, INN_STAY_IN_HOUSE);
    }
}

static void
test_moves_to_a_free_room (InnTestStay   *test,
                           gconstpointer  data)
{
  g_autoptr(InnStay) after = NULL;
  GtkWidget *panel;

  press (test->page, "Move room");
  inn_test_window_run (300);
  panel = inn_test_window_find (test->page, INN_TYPE_MOVE_PANEL);
  g_assert_nonnull (panel);
  /* The first of the list is free. */
  press (panel, "Move");
  after = load_stay (test);
  g_assert_cmpint (after->room_id, !=, 0);
  g_assert_null (inn_test_window_find (test->page, INN_TYPE_MOVE_PANEL));
}

static void
test_warns_of_a_taken_room (InnTestStay   *test,
                            gconstpointer  data)
{
  g_autoptr(InnStay) warned = NULL;
  g_autoptr(InnStay) after = NULL;
  GtkWidget *panel;
  GtkWidget *choice;
  guint n_rooms;

  press (test->page, "Move room");
  inn_test_window_run (300);
  panel = inn_test_window_find (test->page, INN_TYPE_MOVE_PANEL);
  choice = inn_test_window_find (panel, GTK_TYPE_DROP_DOWN);
  n_rooms = g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (choice)));
  /* Those that are taken come last. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), n_rooms - 1);
  press (panel, "Move");
  warned = load_stay (test);
  g_assert_cmpint (warned->room_id, ==, 0);
  g_assert_nonnull (find_text (panel, "is taken by"));

  press (panel, "Move");
  after = load_stay (test);
  g_assert_cmpint (after->room_id, !=, 0);
}

static void
test_notes_a_complaint (InnTestStay   *test,
                        gconstpointer  data)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) feedback = NULL;
  const InnGuestFeedback *noted;
  GtkWidget *entry, *what;

  press (test->page, "Note feedback");
  entry = inn_test_window_find (test->page, INN_TYPE_FEEDBACK_ENTRY);
  press (entry, "Save");
  g_assert_true (gtk_widget_get_mapped (entry));
  /* What is missing has the keyboard. */
  what = gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (entry)), GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_is_ancestor (what, entry));
  type (what, "noise from the lift");
  press (entry, "Save");

  inn_store_list_feedback_async (get_store (test), test->guest_id, NULL, inn_test_loop_done_cb,
                                 &loop);
  feedback = inn_store_list_feedback_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (feedback->len, ==, 1);
  noted = g_ptr_array_index (feedback, 0);
  g_assert_cmpint (noted->kind, ==, INN_FEEDBACK_COMPLAINT);
  g_assert_cmpint (noted->stay_id, ==, test->stay_id);
  g_assert_false (noted->closed);
  g_assert_nonnull (find_text (test->page, "Complaint: noise from the lift"));

  gtk_widget_activate_action (test->page, "pane.leave-stay", NULL);
  inn_test_window_run (400);
  g_assert_nonnull (find_text (inn_test_window_find (test->window.window,
                                                     INN_TYPE_GUEST_CARD_PAGE),
                               "Complaint: noise from the lift"));
}

static InnGuestCard *
load_card (InnTestStay *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnGuestCard *card;

  inn_store_load_guest_card_async (get_store (test), test->guest_id, NULL, inn_test_loop_done_cb,
                                   &loop);
  card = inn_store_load_guest_card_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return card;
}

/* Three nights at 658 and a dinner, then the way back: what the guest adds up to follows. */
static void
test_adds_up_to_the_end (InnTestStay   *test,
                         gconstpointer  data)
{
  g_autoptr(InnGuestCard) before = NULL;
  g_autoptr(InnGuestCard) after = NULL;
  g_autoptr(InnGuestCard) again = NULL;
  g_autoptr(InnStay) left = NULL;
  GtkWidget *entry;

  gtk_widget_activate_action (test->page, "sheet.add-charge", NULL);
  inn_test_window_run (200);
  entry = inn_test_window_find (test->page, INN_TYPE_CHARGE_ENTRY);
  type (inn_test_window_find (entry, INN_TYPE_MONEY_ENTRY), "286");
  press (entry, "Save");
  press (test->page, "Move room");
  inn_test_window_run (300);
  press (inn_test_window_find (test->page, INN_TYPE_MOVE_PANEL), "Move");
  before = load_card (test);
  g_assert_cmpint (before->n_stays, ==, 1);
  g_assert_cmpint (before->spend.amount, ==, 28600);

  gtk_widget_activate_action (test->page, "sheet.check-out", NULL);
  inn_test_window_run (300);
  press (test->page, "Charge the nights and check out");
  after = load_card (test);
  left = load_stay (test);
  g_assert_cmpint (left->status, ==, INN_STAY_DEPARTED);
  g_assert_cmpint (left->room_id, !=, 0);
  g_assert_cmpint (after->n_stays, ==, 1);
  g_assert_cmpint (after->nights, ==, inn_date_days_between (left->arrival, left->departure));
  g_assert_cmpint (after->spend.amount, ==, left->spend.amount);
  g_assert_cmpint (after->spend.amount, >, 28600);
  g_assert_true (inn_date_equal (after->last_departure, left->departure));
  g_assert_cmpint (after->rating.stage, ==, INN_STAGE_NEW);

  undo (test);
  again = load_card (test);
  g_assert_cmpint (again->n_stays, ==, before->n_stays);
  g_assert_cmpint (again->nights, ==, before->nights);
  g_assert_cmpint (again->spend.amount, ==, before->spend.amount);
  g_assert_true (inn_date_equal (again->last_departure, before->last_departure));
  g_assert_cmpint (again->rating.stage, ==, before->rating.stage);
  g_assert_nonnull (find_text (test->page, "In house"));
}

static guint
count_children (GtkWidget *from)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += 1 + count_children (child);

  return n;
}

/* However many there are, what is shown at first is the same. */
static void
test_shows_few_of_many_stays (InnTestStay   *test,
                              gconstpointer  data)
{
  GtkWidget *section;
  guint few;

  for (int i = 0; i < 250; i++)
    {
      g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
      g_autoptr(GError) error = NULL;
      InnDate arrival = inn_date_add_days (get_today (test), -10 - 3 * i);
      g_autoptr(InnStay) stay = inn_stay_new (test->guest_id, arrival,
                                              inn_date_add_days (arrival, 1), INN_STAY_DEPARTED);

      inn_store_save_stay_async (get_store (test), stay, NULL, inn_test_loop_done_cb, &loop);
      inn_store_save_stay_finish (get_store (test), inn_test_loop_wait (&loop), NULL, &error);
      g_assert_no_error (error);
    }
  gtk_widget_activate_action (test->page, "pane.leave-stay", NULL);
  inn_test_window_run (500);

  section = inn_test_window_find (test->window.window, INN_TYPE_GUEST_STAYS_SECTION);
  few = count_children (section);
  g_assert_cmpuint (few, <, 100);
  press (section, "All ›");
  g_assert_cmpuint (count_children (section), >, 60 * 7);
  g_assert_cmpuint (count_children (section), <, 130 * 8);
  press (section, "The latest only");
  g_assert_cmpuint (count_children (section), ==, few);
}

static void
test_tells_what_was_left_unpaid (InnTestStay   *test,
                                 gconstpointer  data)
{
  GtkWidget *card = inn_test_window_find (test->window.window, INN_TYPE_GUEST_CARD_PAGE);

  gtk_widget_activate_action (test->window.window, "win.check-out", "x", test->stay_id);
  inn_test_window_run (400);
  press (test->page, "Charge the nights and check out");
  gtk_widget_activate_action (test->window.window, "win.escape", NULL);
  for (int i = 0; i < 50 && !gtk_widget_get_mapped (card); i++)
    inn_test_window_run (100);
  for (int i = 0; i < 50 && find_text (card, "Still to pay") == NULL; i++)
    inn_test_window_run (100);
  g_assert_nonnull (find_text (card, "Still to pay"));

  undo (test);
  for (int i = 0; i < 50 && find_text (card, "Still to pay") != NULL; i++)
    inn_test_window_run (100);
  g_assert_null (find_text (card, "Still to pay"));
}

static void
test_shows_charges_outside_the_stays (InnTestStay   *test,
                                      gconstpointer  data)
{
  GtkWidget *section = inn_test_window_find (test->window.window, INN_TYPE_GUEST_STAYS_SECTION);
  InnDate today = get_today (test);

  for (int i = 0; i < 8; i++)
    {
      g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
      g_autoptr(GError) error = NULL;
      g_autofree char *what = g_strdup_printf ("banquet %d", i);
      g_autoptr(InnCharge) charge = inn_charge_new (0, inn_date_add_days (today, -100 + i),
                                                    INN_CHARGE_DINING, what,
                                                    inn_money (10050 + i, "CNY"));

      charge->guest_id = test->guest_id;
      inn_store_save_charge_async (get_store (test), charge, NULL, inn_test_loop_done_cb, &loop);
      g_assert_cmpint (inn_store_save_charge_finish (get_store (test), inn_test_loop_wait (&loop), NULL,
                                                     &error), !=, 0);
      g_assert_no_error (error);
    }
  gtk_widget_activate_action (test->page, "pane.leave-stay", NULL);
  for (int i = 0; i < 50 && find_text (section, "2 earlier") == NULL; i++)
    inn_test_window_run (100);

  g_assert_nonnull (find_text (section, "Charged outside the stays"));
  g_assert_nonnull (find_text (section, "banquet 7"));
  g_assert_nonnull (find_text (section, "¥100.57"));
  g_assert_null (find_text (section, "banquet 1"));

  g_signal_emit_by_name (gtk_widget_get_ancestor (find_text (section, "2 earlier"),
                                                  GTK_TYPE_BUTTON), "clicked");
  g_assert_nonnull (find_text (section, "banquet 1"));
  g_assert_nonnull (find_text (section, "banquet 0"));
  g_assert_null (find_text (section, "2 earlier"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, func) \
  g_test_add ("/stay-page/" path, InnTestStay, NULL, set_up, func, tear_down)

  ADD ("a-stay-lies-over-the-card-and-escape-leads-back", test_lies_over_the_card);
  ADD ("the-verb-stands-below-where-it-is-narrow", test_puts_the_verb_below_where_it_is_narrow);
  ADD ("a-dinner-is-charged-in-place-and-taken-back", test_charges_a_dinner_and_takes_it_back);
  ADD ("no-fee-for-not-coming-is-offered-to-who-came", test_offers_no_fee_to_who_came);
  ADD ("amounts-are-understood-or-asked-about", test_understands_or_asks);
  ADD ("what-is-open-is-told-before-a-guest-leaves", test_tells_what_is_open_before_leaving);
  ADD ("nights-charged-ahead-are-asked-about", test_asks_for_nights_charged_ahead);
  ADD ("a-guest-moves-to-a-free-room", test_moves_to_a_free_room);
  ADD ("a-taken-room-is-warned-of-and-not-refused", test_warns_of_a_taken_room);
  ADD ("a-complaint-is-noted-on-the-stay-and-seen-on-the-card", test_notes_a_complaint);
  ADD ("a-stay-adds-up-on-the-card-to-its-end-and-back", test_adds_up_to_the_end);
  ADD ("few-of-many-stays-are-shown-before-somebody-asks", test_shows_few_of_many_stays);
  ADD ("what-was-left-unpaid-is-told-on-the-card", test_tells_what_was_left_unpaid);
  ADD ("charges-outside-the-stays-are-seen-on-the-card", test_shows_charges_outside_the_stays);

#undef ADD

  return g_test_run ();
}
