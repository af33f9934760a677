/* test-interactions.c: what happened with a guest, noted in one line and read on the card. */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-timeline-section.h"
#include "inn-interaction-entry.h"
#include "inn-shell.h"
#include "inn-store-guests.h"
#include "inn-store-interactions.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#include <string.h>

typedef struct
{
  InnTestWindow window;
  GtkWidget *section;
  GtkWidget *entry;
  gint64 guest_id;
  gint64 other_id;
} InnTestInteractions;

static void
open_guest (InnTestInteractions *test,
            gint64               guest_id)
{
  inn_shell_open_guest (INN_SHELL (test->window.window), guest_id);
  inn_test_window_run (500);
  test->section = inn_test_window_find (test->window.window, INN_TYPE_GUEST_TIMELINE_SECTION);
  test->entry = inn_test_window_find (test->window.window, INN_TYPE_INTERACTION_ENTRY);
  g_assert_nonnull (test->section);
  g_assert_nonnull (test->entry);
}

static void
set_up (InnTestInteractions *test,
        gconstpointer        data)
{
  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "Tom & Jerry", "13800138000", "");
  test->other_id = inn_test_window_add_guest (&test->window, "Chen Wei", "13800138001", "");
  open_guest (test, test->guest_id);
}

static void
tear_down (InnTestInteractions *test,
           gconstpointer        data)
{
  inn_test_window_tear_down (&test->window, data);
}

static gboolean
has_text (GtkWidget  *from,
          const char *text)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from)
      && strstr (gtk_label_get_text (GTK_LABEL (from)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_button (GtkWidget  *from,
             const char *label)
{
  if (GTK_IS_BUTTON (from) && gtk_widget_get_mapped (from) && has_text (from, label))
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

static GPtrArray *
list (InnTestInteractions *test)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  GPtrArray *found;

  inn_store_list_interactions_async (store, test->guest_id, 0, 0, NULL, inn_test_loop_done_cb,
                                     &loop);
  found = inn_store_list_interactions_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return found;
}

static guint
count (InnTestInteractions *test)
{
  g_autoptr(GPtrArray) found = list (test);

  return found->len;
}

static GtkWidget *
get_line (InnTestInteractions *test)
{
  return inn_test_window_find (test->entry, GTK_TYPE_ENTRY);
}

static void
type (InnTestInteractions *test,
      const char          *text)
{
  gtk_widget_activate_action (test->window.window, "win.note", NULL);
  inn_test_window_run (100);
  g_assert_true (gtk_widget_get_mapped (test->entry));
  gtk_editable_set_text (GTK_EDITABLE (get_line (test)), text);
}

static void
enter (InnTestInteractions *test)
{
  g_signal_emit_by_name (get_line (test), "activate");
  inn_test_window_run (400);
}

static void
test_line_is_noted (InnTestInteractions *test,
                    gconstpointer        data)
{
  g_autoptr(GPtrArray) found = NULL;
  const InnInteraction *call;
  InnDate today = inn_clock_get_today (inn_book_get_clock (test->window.book));

  type (test, "yesterday call: asked for <b>the price</b>");
  g_assert_true (has_text (test->entry, "yesterday"));
  enter (test);

  g_assert_false (gtk_widget_get_mapped (test->entry));
  found = list (test);
  g_assert_cmpuint (found->len, ==, 1);
  call = g_ptr_array_index (found, 0);
  g_assert_cmpint (call->kind, ==, INN_INTERACTION_CALL);
  g_assert_cmpstr (call->what, ==, "asked for <b>the price</b>");
  g_assert_cmpint (inn_date_days_between (call->when.date, today), ==, 1);
  g_assert_true (has_text (test->section, "asked for <b>the price</b>"));

  /* It was a contact, and one undo takes all of it back. */
  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (400);
  g_assert_cmpuint (count (test), ==, 0);
  g_assert_false (has_text (test->section, "asked for"));
}

static GtkWidget *
find_kind (InnTestInteractions *test,
           InnInteractionKind   kind)
{
  return find_button (test->entry, inn_interaction_kind_get_label (kind));
}

static void
test_chosen_kind_has_the_last_word (InnTestInteractions *test,
                                    gconstpointer        data)
{
  g_autoptr(GPtrArray) found = NULL;
  GtkWidget *visit;

  type (test, "call about parking");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_kind (test,
                                                                            INN_INTERACTION_CALL))));
  visit = find_kind (test, INN_INTERACTION_VISIT);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (visit), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (get_line (test)), "call about parking again");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (visit)));
  enter (test);

  found = list (test);
  g_assert_cmpint (((InnInteraction *) g_ptr_array_index (found, 0))->kind, ==,
                   INN_INTERACTION_VISIT);
}

