/* inn-recorder.h: writes the journal: sees every row change on the connection and turns those of
 * one act into an entry. For the store alone. */

#pragma once

#include "inn-act.h"
#include "inn-change-set.h"
#include "inn-connection.h"
#include "inn-date.h"

#include <sodium.h>

G_BEGIN_DECLS

typedef struct _InnRecorder InnRecorder;

/* Where the recorder stood when a savepoint was set; nothing is buffered then. */
typedef struct
{
  gint64                   ordinal;
  InnChangeArea            areas;
  crypto_generichash_state rows_hash;
} InnRecorderMark;

InnRecorder * inn_recorder_new         (InnConnection         *connection,
                                        GError               **error);
void          inn_recorder_free        (InnRecorder           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnRecorder, inn_recorder_free)

gboolean      inn_recorder_begin       (InnRecorder           *self,
                                        GError               **error);
gboolean      inn_recorder_finish      (InnRecorder           *self,
                                        InnAct                *act,
                                        gint64                 utc,
                                        gint64                 undoes,
                                        InnChangeSet         **set,
                                        GError               **error);
void          inn_recorder_abandon     (InnRecorder           *self);
gboolean      inn_recorder_take_strays (InnRecorder           *self);

gboolean      inn_recorder_get_mark    (InnRecorder           *self,
                                        InnRecorderMark       *mark,
                                        GError               **error);
void          inn_recorder_rewind      (InnRecorder           *self,
                                        const InnRecorderMark *mark);

G_END_DECLS
