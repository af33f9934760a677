/* inn-interaction-words.h: how interactions are shown. */

#pragma once

#include "inn-interaction.h"

G_BEGIN_DECLS

const char *inn_interaction_kind_get_icon (InnInteractionKind kind);

G_END_DECLS
