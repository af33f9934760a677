/* test-own-order.c: the guest list in the order of one of the hotel's own fields. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-builder.h"
#include "inn-guest-filter-bar.h"
#include "inn-guest-list-pane.h"
#include "inn-saved-view.h"
#include "inn-store-custom-fields.h"
#include "inn-store-guests.h"
#include "inn-store-views.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#define UNDERSCORES "门_卡_a rather long name for a field"

static gint64
add_field (InnTestWindow *test,
           const char    *name,
           InnCustomKind  kind)
{
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (InnCustomField) field = inn_custom_field_new (0, name, kind);
  g_autoptr (GError) error = NULL;
  InnStore *store = inn_book_get_store (test->book);
  gint64 id = 0;

  field->uses |= INN_CUSTOM_IN_FILTER;
  inn_store_save_custom_field_async (store, field, NULL, inn_test_loop_done_cb, &saved);
  id = inn_store_save_custom_field_finish (store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static gint64
add_guest (InnTestWindow *test,
           const char    *name,
           gint64         field_id,
           gint64         number)
{
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnCustomValue) value = inn_custom_value_new_integer (field_id, number);
  g_autoptr (InnGuest) guest = NULL;
  g_autoptr (GError) error = NULL;
  InnStore *store = inn_book_get_store (test->book);
  gint64 id = 0;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  inn_guest_builder_add_value (builder, value);
  guest = inn_guest_builder_end (builder);
  inn_store_save_guest_async (store, guest, NULL, NULL, inn_test_loop_done_cb, &saved);
  id = inn_store_save_guest_finish (store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static GtkWidget *
get_pane (InnTestWindow *test)
{
  return inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
}

/* The label of the field in the menu; NULL if it is not offered. */
static char *
find_offer (InnTestWindow *test,
            gint64         field_id)
{
  GtkWidget *pane = get_pane (test);
  GMenuModel *menu
    = G_MENU_MODEL (gtk_widget_get_template_child (pane, INN_TYPE_GUEST_LIST_PANE, "order_menu"));
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  g_autofree char *wanted = g_strdup_printf ("own-%" G_GINT64_FORMAT, field_id);

  for (int i = 0; i < g_menu_model_get_n_items (section); i++)
    {
      g_autofree char *target = NULL;
      char *label = NULL;

      g_menu_model_get_item_attribute (section, i, G_MENU_ATTRIBUTE_TARGET, "s", &target);
      if (g_strcmp0 (target, wanted) != 0)
        continue;
      g_menu_model_get_item_attribute (section, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      return label;
    }

  return NULL;
}

static void
choose (InnTestWindow *test,
        gint64         field_id)
{
  g_autofree char *target = g_strdup_printf ("own-%" G_GINT64_FORMAT, field_id);

  gtk_widget_activate_action (get_pane (test), "list.order", "s", target);
  inn_test_window_run (300);
}

static gint64
get_shown (InnTestWindow *test,
           guint          place)
{
  g_autoptr (GArray) shown = inn_guest_list_pane_dup_shown (INN_GUEST_LIST_PANE (get_pane (test)));

  return g_array_index (shown, gint64, place);
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

static void
retire (InnTestWindow *test,
        gint64         field_id)
{
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  InnStore *store = inn_book_get_store (test->book);

  inn_store_retire_custom_field_async (store, field_id, TRUE, NULL, inn_test_loop_done_cb, &saved);
  inn_store_save_custom_field_finish (store, inn_test_loop_wait (&saved), NULL, NULL);
  inn_test_window_run (400);
}

static void
test_chosen_in_the_menu (InnTestWindow *test,
                         gconstpointer  data)
{
  gint64 size = add_field (test, "鞋码", INN_CUSTOM_NUMBER);
  gint64 large = add_guest (test, "甲", size, 46);
  gint64 small = add_guest (test, "乙", size, 35);
  g_autofree char *label = NULL;
  g_autofree char *gone = NULL;

  inn_test_window_run (300);
  label = find_offer (test, size);
  g_assert_cmpstr (label, ==, "鞋码");
  choose (test, size);
  g_assert_cmpint (get_shown (test, 0), ==, small);
  g_assert_cmpint (get_shown (test, 1), ==, large);
  g_assert_true (says (get_pane (test), "by “鞋码”"));

  gtk_widget_activate_action (get_pane (test), "list.reversed", NULL);
  inn_test_window_run (300);
  g_assert_cmpint (get_shown (test, 0), ==, large);
  g_assert_true (says (get_pane (test), "by “鞋码”, from the end"));

  /* The menu offers it no more, and the list stands in an order that it does offer. */
  retire (test, size);
  gone = find_offer (test, size);
  g_assert_null (gone);
  g_assert_true (says (get_pane (test), "by name"));
  choose (test, 0);
}

/* What a menu would take for a mnemonic, or could not show, is a name like any other. */
static void
test_names_in_the_menu (InnTestWindow *test,
                        gconstpointer  data)
{
  gint64 id = add_field (test, UNDERSCORES, INN_CUSTOM_TEXT);
  g_autofree char *label = NULL;

  inn_test_window_run (300);
  label = find_offer (test, id);
  g_assert_true (g_str_has_prefix (label, "门__卡__a "));
  g_assert_true (g_str_has_suffix (label, "…"));
}

static void
test_kept_in_a_view (InnTestWindow *test,
                     gconstpointer  data)
{
  gint64 size = add_field (test, "鞋码", INN_CUSTOM_NUMBER);
  gint64 small = 0;
  GtkWidget *bar = inn_test_window_find (test->window, INN_TYPE_GUEST_FILTER_BAR);
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (InnGuestQuery) query
    = inn_guest_query_new_by_field (NULL, INN_SCOPE_ALL, size, TRUE, NULL);
  g_autoptr (InnSavedView) view = inn_saved_view_new_query (0, "按鞋码", query);
  g_autoptr (InnGuestQuery) shown = NULL;
  gint64 id = 0;

  add_guest (test, "甲", size, 35);
  small = add_guest (test, "乙", size, 46);
  inn_store_save_view_async (inn_book_get_store (test->book), view, NULL, inn_test_loop_done_cb, &saved);
  id = inn_store_save_view_finish (inn_book_get_store (test->book), inn_test_loop_wait (&saved), NULL,
                                   NULL);
  inn_test_window_run (300);
  g_assert_true (inn_guest_filter_bar_show_view (INN_GUEST_FILTER_BAR (bar), id));
  inn_test_window_run (300);
  g_assert_cmpint (get_shown (test, 0), ==, small);
  shown = inn_guest_filter_bar_make_query (INN_GUEST_FILTER_BAR (bar), NULL);
  g_assert_true (inn_guest_query_equal (shown, query));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (gtk_init_check ());
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, test) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, test, inn_test_window_tear_down)
  ADD ("/own-order/chosen in the menu", test_chosen_in_the_menu);
  ADD ("/own-order/names in the menu", test_names_in_the_menu);
  ADD ("/own-order/kept in a view", test_kept_in_a_view);

  return g_test_run ();
}
