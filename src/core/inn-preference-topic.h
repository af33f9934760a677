/* inn-preference-topic.h: the list a hotel asks its guests by: topics, and the choices each has. */

#pragma once

#include "inn-preference.h"

G_BEGIN_DECLS

/**
 * InnPreferenceChoice:
 * @id: row, 0 while it is not saved
 * @topic_id: its topic
 * @key: stable name of a ready-made choice, or ""
 * @name: name given by the hotel; "" means the translated name of @key
 * @retired: no longer offered
 */
struct _InnPreferenceChoice
{
  gint64    id;
  gint64    topic_id;
  char     *key;
  char     *name;
  gboolean  retired;
};

/**
 * InnPreferenceTopic:
 * @id: row, 0 while it is not saved
 * @key: stable name of a ready-made topic, or ""
 * @name: name given by the hotel; "" means the translated name of @key
 * @area: where it stands
 * @single: whether a guest can want only one of its choices
 * @retired: no longer offered
 * @choices: (element-type InnPreferenceChoice): what may be answered, in their order
 *
 * Values, counted by reference; see inn-types.h.
 */
struct _InnPreferenceTopic
{
  gint64             id;
  char              *key;
  char              *name;
  InnPreferenceArea  area;
  gboolean           single;
  gboolean           retired;
  GPtrArray         *choices;
};

InnPreferenceTopic  *inn_preference_topic_new         (gint64                     id,
                                                       const char                *key,
                                                       const char                *name,
                                                       InnPreferenceArea          area);
InnPreferenceTopic  *inn_preference_topic_ref         (InnPreferenceTopic        *self);
void                 inn_preference_topic_unref       (InnPreferenceTopic        *self);
const char          *inn_preference_topic_get_label   (const InnPreferenceTopic  *self);

InnPreferenceChoice *inn_preference_choice_new        (gint64                     id,
                                                       gint64                     topic_id,
                                                       const char                *key,
                                                       const char                *name);
InnPreferenceChoice *inn_preference_choice_ref        (InnPreferenceChoice       *self);
void                 inn_preference_choice_unref      (InnPreferenceChoice       *self);
const char          *inn_preference_choice_get_label  (const InnPreferenceChoice *self);

const char          *inn_preference_key_get_label     (const char                *key,
                                                       const char                *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPreferenceTopic, inn_preference_topic_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPreferenceChoice, inn_preference_choice_unref)

G_END_DECLS
