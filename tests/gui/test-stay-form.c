/* test-stay-form.c: a stay is booked, a guest checked in, by the form in the card's place. */

#include "config.h"

#include "inn-choice-entry.h"
#include "inn-given-section.h"
#include "inn-gui-resources.h"
#include "inn-guest-picker.h"
#include "inn-stay-fields.h"
#include "inn-stay-form.h"
#include "inn-stay-people.h"
#include "inn-store-guests.h"
#include "inn-store-organisations.h"
#include "inn-store-rooms.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

static GtkWidget *
find_child (GtkWidget  *from,
            GType       type,
            const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (from, type, id));
}

static void
type_text (GtkWidget  *entry,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static GtkWidget *
find_text (GtkWidget  *from,
           const char *text)
{
  if (GTK_IS_LABEL (from) && strstr (gtk_label_get_text (GTK_LABEL (from)), text) != NULL)
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

static GtkWidget *
open_form (InnTestWindow *test,
           const char    *action,
           GVariant      *parameter)
{
  GtkWidget *form;

  g_assert_true (gtk_widget_activate_action_variant (test->window, action, parameter));
  inn_test_window_run (900);
  form = inn_test_window_find (test->window, INN_TYPE_STAY_FORM);
  g_assert_nonnull (form);

  return form;
}

static GPtrArray *
list_stays (InnTestWindow *test,
            gint64         guest_id)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  GPtrArray *stays;

  inn_store_list_stays_async (store, guest_id, 10, NULL, inn_test_loop_done_cb, &loop);
  stays = inn_store_list_stays_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return stays;
}

static InnGuest *
load_guest (InnTestWindow *test,
            gint64         guest_id)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnGuest *guest;

  inn_store_load_guest_async (store, guest_id, NULL, inn_test_loop_done_cb, &loop);
  guest = inn_store_load_guest_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return guest;
}

static gint64
show_new_guest (InnTestWindow *test)
{
  gint64 id = inn_test_window_add_guest (test, "韦一笑", "13905710001", NULL);

  gtk_widget_activate_action (test->window, "win.open-guest", "x", id);
  inn_test_window_run (500);

  return id;
}

static void
test_a_stay_is_booked_as_told (InnTestWindow *test,
                               gconstpointer  data)
{
  gint64 id = show_new_guest (test);
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (test->book));
  GtkWidget *form = open_form (test, "win.book", NULL);
  GtkWidget *fields = inn_test_window_find (form, INN_TYPE_STAY_FIELDS);
  g_autoptr(GPtrArray) stays = NULL;
  const InnStay *stay;

  type_text (find_child (fields, INN_TYPE_STAY_FIELDS, "arrival"), "明天 14:00");
  type_text (find_child (fields, INN_TYPE_STAY_FIELDS, "nights"), "3");
  type_text (find_child (fields, INN_TYPE_STAY_FIELDS, "rate"), "￥１，２８０元");
  gtk_widget_activate_action (form, "form.save", NULL);
  inn_test_window_run (600);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_STAY_FORM));

  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 1);
  stay = g_ptr_array_index (stays, 0);
  g_assert_cmpint (stay->status, ==, INN_STAY_BOOKED);
  g_assert_cmpint (inn_date_days_between (today, stay->arrival), ==, 1);
  g_assert_cmpint (inn_date_days_between (stay->arrival, stay->departure), ==, 3);
  g_assert_cmpint (stay->arrival_minute, ==, 14 * 60);
  g_assert_cmpint (stay->rate.amount, ==, 128000);
}

