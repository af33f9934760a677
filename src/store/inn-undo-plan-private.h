/* inn-undo-plan-private.h: the fields of a plan, for the files that together make it. */

#pragma once

#include "inn-undo-links.h"
#include "inn-undo-plan.h"

G_BEGIN_DECLS

/* An entry to be taken back on all its subjects; if it is the company of another, only where that
 * one stands or has nothing to do. */
typedef struct
{
  gint64 seq;
  gint64 company_of;
} InnUndoTarget;

struct _InnUndoPlan
{
  gboolean      take_later;
  GHashTable   *only;    /* owned, nullable: the subjects it is limited to */
  GArray       *targets; /* owned: InnUndoTarget, newest first once prepared */
  GHashTable   *undone;  /* owned: seq -> set of subjects where it does not stand any more */
  GHashTable   *needs;   /* owned: seq -> set of subjects where it must be taken back too */
  GHashTable   *kept;    /* owned: subject -> GArray of seqs, what happened since */
  InnUndoLinks *links;   /* owned */
  gboolean      has_work;
};

gboolean inn_undo_plan_is_planned  (InnUndoPlan       *self,
                                    gint64             seq,
                                    const InnSubject  *subject);
gboolean inn_undo_plan_keep_one    (InnUndoPlan       *self,
                                    const InnSubject  *subject,
                                    gint64             because);
gboolean inn_undo_plan_spread_kept (InnUndoPlan       *self,
                                    InnConnection     *connection,
                                    GError           **error);

G_END_DECLS
