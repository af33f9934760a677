/* inn-feedback.h: tells people what happened, and offers the way back or out. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long an offer to undo stays, in seconds. */
#define INN_FEEDBACK_UNDO_SECONDS 8

void        inn_feedback_say           (GtkWidget    *from,
                                        const char   *sentence);
void        inn_feedback_mention       (GtkWidget    *from,
                                        const char   *sentence);
void        inn_feedback_offer_undo    (GtkWidget    *from,
                                        const char   *sentence,
                                        gint64        seq);
void        inn_feedback_error         (GtkWidget    *from,
                                        const char   *what,
                                        const GError *error);

G_END_DECLS
