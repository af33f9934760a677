/* inn-background-section.h: where a guest comes from and what they do, and who looks after them. */

#pragma once

#include "inn-book.h"
#include "inn-form-section.h"

G_BEGIN_DECLS

#define INN_TYPE_BACKGROUND_SECTION (inn_background_section_get_type ())
G_DECLARE_FINAL_TYPE (InnBackgroundSection, inn_background_section,
                      INN, BACKGROUND_SECTION, InnFormSection)

void inn_background_section_set_book (InnBackgroundSection *self,
                                      InnBook              *book);

G_END_DECLS
