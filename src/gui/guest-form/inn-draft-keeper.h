/* inn-draft-keeper.h: keeps what is typed into a form, so that nothing is lost when it is left or
 * the program ends.
 */

#pragma once

#include "inn-store-state.h"

G_BEGIN_DECLS

typedef char *(* InnDraftFunc) (gpointer data);

#define INN_TYPE_DRAFT_KEEPER (inn_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (InnDraftKeeper, inn_draft_keeper, INN, DRAFT_KEEPER, GObject)

InnDraftKeeper *inn_draft_keeper_new      (InnStore       *store,
                                           InnDraftFunc    write,
                                           gpointer        data);

void            inn_draft_keeper_begin    (InnDraftKeeper *self,
                                           const char     *form);
void            inn_draft_keeper_go_on    (InnDraftKeeper *self,
                                           const char     *key);
void            inn_draft_keeper_stop     (InnDraftKeeper *self);
const char     *inn_draft_keeper_get_form (InnDraftKeeper *self);
void            inn_draft_keeper_touch    (InnDraftKeeper *self);
gboolean        inn_draft_keeper_flush    (InnDraftKeeper *self);
void            inn_draft_keeper_discard  (InnDraftKeeper *self);

G_END_DECLS
