/* inn-guest-form-private.h: what the files of the form share. Each calls only those before it: the
 * draft, newer versions, saving, and the widget over them.
 */

#pragma once

#include "inn-conflict-bar.h"
#include "inn-draft-keeper.h"
#include "inn-draft-offer.h"
#include "inn-form-body.h"
#include "inn-form-saver.h"
#include "inn-guest-form.h"

G_BEGIN_DECLS

struct _InnGuestForm
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *title_squeezer;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *head;
  InnDraftOffer *draft_offer;
  InnFormSaver *saver;
  GtkWidget *gone_bar;
  InnConflictBar *conflict_bar;
  GtkWidget *scroller;
  InnFormBody *body;

  InnBook *book;             /* owned */
  InnDraftKeeper *drafts;    /* owned */
  GCancellable *cancellable; /* owned */
  InnGuest *base;            /* owned, what the book says */
  InnGuest *sent;            /* owned, nullable: what is being saved */
  gint64 guest_id;           /* 0 for a new guest */
  gint64 opened_version;     /* of the guest when the form was opened */
  gboolean gone;             /* the guest was deleted while the form was open */
};

/* The draft */

InnGuest *inn_guest_form_new_empty_guest (void);
InnGuest *inn_guest_form_dup_draft       (InnGuestForm    *self);
gboolean  inn_guest_form_has_changed     (InnGuestForm    *self);
char     *inn_guest_form_write_draft     (gpointer         data);
char     *inn_guest_form_name_draft      (const char      *content,
                                         gpointer         data);
void      inn_guest_form_set_guest       (InnGuest       **place,
                                          InnGuest        *guest);
void      inn_guest_form_update_title    (InnGuestForm    *self);
void      inn_guest_form_update_actions  (InnGuestForm    *self);
void      inn_guest_form_set_guest_id    (InnGuestForm    *self,
                                          gint64           guest_id);
void      inn_guest_form_close           (InnGuestForm    *self,
                                          gint64           guest_id);

/* Newer versions */

void      inn_guest_form_say_gone        (InnGuestForm    *self);
void      inn_guest_form_reload          (InnGuestForm    *self);
void      inn_guest_form_book_changed_cb (InnGuestForm    *self,
                                          InnChangeSet    *changes);
void      inn_guest_form_bind_newer      (GtkWidgetClass  *widget_class);

/* Saving */

void      inn_guest_form_save            (InnGuestForm    *self,
                                          gboolean         anyway);
void      inn_guest_form_bind_saving     (GtkWidgetClass  *widget_class);

G_END_DECLS
