/* inn-timeline-table.c: everything known of a guest in the order of time. On the database thread.
 *
 *   stays, interactions, feedback, … ──> a stream each, newest first ──> merged until a page is full
 *
 * Each stream reads its rows as they are asked for, so that a page costs what it shows, however much
 * there is. What happened at a stay, with a promise and the like stands there itself; of the journal
 * only the other acts are told.
 *
 * The order is by civil time. What has a moment rather than a time that was told gets it by one offset
 * from UTC, so that each stream stays in its order where clocks are changed.
 */

#include "config.h"

#include "inn-timeline-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inn-act-sentence.h"
#include "inn-channel.h"
#include "inn-entry-private.h"
#include "inn-fold.h"
#include "inn-guest-feedback.h"
#include "inn-promise.h"
#include "inn-stay.h"
#include "inn-table-private.h"
#include "inn-text.h"
#include "inn-tier.h"

/* ?1 is the guest, ?2 the last day, ?3 the last moment that can still stand behind the place asked
 * for. A stream begins with the id and its day and minute, or its moment; then the name of who of the
 * staff. */

#define STAYS_OF_GUEST \
  "FROM stay s LEFT JOIN room r ON r.id = s.room_id " \
  "WHERE s.id IN (SELECT id FROM stay WHERE guest_id = ?1 " \
  "               UNION ALL " \
  "               SELECT stay_id FROM stay_guest WHERE guest_id = ?1) "

static const char LIST_CAME[] =
  "SELECT s.id, s.arrival, s.arrival_minute, '', s.status, r.number, s.note "
  STAYS_OF_GUEST "AND s.arrival <= ?2 "
  "ORDER BY s.arrival DESC, COALESCE (s.arrival_minute, 0) DESC, s.id DESC";

static const char LIST_LEFT[] =
  "SELECT s.id, s.departure, s.departure_minute, '', "
  "  CAST (julianday (s.departure) - julianday (s.arrival) AS INTEGER) "
  STAYS_OF_GUEST "AND s.status = 'departed' AND s.departure <= ?2 "
  "ORDER BY s.departure DESC, COALESCE (s.departure_minute, 0) DESC, s.id DESC";

static const char LIST_TALKED[] =
  "SELECT i.id, i.day, i.minute, st.name, i.kind, i.what, i.stay_id, i.staff_id, i.created_utc, "
  "  i.guest_id "
  "FROM interaction i LEFT JOIN staff st ON st.id = i.staff_id "
  "WHERE i.guest_id = ?1 AND i.day <= ?2 "
  "ORDER BY i.day DESC, COALESCE (i.minute, 0) DESC, i.id DESC";

static const char LIST_SAID[] =
  "SELECT f.id, f.day, NULL, st.name, f.kind, f.what, f.score_tenths, f.source "
  "FROM feedback f LEFT JOIN staff st ON st.id = f.staff_id "
  "WHERE f.guest_id = ?1 AND f.day <= ?2 "
  "ORDER BY f.day DESC, f.id DESC";

static const char LIST_PLANNED[] =
  "SELECT f.id, f.created_utc, NULL, st.name, f.what "
  "FROM follow_up f LEFT JOIN staff st ON st.id = f.staff_id "
  "WHERE f.guest_id = ?1 AND f.created_utc <= ?3 "
  "ORDER BY f.created_utc DESC, f.id DESC";

static const char LIST_DONE[] =
  "SELECT f.id, f.done_utc, NULL, st.name, f.what, f.outcome "
  "FROM follow_up f LEFT JOIN staff st ON st.id = f.done_by "
  "WHERE f.guest_id = ?1 AND f.status = 'done' AND f.done_utc <= ?3 "
  "ORDER BY f.done_utc DESC, f.id DESC";

static const char LIST_PROMISED[] =
  "SELECT p.id, p.day, NULL, st.name, p.what, p.kind "
  "FROM promise p LEFT JOIN staff st ON st.id = p.staff_id "
  "WHERE p.guest_id = ?1 AND p.day <= ?2 "
  "ORDER BY p.day DESC, p.id DESC";

static const char LIST_SETTLED[] =
  "SELECT p.id, p.settled_utc, NULL, st.name, p.what, p.kind, p.state, p.outcome "
  "FROM promise p LEFT JOIN staff st ON st.id = p.settled_by "
  "WHERE p.guest_id = ?1 AND p.state <> 'open' AND p.settled_utc <= ?3 "
  "ORDER BY p.settled_utc DESC, p.id DESC";

