/* inn-channel.h: the ways by which guests come to the hotel. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint       inn_channel_get_n     (void);
const char *inn_channel_get_key   (guint       index);
const char *inn_channel_get_title (const char *key);
char       *inn_channel_from_text (const char *text);

G_END_DECLS
