/* test-organisations.c: companies and groups in the preferences: what is agreed with them, who belongs
 * to them, and that one with a stay is put away and not deleted.
 */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-picker.h"
#include "inn-organisation-row.h"
#include "inn-organisations-page.h"
#include "inn-store-organisations.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

typedef struct
{
  InnTestWindow window;
  GtkWidget *preferences;
  GtkWidget *page;
} InnTestOrganisations;

static void
set_up (InnTestOrganisations *test,
        gconstpointer         data)
{
  inn_test_window_set_up (&test->window, data);
  test->preferences = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                    "transient-for", test->window.window,
                                    NULL);
  test->page = g_object_new (INN_TYPE_ORGANISATIONS_PAGE, NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (test->preferences),
                              ADW_PREFERENCES_PAGE (test->page));
  inn_organisations_page_set_book (INN_ORGANISATIONS_PAGE (test->page), test->window.book);
  gtk_window_present (GTK_WINDOW (test->preferences));
  inn_test_window_run (400);
}

static void
tear_down (InnTestOrganisations *test,
           gconstpointer         data)
{
  gtk_window_destroy (GTK_WINDOW (test->preferences));
  inn_test_window_run (50);
  inn_test_window_tear_down (&test->window, data);
}

typedef gboolean (* Fits) (GtkWidget  *widget,
                           const char *title);

static GtkWidget *
find (GtkWidget  *from,
      Fits        fits,
      const char *title)
{
  if (fits (from, title))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, fits, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_titled (GtkWidget  *widget,
           const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_button (GtkWidget  *widget,
           const char *label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_choice (GtkWidget  *widget,
           const char *unused)
{
  return GTK_IS_DROP_DOWN (widget);
}

/* The row of that name, once it is there; the book answers in its own time. */
static GtkWidget *
wait_for (GtkWidget  *from,
          Fits        fits,
          const char *title)
{
  GtkWidget *found = NULL;

  for (int i = 0; i < 200 && (found = find (from, fits, title)) == NULL; i++)
    inn_test_window_run (50);
  g_assert_nonnull (found);

  return found;
}

static InnOrganisation *
load (InnTestOrganisations *test,
      const char           *name)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_auto(InnTestLoop) listed = INN_TEST_LOOP_INIT;
  g_auto(InnTestLoop) loaded = INN_TEST_LOOP_INIT;
  g_autoptr(GPtrArray) all = NULL;
  gint64 id = 0;

  inn_store_list_organisations_async (store, NULL, inn_test_loop_done_cb, &listed);
  all = inn_store_list_organisations_finish (store, inn_test_loop_wait (&listed), NULL);
  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((InnOrganisation *) g_ptr_array_index (all, i))->name, name))
      id = ((InnOrganisation *) g_ptr_array_index (all, i))->id;
  if (id == 0)
    return NULL;

  inn_store_load_organisation_async (store, id, NULL, inn_test_loop_done_cb, &loaded);

  return inn_store_load_organisation_finish (store, inn_test_loop_wait (&loaded), NULL, NULL);
}

static GtkWidget *
add (InnTestOrganisations *test,
     const char           *adder,
     const char           *name)
{
  GtkWidget *entry = find (test->page, is_titled, adder);
  GtkWidget *row;

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "apply");
  row = wait_for (test->page, is_titled, name);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  wait_for (row, is_titled, "Agreed price of a night");

  return row;
}

