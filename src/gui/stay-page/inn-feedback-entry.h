/* inn-feedback-entry.h: notes what a guest said of the hotel, or changes it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-feedback.h"

G_BEGIN_DECLS

/**
 * InnFeedbackEntry:
 *
 * Signals: `save` (#InnGuestFeedback) when it can be saved, `delete` (its id), `closed` when it is
 * given up.
 */
#define INN_TYPE_FEEDBACK_ENTRY (inn_feedback_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnFeedbackEntry, inn_feedback_entry, INN, FEEDBACK_ENTRY, GtkBox)

GtkWidget *inn_feedback_entry_new  (InnBook          *book);

void       inn_feedback_entry_show (InnFeedbackEntry *self,
                                    InnGuestFeedback *feedback);

G_END_DECLS
