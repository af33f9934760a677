/* inn-occasion-table.h: the days that come by themselves: birthdays, important dates, festivals, and what
 * ends. On the database thread.
 */

#pragma once

#include "inn-birthday.h"
#include "inn-connection.h"
#include "inn-reminder.h"

G_BEGIN_DECLS

/* All kinds, and how one stands in a set of them. */
#define INN_OCCASIONS_ALL G_MAXUINT
#define INN_OCCASIONS(kind) (1u << (kind))

GArray *inn_occasion_table_list       (InnConnection      *connection,
                                       guint               kinds,
                                       InnDate             first,
                                       InnDate             last,
                                       InnFeb29Rule        feb29,
                                       GError            **error);
char   *inn_occasion_table_dup_label  (InnConnection      *connection,
                                       const InnOccasion  *occasion,
                                       InnBirthday        *told,
                                       gboolean           *born,
                                       GError            **error);
GArray *inn_occasion_table_list_leads (InnConnection      *connection,
                                       GError            **error);

G_END_DECLS
