/* inn-pack-find.h: looks through the pack. */

#pragma once

#include "inn-bits.h"
#include "inn-pack.h"

G_BEGIN_DECLS

/**
 * InnPackQuery:
 * @needle: at least one word
 * @archived: whether to look among those who were put away, instead of among all others
 * @allowed: (nullable): by id, who may be found; %NULL for everybody
 * @stayed: (nullable) (array): for each word of @needle the guests, as gint64, who are found by it
 *   because of where and when they stayed, or %NULL
 * @among: (nullable): records to look at, from an earlier look that found all who can be found
 *
 * What is looked for.
 */
typedef struct
{
  InnNeedle      *needle;
  gboolean        archived;
  const InnBits  *allowed;
  GArray        **stayed;
  GArray         *among;
} InnPackQuery;

GArray *inn_pack_find (InnPack             *self,
                       const InnPackQuery  *query,
                       GArray             **records);

G_END_DECLS
