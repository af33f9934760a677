/* inn-question-desk.h: what is asked along the foot of the window, and when. */

#pragma once

#include "inn-reminder-engine.h"
#include "inn-window.h"

G_BEGIN_DECLS

#define INN_TYPE_QUESTION_DESK (inn_question_desk_get_type ())
G_DECLARE_FINAL_TYPE (InnQuestionDesk, inn_question_desk, INN, QUESTION_DESK, GObject)

InnQuestionDesk *inn_question_desk_new    (InnBook           *book,
                                           InnReminderEngine *engine,
                                           gboolean           resident);

void             inn_question_desk_attach (InnQuestionDesk   *self,
                                           InnWindow         *window);

G_END_DECLS
