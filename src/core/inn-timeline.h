/* inn-timeline.h: everything known of a guest in the order of time, a line each. */

#pragma once

#include "inn-interaction.h"
#include "inn-civil.h"

G_BEGIN_DECLS

/**
 * InnTimelineKind:
 * @INN_TIMELINE_STAY: came, left, is booked to come
 * @INN_TIMELINE_INTERACTION: a call, a visit, a note
 * @INN_TIMELINE_FEEDBACK: what the guest said of the hotel
 * @INN_TIMELINE_FOLLOW_UP: what was to be done, and was done
 * @INN_TIMELINE_PROMISE: what was promised, and whether it was kept
 * @INN_TIMELINE_TAG: tags given and taken
 * @INN_TIMELINE_TIER: another tier
 * @INN_TIMELINE_CHANGE: another change of what is known
 *
 * What a line is about; what can be filtered by.
 */
typedef enum
{
  INN_TIMELINE_STAY,
  INN_TIMELINE_INTERACTION,
  INN_TIMELINE_FEEDBACK,
  INN_TIMELINE_FOLLOW_UP,
  INN_TIMELINE_PROMISE,
  INN_TIMELINE_TAG,
  INN_TIMELINE_TIER,
  INN_TIMELINE_CHANGE,
} InnTimelineKind;

#define INN_N_TIMELINE_KINDS 8

#define INN_TIMELINE_ALL_KINDS ((1u << INN_N_TIMELINE_KINDS) - 1)

/* What happened; of each thing at most one of each. Those of one second stand in this order. */
typedef enum
{
  INN_TIMELINE_CAME,
  INN_TIMELINE_LEFT,
  INN_TIMELINE_TALKED,
  INN_TIMELINE_SAID,
  INN_TIMELINE_PLANNED,
  INN_TIMELINE_DONE,
  INN_TIMELINE_PROMISED,
  INN_TIMELINE_SETTLED,
  INN_TIMELINE_CHANGED,
} InnTimelineEvent;

#define INN_N_TIMELINE_EVENTS 9

/**
 * InnTimelinePlace:
 * @time: civil seconds, larger for later
 * @event: what happened
 * @id: row of the thing, or number of the entry in the journal
 *
 * A place in the order; none is there twice. Passed by value.
 */
typedef struct
{
  gint64            time;
  InnTimelineEvent  event;
  gint64            id;
} InnTimelinePlace;

/* Behind the latest of all. */
#define INN_TIMELINE_BEGIN ((InnTimelinePlace) { G_MAXINT64, INN_TIMELINE_CAME, 0 })

/**
 * InnTimelineEntry:
 * @place: where it stands
 * @kind: what it is about
 * @when: its day, and time where one is known
 * @utc: the moment, where that is known rather than a time told; else 0
 * @title: what happened, in a word or two
 * @words: more about it, or ""
 * @who: of the staff, or where something was said, or ""
 * @interaction: (nullable): what can be opened to be changed
 *
 * One line. A value, counted by reference; see inn-types.h.
 */
typedef struct
{
  InnTimelinePlace  place;
  InnTimelineKind   kind;
  InnCivil          when;
  gint64            utc;
  char             *title;
  char             *words;
  char             *who;
  InnInteraction   *interaction;
} InnTimelineEntry;

/**
 * InnTimeline:
 * @entries: (element-type InnTimelineEntry): the newest first
 * @more: whether there are older ones
 * @first_year: of the oldest thing known, 0 without any
 * @last_year: of the latest
 *
 * A stretch of the timeline of a guest. A value, counted by reference; see inn-types.h.
 */
typedef struct
{
  GPtrArray *entries;
  gboolean   more;
  int        first_year;
  int        last_year;
} InnTimeline;

InnTimelineEntry *inn_timeline_entry_new      (InnTimelinePlace        place,
                                               InnTimelineKind         kind,
                                               InnCivil                when);
InnTimelineEntry *inn_timeline_entry_ref      (InnTimelineEntry       *self);
void              inn_timeline_entry_unref    (InnTimelineEntry       *self);

int               inn_timeline_place_compare  (const InnTimelinePlace *a,
                                               const InnTimelinePlace *b);
gint64            inn_timeline_time           (InnCivil                civil);
InnCivil          inn_timeline_civil          (gint64                  time);
InnTimelinePlace  inn_timeline_end_of_year    (int                     year);

InnTimeline      *inn_timeline_new            (void);
InnTimeline      *inn_timeline_ref            (InnTimeline            *self);
void              inn_timeline_unref          (InnTimeline            *self);

const char       *inn_timeline_kind_get_label (InnTimelineKind         kind);
const char       *inn_timeline_kind_to_nick   (InnTimelineKind         kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTimelineEntry, inn_timeline_entry_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnTimeline, inn_timeline_unref)

G_END_DECLS
