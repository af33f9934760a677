/* test-stay-drafts.c: what is typed into the form of a stay outlives the form and the program, until it
 * is saved or thrown away.
 */

#include "config.h"

#include "inn-draft-offer.h"
#include "inn-form-bar.h"
#include "inn-given-section.h"
#include "inn-gui-resources.h"
#include "inn-guest-picker.h"
#include "inn-stay-fields.h"
#include "inn-stay-form.h"
#include "inn-store-state.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"
#include "inn-who-section.h"

static GtkWidget *
find_child (GtkWidget  *from,
            GType       type,
            const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (inn_test_window_find (from, type), type, id));
}

static GtkWidget *
get_entry (GtkWidget  *form,
           const char *id)
{
  return find_child (form, INN_TYPE_STAY_FIELDS, id);
}

static GtkWidget *
get_offer (GtkWidget *form)
{
  return inn_test_window_find (form, INN_TYPE_DRAFT_OFFER);
}

static gboolean
is_offered (GtkWidget *form)
{
  inn_test_window_run (300);

  return gtk_widget_get_visible (get_offer (form));
}

static void
answer (GtkWidget  *form,
        const char *signal)
{
  g_signal_emit_by_name (inn_test_window_find (get_offer (form), INN_TYPE_FORM_BAR), signal);
  inn_test_window_run (500);
}

static GtkWidget *
begin (InnTestWindow *test,
       const char    *page,
       const char    *action,
       GVariant      *parameter)
{
  GtkWidget *form = NULL;

  inn_window_show_page (INN_WINDOW (test->window), page);
  inn_test_window_run (400);
  g_assert_true (gtk_widget_activate_action_variant (test->window, action, parameter));
  for (int i = 0; i < 100 && form == NULL; i++)
    {
      inn_test_window_run (50);
      form = inn_test_window_find (test->window, INN_TYPE_STAY_FORM);
    }
  g_assert_nonnull (form);
  for (int i = 0; i < 100 && !gtk_widget_get_mapped (get_entry (form, "arrival")); i++)
    inn_test_window_run (50);
  inn_test_window_run (300);

  return form;
}

static void
type_who (GtkWidget  *form,
          const char *text)
{
  GtkWidget *picker = find_child (form, INN_TYPE_WHO_SECTION, "guest");

  gtk_editable_set_text (GTK_EDITABLE (inn_test_window_find (picker, GTK_TYPE_ENTRY)), text);
  inn_test_window_run (500);
}

static guint
count_drafts (InnTestWindow *test)
{
  InnStore *store = inn_book_get_store (test->book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) drafts = NULL;
  guint n = 0;

  inn_store_list_drafts_async (store, NULL, inn_test_loop_done_cb, &loop);
  drafts = inn_store_list_drafts_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < drafts->len; i++)
    n += g_str_has_prefix (((InnDraft *) g_ptr_array_index (drafts, i))->key, "stay:");

  return n;
}

static void
wait_for_drafts (InnTestWindow *test,
                 guint          n)
{
  for (int i = 0; i < 60 && count_drafts (test) != n; i++)
    inn_test_window_run (50);
  g_assert_cmpuint (count_drafts (test), ==, n);
}

/* It is in the book while the form is still open, so that no end of the program loses it. */
static void
test_a_draft_is_kept_while_typing (InnTestWindow *test,
                                   gconstpointer  data)
{
  GtkWidget *form = begin (test, "today", "win.book", NULL);

  wait_for_drafts (test, 0);
  type_who (form, "闻人初晓");
  gtk_editable_set_text (GTK_EDITABLE (find_child (form, INN_TYPE_WHO_SECTION, "phone")),
                         "13905710066");
  gtk_editable_set_text (GTK_EDITABLE (get_entry (form, "nights")), "4晚");
  gtk_editable_set_text (GTK_EDITABLE (get_entry (form, "requests")), "要安静的房间");
  wait_for_drafts (test, 1);

  gtk_window_destroy (GTK_WINDOW (test->window));
  inn_test_window_run (200);
  test->window = GTK_WIDGET (inn_window_new (NULL, test->book));
  gtk_window_present (GTK_WINDOW (test->window));
  inn_test_window_run (400);

  form = begin (test, "today", "win.book", NULL);
  g_assert_true (is_offered (form));
  answer (form, "first");
  g_assert_true (inn_guest_picker_is_new (
    INN_GUEST_PICKER (find_child (form, INN_TYPE_WHO_SECTION, "guest"))));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_child (form, INN_TYPE_WHO_SECTION,
                                                                    "phone"))), ==, "13905710066");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (form, "nights"))), ==, "4");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (form, "requests"))), ==,
                   "要安静的房间");

  /* Saved, it is gone. */
  gtk_widget_activate_action (form, "form.save", NULL);
  for (int i = 0; i < 100 && inn_test_window_find (test->window, INN_TYPE_STAY_FORM) != NULL; i++)
    inn_test_window_run (50);
  wait_for_drafts (test, 0);
  g_assert_false (is_offered (begin (test, "today", "win.book", NULL)));
}

