/* inn-agenda-merge.h: the sections of the agenda, and how a new agenda gets into them. */

#pragma once

#include "inn-agenda-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  INN_AGENDA_OVERDUE,
  INN_AGENDA_TODAY,
  INN_AGENDA_COMING,
  INN_AGENDA_BIRTHDAYS,
  INN_AGENDA_OTHER_DAYS,
  INN_AGENDA_N_SECTIONS,
} InnAgendaSection;

void inn_agenda_merge (GListStore *sections[],
                       InnAgenda  *agenda,
                       guint      *n_birthdays,
                       guint      *n_other_days);

G_END_DECLS
