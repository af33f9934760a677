/* inn-preference-proposals.h: what may be meant by what is typed of a preference. */

#pragma once

#include <gtk/gtk.h>

#include "inn-preference.h"

G_BEGIN_DECLS

/**
 * InnPreferenceProposals:
 *
 * Signal: `chosen` (#InnPreference), when one was pressed.
 */
#define INN_TYPE_PREFERENCE_PROPOSALS (inn_preference_proposals_get_type ())
G_DECLARE_FINAL_TYPE (InnPreferenceProposals, inn_preference_proposals, INN, PREFERENCE_PROPOSALS,
                      GtkBox)

GtkWidget     *inn_preference_proposals_new        (void);

void           inn_preference_proposals_show       (InnPreferenceProposals *self,
                                                    GPtrArray              *proposals,
                                                    InnPreference          *own);
InnPreference *inn_preference_proposals_get_marked (InnPreferenceProposals *self);
void           inn_preference_proposals_move_mark  (InnPreferenceProposals *self,
                                                    int                     step);

G_END_DECLS
