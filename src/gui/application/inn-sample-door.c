/* inn-sample-door.c: the way into the sample hotel, and out of it. */

#include "config.h"

#include "inn-sample-door.h"

#include "inn-feedback.h"

#include <glib/gi18n.h>

/* Each book has a process of its own, so that the sample never meets the real one. */
static gboolean
start_other (const char  *option,
             GError     **error)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", error);
  g_autoptr (GSubprocess) process = NULL;

  if (program != NULL)
    process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, error, program, option, NULL);

  return process != NULL;
}

static void
open_sample_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GtkApplication *application = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (application);

  if (!start_other ("--demo", &error) && window != NULL)
    inn_feedback_error (GTK_WIDGET (window), _("The sample hotel could not be opened"), error);
}

/* The guest book's own window comes forward, or is opened, and this one goes. */
static void
leave_sample_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  GtkApplication *application = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (application);

  if (start_other (NULL, &error))
    g_application_quit (G_APPLICATION (application));
  else if (window != NULL)
    inn_feedback_error (GTK_WIDGET (window), _("The guest book could not be opened"), error);
}

/**
 * inn_sample_door_add:
 * @application: the program, with a book of its own
 * @sample: whether that is the sample hotel's
 *
 * Gives it the action that leads to the other one.
 */
void
inn_sample_door_add (GtkApplication *application,
                     gboolean        sample)
{
  const GActionEntry in = { "open-sample", open_sample_action };
  const GActionEntry out = { "leave-sample", leave_sample_action };

  g_action_map_add_action_entries (G_ACTION_MAP (application), sample ? &out : &in, 1,
                                   application);
}
