/* inn-guest-section.h: a part of the guest card. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_SECTION (inn_guest_section_get_type ())
G_DECLARE_INTERFACE (InnGuestSection, inn_guest_section, INN, GUEST_SECTION, GtkWidget)

/**
 * InnGuestSectionInterface:
 * @show_card: shows @card; the section hides itself when it has nothing to say
 */
struct _InnGuestSectionInterface
{
  GTypeInterface parent;

  void (* show_card) (InnGuestSection *self,
                      InnBook         *book,
                      InnGuestCard    *card);
};

void inn_guest_section_show_card (InnGuestSection *self,
                                  InnBook         *book,
                                  InnGuestCard    *card);

G_END_DECLS
