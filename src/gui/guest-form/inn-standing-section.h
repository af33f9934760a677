/* inn-standing-section.h: how a guest is to be treated. */

#pragma once

#include "inn-form-section.h"

G_BEGIN_DECLS

#define INN_TYPE_STANDING_SECTION (inn_standing_section_get_type ())
G_DECLARE_FINAL_TYPE (InnStandingSection, inn_standing_section, INN, STANDING_SECTION, InnFormSection)

G_END_DECLS
