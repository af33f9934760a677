/* inn-field-shelf.h: the hotel's own fields, at hand without waiting. */

#pragma once

#include "inn-custom-field.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnFieldShelf:
 *
 * Signal: `changed`, when the fields were read anew.
 */
#define INN_TYPE_FIELD_SHELF (inn_field_shelf_get_type ())
G_DECLARE_FINAL_TYPE (InnFieldShelf, inn_field_shelf, INN, FIELD_SHELF, GObject)

InnFieldShelf  *inn_field_shelf_new        (InnStore       *store);
GPtrArray      *inn_field_shelf_get_fields (InnFieldShelf  *self);
InnCustomField *inn_field_shelf_get_field  (InnFieldShelf  *self,
                                            gint64          id);
GPtrArray      *inn_field_shelf_list       (InnFieldShelf  *self,
                                            InnCustomUses   uses);

G_END_DECLS
