/* inn-photo-button.h: the round picture at the head of the card: the photo, or letters, and what can
 * be done about it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

#define INN_TYPE_PHOTO_BUTTON (inn_photo_button_get_type ())
G_DECLARE_FINAL_TYPE (InnPhotoButton, inn_photo_button, INN, PHOTO_BUTTON, GtkWidget)

void inn_photo_button_show_card (InnPhotoButton *self,
                                 InnBook        *book,
                                 InnGuestCard   *card);

G_END_DECLS
