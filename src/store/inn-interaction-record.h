/* inn-interaction-record.h: an interaction with what follows from it. On the database thread. */

#pragma once

#include "inn-change.h"
#include "inn-interaction.h"

G_BEGIN_DECLS

gint64 inn_interaction_record_save (InnChange             *change,
                                    const InnInteraction  *interaction,
                                    GError               **error);

G_END_DECLS
