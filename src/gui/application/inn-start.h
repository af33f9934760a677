/* inn-start.h: brings the program from its start to an open guest book. */

#pragma once

#include "inn-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InnStart:
 *
 * Opens the book, waits for whoever has it, and shows what takes its time or is wrong. Signal:
 * `opened` (#InnBook), on the main thread; nothing of the start is seen any more afterwards.
 */
#define INN_TYPE_START (inn_start_get_type ())
G_DECLARE_FINAL_TYPE (InnStart, inn_start, INN, START, GObject)

InnStart *inn_start_new        (GtkApplication *application,
                                InnSettings    *settings,
                                InnClock       *clock,
                                const char     *path,
                                gboolean        sample);
void      inn_start_open       (InnStart       *self);
void      inn_start_open_older (InnStart       *self);
void      inn_start_begin_new  (InnStart       *self);
void      inn_start_present    (InnStart       *self);

G_END_DECLS
