/* inn-wake-watch.h: says when it is time to look at the clock again. */

#pragma once

#include "inn-clock.h"

G_BEGIN_DECLS

/**
 * InnWakeReasons:
 * @INN_WAKE_TIME: the armed instant has come
 * @INN_WAKE_JUMP: the clock shows another time than it should by the time that went by: it was
 *   set, or the machine slept
 * @INN_WAKE_RESUME: the machine woke up, as logind says
 * @INN_WAKE_DAY: the civil day is another one
 * @INN_WAKE_BUSINESS_DAY: the business day is another one
 */
typedef enum
{
  INN_WAKE_TIME = 1 << 0,
  INN_WAKE_JUMP = 1 << 1,
  INN_WAKE_RESUME = 1 << 2,
  INN_WAKE_DAY = 1 << 3,
  INN_WAKE_BUSINESS_DAY = 1 << 4,
} InnWakeReasons;

#define INN_TYPE_WAKE_WATCH (inn_wake_watch_get_type ())

G_DECLARE_FINAL_TYPE (InnWakeWatch, inn_wake_watch, INN, WAKE_WATCH, GObject)

InnWakeWatch *inn_wake_watch_new       (InnClock     *clock);

gint64        inn_wake_watch_get_armed (InnWakeWatch *self);
void          inn_wake_watch_arm       (InnWakeWatch *self,
                                        gint64        utc);
void          inn_wake_watch_check     (InnWakeWatch *self);

G_END_DECLS
