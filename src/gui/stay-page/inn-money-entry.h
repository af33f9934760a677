/* inn-money-entry.h: an amount of money as people type it, and below it how it was understood. */

#pragma once

#include <gtk/gtk.h>

#include "inn-money.h"

G_BEGIN_DECLS

/**
 * InnMoneyEntry:
 *
 * Signals: `changed`, and `activate` when Enter was pressed.
 */
#define INN_TYPE_MONEY_ENTRY (inn_money_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnMoneyEntry, inn_money_entry, INN, MONEY_ENTRY, GtkBox)

GtkWidget *inn_money_entry_new          (const char    *title,
                                         const char    *currency);

void       inn_money_entry_set_currency (InnMoneyEntry *self,
                                         const char    *currency);
void       inn_money_entry_set_money    (InnMoneyEntry *self,
                                         InnMoney       money);
void       inn_money_entry_clear        (InnMoneyEntry *self);
gboolean   inn_money_entry_is_empty     (InnMoneyEntry *self);
gboolean   inn_money_entry_read         (InnMoneyEntry *self,
                                         InnMoney      *money);
gboolean   inn_money_entry_check        (InnMoneyEntry *self,
                                         InnMoney      *money);

G_END_DECLS