/* A tier was another one before; what it became is what it was before the next change, or is now. */
#define TIER_BEFORE "json_extract (er.before, '$.tier') "
#define OF_TIER \
  "FROM entry_row er " \
  "WHERE er.subject_kind = 'guest' AND er.subject_id = ?1 AND er.tbl = 'guest' AND er.op = 'U' " \
  "  AND json_extract (er.before, '$.tier') IS NOT NULL "

static const char LIST_CHANGED[] =
  "SELECT entry.seq, entry.utc, NULL, st.name, "
  "  (SELECT " TIER_BEFORE OF_TIER "AND er.seq = entry.seq LIMIT 1) AS tier, "
  "  CASE WHEN EXISTS (SELECT 1 " OF_TIER "AND er.seq = entry.seq) "
  "       THEN COALESCE ((SELECT " TIER_BEFORE OF_TIER "AND er.seq > entry.seq "
  "                       ORDER BY er.seq LIMIT 1), "
  "                      (SELECT g.tier FROM guest g WHERE g.id = ?1)) END, "
  "  " INN_ENTRY_COLUMNS " "
  "FROM (SELECT DISTINCT seq FROM entry_row WHERE subject_kind = 'guest' AND subject_id = ?1) touch "
  "CROSS JOIN entry ON entry.seq = touch.seq "
  "LEFT JOIN staff st ON st.id = entry.staff_id "
  "WHERE entry.utc <= ?3 "
  "ORDER BY entry.utc DESC, entry.seq DESC";

static const char FIND_DAYS[] =
  "SELECT min (first), max (last), min (first_utc), max (last_utc) FROM ( "
  "  SELECT min (s.arrival) AS first, "
  "    max (CASE s.status WHEN 'departed' THEN s.departure ELSE s.arrival END) AS last, "
  "    NULL AS first_utc, NULL AS last_utc " STAYS_OF_GUEST
  "  UNION ALL SELECT min (day), max (day), NULL, NULL FROM interaction WHERE guest_id = ?1 "
  "  UNION ALL SELECT min (day), max (day), NULL, NULL FROM feedback WHERE guest_id = ?1 "
  "  UNION ALL SELECT min (day), max (day), NULL, max (settled_utc) FROM promise WHERE guest_id = ?1 "
  "  UNION ALL SELECT NULL, NULL, min (created_utc), max (max (created_utc, COALESCE (done_utc, 0))) "
  "    FROM follow_up WHERE guest_id = ?1 "
  "  UNION ALL SELECT NULL, NULL, min (utc), max (utc) FROM entry WHERE seq IN ( "
  "    (SELECT min (seq) FROM entry_row WHERE subject_kind = 'guest' AND subject_id = ?1), "
  "    (SELECT max (seq) FROM entry_row WHERE subject_kind = 'guest' AND subject_id = ?1)))";

/* Behind the columns that all streams have. */
#define MORE 4

static char *
dup_text (InnStatement *row,
          int           column)
{
  return g_strdup (inn_statement_is_null (row, column) ? "" : inn_statement_get_text (row, column));
}

/* "what: outcome" */
static char *
dup_outcome (const char *what,
             const char *outcome)
{
  return *outcome != '\0'
           /* Translators: what was to be done or was promised, what came of it. */
           ? g_strdup_printf (C_ ("timeline", "%1$s: %2$s"), what, outcome)
           : g_strdup (what);
}

static gboolean
read_came (InnStatement     *row,
           InnTimelineEntry *entry)
{
  static const char *const titles[] = {
    [INN_STAY_BOOKED] = NC_ ("timeline", "Booked"),
    [INN_STAY_IN_HOUSE] = NC_ ("timeline", "Arrived"),
    [INN_STAY_DEPARTED] = NC_ ("timeline", "Arrived"),
    [INN_STAY_CANCELLED] = NC_ ("timeline", "Cancelled"),
    [INN_STAY_NO_SHOW] = NC_ ("timeline", "Did not come"),
  };
  InnStayStatus status = INN_STAY_BOOKED;
  const char *title = NULL;
  g_autofree char *room = dup_text (row, MORE + 1);

  inn_stay_status_from_nick (inn_statement_get_text (row, MORE), &status);
  title = g_dpgettext2 (GETTEXT_PACKAGE, "timeline", titles[status]);
  entry->title = *room != '\0'
                   /* Translators: “Arrived”, “Booked”…; the number of a room. */
                   ? g_strdup_printf (C_ ("timeline", "%1$s %2$s"), title, room)
                   : g_strdup (title);
  entry->words = dup_text (row, MORE + 2);

  return TRUE;
}

