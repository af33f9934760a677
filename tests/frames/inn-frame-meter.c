/* inn-frame-meter.c: see inn-frame-meter.h. The main loop is at work whenever it does not poll; a
 * frame is charged with all that work since it last had nothing to do, so that nothing hides between
 * frames.
 */

#include "config.h"

#include "inn-frame-meter.h"

#include <time.h>

/* The main loop had nothing to do if it waited so long. */
#define PAUSE_US 1000

/* There is one main loop, hence one meter. */
static struct
{
  gint64        since_us;  /* when the stretch of work under way began */
  gint64        since_ns;  /* the same in processor time */
  gint64        worked_us; /* in the stretches before it, since the last frame or pause */
  gint64        worked_ns;
  GPollFunc     poll;
  InnFrameFunc  func;
  gpointer      data;
} meter;

static gint64
read_processor_ns (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static void
begin_stretch (void)
{
  meter.since_us = g_get_monotonic_time ();
  meter.since_ns = read_processor_ns ();
}

static void
end_stretch (void)
{
  meter.worked_us += g_get_monotonic_time () - meter.since_us;
  meter.worked_ns += read_processor_ns () - meter.since_ns;
}

static void
tell (void)
{
  InnFrame frame = { g_get_monotonic_time (), (double) meter.worked_us / 1000,
                     (double) meter.worked_ns / 1e6 };

  meter.func (&frame, meter.data);
  meter.worked_us = 0;
  meter.worked_ns = 0;
}

static int
poll_cb (GPollFD *descriptors,
         guint    n_descriptors,
         int      timeout_ms)
{
  gint64 start;
  int ready;

  end_stretch ();
  start = g_get_monotonic_time ();
  ready = meter.poll (descriptors, n_descriptors, timeout_ms);
  if (g_get_monotonic_time () - start >= PAUSE_US)
    tell ();
  begin_stretch ();

  return ready;
}

static void
painted_cb (GdkFrameClock *clock)
{
  end_stretch ();
  tell ();
  begin_stretch ();
}

/**
 * inn_frame_meter_attach:
 * @clock: the clock of a realized window
 * @func: told of every frame, on the main thread
 * @data: for @func; must live as long as @clock
 *
 * Call it once, on the main thread.
 */
void
inn_frame_meter_attach (GdkFrameClock *clock,
                        InnFrameFunc   func,
                        gpointer       data)
{
  g_return_if_fail (meter.func == NULL);

  meter.func = func;
  meter.data = data;
  meter.poll = g_main_context_get_poll_func (NULL);
  begin_stretch ();
  g_main_context_set_poll_func (NULL, poll_cb);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (painted_cb), NULL);
}
