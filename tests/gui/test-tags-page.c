/* test-tags-page.c: tags in use: merging, putting out of use, and the way to who wears them. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-filter-bar.h"
#include "inn-store-journal.h"
#include "inn-tag-editor.h"
#include "inn-tag-list-pane.h"
#include "inn-tag-merge-popover.h"
#include "inn-tag-wearers.h"
#include "inn-tags-page.h"
#include "inn-test-window.h"

#define NARROWEST 360

static InnTag *
get_most_worn (InnTestWindow *test,
               guint          place)
{
  g_autoptr (GPtrArray) tags = inn_tag_shelf_complete (inn_book_get_tags (test->book), "");

  return inn_tag_shelf_get_tag (inn_book_get_tags (test->book),
                                ((InnTag *) g_ptr_array_index (tags, place))->id);
}

static GtkWidget *
open_tag (InnTestWindow *test,
          InnTag        *tag)
{
  GtkWidget *editor;

  g_assert_true (gtk_widget_activate_action (test->window, "win.tags", NULL));
  inn_test_window_run (200);
  editor = inn_test_window_find (test->window, INN_TYPE_TAG_EDITOR);
  g_assert_nonnull (editor);
  inn_tag_editor_show (INN_TAG_EDITOR (editor), tag);
  inn_test_window_run (200);

  return editor;
}

static void
undo (InnTestWindow *test)
{
  g_assert_true (gtk_widget_activate_action (test->window, "win.undo", NULL));
  inn_test_window_run (400);
}

static GtkWidget *
find_button (GtkWidget  *from,
             const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_BUTTON (child)
          && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0)
        return child;
      found = find_button (child, label);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_merges (InnTestWindow *test,
             gconstpointer  data)
{
  InnTag *into = get_most_worn (test, 0);
  InnTag *tag = get_most_worn (test, 1);
  gint64 id = tag->id;
  gint64 into_id = into->id;
  int n_into = into->n_guests;
  g_autofree char *name = g_strdup (into->name);
  GtkWidget *editor = open_tag (test, tag);
  GtkWidget *popover = inn_test_window_find (editor, INN_TYPE_TAG_MERGE_POPOVER);
  GtkWidget *text;

  g_assert_nonnull (popover);
  gtk_popover_popup (GTK_POPOVER (popover));
  inn_test_window_run (200);
  text = inn_test_window_find (popover, GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (text), name);
  g_signal_emit_by_name (text, "activate");
  inn_test_window_run (600);

  g_assert_null (inn_tag_shelf_get_tag (inn_book_get_tags (test->book), id));
  into = inn_tag_shelf_get_tag (inn_book_get_tags (test->book), into_id);
  g_assert_cmpint (into->n_guests, >=, n_into);
  g_assert_cmpint (inn_tag_editor_get_tag_id (INN_TAG_EDITOR (editor)), ==, into_id);

  undo (test);
  g_assert_nonnull (inn_tag_shelf_get_tag (inn_book_get_tags (test->book), id));
  into = inn_tag_shelf_get_tag (inn_book_get_tags (test->book), into_id);
  g_assert_cmpint (into->n_guests, ==, n_into);
}

static void
test_goes_out_of_use (InnTestWindow *test,
                      gconstpointer  data)
{
  InnTag *tag = get_most_worn (test, 0);
  gint64 id = tag->id;
  int n_guests = tag->n_guests;
  GtkWidget *editor = open_tag (test, tag);
  GtkWidget *button = find_button (editor, "Stop using it");
  g_autoptr (GPtrArray) offered = NULL;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (400);
  tag = inn_tag_shelf_get_tag (inn_book_get_tags (test->book), id);
  g_assert_true (tag->disabled);
  g_assert_cmpint (tag->n_guests, ==, n_guests);
  offered = inn_tag_shelf_complete (inn_book_get_tags (test->book), "");
  for (guint i = 0; i < offered->len; i++)
    g_assert_cmpint (((InnTag *) g_ptr_array_index (offered, i))->id, !=, id);

  g_assert_nonnull (find_button (editor, "Use it again"));
  undo (test);
  g_assert_nonnull (find_button (editor, "Stop using it"));
}

static void
test_leads_to_who_wears_it (InnTestWindow *test,
                            gconstpointer  data)
{
  InnTag *tag = get_most_worn (test, 0);
  gint64 id = tag->id;
  GtkWidget *editor = open_tag (test, tag);
  GtkWidget *wearers = inn_test_window_find (editor, INN_TYPE_TAG_WEARERS);
  g_autofree char *label = g_strdup_printf ("Show all %d guests", tag->n_guests);
  GtkWidget *button;
  g_autoptr (InnGuestQuery) asked = NULL;

  inn_test_window_run (300);
  button = find_button (wearers, label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (300);

  g_assert_null (inn_test_window_find (test->window, INN_TYPE_TAGS_PAGE));
  asked = inn_guest_filter_bar_make_query (
    INN_GUEST_FILTER_BAR (inn_test_window_find (test->window, INN_TYPE_GUEST_FILTER_BAR)), "");
  g_assert_cmpuint (asked->filter->n_tags, ==, 1);
  g_assert_cmpint (asked->filter->tag_ids[0], ==, id);
}

static gboolean
has_visible_label (GtkWidget  *from,
                   const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child)
        && ((GTK_IS_LABEL (child)
             && g_strcmp0 (gtk_label_get_text (GTK_LABEL (child)), text) == 0)
            || has_visible_label (child, text)))
      return TRUE;

  return FALSE;
}

static gboolean
offers_a_tag (GtkWidget *from)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "tag-choice") || offers_a_tag (child))
      return TRUE;

  return FALSE;
}

static void
test_filter_says_that_no_tag_is_called_so (InnTestWindow *test,
                                           gconstpointer  data)
{
  GtkWidget *bar = inn_test_window_find (test->window, INN_TYPE_GUEST_FILTER_BAR);
  GtkWidget *popover = inn_test_window_find (bar, GTK_TYPE_POPOVER);
  GtkWidget *search = inn_test_window_find (popover, GTK_TYPE_SEARCH_ENTRY);

  gtk_popover_popup (GTK_POPOVER (popover));
  inn_test_window_run (300);
  g_assert_true (offers_a_tag (popover));

  gtk_editable_set_text (GTK_EDITABLE (search), "zzzzz");
  inn_test_window_run (400);
  g_assert_false (offers_a_tag (popover));
  g_assert_true (has_visible_label (popover, "There is no such tag"));

  gtk_popover_popdown (GTK_POPOVER (popover));
  inn_test_window_run (300);
  gtk_popover_popup (GTK_POPOVER (popover));
  inn_test_window_run (300);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_true (offers_a_tag (popover));
  g_assert_false (has_visible_label (popover, "There is no such tag"));
}

static void
test_fits (InnTestWindow *test,
           gconstpointer  data)
{
  int minimum;

  open_tag (test, get_most_worn (test, 0));
  gtk_widget_measure (inn_test_window_find (test->window, INN_TYPE_TAGS_PAGE),
                      GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}

/* With one pane at a time nobody is put before a tag that was not chosen. */
static void
test_opens_with_the_list (InnTestWindow *test,
                          gconstpointer  data)
{
  GtkWidget *page, *list;

  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 720);
  inn_test_window_run (600);
  g_assert_true (gtk_widget_activate_action (test->window, "win.tags", NULL));
  inn_test_window_run (600);
  page = inn_test_window_find (test->window, INN_TYPE_TAGS_PAGE);
  list = inn_test_window_find (page, INN_TYPE_TAG_LIST_PANE);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)), list));

  g_signal_emit_by_name (inn_test_window_find (list, GTK_TYPE_LIST_BOX), "row-activated", NULL);
  inn_test_window_run (600);
  g_assert_true (gtk_widget_get_mapped (inn_test_window_find (page, INN_TYPE_TAG_EDITOR)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, function) \
  g_test_add ("/tags-page/" path, InnTestWindow, NULL, inn_test_window_set_up, function, \
              inn_test_window_tear_down)

  ADD ("one-tag-is-merged-into-another-and-back", test_merges);
  ADD ("a-tag-out-of-use-is-offered-no-more", test_goes_out_of_use);
  ADD ("it-leads-to-the-guests-who-wear-a-tag", test_leads_to_who_wears_it);
  ADD ("the-filter-says-that-no-tag-is-called-so-and-forgets-it",
       test_filter_says_that_no_tag_is_called_so);
  ADD ("with-one-pane-it-opens-with-the-list", test_opens_with_the_list);
  ADD ("the-page-fits-a-narrow-screen", test_fits);

  return g_test_run ();
}
