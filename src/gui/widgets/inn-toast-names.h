/* inn-toast-names.h: what a screen reader calls the buttons of a toast. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void inn_toast_names_give (AdwToastOverlay *overlay);

G_END_DECLS
