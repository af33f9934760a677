/* test-own-fields.c: the hotel's own fields from the preferences, where they are added, through the form,
 * where they are filled in, to the card.
 */

#include "config.h"

#include "inn-custom-reader.h"
#include "inn-filter-own-fields.h"
#include "inn-form-field.h"
#include "inn-form-section.h"
#include "inn-guest-card-page.h"
#include "inn-guest-form.h"
#include "inn-gui-resources.h"
#include "inn-own-field-row.h"
#include "inn-own-fields-page.h"
#include "inn-own-fields-section.h"
#include "inn-store-custom-fields.h"
#include "inn-store-guests.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#define NARROWEST 360

typedef struct
{
  InnTestWindow window;
  GtkWidget *preferences;
  GtkWidget *page;
} Test;

static void
set_up (Test          *test,
        gconstpointer  data)
{
  inn_test_window_set_up (&test->window, data);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  if (test->preferences != NULL)
    gtk_window_destroy (GTK_WINDOW (test->preferences));
  inn_test_window_run (50);
  inn_test_window_tear_down (&test->window, data);
}

static void
open_page (Test *test)
{
  test->preferences = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                    "transient-for", test->window.window,
                                    NULL);
  test->page = g_object_new (INN_TYPE_OWN_FIELDS_PAGE, NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (test->preferences),
                              ADW_PREFERENCES_PAGE (test->page));
  inn_own_fields_page_set_book (INN_OWN_FIELDS_PAGE (test->page), test->window.book);
  gtk_window_present (GTK_WINDOW (test->preferences));
  inn_test_window_run (300);
}

static GtkWidget *
find_row (GtkWidget  *from,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (from)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (from)), title) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
wait_for_row (GtkWidget  *from,
              const char *title)
{
  GtkWidget *found = NULL;

  for (guint i = 0; i < 100 && (found = find_row (from, title)) == NULL; i++)
    inn_test_window_run (50);
  g_assert_nonnull (found);

  return found;
}

static void
apply (GtkWidget  *entry,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "apply");
  inn_test_window_run (200);
}

static InnFieldShelf *
get_shelf (Test *test)
{
  return inn_book_get_fields (test->window.book);
}

static InnCustomField *
find_field (Test       *test,
            const char *name)
{
  GPtrArray *fields = inn_field_shelf_get_fields (get_shelf (test));

  for (guint i = 0; i < fields->len; i++)
    {
      InnCustomField *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field->name, name))
        return field;
    }

  return NULL;
}

static InnCustomField *
wait_for_field (Test       *test,
                const char *name)
{
  InnCustomField *field = NULL;

  for (guint i = 0; i < 100 && (field = find_field (test, name)) == NULL; i++)
    inn_test_window_run (50);
  g_assert_nonnull (field);

  return field;
}

static gint64
add_field (Test          *test,
           const char    *name,
           InnCustomKind  kind,
           InnCustomUses  uses,
           gboolean       required,
           const char    *choice)
{
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (InnCustomField) field = inn_custom_field_new (0, name, kind);
  g_autoptr (GError) error = NULL;
  InnStore *store = inn_book_get_store (test->window.book);
  gint64 id = 0;

  field->uses |= uses;
  field->required = required;
  if (choice != NULL)
    {
      g_ptr_array_add (field->choices, inn_custom_choice_new (0, choice));
      g_ptr_array_add (field->choices, inn_custom_choice_new (0, "另一个"));
    }
  inn_store_save_custom_field_async (store, field, NULL, inn_test_loop_done_cb, &saved);
  id = inn_store_save_custom_field_finish (store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static char *
ask (Test       *test,
     gint64      guest_id,
     const char *name)
{
  g_auto (InnTestLoop) loaded = INN_TEST_LOOP_INIT;
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (InnGuest) guest = NULL;
  InnStore *store = inn_book_get_store (test->window.book);
  InnCustomField *field = wait_for_field (test, name);

  inn_store_load_guest_async (store, guest_id, NULL, inn_test_loop_done_cb, &loaded);
  guest = inn_store_load_guest_finish (store, inn_test_loop_wait (&loaded), NULL);
  values = inn_guest_list_values (guest, field->id);

  return inn_custom_write (field, values);
}

/* Whether a label on the screen says so. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

static gboolean
comes_to_say (GtkWidget  *widget,
              const char *words)
{
  for (guint i = 0; i < 100 && !says (widget, words); i++)
    inn_test_window_run (50);

  return says (widget, words);
}

/* ---- The preferences --------------------------------------------------------------------- */

static void
test_added (Test          *test,
            gconstpointer  data)
{
  GtkWidget *adder, *row;

  open_page (test);
  adder = find_row (test->page, "Add a field");
  apply (adder, "车牌");
  wait_for_field (test, "车牌");
  row = wait_for_row (test->page, "车牌");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (adder)), ==, "");

  /* Renamed where it stands. */
  apply (wait_for_row (row, "Name"), "Tom & <b>");
  wait_for_field (test, "Tom & <b>");
  g_assert_null (find_field (test, "车牌"));
}

