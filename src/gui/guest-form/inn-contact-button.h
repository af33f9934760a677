/* inn-contact-button.h: the small buttons behind a way to reach a guest. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *inn_contact_button_new        (const char *icon_name,
                                          const char *label);
GtkWidget *inn_contact_button_new_shared (void);

G_END_DECLS
