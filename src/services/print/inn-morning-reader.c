/* inn-morning-reader.c: see inn-morning-reader.h. Everything is read in one go on the database thread,
 * so that it fits together; what is said of somebody who comes along stands with the stay.
 */

#include "config.h"

#include "inn-morning-reader.h"

#include <glib/gi18n-lib.h>

#include "inn-day-table.h"
#include "inn-feedback-table.h"
#include "inn-guest-record.h"
#include "inn-guest-tag-table.h"
#include "inn-important-date-table.h"
#include "inn-interaction-table.h"
#include "inn-morning-words.h"
#include "inn-preference-table.h"
#include "inn-promise-table.h"
#include "inn-room-memory-table.h"
#include "inn-staff-table.h"
#include "inn-stay-party.h"
#include "inn-tag.h"

typedef struct
{
  InnDate          day;
  InnDate          today;
  InnCivil         now;
  InnMorningOrder  order;
  InnFeb29Rule     feb29;
  char            *hotel;
} ReadJob;

/* What is at hand while a sheet is read. */
typedef struct
{
  InnConnection   *connection; /* unowned */
  const ReadJob   *job;        /* unowned */
  InnMorningSheet *sheet;      /* unowned */
  GPtrArray       *staff;      /* unowned, of InnStaff */
  GHashTable      *counted;    /* unowned: what stands on the sheet already, by a word of its own */
} Reading;

static void
free_job (gpointer data)
{
  ReadJob *job = data;

  g_free (job->hotel);
  g_free (job);
}

static const char *
get_staff_name (Reading *reading,
                gint64   staff_id)
{
  for (guint i = 0; i < reading->staff->len; i++)
    {
      const InnStaff *person = g_ptr_array_index (reading->staff, i);

      if (person->id == staff_id)
        return person->name;
    }

  return "";
}

/* Somebody who has two rooms stands on the sheet twice; what is promised to them is one promise. */
static guint
count_once (Reading    *reading,
            const char *what,
            gint64      id)
{
  return g_hash_table_add (reading->counted,
                           g_strdup_printf ("%s %" G_GINT64_FORMAT, what, id));
}

static void
add_of (InnMorningGuest    *guest,
        InnMorningFactKind  kind,
        const char         *whose,
        const char         *text)
{
  g_autofree char *of = inn_morning_words_of (whose, text);

  inn_morning_guest_add_fact (guest, kind, of);
}

/* ---- What somebody likes and must not have ----------------------------------------------- */

static int
compare_preferences (gconstpointer a,
                     gconstpointer b)
{
  return inn_preference_compare (*(InnPreference *const *) a, *(InnPreference *const *) b);
}

/* Without the word that the label says already. */
static char *
dup_preference (const InnPreference *preference)
{
  return preference->stance == INN_STANCE_ALLERGY ? inn_preference_dup_sentence (preference)
                                                  : inn_preference_dup_thing (preference);
}

/* All of one stance in a line, so that none is taken for the only one. */
static void
add_stance (InnMorningGuest    *guest,
            InnMorningFactKind  kind,
            const char         *whose,
            GPtrArray          *preferences,
            InnStance           stance)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < preferences->len; i++)
    {
      const InnPreference *preference = g_ptr_array_index (preferences, i);
      g_autofree char *thing = NULL;

      if (preference->stance != stance)
        continue;
      thing = dup_preference (preference);
      if (text->len > 0)
        /* Translators: between two items of a list, one of which may have a comma. */
        g_string_append (text, g_dpgettext2 (GETTEXT_PACKAGE, "list", "; "));
      g_string_append (text, thing);
    }
  if (text->len > 0)
    add_of (guest, kind, whose, text->str);
}

static gboolean
add_preferences (Reading          *reading,
                 InnMorningGuest  *guest,
                 gint64            guest_id,
                 const char       *whose,
                 GError          **error)
{
  g_autoptr (GPtrArray) preferences
    = inn_preference_table_list_of_guest (reading->connection, guest_id, error);
  g_autoptr (GPtrArray) alerts = NULL;

  if (preferences == NULL)
    return FALSE;

  alerts = g_ptr_array_copy (preferences, (GCopyFunc) inn_preference_ref, NULL);
  g_ptr_array_set_free_func (alerts, (GDestroyNotify) inn_preference_unref);
  g_ptr_array_sort (alerts, compare_preferences);
  add_stance (guest, INN_MORNING_ALLERGY, whose, alerts, INN_STANCE_ALLERGY);
  add_stance (guest, INN_MORNING_NEVER, whose, alerts, INN_STANCE_NEVER);
  add_stance (guest, INN_MORNING_LIKES, whose, preferences, INN_STANCE_LIKES);
  add_stance (guest, INN_MORNING_AVOIDS, whose, preferences, INN_STANCE_AVOIDS);

  return TRUE;
}

