/* inn-automation-keeper.h: lets the rules act when there may be something to do for them. */

#pragma once

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnAutomationKeeper:
 *
 * Lives on the main thread; the work is done on that of the database. Emits `failed` with a #GError when a
 * run could not be ended; it is tried again with the next change.
 */
#define INN_TYPE_AUTOMATION_KEEPER (inn_automation_keeper_get_type ())
G_DECLARE_FINAL_TYPE (InnAutomationKeeper, inn_automation_keeper, INN, AUTOMATION_KEEPER, GObject)

InnAutomationKeeper *inn_automation_keeper_new   (InnBook             *book);
void                 inn_automation_keeper_check (InnAutomationKeeper *self);

G_END_DECLS
