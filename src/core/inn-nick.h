/* inn-nick.h: the short stable names under which enumerations are stored and exported. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int inn_nick_find (const char *const *nicks,
                   const char        *nick,
                   int                fallback);

G_END_DECLS
