/* inn-ical.h: an agenda as a file other calendars read (iCalendar, RFC 5545). */

#pragma once

#include "inn-agenda.h"

G_BEGIN_DECLS

char *inn_ical_dup (const InnAgenda *agenda,
                    gint64           utc);

G_END_DECLS
