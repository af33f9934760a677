/* inn-journal.h: reads and checks the journal. It is written by itself, by every change. */

#pragma once

#include "inn-connection.h"
#include "inn-entry.h"

G_BEGIN_DECLS

GPtrArray * inn_journal_list            (InnConnection  *connection,
                                         gint64          before,
                                         guint           limit,
                                         GError        **error);
GPtrArray * inn_journal_list_of_subject (InnConnection  *connection,
                                         const char     *kind,
                                         gint64          id,
                                         gint64          before,
                                         guint           limit,
                                         GError        **error);
InnEntry  * inn_journal_load            (InnConnection  *connection,
                                         gint64          seq,
                                         GError        **error);
gboolean    inn_journal_get_undoable    (InnConnection  *connection,
                                         gint64         *seq,
                                         GError        **error);
gboolean    inn_journal_get_redoable    (InnConnection  *connection,
                                         gint64         *seq,
                                         GError        **error);
gboolean    inn_journal_verify          (InnConnection  *connection,
                                         GCancellable   *cancellable,
                                         GError        **error);

G_END_DECLS
