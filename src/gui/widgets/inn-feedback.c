/* inn-feedback.c: turns an outcome into words for people: a toast for what is done or can be tried
 * again, a dialog for what needs a decision. The text inside a #GError is for developers and is
 * shown only where nothing better is known.
 */

#include "config.h"

#include "inn-feedback.h"

#include "inn-error-words.h"
#include "inn-error.h"
#include "inn-shell.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

/* Whether trying again without doing anything first is pointless. */
static gboolean
needs_decision (const GError *error)
{
  if (error->domain == INN_ERROR)
    switch ((InnError) error->code)
      {
      case INN_ERROR_CORRUPT:
      case INN_ERROR_TOO_NEW:
      case INN_ERROR_FOREIGN:
      case INN_ERROR_FULL:
      case INN_ERROR_IO:
      case INN_ERROR_READ_ONLY:
      case INN_ERROR_PERMISSION:
      case INN_ERROR_MISSING:
      case INN_ERROR_CUT:
      case INN_ERROR_GONE:
      case INN_ERROR_OLDER:
      case INN_ERROR_MOVED:
        return TRUE;
      case INN_ERROR_FAILED:
      case INN_ERROR_NOT_FOUND:
      case INN_ERROR_CONFLICT:
      case INN_ERROR_CIRCLE:
      case INN_ERROR_LOOP:
      case INN_ERROR_INVALID:
      case INN_ERROR_BUSY:
      case INN_ERROR_PASSWORD:
        return FALSE;
      default:
        return FALSE;
      }

  return FALSE;
}

/* What the button of a toast does is known to the main window, not to the preferences. */
static void
clicked_cb (AdwToast  *toast,
            GtkWidget *shell)
{
  const char *action = g_object_get_data (G_OBJECT (toast), "inn-action");
  GVariant *target = adw_toast_get_action_target_value (toast);

  gtk_widget_activate_action_variant (shell, action, target);
}

static void
show_over_preferences (AdwPreferencesWindow *window,
                       InnShell             *shell,
                       AdwToast             *toast)
{
  if (adw_toast_get_action_name (toast) != NULL)
    {
      g_object_set_data_full (G_OBJECT (toast), "inn-action",
                              g_strdup (adw_toast_get_action_name (toast)), g_free);
      adw_toast_set_action_name (toast, NULL);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (clicked_cb), shell, 0);
    }
  adw_preferences_window_add_toast (window, toast);
}

static void
show_toast (GtkWidget *from,
            AdwToast  *toast)
{
  InnShell *shell = inn_shell_find (from);
  GtkRoot *root = gtk_widget_get_root (from);

  if (shell != NULL && ADW_IS_PREFERENCES_WINDOW (root))
    show_over_preferences (ADW_PREFERENCES_WINDOW (root), shell, toast);
  else if (shell != NULL)
    inn_shell_add_toast (shell, toast);
  else
    g_object_unref (toast);
}

/**
 * inn_feedback_say:
 * @from: the widget where it happened
 * @sentence: plain text
 *
 * Shows @sentence for a moment.
 */
void
inn_feedback_say (GtkWidget  *from,
                  const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);

  show_toast (from, inn_user_text_new_toast (sentence));
}

/**
 * inn_feedback_mention:
 * @from: the widget where it happened
 * @sentence: plain text
 *
 * Shows @sentence just long enough to be read: it will be told again where it matters, and a toast
 * would cover that place.
 */
void
inn_feedback_mention (GtkWidget  *from,
                      const char *sentence)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);

  toast = inn_user_text_new_toast (sentence);
  adw_toast_set_timeout (toast, 2);
  show_toast (from, toast);
}

/**
 * inn_feedback_offer_undo:
 * @from: the widget where it happened
 * @sentence: what was done, plain text
 * @seq: the journal entry that can be taken back
 *
 * Shows @sentence with an Undo button for %INN_FEEDBACK_UNDO_SECONDS. The button activates
 * "win.undo-entry" with @seq.
 */
void
inn_feedback_offer_undo (GtkWidget  *from,
                         const char *sentence,
                         gint64      seq)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);

  toast = inn_user_text_new_toast (sentence);
  adw_toast_set_timeout (toast, INN_FEEDBACK_UNDO_SECONDS);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-entry");
  adw_toast_set_action_target_value (toast, g_variant_new_int64 (seq));
  show_toast (from, toast);
}

/**
 * inn_feedback_error:
 * @from: the widget where it happened
 * @what: what was not done, a sentence ("The guest was not saved")
 * @error: why
 *
 * Tells about a failure. Does nothing for a cancelled operation.
 */
void
inn_feedback_error (GtkWidget    *from,
                    const char   *what,
                    const GError *error)
{
  g_autofree char *text = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (what != NULL);
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  root = gtk_widget_get_root (from);
  if (needs_decision (error) && GTK_IS_WINDOW (root))
    {
      GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), what, NULL);

      /* Translators: what happened, then what to do about it. */
      text = g_strdup_printf (_("%s. %s"),
                              inn_error_words_get_sentence (error),
                              inn_error_words_get_way_out (error));
      adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text);
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (dialog));
      return;
    }

  /* Translators: what was not done, then why. */
  text = g_strdup_printf (_("%s: %s"), what, inn_error_words_get_sentence (error));
  inn_feedback_say (from, text);
}