/* ---- Days while they are here ------------------------------------------------------------ */

static gboolean
falls_within (Reading       *reading,
              const InnStay *stay,
              InnBirthday    birthday,
              InnDate       *day)
{
  return inn_birthday_next (birthday, stay->arrival, reading->job->feb29, day)
         && inn_date_compare (*day, stay->departure) <= 0;
}

static gboolean
add_days (Reading          *reading,
          InnMorningGuest  *guest,
          const InnGuest   *person,
          const char       *whose,
          GError          **error)
{
  InnBirthday birthday = inn_guest_get_birthday (person);
  g_autoptr (GPtrArray) dates
    = inn_important_date_table_list_of_guest (reading->connection, inn_guest_get_id (person), error);
  InnDate day;

  if (dates == NULL)
    return FALSE;

  if (!inn_guest_is (person, INN_GUEST_DECEASED)
      && falls_within (reading, guest->stay, birthday, &day))
    {
      g_autofree char *text
        = inn_morning_words_birthday (day, inn_birthday_age_turned (birthday, day),
                                      reading->job->day);

      add_of (guest, INN_MORNING_BIRTHDAY, whose, text);
      reading->sheet->n_birthdays += count_once (reading, "birthday", inn_guest_get_id (person));
    }
  for (guint i = 0; i < dates->len; i++)
    {
      const InnImportantDate *date = g_ptr_array_index (dates, i);

      if (falls_within (reading, guest->stay, date->day, &day))
        {
          g_autofree char *label = inn_important_date_dup_label (date);
          g_autofree char *when = inn_morning_words_birthday (day, -1, reading->job->day);
          g_autofree char *text = inn_morning_words_of (label, when);

          add_of (guest, INN_MORNING_DAY, whose, text);
        }
    }

  return TRUE;
}

/* ---- What is open ------------------------------------------------------------------------ */

static gboolean
add_promises (Reading          *reading,
              InnMorningGuest  *guest,
              gint64            guest_id,
              const char       *whose,
              GError          **error)
{
  g_autoptr (GPtrArray) promises
    = inn_promise_table_list_of_guest (reading->connection, guest_id, error);

  if (promises == NULL)
    return FALSE;

  for (guint i = 0; i < promises->len; i++)
    {
      const InnPromise *promise = g_ptr_array_index (promises, i);
      g_autofree char *text = NULL;

      if (promise->state != INN_PROMISE_OPEN)
        continue;
      text = inn_morning_words_promise (promise, get_staff_name (reading, promise->staff_id),
                                        reading->job->now);
      add_of (guest, INN_MORNING_PROMISE, whose, text);
      reading->sheet->n_promises += count_once (reading, "promise", promise->id);
    }

  return TRUE;
}

static gboolean
add_feedback (Reading          *reading,
              InnMorningGuest  *guest,
              gint64            guest_id,
              const char       *whose,
              GError          **error)
{
  g_autoptr (GPtrArray) list
    = inn_feedback_table_list_of_guest (reading->connection, guest_id, error);

  if (list == NULL)
    return FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (list, i);
      g_autofree char *text = NULL;

      if (feedback->closed)
        continue;
      text = inn_morning_words_feedback (feedback, reading->job->now);
      add_of (guest,
              feedback->kind == INN_FEEDBACK_COMPLAINT ? INN_MORNING_COMPLAINT
                                                       : INN_MORNING_FEEDBACK,
              whose, text);
      reading->sheet->n_feedback += count_once (reading, "feedback", feedback->id);
    }

  return TRUE;
}

/* ---- Marks and remarks ------------------------------------------------------------------- */

