/* test-tag-entry.c: tags put on with the keyboard, from the form and at once from the card. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-tag-editor.h"
#include "inn-tag-entry.h"
#include "inn-tags-page.h"
#include "inn-test-window.h"

#define NARROWEST 360

typedef struct
{
  InnTestWindow base;
  GtkWidget *own_window;
  InnTagEntry *entry;
} Test;

static void
set_up (Test          *test,
        gconstpointer  data)
{
  inn_test_window_set_up (&test->base, data);
  test->entry = INN_TAG_ENTRY (inn_tag_entry_new (inn_book_get_tags (test->base.book)));
  test->own_window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->own_window), GTK_WIDGET (test->entry));
  gtk_window_present (GTK_WINDOW (test->own_window));
  inn_test_window_run (200);
  gtk_widget_grab_focus (GTK_WIDGET (test->entry));
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (test->own_window));
  inn_test_window_tear_down (&test->base, data);
}

static void
type_text (Test       *test,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (inn_tag_entry_get_text (test->entry)), text);
  inn_test_window_run (50);
}

/* Hands a key to the entry as the toolkit would. */
static gboolean
press (Test  *test,
       guint  keyval)
{
  GtkWidget *text = GTK_WIDGET (inn_tag_entry_get_text (test->entry));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (text);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
    }
  inn_test_window_run (20);

  return taken;
}

static guint
count_worn (Test *test)
{
  g_autoptr (GArray) ids = inn_tag_entry_dup_ids (test->entry);

  return ids->len;
}

static guint
count_new (Test *test)
{
  g_autoptr (GPtrArray) tags = inn_tag_entry_dup_new (test->entry);

  return tags->len;
}

static InnTag *
get_some_tag (Test *test)
{
  return g_ptr_array_index (inn_tag_shelf_get_tags (inn_book_get_tags (test->base.book)), 0);
}

static void
test_enter_takes_the_marked_proposal (Test          *test,
                                      gconstpointer  data)
{
  InnTag *tag = get_some_tag (test);

  type_text (test, tag->name);
  g_assert_true (press (test, GDK_KEY_Return));
  g_assert_cmpuint (count_worn (test), ==, 1);
  g_assert_cmpuint (count_new (test), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (inn_tag_entry_get_text (test->entry))),
                   ==, "");

  /* Once is enough. */
  type_text (test, tag->name);
  press (test, GDK_KEY_Return);
  g_assert_cmpuint (count_worn (test), ==, 1);
}

static void
test_arrows_reach_the_new_tag (Test          *test,
                               gconstpointer  data)
{
  type_text (test, "a");
  g_assert_true (press (test, GDK_KEY_Up));
  g_assert_true (press (test, GDK_KEY_Return));
  g_assert_cmpuint (count_worn (test), ==, 0);
  g_assert_cmpuint (count_new (test), ==, 1);
}

static void
test_backspace_removes_the_last (Test          *test,
                                 gconstpointer  data)
{
  gint64 ids[] = { get_some_tag (test)->id };

  inn_tag_entry_set_tags (test->entry, ids, 1);
  g_assert_cmpuint (count_worn (test), ==, 1);

  type_text (test, "x");
  g_assert_false (press (test, GDK_KEY_BackSpace));
  g_assert_cmpuint (count_worn (test), ==, 1);

  type_text (test, "");
  g_assert_true (press (test, GDK_KEY_BackSpace));
  g_assert_cmpuint (count_worn (test), ==, 0);
}

static void
test_escape_closes_the_proposals_only (Test          *test,
                                       gconstpointer  data)
{
  type_text (test, "a");
  g_assert_true (press (test, GDK_KEY_Escape));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (inn_tag_entry_get_text (test->entry))),
                   ==, "a");
  inn_test_window_run (300);
  g_assert_false (press (test, GDK_KEY_Escape));
}

static void
test_composing_means_nothing (Test          *test,
                              gconstpointer  data)
{
  type_text (test, get_some_tag (test)->name);
  g_signal_emit_by_name (inn_tag_entry_get_text (test->entry), "preedit-changed", "lin");
  g_assert_false (press (test, GDK_KEY_Return));
  g_assert_false (press (test, GDK_KEY_BackSpace));
  g_assert_false (press (test, GDK_KEY_Escape));
  g_assert_cmpuint (count_worn (test), ==, 0);

  g_signal_emit_by_name (inn_tag_entry_get_text (test->entry), "preedit-changed", "");
  g_assert_true (press (test, GDK_KEY_Return));
  g_assert_cmpuint (count_worn (test), ==, 1);
}

static void
test_tags_page_fits_and_saves (Test          *test,
                               gconstpointer  data)
{
  GtkWidget *page, *editor, *name;
  gint64 id;
  int minimum;

  gtk_widget_activate_action (test->base.window, "win.tags", NULL);
  inn_test_window_run (300);
  page = inn_test_window_find (test->base.window, INN_TYPE_TAGS_PAGE);
  g_assert_nonnull (page);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);

  editor = inn_test_window_find (page, INN_TYPE_TAG_EDITOR);
  id = inn_tag_editor_get_tag_id (INN_TAG_EDITOR (editor));
  g_assert_cmpint (id, !=, 0);
  g_assert_false (inn_tag_editor_is_changed (INN_TAG_EDITOR (editor)));
  name = GTK_WIDGET (gtk_widget_get_template_child (editor, INN_TYPE_TAG_EDITOR, "name"));
  gtk_editable_set_text (GTK_EDITABLE (name), "改过的名字");
  g_assert_true (inn_tag_editor_is_changed (INN_TAG_EDITOR (editor)));
  gtk_widget_activate_action (page, "tags.save", NULL);
  inn_test_window_run (400);
  g_assert_false (inn_tag_editor_is_changed (INN_TAG_EDITOR (editor)));
  g_assert_cmpstr (inn_tag_shelf_get_tag (inn_book_get_tags (test->base.book), id)->name,
                   ==, "改过的名字");
}

static void
test_a_sentence_is_no_tag (Test          *test,
                           gconstpointer  data)
{
  g_autofree char *longest = g_strnfill (60, 'q');
  g_autofree char *sentence = g_strnfill (300, 'q');
  g_autoptr (GPtrArray) fresh = NULL;

  type_text (test, sentence);
  press (test, GDK_KEY_Return);
  fresh = inn_tag_entry_dup_new (test->entry);
  g_assert_cmpuint (fresh->len, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (inn_tag_entry_get_text (test->entry))), ==,
                   sentence);
  g_clear_pointer (&fresh, g_ptr_array_unref);

  type_text (test, longest);
  press (test, GDK_KEY_Return);
  fresh = inn_tag_entry_dup_new (test->entry);
  g_assert_cmpuint (fresh->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, func) g_test_add (path, Test, NULL, set_up, func, tear_down)

  ADD ("/tag-entry/enter-takes-the-marked-proposal", test_enter_takes_the_marked_proposal);
  ADD ("/tag-entry/arrows-reach-the-new-tag", test_arrows_reach_the_new_tag);
  ADD ("/tag-entry/backspace-removes-the-last", test_backspace_removes_the_last);
  ADD ("/tag-entry/escape-closes-the-proposals-only", test_escape_closes_the_proposals_only);
  ADD ("/tag-entry/composing-means-nothing", test_composing_means_nothing);
  ADD ("/tag-entry/a-sentence-is-no-tag", test_a_sentence_is_no_tag);
  ADD ("/tags-page/fits-360-and-saves", test_tags_page_fits_and_saves);

  return g_test_run ();
}
