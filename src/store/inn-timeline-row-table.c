/* inn-timeline-row-table.c: how the rows of a timeline are asked for and read. On the database thread.
 *
 * For each thing that happens a statement that gives it newest first. What happened at a stay, with a
 * promise and the like stands there itself; of the journal only the other acts are told.
 */

#include "config.h"

#include "inn-timeline-row-table.h"

#include <glib/gi18n-lib.h>

#include "inn-act-sentence.h"
#include "inn-channel.h"
#include "inn-entry-private.h"
#include "inn-guest-feedback.h"
#include "inn-promise.h"
#include "inn-stay.h"
#include "inn-table-private.h"
#include "inn-tier.h"

/* ?1 is the guest, ?2 the last day, ?3 the last moment that can still stand behind the place asked
 * for. A stream begins with the id and its day and minute, or its moment; then the name of who of the
 * staff. */

static const char LIST_CAME[] =
  "SELECT s.id, s.arrival, s.arrival_minute, '', s.status, r.number, s.note "
  INN_SQL_STAYS_OF_GUEST "AND s.arrival <= ?2 "
  "ORDER BY s.arrival DESC, COALESCE (s.arrival_minute, 0) DESC, s.id DESC";

static const char LIST_LEFT[] =
  "SELECT s.id, s.departure, s.departure_minute, '', "
  "  CAST (julianday (s.departure) - julianday (s.arrival) AS INTEGER) "
  INN_SQL_STAYS_OF_GUEST "AND s.status = 'departed' AND s.departure <= ?2 "
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
  "FROM entry_row er INDEXED BY entry_row_by_subject " \
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
  "FROM (SELECT DISTINCT seq FROM entry_row INDEXED BY entry_row_by_subject "
  "      WHERE subject_kind = 'guest' AND subject_id = ?1) touch "
  "CROSS JOIN entry ON entry.seq = touch.seq "
  "LEFT JOIN staff st ON st.id = entry.staff_id "
  "WHERE entry.utc <= ?3 "
  "ORDER BY entry.utc DESC, entry.seq DESC";

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

/**
 * inn_timeline_row_table_get_epoch:
 *
 * Returns: the civil seconds at which UTC begins to count
 */
gint64
inn_timeline_row_table_get_epoch (void)
{
  return inn_timeline_time (inn_civil_new (inn_date_new (1970, 1, 1), 0));
}

/**
 * inn_timeline_row_table_get_sql:
 *
 * Returns: (transfer none): the statement that lists what happened, newest first: ?1 is the guest, ?2
 *   the last day and ?3 the last moment
 */
const char *
inn_timeline_row_table_get_sql (InnTimelineEvent event)
{
  return streams[event].sql;
}

/**
 * inn_timeline_row_table_get_kinds:
 *
 * Returns: bits of #InnTimelineKind: what its lines may be about
 */
guint
inn_timeline_row_table_get_kinds (InnTimelineEvent event)
{
  return 1u << streams[event].kind | streams[event].kinds;
}

/**
 * inn_timeline_row_table_is_moment:
 *
 * Returns: whether its rows have a moment, rather than a day that was told
 */
gboolean
inn_timeline_row_table_is_moment (InnTimelineEvent event)
{
  return streams[event].moment;
}

/**
 * inn_timeline_row_table_read:
 * @row: stands on a row of the statement of @event
 * @utc_offset: seconds that civil time is ahead of UTC
 *
 * Returns: (transfer full) (nullable): the line, or %NULL for what is told by another one
 */
InnTimelineEntry *
inn_timeline_row_table_read (InnStatement     *row,
                             InnTimelineEvent  event,
                             gint64            utc_offset)
{
  gint64 utc = streams[event].moment ? inn_statement_get_int (row, 1) : 0;
  InnCivil when = INN_CIVIL_NONE;
  gint64 time = 0;
  g_autoptr (InnTimelineEntry) entry = NULL;

  if (streams[event].moment)
    {
      time = inn_timeline_row_table_get_epoch () + utc + utc_offset;
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

  return streams[event].read (row, entry) ? g_steal_pointer (&entry) : NULL;
}
