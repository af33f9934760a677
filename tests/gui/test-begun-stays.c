/* test-begun-stays.c: a stay is begun from the list of the day, before anybody was looked for. */

#include "config.h"

#include "inn-given-section.h"
#include "inn-gui-resources.h"
#include "inn-guest-builder.h"
#include "inn-guest-picker.h"
#include "inn-known-section.h"
#include "inn-stay-fields.h"
#include "inn-stay-form.h"
#include "inn-store-guests.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"
#include "inn-today-page.h"
#include "inn-who-section.h"

static GtkWidget *
find_child (GtkWidget  *from,
            GType       type,
            const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (inn_test_window_find (from, type), type, id));
}

static GtkWidget *
wait_for_form (InnTestWindow *test)
{
  GtkWidget *form = NULL;

  for (int i = 0; i < 100 && form == NULL; i++)
    {
      inn_test_window_run (50);
      form = inn_test_window_find (test->window, INN_TYPE_STAY_FORM);
    }
  g_assert_nonnull (form);
  for (int i = 0; i < 100 && !gtk_widget_get_mapped (find_child (form, INN_TYPE_STAY_FIELDS,
                                                                 "arrival")); i++)
    inn_test_window_run (50);

  return form;
}

static GtkWidget *
begin (InnTestWindow *test,
       const char    *action,
       GVariant      *parameter)
{
  inn_window_show_page (INN_WINDOW (test->window), "today");
  inn_test_window_run (400);
  g_assert_true (gtk_widget_activate_action_variant (test->window, action, parameter));

  return wait_for_form (test);
}

static GtkWidget *
get_picker (GtkWidget *form)
{
  return find_child (form, INN_TYPE_WHO_SECTION, "guest");
}

/* Types what somebody would, and waits until the book was asked. */
static void
type_who (GtkWidget  *form,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (inn_test_window_find (get_picker (form), GTK_TYPE_ENTRY)),
                         text);
  inn_test_window_run (500);
}

static GtkWidget *
get_proposals (GtkWidget *form)
{
  return inn_test_window_find (get_picker (form), GTK_TYPE_LIST_BOX);
}

static void
save (InnTestWindow *test,
      GtkWidget     *form)
{
  gtk_widget_activate_action (form, "form.save", NULL);
  for (int i = 0; i < 100 && inn_test_window_find (test->window, INN_TYPE_STAY_FORM) != NULL; i++)
    inn_test_window_run (50);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_STAY_FORM));
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

static gint64
count_guests (InnTestWindow *test)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 n;

  inn_store_count_guests_async (store, NULL, inn_test_loop_done_cb, &loop);
  n = inn_store_count_guests_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return n;
}

/* Who has that number, as the book says. */
static gint64
find_by_phone (InnTestWindow *test,
               const char    *phone)
{
  InnStore *store = inn_book_get_store (test->book);
  g_autoptr(InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr(InnContact) contact = inn_contact_new (INN_CONTACT_PHONE, phone, "CN");
  g_autoptr(InnGuest) asked = NULL;
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = NULL;

  inn_guest_builder_add_contact (builder, contact);
  asked = inn_guest_builder_end (builder);
  inn_store_find_known_async (store, asked, NULL, inn_test_loop_done_cb, &loop);
  found = inn_store_find_known_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return found->len > 0 ? ((InnKnownGuest *) g_ptr_array_index (found, 0))->guest_id : 0;
}

/* Name and number are enough; guest and stay are one act, which Ctrl+Z takes back. */
static void
test_a_newcomer_is_booked_in_one_act (InnTestWindow *test,
                                      gconstpointer  data)
{
  gint64 before = count_guests (test);
  GtkWidget *form = begin (test, "win.book", NULL);
  GtkWidget *phone = find_child (form, INN_TYPE_WHO_SECTION, "phone");
  g_autoptr(GPtrArray) stays = NULL;
  gint64 id;

  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)),
                                         get_picker (form)));
  g_assert_false (gtk_widget_get_mapped (phone));
  type_who (form, "闻人初晓");
  g_assert_true (inn_guest_picker_is_new (INN_GUEST_PICKER (get_picker (form))));
  g_assert_true (gtk_widget_get_mapped (phone));
  gtk_widget_child_focus (test->window, GTK_DIR_TAB_FORWARD);
  inn_test_window_run (300);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)), phone));
  gtk_editable_set_text (GTK_EDITABLE (phone), "139 0571 0077");
  gtk_editable_set_text (GTK_EDITABLE (find_child (form, INN_TYPE_STAY_FIELDS, "arrival")), "明天");
  gtk_editable_set_text (GTK_EDITABLE (find_child (form, INN_TYPE_STAY_FIELDS, "nights")), "两晚");
  save (test, form);

  g_assert_cmpint (count_guests (test), ==, before + 1);
  id = find_by_phone (test, "13905710077");
  g_assert_cmpint (id, !=, 0);
  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 1);
  g_assert_cmpint (((InnStay *) g_ptr_array_index (stays, 0))->status, ==, INN_STAY_BOOKED);

  gtk_widget_activate_action (test->window, "win.undo", NULL);
  for (int i = 0; i < 40 && count_guests (test) != before; i++)
    inn_test_window_run (50);
  g_assert_cmpint (count_guests (test), ==, before);
}

