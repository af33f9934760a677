/* inn-tags-section.h: tags and the note. */

#pragma once

#include "inn-form-section.h"
#include "inn-tag-shelf.h"

G_BEGIN_DECLS

#define INN_TYPE_TAGS_SECTION (inn_tags_section_get_type ())
G_DECLARE_FINAL_TYPE (InnTagsSection, inn_tags_section, INN, TAGS_SECTION, InnFormSection)

void       inn_tags_section_set_shelf    (InnTagsSection *self,
                                          InnTagShelf    *shelf);
GPtrArray *inn_tags_section_dup_new_tags (InnTagsSection *self);
void       inn_tags_section_set_new_tags (InnTagsSection *self,
                                          GPtrArray      *tags);

G_END_DECLS