static gboolean
add_marks (Reading          *reading,
           InnMorningGuest  *guest,
           const InnGuest   *person,
           const char       *whose,
           GError          **error)
{
  const char *reason = inn_guest_get_text (person, INN_GUEST_BANNED_REASON);
  g_autoptr (GPtrArray) tags
    = inn_guest_tag_table_list_tags (reading->connection, inn_guest_get_id (person), error);

  if (tags == NULL)
    return FALSE;

  if (inn_guest_is (person, INN_GUEST_BANNED))
    add_of (guest, INN_MORNING_BANNED, whose,
            *reason != '\0' ? reason : C_ ("morning sheet", "no reason was noted"));
  for (guint i = 0; i < tags->len; i++)
    {
      const InnTag *tag = g_ptr_array_index (tags, i);

      if (tag->tint == INN_TINT_RED && !tag->disabled)
        add_of (guest, INN_MORNING_TAG, whose, tag->name);
    }

  return TRUE;
}

/* What became of them in the very room. */
static gboolean
add_room (Reading          *reading,
          InnMorningGuest  *guest,
          gint64            guest_id,
          const char       *whose,
          GError          **error)
{
  g_autoptr (GPtrArray) memories
    = inn_room_memory_table_list_of_guest (reading->connection, guest_id, error);

  if (memories == NULL)
    return FALSE;

  for (guint i = 0; guest->stay->room_id != 0 && i < memories->len; i++)
    {
      const InnRoomMemory *memory = g_ptr_array_index (memories, i);

      if (memory->room_id != guest->stay->room_id)
        continue;
      /* The latest counts; what was said in this stay stands as a complaint. */
      if (memory->verdict != INN_ROOM_LIKED && memory->stay_id != guest->stay->id)
        {
          g_autofree char *text = inn_morning_words_room (memory, reading->job->day);

          add_of (guest, INN_MORNING_ROOM, whose, text);
        }
      break;
    }

  return TRUE;
}

/* The last word about the guest: of what happened, else the note on the card. */
static gboolean
add_last (Reading          *reading,
          InnMorningGuest  *guest,
          const InnGuest   *person,
          GError          **error)
{
  g_autoptr (GPtrArray) interactions
    = inn_interaction_table_list_of_guest (reading->connection, inn_guest_get_id (person), 1, 0,
                                           error);

  if (interactions == NULL)
    return FALSE;

  if (interactions->len > 0)
    {
      g_autofree char *text = inn_morning_words_last (g_ptr_array_index (interactions, 0),
                                                      reading->job->day);

      inn_morning_guest_add_fact (guest, INN_MORNING_LAST, text);
    }
  else
    {
      inn_morning_guest_add_fact (guest, INN_MORNING_LAST,
                                  inn_guest_get_text (person, INN_GUEST_NOTE));
    }

  return TRUE;
}

static gboolean
add_person (Reading          *reading,
            InnMorningGuest  *guest,
            const InnGuest   *person,
            const char       *whose,
            GError          **error)
{
  gint64 id = inn_guest_get_id (person);

  return add_preferences (reading, guest, id, whose, error)
         && add_marks (reading, guest, person, whose, error)
         && add_room (reading, guest, id, whose, error)
         && add_promises (reading, guest, id, whose, error)
         && add_feedback (reading, guest, id, whose, error)
         && add_days (reading, guest, person, whose, error);
}

/* ---- The sheet --------------------------------------------------------------------------- */

static InnMorningGuest *
read_guest (Reading          *reading,
            const InnDayRow  *row,
            GError          **error)
{
  g_autoptr (InnMorningGuest) guest = inn_morning_guest_new (inn_stay_copy (row->stay));
  g_autoptr (InnGuest) person
    = inn_guest_record_load (reading->connection, row->stay->guest_id, error);

  if (person == NULL
      || !inn_stay_party_load_companions (reading->connection, guest->stay, error))
    return NULL;

  g_free (guest->name);
  guest->name = g_strdup (row->name);
  if (g_strcmp0 (guest->name, inn_guest_get_text (person, INN_GUEST_SALUTATION)) != 0)
    {
      g_free (guest->address);
      guest->address = g_strdup (inn_guest_get_text (person, INN_GUEST_SALUTATION));
    }
  guest->flags = inn_guest_get_flags (person);
  guest->tier = row->tier;
  guest->n_stays = row->n_stays;

  if (!add_person (reading, guest, person, "", error))
    return NULL;
  for (guint i = 0; i < guest->stay->companions->len; i++)
    {
      const InnStayGuest *companion = g_ptr_array_index (guest->stay->companions, i);
      g_autoptr (InnGuest) other
        = inn_guest_record_load (reading->connection, companion->guest_id, error);
      const char *whose = *companion->name != '\0' ? companion->name
                                                   : C_ ("morning sheet", "one more");

      if (other == NULL || !add_person (reading, guest, other, whose, error))
        return NULL;
    }
  inn_morning_guest_add_fact (guest, INN_MORNING_WISH, guest->stay->requests);
  inn_morning_guest_add_fact (guest, INN_MORNING_NOTE, guest->stay->note);
  if (!add_last (reading, guest, person, error))
    return NULL;

  return g_steal_pointer (&guest);
}

