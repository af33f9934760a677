/* test-catalogue.c: the list of preferences in the preferences: added to, renamed, ordered, put away. */

#include "config.h"

#include "inn-catalogue-page.h"
#include "inn-gui-resources.h"
#include "inn-store-preference-list.h"
#include "inn-store-preferences.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"
#include "inn-topic-row.h"

typedef struct
{
  InnTestWindow window;
  GtkWidget *preferences;
  GtkWidget *page;
} InnTestCatalogue;

static InnStore *
get_store (InnTestCatalogue *test)
{
  return inn_book_get_store (test->window.book);
}

static void
set_up (InnTestCatalogue *test,
        gconstpointer     data)
{
  inn_test_window_set_up (&test->window, data);
  test->preferences = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                    "transient-for", test->window.window,
                                    NULL);
  test->page = g_object_new (INN_TYPE_CATALOGUE_PAGE, NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (test->preferences),
                              ADW_PREFERENCES_PAGE (test->page));
  inn_catalogue_page_set_book (INN_CATALOGUE_PAGE (test->page), test->window.book);
  gtk_window_present (GTK_WINDOW (test->preferences));
  inn_test_window_run (400);
}

static void
tear_down (InnTestCatalogue *test,
           gconstpointer     data)
{
  gtk_window_destroy (GTK_WINDOW (test->preferences));
  inn_test_window_run (50);
  inn_test_window_tear_down (&test->window, data);
}

static GPtrArray *
list_topics (InnTestCatalogue *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  GPtrArray *topics;

  inn_store_list_topics_async (get_store (test), NULL, inn_test_loop_done_cb, &loop);
  topics = inn_store_list_topics_finish (get_store (test), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return topics;
}

static InnPreferenceTopic *
find_topic (GPtrArray  *topics,
            const char *label)
{
  for (guint i = 0; i < topics->len; i++)
    if (g_str_equal (inn_preference_topic_get_label (g_ptr_array_index (topics, i)), label))
      return g_ptr_array_index (topics, i);

  return NULL;
}

static InnPreferenceChoice *
find_choice (const InnPreferenceTopic *topic,
             const char               *label)
{
  for (guint i = 0; i < topic->choices->len; i++)
    if (g_str_equal (inn_preference_choice_get_label (g_ptr_array_index (topic->choices, i)), label))
      return g_ptr_array_index (topic->choices, i);

  return NULL;
}

static GtkWidget *
find_name (GtkWidget  *from,
           const char *name)
{
  if (g_str_equal (gtk_widget_get_name (from), name))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_name (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_part (InnTestCatalogue *test,
           const char       *what,
           gint64            id,
           const char       *part)
{
  g_autofree char *name = g_strdup_printf ("%s-%" G_GINT64_FORMAT "-%s", what, id, part);
  GtkWidget *found = find_name (test->page, name);

  g_assert_nonnull (found);

  return found;
}

static void
press (GtkWidget *button)
{
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (500);
}

static void
apply (GtkWidget  *row,
       const char *text)
{
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  inn_test_window_run (500);
}

static void
unfold (InnTestCatalogue *test,
        gint64            id)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_part (test, "topic", id, "row")), TRUE);
  inn_test_window_run (200);
}

static void
undo (InnTestCatalogue *test)
{
  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (500);
}

static gboolean
has_keyboard (InnTestCatalogue *test,
              GtkWidget        *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->preferences));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* One after the other, without the mouse; each can be taken back. */
static void
test_added (InnTestCatalogue *test,
            gconstpointer     data)
{
  g_autoptr(GPtrArray) topics = NULL;
  g_autoptr(GPtrArray) more = NULL;
  g_autoptr(GPtrArray) fewer = NULL;
  const InnPreferenceTopic *music;

  apply (find_name (test->page, "area-3-add"), "Music & light");
  topics = list_topics (test);
  music = find_topic (topics, "Music & light");
  g_assert_nonnull (music);
  g_assert_cmpint (music->area, ==, INN_PREFERENCE_SERVICE);
  g_assert_true (has_keyboard (test, find_name (test->page, "area-3-add")));

  unfold (test, music->id);
  apply (find_part (test, "topic", music->id, "add"), "Piano");
  g_assert_true (has_keyboard (test, find_part (test, "topic", music->id, "add")));
  apply (find_part (test, "topic", music->id, "add"), "Candles");
  more = list_topics (test);
  g_assert_cmpuint (find_topic (more, "Music & light")->choices->len, ==, 2);

  undo (test);
  undo (test);
  undo (test);
  fewer = list_topics (test);
  g_assert_null (find_topic (fewer, "Music & light"));
}

