/* inn-table-private.h: what the -table files share: pieces of SQL and the usual ways to run a
 * statement. On the database thread.
 */

#pragma once

#include "inn-civil.h"
#include "inn-guest-builder.h"
#include "inn-statement.h"

G_BEGIN_DECLS

/* What a guest g is called in a list: the SQL twin of inn_guest_get_display_name (). */
#define INN_SQL_GUEST_NAME \
  "COALESCE (NULLIF (g.name, ''), NULLIF (g.latin_name, ''), NULLIF (g.salutation, ''), " \
  "(SELECT c.value FROM contact_point c WHERE c.guest_id = g.id ORDER BY c.position LIMIT 1), '')"

/* Makes a value of the row the statement stands on. */
typedef gpointer (* InnRowFunc) (InnStatement *row);

/* Adds the row the statement stands on to the guest it belongs to. */
typedef void (* InnBuilderRowFunc) (InnGuestBuilder *builder,
                                    InnStatement    *row);

InnStatement *inn_table_find       (InnConnection   *connection,
                                    const char      *sql,
                                    gint64           id,
                                    const char      *what,
                                    GError         **error);
gboolean      inn_table_run        (InnConnection   *connection,
                                    const char      *sql,
                                    gint64           id,
                                    GError         **error);
gboolean      inn_table_put_in_order
                                   (InnConnection   *connection,
                                    const char      *sql,
                                    GArray          *ids,
                                    GError         **error);
GPtrArray    *inn_table_list       (InnConnection   *connection,
                                    const char      *sql,
                                    InnRowFunc       read,
                                    GDestroyNotify   free_value,
                                    GError         **error);
GPtrArray    *inn_table_collect    (InnStatement    *statement,
                                    InnRowFunc       read,
                                    GDestroyNotify   free_value,
                                    GError         **error);

void          inn_table_bind_minute (InnStatement   *statement,
                                     int             index,
                                     InnCivil        civil);
InnCivil      inn_table_get_civil   (InnStatement   *row,
                                     int             date_column,
                                     int             minute_column);

InnBirthday   inn_table_get_birthday (InnStatement  *row,
                                      int            calendar_column);

gboolean      inn_table_add_to_builders (InnConnection       *connection,
                                         const char          *sql,
                                         GPtrArray           *builders,
                                         InnBuilderRowFunc    add,
                                         GError             **error);

G_END_DECLS
