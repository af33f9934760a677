/* inn-command-service.h: answers the console while the desktop program holds the book.
 *
 * On the session bus, at %INN_COMMAND_SERVICE_PATH of the program's name:
 *
 *   org.innkeeper.Innkeeper.Book
 *     Run (s database, as arguments, s directory, b json) -> (i status, s out, s err)
 */

#pragma once

#include "inn-command.h"

G_BEGIN_DECLS

#define INN_COMMAND_SERVICE_PATH "/org/innkeeper/Innkeeper/Book"
#define INN_COMMAND_SERVICE_INTERFACE "org.innkeeper.Innkeeper.Book"

#define INN_TYPE_COMMAND_SERVICE (inn_command_service_get_type ())
G_DECLARE_FINAL_TYPE (InnCommandService, inn_command_service, INN, COMMAND_SERVICE, GObject)

InnCommandService *inn_command_service_new       (GDBusConnection      *bus,
                                                  InnStore             *store,
                                                  InnSettings          *settings);

char              *inn_command_dup_bus_name      (const char           *database);
void               inn_command_call_async        (GDBusConnection      *bus,
                                                  const char           *database,
                                                  const char *const    *arguments,
                                                  const char           *directory,
                                                  const char           *password,
                                                  gboolean              json,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
InnReply          *inn_command_call_finish       (GDBusConnection      *bus,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
