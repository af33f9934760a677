/* inn-birthday-section.h: a birthday as it was told, and how it was understood. */

#pragma once

#include "inn-form-section.h"

G_BEGIN_DECLS

#define INN_TYPE_BIRTHDAY_SECTION (inn_birthday_section_get_type ())
G_DECLARE_FINAL_TYPE (InnBirthdaySection, inn_birthday_section,
                      INN, BIRTHDAY_SECTION, InnFormSection)

void inn_birthday_section_set_told (InnBirthdaySection *self,
                                    const char         *told);

G_END_DECLS
