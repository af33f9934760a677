/* inn-birthday-table.h: whose birthday falls on which day, and what was done about it. */

#pragma once

#include "inn-birthday.h"
#include "inn-connection.h"

G_BEGIN_DECLS

typedef void (* InnBirthdayFunc) (gint64   guest_id,
                                  InnDate  day,
                                  gpointer data);

gboolean   inn_birthday_table_each         (InnConnection    *connection,
                                            InnDate           first,
                                            InnDate           last,
                                            InnFeb29Rule      feb29,
                                            InnBirthdayFunc   func,
                                            gpointer          data,
                                            GError          **error);
GPtrArray *inn_birthday_table_list_answers (InnConnection    *connection,
                                            InnDate           first,
                                            GError          **error);

G_END_DECLS
