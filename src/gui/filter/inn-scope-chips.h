/* inn-scope-chips.h: whom of all guests the list is about: everybody, who is in house, arrivals… */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnScopeChips:
 *
 * A scope for which the book has nobody is left out. Signal: `changed`, when another one is chosen by
 * hand or by inn_scope_chips_set_scope().
 */
#define INN_TYPE_SCOPE_CHIPS (inn_scope_chips_get_type ())
G_DECLARE_FINAL_TYPE (InnScopeChips, inn_scope_chips, INN, SCOPE_CHIPS, GtkWidget)

void          inn_scope_chips_set_book  (InnScopeChips *self,
                                         InnBook       *book);
InnGuestScope inn_scope_chips_get_scope (InnScopeChips *self);
void          inn_scope_chips_set_scope (InnScopeChips *self,
                                         InnGuestScope  scope);

G_END_DECLS
