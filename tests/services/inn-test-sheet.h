/* inn-test-sheet.h: streams and bytes for tests of sheets. */

#pragma once

#include "inn-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GInputStream *inn_test_drip_new     (GBytes      *bytes,
                                     gsize        n_at_once);
GBytes       *inn_test_encode       (const char  *text,
                                     InnEncoding  encoding,
                                     gboolean     bom);
char         *inn_test_names        (guint        n);

G_END_DECLS
