/* inn-tag-acts.h: what can be done with a tag as a whole: merge it, put it out of use, delete it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnTagActs:
 *
 * Signals: `deleted`, after the tag is gone; `merged` (gint64 into), after it became another.
 */
#define INN_TYPE_TAG_ACTS (inn_tag_acts_get_type ())
G_DECLARE_FINAL_TYPE (InnTagActs, inn_tag_acts, INN, TAG_ACTS, GtkWidget)

void inn_tag_acts_show_tag (InnTagActs *self,
                            InnBook    *book,
                            InnTag     *tag);

G_END_DECLS
