/* inn-stay-deeds.h: what can be done with a stay now, and the questions that come with it. */

#pragma once

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

#define INN_TYPE_STAY_DEEDS (inn_stay_deeds_get_type ())
G_DECLARE_FINAL_TYPE (InnStayDeeds, inn_stay_deeds, INN, STAY_DEEDS, GtkBox)

GtkWidget *inn_stay_deeds_new         (InnStaySheet *sheet);

void       inn_stay_deeds_check_out   (InnStayDeeds *self);
gboolean   inn_stay_deeds_close       (InnStayDeeds *self);
void       inn_stay_deeds_keep_nights (InnStayDeeds *self);

G_END_DECLS