static void
test_nothing_said_is_asked_for (InnTestInteractions *test,
                                gconstpointer        data)
{
  static const char *const lines[] = { "", "   ", "yesterday", "昨天 14:00" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      type (test, lines[i]);
      enter (test);
      g_assert_true (gtk_widget_get_mapped (test->entry));
      g_assert_true (has_text (test->entry, "Say in a few words"));
      g_assert_cmpuint (count (test), ==, 0);
    }
}

static void
test_what_is_to_come_is_asked_about (InnTestInteractions *test,
                                     gconstpointer        data)
{
  g_autoptr(GPtrArray) found = NULL;
  const InnInteraction *visit;
  InnDate today = inn_clock_get_today (inn_book_get_clock (test->window.book));

  type (test, "tomorrow visit sees the room");
  enter (test);
  g_assert_cmpuint (count (test), ==, 0);
  g_assert_true (has_text (test->entry, "still to come"));

  g_signal_emit_by_name (find_button (test->entry, "Note it for today"), "clicked");
  inn_test_window_run (400);
  found = list (test);
  visit = g_ptr_array_index (found, 0);
  g_assert_true (inn_date_equal (visit->when.date, today));
  g_assert_cmpstr (visit->what, ==, "tomorrow visit sees the room");
}

static void
test_it_becomes_a_follow_up (InnTestInteractions *test,
                             gconstpointer        data)
{
  type (test, "tomorrow call back");
  enter (test);
  g_signal_emit_by_name (find_button (test->entry, "Make it a follow-up"), "clicked");
  inn_test_window_run (400);
  g_assert_cmpuint (count (test), ==, 0);
  g_assert_false (gtk_widget_get_mapped (test->entry));
  g_assert_true (has_text (test->window.window, "Follow-up added"));
}

static void
test_draft_stays_with_its_guest (InnTestInteractions *test,
                                 gconstpointer        data)
{
  type (test, "call about the wed");
  open_guest (test, test->other_id);
  g_assert_false (gtk_widget_get_mapped (test->entry));
  open_guest (test, test->guest_id);
  g_assert_true (gtk_widget_get_mapped (test->entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_line (test))), ==, "call about the wed");
  enter (test);

  /* What is noted is no draft any more. */
  open_guest (test, test->other_id);
  open_guest (test, test->guest_id);
  g_assert_false (gtk_widget_get_mapped (test->entry));
  g_assert_cmpuint (count (test), ==, 1);
}

/* The row of what was noted, whatever else happened. */
static GtkListBoxRow *
get_row (InnTestInteractions *test,
         const char          *text)
{
  GtkWidget *rows = inn_test_window_find (test->section, GTK_TYPE_LIST_BOX);

  for (GtkWidget *row = gtk_widget_get_first_child (rows);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (has_text (row, text))
      return GTK_LIST_BOX_ROW (row);

  g_assert_not_reached ();
}

static void
press_row (InnTestInteractions *test,
           const char          *text)
{
  GtkListBoxRow *row = get_row (test, text);

  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  inn_test_window_run (100);
}

static void
test_edited_and_deleted (InnTestInteractions *test,
                         gconstpointer        data)
{
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  const InnInteraction *old, *new;

  type (test, "3 days ago, email: sent the contarct");
  enter (test);
  before = list (test);
  old = g_ptr_array_index (before, 0);

  press_row (test, "sent the contarct");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_line (test))), ==, "sent the contarct");
  gtk_editable_set_text (GTK_EDITABLE (get_line (test)), "sent the contract");
  enter (test);
  after = list (test);
  g_assert_cmpuint (after->len, ==, 1);
  new = g_ptr_array_index (after, 0);
  g_assert_cmpstr (new->what, ==, "sent the contract");
  g_assert_cmpint (new->kind, ==, INN_INTERACTION_EMAIL);
  g_assert_cmpint (inn_civil_compare (new->when, old->when), ==, 0);

  press_row (test, "sent the contract");
  g_signal_emit_by_name (find_button (test->entry, "Delete"), "clicked");
  inn_test_window_run (400);
  g_assert_cmpuint (count (test), ==, 0);
  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (400);
  g_assert_cmpuint (count (test), ==, 1);
}

