/* inn-rules-page.h: all rules that act by themselves, and what they hold back. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_RULES_PAGE (inn_rules_page_get_type ())
G_DECLARE_FINAL_TYPE (InnRulesPage, inn_rules_page, INN, RULES_PAGE, GtkWidget)

GtkWidget *inn_rules_page_new (InnBook *book);

G_END_DECLS
