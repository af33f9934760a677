/* inn-chooser-farewell.c: a file chooser of GTK 4.8 that is destroyed while a screen reader still asks
 * for what was in it makes the program fall over: the reader is given paths of objects that are no
 * more. So a chooser is only hidden at first, and goes when nobody asks for it any longer. */

#include "config.h"

#include "inn-chooser-farewell.h"

/* A reader looks away from a window within a moment of its being hidden. */
#define LINGER_SECONDS 10

static gboolean
go_cb (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

/**
 * inn_chooser_farewell:
 * @chooser: (inout) (nullable): owned; %NULL afterwards
 * @receiver: who listens to it; hears no more
 *
 * Takes a file chooser from the screen, and lets it go some time later.
 */
void
inn_chooser_farewell (GtkFileChooserNative **chooser,
                      gpointer               receiver)
{
  GtkFileChooserNative *leaving = g_steal_pointer (chooser);

  if (leaving == NULL)
    return;

  g_signal_handlers_disconnect_by_data (leaving, receiver);
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (leaving));
  g_timeout_add_seconds_full (G_PRIORITY_LOW, LINGER_SECONDS, go_cb, leaving, g_object_unref);
}
