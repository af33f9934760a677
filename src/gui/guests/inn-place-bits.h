/* inn-place-bits.h: a bit for each place of a list. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 *inn_place_bits_new   (guint64        n);
gboolean inn_place_bits_has   (const guint64 *bits,
                               guint64        at);
void     inn_place_bits_set   (guint64       *bits,
                               guint64        at,
                               gboolean       value);
void     inn_place_bits_fill  (guint64       *bits,
                               guint          start,
                               guint          n,
                               gboolean       value);
guint    inn_place_bits_count (const guint64 *bits,
                               guint          n);
void     inn_place_bits_copy  (guint64       *to,
                               guint          to_start,
                               const guint64 *from,
                               guint          from_start,
                               guint          n);
void     inn_place_bits_mark  (guint64       *bits,
                               GArray        *ids,
                               guint          start,
                               guint          end,
                               GArray        *chosen);

G_END_DECLS
