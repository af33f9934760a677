/* inn-import-stay-words.h: what sheets write for the status of a stay, its purpose, who gets the bill
 * and what a charge is for.
 */

#pragma once

#include "inn-charge.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/**
 * InnImportStatus:
 * @INN_IMPORT_STATUS_SAID: one of #InnStayStatus
 * @INN_IMPORT_STATUS_VALID: an order that holds (已确认, “ok”): the days say how far it is
 * @INN_IMPORT_STATUS_AWAITED: nobody came so far (未入住): the days say whether anybody will
 * @INN_IMPORT_STATUS_BEGUN: somebody came (已入住): the days say whether they have left
 */
typedef enum
{
  INN_IMPORT_STATUS_SAID,
  INN_IMPORT_STATUS_VALID,
  INN_IMPORT_STATUS_AWAITED,
  INN_IMPORT_STATUS_BEGUN,
} InnImportStatus;

gboolean inn_import_stay_words_read_status   (const char         *text,
                                              InnImportStatus    *kind,
                                              InnStayStatus      *status);
gboolean inn_import_stay_words_read_purpose  (const char         *text,
                                              const char        **purpose);
gboolean inn_import_stay_words_read_bill_to  (const char         *text,
                                              InnBillTo          *bill_to);
gboolean inn_import_stay_words_read_category (const char         *text,
                                              InnChargeCategory  *category);

G_END_DECLS
