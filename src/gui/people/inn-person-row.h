/* inn-person-row.h: somebody around a guest, as a line of the card. */

#pragma once

#include <gtk/gtk.h>

#include "inn-relation.h"

G_BEGIN_DECLS

/**
 * InnPersonRow:
 *
 * Signals: `edit`, it is to be changed.
 */
#define INN_TYPE_PERSON_ROW (inn_person_row_get_type ())
G_DECLARE_FINAL_TYPE (InnPersonRow, inn_person_row, INN, PERSON_ROW, GtkBox)

GtkWidget   *inn_person_row_new           (InnRelation  *relation,
                                           InnDate       today,
                                           gboolean      read_only);
InnRelation *inn_person_row_get_relation  (InnPersonRow *self);

G_END_DECLS
