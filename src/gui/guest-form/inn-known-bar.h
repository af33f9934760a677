/* inn-known-bar.h: says that the guest being typed may be in the book already. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-builder.h"

G_BEGIN_DECLS

/**
 * InnKnownBar:
 *
 * Hidden until it has something to say; never blocks. Signals: `open-guest` (gint64), when the card
 * of the known guest is to be opened; `shared` (int kind, const char *value), when the family shares
 * that contact; `changed`, when it was answered that they are two, or that was taken back.
 */
#define INN_TYPE_KNOWN_BAR (inn_known_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnKnownBar, inn_known_bar, INN, KNOWN_BAR, GtkWidget)

GtkWidget *inn_known_bar_new         (InnBook         *book);

void       inn_known_bar_look        (InnKnownBar     *self,
                                      InnGuest        *draft);
void       inn_known_bar_show        (InnKnownBar     *self,
                                      const InnGuest  *guest);
void       inn_known_bar_apply       (InnKnownBar     *self,
                                      InnGuestBuilder *builder);
gboolean   inn_known_bar_has_changed (InnKnownBar     *self,
                                      const InnGuest  *base);

G_END_DECLS
