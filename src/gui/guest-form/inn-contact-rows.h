/* inn-contact-rows.h: any number of phones, or emails, or addresses, each judged by itself. */

#pragma once

#include <gtk/gtk.h>

#include "inn-guest-builder.h"
#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnContactRows:
 *
 * Property: `kind` (nick of an #InnContactKind, construct). Signal: `changed`.
 */
#define INN_TYPE_CONTACT_ROWS (inn_contact_rows_get_type ())
G_DECLARE_FINAL_TYPE (InnContactRows, inn_contact_rows, INN, CONTACT_ROWS, GtkWidget)

void        inn_contact_rows_set_region (InnContactRows   *self,
                                         const char       *region);
void        inn_contact_rows_show       (InnContactRows   *self,
                                         const InnGuest   *guest);
void        inn_contact_rows_apply      (InnContactRows   *self,
                                         InnGuestBuilder  *builder);
InnValidity inn_contact_rows_check      (InnContactRows   *self,
                                         GtkWidget       **where);
char       *inn_contact_rows_dup_first  (InnContactRows   *self);
gboolean    inn_contact_rows_is_first_shared
                                        (InnContactRows   *self);
gboolean    inn_contact_rows_share      (InnContactRows   *self,
                                         const char       *normalised);

G_END_DECLS