static gboolean
read_left (InnStatement     *row,
           InnTimelineEntry *entry)
{
  int nights = (int) inn_statement_get_int (row, MORE);

  entry->title = g_strdup (C_ ("timeline", "Left"));
  entry->words = nights > 0 ? g_strdup_printf (ngettext ("%d night", "%d nights", nights), nights)
                            : g_strdup (C_ ("stay", "day use"));

  return TRUE;
}

static gboolean
read_talked (InnStatement     *row,
             InnTimelineEntry *entry)
{
  InnInteractionKind kind = INN_INTERACTION_NOTE;

  inn_interaction_kind_from_nick (inn_statement_get_text (row, MORE), &kind);
  entry->title = g_strdup (inn_interaction_kind_get_label (kind));
  entry->words = dup_text (row, MORE + 1);
  entry->interaction = inn_interaction_new (inn_statement_get_int (row, MORE + 5), kind, entry->when,
                                            entry->words);
  entry->interaction->id = entry->place.id;
  entry->interaction->stay_id = inn_statement_get_int (row, MORE + 2);
  entry->interaction->staff_id = inn_statement_get_int (row, MORE + 3);
  entry->interaction->created_utc = inn_statement_get_int (row, MORE + 4);

  return TRUE;
}

static gboolean
read_said (InnStatement     *row,
           InnTimelineEntry *entry)
{
  InnFeedbackKind kind = INN_FEEDBACK_PRAISE;
  int score = (int) inn_statement_get_int (row, MORE + 2);
  const char *label = NULL;
  g_autofree char *source = dup_text (row, MORE + 3);

  /* Where it was said goes before who saw to it; the keys of channels have names. */
  if (*source != '\0')
    {
      g_free (entry->who);
      entry->who = g_strdup (inn_channel_get_title (source));
    }
  inn_feedback_kind_from_nick (inn_statement_get_text (row, MORE), &kind);
  label = inn_feedback_kind_get_label (kind);
  entry->title = inn_statement_is_null (row, MORE + 2)
                   ? g_strdup (label)
                   /* Translators: a review; its points of ten. */
                   : g_strdup_printf (C_ ("timeline", "%1$s %2$d.%3$d"), label, score / 10,
                                      score % 10);
  entry->words = dup_text (row, MORE + 1);

  return TRUE;
}

static gboolean
read_planned (InnStatement     *row,
              InnTimelineEntry *entry)
{
  entry->title = g_strdup (C_ ("timeline", "Follow-up"));
  entry->words = dup_text (row, MORE);

  return TRUE;
}

static gboolean
read_done (InnStatement     *row,
           InnTimelineEntry *entry)
{
  entry->title = g_strdup (C_ ("timeline", "Done"));
  entry->words = dup_outcome (inn_statement_get_text (row, MORE),
                              inn_statement_get_text (row, MORE + 1));

  return TRUE;
}

static const char *
get_promise (InnStatement *row)
{
  const char *what = inn_statement_get_text (row, MORE);
  InnPromiseKind kind = INN_PROMISE_OTHER;

  if (*what == '\0' && inn_promise_kind_from_nick (inn_statement_get_text (row, MORE + 1), &kind))
    return inn_promise_kind_get_label (kind);

  return what;
}

static gboolean
read_promised (InnStatement     *row,
               InnTimelineEntry *entry)
{
  entry->title = g_strdup (C_ ("timeline", "Promised"));
  entry->words = g_strdup (get_promise (row));

  return TRUE;
}

static gboolean
read_settled (InnStatement     *row,
              InnTimelineEntry *entry)
{
  InnPromiseState state = INN_PROMISE_KEPT;

  inn_promise_state_from_nick (inn_statement_get_text (row, MORE + 2), &state);
  entry->title = g_strdup (inn_promise_state_get_label (state));
  entry->words = dup_outcome (get_promise (row), inn_statement_get_text (row, MORE + 3));

  return TRUE;
}

