/* inn-health-line.h: says whether reminders work, and offers the way out where they do not. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-reminder-engine.h"

G_BEGIN_DECLS

#define INN_TYPE_HEALTH_LINE (inn_health_line_get_type ())
G_DECLARE_FINAL_TYPE (InnHealthLine, inn_health_line, INN, HEALTH_LINE, GtkBox)

void inn_health_line_set_engine (InnHealthLine     *self,
                                 InnBook           *book,
                                 InnReminderEngine *engine);

G_END_DECLS
