/* inn-bill-section.h: what was charged to a stay, by category, what was paid, and what is left. */

#pragma once

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

#define INN_TYPE_BILL_SECTION (inn_bill_section_get_type ())
G_DECLARE_FINAL_TYPE (InnBillSection, inn_bill_section, INN, BILL_SECTION, GtkBox)

GtkWidget *inn_bill_section_new         (InnStaySheet   *sheet);

void       inn_bill_section_add_charge  (InnBillSection *self);
void       inn_bill_section_add_payment (InnBillSection *self);
gboolean   inn_bill_section_close       (InnBillSection *self);

G_END_DECLS
