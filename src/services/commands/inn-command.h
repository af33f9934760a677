/* inn-command.h: the commands of innkeeperctl, run on an open book.
 *
 * The console runs them on the book it opened itself; the desktop program runs those that only read
 * on behalf of the console, so that both print the same.
 */

#pragma once

#include "inn-settings.h"
#include "inn-store.h"

G_BEGIN_DECLS

/* How innkeeperctl ends. */
typedef enum
{
  INN_EXIT_OK = 0,
  INN_EXIT_FAILED = 1,
  INN_EXIT_USAGE = 2,
  INN_EXIT_BUSY = 3,
  INN_EXIT_NOT_FOUND = 4,
  INN_EXIT_REFUSED = 5,
  INN_EXIT_DAMAGED = 6,
  INN_EXIT_TOO_NEW = 7,
  INN_EXIT_SOME_REFUSED = 8,
} InnExit;

/**
 * InnCommandKind:
 * @INN_COMMAND_READS: may be answered by the desktop program
 * @INN_COMMAND_WRITES: needs the book for itself
 * @INN_COMMAND_MAKES: as before, and makes a book where none ever was
 * @INN_COMMAND_REPLACES: runs without an open book, and puts another in its place
 */
typedef enum
{
  INN_COMMAND_READS,
  INN_COMMAND_WRITES,
  INN_COMMAND_MAKES,
  INN_COMMAND_REPLACES,
} InnCommandKind;

/**
 * InnReply:
 * @status: how to end
 * @out: what goes to standard output
 * @err: what goes to standard error
 */
typedef struct
{
  InnExit  status;
  char    *out;
  char    *err;
} InnReply;

void        inn_reply_free         (InnReply              *self);
InnReply   *inn_reply_new_refusal  (const GError          *error,
                                    const char            *path);
InnExit     inn_exit_from_error    (const GError          *error);

gboolean    inn_command_lookup     (const char            *name,
                                    InnCommandKind        *kind);
gboolean    inn_command_is_rehearsal
                                   (const char *const     *arguments);
char       *inn_command_dup_help   (void);

void        inn_command_run_async  (InnStore              *store,
                                    InnSettings           *settings,
                                    const char *const     *arguments,
                                    const char            *directory,
                                    const char            *database,
                                    const char            *password,
                                    gboolean               json,
                                    GAsyncReadyCallback    callback,
                                    gpointer               user_data);
InnReply   *inn_command_run_finish (InnStore              *store,
                                    GAsyncResult          *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnReply, inn_reply_free)

G_END_DECLS
