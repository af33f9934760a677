/* inn-stay-people.h: the part of the stay form about who stays, who comes along and who pays. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-organisation.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/**
 * InnStayPeople:
 *
 * Signals: `changed`, after somebody changed a value; `guest-chosen`, when it was the main guest.
 */
#define INN_TYPE_STAY_PEOPLE (inn_stay_people_get_type ())
G_DECLARE_FINAL_TYPE (InnStayPeople, inn_stay_people, INN, STAY_PEOPLE, GtkBox)

void                   inn_stay_people_set_book          (InnStayPeople  *self,
                                                          InnBook        *book);
void                   inn_stay_people_set_organisations (InnStayPeople  *self,
                                                          GPtrArray      *organisations);
void                   inn_stay_people_show              (InnStayPeople  *self,
                                                          const InnStay  *stay,
                                                          gboolean        may_group);
void                   inn_stay_people_apply             (InnStayPeople  *self,
                                                          InnStay        *stay);
void                   inn_stay_people_set_guest         (InnStayPeople  *self,
                                                          gint64          guest_id);
void                   inn_stay_people_hide_guest        (InnStayPeople  *self);
void                   inn_stay_people_take_over         (InnStayPeople  *self,
                                                          const InnStay  *last);
const InnOrganisation *inn_stay_people_get_organisation  (InnStayPeople  *self);
char                  *inn_stay_people_dup_new_name      (InnStayPeople  *self);
gboolean               inn_stay_people_is_group          (InnStayPeople  *self);
void                   inn_stay_people_set_group         (InnStayPeople  *self,
                                                          gboolean        is_group);
void                   inn_stay_people_tell_guest        (InnStayPeople  *self,
                                                          const char     *warning);
gboolean               inn_stay_people_check             (InnStayPeople  *self,
                                                          const InnStay  *stay,
                                                          GtkWidget     **where);

G_END_DECLS
