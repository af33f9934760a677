/* inn-stay-label.h: what people call the status and the purpose of a stay, and who gets the bill. */

#pragma once

#include "inn-stay.h"

G_BEGIN_DECLS

const char *inn_stay_status_get_label  (InnStayStatus  status);
const char *inn_stay_purpose_get_label (const char    *purpose);
const char *inn_bill_to_get_label      (InnBillTo      bill_to);

G_END_DECLS
