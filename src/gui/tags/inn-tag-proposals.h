/* inn-tag-proposals.h: the tags that fit what is typed, one of them marked. */

#pragma once

#include <gtk/gtk.h>

#include "inn-tag-shelf.h"

G_BEGIN_DECLS

/**
 * InnTagProposals:
 *
 * Signal: `chosen` (#InnTag pointer), when one is clicked. Takes no focus.
 */
#define INN_TYPE_TAG_PROPOSALS (inn_tag_proposals_get_type ())
G_DECLARE_FINAL_TYPE (InnTagProposals, inn_tag_proposals, INN, TAG_PROPOSALS, GtkWidget)

GtkWidget *inn_tag_proposals_new        (void);

void       inn_tag_proposals_show       (InnTagProposals *self,
                                         InnTagShelf     *shelf,
                                         GPtrArray       *tags,
                                         const char      *typed);
gboolean   inn_tag_proposals_is_empty   (InnTagProposals *self);
InnTag    *inn_tag_proposals_get_marked (InnTagProposals *self);
void       inn_tag_proposals_move_mark  (InnTagProposals *self,
                                         int              step);

G_END_DECLS