/* What such acts changed stands in the timeline itself, or in the bill of a stay. */
static gboolean
is_told_elsewhere (const char *act)
{
  static const char *const areas[] = {
    "stay.", "interaction.", "feedback.", "follow-up.", "promise.", "charge.", "payment.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (g_str_has_prefix (act, areas[i]))
      return TRUE;

  return FALSE;
}

static gboolean
read_changed (InnStatement     *row,
              InnTimelineEntry *entry)
{
  g_autofree char *before = dup_text (row, MORE);
  g_autofree char *after = dup_text (row, MORE + 1);
  gboolean is_tier = !inn_statement_is_null (row, MORE) && !g_str_equal (before, after);
  g_autoptr (InnEntry) act = inn_entry_new_from_shifted_row (row, MORE + 2);
  const char *name = inn_entry_get_act (act);
  const char *root = inn_entry_get_undoes (act) != 0 ? inn_entry_get_parameter (act, "act") : NULL;

  if (root == NULL || *root == '\0')
    root = name;
  if (is_told_elsewhere (root))
    return FALSE;

  if (is_tier)
    {
      InnTier from = inn_tier_from_nick (before);
      InnTier to = inn_tier_from_nick (after);

      entry->kind = INN_TIMELINE_TIER;
      entry->words = g_strdup_printf (C_ ("timeline", "%1$s → %2$s"),
                                      from != INN_TIER_NONE ? inn_tier_get_label (from) : "–",
                                      to != INN_TIER_NONE ? inn_tier_get_label (to) : "–");
    }
  else
    {
      if (g_str_equal (root, INN_ACT_GUEST_TAG) || g_str_has_prefix (root, "tag."))
        entry->kind = INN_TIMELINE_TAG;
      entry->words = inn_act_describe (name, inn_entry_get_parameters (act));
    }
  entry->title = g_strdup (is_tier ? C_ ("timeline", "Tier")
                           : entry->kind == INN_TIMELINE_TAG ? C_ ("timeline", "Tags")
                                                             : C_ ("timeline", "Change"));

  return TRUE;
}

/* In the order of InnTimelineEvent. */
static const struct
{
  const char      *sql;
  InnTimelineKind  kind;
  guint            kinds; /* more of them */
  gboolean         moment;
  gboolean      (* read) (InnStatement     *row,
                          InnTimelineEntry *entry);
} streams[] = {
  { LIST_CAME, INN_TIMELINE_STAY, 0, FALSE, read_came },
  { LIST_LEFT, INN_TIMELINE_STAY, 0, FALSE, read_left },
  { LIST_TALKED, INN_TIMELINE_INTERACTION, 0, FALSE, read_talked },
  { LIST_SAID, INN_TIMELINE_FEEDBACK, 0, FALSE, read_said },
  { LIST_PLANNED, INN_TIMELINE_FOLLOW_UP, 0, TRUE, read_planned },
  { LIST_DONE, INN_TIMELINE_FOLLOW_UP, 0, TRUE, read_done },
  { LIST_PROMISED, INN_TIMELINE_PROMISE, 0, FALSE, read_promised },
  { LIST_SETTLED, INN_TIMELINE_PROMISE, 0, TRUE, read_settled },
  { LIST_CHANGED, INN_TIMELINE_CHANGE, 1u << INN_TIMELINE_TAG | 1u << INN_TIMELINE_TIER, TRUE,
    read_changed },
};

G_STATIC_ASSERT (G_N_ELEMENTS (streams) == INN_N_TIMELINE_EVENTS);

/* All that is read for one page. */
typedef struct
{
  const InnTimelineAsk *ask;
  GStrv                 words; /* owned, folded */
  InnStatement         *statements[INN_N_TIMELINE_EVENTS];
  InnTimelineEntry     *next[INN_N_TIMELINE_EVENTS];
} Reading;

static void
reading_clear (Reading *self)
{
  for (guint i = 0; i < INN_N_TIMELINE_EVENTS; i++)
    {
      g_clear_pointer (&self->next[i], inn_timeline_entry_unref);
      g_clear_pointer (&self->statements[i], inn_statement_free);
    }
  g_clear_pointer (&self->words, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gint64
get_epoch (void)
{
  return inn_timeline_time (inn_civil_new (inn_date_new (1970, 1, 1), 0));
}

static InnTimelineEntry *
begin_entry (const InnTimelineAsk *ask,
             InnStatement         *row,
             InnTimelineEvent      event)
{
  gint64 utc = streams[event].moment ? inn_statement_get_int (row, 1) : 0;
  InnCivil when = INN_CIVIL_NONE;
  gint64 time = 0;
  InnTimelineEntry *entry = NULL;

  if (streams[event].moment)
    {
      time = get_epoch () + utc + ask->utc_offset;
      when = inn_timeline_civil (time);
    }
  else
    {
      when = inn_table_get_civil (row, 1, 2);
      time = inn_timeline_time (when);
    }

  entry = inn_timeline_entry_new ((InnTimelinePlace) { time, event, inn_statement_get_int (row, 0) },
                                  streams[event].kind, when);
  entry->utc = utc;
  entry->who = dup_text (row, 3);

  return entry;
}

static gboolean
is_wanted (const Reading          *self,
           const InnTimelineEntry *entry)
{
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if ((self->ask->kinds & 1u << entry->kind) == 0)
    return FALSE;
  if (self->words == NULL)
    return TRUE;

  text = g_strjoin (" ", entry->title, entry->words, entry->who, NULL);
  folded = inn_fold (text);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Reads on until the next that is asked for. */
static gboolean
go_on (Reading           *self,
       InnTimelineEvent   event,
       GError           **error)
{
  InnStatement *row = self->statements[event];
  InnStep step = INN_STEP_DONE;

  self->next[event] = NULL;
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      g_autoptr (InnTimelineEntry) entry = begin_entry (self->ask, row, event);

      if (inn_timeline_place_compare (&entry->place, &self->ask->before) <= 0
          || !streams[event].read (row, entry) || !is_wanted (self, entry))
        continue;

      self->next[event] = g_steal_pointer (&entry);
      return TRUE;
    }

  return step != INN_STEP_ERROR;
}

static gboolean
begin (Reading           *self,
       InnConnection     *connection,
       InnTimelineEvent   event,
       GError           **error)
{
  const InnTimelineAsk *ask = self->ask;
  gboolean all = ask->before.time == G_MAXINT64;
  InnStatement *statement = NULL;

  if ((ask->kinds & (1u << streams[event].kind | streams[event].kinds)) == 0)
    return TRUE;

  statement = self->statements[event] = inn_statement_new (connection, streams[event].sql, error);
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, ask->guest_id);
  if (streams[event].moment)
    inn_statement_bind_int (statement, 3, all ? G_MAXINT64 : ask->before.time - get_epoch ()
                                                             - ask->utc_offset);
  else
    inn_statement_bind_date (statement, 2, all ? inn_date_new (9999, 12, 31)
                                               : inn_timeline_civil (ask->before.time).date);

  return go_on (self, event, error);
}

/* The one that stands first of what the streams have, or the number of streams. */
static guint
find_first (Reading *self)
{
  guint first = INN_N_TIMELINE_EVENTS;

  for (guint i = 0; i < INN_N_TIMELINE_EVENTS; i++)
    if (self->next[i] != NULL
        && (first == INN_N_TIMELINE_EVENTS
            || inn_timeline_place_compare (&self->next[i]->place, &self->next[first]->place) < 0))
      first = i;

  return first;
}

static gboolean
find_years (InnConnection         *connection,
            const InnTimelineAsk  *ask,
            InnTimeline           *timeline,
            GError               **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, FIND_DAYS, ask->guest_id, "guest", error);

  if (row == NULL)
    return FALSE;

  for (int i = 0; i < 2; i++)
    {
      InnDate day = inn_statement_get_date (row, i);
      gint64 utc = inn_statement_get_int (row, 2 + i);
      int year = day.year;
      int of_utc = utc > 0
                     ? inn_timeline_civil (get_epoch () + utc + ask->utc_offset).date.year : 0;

      if (of_utc != 0 && (year == 0 || (i == 0 ? of_utc < year : of_utc > year)))
        year = of_utc;
      if (i == 0)
        timeline->first_year = year;
      else
        timeline->last_year = year;
    }

  return TRUE;
}

/**
 * inn_timeline_table_list:
 * @ask: which stretch
 *
 * Returns: (transfer full): the stretch, and the years all of it covers
 */
InnTimeline *
inn_timeline_table_list (InnConnection         *connection,
                         const InnTimelineAsk  *ask,
                         GError               **error)
{
  g_auto (Reading) reading = { .ask = ask };
  g_autoptr (InnTimeline) timeline = inn_timeline_new ();
  guint first = 0;

  if (ask->text != NULL)
    {
      g_autofree char *cleaned = inn_text_clean (ask->text, INN_TEXT_ONE_LINE);
      g_autofree char *folded = inn_fold (cleaned);

      reading.words = g_strsplit (folded, " ", -1);
    }

  if (!find_years (connection, ask, timeline, error))
    return NULL;
  for (InnTimelineEvent event = 0; event < INN_N_TIMELINE_EVENTS; event++)
    if (!begin (&reading, connection, event, error))
      return NULL;

  while ((first = find_first (&reading)) < INN_N_TIMELINE_EVENTS
         && (ask->limit == 0 || timeline->entries->len < ask->limit))
    {
      g_ptr_array_add (timeline->entries, g_steal_pointer (&reading.next[first]));
      if (!go_on (&reading, first, error))
        return NULL;
    }
  timeline->more = first < INN_N_TIMELINE_EVENTS;

  return g_steal_pointer (&timeline);
}
