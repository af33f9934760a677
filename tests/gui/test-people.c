/* test-people.c: who is around a guest, and the days that matter: written down on the card, told when it
 * cannot be, seen on the card of the other.
 */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-picker.h"
#include "inn-important-date-entry.h"
#include "inn-person-entry.h"
#include "inn-person-row.h"
#include "inn-store-people.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"
#include "inn-text.h"

#include <string.h>

typedef gboolean (* Matches) (GtkWidget  *widget,
                              const char *text);

static GtkWidget *
find (GtkWidget  *from,
      Matches     matches,
      const char *text)
{
  if (gtk_widget_get_mapped (from) && matches (from, text))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_button (GtkWidget  *widget,
           const char *text)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static gboolean
is_label (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_LABEL (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_entry (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_ENTRY (widget)
         && g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), text) == 0;
}

static void
press (InnTestWindow *fixture,
       const char    *label)
{
  GtkWidget *button = find (fixture->window, is_button, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (300);
}

static void
type (InnTestWindow *fixture,
      const char    *placeholder,
      const char    *text)
{
  GtkWidget *entry = find (fixture->window, is_entry, placeholder);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
open_card (InnTestWindow *fixture,
           gint64         guest_id)
{
  gtk_widget_activate_action (fixture->window, "win.open-guest", "x", guest_id);
  inn_test_window_run (500);
}

static GPtrArray *
list (InnTestWindow *fixture,
      gint64         guest_id)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *people = NULL;

  inn_store_list_relations_async (inn_book_get_store (fixture->book), guest_id, NULL,
                                  inn_test_loop_done_cb, &result);
  people = inn_store_list_relations_finish (inn_book_get_store (fixture->book),
                                            inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return people;
}

static InnPersonEntry *
get_entry (InnTestWindow *fixture)
{
  return INN_PERSON_ENTRY (inn_test_window_find (fixture->window, INN_TYPE_PERSON_ENTRY));
}

static void
choose (InnTestWindow   *fixture,
        gint64           guest_id,
        InnRelationKind  kind)
{
  GtkWidget *entry = GTK_WIDGET (get_entry (fixture));
  GtkWidget *choice = inn_test_window_find (entry, GTK_TYPE_DROP_DOWN);

  if (guest_id != 0)
    {
      inn_guest_picker_set_guest_id
        (INN_GUEST_PICKER (inn_test_window_find (entry, INN_TYPE_GUEST_PICKER)), guest_id);
      inn_test_window_run (300);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), kind);
}

static void
test_somebody_by_name (InnTestWindow *fixture,
                       gconstpointer  data)
{
  gint64 guest_id = inn_test_window_add_guest (fixture, "林雨桐", NULL, NULL);
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *picker = NULL;

  open_card (fixture, guest_id);
  g_assert_nonnull (find (fixture->window, is_label, "Nobody noted yet"));
  press (fixture, "Add somebody");

  /* Nothing is noted of nobody, nor of a birth that cannot be; what was typed stays. */
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "Who is it?"));
  picker = inn_test_window_find (GTK_WIDGET (get_entry (fixture)), INN_TYPE_GUEST_PICKER);
  inn_guest_picker_set_new (INN_GUEST_PICKER (picker), "陈小满");
  choose (fixture, 0, INN_RELATION_CHILD);
  type (fixture, "Age or birth", "five");
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "Type an age"));
  type (fixture, "Age or birth", "5岁");
  type (fixture, "Phone", "139 0000 0001");
  press (fixture, "Save");

  people = list (fixture, guest_id);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (((InnRelation *) g_ptr_array_index (people, 0))->name, ==, "陈小满");
  g_assert_nonnull (find (fixture->window, is_label, "Child"));
  g_assert_nonnull (find (fixture->window, is_label, "5 years"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_entry (fixture))));
}

static void
test_both_cards (InnTestWindow *fixture,
                 gconstpointer  data)
{
  gint64 first = inn_test_window_add_guest (fixture, "周启明", NULL, NULL);
  gint64 second = inn_test_window_add_guest (fixture, "赵安", NULL, NULL);
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *row = NULL;

  open_card (fixture, first);
  press (fixture, "Add somebody");
  choose (fixture, first, INN_RELATION_FRIEND);
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "That is the guest of this card"));
  choose (fixture, second, INN_RELATION_REFERRED);
  press (fixture, "Save");

  /* On the other's card it is the other way round, and cannot lead back. */
  open_card (fixture, second);
  g_assert_nonnull (find (fixture->window, is_label, "Recommended us"));
  press (fixture, "Add somebody");
  choose (fixture, first, INN_RELATION_REFERRED);
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "cannot be the other way round"));
  choose (fixture, first, INN_RELATION_REFERRED_BY);
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "That is noted already"));
  press (fixture, "Cancel");

  /* Removed on one, it is gone from both, and comes back to both. */
  row = inn_test_window_find (fixture->window, INN_TYPE_PERSON_ROW);
  g_signal_emit_by_name (row, "edit");
  inn_test_window_run (300);
  press (fixture, "Remove");
  people = list (fixture, first);
  g_assert_cmpuint (people->len, ==, 0);
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  inn_test_window_run (500);
  g_clear_pointer (&people, g_ptr_array_unref);
  people = list (fixture, first);
  g_assert_cmpuint (people->len, ==, 1);
}

