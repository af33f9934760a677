/* test-guest-card.c: the card of one guest: the sentence, who is along, what went wrong, many tags, and
 * the remarks changed where they stand.
 */

#include "config.h"

#include "inn-gui-resources.h"
#include "inn-guest-head-section.h"
#include "inn-guest-note-section.h"
#include "inn-store-feedback.h"
#include "inn-store-guests.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

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
  return GTK_IS_BUTTON (widget)
         && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0
             || g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0);
}

static gboolean
is_label (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_LABEL (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static void
press (GtkWidget  *from,
       const char *label)
{
  GtkWidget *button = find (from, is_button, label);

  if (button == NULL)
    g_error ("no button “%s”", label);

  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (400);
}

static void
open_card (InnTestWindow *fixture,
           gint64         guest_id)
{
  gtk_widget_activate_action (fixture->window, "win.open-guest", "x", guest_id);
  inn_test_window_run (500);
}

static gboolean
shows (InnTestWindow *fixture,
       const char    *text)
{
  return find (fixture->window, is_label, text) != NULL;
}

static InnStore *
get_store (InnTestWindow *fixture)
{
  return inn_book_get_store (fixture->book);
}

static char *
dup_note (InnTestWindow *fixture,
          gint64         guest_id)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnGuest) guest = NULL;

  inn_store_load_guest_async (get_store (fixture), guest_id, NULL, inn_test_loop_done_cb, &loop);
  guest = inn_store_load_guest_finish (get_store (fixture), inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return g_strdup (inn_guest_get_text (guest, INN_GUEST_NOTE));
}

static GtkWidget *
get_remarks (InnTestWindow *fixture)
{
  return inn_test_window_find (fixture->window, INN_TYPE_GUEST_NOTE_SECTION);
}

static void
write_remarks (InnTestWindow *fixture,
               const char    *text)
{
  GtkWidget *view = inn_test_window_find (get_remarks (fixture), GTK_TYPE_TEXT_VIEW);

  g_assert_true (gtk_widget_get_mapped (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_remarks (InnTestWindow *fixture,
              gconstpointer  data)
{
  gint64 guest_id = inn_test_window_add_guest (fixture, "林晓", "139 0000 0001", "睡眠浅");
  g_autofree char *kept = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *undone = NULL;

  open_card (fixture, guest_id);
  press (get_remarks (fixture), "Edit the remarks");
  write_remarks (fixture, "不要了");
  press (get_remarks (fixture), "Cancel");
  kept = dup_note (fixture, guest_id);
  g_assert_cmpstr (kept, ==, "睡眠浅");
  g_assert_true (shows (fixture, "睡眠浅"));

  press (get_remarks (fixture), "Edit the remarks");
  write_remarks (fixture, "睡眠浅，住顶楼 ");
  press (get_remarks (fixture), "Save");
  saved = dup_note (fixture, guest_id);
  g_assert_cmpstr (saved, ==, "睡眠浅，住顶楼");
  g_assert_true (shows (fixture, "睡眠浅，住顶楼"));

  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  inn_test_window_run (400);
  undone = dup_note (fixture, guest_id);
  g_assert_cmpstr (undone, ==, "睡眠浅");
}

static void
test_remarks_of_who_goes_on (InnTestWindow *fixture,
                             gconstpointer  data)
{
  gint64 first = inn_test_window_add_guest (fixture, "林晓", "139 0000 0001", "睡眠浅");
  gint64 second = inn_test_window_add_guest (fixture, "林小满", "139 0000 0002", "");
  g_autofree char *of_first = NULL;
  g_autofree char *of_second = NULL;

  open_card (fixture, first);
  press (get_remarks (fixture), "Edit the remarks");
  write_remarks (fixture, "写到一半");
  open_card (fixture, second);
  of_first = dup_note (fixture, first);
  of_second = dup_note (fixture, second);
  g_assert_cmpstr (of_first, ==, "写到一半");
  g_assert_cmpstr (of_second, ==, "");
  g_assert_false (gtk_widget_get_visible (get_remarks (fixture)));

  /* The first remarks of somebody are begun from the menu of the card. */
  gtk_widget_activate_action (inn_test_window_find (fixture->window, INN_TYPE_GUEST_NOTE_SECTION),
                              "card.remarks", NULL);
  inn_test_window_run (200);
  write_remarks (fixture, "第一句");
  press (get_remarks (fixture), "Save");
  g_clear_pointer (&of_second, g_free);
  of_second = dup_note (fixture, second);
  g_assert_cmpstr (of_second, ==, "第一句");
}

static void
test_along (InnTestWindow *fixture,
            gconstpointer  data)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 guest_id = inn_test_window_add_guest (fixture, "林晓", "139 0000 0001", "");
  gint64 other_id = inn_test_window_add_guest (fixture, "陈牧", "139 0000 0002", "");
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (fixture->book));
  g_autoptr(InnStay) stay = inn_stay_new (guest_id, today, inn_date_add_days (today, 2),
                                          INN_STAY_IN_HOUSE);

  inn_stay_add_companion (stay, other_id, "陈牧");
  inn_store_save_stay_async (get_store (fixture), stay, NULL, inn_test_loop_done_cb, &loop);
  inn_store_save_stay_finish (get_store (fixture), inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  open_card (fixture, guest_id);
  g_assert_true (shows (fixture, "With: 陈牧"));
  g_assert_true (shows (fixture, "Here for the first time."));
  open_card (fixture, other_id);
  g_assert_true (shows (fixture, "With: 林晓"));
}

static void
test_complaint (InnTestWindow *fixture,
                gconstpointer  data)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 guest_id = inn_test_window_add_guest (fixture, "林晓", "139 0000 0001", "");
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (fixture->book));
  g_autoptr(InnGuestFeedback) feedback
    = inn_guest_feedback_new (guest_id, INN_FEEDBACK_COMPLAINT, today, "热水不热");

  open_card (fixture, guest_id);
  g_assert_false (shows (fixture, "Open complaint"));
  inn_store_save_feedback_async (get_store (fixture), feedback, NULL, inn_test_loop_done_cb, &loop);
  inn_store_save_feedback_finish (get_store (fixture), inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  inn_test_window_run (500);
  g_assert_true (shows (fixture, "Open complaint"));
  g_assert_true (shows (fixture, "a complaint is open: “热水不热”"));
}

static void
test_many_tags (InnTestWindow *fixture,
                gconstpointer  data)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  gint64 guest_id = inn_test_window_add_guest (fixture, "林晓", "139 0000 0001", "");
  GtkWidget *head;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("标签%03d", i);

      g_ptr_array_add (tags, inn_tag_new (0, 0, name));
    }
  inn_store_tag_guests_async (get_store (fixture), &guest_id, 1, NULL, NULL, tags, NULL,
                              inn_test_loop_done_cb, &loop);
  inn_store_tag_guests_finish (get_store (fixture), inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  open_card (fixture, guest_id);
  head = inn_test_window_find (fixture->window, INN_TYPE_GUEST_HEAD_SECTION);
  g_assert_null (find (head, is_label, "标签199"));
  press (head, "+188");
  g_assert_nonnull (find (head, is_label, "标签199"));
  press (head, "Fewer tags");
  g_assert_null (find (head, is_label, "标签199"));
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

  ADD ("/guest-card/remarks-are-changed-where-they-stand", test_remarks);
  ADD ("/guest-card/remarks-of-who-goes-on-are-kept", test_remarks_of_who_goes_on);
  ADD ("/guest-card/who-is-along", test_along);
  ADD ("/guest-card/an-open-complaint-stands-out", test_complaint);
  ADD ("/guest-card/many-tags-are-folded", test_many_tags);

  return g_test_run ();
}
