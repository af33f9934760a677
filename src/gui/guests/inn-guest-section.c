/* inn-guest-section.c: see inn-guest-section.h. */

#include "config.h"

#include "inn-guest-section.h"

G_DEFINE_INTERFACE (InnGuestSection, inn_guest_section, GTK_TYPE_WIDGET)

static void
inn_guest_section_default_init (InnGuestSectionInterface *iface)
{
}

/**
 * inn_guest_section_show_card:
 * @self: a section
 * @book: the open book: its clock, tags and settings
 * @card: what to show
 */
void
inn_guest_section_show_card (InnGuestSection *self,
                             InnBook         *book,
                             InnGuestCard    *card)
{
  g_return_if_fail (INN_IS_GUEST_SECTION (self));
  g_return_if_fail (card != NULL);

  INN_GUEST_SECTION_GET_IFACE (self)->show_card (self, book, card);
}
