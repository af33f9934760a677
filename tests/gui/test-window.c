/* test-window.c: the window on a real book: every template builds, every page fits. */

#include "config.h"

#include "inn-contact-row.h"
#include "inn-guest-card-page.h"
#include "inn-guest-form.h"
#include "inn-guest-list-pane.h"
#include "inn-guest-pane.h"
#include "inn-guest-row.h"
#include "inn-guest-rows.h"
#include "inn-guests-page.h"
#include "inn-gui-resources.h"
#include "inn-navigation.h"
#include "inn-no-match-page.h"
#include "inn-shell.h"
#include "inn-tag-entry.h"
#include "inn-test-window.h"
#include "inn-toasts.h"

#define NARROWEST 360

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
assert_fits (InnTestWindow *test)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (test->window));
  GtkWidget *list = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  GtkWidget *card = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);
  GtkWidget *navigation = inn_test_window_find (test->window, INN_TYPE_NAVIGATION);

  g_assert_cmpint (get_least_width (navigation), <=, NARROWEST);
  g_assert_cmpint (get_least_width (list), <=, NARROWEST);
  g_assert_cmpint (get_least_width (card), <=, NARROWEST);
  g_assert_cmpint (get_least_width (content), <=, NARROWEST);
}

static void
open_guest (InnTestWindow *test,
            gint64         id)
{
  inn_shell_open_guest (INN_SHELL (test->window), id);
  inn_test_window_run (120);
}

static void
test_shows_the_guests (InnTestWindow *test,
                       gconstpointer  data)
{
  GtkWidget *row = inn_test_window_find (test->window, INN_TYPE_GUEST_ROW);

  g_assert_cmpuint (inn_book_get_n_guests (test->book), >=, INN_TEST_GUESTS - 5);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (row));
  assert_fits (test);
}

/* Every place that can be seen has its row, each guest one; of others there is none. */
static guint
assert_seen_places_have_rows (GtkWidget *list_view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list_view));
  guint next = G_MAXUINT, n_rows = 0;
  int bottom = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (list_view);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;
      guint position = inn_guest_row_get_position (INN_GUEST_ROW (child));

      if (!gtk_widget_get_visible (child) || position == GTK_INVALID_LIST_POSITION)
        continue;

      gtk_widget_get_allocation (child, &place);
      g_assert_cmpfloat_with_epsilon (place.y + gtk_adjustment_get_value (adjustment),
                                      (double) position * place.height, 1);
      g_assert_true (next == G_MAXUINT ? place.y <= 0 : position == next);
      next = position + 1;
      bottom = place.y + place.height;
      n_rows++;
    }
  g_assert_true (bottom >= gtk_widget_get_height (list_view) || next == INN_TEST_GUESTS);

  return n_rows;
}

static void
test_rows_follow_the_eye (InnTestWindow *test,
                          gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  GtkWidget *list_view = inn_test_window_find_list (pane);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list_view));

  g_assert_cmpuint (assert_seen_places_have_rows (list_view), <, INN_TEST_GUESTS);
  for (guint i = 0; i < 6; i++)
    {
      double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, i % 2 == 0 ? end : i * end / 6);
      inn_test_window_run (150);
      assert_seen_places_have_rows (list_view);
    }
}

static void
test_every_card_fits (InnTestWindow *test,
                      gconstpointer  data)
{
  for (gint64 id = 1; id <= INN_TEST_GUESTS; id++)
    {
      open_guest (test, id);
      assert_fits (test);
    }
}

static void
test_any_name_fits (InnTestWindow *test,
                    gconstpointer  data)
{
  g_autofree char *endless = g_strnfill (10000, 'w');
  g_autofree char *han = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "欧");
  han = g_strdup (text->str);

  open_guest (test, inn_test_window_add_guest (test, endless, endless, endless));
  assert_fits (test);
  open_guest (test, inn_test_window_add_guest (test, han, "13805716620", han));
  assert_fits (test);
}

