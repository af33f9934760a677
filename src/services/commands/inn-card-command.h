/* inn-card-command.h: the card of a guest as pages, for a command. */

#pragma once

#include "inn-command-private.h"

G_BEGIN_DECLS

void inn_card_command_save (InnCall    *call,
                            gint64      guest_id,
                            const char *pdf,
                            gboolean    for_guest);

G_END_DECLS
