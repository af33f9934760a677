/* inn-tag-button.h: puts tags on a guest at once, from the card. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_TAG_BUTTON (inn_tag_button_get_type ())
G_DECLARE_FINAL_TYPE (InnTagButton, inn_tag_button, INN, TAG_BUTTON, GtkWidget)

GtkWidget *inn_tag_button_new        (void);

void       inn_tag_button_show_guest (InnTagButton   *self,
                                      InnBook        *book,
                                      const InnGuest *guest);

G_END_DECLS
