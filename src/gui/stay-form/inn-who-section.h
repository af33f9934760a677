/* inn-who-section.h: whom a stay is for, where it was begun without a guest: somebody of the book, found
 * by typing, or somebody new, of whom a name and a phone number are enough.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest.h"

G_BEGIN_DECLS

/**
 * InnWhoSection:
 *
 * Signals: `chosen`, when somebody of the book was chosen, or is not any more; `changed`, after
 * anything was typed.
 */
#define INN_TYPE_WHO_SECTION (inn_who_section_get_type ())
G_DECLARE_FINAL_TYPE (InnWhoSection, inn_who_section, INN, WHO_SECTION, GtkBox)

void        inn_who_section_set_book     (InnWhoSection  *self,
                                          InnBook        *book);
gint64      inn_who_section_get_guest_id (InnWhoSection  *self);
InnGuest   *inn_who_section_dup_newcomer (InnWhoSection  *self);
void        inn_who_section_show         (InnWhoSection  *self,
                                          gint64          guest_id,
                                          const InnGuest *newcomer);
gboolean    inn_who_section_check        (InnWhoSection  *self,
                                          GtkWidget     **where);

G_END_DECLS