/* As it is said at the desk, not only as a number. */
static void
test_nights_are_understood_as_said (InnTestWindow *test,
                                    gconstpointer  data)
{
  const struct
  {
    const char *text;
    int nights;
  } cases[] = {
    { "2晚", 2 }, { "两晚", 2 }, { "3 nights", 3 }, { "１晚", 1 }, { "十晚", 10 },
  };
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (test->book));
  GtkWidget *fields;

  show_new_guest (test);
  fields = inn_test_window_find (open_form (test, "win.book", NULL), INN_TYPE_STAY_FIELDS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(InnStay) stay = inn_stay_new (0, today, today, INN_STAY_BOOKED);

      g_test_message ("%s", cases[i].text);
      type_text (find_child (fields, INN_TYPE_STAY_FIELDS, "nights"), cases[i].text);
      inn_stay_fields_apply (INN_STAY_FIELDS (fields), stay);
      g_assert_cmpint (inn_date_days_between (stay->arrival, stay->departure), ==, cases[i].nights);
    }
}

static void
test_what_cannot_be_is_refused_and_kept (InnTestWindow *test,
                                         gconstpointer  data)
{
  const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { "departure", "昨天" }, { "departure", "gestern vielleicht" }, { "arrival", "" },
    { "rate", "-100" }, { "rate", "viel" }, { "nights", "x" },
  };
  gint64 id = show_new_guest (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *form = open_form (test, "win.book", NULL);
      GtkWidget *fields = inn_test_window_find (form, INN_TYPE_STAY_FIELDS);
      GtkWidget *entry = find_child (fields, INN_TYPE_STAY_FIELDS, cases[i].field);
      g_autoptr(GPtrArray) stays = NULL;

      g_test_message ("%s: %s", cases[i].field, cases[i].text);
      type_text (entry, cases[i].text);
      gtk_widget_activate_action (form, "form.save", NULL);
      inn_test_window_run (300);
      g_assert_true (inn_test_window_find (test->window, INN_TYPE_STAY_FORM) == form);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, cases[i].text);
      stays = list_stays (test, id);
      g_assert_cmpuint (stays->len, ==, 0);
      gtk_widget_activate_action (form, "form.cancel", NULL);
      inn_test_window_run (200);
    }
}

static void
test_an_absurd_rate_is_asked_about_once (InnTestWindow *test,
                                         gconstpointer  data)
{
  gint64 id = show_new_guest (test);
  GtkWidget *form = open_form (test, "win.book", NULL);
  GtkWidget *fields = inn_test_window_find (form, INN_TYPE_STAY_FIELDS);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  type_text (find_child (fields, INN_TYPE_STAY_FIELDS, "rate"), "988000");
  gtk_widget_activate_action (form, "form.save", NULL);
  inn_test_window_run (300);
  before = list_stays (test, id);
  g_assert_cmpuint (before->len, ==, 0);
  gtk_widget_activate_action (form, "form.save", NULL);
  inn_test_window_run (600);
  after = list_stays (test, id);
  g_assert_cmpuint (after->len, ==, 1);
}

static void
test_a_changed_phone_is_asked_about_at_check_in (InnTestWindow *test,
                                                 gconstpointer  data)
{
  gint64 id = show_new_guest (test);
  GtkWidget *form = open_form (test, "win.check-in", g_variant_new_int64 (0));
  GtkWidget *given = inn_test_window_find (form, INN_TYPE_GIVEN_SECTION);
  GtkWidget *phone = inn_test_window_find (given, GTK_TYPE_ENTRY);
  GtkWidget *ask = gtk_widget_get_next_sibling (phone);
  GtkWidget *update = inn_test_window_find (ask, GTK_TYPE_TOGGLE_BUTTON);
  g_autoptr(GPtrArray) stays = NULL;
  g_autoptr(InnGuest) guest = NULL;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (phone)), ==, "13905710001");
  g_assert_false (gtk_widget_get_visible (ask));
  type_text (phone, "139 0571 0001");
  g_assert_false (gtk_widget_get_visible (ask));
  type_text (phone, "139 0571 0002");
  g_assert_true (gtk_widget_get_visible (ask));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (update), TRUE);
  gtk_widget_activate_action (form, "form.save", NULL);
  inn_test_window_run (700);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_STAY_FORM));

  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 1);
  g_assert_cmpint (((InnStay *) g_ptr_array_index (stays, 0))->status, ==, INN_STAY_IN_HOUSE);
  guest = load_guest (test, id);
  g_assert_cmpuint (inn_guest_get_n_contacts (guest), ==, 1);
  g_assert_cmpstr (inn_guest_get_contact (guest, 0)->normalised, ==, "+8613905710002");
}

