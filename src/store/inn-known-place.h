/* inn-known-place.h: what this PC remembers of where it had guest books open. Any thread. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     inn_known_place_note (const char *path);
gboolean inn_known_place_is   (const char *path);

G_END_DECLS
