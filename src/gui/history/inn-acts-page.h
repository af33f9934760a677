/* inn-acts-page.h: what was done last, each act with who, when, what and the way back. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_ACTS_PAGE (inn_acts_page_get_type ())
G_DECLARE_FINAL_TYPE (InnActsPage, inn_acts_page, INN, ACTS_PAGE, GtkWidget)

GtkWidget *inn_acts_page_new (InnBook *book);

G_END_DECLS
