/* inn-stay-printer.h: stays as commands print them: with what was charged and paid. */

#pragma once

#include "inn-guest-card.h"
#include "inn-printer.h"
#include "inn-store.h"

G_BEGIN_DECLS

/* All stays of a guest with their bills, and what was charged without a stay. */
typedef struct _InnStayHistory InnStayHistory;

void inn_stay_history_free       (InnStayHistory       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnStayHistory, inn_stay_history_free)

void inn_stay_history_read_async (InnStore             *store,
                                  gint64                guest_id,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
void inn_stay_history_print      (InnStayHistory       *self,
                                  InnPrinter           *printer,
                                  const InnGuestCard   *card,
                                  InnDate               today);

void inn_stay_print              (InnPrinter           *printer,
                                  const InnStay        *stay,
                                  InnDate               today);

G_END_DECLS
