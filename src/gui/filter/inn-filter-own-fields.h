/* inn-filter-own-fields.h: what is asked of the hotel's own fields, in the filter. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-filter.h"

G_BEGIN_DECLS

/**
 * InnFilterOwnFields:
 *
 * Signal `changed` when somebody typed or chose.
 */
#define INN_TYPE_FILTER_OWN_FIELDS (inn_filter_own_fields_get_type ())
G_DECLARE_FINAL_TYPE (InnFilterOwnFields, inn_filter_own_fields, INN, FILTER_OWN_FIELDS, GtkBox)

void inn_filter_own_fields_set_book (InnFilterOwnFields   *self,
                                     InnBook              *book);
void inn_filter_own_fields_show     (InnFilterOwnFields   *self,
                                     const InnGuestFilter *filter);
void inn_filter_own_fields_apply    (InnFilterOwnFields   *self,
                                     InnGuestFilter       *filter);

G_END_DECLS