/* A row pressed while something is being typed does not throw that away. */
static void
test_begun_words_are_not_replaced (InnTestInteractions *test,
                                   gconstpointer        data)
{
  type (test, "call: asked for the price");
  enter (test);
  type (test, "visit: came with the par");
  press_row (test, "asked for the price");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_line (test))), ==,
                   "visit: came with the par");
  g_assert_true (has_text (test->entry, "Save this line first"));
  enter (test);
  g_assert_cmpuint (count (test), ==, 2);

  /* Nor does F4, while a note is being changed. */
  press_row (test, "came with the par");
  gtk_editable_set_text (GTK_EDITABLE (get_line (test)), "came with the parents");
  gtk_widget_activate_action (test->window.window, "win.note", NULL);
  inn_test_window_run (100);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_line (test))), ==,
                   "came with the parents");
  enter (test);
  g_assert_cmpuint (count (test), ==, 2);
}

static void
test_ten_thousand_characters (InnTestInteractions *test,
                              gconstpointer        data)
{
  g_autoptr(GString) line = g_string_new ("wechat: ");
  g_autoptr(GPtrArray) found = NULL;
  GtkRequisition least;

  for (int i = 0; i < 10000; i++)
    g_string_append (line, "长");
  type (test, line->str);
  enter (test);
  found = list (test);
  g_assert_cmpint (g_utf8_strlen (((InnInteraction *) g_ptr_array_index (found, 0))->what, -1), ==,
                   10000);
  gtk_widget_get_preferred_size (test->section, &least, NULL);
  g_assert_cmpint (least.width, <=, 276);
}

static void
test_guest_who_goes (InnTestInteractions *test,
                     gconstpointer        data)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;

  /* The entry is open while somebody else deletes the guest; what is typed then is not kept, and said
   * so, rather than lost in silence. */
  type (test, "call about parking");
  inn_store_delete_guests_async (store, &test->guest_id, 1, NULL, inn_test_loop_done_cb, &loop);
  g_signal_emit_by_name (get_line (test), "activate");
  inn_store_delete_guests_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (600);
  g_assert_cmpuint (count (test), ==, 0);
  g_assert_true (has_text (test->window.window, "The note was not saved"));
}

#define ADD(path, func) \
  g_test_add (path, InnTestInteractions, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

  ADD ("/interactions/a line is noted and undone", test_line_is_noted);
  ADD ("/interactions/the kind chosen has the last word", test_chosen_kind_has_the_last_word);
  ADD ("/interactions/nothing said is asked for", test_nothing_said_is_asked_for);
  ADD ("/interactions/what is to come is asked about", test_what_is_to_come_is_asked_about);
  ADD ("/interactions/it becomes a follow-up", test_it_becomes_a_follow_up);
  ADD ("/interactions/a draft stays with its guest", test_draft_stays_with_its_guest);
  ADD ("/interactions/it is edited and deleted", test_edited_and_deleted);
  ADD ("/interactions/words that were begun are not replaced", test_begun_words_are_not_replaced);
  ADD ("/interactions/ten thousand characters are kept", test_ten_thousand_characters);
  ADD ("/interactions/the guest goes meanwhile", test_guest_who_goes);

  return g_test_run ();
}