/* What cannot be a field says why, and what was typed stays to be mended. */
static void
test_refused (Test          *test,
              gconstpointer  data)
{
  GtkWidget *adder;

  open_page (test);
  adder = find_row (test->page, "Add a field");
  apply (adder, "电话");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (adder)), ==,
                   inn_custom_field_fault_get_words (INN_CUSTOM_FIELD_BUILT_IN));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (adder)), ==, "电话");
  g_assert_cmpuint (inn_field_shelf_get_fields (get_shelf (test))->len, ==, 0);

  apply (adder, "分机");
  wait_for_field (test, "分机");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (adder)), ==, "Add a field");
}

/* A field of choices waits for the first of them. */
static void
test_choices (Test          *test,
              gconstpointer  data)
{
  GtkWidget *row, *adder;

  add_field (test, "会籍", INN_CUSTOM_TEXT, 0, FALSE, NULL);
  wait_for_field (test, "会籍");
  open_page (test);
  row = wait_for_row (test->page, "会籍");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (wait_for_row (row, "Holds")), INN_CUSTOM_CHOICE);
  inn_test_window_run (200);
  g_assert_cmpint (find_field (test, "会籍")->kind, ==, INN_CUSTOM_TEXT);
  adder = find_row (row, inn_custom_field_fault_get_words (INN_CUSTOM_FIELD_NO_CHOICES));
  g_assert_nonnull (adder);
  apply (adder, "金卡");
  apply (wait_for_row (row, "Add a choice"), "银卡");
  for (guint i = 0; i < 100 && find_field (test, "会籍")->choices->len < 2; i++)
    inn_test_window_run (50);
  g_assert_cmpint (find_field (test, "会籍")->kind, ==, INN_CUSTOM_CHOICE);
  g_assert_cmpuint (find_field (test, "会籍")->choices->len, ==, 2);
  g_assert_true (comes_to_say (row, "2 choices"));
}

/* ---- The form ---------------------------------------------------------------------------- */

static GtkWidget *
get_form (Test *test)
{
  return inn_test_window_find (test->window.window, INN_TYPE_GUEST_FORM);
}

static GtkWidget *
get_section (Test *test)
{
  return inn_test_window_find (get_form (test), INN_TYPE_OWN_FIELDS_SECTION);
}

