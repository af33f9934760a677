/* inn-topic-row.h: one topic of the list of preferences, with its choices, in the preferences. */

#pragma once

#include <adwaita.h>

#include "inn-preference-topic.h"

G_BEGIN_DECLS

/**
 * InnTopicRow:
 *
 * Signals: `save-topic` (#InnPreferenceTopic), `save-choice` (#InnPreferenceChoice), `remove-topic`,
 * `remove-choice` (id), `move-topic` (step) and `move-choice` (id, step), what is to be done.
 */
#define INN_TYPE_TOPIC_ROW (inn_topic_row_get_type ())
G_DECLARE_FINAL_TYPE (InnTopicRow, inn_topic_row, INN, TOPIC_ROW, AdwExpanderRow)

GtkWidget          *inn_topic_row_new       (InnPreferenceTopic *topic,
                                             gboolean            first,
                                             gboolean            last);
InnPreferenceTopic *inn_topic_row_get_topic (InnTopicRow        *self);

G_END_DECLS
