/* inn-contact-row.h: one phone, email, WeChat or address, judged while it is typed. */

#pragma once

#include <gtk/gtk.h>

#include "inn-contact.h"
#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnContactRow:
 *
 * Property: `kind` (nick of an #InnContactKind, construct). Signals: `changed`; `add` and `remove`,
 * when those buttons are pressed, which are hidden at first.
 */
#define INN_TYPE_CONTACT_ROW (inn_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (InnContactRow, inn_contact_row, INN, CONTACT_ROW, GtkWidget)

InnContactRow *inn_contact_row_new         (InnContactKind   kind);

void           inn_contact_row_show        (InnContactRow   *self,
                                            InnContact      *contact);
void           inn_contact_row_set_region  (InnContactRow   *self,
                                            const char      *region);
void           inn_contact_row_set_buttons (InnContactRow   *self,
                                            gboolean         remove,
                                            gboolean         add);
char          *inn_contact_row_dup_text    (InnContactRow   *self);
InnContact    *inn_contact_row_dup_contact (InnContactRow   *self);
InnValidity    inn_contact_row_check       (InnContactRow   *self,
                                            GtkWidget      **where);
gboolean       inn_contact_row_is_shared   (InnContactRow   *self);
gboolean       inn_contact_row_share       (InnContactRow   *self,
                                            const char      *normalised);

G_END_DECLS
