/* inn-preference-chips.h: the choices of one area, topic by topic, to be pressed. */

#pragma once

#include <gtk/gtk.h>

#include "inn-preference-topic.h"

G_BEGIN_DECLS

/**
 * InnPreferenceChips:
 *
 * Signal: `chosen` (#InnPreference), when a choice was pressed.
 */
#define INN_TYPE_PREFERENCE_CHIPS (inn_preference_chips_get_type ())
G_DECLARE_FINAL_TYPE (InnPreferenceChips, inn_preference_chips, INN, PREFERENCE_CHIPS, GtkBox)

GtkWidget *inn_preference_chips_new  (void);

void       inn_preference_chips_show (InnPreferenceChips *self,
                                      GPtrArray          *topics,
                                      InnPreferenceArea   area);

G_END_DECLS
