/* inn-welcome-page.h: what an empty book shows: three ways in. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_WELCOME_PAGE (inn_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (InnWelcomePage, inn_welcome_page, INN, WELCOME_PAGE, GtkWidget)

GtkWidget *inn_welcome_page_new (void);

G_END_DECLS
