/* inn-timeline.c: everything known of a guest in the order of time, a line each. */

#include "config.h"

#include "inn-timeline.h"

#include <glib/gi18n-lib.h>

#define DAY_SECONDS (24 * 60 * 60)

static const char *const kind_nicks[] = {
  "stay", "interaction", "feedback", "follow-up", "promise", "tag", "tier", "change",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_nicks) == INN_N_TIMELINE_KINDS);

static const char *const kind_labels[] = {
  NC_ ("timeline", "Stays"),
  NC_ ("timeline", "Interactions"),
  NC_ ("timeline", "Feedback"),
  NC_ ("timeline", "Follow-ups"),
  NC_ ("timeline", "Promises"),
  NC_ ("timeline", "Tags"),
  NC_ ("timeline", "Tier"),
  NC_ ("timeline", "Changes"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_labels) == INN_N_TIMELINE_KINDS);

static void
clear_entry (gpointer data)
{
  InnTimelineEntry *self = data;

  g_free (self->title);
  g_free (self->words);
  g_free (self->who);
  g_clear_pointer (&self->interaction, inn_interaction_unref);
}

/**
 * inn_timeline_entry_new:
 * @place: where it stands
 * @kind: what it is about
 * @when: its day, and time where one is known
 *
 * The caller fills in the words before it hands the entry on.
 *
 * Returns: (transfer full): a line without words
 */
InnTimelineEntry *
inn_timeline_entry_new (InnTimelinePlace place,
                        InnTimelineKind  kind,
                        InnCivil         when)
{
  InnTimelineEntry *self = g_atomic_rc_box_new0 (InnTimelineEntry);

  self->place = place;
  self->kind = kind;
  self->when = when;

  return self;
}

/**
 * inn_timeline_entry_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnTimelineEntry *
inn_timeline_entry_ref (InnTimelineEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_timeline_entry_unref:
 * @self: (transfer full): an entry; freed with its last holder, from any thread
 */
void
inn_timeline_entry_unref (InnTimelineEntry *self)
{
  g_atomic_rc_box_release_full (self, clear_entry);
}

/**
 * inn_timeline_place_compare:
 *
 * Returns: negative if @a stands before @b, which is later
 */
int
inn_timeline_place_compare (const InnTimelinePlace *a,
                            const InnTimelinePlace *b)
{
  if (a->time != b->time)
    return a->time > b->time ? -1 : 1;
  if (a->event != b->event)
    return a->event > b->event ? -1 : 1;

  return (a->id < b->id) - (a->id > b->id);
}

/**
 * inn_timeline_time:
 * @civil: a day, and perhaps a time
 *
 * What has no time of day stands at the beginning of its day.
 *
 * Returns: its civil seconds
 */
gint64
inn_timeline_time (InnCivil civil)
{
  return (gint64) inn_date_to_julian (civil.date) * DAY_SECONDS + MAX (civil.minute, 0) * 60;
}

/**
 * inn_timeline_civil:
 * @time: civil seconds
 *
 * Returns: the day and the time of day
 */
InnCivil
inn_timeline_civil (gint64 time)
{
  return inn_civil_new (inn_date_from_julian (time / DAY_SECONDS), (time % DAY_SECONDS) / 60);
}

/**
 * inn_timeline_end_of_year:
 * @year: a year
 *
 * Returns: the place before all of that year and behind all of the next
 */
InnTimelinePlace
inn_timeline_end_of_year (int year)
{
  InnCivil end = inn_civil_new (inn_date_new (year, 12, 31), INN_CIVIL_NO_MINUTE);

  return (InnTimelinePlace) { inn_timeline_time (end) + DAY_SECONDS, INN_TIMELINE_CAME, G_MININT64 };
}

static void
clear_timeline (gpointer data)
{
  InnTimeline *self = data;

  g_ptr_array_unref (self->entries);
}

/**
 * inn_timeline_new:
 *
 * Returns: (transfer full): one on which nothing stands yet
 */
InnTimeline *
inn_timeline_new (void)
{
  InnTimeline *self = g_atomic_rc_box_new0 (InnTimeline);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_timeline_entry_unref);

  return self;
}

/**
 * inn_timeline_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnTimeline *
inn_timeline_ref (InnTimeline *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_timeline_unref:
 * @self: (transfer full): a timeline; freed with its last holder, from any thread
 */
void
inn_timeline_unref (InnTimeline *self)
{
  g_atomic_rc_box_release_full (self, clear_timeline);
}

/**
 * inn_timeline_kind_get_label:
 *
 * Returns: (transfer none): the translated name, as a filter is called
 */
const char *
inn_timeline_kind_get_label (InnTimelineKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_TIMELINE_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "timeline", kind_labels[kind]);
}

/**
 * inn_timeline_kind_to_nick:
 *
 * Returns: (transfer none): the stable name
 */
const char *
inn_timeline_kind_to_nick (InnTimelineKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_N_TIMELINE_KINDS, "");

  return kind_nicks[kind];
}
