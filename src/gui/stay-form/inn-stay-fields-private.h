/* inn-stay-fields-private.h: what the files of the stay form's fields share. */

#pragma once

#include "inn-stay-fields.h"

#include "inn-civil.h"
#include "inn-form-field.h"
#include "inn-room-choice.h"

G_BEGIN_DECLS

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
  gboolean rate_typed;
  gboolean rate_as_last; /* what stands there is what the guest paid last */
  InnMoney last_rate;    /* INN_STAY_NO_RATE where there is none */
  gint64 last_type_id;
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
void     inn_stay_fields_tell_days     (InnStayFields *self);
void     inn_stay_fields_follow_nights (InnStayFields *self);
void     inn_stay_fields_tell_rate     (InnStayFields *self);
void     inn_stay_fields_set_rate      (InnStayFields *self,
                                        InnMoney       rate);
void     inn_stay_fields_use_usual_rate (InnStayFields *self);

G_END_DECLS
