/* inn-help-page.h: how to work with the program, on two screens. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_HELP_PAGE (inn_help_page_get_type ())
G_DECLARE_FINAL_TYPE (InnHelpPage, inn_help_page, INN, HELP_PAGE, GtkWidget)

GtkWidget *inn_help_page_new (void);

G_END_DECLS
