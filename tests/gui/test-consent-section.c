/* test-consent-section.c: what a guest agreed to, noted and read on the card. */

#include "config.h"

#include "inn-consent-entry.h"
#include "inn-consent-popover.h"
#include "inn-day-entry.h"
#include "inn-gui-resources.h"
#include "inn-guest-consent-section.h"
#include "inn-shell.h"
#include "inn-store-consents.h"
#include "inn-test-loop.h"
#include "inn-test-window.h"

#include <string.h>

typedef struct
{
  InnTestWindow window;
  GtkWidget *section;
  gint64 guest_id;
} InnTestConsent;

static void
set_up (InnTestConsent *test,
        gconstpointer   data)
{
  inn_test_window_set_up (&test->window, data);
  test->guest_id = inn_test_window_add_guest (&test->window, "Tom & Jerry", "13800138000", "");
  inn_shell_open_guest (INN_SHELL (test->window.window), test->guest_id);
  inn_test_window_run (500);
  test->section = inn_test_window_find (test->window.window, INN_TYPE_GUEST_CONSENT_SECTION);
  g_assert_nonnull (test->section);
}

static void
tear_down (InnTestConsent *test,
           gconstpointer   data)
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
  if ((GTK_IS_BUTTON (from) || GTK_IS_CHECK_BUTTON (from)) && gtk_widget_get_mapped (from)
      && has_text (from, label))
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
await_text (InnTestConsent *test,
            const char     *text)
{
  for (guint i = 0; i < 60 && !has_text (test->section, text); i++)
    inn_test_window_run (50);
  g_assert_true (has_text (test->section, text));
}

static GtkWidget *
open_purpose (InnTestConsent    *test,
              InnConsentPurpose  purpose)
{
  GtkWidget *button = gtk_widget_get_first_child (test->section);
  GtkPopover *popover;

  for (int i = 0; i <= (int) purpose; i++)
    button = gtk_widget_get_next_sibling (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  inn_test_window_run (300);
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (popover)));

  return GTK_WIDGET (popover);
}

