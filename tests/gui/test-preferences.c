/* test-preferences.c: what guests like and must not have, noted on the card and seen wherever they are. */

#include "config.h"

#include "inn-alert-bars.h"
#include "inn-gui-resources.h"
#include "inn-guest-card-page.h"
#include "inn-known-section.h"
#include "inn-preference-chips.h"
#include "inn-preference-editor.h"
#include "inn-preference-entry.h"
#include "inn-preference-lines.h"
#include "inn-preference-proposals.h"
#include "inn-preference-row.h"
#include "inn-room-memory-entry.h"
#include "inn-stay-form.h"
#include "inn-stay-page.h"
#include "inn-stay-row.h"
#include "inn-store-consents.h"
#include "inn-store-feedback.h"
#include "inn-store-preference-list.h"
#include "inn-store-preferences.h"
#include "inn-store-rooms.h"
#include "inn-store-stays.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"
#include "inn-text.h"

typedef struct
{
  InnTestWindow window;
  GtkWidget *card;
  gint64 guest_id;
} InnTestPreferences;

static InnStore *
get_store (InnTestPreferences *test)
{
  return inn_book_get_store (test->window.book);
}

static InnDate
get_today (InnTestPreferences *test)
{
  return inn_clock_get_business_day (inn_book_get_clock (test->window.book));
}

static void
set_up (InnTestPreferences *test,
        gconstpointer       data)
{
  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "Tom & Jerry", "13800138000", "");
  gtk_widget_activate_action (test->window.window, "win.open-guest", "x", test->guest_id);
  inn_test_window_run (400);
  test->card = inn_test_window_find (test->window.window, INN_TYPE_GUEST_CARD_PAGE);
  g_assert_nonnull (test->card);
}

static void
tear_down (InnTestPreferences *test,
           gconstpointer       data)
{
  inn_test_window_tear_down (&test->window, data);
}

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

static void
press (GtkWidget  *from,
       const char *label)
{
  GtkWidget *text = find_text (from, label);
  GtkWidget *button = text != NULL ? gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON) : NULL;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  inn_test_window_run (400);
}

static void
undo (InnTestPreferences *test)
{
  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (500);
}

/* What the keyboard types arrives where the keyboard is. */
static void
enter (InnTestPreferences *test,
       const char         *text)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->window.window));

  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
  g_signal_emit_by_name (focus, "activate");
  inn_test_window_run (400);
}

static GtkWidget *
open_editor (InnTestPreferences *test)
{
  GtkWidget *editor;

  gtk_widget_activate_action (inn_test_window_find (test->card, INN_TYPE_PREFERENCE_LINES),
                              "preferences.edit", NULL);
  inn_test_window_run (300);
  editor = inn_test_window_find (test->card, INN_TYPE_PREFERENCE_EDITOR);
  g_assert_nonnull (editor);
  g_assert_true (gtk_widget_get_mapped (editor));

  return editor;
}

static GPtrArray *
list (InnTestPreferences *test)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  GPtrArray *preferences;

  inn_store_list_preferences_async (get_store (test), test->guest_id, NULL, inn_test_loop_done_cb,
                                    &loop);
  preferences = inn_store_list_preferences_finish (get_store (test), inn_test_loop_wait (&loop),
                                                   &error);
  g_assert_no_error (error);

  return preferences;
}

static void
save (InnTestPreferences *test,
      const char         *what,
      InnStance           stance,
      gboolean            severe,
      InnDate             day)
{
  g_autoptr(InnPreference) preference
    = inn_preference_new (test->guest_id, INN_PREFERENCE_DIET, what, day);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;

  preference->stance = stance;
  preference->severe = severe;
  inn_store_save_preference_async (get_store (test), preference, NULL, inn_test_loop_done_cb, &loop);
  g_assert_cmpint (inn_store_save_preference_finish (get_store (test), inn_test_loop_wait (&loop),
                                                     NULL, &error), !=, 0);
  g_assert_no_error (error);
}

