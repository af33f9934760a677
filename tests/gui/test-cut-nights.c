/* test-cut-nights.c: who makes a stay shorter in its form is asked about the nights that are charged. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-stay-fields.h"
#include "inn-stay-form.h"
#include "inn-store-charges.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

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

/* In house since yesterday for three nights, all charged. */
static gint64
add_charged_stay (InnTestWindow *test)
{
  InnStore *store = inn_book_get_store (test->book);
  InnDate from
    = inn_date_add_days (inn_clock_get_business_day (inn_book_get_clock (test->book)), -1);
  gint64 guest_id = inn_test_window_add_guest (test, "韦一笑", "13905710001", NULL);
  g_autoptr(InnStay) stay = inn_stay_new (guest_id, from, inn_date_add_days (from, 3),
                                          INN_STAY_IN_HOUSE);
  g_auto(InnTestLoop) save = INN_TEST_LOOP_INIT;
  g_auto(InnTestLoop) charge = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 id;

  inn_stay_set_rate (stay, inn_money (65800, "CNY"));
  inn_store_save_stay_async (store, stay, NULL, inn_test_loop_done_cb, &save);
  id = inn_store_save_stay_finish (store, inn_test_loop_wait (&save), NULL, &error);
  g_assert_no_error (error);
  inn_store_charge_nights_async (store, id, NULL, inn_test_loop_done_cb, &charge);
  inn_store_charge_nights_finish (store, inn_test_loop_wait (&charge), NULL, &error);
  g_assert_no_error (error);

  return id;
}

static InnStay *
load_stay (InnTestWindow *test,
           gint64         id)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  InnStay *stay;

  inn_store_load_stay_async (store, id, NULL, inn_test_loop_done_cb, &loop);
  stay = inn_store_load_stay_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return stay;
}

static GtkWidget *
open_form (InnTestWindow *test,
           gint64         id)
{
  GtkWidget *form;

  g_assert_true (gtk_widget_activate_action (test->window, "win.edit-stay", "x", id));
  inn_test_window_run (900);
  form = inn_test_window_find (test->window, INN_TYPE_STAY_FORM);
  g_assert_nonnull (form);

  return form;
}

static void
set_nights (GtkWidget  *form,
            const char *nights)
{
  GtkWidget *fields = inn_test_window_find (form, INN_TYPE_STAY_FIELDS);

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (fields, INN_TYPE_STAY_FIELDS,
                                                                      "nights")), nights);
}

static void
save (GtkWidget *form)
{
  gtk_widget_activate_action (form, "form.save", NULL);
  inn_test_window_run (500);
}

static void
wait_for_end (InnTestWindow *test)
{
  for (int i = 0; i < 100 && inn_test_window_find (test->window, INN_TYPE_STAY_FORM) != NULL; i++)
    inn_test_window_run (50);
  g_assert_null (inn_test_window_find (test->window, INN_TYPE_STAY_FORM));
}

static void
test_asked (InnTestWindow *test,
            gconstpointer  data)
{
  static const struct
  {
    const char *answer;
    gint64 amount;
  } cases[] = {
    { "Keep them charged", 3 * 65800 },
    { "Take them back", 1 * 65800 },
  };
  gint64 id = add_charged_stay (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *form = open_form (test, id);
      g_autoptr(InnStay) before = NULL;
      g_autoptr(InnStay) after = NULL;
      g_autoptr(InnStay) again = NULL;

      g_test_message ("%s", cases[i].answer);
      set_nights (form, "1");
      /* Pressed twice, it is asked all the same. */
      save (form);
      save (form);
      g_assert_nonnull (find_text (form, "2 nights from"));
      g_assert_nonnull (find_text (form, "are charged ahead: ¥1,316"));
      before = load_stay (test, id);
      g_assert_cmpint (inn_date_days_between (before->arrival, before->departure), ==, 3);

      press (form, cases[i].answer);
      wait_for_end (test);
      after = load_stay (test, id);
      g_assert_cmpint (inn_date_days_between (after->arrival, after->departure), ==, 1);
      g_assert_cmpint (after->spend.amount, ==, cases[i].amount);

      gtk_widget_activate_action (test->window, "win.undo", NULL);
      inn_test_window_run (500);
      again = load_stay (test, id);
      g_assert_cmpint (inn_date_days_between (again->arrival, again->departure), ==, 3);
      g_assert_cmpint (again->spend.amount, ==, 3 * 65800);
    }
}

/* An answer holds for what it was given for. */
static void
test_asked_anew (InnTestWindow *test,
                 gconstpointer  data)
{
  gint64 id = add_charged_stay (test);
  GtkWidget *form = open_form (test, id);
  g_autoptr(InnStay) after = NULL;

  set_nights (form, "1");
  save (form);
  g_assert_nonnull (find_text (form, "2 nights from"));
  set_nights (form, "2");
  g_assert_null (find_text (form, "2 nights from"));
  save (form);
  g_assert_nonnull (find_text (form, "1 night from"));
  set_nights (form, "3");
  save (form);
  wait_for_end (test);
  after = load_stay (test, id);
  g_assert_cmpint (after->spend.amount, ==, 3 * 65800);
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

  ADD ("/cut-nights/a-form-asks-what-becomes-of-nights-that-are-charged", test_asked);
  ADD ("/cut-nights/a-form-asks-anew-when-the-days-change", test_asked_anew);

  return g_test_run ();
}