static void
test_agreed_price (InnTestOrganisations *test,
                   gconstpointer         data)
{
  const struct
  {
    const char *typed;
    const char *told;
  } wrong[] = {
    { "one penny", "Not an amount of money. Try “598”." },
    { "-5", "A rate cannot be negative" },
    { "999999999999", "No night costs that much" },
  };
  GtkWidget *row = add (test, "Add a company", "山海旅行");
  GtkWidget *entry = find (row, is_titled, "Agreed price of a night");
  g_autoptr(InnOrganisation) company = NULL;
  g_autoptr(InnOrganisation) again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), wrong[i].typed);
      g_signal_emit_by_name (entry, "apply");
      g_assert_true (gtk_widget_has_css_class (entry, "error"));
      g_assert_true (find (row, is_titled, wrong[i].told) == entry);
    }
  company = load (test, "山海旅行");
  g_assert_false (company->has_rate);

  gtk_editable_set_text (GTK_EDITABLE (entry), "￥３２８元");
  g_signal_emit_by_name (entry, "apply");
  g_assert_true (find (row, is_titled, "Agreed price of a night") == entry);
  inn_test_window_run (400);
  again = load (test, "山海旅行");
  g_assert_cmpint (again->kind, ==, INN_ORGANISATION_COMPANY);
  g_assert_true (again->has_rate);
  g_assert_cmpint (again->rate.amount, ==, 32800);
}

/* Whoever leads already is a member when another does. */
static void
test_members (InnTestOrganisations *test,
              gconstpointer         data)
{
  const gint64 ids[] = { inn_test_window_add_guest (&test->window, "林雨桐", NULL, ""),
                         inn_test_window_add_guest (&test->window, "王芳", NULL, "") };
  GtkWidget *row = add (test, "Add a group", "春游团");
  g_autoptr(InnOrganisation) group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GtkWidget *picker = inn_test_window_find (row, INN_TYPE_GUEST_PICKER);
      const char *name = i == 0 ? "林雨桐" : "王芳";
      GtkWidget *member;

      inn_guest_picker_set_guest_id (INN_GUEST_PICKER (picker), ids[i]);
      inn_test_window_run (400);
      row = wait_for (test->page, is_titled, "春游团");
      member = wait_for (row, is_titled, name);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (find (member, is_choice, NULL)), INN_ROLE_LEADER);
      inn_test_window_run (400);
      row = wait_for (test->page, is_titled, "春游团");
      wait_for (row, is_titled, name);
    }

  group = load (test, "春游团");
  g_assert_cmpint (group->kind, ==, INN_ORGANISATION_GROUP);
  g_assert_cmpuint (group->members->len, ==, 2);
  g_assert_true (inn_organisation_has_member (group, ids[0], INN_ROLE_MEMBER));
  g_assert_true (inn_organisation_has_member (group, ids[1], INN_ROLE_LEADER));
}

static void
test_used_is_put_away (InnTestOrganisations *test,
                       gconstpointer         data)
{
  InnStore *store = inn_book_get_store (test->window.book);
  GtkWidget *row = add (test, "Add a company", "山海旅行");
  g_autoptr(InnOrganisation) company = load (test, "山海旅行");
  g_autoptr(InnOrganisation) used = NULL;
  g_autoptr(InnStay) stay = inn_stay_new (1, inn_date_new (2020, 3, 1), inn_date_new (2020, 3, 2),
                                          INN_STAY_DEPARTED);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (find (row, is_button, "Delete"));
  stay->organisation_id = company->id;
  inn_store_save_stay_async (store, stay, NULL, inn_test_loop_done_cb, &loop);
  inn_store_save_stay_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (400);
  row = wait_for (test->page, is_titled, "山海旅行");
  wait_for (row, is_titled, "In use");
  g_assert_null (find (row, is_button, "Delete"));

  g_signal_emit_by_name (find (row, is_button, "Put away"), "clicked");
  inn_test_window_run (400);
  row = wait_for (test->page, is_titled, "山海旅行");
  wait_for (row, is_button, "Use again");
  used = load (test, "山海旅行");
  g_assert_true (used->archived);

  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (400);
  row = wait_for (test->page, is_titled, "山海旅行");
  wait_for (row, is_button, "Put away");
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
  g_test_add (path, InnTestOrganisations, NULL, set_up, func, tear_down)

  ADD ("/organisations/an-agreed-price-is-money-or-marked", test_agreed_price);
  ADD ("/organisations/a-group-has-members-and-one-leader", test_members);
  ADD ("/organisations/one-with-a-stay-is-put-away-and-not-deleted", test_used_is_put_away);

  return g_test_run ();
}
