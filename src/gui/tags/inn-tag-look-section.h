/* inn-tag-look-section.h: in which group a tag stands, and its colour. */

#pragma once

#include <gtk/gtk.h>

#include "inn-tag-shelf.h"

G_BEGIN_DECLS

/**
 * InnTagLookSection:
 *
 * Signal: `changed`, after something was chosen by hand.
 */
#define INN_TYPE_TAG_LOOK_SECTION (inn_tag_look_section_get_type ())
G_DECLARE_FINAL_TYPE (InnTagLookSection, inn_tag_look_section, INN, TAG_LOOK_SECTION, GtkWidget)

void inn_tag_look_section_show  (InnTagLookSection *self,
                                 InnTagShelf       *shelf,
                                 const InnTag      *tag);
void inn_tag_look_section_apply (InnTagLookSection *self,
                                 InnTag            *tag);

G_END_DECLS
