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

#include <string.h>

#include "inn-act-sentence.h"
#include "inn-fold.h"
#include "inn-table-private.h"
#include "inn-text.h"
#include "inn-timeline-row-table.h"

/* Who let the guest in and out, by the journal. */
static const char LIST_DEEDS[] =
  "SELECT er.key, entry.act = '" INN_ACT_STAY_CHECK_OUT "', st.name "
  "FROM entry_row er INDEXED BY entry_row_by_subject "
  "CROSS JOIN entry ON entry.seq = er.seq "
  "CROSS JOIN staff st ON st.id = entry.staff_id "
  "WHERE er.subject_kind = 'guest' AND er.subject_id = ?1 AND er.tbl = 'stay' "
  "  AND entry.act IN ('" INN_ACT_STAY_CHECK_IN "', '" INN_ACT_STAY_CHECK_OUT "') "
  "ORDER BY er.seq";

static const char FIND_DAYS[] =
  "SELECT min (first), max (last), min (first_utc), max (last_utc) FROM ( "
  "  SELECT min (s.arrival) AS first, "
  "    max (CASE s.status WHEN 'departed' THEN s.departure ELSE s.arrival END) AS last, "
  "    NULL AS first_utc, NULL AS last_utc " INN_SQL_STAYS_OF_GUEST
  "  UNION ALL SELECT min (day), max (day), NULL, NULL FROM interaction WHERE guest_id = ?1 "
  "  UNION ALL SELECT min (day), max (day), NULL, NULL FROM feedback WHERE guest_id = ?1 "
  "  UNION ALL SELECT min (day), max (day), NULL, max (settled_utc) FROM promise WHERE guest_id = ?1 "
  "  UNION ALL SELECT NULL, NULL, min (created_utc), max (max (created_utc, COALESCE (done_utc, 0))) "
  "    FROM follow_up WHERE guest_id = ?1 "
  "  UNION ALL SELECT NULL, NULL, min (utc), max (utc) FROM entry WHERE seq IN ( "
  "    (SELECT min (seq) FROM entry_row WHERE subject_kind = 'guest' AND subject_id = ?1), "
  "    (SELECT max (seq) FROM entry_row WHERE subject_kind = 'guest' AND subject_id = ?1)))";

/* All that is read for one page. */
typedef struct
{
  const InnTimelineAsk *ask;
  GStrv                 words; /* owned, folded */
  InnStatement         *statements[INN_N_TIMELINE_EVENTS];
  InnTimelineEntry     *next[INN_N_TIMELINE_EVENTS];
  GHashTable           *deeds; /* owned: id of a stay, negative for leaving it -> name */
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
  g_clear_pointer (&self->deeds, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

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

/* Read once for all stays, as the journal has no way from one of them to its entries. */
static gboolean
read_deeds (Reading        *self,
            InnConnection  *connection,
            GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_DEEDS, error);
  InnStep step = INN_STEP_DONE;

  if (row == NULL)
    return FALSE;

  self->deeds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  inn_statement_bind_int (row, 1, self->ask->guest_id);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (row, 0);

      if (inn_statement_get_boolean (row, 1))
        id = -id;
      g_hash_table_replace (self->deeds, g_memdup2 (&id, sizeof id), g_strdup (inn_statement_get_text (row, 2)));
    }

  return step != INN_STEP_ERROR;
}

static void
tell_who (const Reading    *self,
          InnTimelineEntry *entry)
{
  gint64 id = entry->place.event == INN_TIMELINE_LEFT ? -entry->place.id : entry->place.id;
  const char *name = g_hash_table_lookup (self->deeds, &id);

  if (name == NULL)
    return;

  g_free (entry->who);
  entry->who = g_strdup (name);
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
      g_autoptr (InnTimelineEntry) entry
        = inn_timeline_row_table_read (row, event, self->ask->utc_offset);

      if (entry == NULL || inn_timeline_place_compare (&entry->place, &self->ask->before) <= 0)
        continue;
      if (entry->kind == INN_TIMELINE_STAY)
        tell_who (self, entry);
      if (!is_wanted (self, entry))
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

  if ((ask->kinds & inn_timeline_row_table_get_kinds (event)) == 0)
    return TRUE;

  statement = self->statements[event] = inn_statement_new (connection,
                                                                inn_timeline_row_table_get_sql (event),
                                                                error);
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, ask->guest_id);
  if (inn_timeline_row_table_is_moment (event))
    inn_statement_bind_int (statement, 3, all ? G_MAXINT64 : ask->before.time - inn_timeline_row_table_get_epoch ()
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
                     ? inn_timeline_civil (inn_timeline_row_table_get_epoch () + utc + ask->utc_offset).date.year : 0;

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

  if (!find_years (connection, ask, timeline, error)
      || ((ask->kinds & 1u << INN_TIMELINE_STAY) != 0 && !read_deeds (&reading, connection, error)))
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
