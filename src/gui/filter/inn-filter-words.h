/* inn-filter-words.h: a filter as people read it. */

#pragma once

#include "inn-field-shelf.h"
#include "inn-guest-filter.h"
#include "inn-tag-shelf.h"

G_BEGIN_DECLS

/**
 * InnFilterPartFunc:
 * @words: one condition, such as "in 90 days"
 * @without: the same filter without it
 */
typedef void (* InnFilterPartFunc) (const char     *words,
                                    InnGuestFilter *without,
                                    gpointer        data);

const char *inn_filter_words_flag  (InnGuestFlags      flag,
                                    gboolean           set);
const char *inn_filter_words_month (int                month);
void        inn_filter_words_each  (InnGuestFilter    *filter,
                                    InnTagShelf       *shelf,
                                    InnFieldShelf     *fields,
                                    InnDate            today,
                                    InnFilterPartFunc  func,
                                    gpointer           data);

G_END_DECLS
