/* test-stay-rates.c: what a night costs in the stay form: proposed from the room, the company or the
 * last stay, and told in words where what was typed cannot be a price.
 */

#include "config.h"

#include "inn-choice-entry.h"
#include "inn-form-field.h"
#include "inn-gui-resources.h"
#include "inn-stay-fields.h"
#include "inn-stay-form.h"
#include "inn-store-rooms.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

static GtkWidget *
get_part (GtkWidget  *fields,
          const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (fields, INN_TYPE_STAY_FIELDS, id));
}

static const char *
get_rate (GtkWidget *fields)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_part (fields, "rate")));
}

static gint64
find_type (InnTestWindow *test,
           const char    *name)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnRoomList *list;
  gint64 id = 0;

  inn_store_list_rooms_async (store, NULL, inn_test_loop_done_cb, &loop);
  list = inn_store_list_rooms_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list->types->len; i++)
    if (g_str_equal (((InnRoomType *) g_ptr_array_index (list->types, i))->name, name))
      id = ((InnRoomType *) g_ptr_array_index (list->types, i))->id;
  inn_room_list_free (list);
  g_assert_cmpint (id, !=, 0);

  return id;
}

static gint64
add_type (InnTestWindow *test,
          const char    *name,
          gint64         price)
{
  InnStore *store = inn_book_get_store (test->book);
  g_autoptr(InnRoomType) type = inn_room_type_new (0, name);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;

  type->has_rate = price > 0;
  type->usual_rate = inn_money (price, "CNY");
  inn_store_save_room_type_async (store, type, NULL, inn_test_loop_done_cb, &loop);
  inn_store_save_room_type_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return find_type (test, name);
}

/* A guest who had such a room a week ago for @rate. */
static gint64
add_regular (InnTestWindow *test,
             gint64         type_id,
             gint64         rate)
{
  InnStore *store = inn_book_get_store (test->book);
  gint64 id = inn_test_window_add_guest (test, "韦一笑", "13905710001", NULL);
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (test->book));
  g_autoptr(InnStay) stay = inn_stay_new (id, inn_date_add_days (today, -7),
                                          inn_date_add_days (today, -6), INN_STAY_DEPARTED);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;

  stay->room_type_id = type_id;
  inn_stay_set_rate (stay, inn_money (rate, "CNY"));
  inn_store_save_stay_async (store, stay, NULL, inn_test_loop_done_cb, &loop);
  inn_store_save_stay_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (test->window, "win.open-guest", "x", id);
  inn_test_window_run (500);

  return id;
}

static GtkWidget *
open_fields (InnTestWindow *test,
             const char    *action,
             GVariant      *parameter)
{
  GtkWidget *fields = NULL;

  g_assert_true (gtk_widget_activate_action_variant (test->window, action, parameter));
  for (int i = 0; i < 100; i++)
    {
      inn_test_window_run (50);
      fields = inn_test_window_find (test->window, INN_TYPE_STAY_FIELDS);
      if (fields != NULL && gtk_widget_get_mapped (fields))
        break;
    }
  g_assert_nonnull (fields);
  inn_test_window_run (100);

  return fields;
}

static GtkWidget *
find_label (GtkWidget  *from,
            const char *part)
{
  if (GTK_IS_LABEL (from) && strstr (gtk_label_get_text (GTK_LABEL (from)), part) != NULL)
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

static void
choose_type (GtkWidget  *fields,
             const char *name)
{
  GtkDropDown *types = GTK_DROP_DOWN (get_part (fields, "type"));
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (types));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), name))
      {
        gtk_drop_down_set_selected (types, i);
        return;
      }
  g_assert_not_reached ();
}

/* Of what was not typed: the price of the type, else that of the last stay; never of another type. */
static void
test_rate_of_last_stay (InnTestWindow *test,
                        gconstpointer  data)
{
  GtkWidget *fields;

  add_type (test, "A 大床房", 58800);
  add_type (test, "C 套房", 0);
  add_regular (test, add_type (test, "B 阁楼", 0), 46800);
  fields = open_fields (test, "win.check-in", g_variant_new_int64 (0));

  g_assert_cmpstr (get_rate (fields), ==, "468.00");
  g_assert_nonnull (find_label (get_part (fields, "rate_field"), "as last time"));
  choose_type (fields, "A 大床房");
  g_assert_cmpstr (get_rate (fields), ==, "588.00");
  g_assert_null (find_label (get_part (fields, "rate_field"), "as last time"));
  choose_type (fields, "B 阁楼");
  g_assert_cmpstr (get_rate (fields), ==, "468.00");
  choose_type (fields, "C 套房");
  g_assert_cmpstr (get_rate (fields), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (get_part (fields, "rate")), "500");
  choose_type (fields, "A 大床房");
  g_assert_cmpstr (get_rate (fields), ==, "500");
}

/* Somebody new pays nothing that was meant for another type of room. */
static void
test_price_of_another_type (InnTestWindow *test,
                            gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (test, "林雨桐", NULL, NULL);
  GtkWidget *fields;

  add_type (test, "A 大床房", 58800);
  add_type (test, "B 阁楼", 0);
  gtk_widget_activate_action (test->window, "win.open-guest", "x", id);
  inn_test_window_run (500);
  fields = open_fields (test, "win.book", NULL);

  choose_type (fields, "A 大床房");
  g_assert_cmpstr (get_rate (fields), ==, "588.00");
  choose_type (fields, "B 阁楼");
  g_assert_cmpstr (get_rate (fields), ==, "");
}

static void
test_what_is_typed_is_told (InnTestWindow *test,
                            gconstpointer  data)
{
  const struct
  {
    const char *typed;
    const char *told;
    gboolean refused;
  } cases[] = {
    { "999999999999", "No night costs that much", TRUE },
    { "99999999999999999999999", "No night costs that much", TRUE },
    { "−5", "A rate cannot be negative", TRUE },
    { "-5元/晚", "A rate cannot be negative", TRUE },
    { "1e9", "Not an amount of money", TRUE },
    { "abc", "Not an amount of money", TRUE },
    { "588元/晚", "¥588 a night", FALSE },
    { "５８８", "¥588 a night", FALSE },
    { "5,88", "Is ¥5.88 a night meant?", FALSE },
  };
  gint64 id = inn_test_window_add_guest (test, "林雨桐", NULL, NULL);
  GtkWidget *fields;

  gtk_widget_activate_action (test->window, "win.open-guest", "x", id);
  inn_test_window_run (500);
  fields = open_fields (test, "win.book", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *field = get_part (fields, "rate_field");

      g_test_message ("%s", cases[i].typed);
      gtk_editable_set_text (GTK_EDITABLE (get_part (fields, "rate")), cases[i].typed);
      g_assert_nonnull (find_label (field, cases[i].told));
      g_assert_cmpint (inn_form_field_get_state (INN_FORM_FIELD (field)) == INN_FIELD_REFUSED, ==,
                       cases[i].refused);
    }
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

  ADD ("/stay-rates/the-rate-of-the-last-stay-is-offered-where-the-room-has-none",
       test_rate_of_last_stay);
  ADD ("/stay-rates/the-price-of-another-type-does-not-stay", test_price_of_another_type);
  ADD ("/stay-rates/what-cannot-be-a-price-is-told-why", test_what_is_typed_is_told);

  return g_test_run ();
}
