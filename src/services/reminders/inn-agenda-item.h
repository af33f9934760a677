/* inn-agenda-item.h: one line of the agenda: a follow-up, a promise, a birthday or another day, open or just settled. */

#pragma once

#include <glib-object.h>

#include "inn-agenda.h"

G_BEGIN_DECLS

/**
 * InnAgendaState:
 * @INN_AGENDA_OPEN: waits for somebody
 * @INN_AGENDA_SETTLING: somebody is just settling it
 * @INN_AGENDA_DONE: done a moment ago; still shown so that it can be taken back
 * @INN_AGENDA_DISMISSED: a day that is not to be greeted this time; still shown
 */
typedef enum
{
  INN_AGENDA_OPEN,
  INN_AGENDA_SETTLING,
  INN_AGENDA_DONE,
  INN_AGENDA_DISMISSED,
} InnAgendaState;

/**
 * InnAgendaItem:
 *
 * Emits `changed` when any of it did. Exactly one of task and day is there. Lives on the main
 * thread.
 */
#define INN_TYPE_AGENDA_ITEM (inn_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (InnAgendaItem, inn_agenda_item, INN, AGENDA_ITEM, GObject)

InnAgendaItem           *inn_agenda_item_new_task     (InnAgenda               *agenda,
                                                       const InnAgendaTask     *task);
InnAgendaItem           *inn_agenda_item_new_day      (InnAgenda               *agenda,
                                                       const InnAgendaDay      *day);
void                     inn_agenda_item_take_over    (InnAgendaItem           *self,
                                                       InnAgendaItem           *newer);

const char              *inn_agenda_item_get_key      (InnAgendaItem           *self);
const InnAgendaTask     *inn_agenda_item_get_task     (InnAgendaItem           *self);
const InnAgendaDay      *inn_agenda_item_get_day      (InnAgendaItem           *self);
gint64                   inn_agenda_item_get_guest_id (InnAgendaItem           *self);
InnCivil                 inn_agenda_item_get_now      (InnAgendaItem           *self);

InnAgendaState           inn_agenda_item_get_state    (InnAgendaItem           *self);
gint64                   inn_agenda_item_get_seq      (InnAgendaItem           *self);
InnCivil                 inn_agenda_item_get_settled  (InnAgendaItem           *self);
void                     inn_agenda_item_set_settling (InnAgendaItem           *self,
                                                       gboolean                 settling);
void                     inn_agenda_item_set_settled  (InnAgendaItem           *self,
                                                       InnAgendaState           state,
                                                       gint64                   seq,
                                                       InnCivil                 when);

G_END_DECLS
