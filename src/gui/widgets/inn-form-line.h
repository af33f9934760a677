/* inn-form-line.h: one line of a form: one field, or two that belong together. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_FORM_LINE (inn_form_line_get_type ())
G_DECLARE_FINAL_TYPE (InnFormLine, inn_form_line, INN, FORM_LINE, GtkWidget)

void inn_form_line_add      (InnFormLine  *self,
                             GtkWidget    *field);
void inn_form_lines_join_in (GtkWidget    *widget,
                             GtkSizeGroup *first,
                             GtkSizeGroup *second);

G_END_DECLS
