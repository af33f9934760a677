/* inn-day-feedback.h: what guests said and nobody has settled yet. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnDayFeedback:
 *
 * Not seen while there is nothing of the kind.
 */
#define INN_TYPE_DAY_FEEDBACK (inn_day_feedback_get_type ())
G_DECLARE_FINAL_TYPE (InnDayFeedback, inn_day_feedback, INN, DAY_FEEDBACK, GtkBox)

void inn_day_feedback_set_book (InnDayFeedback *self,
                                InnBook        *book);

G_END_DECLS
