/* inn-change-private.h: how the store opens and ends a change. */

#pragma once

#include "inn-change.h"
#include "inn-change-set.h"
#include "inn-date.h"
#include "inn-recorder.h"

G_BEGIN_DECLS

typedef void (* InnChangeProgressFunc) (double    fraction,
                                        gpointer  data);

InnChange * inn_change_begin             (InnConnection          *connection,
                                          InnRecorder            *recorder,
                                          InnAct                 *act,
                                          gint64                  utc,
                                          GError                **error);
void        inn_change_on_progress       (InnChange              *self,
                                          InnChangeProgressFunc   func,
                                          gpointer                data);
gboolean    inn_change_end_entry         (InnChange              *self,
                                          InnAct                 *act,
                                          gint64                  undoes,
                                          GError                **error);
gboolean    inn_change_restart           (InnChange              *self,
                                          GError                **error);
gint64      inn_change_get_written       (InnChange              *self);
gboolean    inn_change_commit            (InnChange              *self,
                                          InnChangeSet          **set,
                                          GError                **error);
void        inn_change_free              (InnChange              *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnChange, inn_change_free)

G_END_DECLS