static void
test_days (InnTestWindow *fixture,
           gconstpointer  data)
{
  gint64 guest_id = inn_test_window_add_guest (fixture, "孙海蓝", NULL, NULL);
  GtkWidget *choice = NULL;

  open_card (fixture, guest_id);
  press (fixture, "Add a day");
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "Which day is it?"));
  type (fixture, "Day, solar or lunar", "2-30");
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "That month has no such day"));
  type (fixture, "Day, solar or lunar", "农历八月十五");
  choice = inn_test_window_find (inn_test_window_find (fixture->window,
                                                       INN_TYPE_IMPORTANT_DATE_ENTRY),
                                 GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), INN_IMPORTANT_OTHER);
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "Give it a name"));
  type (fixture, "Name, such as that of the child", "First stay here");
  press (fixture, "Save");
  g_assert_nonnull (find (fixture->window, is_label, "First stay here"));
  g_assert_nonnull (find (fixture->window, is_label, "lunar 8/15"));
}

static void
test_draft (InnTestWindow *fixture,
            gconstpointer  data)
{
  gint64 first = inn_test_window_add_guest (fixture, "周启明", NULL, NULL);
  gint64 second = inn_test_window_add_guest (fixture, "赵安", NULL, NULL);
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *picker;
  GtkWidget *born;

  open_card (fixture, first);
  press (fixture, "Add somebody");
  picker = inn_test_window_find (GTK_WIDGET (get_entry (fixture)), INN_TYPE_GUEST_PICKER);
  inn_guest_picker_set_new (INN_GUEST_PICKER (picker), "陈小满");
  choose (fixture, 0, INN_RELATION_CHILD);
  type (fixture, "Age or birth", "5 and a h");

  open_card (fixture, second);
  g_assert_null (find (fixture->window, is_entry, "Age or birth"));
  open_card (fixture, first);
  born = find (fixture->window, is_entry, "Age or birth");
  g_assert_nonnull (born);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (born)), ==, "5 and a h");
  g_assert_cmpstr (inn_guest_picker_get_text (INN_GUEST_PICKER (picker)), ==, "陈小满");
  type (fixture, "Age or birth", "5");
  press (fixture, "Save");
  people = list (fixture, first);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpint (((InnRelation *) g_ptr_array_index (people, 0))->kind, ==, INN_RELATION_CHILD);

  /* What was saved is no draft. */
  open_card (fixture, second);
  open_card (fixture, first);
  g_assert_null (find (fixture->window, is_entry, "Age or birth"));
}

/* Who has the same number is one press away, and is not offered again. */
static void
test_proposal (InnTestWindow *fixture,
               gconstpointer  data)
{
  gint64 first = inn_test_window_add_guest (fixture, "周启明", "138 0571 6620", NULL);
  gint64 second = inn_test_window_add_guest (fixture, "赵安", "13805716620", NULL);
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *chip;

  open_card (fixture, first);
  press (fixture, "Add somebody");
  chip = find (fixture->window, is_label, "赵安, same number");
  g_assert_nonnull (chip);
  g_signal_emit_by_name (gtk_widget_get_ancestor (chip, GTK_TYPE_BUTTON), "clicked");
  inn_test_window_run (500);
  people = list (fixture, first);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpint (((InnRelation *) g_ptr_array_index (people, 0))->other_id, ==, second);
  g_assert_cmpint (((InnRelation *) g_ptr_array_index (people, 0))->kind, ==,
                   INN_RELATION_HOUSEHOLD);
  press (fixture, "Add somebody");
  g_assert_null (find (fixture->window, is_label, "same number"));
}

/* Fifty people: some are shown, the others when asked for. */
static void
test_many (InnTestWindow *fixture,
           gconstpointer  data)
{
  gint64 guest_id = inn_test_window_add_guest (fixture, "吴多", NULL, NULL);
  guint n_rows = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
      g_autoptr (InnRelation) relation = inn_relation_new (guest_id, INN_RELATION_FRIEND);
      g_autofree char *name = g_strdup_printf ("朋友%u", i);

      inn_text_set (&relation->name, name);
      inn_store_save_relation_async (inn_book_get_store (fixture->book), relation, NULL,
                                     inn_test_loop_done_cb, &result);
      g_assert_cmpint (inn_store_save_relation_finish (inn_book_get_store (fixture->book),
                                                       inn_test_loop_wait (&result), NULL, NULL),
                       !=, 0);
    }

  open_card (fixture, guest_id);
  press (fixture, "Show all 50");
  for (GtkWidget *row = inn_test_window_find (fixture->window, INN_TYPE_PERSON_ROW);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_rows++;
  g_assert_cmpuint (n_rows, ==, 50);
}

#define ADD(path, func) \
  g_test_add (path, InnTestWindow, NULL, inn_test_window_set_up, func, inn_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (gtk_init_check ());
  adw_init ();
  inn_gui_register_resource ();

  ADD ("/people/somebody-who-is-no-guest", test_somebody_by_name);
  ADD ("/people/stand-on-both-cards", test_both_cards);
  ADD ("/people/days-are-typed-as-they-are-told", test_days);
  ADD ("/people/what-was-begun-is-kept-with-the-card", test_draft);
  ADD ("/people/who-has-the-same-number-is-one-press-away", test_proposal);
  ADD ("/people/many-are-unfolded", test_many);

  return g_test_run ();
}
