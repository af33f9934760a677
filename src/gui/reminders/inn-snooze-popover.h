/* inn-snooze-popover.h: until when to put something off; each choice says what time that is. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnSnoozePopover:
 *
 * Signal: `chosen`, after which inn_snooze_popover_get_until() answers.
 */
#define INN_TYPE_SNOOZE_POPOVER (inn_snooze_popover_get_type ())
G_DECLARE_FINAL_TYPE (InnSnoozePopover, inn_snooze_popover, INN, SNOOZE_POPOVER, GtkPopover)

GtkWidget *inn_snooze_popover_new       (InnBook          *book);
InnCivil   inn_snooze_popover_get_until (InnSnoozePopover *self);

G_END_DECLS
