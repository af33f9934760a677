/* inn-sample-known-facts.c: writes what is known of a guest of the sample hotel. Database thread. */

#include "config.h"

#include "inn-sample-known-private.h"

#include "inn-consent-table.h"
#include "inn-feedback-table.h"
#include "inn-follow-up-table.h"
#include "inn-important-date-table.h"
#include "inn-interaction-table.h"
#include "inn-lunar.h"
#include "inn-preference-table.h"
#include "inn-preference-topic.h"
#include "inn-promise-table.h"
#include "inn-relation-table.h"
#include "inn-room-memory-table.h"
#include "inn-text.h"

#define NOON (12 * 60)
#define DAY_SECONDS (24 * 60 * 60)

static gboolean
is_said (const InnSamplePair *pair)
{
  return pair->english != NULL;
}

static gint64
pick_staff (InnSampleKnown *known)
{
  const GArray *staff = known->hotel->staff;

  return g_array_index (staff, gint64, inn_chance_below (&known->chance, (int) staff->len));
}

static void
choose (const InnSampleKnown *known,
        InnPreference *preference,
        const char    *topic_key,
        const char    *choice_key)
{
  for (guint i = 0; topic_key != NULL && i < known->topics->len; i++)
    {
      const InnPreferenceTopic *topic = g_ptr_array_index (known->topics, i);

      if (!g_str_equal (topic->key, topic_key))
        continue;
      preference->area = topic->area;
      preference->topic_id = topic->id;
      for (guint c = 0; c < topic->choices->len; c++)
        {
          const InnPreferenceChoice *choice = g_ptr_array_index (topic->choices, c);

          if (g_str_equal (choice->key, choice_key))
            preference->choice_id = choice->id;
        }
    }
}