/* An empty name of a ready-made one is the translated one again; that of another is refused. */
static void
test_renamed (InnTestCatalogue *test,
              gconstpointer     data)
{
  g_autoptr(GPtrArray) before = list_topics (test);
  g_autoptr(GPtrArray) renamed = NULL;
  g_autoptr(GPtrArray) refused = NULL;
  g_autoptr(GPtrArray) again = NULL;
  gint64 id = find_topic (before, "Pillow")->id;

  unfold (test, id);
  apply (find_part (test, "topic", id, "name"), "Cushion");
  renamed = list_topics (test);
  g_assert_nonnull (find_topic (renamed, "Cushion"));
  apply (find_part (test, "topic", id, "name"), "Mattress");
  refused = list_topics (test);
  g_assert_nonnull (find_topic (refused, "Cushion"));
  apply (find_part (test, "topic", id, "name"), "");
  again = list_topics (test);
  g_assert_nonnull (find_topic (again, "Pillow"));
  g_assert_cmpstr (find_topic (again, "Pillow")->name, ==, "");
}

/* The keyboard goes on with what was moved; topics of other areas keep their places. */
static void
test_ordered (InnTestCatalogue *test,
              gconstpointer     data)
{
  g_autoptr(GPtrArray) before = list_topics (test);
  g_autoptr(GPtrArray) moved = NULL;
  g_autoptr(GPtrArray) back = NULL;
  InnPreferenceTopic *first = g_ptr_array_index (before, 0);
  InnPreferenceTopic *second = g_ptr_array_index (before, 1);
  const InnPreferenceChoice *choice = g_ptr_array_index (second->choices, 1);

  unfold (test, first->id);
  g_assert_false (gtk_widget_get_sensitive (find_part (test, "topic", first->id, "up")));
  press (find_part (test, "topic", first->id, "down"));
  moved = list_topics (test);
  g_assert_cmpint (((InnPreferenceTopic *) g_ptr_array_index (moved, 0))->id, ==, second->id);
  g_assert_cmpint (((InnPreferenceTopic *) g_ptr_array_index (moved, 1))->id, ==, first->id);
  for (guint i = 2; i < before->len; i++)
    g_assert_cmpint (((InnPreferenceTopic *) g_ptr_array_index (moved, i))->id, ==,
                     ((InnPreferenceTopic *) g_ptr_array_index (before, i))->id);
  g_assert_true (has_keyboard (test, find_part (test, "topic", first->id, "down")));

  unfold (test, second->id);
  press (find_part (test, "choice", choice->id, "up"));
  undo (test);
  undo (test);
  back = list_topics (test);
  for (guint i = 0; i < before->len; i++)
    g_assert_cmpint (((InnPreferenceTopic *) g_ptr_array_index (back, i))->id, ==,
                     ((InnPreferenceTopic *) g_ptr_array_index (before, i))->id);
}

static void
note (InnTestCatalogue          *test,
      const InnPreferenceTopic  *topic,
      const InnPreferenceChoice *choice)
{
  g_autoptr(InnPreference) preference
    = inn_preference_new (1, topic->area, NULL, inn_date_new (2026, 11, 1));
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;

  preference->topic_id = topic->id;
  preference->choice_id = choice->id;
  inn_store_save_preference_async (get_store (test), preference, NULL, inn_test_loop_done_cb, &loop);
  g_assert_cmpint (inn_store_save_preference_finish (get_store (test), inn_test_loop_wait (&loop),
                                                     NULL, NULL), !=, 0);
}

/* What somebody was noted with is put away and can come back; what nobody was goes. */
static void
test_put_away (InnTestCatalogue *test,
               gconstpointer     data)
{
  g_autoptr(GPtrArray) before = list_topics (test);
  g_autoptr(GPtrArray) without = NULL;
  g_autoptr(GPtrArray) again = NULL;
  const InnPreferenceTopic *view = find_topic (before, "View");
  gint64 lake = find_choice (view, "Lake view")->id;
  gint64 garden = find_choice (view, "Garden view")->id;

  note (test, view, find_choice (view, "Lake view"));
  unfold (test, view->id);
  press (find_part (test, "choice", lake, "remove"));
  press (find_part (test, "choice", garden, "remove"));
  without = list_topics (test);
  g_assert_true (find_choice (find_topic (without, "View"), "Lake view")->retired);
  g_assert_null (find_choice (find_topic (without, "View"), "Garden view"));

  press (find_part (test, "choice", lake, "restore"));
  press (find_part (test, "topic", view->id, "remove"));
  again = list_topics (test);
  g_assert_false (find_choice (find_topic (again, "View"), "Lake view")->retired);
  g_assert_true (find_topic (again, "View")->retired);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  inn_gui_register_resource ();

#define ADD(path, func) \
  g_test_add (path, InnTestCatalogue, NULL, set_up, func, tear_down)

  ADD ("/catalogue/topics-and-choices-are-added-by-keyboard", test_added);
  ADD ("/catalogue/renamed-and-ready-made-again", test_renamed);
  ADD ("/catalogue/ordered-and-taken-back", test_ordered);
  ADD ("/catalogue/what-is-in-use-is-put-away", test_put_away);

  return g_test_run ();
}
