/* inn-reminders-page.h: preferences of the reminders. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"
#include "inn-reminder-engine.h"

G_BEGIN_DECLS

#define INN_TYPE_REMINDERS_PAGE (inn_reminders_page_get_type ())
G_DECLARE_FINAL_TYPE (InnRemindersPage, inn_reminders_page, INN, REMINDERS_PAGE,
                      AdwPreferencesPage)

void inn_reminders_page_set_engine (InnRemindersPage  *self,
                                    InnBook           *book,
                                    InnReminderEngine *engine);

G_END_DECLS
