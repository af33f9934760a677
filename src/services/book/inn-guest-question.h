/* inn-guest-question.h: asks who answers a query, of the book, of the finder, or of both. */

#pragma once

#include "inn-finder.h"
#include "inn-guest-query.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnGuestAnswerFunc:
 * @owner: who asked
 * @ids: (nullable) (element-type gint64): who answers the query, in its order; %NULL on error
 * @error: (nullable): what went wrong; %INN_ERROR_BUSY while the finder is not ready
 */
typedef void (*InnGuestAnswerFunc) (GObject      *owner,
                                    GArray       *ids,
                                    const GError *error);

void inn_guest_question_ask (InnStore           *store,
                             InnFinder          *finder,
                             InnGuestQuery      *query,
                             InnNeedle          *needle,
                             GCancellable       *cancellable,
                             InnGuestAnswerFunc  func,
                             GObject            *owner);

G_END_DECLS
