/* inn-preferences-window.h: what can be set, on two pages. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"
#include "inn-reminder-engine.h"

G_BEGIN_DECLS

#define INN_TYPE_PREFERENCES_WINDOW (inn_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (InnPreferencesWindow, inn_preferences_window, INN, PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

GtkWidget *inn_preferences_window_new (GtkWindow         *parent,
                                       InnBook           *book,
                                       InnReminderEngine *engine,
                                       const char        *page);

G_END_DECLS
