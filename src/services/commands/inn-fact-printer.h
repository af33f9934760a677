/* inn-fact-printer.h: what is known of a guest, as commands print it. */

#pragma once

#include "inn-guest.h"
#include "inn-printer.h"
#include "inn-store.h"

G_BEGIN_DECLS

/* So many of the latest interactions are told. */
#define INN_FACTS_INTERACTIONS 20

/* What a guest likes, agreed to and was promised, who is around, what was talked of. */
typedef struct _InnFacts InnFacts;

void inn_facts_free       (InnFacts             *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnFacts, inn_facts_free)

void inn_facts_read_async (InnStore             *store,
                           gint64                guest_id,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data);
void inn_facts_print      (InnFacts             *self,
                           InnPrinter           *printer,
                           const InnGuest       *guest,
                           InnDate               today);

G_END_DECLS
