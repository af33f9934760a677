/* inn-toasts.h: one toast at a time, which gives way to what lies below it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     inn_toasts_install (AdwToastOverlay *overlay);
void     inn_toasts_show    (AdwToastOverlay *overlay,
                             AdwToast        *toast);
gboolean inn_toasts_press   (AdwToastOverlay *overlay,
                             double           x,
                             double           y);

G_END_DECLS
