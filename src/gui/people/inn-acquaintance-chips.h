/* inn-acquaintance-chips.h: other guests who may belong to a guest, each taken by one press. */

#pragma once

#include <gtk/gtk.h>

#include "inn-acquaintance.h"
#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnAcquaintanceChips:
 *
 * Hidden while there is nobody to offer. The signal `chosen` hands on the #InnAcquaintance, which is not
 * offered any more then.
 */
#define INN_TYPE_ACQUAINTANCE_CHIPS (inn_acquaintance_chips_get_type ())
G_DECLARE_FINAL_TYPE (InnAcquaintanceChips, inn_acquaintance_chips, INN, ACQUAINTANCE_CHIPS, GtkBox)

GtkWidget *inn_acquaintance_chips_new  (void);
void       inn_acquaintance_chips_show (InnAcquaintanceChips *self,
                                        InnBook              *book,
                                        gint64                guest_id,
                                        gboolean              related);

G_END_DECLS
