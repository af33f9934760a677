/* inn-markup-guard.h: holds off markup that a parser would choke on. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnMarkupGuard:
 *
 * Where in the markup the bytes seen so far end; all 0 at the beginning.
 */
typedef struct
{
  guint  state;
  guint  n_marks;
  gsize  length;
} InnMarkupGuard;

gboolean inn_markup_guard_pass (InnMarkupGuard *self,
                                const char     *bytes,
                                gsize           length);

G_END_DECLS
