/* inn-shown-ids.h: the ids behind a list model of any length, and how it tells that they changed. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Rows that are not told yet, at a place of the ids. */
typedef struct
{
  guint at;
  guint n;
} InnIdGap;

/**
 * InnShownIds:
 * @ids: (element-type gint64): all of them
 * @gaps: empty but while a new answer is told; the first one stands first
 */
typedef struct
{
  GArray   *ids;
  InnIdGap  gaps[2];
} InnShownIds;

guint inn_shown_ids_get_n     (const InnShownIds *self);
guint inn_shown_ids_get_index (const InnShownIds *self,
                               guint              position);
guint inn_shown_ids_find      (GArray            *ids,
                               gint64             id);
void  inn_shown_ids_take      (InnShownIds       *self,
                               GArray            *ids,
                               gint64             kept,
                               GListModel        *model);

G_END_DECLS
