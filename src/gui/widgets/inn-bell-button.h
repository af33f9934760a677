/* inn-bell-button.h: opens the reminders panel; a badge says how many wait. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INN_TYPE_BELL_BUTTON (inn_bell_button_get_type ())
G_DECLARE_FINAL_TYPE (InnBellButton, inn_bell_button, INN, BELL_BUTTON, AdwBin)

G_END_DECLS
