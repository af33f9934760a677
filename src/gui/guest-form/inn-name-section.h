/* inn-name-section.h: what a guest is called, and how addressed. */

#pragma once

#include "inn-form-section.h"

G_BEGIN_DECLS

#define INN_TYPE_NAME_SECTION (inn_name_section_get_type ())
G_DECLARE_FINAL_TYPE (InnNameSection, inn_name_section, INN, NAME_SECTION, InnFormSection)

void inn_name_section_require    (InnNameSection *self,
                                  const char     *message);
void inn_name_section_set_gender (InnNameSection *self,
                                  InnGender       gender);
void inn_name_section_focus      (InnNameSection *self);

G_END_DECLS