static void
test_a_draft_thrown_away_is_not_offered (InnTestWindow *test,
                                         gconstpointer  data)
{
  GtkWidget *form = begin (test, "today", "win.book", NULL);

  gtk_editable_set_text (GTK_EDITABLE (get_entry (form, "requests")), "要安静的房间");
  gtk_widget_activate_action (form, "form.cancel", NULL);
  wait_for_drafts (test, 1);
  form = begin (test, "today", "win.book", NULL);
  g_assert_true (is_offered (form));
  answer (form, "second");
  g_assert_false (is_offered (form));
  wait_for_drafts (test, 0);
  gtk_widget_activate_action (form, "form.cancel", NULL);
  inn_test_window_run (300);
  g_assert_false (is_offered (begin (test, "today", "win.book", NULL)));
}

/* What nobody changed is no draft. */
static void
test_nothing_typed_is_no_draft (InnTestWindow *test,
                                gconstpointer  data)
{
  GtkWidget *form = begin (test, "today", "win.book", NULL);

  gtk_widget_activate_action (form, "form.cancel", NULL);
  inn_test_window_run (900);
  g_assert_cmpuint (count_drafts (test), ==, 0);
}

/* A check-in on a card goes on with what was given; other guests are not offered it. */
static void
test_a_draft_is_of_its_guest (InnTestWindow *test,
                              gconstpointer  data)
{
  gint64 mine = inn_test_window_add_guest (test, "闻人初晓", "13905710067", NULL);
  gint64 other = inn_test_window_add_guest (test, "上官云起", "13905710068", NULL);
  GtkWidget *form, *phone;

  gtk_widget_activate_action (test->window, "win.open-guest", "x", mine);
  inn_test_window_run (500);
  form = begin (test, "guests", "win.check-in", g_variant_new_int64 (0));
  phone = inn_test_window_find (inn_test_window_find (form, INN_TYPE_GIVEN_SECTION), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (phone), "13905710069");
  gtk_widget_activate_action (form, "form.cancel", NULL);
  wait_for_drafts (test, 1);

  gtk_widget_activate_action (test->window, "win.open-guest", "x", other);
  inn_test_window_run (500);
  form = begin (test, "guests", "win.check-in", g_variant_new_int64 (0));
  g_assert_false (is_offered (form));
  gtk_widget_activate_action (form, "form.cancel", NULL);

  gtk_widget_activate_action (test->window, "win.open-guest", "x", mine);
  inn_test_window_run (500);
  form = begin (test, "guests", "win.check-in", g_variant_new_int64 (0));
  g_assert_true (is_offered (form));
  answer (form, "first");
  phone = inn_test_window_find (inn_test_window_find (form, INN_TYPE_GIVEN_SECTION), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (phone)), ==, "13905710069");
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
  ADD ("/stay-drafts/a-draft-outlives-the-window-until-it-is-saved", test_a_draft_is_kept_while_typing);
  ADD ("/stay-drafts/a-draft-thrown-away-is-not-offered-again", test_a_draft_thrown_away_is_not_offered);
  ADD ("/stay-drafts/nothing-typed-is-no-draft", test_nothing_typed_is_no_draft);
  ADD ("/stay-drafts/a-draft-is-offered-to-its-guest-alone", test_a_draft_is_of_its_guest);

  return g_test_run ();
}
