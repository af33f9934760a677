/* inn-alert-bars.h: allergies and what must never be again, where a guest is seen. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_ALERT_BARS (inn_alert_bars_get_type ())
G_DECLARE_FINAL_TYPE (InnAlertBars, inn_alert_bars, INN, ALERT_BARS, GtkBox)

GtkWidget *inn_alert_bars_new  (void);

void       inn_alert_bars_show (InnAlertBars *self,
                                InnBook      *book,
                                GPtrArray    *preferences,
                                const char   *whose);
void       inn_alert_bars_add  (InnAlertBars *self,
                                InnBook      *book,
                                GPtrArray    *preferences,
                                const char   *whose);

void       inn_alert_bars_confirm (GtkWidget *from,
                                   InnBook   *book,
                                   GPtrArray *preferences);

G_END_DECLS
