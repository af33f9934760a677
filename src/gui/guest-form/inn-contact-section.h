/* inn-contact-section.h: how a guest can be reached, and where they come from. */

#pragma once

#include "inn-form-section.h"

G_BEGIN_DECLS

#define INN_TYPE_CONTACT_SECTION (inn_contact_section_get_type ())
G_DECLARE_FINAL_TYPE (InnContactSection, inn_contact_section, INN, CONTACT_SECTION, InnFormSection)

void inn_contact_section_set_hint (InnContactSection *self,
                                   GtkWidget         *hint);
void inn_contact_section_share    (InnContactSection *self,
                                   InnContactKind     kind,
                                   const char        *normalised);

G_END_DECLS