static gboolean
has_label (GtkWidget  *from,
           const char *text)
{
  if (GTK_IS_LABEL (from) && g_str_equal (gtk_label_get_text (GTK_LABEL (from)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

/* A guest is found by what the row does not show: then its second line does. */
static void
test_excerpt_is_seen (InnTestWindow *test,
                      gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);

  inn_test_window_add_guest (test, "林雨桐", "13805716620", "Kept a rhinoceros in room 12");
  inn_window_find (INN_WINDOW (test->window), "rhinoceros");
  inn_test_window_run (600);
  g_assert_true (has_label (pane, "Kept a rhinoceros in room 12"));

  inn_window_find (INN_WINDOW (test->window), "6620");
  inn_test_window_run (600);
  g_assert_true (has_label (pane, "138 0571 6620"));
  g_assert_false (has_label (pane, "Kept a rhinoceros in room 12"));
}

/* Whoever was shown before is not whom the words were about. */
static void
test_nobody_found_shows_nobody (InnTestWindow *test,
                                gconstpointer  data)
{
  GtkWidget *widget = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);
  InnGuestPane *pane = INN_GUEST_PANE (widget);
  GtkWidget *list = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "13805716620", NULL);

  open_guest (test, id);
  g_assert_cmpint (inn_guest_pane_get_guest_id (pane), ==, id);
  inn_window_find (INN_WINDOW (test->window), "rhinoceros");
  inn_test_window_run (600);
  g_assert_cmpint (inn_guest_pane_get_guest_id (pane), ==, 0);
  g_assert_true (has_label (widget, "Choose a guest"));

  inn_guest_list_pane_clear_search (INN_GUEST_LIST_PANE (list));
  inn_test_window_run (600);
  g_assert_cmpint (inn_guest_pane_get_guest_id (pane), ==, id);
  g_assert_true (has_label (widget, "林雨桐"));
}

static void
test_another_question_begins_at_the_top (InnTestWindow *test,
                                         gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  GtkWidget *list_view = inn_test_window_find_list (pane);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list_view));

  for (guint i = 0; i < 20; i++)
    inn_test_window_add_guest (test, "Zebra Zorro", "13805716620", "");
  inn_window_find (INN_WINDOW (test->window), "zorro");
  inn_test_window_run (600);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  inn_test_window_run (300);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 100);

  inn_window_find (INN_WINDOW (test->window), "zebra");
  inn_test_window_run (600);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1);
}

static void
test_markup_is_a_name (InnTestWindow *test,
                       gconstpointer  data)
{
  const char *name = "<b>Tom & Jerry</b> &amp;";

  open_guest (test, inn_test_window_add_guest (test, name, NULL, "<i>&"));
  g_assert_true (has_label (inn_test_window_find (test->window, INN_TYPE_GUEST_PANE), name));
  g_assert_true (has_label (inn_test_window_find (test->window, INN_TYPE_GUEST_PANE), "<i>&"));
}

static void
test_narrow_shows_one_pane (InnTestWindow *test,
                            gconstpointer  data)
{
  GtkWidget *page = inn_test_window_find (test->window, INN_TYPE_GUESTS_PAGE);
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);
  gboolean folded = FALSE;

  gtk_window_set_default_size (GTK_WINDOW (test->window), NARROWEST, 720);
  inn_test_window_run (500);
  g_object_get (pane, "folded", &folded, NULL);
  g_assert_true (folded);
  g_assert_cmpint (gtk_widget_get_width (page), <=, NARROWEST);

  open_guest (test, 1);
  g_assert_true (inn_guests_page_go_back (INN_GUESTS_PAGE (page)));
}

