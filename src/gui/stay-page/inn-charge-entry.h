/* inn-charge-entry.h: a line to add a charge to a stay, or to change one. */

#pragma once

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

/**
 * InnChargeEntry:
 *
 * Signals: `save` (#InnCharge) when it can be saved, `delete` (its id), `closed` when it is given up.
 */
#define INN_TYPE_CHARGE_ENTRY (inn_charge_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnChargeEntry, inn_charge_entry, INN, CHARGE_ENTRY, GtkBox)

GtkWidget *inn_charge_entry_new  (InnStaySheet   *sheet);

void       inn_charge_entry_show (InnChargeEntry *self,
                                  InnCharge      *charge);

G_END_DECLS