static gint64
find_room (InnTestPreferences *test,
           char              **number)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(InnRoomList) rooms = NULL;

  inn_store_list_rooms_async (get_store (test), NULL, inn_test_loop_done_cb, &loop);
  rooms = inn_store_list_rooms_finish (get_store (test), inn_test_loop_wait (&loop), NULL);
  g_assert_nonnull (rooms);
  g_assert_cmpuint (rooms->rooms->len, >, 0);
  *number = g_strdup (((InnRoom *) g_ptr_array_index (rooms->rooms, 0))->number);

  return ((InnRoom *) g_ptr_array_index (rooms->rooms, 0))->id;
}

static void
remember (InnTestPreferences *test,
          gint64              room_id,
          InnRoomVerdict      verdict,
          const char         *what,
          InnDate             day)
{
  g_autoptr(InnRoomMemory) memory = inn_room_memory_new (test->guest_id, room_id, verdict, day);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_text_set (&memory->what, what);
  inn_store_save_room_memory_async (get_store (test), memory, NULL, inn_test_loop_done_cb, &loop);
  g_assert_cmpint (inn_store_save_room_memory_finish (get_store (test), inn_test_loop_wait (&loop),
                                                      NULL, NULL), !=, 0);
}

static gint64
stay (InnTestPreferences *test,
      InnStayStatus       status)
{
  g_autoptr(InnStay) one = inn_stay_new (test->guest_id, get_today (test),
                                         inn_date_add_days (get_today (test), 2), status);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  gint64 id;

  inn_store_save_stay_async (get_store (test), one, NULL, inn_test_loop_done_cb, &loop);
  id = inn_store_save_stay_finish (get_store (test), inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* ------------------------------------------------------------------------------------------ */

/* The first letters of what is meant, Enter, and the next. */
static void
test_noted_by_keyboard (InnTestPreferences *test,
                        gconstpointer       data)
{
  g_autoptr(GPtrArray) preferences = NULL;
  const InnPreference *first;
  GtkWidget *editor;

  g_assert_nonnull (find_text (test->card, "Nothing is known yet."));
  press (test->card, "Note the first preference");
  enter (test, "qui");
  enter (test, "sofa by the window");
  editor = inn_test_window_find (test->card, INN_TYPE_PREFERENCE_EDITOR);
  g_assert_nonnull (find_text (editor, "Quiet"));
  g_assert_nonnull (find_text (editor, "sofa by the window"));

  preferences = list (test);
  g_assert_cmpuint (preferences->len, ==, 2);
  first = g_ptr_array_index (preferences, 0);
  g_assert_cmpstr (first->choice, ==, "Quiet");
  g_assert_cmpint (first->area, ==, INN_PREFERENCE_ROOM);
  g_assert_cmpint (first->source, ==, INN_PREFERENCE_SAID);
  g_assert_true (inn_date_equal (first->confirmed, get_today (test)));

  press (editor, "Done");
  g_assert_false (gtk_widget_get_mapped (editor));
  g_assert_nonnull (find_text (test->card, "Quiet, sofa by the window"));
  g_assert_nonnull (find_text (test->card, "Said so"));
}

/* Words behind a choice add to it; said again it is confirmed, and undo takes one of both back. */
static void
test_said_again (InnTestPreferences *test,
                 gconstpointer       data)
{
  g_autoptr(GPtrArray) once = NULL;
  g_autoptr(GPtrArray) twice = NULL;
  g_autoptr(GPtrArray) taken_back = NULL;

  open_editor (test);
  enter (test, "Buckwheat pillow, two");
  once = list (test);
  g_assert_cmpuint (once->len, ==, 1);
  g_assert_cmpstr (((InnPreference *) g_ptr_array_index (once, 0))->choice, ==, "Buckwheat pillow");
  g_assert_cmpstr (((InnPreference *) g_ptr_array_index (once, 0))->what, ==, "two");

  enter (test, "Buckwheat pillow, two");
  twice = list (test);
  g_assert_cmpuint (twice->len, ==, 1);
  g_assert_cmpint (((InnPreference *) g_ptr_array_index (twice, 0))->times, ==, 2);
  g_assert_nonnull (find_text (test->card, "2 times"));

  gtk_widget_grab_focus (test->card);
  undo (test);
  taken_back = list (test);
  g_assert_cmpint (((InnPreference *) g_ptr_array_index (taken_back, 0))->times, ==, 1);
}

/* Food is proposed first as what is not to be served; a bar above all says so. */
static void
test_allergy (InnTestPreferences *test,
              gconstpointer       data)
{
  GtkWidget *bars = inn_test_window_find (test->card, INN_TYPE_ALERT_BARS);

  open_editor (test);
  g_assert_false (gtk_widget_get_mapped (bars));
  enter (test, "peanut");
  g_assert_true (gtk_widget_get_mapped (bars));
  g_assert_nonnull (find_text (bars, "Peanuts"));
  g_assert_nonnull (find_text (bars, "Said so"));
  g_assert_null (find_text (bars, "Still so"));

  press (test->card, "Never again");
  enter (test, "room by the lift shaft");
  g_assert_nonnull (find_text (bars, "room by the lift shaft"));

  gtk_widget_grab_focus (test->card);
  undo (test);
  undo (test);
  g_assert_false (gtk_widget_get_mapped (bars));
}

/* Who said no to notes about health is asked about before an allergy is noted. */
static void
test_no_notes_about_health (InnTestPreferences *test,
                            gconstpointer       data)
{
  g_autoptr(InnConsent) consent
    = inn_consent_new (test->guest_id, INN_CONSENT_HEALTH, INN_CONSENT_WITHDRAWN,
                       inn_civil_new (get_today (test), INN_CIVIL_NO_MINUTE));
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) noted = NULL;
  GtkWidget *editor;

  inn_store_add_consent_async (get_store (test), consent, NULL, inn_test_loop_done_cb, &loop);
  inn_store_add_consent_finish (get_store (test), inn_test_loop_wait (&loop), NULL, NULL);
  inn_test_window_run (300);
  editor = open_editor (test);
  enter (test, "peanut");
  g_assert_nonnull (find_text (editor, "did not agree to notes about health"));
  none = list (test);
  g_assert_cmpuint (none->len, ==, 0);

  press (editor, "Do Not Note It");
  g_assert_null (find_text (editor, "did not agree to notes about health"));
  enter (test, "High floor");
  enter (test, "peanut");
  press (editor, "All the Same");
  noted = list (test);
  g_assert_cmpuint (noted->len, ==, 2);
}

static void
test_contradiction (InnTestPreferences *test,
                    gconstpointer       data)
{
  GtkWidget *editor = open_editor (test);

  enter (test, "High floor");
  g_assert_null (find_text (editor, "cannot both be"));
  enter (test, "Low floor");
  g_assert_nonnull (find_text (editor, "cannot both be"));
  press (editor, "Done");
  g_assert_nonnull (find_text (test->card, "High floor, Low floor"));
  g_assert_nonnull (find_text (test->card, "cannot both be"));
}

static void
test_empty_and_too_long (InnTestPreferences *test,
                         gconstpointer       data)
{
  GtkWidget *editor = open_editor (test);
  g_autofree char *sentence = g_strnfill (201, 'x');
  g_autoptr(GPtrArray) preferences = NULL;

  enter (test, "   ");
  g_assert_nonnull (find_text (editor, "Say in a few words what it is."));
  enter (test, sentence);
  g_assert_nonnull (find_text (editor, "At most 200 characters"));
  preferences = list (test);
  g_assert_cmpuint (preferences->len, ==, 0);
  /* Nothing that was typed is lost over it. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (gtk_root_get_focus
                                                          (GTK_ROOT (test->window.window)))),
                   ==, sentence);
}

/* After a year the desk is asked, and one press confirms. */
static void
test_confirmed_again (InnTestPreferences *test,
                      gconstpointer       data)
{
  InnDate long_ago = inn_date_add_months (get_today (test), -12);
  GtkWidget *bars = inn_test_window_find (test->card, INN_TYPE_ALERT_BARS);
  GtkWidget *lines = inn_test_window_find (test->card, INN_TYPE_PREFERENCE_LINES);
  g_autoptr(GPtrArray) preferences = NULL;

  save (test, "soy milk", INN_STANCE_LIKES, FALSE, long_ago);
  save (test, "green tea", INN_STANCE_LIKES, FALSE, inn_date_add_days (long_ago, 1));
  save (test, "almonds", INN_STANCE_ALLERGY, TRUE, long_ago);
  inn_test_window_run (500);
  g_assert_nonnull (find_text (lines, "Not confirmed for a year: soy milk"));
  g_assert_null (find_text (lines, "a year: soy milk, green tea"));
  g_assert_nonnull (find_text (bars, "almonds (severe)"));

  press (lines, "Still so");
  g_assert_null (find_text (lines, "Not confirmed for a year"));
  g_assert_nonnull (find_text (bars, "Still so"));
  press (bars, "Still so");
  g_assert_null (find_text (bars, "Still so"));
  preferences = list (test);
  for (guint i = 0; i < preferences->len; i++)
    {
      const InnPreference *preference = g_ptr_array_index (preferences, i);
      gboolean tea = g_str_equal (preference->what, "green tea");

      g_assert_cmpint (preference->times, ==, tea ? 1 : 2);
      g_assert_true (tea || inn_date_equal (preference->confirmed, get_today (test)));
    }
}

static void
test_changed_and_deleted (InnTestPreferences *test,
                          gconstpointer       data)
{
  g_autoptr(GPtrArray) changed = NULL;
  g_autoptr(GPtrArray) deleted = NULL;
  g_autoptr(GPtrArray) back = NULL;
  GtkWidget *editor, *row;

  save (test, "soy milk", INN_STANCE_LIKES, FALSE, get_today (test));
  inn_test_window_run (300);
  editor = open_editor (test);
  row = inn_test_window_find (editor, INN_TYPE_PREFERENCE_ROW);
  gtk_widget_activate (row);
  inn_test_window_run (200);
  enter (test, "hot soy milk");
  changed = list (test);
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpstr (((InnPreference *) g_ptr_array_index (changed, 0))->what, ==, "hot soy milk");

  row = inn_test_window_find (editor, INN_TYPE_PREFERENCE_ROW);
  g_signal_emit_by_name (row, "delete");
  inn_test_window_run (400);
  deleted = list (test);
  g_assert_cmpuint (deleted->len, ==, 0);
  gtk_widget_grab_focus (test->card);
  undo (test);
  back = list (test);
  g_assert_cmpuint (back->len, ==, 1);
}

/* Two hundred: the card counts what does not fit, the editor shows the rest when it is asked. */
static void
test_two_hundred (InnTestPreferences *test,
                  gconstpointer       data)
{
  GtkWidget *editor;
  int n = 0;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *what = g_strdup_printf ("dish %d", i);

      save (test, what, i % 10 == 0 ? INN_STANCE_AVOIDS : INN_STANCE_LIKES, FALSE, get_today (test));
    }
  inn_test_window_run (800);
  g_assert_nonnull (find_text (test->card, "and 188 more"));
  editor = open_editor (test);
  press (editor, "Show 160 more");
  for (GtkWidget *row = gtk_widget_get_parent (inn_test_window_find (editor, INN_TYPE_PREFERENCE_ROW)),
                 *child = gtk_widget_get_first_child (row);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  g_assert_cmpint (n, ==, 200);
}

/* A choice that is not offered any more is read as before, and not proposed. */
static void
test_retired_choice (InnTestPreferences *test,
                     gconstpointer       data)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *editor = open_editor (test);

  enter (test, "Lake view");
  before = list (test);
  inn_store_remove_topic_choice_async (get_store (test),
                                       ((InnPreference *) g_ptr_array_index (before, 0))->choice_id,
                                       NULL, inn_test_loop_done_cb, &loop);
  g_assert_true (inn_store_change_topics_finish (get_store (test), inn_test_loop_wait (&loop), NULL,
                                                 &error));
  g_assert_no_error (error);
  inn_test_window_run (400);
  g_assert_nonnull (find_text (editor, "Lake view"));

  enter (test, "Lake vie");
  after = list (test);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpint (((InnPreference *) g_ptr_array_index (after, 1))->choice_id, ==, 0);
  g_assert_cmpstr (((InnPreference *) g_ptr_array_index (after, 1))->what, ==, "Lake vie");
}

static void
test_room_is_remembered (InnTestPreferences *test,
                         gconstpointer       data)
{
  g_autofree char *number = NULL;
  g_autofree char *line = NULL;
  GtkWidget *editor = open_editor (test);
  GtkWidget *entry = inn_test_window_find (editor, INN_TYPE_ROOM_MEMORY_ENTRY);
  GtkWidget *room = inn_test_window_find (entry, GTK_TYPE_TEXT);

  find_room (test, &number);
  gtk_widget_grab_focus (room);
  enter (test, "");
  g_assert_nonnull (find_text (entry, "Which room?"));
  gtk_widget_grab_focus (room);
  enter (test, "no such room");
  g_assert_nonnull (find_text (entry, "There is no room no such room."));
  gtk_widget_grab_focus (room);
  enter (test, number);
  line = g_strdup_printf ("%s Liked it", number);
  g_assert_nonnull (find_text (editor, line));
  press (editor, "Done");
  g_assert_nonnull (find_text (test->card, line));
}

/* Choosing a room tells how the guest found it; a complaint with a room counts by itself. */
static void
test_room_is_warned_of (InnTestPreferences *test,
                        gconstpointer       data)
{
  g_autofree char *number = NULL;
  gint64 room_id = find_room (test, &number);
  g_autoptr(InnGuestFeedback) complaint
    = inn_guest_feedback_new (test->guest_id, INN_FEEDBACK_COMPLAINT, get_today (test),
                              "loud air conditioning");
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_auto(InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr(InnStay) booked = inn_stay_new (test->guest_id, get_today (test),
                                            inn_date_add_days (get_today (test), 1),
                                            INN_STAY_BOOKED);
  GtkWidget *form;
  gint64 stay_id;

  remember (test, room_id, INN_ROOM_LIKED, "the morning sun", inn_date_add_days (get_today (test), -30));
  booked->room_id = room_id;
  inn_store_save_stay_async (get_store (test), booked, NULL, inn_test_loop_done_cb, &loop);
  stay_id = inn_store_save_stay_finish (get_store (test), inn_test_loop_wait (&loop), NULL, NULL);
  g_assert_cmpint (stay_id, !=, 0);
  gtk_widget_activate_action (test->window.window, "win.edit-stay", "x", stay_id);
  inn_test_window_run (1200);
  form = inn_test_window_find (test->window.window, INN_TYPE_STAY_FORM);
  g_assert_nonnull (form);
  g_assert_nonnull (find_text (form, "the morning sun"));
  inn_stay_form_leave (INN_STAY_FORM (form));
  inn_test_window_run (300);

  complaint->room_id = room_id;
  inn_store_save_feedback_async (get_store (test), complaint, NULL, inn_test_loop_done_cb, &saved);
  g_assert_cmpint (inn_store_save_feedback_finish (get_store (test), inn_test_loop_wait (&saved),
                                                   NULL, NULL), !=, 0);
  gtk_widget_activate_action (test->window.window, "win.edit-stay", "x", stay_id);
  inn_test_window_run (1200);
  form = inn_test_window_find (test->window.window, INN_TYPE_STAY_FORM);
  g_assert_nonnull (form);
  g_assert_nonnull (find_text (form, "loud air conditioning"));
}

/* At check-in the desk sees what must not go wrong and is asked what is old. */
static void
test_at_check_in (InnTestPreferences *test,
                  gconstpointer       data)
{
  InnDate long_ago = inn_date_add_months (get_today (test), -14);
  GtkWidget *form, *known;

  save (test, "almonds", INN_STANCE_ALLERGY, TRUE, get_today (test));
  save (test, "soy milk", INN_STANCE_LIKES, FALSE, long_ago);
  gtk_widget_activate_action (test->window.window, "win.check-in", "x", stay (test, INN_STAY_BOOKED));
  inn_test_window_run (1200);
  form = inn_test_window_find (test->window.window, INN_TYPE_STAY_FORM);
  g_assert_nonnull (form);
  known = inn_test_window_find (form, INN_TYPE_KNOWN_SECTION);
  g_assert_nonnull (find_text (known, "almonds (severe)"));
  g_assert_nonnull (find_text (known, "Not confirmed for a year: soy milk"));
  press (known, "Still so");
  inn_test_window_run (400);
  g_assert_null (find_text (known, "Not confirmed for a year"));
  g_assert_nonnull (find_text (known, "soy milk"));
}

static void
test_on_the_stay_page (InnTestPreferences *test,
                       gconstpointer       data)
{
  GtkWidget *page = NULL;

  save (test, "almonds", INN_STANCE_ALLERGY, FALSE, get_today (test));
  gtk_widget_activate_action (test->window.window, "win.show-stay", "x",
                              stay (test, INN_STAY_IN_HOUSE));
  inn_test_window_run (1000);
  page = inn_test_window_find (test->window.window, INN_TYPE_STAY_PAGE);
  g_assert_nonnull (page);
  g_assert_nonnull (find_text (page, "almonds"));
}

static GtkWidget *
find_stay_row (GtkWidget *from,
               gint64     stay_id)
{
  if (INN_IS_STAY_ROW (from) && inn_stay_row_get_row (INN_STAY_ROW (from))->stay->id == stay_id)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_stay_row (child, stay_id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The flag comes while Today is looked at. */
static void
test_arriving_today (InnTestPreferences *test,
                     gconstpointer       data)
{
  gint64 stay_id = stay (test, INN_STAY_BOOKED);
  GtkWidget *row;

  gtk_widget_activate_action (test->window.window, "win.page", "i", 1);
  inn_test_window_run (600);
  row = find_stay_row (test->window.window, stay_id);
  g_assert_nonnull (row);
  g_assert_null (find_text (row, "almonds"));
  save (test, "almonds", INN_STANCE_ALLERGY, TRUE, get_today (test));
  inn_test_window_run (600);
  g_assert_nonnull (find_text (find_stay_row (test->window.window, stay_id), "almonds (severe)"));
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
  g_test_add (path, InnTestPreferences, NULL, set_up, func, tear_down)

  ADD ("/preferences/noted-by-keyboard", test_noted_by_keyboard);
  ADD ("/preferences/no-allergy-of-who-said-no-to-notes-about-health", test_no_notes_about_health);
  ADD ("/preferences/said-again-is-confirmed", test_said_again);
  ADD ("/preferences/allergy-stands-above-all", test_allergy);
  ADD ("/preferences/contradictions-stand-together", test_contradiction);
  ADD ("/preferences/empty-and-too-long-words-are-refused", test_empty_and_too_long);
  ADD ("/preferences/old-ones-are-confirmed-by-one-press", test_confirmed_again);
  ADD ("/preferences/changed-and-deleted", test_changed_and_deleted);
  ADD ("/preferences/two-hundred-of-one-guest", test_two_hundred);
  ADD ("/preferences/retired-choice-is-still-read", test_retired_choice);
  ADD ("/preferences/room-is-remembered", test_room_is_remembered);
  ADD ("/preferences/room-is-warned-of", test_room_is_warned_of);
  ADD ("/preferences/seen-and-asked-at-check-in", test_at_check_in);
  ADD ("/preferences/seen-on-the-stay-page", test_on_the_stay_page);
  ADD ("/preferences/seen-among-arrivals", test_arriving_today);

  return g_test_run ();
}
