/* inn-own-field-row.h: one of the hotel's own fields in the preferences: its name, what it holds, where
 * it is shown.
 */

#pragma once

#include <adwaita.h>

#include "inn-custom-judge.h"

G_BEGIN_DECLS

/**
 * InnOwnFieldRow:
 *
 * Signals: `changed` (#InnCustomField as a pointer): as it shall be; `move` (int): by so many places;
 * `retire`: it shall be retired, or brought back.
 */
#define INN_TYPE_OWN_FIELD_ROW (inn_own_field_row_get_type ())
G_DECLARE_FINAL_TYPE (InnOwnFieldRow, inn_own_field_row, INN, OWN_FIELD_ROW, AdwExpanderRow)

GtkWidget      *inn_own_field_row_new       (InnCustomField      *field);
InnCustomField *inn_own_field_row_get_field (InnOwnFieldRow      *self);
void            inn_own_field_row_set_field (InnOwnFieldRow      *self,
                                             InnCustomField      *field);
void            inn_own_field_row_tell      (InnOwnFieldRow      *self,
                                             InnCustomFieldFault  fault);

G_END_DECLS
