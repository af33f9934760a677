/* inn-loose-charges.h: what was charged to a guest outside every stay, one line each. */

#pragma once

#include "inn-date.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_LOOSE_CHARGES (inn_loose_charges_get_type ())
G_DECLARE_FINAL_TYPE (InnLooseCharges, inn_loose_charges, INN, LOOSE_CHARGES, GtkBox)

void inn_loose_charges_show (InnLooseCharges *self,
                             GPtrArray       *charges,
                             InnDate          today);

G_END_DECLS
