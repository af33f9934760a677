/* inn-recent-popover.h: who was looked at lately, below the empty search box. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnRecentPopover:
 *
 * Comes when the empty box is clicked or emptied, or when it is offered; goes as soon as something is
 * typed or the focus goes elsewhere. Signal: `guest-opened` (guest id).
 */
#define INN_TYPE_RECENT_POPOVER (inn_recent_popover_get_type ())
G_DECLARE_FINAL_TYPE (InnRecentPopover, inn_recent_popover, INN, RECENT_POPOVER, GtkPopover)

GtkWidget *inn_recent_popover_new   (GtkWidget        *entry,
                                     InnBook          *book);
void       inn_recent_popover_offer (InnRecentPopover *self);

G_END_DECLS
