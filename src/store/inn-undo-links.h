/* inn-undo-links.h: which subjects an entry bound together by moving rows. For the undo alone. */

#pragma once

#include "inn-connection.h"
#include "inn-subject.h"

G_BEGIN_DECLS

/* Two subjects of one entry that are taken back together, or not at all. */
typedef struct
{
  InnSubject a;
  InnSubject b;
} InnUndoLink;

typedef struct _InnUndoLinks InnUndoLinks;

InnUndoLinks * inn_undo_links_new  (void);
void           inn_undo_links_free (InnUndoLinks   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnUndoLinks, inn_undo_links_free)
GArray       * inn_undo_links_load (InnUndoLinks   *self,
                                    InnConnection  *connection,
                                    gint64          seq,
                                    GError        **error);

G_END_DECLS