static char *
dup_wording (GtkWidget *popover)
{
  GtkTextBuffer *buffer
    = gtk_text_view_get_buffer (GTK_TEXT_VIEW (inn_test_window_find (popover, GTK_TYPE_TEXT_VIEW)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
choose (GtkWidget  *popover,
        const char *answer)
{
  GtkWidget *button = find_button (popover, answer);

  g_assert_nonnull (button);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
}

static void
save (GtkWidget *popover)
{
  g_signal_emit_by_name (find_button (popover, "Save"), "clicked");
  inn_test_window_run (300);
}

static GPtrArray *
list (InnTestConsent *test)
{
  InnStore *store = inn_book_get_store (test->window.book);
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr(GError) error = NULL;
  GPtrArray *consents;

  inn_store_list_consents_async (store, test->guest_id, NULL, inn_test_loop_done_cb, &loop);
  consents = inn_store_list_consents_finish (store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return consents;
}

static void
test_nothing_is_chosen (InnTestConsent *test,
                        gconstpointer   data)
{
  GtkWidget *popover = open_purpose (test, INN_CONSENT_BIRTHDAY);
  static const char *const answers[] = { "Agreed", "Refused", "Withdrawn" };
  g_autoptr(GPtrArray) none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_assert_false (gtk_check_button_get_active
                      (GTK_CHECK_BUTTON (find_button (popover, answers[i]))));
  save (popover);
  g_assert_true (has_text (popover, "Choose what the guest answered."));
  g_assert_true (gtk_widget_get_mapped (popover));
  none = list (test);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_an_answer_is_noted (InnTestConsent *test,
                         gconstpointer   data)
{
  GtkWidget *popover = open_purpose (test, INN_CONSENT_BIRTHDAY);
  g_autofree char *wording = dup_wording (popover);
  g_autoptr(GPtrArray) consents = NULL;
  const InnConsent *consent;

  g_assert_cmpstr (wording, ==, inn_consent_purpose_get_usual (INN_CONSENT_BIRTHDAY));
  choose (popover, "Agreed");
  save (popover);
  g_assert_false (gtk_widget_get_mapped (popover));
  await_text (test, "Agreed");

  consents = list (test);
  g_assert_cmpuint (consents->len, ==, 1);
  consent = g_ptr_array_index (consents, 0);
  g_assert_cmpint (consent->purpose, ==, INN_CONSENT_BIRTHDAY);
  g_assert_cmpint (consent->answer, ==, INN_CONSENT_GIVEN);
  g_assert_cmpint (consent->how, ==, INN_CONSENT_SPOKEN);
  g_assert_cmpint (consent->when.minute, !=, INN_CIVIL_NO_MINUTE);
  g_assert_cmpstr (consent->wording, ==, wording);

  gtk_widget_activate_action (test->window.window, "win.undo", NULL);
  inn_test_window_run (500);
  g_assert_false (has_text (test->section, "Agreed"));
}

/* Who withdraws was not asked: the hotel's words go, one's own stay. */
static void
test_withdrawn_in_own_words (InnTestConsent *test,
                             gconstpointer   data)
{
  GtkWidget *popover = open_purpose (test, INN_CONSENT_MARKETING);
  GtkTextBuffer *buffer
    = gtk_text_view_get_buffer (GTK_TEXT_VIEW (inn_test_window_find (popover, GTK_TYPE_TEXT_VIEW)));
  g_autofree char *empty = NULL;
  g_autofree char *again = NULL;
  g_autofree char *own = NULL;

  choose (popover, "Withdrawn");
  empty = dup_wording (popover);
  g_assert_cmpstr (empty, ==, "");
  choose (popover, "Refused");
  again = dup_wording (popover);
  g_assert_cmpstr (again, ==, inn_consent_purpose_get_usual (INN_CONSENT_MARKETING));
  gtk_text_buffer_set_text (buffer, "<b>别再发了</b> & so on", -1);
  choose (popover, "Withdrawn");
  own = dup_wording (popover);
  g_assert_cmpstr (own, ==, "<b>别再发了</b> & so on");
  save (popover);
  await_text (test, "Withdrawn");

  popover = open_purpose (test, INN_CONSENT_MARKETING);
  g_assert_true (has_text (popover, "<b>别再发了</b> & so on"));
}

static void
test_a_day_to_come (InnTestConsent *test,
                    gconstpointer   data)
{
  GtkWidget *popover = open_purpose (test, INN_CONSENT_PROFILE);
  GtkWidget *day = inn_test_window_find (popover, INN_TYPE_DAY_ENTRY);
  GtkWidget *entry = inn_test_window_find (day, GTK_TYPE_ENTRY);
  g_autoptr(GPtrArray) none = NULL;

  choose (popover, "Agreed");
  gtk_editable_set_text (GTK_EDITABLE (entry), "tomorrow");
  save (popover);
  g_assert_true (has_text (popover, "That day is still to come."));
  gtk_editable_set_text (GTK_EDITABLE (entry), "31 February");
  save (popover);
  g_assert_true (gtk_widget_get_mapped (popover));
  none = list (test);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

  g_test_add ("/consent/no answer is chosen before", InnTestConsent, NULL, set_up,
              test_nothing_is_chosen, tear_down);
  g_test_add ("/consent/an answer is noted with its words", InnTestConsent, NULL, set_up,
              test_an_answer_is_noted, tear_down);
  g_test_add ("/consent/who withdraws has words of their own", InnTestConsent, NULL, set_up,
              test_withdrawn_in_own_words, tear_down);
  g_test_add ("/consent/a day to come is no answer", InnTestConsent, NULL, set_up,
              test_a_day_to_come, tear_down);

  return g_test_run ();
}
