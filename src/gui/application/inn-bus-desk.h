/* inn-bus-desk.h: answers what others on the session bus ask of the book that is open here. */

#pragma once

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnBusDesk:
 *
 * The overview of the desktop may ask as soon as the program has its name, and is answered once a
 * book is open; the console asks while the book is held here.
 *
 * Signals: `guest-wanted` (gint64 id) and `search-wanted` (words), when the overview sends somebody
 * here. Lives on the main thread; stops when it is disposed of.
 */
#define INN_TYPE_BUS_DESK (inn_bus_desk_get_type ())
G_DECLARE_FINAL_TYPE (InnBusDesk, inn_bus_desk, INN, BUS_DESK, GObject)

InnBusDesk *inn_bus_desk_new   (GDBusConnection  *bus,
                                GError          **error);
void        inn_bus_desk_open  (InnBusDesk       *self,
                                InnBook          *book);
void        inn_bus_desk_close (InnBusDesk       *self);

G_END_DECLS
