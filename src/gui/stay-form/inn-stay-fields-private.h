/* inn-stay-fields-private.h: what the files of the stay form's fields share. */

#pragma once

#include "inn-stay-fields.h"

#include "inn-civil.h"
#include "inn-form-field.h"
#include "inn-room-choice.h"

G_BEGIN_DECLS

/**
 * InnRateSource:
 * @INN_RATE_FROM_TYPE: what the type of the room usually costs
 * @INN_RATE_FROM_AGREEMENT: what was agreed with the company of the stay
 * @INN_RATE_FROM_LAST_STAY: what the guest paid last time
 */
typedef enum
{
  INN_RATE_FROM_TYPE,
  INN_RATE_FROM_AGREEMENT,
  INN_RATE_FROM_LAST_STAY,
} InnRateSource;

struct _InnStayFields
{
  GtkBox parent_instance;

  GtkWidget *arrival;
  InnFormField *arrival_field;
  GtkWidget *nights;
  InnFormField *nights_field;
  GtkWidget *departure;
  InnFormField *departure_field;
  GtkWidget *channel;
  GtkWidget *type;
  GtkWidget *room;
  InnFormField *room_field;
  GtkWidget *rate;
  InnFormField *rate_field;
  GtkWidget *purpose;
  GtkWidget *requests;
  GtkWidget *note;

  InnRoomChoice *rooms;  /* owned */
  InnDate today;
  char currency[4];
  InnMoney agreed_rate;  /* with the company of the stay; an amount of INN_STAY_NO_RATE for none */
  InnMoney last_rate;    /* of the guest's last stay; likewise */
  gint64 last_type_id;   /* of the room then, or 0 if that is not known */
  InnRateSource rate_from; /* of a rate that nobody typed */
  gboolean rate_typed;
  gboolean setting;      /* a value is put into a control, not typed */
};

gboolean inn_stay_fields_is_empty      (GtkWidget     *entry);
void     inn_stay_fields_set_text      (InnStayFields *self,
                                        GtkWidget     *entry,
                                        const char    *text);
InnCivil inn_stay_fields_read_day      (InnStayFields *self,
                                        GtkWidget     *entry);
void     inn_stay_fields_set_day       (InnStayFields *self,
                                        GtkWidget     *entry,
                                        InnDate        day,
                                        int            minute);
void     inn_stay_fields_set_rate      (InnStayFields *self,
                                        InnMoney       rate);
void     inn_stay_fields_follow_rate   (InnStayFields *self);
void     inn_stay_fields_tell_rate     (InnStayFields *self);
void     inn_stay_fields_tell_days     (InnStayFields *self);
void     inn_stay_fields_follow_nights (InnStayFields *self);

G_END_DECLS