static GtkWidget *
find_form_field (GtkWidget  *from,
                 const char *title)
{
  if (INN_IS_FORM_FIELD (from)
      && g_strcmp0 (inn_form_field_get_title (INN_FORM_FIELD (from)), title) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_form_field (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_control (Test       *test,
             const char *title)
{
  GtkWidget *field = find_form_field (get_section (test), title);

  g_assert_nonnull (field);

  return inn_form_field_get_child (INN_FORM_FIELD (field));
}

static void
edit (Test   *test,
      gint64  id)
{
  gtk_widget_activate_action (test->window.window, "win.open-guest", "x", id);
  inn_test_window_run (150);
  gtk_widget_activate_action (test->window.window, "win.edit-guest", NULL);
  inn_test_window_run (200);
  g_assert_nonnull (get_form (test));
}

static void
save (Test *test)
{
  gtk_widget_activate_action (get_form (test), "form.save", NULL);
  inn_test_window_run (400);
}

static void
test_filled_in (Test          *test,
                gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (&test->window, "钱进", "13900001111", "");
  GtkWidget *number;
  g_autofree char *plate = NULL;
  g_autofree char *height = NULL;
  g_autofree char *since = NULL;
  g_autofree char *club = NULL;

  add_field (test, "车牌", INN_CUSTOM_TEXT, 0, FALSE, NULL);
  add_field (test, "身高", INN_CUSTOM_NUMBER, 0, FALSE, NULL);
  add_field (test, "入会", INN_CUSTOM_DATE, 0, FALSE, NULL);
  add_field (test, "会籍", INN_CUSTOM_CHOICE, 0, FALSE, "金卡");
  wait_for_field (test, "会籍");
  edit (test, id);
  gtk_editable_set_text (GTK_EDITABLE (get_control (test, "车牌")), "苏A & 12345");
  number = get_control (test, "身高");
  gtk_editable_set_text (GTK_EDITABLE (number), "约 180");
  gtk_editable_set_text (GTK_EDITABLE (get_control (test, "入会")), "2016年5月1日");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_control (test, "会籍")), 1);

  /* Letters are no number: it says so under the field, and nothing is lost. */
  save (test);
  g_assert_nonnull (get_form (test));
  g_assert_true (says (get_section (test), inn_custom_fault_get_words (INN_CUSTOM_NOT_A_NUMBER)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "约 180");
  g_assert_true (says (get_section (test), "2016-05-01"));

  gtk_editable_set_text (GTK_EDITABLE (number), "180");
  save (test);
  g_assert_null (get_form (test));
  plate = ask (test, id, "车牌");
  height = ask (test, id, "身高");
  since = ask (test, id, "入会");
  club = ask (test, id, "会籍");
  g_assert_cmpstr (plate, ==, "苏A & 12345");
  g_assert_cmpstr (height, ==, "180");
  g_assert_cmpstr (since, ==, "2016-05-01");
  g_assert_cmpstr (club, ==, "金卡");

  {
    GtkWidget *card = inn_test_window_find (test->window.window, INN_TYPE_GUEST_CARD_PAGE);

    g_assert_true (comes_to_say (card, "苏A & 12345"));
    g_assert_true (says (card, "金卡"));
    g_assert_true (says (card, "Own fields"));
  }
}

/* What does not fit is shown as such and stays through a save of something else. */
static void
test_misfit (Test          *test,
             gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (&test->window, "钱进", "13900001111", "");
  gint64 field_id = add_field (test, "身高", INN_CUSTOM_TEXT, 0, FALSE, NULL);
  g_autoptr (InnCustomField) field = NULL;
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  InnStore *store = inn_book_get_store (test->window.book);
  g_autofree char *said = NULL;
  GtkWidget *card;

  add_field (test, "车牌", INN_CUSTOM_TEXT, 0, FALSE, NULL);
  wait_for_field (test, "车牌");
  edit (test, id);
  gtk_editable_set_text (GTK_EDITABLE (get_control (test, "身高")), "约 180");
  save (test);

  field = inn_custom_field_copy (inn_field_shelf_get_field (get_shelf (test), field_id));
  field->kind = INN_CUSTOM_NUMBER;
  inn_store_save_custom_field_async (store, field, NULL, inn_test_loop_done_cb, &saved);
  inn_store_save_custom_field_finish (store, inn_test_loop_wait (&saved), NULL, NULL);
  card = inn_test_window_find (test->window.window, INN_TYPE_GUEST_CARD_PAGE);
  g_assert_true (comes_to_say (card, "“约 180” (not a number)"));

  edit (test, id);
  g_assert_true (says (get_section (test), "“约 180” (not a number)"));
  gtk_editable_set_text (GTK_EDITABLE (get_control (test, "车牌")), "苏A12345");
  save (test);
  g_assert_null (get_form (test));
  said = ask (test, id, "身高");
  g_assert_cmpstr (said, ==, "约 180");
}

static void
test_required (Test          *test,
               gconstpointer  data)
{
  gint64 id = inn_test_window_add_guest (&test->window, "钱进", "13900001111", "");

  add_field (test, "车牌", INN_CUSTOM_TEXT, 0, TRUE, NULL);
  wait_for_field (test, "车牌");
  edit (test, id);
  gtk_widget_activate_action (get_form (test), "form.save", NULL);
  inn_test_window_run (300);
  g_assert_nonnull (get_form (test));
  g_assert_true (comes_to_say (get_form (test), "Your hotel asks for this too: 车牌"));

  /* What must be filled in is seen before it is asked for. */
  gtk_editable_set_text (GTK_EDITABLE (get_control (test, "车牌 *")), "无");
  save (test);
  g_assert_null (get_form (test));
}

/* Many fields are folded, so that the form opens at once, and fit in little room. */
static void
test_many (Test          *test,
           gconstpointer  data)
{
  GtkWidget *expander;
  int minimum;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("栏目 %u 号，名字很长很长很长很长很长", i);

      add_field (test, name, i % INN_CUSTOM_N_KINDS, INN_CUSTOM_IN_FILTER, FALSE, "一个选项");
    }
  for (guint i = 0; i < 100 && inn_field_shelf_get_fields (get_shelf (test))->len < 60; i++)
    inn_test_window_run (50);
  gtk_widget_activate_action (test->window.window, "win.new-guest", NULL);
  inn_test_window_run (300);
  g_assert_null (find_form_field (get_section (test), "栏目 0 号，名字很长很长很长很长很长"));
  expander = inn_test_window_find (get_section (test), GTK_TYPE_EXPANDER);
  g_assert_nonnull (expander);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  inn_test_window_run (300);
  g_assert_nonnull (find_form_field (get_section (test), "栏目 0 号，名字很长很长很长很长很长"));
  gtk_widget_measure (get_form (test), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}

/* ---- The filter -------------------------------------------------------------------------- */

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_filter (Test          *test,
             gconstpointer  data)
{
  g_autoptr (GtkWidget) filter_fields
    = g_object_ref_sink (g_object_new (INN_TYPE_FILTER_OWN_FIELDS, NULL));
  g_autoptr (InnGuestFilter) filter = inn_guest_filter_new ();
  g_autoptr (InnGuestFilter) other = inn_guest_filter_new ();
  g_autoptr (InnCustomCondition) hidden = inn_custom_condition_new_yes_no (999, TRUE);
  gint64 id = add_field (test, "身高", INN_CUSTOM_NUMBER, INN_CUSTOM_IN_FILTER, FALSE, NULL);
  g_autofree char *text = NULL;
  InnCustomCondition *own;
  GtkWidget *entry;
  guint n_changes = 0;

  add_field (test, "车牌", INN_CUSTOM_TEXT, 0, FALSE, NULL);
  wait_for_field (test, "车牌");
  inn_filter_own_fields_set_book (INN_FILTER_OWN_FIELDS (filter_fields), test->window.book);
  g_signal_connect_swapped (filter_fields, "changed", G_CALLBACK (count_cb), &n_changes);
  entry = inn_test_window_find (filter_fields, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "abc");
  g_assert_cmpuint (n_changes, ==, 1);
  inn_filter_own_fields_apply (INN_FILTER_OWN_FIELDS (filter_fields), filter);
  g_assert_true (inn_guest_filter_is_empty (filter));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "170");
  inn_guest_filter_set_own (filter, 999, hidden);
  inn_filter_own_fields_apply (INN_FILTER_OWN_FIELDS (filter_fields), filter);
  own = inn_guest_filter_get_own (filter, id);
  g_assert_nonnull (own);
  text = inn_custom_condition_to_text (own);
  g_assert_true (g_str_has_suffix (text, " numbers 170.."));
  g_assert_nonnull (inn_guest_filter_get_own (filter, 999));

  n_changes = 0;
  inn_filter_own_fields_show (INN_FILTER_OWN_FIELDS (filter_fields), other);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  inn_filter_own_fields_show (INN_FILTER_OWN_FIELDS (filter_fields), filter);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "170");
  g_assert_cmpuint (n_changes, ==, 0);
}

static void
add (const char *path,
     void      (*func) (Test *test, gconstpointer data))
{
  g_test_add (path, Test, NULL, set_up, func, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

  add ("/own-fields/added", test_added);
  add ("/own-fields/refused", test_refused);
  add ("/own-fields/choices", test_choices);
  add ("/own-fields/filled-in", test_filled_in);
  add ("/own-fields/misfit", test_misfit);
  add ("/own-fields/required", test_required);
  add ("/own-fields/many", test_many);
  add ("/own-fields/filter", test_filter);

  return g_test_run ();
}
