/* inn-undo-relations.h: what follows from relations that an undo brought back or took away. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

typedef struct _InnUndoRelations InnUndoRelations;

InnUndoRelations *inn_undo_relations_new    (void);
void              inn_undo_relations_free   (InnUndoRelations  *self);

gboolean          inn_undo_relations_note   (InnUndoRelations  *self,
                                             InnConnection     *connection,
                                             const char        *table,
                                             const char        *key,
                                             GError           **error);
gboolean          inn_undo_relations_settle (InnUndoRelations  *self,
                                             InnConnection     *connection,
                                             guint             *n_moved,
                                             GError           **error);

G_END_DECLS
