/* inn-stay-answers.h: what the guest answered when asked about the stay: how content, and apart from
 * it whether they would recommend us.
 */

#pragma once

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

#define INN_TYPE_STAY_ANSWERS (inn_stay_answers_get_type ())
G_DECLARE_FINAL_TYPE (InnStayAnswers, inn_stay_answers, INN, STAY_ANSWERS, GtkBox)

GtkWidget *inn_stay_answers_new (InnStaySheet *sheet);

G_END_DECLS
