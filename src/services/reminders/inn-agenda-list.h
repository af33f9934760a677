/* inn-agenda-list.h: what waits, in sections, always as of now. */

#pragma once

#include <gio/gio.h>

#include "inn-agenda-merge.h"
#include "inn-book.h"

G_BEGIN_DECLS

/* How far ahead the sections look. */
#define INN_AGENDA_DAYS 7
#define INN_AGENDA_BIRTHDAY_DAYS 30

/* No more than so many lines; what is left out is counted all the same. */
#define INN_AGENDA_LIMIT 100

/**
 * InnAgendaList:
 *
 * Follows the book, the settings, the clock and midnight. Property `waiting`: how many tasks
 * are overdue or due today (notifies). Signals: `loaded` after every look at the book, `failed`
 * (#GError) when that did not work. Lives on the main thread.
 */
#define INN_TYPE_AGENDA_LIST (inn_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (InnAgendaList, inn_agenda_list, INN, AGENDA_LIST, GObject)

InnAgendaList    *inn_agenda_list_new           (InnBook          *book);

void              inn_agenda_list_refresh       (InnAgendaList    *self);
gboolean          inn_agenda_list_is_loaded     (InnAgendaList    *self);
GListModel       *inn_agenda_list_get_section   (InnAgendaList    *self,
                                                 InnAgendaSection  section);
guint             inn_agenda_list_get_count     (InnAgendaList    *self,
                                                 InnAgendaSection  section);
guint             inn_agenda_list_get_n_left_out
                                                (InnAgendaList    *self);
guint             inn_agenda_list_get_waiting   (InnAgendaList    *self);
void              inn_agenda_list_drop_settled  (InnAgendaList    *self);

G_END_DECLS
