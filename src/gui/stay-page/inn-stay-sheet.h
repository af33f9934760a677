/* inn-stay-sheet.h: one stay with all that hangs on it, as it stands in the book. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-stay-bill.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/**
 * InnStaySheet:
 *
 * Signals: `loaded` whenever what is there changed, `gone` when the stay is no more, `failed`
 * (#GError) when it could not be read. Lives on the main thread.
 */
#define INN_TYPE_STAY_SHEET (inn_stay_sheet_get_type ())
G_DECLARE_FINAL_TYPE (InnStaySheet, inn_stay_sheet, INN, STAY_SHEET, GObject)

InnStaySheet *inn_stay_sheet_new          (InnBook      *book);

void          inn_stay_sheet_open         (InnStaySheet *self,
                                           gint64        stay_id);
gint64        inn_stay_sheet_get_id       (InnStaySheet *self);
InnBook      *inn_stay_sheet_get_book     (InnStaySheet *self);
InnStay      *inn_stay_sheet_get_stay     (InnStaySheet *self);
InnStayBill  *inn_stay_sheet_get_bill     (InnStaySheet *self);
GPtrArray    *inn_stay_sheet_get_feedback (InnStaySheet *self);
GPtrArray    *inn_stay_sheet_get_promises (InnStaySheet *self);
InnDate       inn_stay_sheet_get_today    (InnStaySheet *self);
gboolean      inn_stay_sheet_can_change   (InnStaySheet *self);

G_END_DECLS
