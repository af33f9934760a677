/* inn-stay-fields.h: the part of the stay form about days, room and price. */

#pragma once

#include <gtk/gtk.h>

#include "inn-stay.h"
#include "inn-store-rooms.h"

G_BEGIN_DECLS

/**
 * InnStayFields:
 *
 * Signal: `changed`, after somebody changed a value.
 */
#define INN_TYPE_STAY_FIELDS (inn_stay_fields_get_type ())
G_DECLARE_FINAL_TYPE (InnStayFields, inn_stay_fields, INN, STAY_FIELDS, GtkBox)

void     inn_stay_fields_set_today     (InnStayFields     *self,
                                        InnDate            today);
void     inn_stay_fields_set_rooms     (InnStayFields     *self,
                                        const InnRoomList *rooms);
void     inn_stay_fields_set_taken     (InnStayFields     *self,
                                        GHashTable        *taken);
void     inn_stay_fields_show          (InnStayFields     *self,
                                        const InnStay     *stay);
void     inn_stay_fields_take_over     (InnStayFields     *self,
                                        const InnStay     *last);
void     inn_stay_fields_set_last      (InnStayFields     *self,
                                        const InnStay     *last);
void     inn_stay_fields_set_agreed    (InnStayFields     *self,
                                        const InnMoney    *rate);
void     inn_stay_fields_apply         (InnStayFields     *self,
                                        InnStay           *stay);
void     inn_stay_fields_tell_room     (InnStayFields     *self,
                                        const char        *text,
                                        gboolean           good);
gboolean inn_stay_fields_check         (InnStayFields     *self,
                                        const InnStay     *stay,
                                        GtkWidget        **where);

G_END_DECLS