/* Typed by the number, the name is asked for. */
static void
test_a_newcomer_is_checked_in_by_the_number (InnTestWindow *test,
                                             gconstpointer  data)
{
  GtkWidget *form = begin (test, "win.check-in", g_variant_new_int64 (0));
  GtkWidget *name = find_child (form, INN_TYPE_WHO_SECTION, "name");
  g_autoptr(GPtrArray) stays = NULL;
  gint64 id;

  type_who (form, "13905710078");
  g_assert_true (gtk_widget_get_mapped (name));
  gtk_editable_set_text (GTK_EDITABLE (name), "闻人初晓");
  save (test, form);

  id = find_by_phone (test, "13905710078");
  g_assert_cmpint (id, !=, 0);
  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 1);
  g_assert_cmpint (((InnStay *) g_ptr_array_index (stays, 0))->status, ==, INN_STAY_IN_HOUSE);
}

/* Somebody of the book is proposed; chosen, what is known of them stands there. */
static void
test_a_known_guest_is_found_by_typing (InnTestWindow *test,
                                       gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "闻人初晓", "13905710079", NULL);
  gint64 before = count_guests (test);
  GtkWidget *form = begin (test, "win.check-in", g_variant_new_int64 (0));
  GtkWidget *known = inn_test_window_find (form, INN_TYPE_KNOWN_SECTION);
  GtkWidget *given = inn_test_window_find (form, INN_TYPE_GIVEN_SECTION);
  g_autoptr(GPtrArray) stays = NULL;

  g_assert_false (gtk_widget_get_visible (given));
  type_who (form, "wrcx");
  g_assert_false (inn_guest_picker_is_new (INN_GUEST_PICKER (get_picker (form))));

  /* Neither chosen nor new: not saved. */
  gtk_widget_activate_action (form, "form.save", NULL);
  inn_test_window_run (300);
  g_assert_true (inn_test_window_find (test->window, INN_TYPE_STAY_FORM) == form);

  g_signal_emit_by_name (inn_test_window_find (get_picker (form), GTK_TYPE_ENTRY), "activate");
  inn_test_window_run (500);
  g_assert_cmpint (inn_guest_picker_get_guest_id (INN_GUEST_PICKER (get_picker (form))), ==, id);
  g_assert_true (gtk_widget_get_visible (known));
  g_assert_true (gtk_widget_get_visible (given));
  save (test, form);

  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 1);
  g_assert_cmpint (((InnStay *) g_ptr_array_index (stays, 0))->status, ==, INN_STAY_IN_HOUSE);
  g_assert_cmpint (count_guests (test), ==, before);
}

/* A namesake is somebody else when the desk says so. */
static void
test_a_namesake_is_new_when_said (InnTestWindow *test,
                                  gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "闻人初晓", "13905710080", NULL);
  gint64 before = count_guests (test);
  GtkWidget *form = begin (test, "win.book", NULL);
  GtkListBoxRow *row;
  g_autoptr(GPtrArray) stays = NULL;

  type_who (form, "闻人初晓");
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_proposals (form)), 1);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "newcomer"));
  g_signal_emit_by_name (get_proposals (form), "row-activated", row);
  inn_test_window_run (300);
  g_assert_true (inn_guest_picker_is_new (INN_GUEST_PICKER (get_picker (form))));
  save (test, form);
  g_assert_cmpint (count_guests (test), ==, before + 1);
  stays = list_stays (test, id);
  g_assert_cmpuint (stays->len, ==, 0);
}

/* The number of somebody in the book is told, and one press chooses them. */
static void
test_a_known_number_is_told (InnTestWindow *test,
                             gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "闻人初晓", "13905710081", NULL);
  GtkWidget *form = begin (test, "win.book", NULL);
  GtkWidget *bar = find_child (form, INN_TYPE_WHO_SECTION, "bar");

  type_who (form, "上官云起");
  gtk_editable_set_text (GTK_EDITABLE (find_child (form, INN_TYPE_WHO_SECTION, "phone")),
                         "13905710081");
  for (int i = 0; i < 40 && !gtk_widget_get_visible (bar); i++)
    inn_test_window_run (50);
  g_assert_true (gtk_widget_get_visible (bar));
  g_signal_emit_by_name (bar, "first");
  inn_test_window_run (400);
  g_assert_cmpint (inn_guest_picker_get_guest_id (INN_GUEST_PICKER (get_picker (form))), ==, id);
  g_assert_false (gtk_widget_get_visible (bar));
}

