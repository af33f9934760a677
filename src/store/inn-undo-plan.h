/* inn-undo-plan.h: decides what an undo takes back on which subjects, and what it leaves. */

#pragma once

#include "inn-connection.h"
#include "inn-subject.h"

G_BEGIN_DECLS

typedef struct _InnUndoPlan InnUndoPlan;

InnUndoPlan  * inn_undo_plan_new         (gboolean           take_later);
void           inn_undo_plan_free        (InnUndoPlan       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnUndoPlan, inn_undo_plan_free)

void           inn_undo_plan_limit_later (InnUndoPlan       *self,
                                          const InnSubject  *subject);
void           inn_undo_plan_add_target  (InnUndoPlan       *self,
                                          gint64             seq,
                                          gint64             company_of);
gboolean       inn_undo_plan_prepare     (InnUndoPlan       *self,
                                          InnConnection     *connection,
                                          GError           **error);
gboolean       inn_undo_plan_has_work    (InnUndoPlan       *self);

gboolean       inn_undo_plan_keep        (InnUndoPlan       *self,
                                          InnConnection     *connection,
                                          const InnSubject  *subject,
                                          gint64             because,
                                          gboolean          *added,
                                          GError           **error);
gboolean       inn_undo_plan_take        (InnUndoPlan       *self,
                                          InnConnection     *connection,
                                          gint64             seq,
                                          const InnSubject  *subject,
                                          gboolean          *added,
                                          GError           **error);

gboolean       inn_undo_plan_takes_later (InnUndoPlan       *self,
                                          const InnSubject  *subject);
gint64         inn_undo_plan_get_first   (InnUndoPlan       *self);
gboolean       inn_undo_plan_is_target   (InnUndoPlan       *self,
                                          gint64             seq);
GArray       * inn_undo_plan_dup_steps   (InnUndoPlan       *self);
gboolean       inn_undo_plan_wants       (InnUndoPlan       *self,
                                          gint64             seq,
                                          const InnSubject  *subject);
GHashTable   * inn_undo_plan_get_kept    (InnUndoPlan       *self);

G_END_DECLS
