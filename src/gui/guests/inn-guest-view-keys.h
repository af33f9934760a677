/* inn-guest-view-keys.h: the keys of the guest list, as the toolkit's lists have them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_guest_view_keys_install (GtkWidgetClass *klass);

G_END_DECLS
