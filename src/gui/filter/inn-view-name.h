/* inn-view-name.h: the popover that asks what a list shall be called. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InnViewName:
 *
 * Signal `named` (the name) when somebody gave one.
 */
#define INN_TYPE_VIEW_NAME (inn_view_name_get_type ())
G_DECLARE_FINAL_TYPE (InnViewName, inn_view_name, INN, VIEW_NAME, GtkPopover)

GtkWidget *inn_view_name_new (GtkWidget   *parent);
void       inn_view_name_ask (InnViewName *self,
                              const char  *name);

G_END_DECLS
