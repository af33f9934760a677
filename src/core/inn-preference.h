/* inn-preference.h: what a guest likes, avoids and must not have, and since when that is known. */

#pragma once

#include "inn-date.h"
#include "inn-types.h"

G_BEGIN_DECLS

/* Where a preference stands on the card. */
typedef enum
{
  INN_PREFERENCE_ROOM,
  INN_PREFERENCE_BED,
  INN_PREFERENCE_DIET,
  INN_PREFERENCE_SERVICE,
} InnPreferenceArea;

#define INN_N_PREFERENCE_AREAS 4

typedef enum
{
  INN_STANCE_LIKES,
  INN_STANCE_AVOIDS,
  INN_STANCE_NEVER,
  INN_STANCE_ALLERGY,
} InnStance;

#define INN_N_STANCES 4

/* How the desk came to know. */
typedef enum
{
  INN_PREFERENCE_SAID,
  INN_PREFERENCE_OBSERVED,
  INN_PREFERENCE_GUESSED,
} InnPreferenceSource;

#define INN_N_PREFERENCE_SOURCES 3

/* What was not confirmed for so long is asked about again. */
#define INN_PREFERENCE_MONTHS 12

/**
 * InnPreference:
 * @id: row, 0 while it is not saved
 * @guest_id: whose
 * @area: where it stands
 * @topic_id: topic of the list, or 0 for words of one's own
 * @choice_id: choice of that topic, or 0
 * @topic: what the topic is called, as read from the book, or ""
 * @choice: what the choice is called, as read from the book, or ""
 * @single: whether the topic takes one choice only, as read from the book
 * @what: words of one's own, or what they add to the choice, or ""
 * @stance: whether it is liked or not
 * @severe: of an allergy, that it is dangerous
 * @source: how it is known
 * @times: how often it was said or seen
 * @confirmed: the last day it was
 * @staff_id: who noted it, or 0
 * @created_utc: when it was first noted
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnPreference
{
  gint64               id;
  gint64               guest_id;
  InnPreferenceArea    area;
  gint64               topic_id;
  gint64               choice_id;
  char                *topic;
  char                *choice;
  gboolean             single;
  char                *what;
  InnStance            stance;
  gboolean             severe;
  InnPreferenceSource  source;
  int                  times;
  InnDate              confirmed;
  gint64               staff_id;
  gint64               created_utc;
};

InnPreference *inn_preference_new               (gint64                guest_id,
                                                 InnPreferenceArea     area,
                                                 const char           *what,
                                                 InnDate               confirmed);
InnPreference *inn_preference_copy              (const InnPreference  *self);
InnPreference *inn_preference_ref               (InnPreference        *self);
void           inn_preference_unref             (InnPreference        *self);

gboolean       inn_preference_check             (const InnPreference  *self,
                                                 GError              **error);
char          *inn_preference_dup_thing         (const InnPreference  *self);
char          *inn_preference_dup_sentence      (const InnPreference  *self);

char          *inn_preference_dup_alerts        (GPtrArray            *alerts,
                                                 gint64                guest_id);

gboolean       inn_preference_is_alert          (const InnPreference  *self);
gboolean       inn_preference_is_to_be_confirmed
                                                (const InnPreference  *self,
                                                 InnDate               today);
gboolean       inn_preference_is_same           (const InnPreference  *self,
                                                 const InnPreference  *other);
gboolean       inn_preference_contradicts       (const InnPreference  *self,
                                                 const InnPreference  *other);
int            inn_preference_compare           (const InnPreference  *self,
                                                 const InnPreference  *other);

const char    *inn_preference_area_get_label    (InnPreferenceArea     area);
const char    *inn_preference_area_to_nick      (InnPreferenceArea     area);
gboolean       inn_preference_area_from_nick    (const char           *nick,
                                                 InnPreferenceArea    *area);
const char    *inn_stance_get_label             (InnStance             stance);
const char    *inn_stance_to_nick               (InnStance             stance);
gboolean       inn_stance_from_nick             (const char           *nick,
                                                 InnStance            *stance);
const char    *inn_preference_source_get_label  (InnPreferenceSource   source);
const char    *inn_preference_source_to_nick    (InnPreferenceSource   source);
gboolean       inn_preference_source_from_nick  (const char           *nick,
                                                 InnPreferenceSource  *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPreference, inn_preference_unref)

G_END_DECLS
