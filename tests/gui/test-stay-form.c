/* test-stay-form.c: a stay is booked, a guest checked in, by the form in the card's place. */

#include "config.h"

#include "inn-given-section.h"
#include "inn-gui-resources.h"
#include "inn-guest-picker.h"
#include "inn-stay-fields.h"
#include "inn-stay-form.h"
#include "inn-stay-people.h"
#include "inn-store-guests.h"
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
  ADD ("/stay-form/what-cannot-be-is-refused-and-kept", test_what_cannot_be_is_refused_and_kept);
  ADD ("/stay-form/an-absurd-rate-is-asked-about-once", test_an_absurd_rate_is_asked_about_once);
  ADD ("/stay-form/a-changed-phone-is-asked-about-at-check-in",
       test_a_changed_phone_is_asked_about_at_check_in);
  ADD ("/stay-form/a-name-that-nobody-has-is-refused", test_a_name_that_nobody_has_is_refused);
  ADD ("/stay-form/a-form-left-while-it-saves-is-saved", test_a_form_left_while_it_saves_is_saved);
  ADD ("/stay-form/the-form-is-as-narrow-as-the-narrowest-screen",
       test_the_form_is_as_narrow_as_the_narrowest_screen);

  return g_test_run ();
}