/* At this width the navigation with the menu is folded away. */
static void
test_narrow_opens_the_menu (InnTestWindow *test,
                            gconstpointer  data)
{
  GtkWidget *navigation = inn_test_window_find (test->window, INN_TYPE_NAVIGATION);
  GtkWidget *menu;

  gtk_window_set_default_size (GTK_WINDOW (test->window), NARROWEST, 720);
  inn_test_window_run (500);
  g_assert_false (gtk_widget_get_child_visible (navigation) && gtk_widget_get_mapped (navigation));

  gtk_widget_activate_action (test->window, "win.menu", NULL);
  inn_test_window_run (500);
  g_assert_true (gtk_widget_get_mapped (navigation));
  menu = inn_test_window_find (navigation, GTK_TYPE_POPOVER_MENU);
  g_assert_true (menu != NULL && gtk_widget_get_mapped (menu));

  /* The toolkit does not like a window that goes below its open menu. */
  gtk_popover_popdown (GTK_POPOVER (menu));
  while (gtk_widget_get_mapped (menu))
    inn_test_window_run (50);
  inn_test_window_run (300);
}

static gint64
get_only_selected (InnTestWindow *test)
{
  GtkWidget *rows = inn_test_window_find (test->window, INN_TYPE_GUEST_ROWS);

  return inn_guest_selection_get_only_id (inn_guest_rows_get_selection (INN_GUEST_ROWS (rows)));
}

static void
test_deleted_guest_leaves_the_card (InnTestWindow *test,
                                    gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);
  gint64 id = inn_test_window_add_guest (test, "林雨桐", "13805716620", "");

  open_guest (test, id);
  g_assert_cmpint (inn_guest_pane_get_guest_id (INN_GUEST_PANE (pane)), ==, id);
  g_assert_true (gtk_widget_activate_action (inn_test_window_find (pane, g_type_from_name
                                                                            ("InnGuestHeadSection")),
                                             "card.delete", NULL));
  inn_test_window_run (400);
  g_assert_cmpint (inn_guest_pane_get_guest_id (INN_GUEST_PANE (pane)), ==, 0);

  /* And undo brings the guest back, into the list and onto the card. */
  gtk_widget_activate_action (test->window, "win.undo", NULL);
  inn_test_window_run (600);
  g_assert_cmpint (inn_guest_pane_get_guest_id (INN_GUEST_PANE (pane)), ==, id);
  g_assert_cmpint (get_only_selected (test), ==, id);
}

/* What the button says that makes a guest of what was looked for. */
static const char *
get_create_words (InnTestWindow *test,
                  const char    *search)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  GtkWidget *page = inn_test_window_find (pane, INN_TYPE_NO_MATCH_PAGE);

  gtk_editable_set_text (GTK_EDITABLE (inn_test_window_find (pane, GTK_TYPE_SEARCH_ENTRY)), search);
  inn_test_window_run (300);

  return gtk_button_get_label (GTK_BUTTON (gtk_widget_get_template_child
                                             (page, INN_TYPE_NO_MATCH_PAGE, "create_button")));
}

static void
test_offers_to_create (InnTestWindow *test,
                       gconstpointer  data)
{
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);
  GtkWidget *row;

  g_assert_cmpstr (get_create_words (test, "欧阳不在"), ==, "Create with this name");
  g_assert_cmpstr (get_create_words (test, "nobody@example.org"), ==, "Create with this address");
  g_assert_cmpstr (get_create_words (test, "199 0000 0000"), ==, "Create with this number");

  gtk_widget_activate_action (test->window, "win.new-guest-named", "s", "199 0000 0000");
  inn_test_window_run (400);
  row = inn_test_window_find (pane, INN_TYPE_CONTACT_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (inn_test_window_find (row, GTK_TYPE_TEXT))),
                   ==, "199 0000 0000");
}

/* The guests of the sample were there before anybody did anything. */
static void
test_nothing_is_left_to_undo (InnTestWindow *test,
                              gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (test->window, "win.undo", NULL);
      inn_test_window_run (300);
    }
  open_guest (test, 1);
  g_assert_cmpint (inn_guest_pane_get_guest_id (
                     INN_GUEST_PANE (inn_test_window_find (test->window, INN_TYPE_GUEST_PANE))),
                   ==, 1);
}

