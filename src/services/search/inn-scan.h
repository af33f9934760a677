/* inn-scan.h: looks for a few bytes in a great many. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnScan:
 * @needle: what to look for; lent, not ended by a zero
 * @length: its bytes, one or more
 * @first: offset in @needle of the byte that is looked for
 * @second: offset of another that is looked at before all are compared; the same if there is none
 *
 * A needle made ready.
 */
typedef struct
{
  const char *needle;
  gsize       length;
  gsize       first;
  gsize       second;
} InnScan;

void        inn_scan_init          (InnScan       *self,
                                    const char    *needle,
                                    gsize          length,
                                    const guint32 *counts);
const char *inn_scan_find          (const InnScan *self,
                                    const char    *from,
                                    const char    *end);
const char *inn_scan_find_sse2     (const InnScan *self,
                                    const char    *from,
                                    const char    *end);
const char *inn_scan_find_portable (const InnScan *self,
                                    const char    *from,
                                    const char    *end);

G_END_DECLS
