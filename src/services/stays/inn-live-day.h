/* inn-live-day.h: who arrives, stays and leaves on a day, always as it stands in the book. */

#pragma once

#include "inn-book.h"
#include "inn-day-list.h"

G_BEGIN_DECLS

/**
 * InnLiveDay:
 *
 * Follows the book and the clock: today is the business day, and while today is shown the next one
 * follows when it begins. Signals: `loaded` after every look at the book, `failed` (#GError) when
 * that did not work. Nothing is looked at before somebody starts it. Lives on the main thread.
 */
#define INN_TYPE_LIVE_DAY (inn_live_day_get_type ())
G_DECLARE_FINAL_TYPE (InnLiveDay, inn_live_day, INN, LIVE_DAY, GObject)

InnLiveDay *inn_live_day_new       (InnBook    *book);

void        inn_live_day_refresh   (InnLiveDay *self);
InnDate     inn_live_day_get_today (InnLiveDay *self);
InnDate     inn_live_day_get_day   (InnLiveDay *self);
gboolean    inn_live_day_is_today  (InnLiveDay *self);
void        inn_live_day_set_day   (InnLiveDay *self,
                                    InnDate     day);
InnDayList *inn_live_day_get_list  (InnLiveDay *self);

G_END_DECLS
