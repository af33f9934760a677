/* inn-photo-intake.h: what can be done about the photo of the guest who is shown. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

#define INN_TYPE_PHOTO_INTAKE (inn_photo_intake_get_type ())
G_DECLARE_FINAL_TYPE (InnPhotoIntake, inn_photo_intake, INN, PHOTO_INTAKE, GObject)

InnPhotoIntake *inn_photo_intake_new        (GtkWidget      *from,
                                             GActionMap     *actions);
void            inn_photo_intake_set_book   (InnPhotoIntake *self,
                                             InnBook        *book);
void            inn_photo_intake_show_card  (InnPhotoIntake *self,
                                             InnGuestCard   *card);
void            inn_photo_intake_take_drops (InnPhotoIntake *self,
                                             GtkWidget      *widget);

G_END_DECLS