static gboolean
has_stay (GPtrArray *rows,
          gint64     stay_id)
{
  for (guint i = 0; i < rows->len; i++)
    if (((InnDayRow *) g_ptr_array_index (rows, i))->stay->id == stay_id)
      return TRUE;

  return FALSE;
}

/* Who leaves woke up in the house as well, and is told of once. */
static gboolean
read_part (Reading         *reading,
           GPtrArray       *rows,
           GPtrArray       *but,
           InnMorningPart   part,
           GError         **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const InnDayRow *row = g_ptr_array_index (rows, i);
      InnMorningGuest *guest;

      if (but != NULL && has_stay (but, row->stay->id))
        continue;
      guest = read_guest (reading, row, error);
      if (guest == NULL)
        return FALSE;
      g_ptr_array_add (reading->sheet->parts[part], guest);
      if (row->stay->status != INN_STAY_DEPARTED)
        reading->sheet->n_people += inn_morning_guest_get_n_people (guest);
    }

  return TRUE;
}

static gpointer
read_sheet (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const ReadJob *job = data;
  g_autoptr (InnMorningSheet) sheet = inn_morning_sheet_new (job->day);
  g_autoptr (GPtrArray) staff = inn_staff_table_list (connection, error);
  g_autoptr (GHashTable) counted
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { connection, job, sheet, staff, counted };
  InnDayList *list;

  if (staff == NULL)
    return NULL;

  g_free (sheet->hotel);
  sheet->hotel = g_strdup (job->hotel);
  sheet->today = job->today;
  sheet->printed = job->now;
  list = sheet->list = inn_day_table_load (connection, job->day, job->today, job->feb29, error);
  /* A day use of a day to come arrives and leaves; it is told where it begins. */
  if (list == NULL
      || !read_part (&reading, list->arrivals, NULL, INN_MORNING_ARRIVALS, error)
      || !read_part (&reading, list->in_house, list->departures, INN_MORNING_STAYING, error)
      || !read_part (&reading, list->departures, list->arrivals, INN_MORNING_DEPARTURES, error))
    return NULL;

  inn_morning_sheet_sort (sheet, job->order);

  return g_steal_pointer (&sheet);
}

/**
 * inn_morning_sheet_read_async:
 * @day: any day
 * @hotel: name of the hotel, or ""
 * @feb29: where birthdays of 29 February go in common years
 */
void
inn_morning_sheet_read_async (InnStore            *store,
                              InnDate              day,
                              InnMorningOrder      order,
                              const char          *hotel,
                              InnFeb29Rule         feb29,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  InnClock *clock = inn_store_get_clock (store);
  ReadJob *job = g_new0 (ReadJob, 1);

  job->day = day;
  job->today = inn_clock_get_business_day (clock);
  job->now = inn_clock_get_civil (clock);
  job->order = order;
  job->feb29 = feb29;
  job->hotel = g_strdup (hotel);
  inn_store_read_async (store, INN_PRIORITY_INTERACTIVE, read_sheet, job, free_job,
                        (GDestroyNotify) inn_morning_sheet_unref, cancellable, callback, user_data);
}

/**
 * inn_morning_sheet_read_finish:
 *
 * Returns: (transfer full): the sheet of the day, or %NULL with @error set
 */
InnMorningSheet *
inn_morning_sheet_read_finish (InnStore      *store,
                               GAsyncResult  *result,
                               GError       **error)
{
  return inn_store_read_finish (store, result, error);
}
