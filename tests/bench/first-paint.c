/* first-paint.c: starts a program and tells when its first window was painted, as the X server
 * sees it, and how much memory it holds a while later.
 *
 *   first-paint SECONDS CLOSED_SECONDS PROGRAM [ARGUMENT…]
 *
 * Prints "paint_ms processor_ms pss_kb private_kb closed_private_kb" on one line. A window counts
 * from 200 pixels on; it is painted when the server reports the first damage to it. The processor's
 * time is that of the main thread until then: it depends less on what else the machine does.
 * Memory is read after SECONDS. Then, if CLOSED_SECONDS is not 0, the window is closed, and what a
 * program that stays still holds is read CLOSED_SECONDS later.
 */

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define SMALLEST 200
#define GIVE_UP_USEC (30 * G_USEC_PER_SEC)

static long
read_rollup (pid_t       pid,
             const char *field)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  const char *at = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  at = strstr (text, field);

  return at != NULL ? strtol (at + strlen (field), NULL, 10) : 0;
}

static long
read_private (pid_t pid)
{
  return read_rollup (pid, "\nPrivate_Clean:") + read_rollup (pid, "\nPrivate_Dirty:");
}

static double
read_processor_ms (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/schedstat", (int) pid);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  return g_ascii_strtoull (text, NULL, 10) / 1e6;
}

/* As a window manager does when somebody closes it. */
static void
close_window (Display *display,
              Window   window)
{
  XEvent event = { 0 };

  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = XInternAtom (display, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = XInternAtom (display, "WM_DELETE_WINDOW", False);
  event.xclient.data.l[1] = CurrentTime;
  XSendEvent (display, window, False, NoEventMask, &event);
  XSync (display, False);
}

/* Waits for a window of some size to be mapped, then for its first damage. */
static gint64
wait_for_paint (Display *display,
                int      damage_event,
                Window  *painted)
{
  gint64 start = g_get_monotonic_time ();
  Window window = None;

  while (g_get_monotonic_time () - start < GIVE_UP_USEC)
    {
      XEvent event;

      if (XPending (display) == 0)
        {
          g_usleep (200);
          continue;
        }

      XNextEvent (display, &event);
      if (event.type == MapNotify && window == None)
        {
          XWindowAttributes attributes;

          if (XGetWindowAttributes (display, event.xmap.window, &attributes) != 0
              && attributes.width >= SMALLEST && attributes.height >= SMALLEST)
            {
              window = event.xmap.window;
              XDamageCreate (display, window, XDamageReportNonEmpty);
            }
        }
      else if (event.type == damage_event + XDamageNotify && window != None)
        {
          *painted = window;
          return g_get_monotonic_time () - start;
        }
    }

  return -1;
}

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  /* A window may be gone before it is asked for. */
  return 0;
}

int
main (int    argc,
      char **argv)
{
  Display *display = XOpenDisplay (NULL);
  double seconds = argc > 2 ? g_ascii_strtod (argv[1], NULL) : 0;
  double closed_seconds = argc > 3 ? g_ascii_strtod (argv[2], NULL) : 0;
  int damage_event = 0;
  int damage_error = 0;
  Window window = None;
  double processor;
  gint64 painted;
  long pss, held, closed = 0;
  pid_t child;

  if (argc < 4 || display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    {
      fprintf (stderr, "usage: first-paint SECONDS CLOSED_SECONDS PROGRAM [ARGUMENT…], "
                       "with an X server\n");
      return 2;
    }

  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  child = fork ();
  if (child == 0)
    {
      execvp (argv[3], argv + 3);
      _exit (127);
    }

  painted = wait_for_paint (display, damage_event, &window);
  processor = read_processor_ms (child);
  g_usleep ((gulong) (seconds * G_USEC_PER_SEC));
  pss = read_rollup (child, "\nPss:");
  held = read_private (child);
  if (closed_seconds > 0 && window != None)
    {
      close_window (display, window);
      g_usleep ((gulong) (closed_seconds * G_USEC_PER_SEC));
      closed = read_private (child);
    }
  printf ("%.1f %.1f %ld %ld %ld\n", painted / 1000.0, processor, pss, held, closed);

  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  XCloseDisplay (display);

  return painted < 0 ? 1 : 0;
}