/* A card that stood there before the form was opened must not come back over the new guest's. */
static void
test_saved_guest_is_shown (InnTestWindow *test,
                           gconstpointer  data)
{
  static const char *const tags[] = { "Tea lover", "Quiet room", "Tea lover" };
  GtkWidget *pane = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *name = g_strdup_printf ("Brandnew %u", i);
      g_autoptr (InnTag) tag = inn_tag_new (0, 0, tags[i]);
      InnTag *known = inn_tag_shelf_find_name (inn_book_get_tags (test->book), tags[i]);
      GtkWidget *form, *card;

      open_guest (test, i + 1);
      inn_test_window_run (300);
      gtk_widget_activate_action (test->window, "win.new-guest-named", "s", name);
      inn_test_window_run (300);
      form = inn_test_window_find (test->window, INN_TYPE_GUEST_FORM);
      g_assert_nonnull (form);
      inn_tag_entry_add (INN_TAG_ENTRY (inn_test_window_find (form, INN_TYPE_TAG_ENTRY)),
                         known != NULL ? known : tag);
      inn_test_window_run (100);
      g_assert_true (gtk_widget_activate_action (form, "form.save", NULL));
      inn_test_window_run (1500);

      g_assert_false (inn_guest_pane_is_editing (INN_GUEST_PANE (pane)));
      card = inn_test_window_find (pane, INN_TYPE_GUEST_CARD_PAGE);
      g_assert_cmpstr (inn_guest_get_name (
                         inn_guest_card_page_get_card (INN_GUEST_CARD_PAGE (card))->guest),
                       ==, name);
      g_assert_cmpint (inn_guest_pane_get_guest_id (INN_GUEST_PANE (pane)), ==,
                       inn_guest_get_id (
                         inn_guest_card_page_get_card (INN_GUEST_CARD_PAGE (card))->guest));
    }
}

/* Whoever leaves a form by the keyboard goes on in the search, or on the card. */
static void
test_form_gives_the_focus_back (InnTestWindow *test,
                                gconstpointer  data)
{
  GtkWidget *list = inn_test_window_find (test->window, INN_TYPE_GUEST_LIST_PANE);
  GtkWidget *card = inn_test_window_find (test->window, INN_TYPE_GUEST_PANE);
  GtkRoot *root = GTK_ROOT (test->window);

  gtk_widget_activate_action (test->window, "win.new-guest", NULL);
  inn_test_window_run (300);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), card));
  gtk_widget_activate_action (test->window, "win.escape", NULL);
  inn_test_window_run (300);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), list));

  open_guest (test, 1);
  inn_test_window_run (300);
  gtk_widget_activate_action (test->window, "win.edit-guest", NULL);
  inn_test_window_run (300);
  gtk_widget_activate_action (test->window, "win.escape", NULL);
  inn_test_window_run (300);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root),
                                         inn_test_window_find (card, INN_TYPE_GUEST_CARD_PAGE)));
}

static GtkWidget *
find_seen_label (GtkWidget  *from,
                 const char *text)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from) && gtk_widget_get_child_visible (from)
      && g_str_equal (gtk_label_get_text (GTK_LABEL (from)), text))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_seen_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Beside the buttons of a narrow window there is no room for a name. */
static void
test_form_says_whose_it_is (InnTestWindow *test,
                            gconstpointer  data)
{
  static const int widths[] = { 1366, NARROWEST };
  static const char *const name = "Maximiliane von Hohenstein";
  gint64 id = inn_test_window_add_guest (test, name, "13805716620", "");

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *form, *title;

      gtk_window_set_default_size (GTK_WINDOW (test->window), widths[i], 720);
      open_guest (test, id);
      inn_test_window_run (300);
      gtk_widget_activate_action (test->window, "win.edit-guest", NULL);
      inn_test_window_run (600);
      form = inn_test_window_find (test->window, INN_TYPE_GUEST_FORM);
      title = find_seen_label (form, name);
      g_assert_nonnull (title);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))));
      gtk_widget_activate_action (form, "form.cancel", NULL);
      inn_test_window_run (300);
    }
}

