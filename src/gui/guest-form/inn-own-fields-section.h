/* inn-own-fields-section.h: the hotel's own fields in the guest form. */

#pragma once

#include "inn-book.h"
#include "inn-form-section.h"

G_BEGIN_DECLS

#define INN_TYPE_OWN_FIELDS_SECTION (inn_own_fields_section_get_type ())
G_DECLARE_FINAL_TYPE (InnOwnFieldsSection, inn_own_fields_section, INN, OWN_FIELDS_SECTION,
                      InnFormSection)

void inn_own_fields_section_set_book (InnOwnFieldsSection *self,
                                      InnBook             *book,
                                      GtkSizeGroup        *first,
                                      GtkSizeGroup        *second);

G_END_DECLS
