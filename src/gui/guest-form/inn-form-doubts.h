/* inn-form-doubts.h: what there is to say about the doubtful fields of a form. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_form_doubts_collect (GtkWidget  *widget,
                              const char *title,
                              GString    *doubts);

G_END_DECLS
