/* inn-frame-meter.h: how long the frames of a window take. */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * InnFrame:
 * @end_us: when it was painted, in microseconds of the monotonic clock
 * @wall_ms: how long the main loop was at work without a pause, up to the painting: on events,
 *   answers, layout and the frame itself. Work that ends in a pause is told as a frame as well: one
 *   could have been wanted meanwhile
 * @own_ms: how much processor time of the main thread that was: what the frame takes where other
 *   programs do not have the processors
 */
typedef struct
{
  gint64 end_us;
  double wall_ms;
  double own_ms;
} InnFrame;

typedef void (*InnFrameFunc) (const InnFrame *frame,
                              gpointer        data);

void inn_frame_meter_attach (GdkFrameClock *clock,
                             InnFrameFunc   func,
                             gpointer       data);

G_END_DECLS