static void
test_a_name_that_nobody_has_is_refused (InnTestWindow *test,
                                        gconstpointer  data)
{
  gint64 id = show_new_guest (test);
  GtkWidget *form = open_form (test, "win.book", NULL);
  GtkWidget *people = inn_test_window_find (form, INN_TYPE_STAY_PEOPLE);
  GtkWidget *companion = find_child (people, INN_TYPE_STAY_PEOPLE, "companion");
  g_autoptr(GPtrArray) stays = NULL;

  type_text (inn_test_window_find (companion, GTK_TYPE_ENTRY), "查无此人");
  gtk_widget_activate_action (form, "form.save", NULL);
  inn_test_window_run (400);
  g_assert_nonnull (inn_test_window_find (test->window, INN_TYPE_STAY_FORM));
  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 0);
}

static gint64
add_company (InnTestWindow *test,
             const char    *name,
             gint64         rate)
{
  InnStore *store = inn_book_get_store (test->book);
  g_autoptr(InnOrganisation) company = inn_organisation_new (INN_ORGANISATION_COMPANY, name);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 id;

  company->has_rate = TRUE;
  company->rate = inn_money (rate, "CNY");
  inn_store_save_organisation_async (store, company, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_organisation_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static GtkWidget *
get_company_entry (GtkWidget *form)
{
  GtkWidget *people = inn_test_window_find (form, INN_TYPE_STAY_PEOPLE);
  GtkWidget *choice = find_child (people, INN_TYPE_STAY_PEOPLE, "organisation");

  return GTK_WIDGET (inn_choice_entry_get_entry (INN_CHOICE_ENTRY (choice)));
}

static const char *
get_rate (GtkWidget *form)
{
  GtkWidget *fields = inn_test_window_find (form, INN_TYPE_STAY_FIELDS);

  return gtk_editable_get_text (GTK_EDITABLE (find_child (fields, INN_TYPE_STAY_FIELDS, "rate")));
}

static void
save_form (InnTestWindow *test,
           GtkWidget     *form)
{
  gtk_widget_activate_action (form, "form.save", NULL);
  for (int i = 0; i < 200 && inn_test_window_find (test->window, INN_TYPE_STAY_FORM) != NULL; i++)
    inn_test_window_run (50);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_STAY_FORM));
}

/* The price agreed on is offered, also when the company comes from the last stay; one that was typed
 * stays. */
static void
test_an_agreed_price_is_offered (InnTestWindow *test,
                                 gconstpointer  data)
{
  gint64 company = add_company (test, "山海旅行", 32800);
  gint64 id = show_new_guest (test);
  GtkWidget *form = open_form (test, "win.book", NULL);
  g_autoptr(GPtrArray) stays = NULL;
  const InnStay *stay;

  type_text (get_company_entry (form), "山海旅行");
  g_assert_cmpstr (get_rate (form), ==, "328.00");
  save_form (test, form);
  stays = list_stays (test, id);
  stay = g_ptr_array_index (stays, 0);
  g_assert_cmpint (stay->organisation_id, ==, company);
  g_assert_cmpint (stay->rate.amount, ==, 32800);

  gtk_widget_activate_action (test->window, "win.check-in", "x", stay->id);
  inn_test_window_run (900);
  save_form (test, inn_test_window_find (test->window, INN_TYPE_STAY_FORM));
  form = open_form (test, "win.book", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_company_entry (form))), ==, "山海旅行");
  g_assert_cmpstr (get_rate (form), ==, "328.00");
  type_text (find_child (inn_test_window_find (form, INN_TYPE_STAY_FIELDS), INN_TYPE_STAY_FIELDS,
                         "rate"), "300");
  type_text (get_company_entry (form), "");
  type_text (get_company_entry (form), "山海旅行");
  g_assert_cmpstr (get_rate (form), ==, "300");
}

