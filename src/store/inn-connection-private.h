/* inn-connection-private.h: what only the store does with a connection: open and close it, hold
 * transactions, and let the recorder of the journal watch its statements. */

#pragma once

#include <sqlite3.h>

#include "inn-connection.h"
#include "inn-notes.h"
#include "inn-statement-cache.h"

G_BEGIN_DECLS

typedef enum
{
  INN_CONNECTION_READ_ONLY,
  INN_CONNECTION_READ_WRITE,
  INN_CONNECTION_CREATE,
} InnConnectionMode;

/* A statement that fails takes its own row changes back, so whoever buffers them must too. */
typedef struct
{
  gsize    (* mark)   (gpointer   data);
  void     (* cut)    (gpointer   data,
                       gsize      mark);
  gboolean (* settle) (gpointer   data,
                       GError   **error);
} InnWriteWatch;

typedef void (* InnStepFunc) (guint64  steps,
                              gpointer data);

InnConnection * inn_connection_open            (const char          *path,
                                                InnConnectionMode    mode,
                                                GError             **error);
InnConnection * inn_connection_open_memory     (GError             **error);
void            inn_connection_close           (InnConnection       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnConnection, inn_connection_close)

sqlite3       * inn_connection_get_handle      (InnConnection       *self);
InnStatementCache * inn_connection_get_cache   (InnConnection       *self);
InnNotes      * inn_connection_get_notes       (InnConnection       *self);
void            inn_connection_set_vault       (InnConnection       *self,
                                                InnVault            *vault);
void            inn_connection_set_watch       (InnConnection       *self,
                                                const InnWriteWatch *watch,
                                                gpointer             data);
void            inn_connection_watch_close     (InnConnection       *self,
                                                GFunc                func,
                                                gpointer             data);
void            inn_connection_unwatch_close   (InnConnection       *self,
                                                gpointer             data);
void            inn_connection_set_cancellable (InnConnection       *self,
                                                GCancellable        *cancellable);
void            inn_connection_set_step_watch  (InnConnection       *self,
                                                InnStepFunc          func,
                                                gpointer             data);
void            inn_connection_set_writable    (InnConnection       *self,
                                                gboolean             writable);
gboolean        inn_connection_is_lost         (InnConnection       *self);
void            inn_connection_note_failure    (InnConnection       *self,
                                                int                  code);

gboolean        inn_connection_begin           (InnConnection       *self,
                                                GError             **error);
gboolean        inn_connection_commit          (InnConnection       *self,
                                                GError             **error);
void            inn_connection_rollback        (InnConnection       *self);
gboolean        inn_connection_has_open_references
                                               (InnConnection       *self);
void            inn_connection_end_statements  (InnConnection       *self);
void            inn_connection_release_memory  (InnConnection       *self);

gsize           inn_connection_watch_mark      (InnConnection       *self);
void            inn_connection_watch_cut       (InnConnection       *self,
                                                gsize                mark);
gboolean        inn_connection_watch_settle    (InnConnection       *self,
                                                GError             **error);

G_END_DECLS
