/* frame-log.c: loaded into the desktop program before everything else (LD_PRELOAD), writes down each
 * frame of its windows, so that a test can watch the program itself and not one like it.
 *
 * INN_FRAME_LOG names the file. A line a frame: "END_MICROSECONDS WALL_MS OWN_MS", as in #InnFrame.
 */

#include "config.h"

#include "inn-frame-meter.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <unistd.h>

static void
write_frame_cb (const InnFrame *frame,
                gpointer        data)
{
  dprintf (GPOINTER_TO_INT (data), "%" G_GINT64_FORMAT " %.2f %.2f\n", frame->end_us,
           frame->wall_ms, frame->own_ms);
}

/* In the place of the toolkit's own, which it calls. */
G_MODULE_EXPORT void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");
  static gboolean attached;
  int log;

  present (window);
  if (attached || g_getenv ("INN_FRAME_LOG") == NULL)
    return;

  attached = TRUE;
  log = open (g_getenv ("INN_FRAME_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log >= 0)
    inn_frame_meter_attach (gtk_widget_get_frame_clock (GTK_WIDGET (window)), write_frame_cb,
                            GINT_TO_POINTER (log));
}