static GtkWidget *
find_toast (GtkWidget *from)
{
  if (g_str_equal (gtk_widget_get_css_name (from), "toast"))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toast (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_toast_gives_way (InnTestWindow *test,
                      gconstpointer  data)
{
  static const int widths[] = { 1366, NARROWEST };
  AdwToastOverlay *overlay =
    ADW_TOAST_OVERLAY (inn_test_window_find (test->window, ADW_TYPE_TOAST_OVERLAY));

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *form, *toast, *focus;
      graphene_rect_t place;

      gtk_window_set_default_size (GTK_WINDOW (test->window), widths[i], 600);
      gtk_widget_activate_action (test->window, "win.new-guest", NULL);
      inn_test_window_run (500);
      inn_shell_add_toast (INN_SHELL (test->window), adw_toast_new ("Taken back"));
      inn_test_window_run (600);
      form = inn_test_window_find (test->window, INN_TYPE_GUEST_FORM);
      toast = find_toast (test->window);
      g_assert_nonnull (toast);
      g_assert_true (gtk_widget_compute_bounds (toast, GTK_WIDGET (overlay), &place));

      g_assert_false (inn_toasts_press (overlay, 20, 20));
      g_assert_true (inn_toasts_press (overlay, place.origin.x + 24,
                                       place.origin.y + place.size.height / 2));
      focus = gtk_root_get_focus (GTK_ROOT (test->window));
      g_assert_true (focus == NULL || widths[i] != NARROWEST
                     || gtk_widget_is_ancestor (focus, form));
      inn_test_window_run (600);
      g_assert_null (find_toast (test->window));
      gtk_widget_activate_action (test->window, "win.escape", NULL);
      inn_test_window_run (300);
    }
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
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

  ADD ("/window/shows-the-guests", test_shows_the_guests);
  ADD ("/window/rows-follow-the-eye", test_rows_follow_the_eye);
  ADD ("/window/every-card-fits-360", test_every_card_fits);
  ADD ("/window/any-name-fits-360", test_any_name_fits);
  ADD ("/window/says-why-a-guest-was-found", test_excerpt_is_seen);
  ADD ("/window/a-search-that-finds-nobody-shows-nobody", test_nobody_found_shows_nobody);
  ADD ("/window/another-question-begins-at-the-top", test_another_question_begins_at_the_top);
  ADD ("/window/markup-is-a-name-like-any-other", test_markup_is_a_name);
  ADD ("/window/360-shows-one-pane-at-a-time", test_narrow_shows_one_pane);
  ADD ("/window/360-opens-the-menu-with-the-navigation", test_narrow_opens_the_menu);
  ADD ("/window/a-deleted-guest-leaves-the-card-and-undo-brings-it-back",
       test_deleted_guest_leaves_the_card);

  ADD ("/window/nobody-found-becomes-a-new-guest-by-what-was-typed", test_offers_to_create);
  ADD ("/window/the-sample-itself-is-not-taken-back", test_nothing_is_left_to_undo);
  ADD ("/window/a-saved-guest-is-the-one-on-the-card", test_saved_guest_is_shown);

  ADD ("/window/a-form-that-is-left-gives-the-focus-back", test_form_gives_the_focus_back);
  ADD ("/window/a-form-says-whose-it-is-at-any-width", test_form_says_whose_it_is);
  ADD ("/window/a-pressed-toast-gives-way-to-what-lies-below", test_toast_gives_way);

  return g_test_run ();
}
