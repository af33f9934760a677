/* inn-filter-range.h: from how much to how much, either of which may be left open. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InnFilterRange:
 *
 * Signal `changed` when somebody typed.
 */
#define INN_TYPE_FILTER_RANGE (inn_filter_range_get_type ())
G_DECLARE_FINAL_TYPE (InnFilterRange, inn_filter_range, INN, FILTER_RANGE, GtkWidget)

void     inn_filter_range_set      (InnFilterRange *self,
                                    gint64          least,
                                    gint64          greatest);
void     inn_filter_range_get      (InnFilterRange *self,
                                    gint64         *least,
                                    gint64         *greatest);
void     inn_filter_range_clear    (InnFilterRange *self);
gboolean inn_filter_range_is_blank (InnFilterRange *self);
void     inn_filter_range_set_name (InnFilterRange *self,
                                    const char     *from,
                                    const char     *to);

G_END_DECLS