/* Where no type of room says a price, the one of the last stay is offered, and said to be that. */
static void
test_the_last_price_is_offered (InnTestWindow *test,
                                gconstpointer  data)
{
  gint64 id = show_new_guest (test);
  g_autoptr(GPtrArray) stays = NULL;
  GtkWidget *form, *fields;

  form = open_form (test, "win.book", NULL);
  g_assert_cmpstr (get_rate (form), ==, "");
  type_text (find_child (inn_test_window_find (form, INN_TYPE_STAY_FIELDS), INN_TYPE_STAY_FIELDS,
                         "rate"), "420");
  save_form (test, form);
  stays = list_stays (test, id);
  gtk_widget_activate_action (test->window, "win.check-in", "x",
                              ((InnStay *) g_ptr_array_index (stays, 0))->id);
  inn_test_window_run (900);
  save_form (test, inn_test_window_find (test->window, INN_TYPE_STAY_FORM));

  form = open_form (test, "win.book", NULL);
  fields = inn_test_window_find (form, INN_TYPE_STAY_FIELDS);
  g_assert_cmpstr (get_rate (form), ==, "420.00");
  g_assert_nonnull (find_text (fields, "¥420 a night, as last time"));
  type_text (find_child (fields, INN_TYPE_STAY_FIELDS, "rate"), "430");
  g_assert_null (find_text (fields, "as last time"));
  g_assert_nonnull (find_text (fields, "¥430 a night"));
}

static void
test_odd_prices_are_told_apart (InnTestWindow *test,
                                gconstpointer  data)
{
  const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "999999999999", "No night costs that much" },
    { "99999999999999999999", "No night costs that much" },
    { "-5", "A rate cannot be negative" },
    { "cheap", "Not an amount of money" },
    { "1e9", "Not an amount of money" },
    { "５８８", "¥588 a night" },
    { "588元", "¥588 a night" },
  };
  GtkWidget *fields;

  show_new_guest (test);
  fields = inn_test_window_find (open_form (test, "win.book", NULL), INN_TYPE_STAY_FIELDS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type_text (find_child (fields, INN_TYPE_STAY_FIELDS, "rate"), cases[i].text);
      if (find_text (fields, cases[i].words) == NULL)
        g_error ("“%s” is not told to be “%s”", cases[i].text, cases[i].words);
    }
}

/* Each has a stay of their own, all booked and taken back at once. */
static void
test_a_group_is_booked_at_once (InnTestWindow *test,
                                gconstpointer  data)
{
  const gint64 ids[] = { show_new_guest (test),
                         inn_test_window_add_guest (test, "林雨桐", NULL, NULL),
                         inn_test_window_add_guest (test, "王芳", NULL, NULL) };
  GtkWidget *form = open_form (test, "win.book", NULL);
  GtkWidget *people = inn_test_window_find (form, INN_TYPE_STAY_PEOPLE);
  GtkWidget *companion = find_child (people, INN_TYPE_STAY_PEOPLE, "companion");
  GtkWidget *group = find_child (people, INN_TYPE_STAY_PEOPLE, "group");
  gint64 organisation = 0;

  g_assert_false (gtk_widget_get_visible (group));
  for (guint i = 1; i < G_N_ELEMENTS (ids); i++)
    inn_guest_picker_set_guest_id (INN_GUEST_PICKER (companion), ids[i]);
  g_assert_true (gtk_widget_get_visible (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (group), TRUE);
  type_text (get_company_entry (form), "春游团");
  save_form (test, form);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(GPtrArray) stays = list_stays (test, ids[i]);
      const InnStay *stay;

      g_assert_cmpuint (stays->len, ==, 1);
      stay = g_ptr_array_index (stays, 0);
      g_assert_cmpint (stay->status, ==, INN_STAY_BOOKED);
      g_assert_cmpint (stay->organisation_id, !=, 0);
      g_assert_true (organisation == 0 || stay->organisation_id == organisation);
      organisation = stay->organisation_id;
    }

  gtk_widget_activate_action (test->window, "win.undo", NULL);
  inn_test_window_run (500);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(GPtrArray) stays = list_stays (test, ids[i]);

      g_assert_cmpuint (stays->len, ==, 0);
    }
}

