/* inn-stay-alerts.h: what must not go wrong with the guests of a stay. */

#pragma once

#include <gtk/gtk.h>

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

#define INN_TYPE_STAY_ALERTS (inn_stay_alerts_get_type ())
G_DECLARE_FINAL_TYPE (InnStayAlerts, inn_stay_alerts, INN, STAY_ALERTS, GtkBox)

GtkWidget *inn_stay_alerts_new (InnStaySheet *sheet);

G_END_DECLS