static GtkWidget *
find_free_room (GtkWidget *from)
{
  if (GTK_IS_BUTTON (from) && gtk_widget_has_css_class (from, "free-room"))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_free_room (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Pressing a free room gives it to whom is typed: at once today, as a booking on another day. */
static void
test_a_free_room_is_given (InnTestWindow *test,
                           gconstpointer  data)
{
  const struct
  {
    int from_today;
    const char *phone;
    InnStayStatus status;
  } cases[] = {
    { 0, "13905710082", INN_STAY_IN_HOUSE }, { 3, "13905710083", INN_STAY_BOOKED },
  };
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (test->book));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *page, *room, *form;
      g_autoptr(GPtrArray) stays = NULL;
      g_autofree char *number = NULL;
      const InnStay *stay;

      g_test_message ("%d days ahead", cases[i].from_today);
      inn_window_show_page (INN_WINDOW (test->window), "today");
      page = inn_test_window_find (test->window, INN_TYPE_TODAY_PAGE);
      inn_today_page_show_day (INN_TODAY_PAGE (page),
                               inn_date_add_days (today, cases[i].from_today));
      inn_test_window_run (500);
      room = find_free_room (page);
      g_assert_nonnull (room);
      number = g_strdup (gtk_button_get_label (GTK_BUTTON (room)));
      g_signal_emit_by_name (room, "clicked");
      form = wait_for_form (test);
      type_who (form, "闻人初晓新");
      g_assert_true (inn_guest_picker_is_new (INN_GUEST_PICKER (get_picker (form))) || i > 0);
      type_who (form, cases[i].phone);
      save (test, form);

      stays = list_stays (test, find_by_phone (test, cases[i].phone));
      g_assert_cmpuint (stays->len, ==, 1);
      stay = g_ptr_array_index (stays, 0);
      g_assert_cmpint (stay->status, ==, cases[i].status);
      g_assert_cmpstr (stay->room, ==, number);
      g_assert_cmpint (inn_date_days_between (today, stay->arrival), ==, cases[i].from_today);
    }
}

/* Leaving the form leads back to the list it was begun from. */
static void
test_leaving_leads_back (InnTestWindow *test,
                         gconstpointer  data)
{
  GtkWidget *form = begin (test, "win.book", NULL);

  gtk_widget_activate_action (form, "form.cancel", NULL);
  inn_test_window_run (500);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_STAY_FORM));
  g_assert_true (gtk_widget_get_mapped (inn_test_window_find (test->window, INN_TYPE_TODAY_PAGE)));
}

/* The card that was looked at before is not whom the list means. */
static void
test_the_list_means_nobody (InnTestWindow *test,
                            gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "闻人初晓", "13905710084", NULL);
  GtkWidget *form;

  gtk_widget_activate_action (test->window, "win.open-guest", "x", id);
  inn_test_window_run (500);
  form = begin (test, "win.book", NULL);
  g_assert_cmpint (inn_guest_picker_get_guest_id (INN_GUEST_PICKER (get_picker (form))), ==, 0);
  g_assert_true (gtk_widget_get_visible (inn_test_window_find (form, INN_TYPE_WHO_SECTION)));
}

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  inn_gui_register_resource ();
  ADD ("/begun-stays/a-newcomer-is-booked-in-one-act", test_a_newcomer_is_booked_in_one_act);
  ADD ("/begun-stays/a-newcomer-is-checked-in-by-the-number", test_a_newcomer_is_checked_in_by_the_number);
  ADD ("/begun-stays/a-known-guest-is-found-by-typing", test_a_known_guest_is_found_by_typing);
  ADD ("/begun-stays/a-namesake-is-new-when-said", test_a_namesake_is_new_when_said);
  ADD ("/begun-stays/a-known-number-is-told-and-chosen", test_a_known_number_is_told);
  ADD ("/begun-stays/a-free-room-is-given-to-whom-is-typed", test_a_free_room_is_given);
  ADD ("/begun-stays/leaving-leads-back-to-the-list", test_leaving_leads_back);
  ADD ("/begun-stays/the-list-means-nobody-before-somebody-is-typed", test_the_list_means_nobody);

  return g_test_run ();
}