static GtkWidget *
find_label (GtkWidget  *from,
            const char *part)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from)
      && strstr (gtk_label_get_text (GTK_LABEL (from)), part) != NULL)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Said beside the field, and booked all the same. */
static void
test_two_stays_at_a_time_are_told (InnTestWindow *test,
                                   gconstpointer  data)
{
  gint64 id = show_new_guest (test);
  g_autoptr(GPtrArray) stays = NULL;
  GtkWidget *form;

  save_form (test, open_form (test, "win.book", NULL));
  form = open_form (test, "win.book", NULL);
  for (int i = 0; i < 100 && find_label (form, "Has another stay") == NULL; i++)
    inn_test_window_run (50);
  g_assert_nonnull (find_label (form, "Has another stay"));
  save_form (test, form);
  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 2);
}

static void
test_a_form_left_while_it_saves_is_saved (InnTestWindow *test,
                                          gconstpointer  data)
{
  gint64 id = show_new_guest (test);
  GtkWidget *form = open_form (test, "win.book", NULL);
  g_autoptr(GPtrArray) stays = NULL;

  gtk_widget_activate_action (form, "form.save", NULL);
  gtk_widget_activate_action (form, "form.cancel", NULL);
  inn_test_window_run (700);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_STAY_FORM));
  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 1);
}

static void
test_the_form_is_as_narrow_as_the_narrowest_screen (InnTestWindow *test,
                                                    gconstpointer  data)
{
  GtkWidget *form;
  int minimum;

  show_new_guest (test);
  form = open_form (test, "win.check-in", g_variant_new_int64 (0));
  gtk_widget_measure (form, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  inn_gui_register_resource ();

  ADD ("/stay-form/a-stay-is-booked-as-told", test_a_stay_is_booked_as_told);
  ADD ("/stay-form/nights-are-understood-as-said", test_nights_are_understood_as_said);
  ADD ("/stay-form/what-cannot-be-is-refused-and-kept", test_what_cannot_be_is_refused_and_kept);
  ADD ("/stay-form/an-absurd-rate-is-asked-about-once", test_an_absurd_rate_is_asked_about_once);
  ADD ("/stay-form/a-changed-phone-is-asked-about-at-check-in",
       test_a_changed_phone_is_asked_about_at_check_in);
  ADD ("/stay-form/a-name-that-nobody-has-is-refused", test_a_name_that_nobody_has_is_refused);
  ADD ("/stay-form/an-agreed-price-is-offered-and-a-typed-one-stays", test_an_agreed_price_is_offered);
  ADD ("/stay-form/the-last-price-is-offered-where-no-type-says-one", test_the_last_price_is_offered);
  ADD ("/stay-form/odd-prices-are-told-apart", test_odd_prices_are_told_apart);
  ADD ("/stay-form/a-group-is-booked-and-taken-back-at-once", test_a_group_is_booked_at_once);
  ADD ("/stay-form/two-stays-at-a-time-are-told-and-not-refused", test_two_stays_at_a_time_are_told);
  ADD ("/stay-form/a-form-left-while-it-saves-is-saved", test_a_form_left_while_it_saves_is_saved);
  ADD ("/stay-form/the-form-is-as-narrow-as-the-narrowest-screen",
       test_the_form_is_as_narrow_as_the_narrowest_screen);

  return g_test_run ();
}
