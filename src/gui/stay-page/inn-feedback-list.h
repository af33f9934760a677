/* inn-feedback-list.h: what a guest said of the hotel: the open ones first, and a place to note more. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-feedback.h"

G_BEGIN_DECLS

#define INN_TYPE_FEEDBACK_LIST (inn_feedback_list_get_type ())
G_DECLARE_FINAL_TYPE (InnFeedbackList, inn_feedback_list, INN, FEEDBACK_LIST, GtkBox)

GtkWidget *inn_feedback_list_new   (InnBook         *book);

void       inn_feedback_list_show  (InnFeedbackList *self,
                                    GPtrArray       *feedback,
                                    gint64           guest_id,
                                    gint64           stay_id,
                                    gint64           room_id);
gboolean   inn_feedback_list_close (InnFeedbackList *self);

G_END_DECLS
