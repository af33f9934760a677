/* first-paint.c: starts a program and tells when its first window was painted, as the X server
 * sees it, and how much memory it holds a while later.
 *
 *   first-paint SECONDS PROGRAM [ARGUMENT…]
 *
 * Prints "paint_ms pss_kb private_kb" on one line. A window counts from 200 pixels on; it is painted
 * when the server reports the first damage to it. The program is ended after SECONDS.
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

/* Waits for a window of some size to be mapped, then for its first damage. */
static gint64
wait_for_paint (Display *display,
                int      damage_event)
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
  int damage_event = 0;
  int damage_error = 0;
  gint64 painted;
  pid_t child;

  if (argc < 3 || display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    {
      fprintf (stderr, "usage: first-paint SECONDS PROGRAM [ARGUMENT…], with an X server\n");
      return 2;
    }

  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  child = fork ();
  if (child == 0)
    {
      execvp (argv[2], argv + 2);
      _exit (127);
    }

  painted = wait_for_paint (display, damage_event);
  g_usleep ((gulong) (seconds * G_USEC_PER_SEC));
  printf ("%.1f %ld %ld\n", painted / 1000.0, read_rollup (child, "\nPss:"),
          read_rollup (child, "\nPrivate_Clean:") + read_rollup (child, "\nPrivate_Dirty:"));

  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  XCloseDisplay (display);

  return painted < 0 ? 1 : 0;
}
