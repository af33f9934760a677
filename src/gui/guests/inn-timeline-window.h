/* inn-timeline-window.h: all that is known of a guest in the order of time, by kind, words and year. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"
#include "inn-guest.h"
#include "inn-interaction.h"

G_BEGIN_DECLS

/**
 * InnTimelineWindow:
 *
 * Signal: `edit`, with an #InnInteraction that is to be changed; the window closes then.
 */
#define INN_TYPE_TIMELINE_WINDOW (inn_timeline_window_get_type ())
G_DECLARE_FINAL_TYPE (InnTimelineWindow, inn_timeline_window, INN, TIMELINE_WINDOW, AdwWindow)

GtkWidget *inn_timeline_window_new (GtkWidget      *from,
                                    InnBook        *book,
                                    const InnGuest *guest);

G_END_DECLS
