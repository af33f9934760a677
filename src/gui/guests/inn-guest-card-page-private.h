/* inn-guest-card-page-private.h: what the card and its verbs share. */

#pragma once

#include "inn-guest-card-page.h"

#include "inn-photo-intake.h"

G_BEGIN_DECLS

struct _InnGuestCardPage
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *head;
  GtkWidget *scroller;
  GtkWidget *note_entry;
  GtkWidget *bars;
  GtkWidget *remarks;
  GtkWidget *timeline;
  GtkWidget *promises;
  GtkWidget *sections_box;
  GtkWidget *bottom_bar;
  GtkWidget *check_in_button;
  GtkWidget *check_out_button;

  InnBook *book;                 /* owned */
  InnGuestCard *card;            /* owned, NULL before the first */
  GSimpleActionGroup *actions;   /* owned */
  InnPhotoIntake *photos;        /* owned */
  GCancellable *cancellable;
  gboolean folded;
};

void inn_guest_card_page_add_verbs    (InnGuestCardPage *self);
void inn_guest_card_page_update_verbs (InnGuestCardPage *self);
void inn_guest_card_page_add_printing (InnGuestCardPage *self);

G_END_DECLS
