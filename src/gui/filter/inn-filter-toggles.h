/* inn-filter-toggles.h: a handful of choices of which several may hold, wrapped like words. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InnFilterToggles:
 *
 * Signal `changed` when somebody pressed one.
 */
#define INN_TYPE_FILTER_TOGGLES (inn_filter_toggles_get_type ())
G_DECLARE_FINAL_TYPE (InnFilterToggles, inn_filter_toggles, INN, FILTER_TOGGLES, GtkWidget)

void     inn_filter_toggles_add (InnFilterToggles *self,
                                 const char       *key,
                                 const char       *label);
gboolean inn_filter_toggles_has (InnFilterToggles *self,
                                 const char       *key);
void     inn_filter_toggles_set (InnFilterToggles *self,
                                 const char       *key,
                                 gboolean          active);
char   **inn_filter_toggles_dup_active (InnFilterToggles *self);
void     inn_filter_toggles_clear (InnFilterToggles *self);

G_END_DECLS
