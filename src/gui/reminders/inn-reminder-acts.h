/* inn-reminder-acts.h: what people do about follow-ups, promises and birthdays, wherever they stand on the
 * screen. Each act tells what it did and offers to take it back.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-agenda-item.h"
#include "inn-book.h"

G_BEGIN_DECLS

void inn_reminder_acts_finish       (GtkWidget         *from,
                                     InnBook           *book,
                                     const InnFollowUp *follow_up);
void inn_reminder_acts_reopen       (GtkWidget         *from,
                                     InnBook           *book,
                                     const InnFollowUp *follow_up);
void inn_reminder_acts_snooze       (GtkWidget         *from,
                                     InnBook           *book,
                                     const InnFollowUp *follow_up,
                                     InnCivil           until);
void inn_reminder_acts_delete       (GtkWidget         *from,
                                     InnBook           *book,
                                     const InnFollowUp *follow_up);

void inn_reminder_acts_complete     (GtkWidget         *from,
                                     InnBook           *book,
                                     InnAgendaItem     *item);
void inn_reminder_acts_postpone     (GtkWidget         *from,
                                     InnBook           *book,
                                     InnAgendaItem     *item,
                                     InnCivil           until);
void inn_reminder_acts_remove       (GtkWidget         *from,
                                     InnBook           *book,
                                     InnAgendaItem     *item);
void inn_reminder_acts_note_outcome (GtkWidget         *from,
                                     InnBook           *book,
                                     InnAgendaItem     *item,
                                     const char        *outcome);
void inn_reminder_acts_answer       (GtkWidget         *from,
                                     InnBook           *book,
                                     InnAgendaItem     *item,
                                     InnAnswerKind      kind,
                                     InnCivil           until);

G_END_DECLS
