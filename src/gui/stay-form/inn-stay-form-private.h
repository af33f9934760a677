/* inn-stay-form-private.h: what the files of the stay form share. */

#pragma once

#include "inn-stay-form.h"

#include "inn-draft-keeper.h"
#include "inn-draft-offer.h"
#include "inn-form-bar.h"
#include "inn-given-section.h"
#include "inn-guest-card.h"
#include "inn-known-section.h"
#include "inn-stay-clash.h"
#include "inn-stay-fields.h"
#include "inn-stay-people.h"
#include "inn-store-rooms.h"
#include "inn-who-section.h"

G_BEGIN_DECLS

/**
 * InnStayFormKind:
 * @INN_STAY_FORM_BOOK: a new stay, for later
 * @INN_STAY_FORM_CHECK_IN: somebody stands at the desk
 * @INN_STAY_FORM_EDIT: a stay is put right
 */
typedef enum
{
  INN_STAY_FORM_BOOK,
  INN_STAY_FORM_CHECK_IN,
  INN_STAY_FORM_EDIT,
} InnStayFormKind;

/**
 * InnCutNights:
 * @INN_CUT_NIGHTS_UNKNOWN: nobody asked yet
 * @INN_CUT_NIGHTS_ASKED: the question is open
 * @INN_CUT_NIGHTS_NONE: there are none
 * @INN_CUT_NIGHTS_TAKE_BACK: they are not charged any more
 * @INN_CUT_NIGHTS_KEEP: they stay charged
 *
 * What becomes of nights that are charged and would not be stayed any more.
 */
typedef enum
{
  INN_CUT_NIGHTS_UNKNOWN,
  INN_CUT_NIGHTS_ASKED,
  INN_CUT_NIGHTS_NONE,
  INN_CUT_NIGHTS_TAKE_BACK,
  INN_CUT_NIGHTS_KEEP,
} InnCutNights;

struct _InnStayForm
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *title_squeezer;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *head;
  InnDraftOffer *draft_offer;
  InnFormBar *bar;
  GtkWidget *scroller;
  GtkWidget *body;
  InnWhoSection *who;
  InnKnownSection *known;
  InnStayFields *fields;
  InnStayPeople *people;
  InnGivenSection *given;
  GtkWidget *save_button;

  InnBook *book;             /* owned */
  GCancellable *cancellable; /* owned, ends with the form */
  InnStayFormKind kind;
  InnStay *base;             /* owned, NULL before it is there: what is shown at first */
  InnDraftKeeper *drafts;    /* owned */
  char *untouched;           /* owned, NULL before it is there: the draft of what nobody changed */
  GPtrArray *given_before;   /* owned, nullable, of InnStayGiven: of a draft whose guest is awaited */
  InnGuestCard *card;        /* owned, nullable: of the main guest */
  InnRoomList *rooms;        /* owned */
  InnStayClash *clash;       /* owned */
  gint64 guest_id;           /* of the card being loaded, or 0 */
  InnDate wanted_day;        /* what was asked for when the form was begun, or unset */
  char *wanted_room;         /* owned, nullable: the number of the room that was */
  InnDate booked_for;        /* the day that was booked where it is not today, or unset */
  guint asked;               /* InnStayTrouble: doubts that were said; pressed again they are meant */
  InnCutNights nights;
  gboolean saving;
};

/**
 * InnStayFormNightsFunc:
 * @self: the form
 * @text: (nullable): the nights that are charged and would not be stayed, or %NULL if there are none
 * @error: (nullable): why that is not known
 */
typedef void (* InnStayFormNightsFunc) (InnStayForm  *self,
                                        const char   *text,
                                        const GError *error);

InnDate  inn_stay_form_get_today      (InnStayForm *self);
InnStay *inn_stay_form_dup_stay       (InnStayForm *self);
InnGuest *inn_stay_form_dup_newcomer  (InnStayForm *self);
void     inn_stay_form_update_title   (InnStayForm *self);
void     inn_stay_form_update_actions (InnStayForm *self);
void     inn_stay_form_offer_agreed_rate
                                      (InnStayForm *self);
void     inn_stay_form_look           (InnStayForm *self);
void     inn_stay_form_close          (InnStayForm *self,
                                       gint64       guest_id);
char    *inn_stay_form_write_draft    (gpointer     data);
char    *inn_stay_form_name_draft     (const char  *content,
                                       gpointer     data);
void     inn_stay_form_begin_drafts   (InnStayForm *self);
gboolean inn_stay_form_keep_draft     (InnStayForm *self);
void     inn_stay_form_save           (InnStayForm *self);
gboolean inn_stay_form_find_nights    (InnStayForm *self,
                                       const InnStay *stay,
                                       InnStayFormNightsFunc found);
void     inn_stay_form_load           (InnStayForm *self,
                                       gint64       guest_id,
                                       gint64       stay_id);
void     inn_stay_form_load_guest     (InnStayForm *self,
                                       gint64       guest_id);
void     inn_stay_form_forget_guest   (InnStayForm *self);
void     inn_stay_form_open           (InnStayForm *self);

G_END_DECLS
