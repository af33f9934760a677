/* inn-birthday-row.h: a birthday in the reminders panel. */

#pragma once

#include "inn-agenda-row.h"

G_BEGIN_DECLS

#define INN_TYPE_BIRTHDAY_ROW (inn_birthday_row_get_type ())
G_DECLARE_FINAL_TYPE (InnBirthdayRow, inn_birthday_row, INN, BIRTHDAY_ROW, InnAgendaRow)

GtkWidget *inn_birthday_row_new (InnBook       *book,
                                 InnAgendaItem *item);

G_END_DECLS