static gboolean
write_likes (InnSampleKnown *known,
             const InnSampleRegular  *regular,
             gint64                   guest_id,
             GError                 **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (regular->likes) && regular->likes[i].times > 0; i++)
    {
      const InnSampleLike *like = &regular->likes[i];
      g_autoptr (InnPreference) preference
        = inn_preference_new (guest_id, like->area, inn_sample_known_say (known, &like->words),
                              inn_sample_known_count_back (known, like->ago));

      choose (known, preference, like->topic, like->choice);
      preference->stance = like->stance;
      preference->severe = like->severe;
      preference->source = like->source;
      preference->times = like->times;
      preference->staff_id = pick_staff (known);
      if (inn_preference_table_insert (known->connection, preference, known->hotel->utc, error) == 0)
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (regular->rooms) && is_said (&regular->rooms[i].words); i++)
    {
      const InnSampleRoomView *view = &regular->rooms[i];
      g_autoptr (InnRoomMemory) memory
        = inn_room_memory_new (guest_id, g_array_index (known->hotel->rooms, gint64, view->room),
                               view->verdict, inn_sample_known_count_back (known, view->ago));

      inn_text_set (&memory->what, inn_sample_known_say (known, &view->words));
      memory->staff_id = pick_staff (known);
      if (inn_room_memory_table_save (known->connection, memory, known->hotel->utc, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_talks (InnSampleKnown *known,
             const InnSampleRegular  *regular,
             gint64                   guest_id,
             GError                 **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (regular->talks) && is_said (&regular->talks[i].words); i++)
    {
      const InnSampleTalk *talk = &regular->talks[i];
      g_autoptr (InnInteraction) interaction
        = inn_interaction_new (guest_id, talk->kind,
                               inn_civil_new (inn_sample_known_count_back (known, talk->ago), talk->minute),
                               inn_sample_known_say (known, &talk->words));

      interaction->staff_id = pick_staff (known);
      if (inn_interaction_table_insert (known->connection, interaction, known->hotel->utc, error)
          == 0)
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (regular->vows) && is_said (&regular->vows[i].words); i++)
    {
      const InnSampleVow *vow = &regular->vows[i];
      g_autoptr (InnPromise) promise = inn_promise_new (guest_id, vow->kind,
                                                        inn_sample_known_count_back (known, vow->ago),
                                                        inn_sample_known_say (known, &vow->words));

      promise->staff_id = pick_staff (known);
      promise->state = vow->state;
      if (vow->due != INN_SAMPLE_NO_DAY)
        promise->due = inn_civil_new (inn_date_add_days (known->hotel->today, vow->due),
                                      INN_CIVIL_NO_MINUTE);
      if (vow->state != INN_PROMISE_OPEN)
        {
          promise->settled_utc = known->hotel->utc + (gint64) vow->due * DAY_SECONDS;
          promise->settled_by = promise->staff_id;
        }
      if (inn_promise_table_insert (known->connection, promise, known->hotel->utc, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_relatives (InnSampleKnown *known,
                 const InnSampleRegular  *regular,
                 gint64                   guest_id,
                 GError                 **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (regular->relatives)
                    && (regular->relatives[i].known || is_said (&regular->relatives[i].name)); i++)
    {
      const InnSampleRelative *relative = &regular->relatives[i];
      g_autoptr (InnRelation) relation = inn_relation_new (guest_id, relative->kind);

      if (relative->known)
        relation->other_id = known->ids[relative->other];
      else
        inn_text_set (&relation->name, inn_sample_known_say (known, &relative->name));
      if (relative->age > 0)
        {
          g_autofree char *born
            = g_strdup_printf ("%04d", known->hotel->today.year - relative->age);

          inn_text_set (&relation->born, born);
        }
      if (relative->phone != NULL)
        inn_text_set (&relation->phone, relative->phone);
      inn_text_set (&relation->note, inn_sample_known_say (known, &relative->note));
      if (inn_relation_table_save (known->connection, relation, known->hotel->utc, error) == 0)
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (regular->days) && is_said (&regular->days[i].name); i++)
    {
      const InnSampleDay *day = &regular->days[i];
      g_autoptr (InnImportantDate) date
        = inn_important_date_new (guest_id, day->kind, inn_sample_known_say (known, &day->name),
                                  inn_sample_known_find_day (known, day->calendar, day->years, day->due));

      if (inn_important_date_table_save (known->connection, date, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_agreements (InnSampleKnown *known,
                  const InnSampleRegular  *regular,
                  gint64                   guest_id,
                  GError                 **error)
{
  for (int purpose = 0; purpose < INN_N_CONSENT_PURPOSES; purpose++)
    {
      const InnSampleAgreement *agreement = &regular->agreements[purpose];
      g_autoptr (InnConsent) consent = NULL;

      if (agreement->answer == INN_CONSENT_NOT_ASKED)
        continue;
      consent = inn_consent_new (guest_id, purpose, agreement->answer,
                                 inn_civil_new (inn_sample_known_count_back (known, agreement->ago), NOON));
      consent->how = agreement->how;
      consent->staff_id = pick_staff (known);
      inn_consent_set_wording (consent, inn_consent_purpose_get_usual (purpose));
      if (inn_consent_table_insert (known->connection, consent, known->hotel->utc, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_opinions (InnSampleKnown *known,
                const InnSampleRegular  *regular,
                gint64                   guest_id,
                GError                 **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (regular->opinions) && is_said (&regular->opinions[i].words);
       i++)
    {
      const InnSampleOpinion *opinion = &regular->opinions[i];
      g_autoptr (InnGuestFeedback) feedback
        = inn_guest_feedback_new (guest_id, opinion->kind, inn_sample_known_count_back (known, opinion->ago),
                                  inn_sample_known_say (known, &opinion->words));

      feedback->room_id = g_array_index (known->hotel->rooms, gint64, opinion->room);
      feedback->severity = opinion->severity;
      inn_text_set (&feedback->source, inn_sample_known_say (known, &opinion->source));
      inn_text_set (&feedback->category, inn_sample_known_say (known, &opinion->category));
      inn_text_set (&feedback->remedy, inn_sample_known_say (known, &opinion->remedy));
      if (is_said (&opinion->remedy))
        {
          feedback->closed = TRUE;
          feedback->closed_utc = known->hotel->utc - (opinion->ago - 1) * DAY_SECONDS;
        }
      if (inn_feedback_table_insert (known->connection, feedback, known->hotel->utc, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_tasks (InnSampleKnown *known,
             const InnSampleRegular  *regular,
             gint64                   guest_id,
             GError                 **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (regular->tasks) && is_said (&regular->tasks[i].words); i++)
    {
      const InnSampleTask *task = &regular->tasks[i];
      g_autoptr (InnFollowUp) follow_up
        = inn_follow_up_new (guest_id, inn_sample_known_say (known, &task->words),
                             inn_civil_new (inn_date_add_days (known->hotel->today, task->due),
                                            task->minute > 0 ? task->minute : INN_CIVIL_NO_MINUTE));

      follow_up->automatic = task->automatic;
      follow_up->staff_id = pick_staff (known);
      follow_up->created_utc = known->hotel->utc - DAY_SECONDS;
      if (inn_follow_up_table_insert (known->connection, follow_up, known->hotel->utc, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_sample_known_say:
 *
 * Returns: (transfer none): the words of @pair in the language of the hotel, "" without
 */
const char *
inn_sample_known_say (const InnSampleKnown *known,
                      const InnSamplePair  *pair)
{
  const char *text = known->hotel->chinese ? pair->chinese : pair->english;

  return text != NULL ? text : "";
}

/**
 * inn_sample_known_count_back:
 *
 * Returns: the day @ago days ago
 */
InnDate
inn_sample_known_count_back (const InnSampleKnown *known,
                             int                   ago)
{
  return inn_date_add_days (known->hotel->today, -ago);
}

/**
 * inn_sample_known_find_day:
 * @years: how many years ago it was first
 * @due: in how many days it comes again
 *
 * Returns: a day that comes again
 */
InnBirthday
inn_sample_known_find_day (const InnSampleKnown *known,
                           InnCalendar           calendar,
                           int                   years,
                           int                   due)
{
  InnDate day = inn_date_add_days (known->hotel->today, due);
  InnLunarDate lunar;

  if (calendar == INN_CALENDAR_LUNAR && inn_lunar_from_date (day, &lunar))
    return inn_birthday_new_lunar (lunar.year - years, lunar.month,
                                   MIN (lunar.day, inn_lunar_days_in_month (lunar.year - years,
                                                                            lunar.month, FALSE)),
                                   FALSE);

  return inn_birthday_new_solar (day.year - years, day.month,
                                 MIN (day.day, inn_date_days_in_month (day.year - years, day.month)));
}

/**
 * inn_sample_known_write_facts:
 * @guest_id: row of @regular
 *
 * Writes what they like, what was talked of, promised and agreed to, who is around them and what they
 * said. Everybody else must stand in the book already.
 */
gboolean
inn_sample_known_write_facts (InnSampleKnown          *known,
                              const InnSampleRegular  *regular,
                              gint64                   guest_id,
                              GError                 **error)
{
  return write_likes (known, regular, guest_id, error)
         && write_talks (known, regular, guest_id, error)
         && write_relatives (known, regular, guest_id, error)
         && write_agreements (known, regular, guest_id, error)
         && write_opinions (known, regular, guest_id, error)
         && write_tasks (known, regular, guest_id, error);
}
