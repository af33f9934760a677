/* inn-agenda-words.h: what the lines of the reminders panel say. */

#pragma once

#include "inn-agenda-item.h"

G_BEGIN_DECLS

char       *inn_agenda_words_details (InnAgendaItem *item);
char       *inn_agenda_words_when    (InnAgendaItem *item,
                                      const char   **style_class);
char       *inn_agenda_words_settled (InnAgendaItem *item,
                                      const char    *staff_name);

G_END_DECLS
