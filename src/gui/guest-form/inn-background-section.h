/* inn-background-section.h: where a guest comes from and what they do, and who looks after them. */

#pragma once

#include "inn-form-section.h"

G_BEGIN_DECLS

/**
 * InnBackgroundSection:
 *
 * Signal: `add-staff` (const char *name), when somebody new is to look after the guest; the answer
 * comes back by inn_background_section_set_staff ().
 */
#define INN_TYPE_BACKGROUND_SECTION (inn_background_section_get_type ())
G_DECLARE_FINAL_TYPE (InnBackgroundSection, inn_background_section,
                      INN, BACKGROUND_SECTION, InnFormSection)

void inn_background_section_set_staff (InnBackgroundSection *self,
                                       GPtrArray            *staff,
                                       gint64                select_id);

G_END_DECLS
