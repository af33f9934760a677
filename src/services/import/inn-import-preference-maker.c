/* inn-import-preference-maker.c: preferences as rows of a sheet say them. On the database thread.
 *
 * Words are looked for in the list of the hotel. A topic or choice that is named as such must be in it;
 * words of one's own need not.
 */

#include "config.h"

#include "inn-import-facts.h"

#include "inn-act-sentence.h"
#include "inn-consent-table.h"
#include "inn-fold.h"
#include "inn-import-fact-words.h"
#include "inn-import-words.h"
#include "inn-preference-table.h"
#include "inn-preference-topic.h"
#include "inn-text.h"

#define MOST_TIMES 10000

static gboolean
is_called (const char *text,
           const char *label,
           const char *key)
{
  g_autofree char *said = inn_fold_name (text);
  g_autofree char *called = inn_fold_name (label);
  g_autofree char *known = inn_fold_name (key);

  return *said != '\0' && (g_str_equal (said, called) || g_str_equal (said, known));
}

static const InnPreferenceTopic *
find_topic (InnImportFacts *facts,
            const char     *text)
{
  for (guint i = 0; i < facts->topics->len; i++)
    {
      const InnPreferenceTopic *topic = g_ptr_array_index (facts->topics, i);

      if (is_called (text, inn_preference_topic_get_label (topic), topic->key))
        return topic;
    }

  return NULL;
}

static const InnPreferenceChoice *
find_choice (const InnPreferenceTopic *topic,
             const char               *text)
{
  for (guint i = 0; i < topic->choices->len; i++)
    {
      const InnPreferenceChoice *choice = g_ptr_array_index (topic->choices, i);

      if (is_called (text, inn_preference_choice_get_label (choice), choice->key))
        return choice;
    }

  return NULL;
}

/* A choice named without its topic, if one topic only has it. */
static const InnPreferenceChoice *
find_anywhere (InnImportFacts            *facts,
               const char                *text,
               const InnPreferenceTopic **topic)
{
  const InnPreferenceChoice *found = NULL;

  for (guint i = 0; i < facts->topics->len; i++)
    {
      const InnPreferenceTopic *candidate = g_ptr_array_index (facts->topics, i);
      const InnPreferenceChoice *choice = find_choice (candidate, text);

      if (choice != NULL && found != NULL)
        return NULL;
      if (choice != NULL)
        {
          found = choice;
          *topic = candidate;
        }
    }

  return found;
}

/* Puts topic and choice into @preference, as the row names them. */
static void
read_choice (InnImportFacts *facts,
             InnImportDraft *draft,
             InnPreference  *preference)
{
  const char *topic_text = inn_import_facts_get_text (draft, INN_FIELD_TOPIC);
  const char *choice_text = inn_import_facts_get_text (draft, INN_FIELD_CHOICE);
  const InnPreferenceTopic *topic = *topic_text != '\0' ? find_topic (facts, topic_text) : NULL;
  const InnPreferenceChoice *choice = NULL;

  if (*topic_text != '\0' && topic == NULL)
    {
      inn_import_facts_refuse (draft, INN_FIELD_TOPIC, INN_IMPORT_REASON_CHOICE);
      return;
    }
  if (*choice_text != '\0')
    {
      choice = topic != NULL ? find_choice (topic, choice_text)
                             : find_anywhere (facts, choice_text, &topic);
      if (choice == NULL)
        inn_import_facts_refuse (draft, INN_FIELD_CHOICE, INN_IMPORT_REASON_CHOICE);
    }
  else if (*preference->what != '\0')
    {
      /* What somebody wrote freely may be what the list has. */
      choice = topic != NULL ? find_choice (topic, preference->what)
                             : find_anywhere (facts, preference->what, &topic);
      if (choice != NULL)
        inn_text_set (&preference->what, "");
    }

  if (topic != NULL)
    {
      preference->topic_id = topic->id;
      preference->area = topic->area;
    }
  if (choice != NULL)
    preference->choice_id = choice->id;
  if (!draft->refused && choice == NULL && *preference->what == '\0')
    inn_import_facts_refuse (draft, INN_FIELD_WORDS, INN_IMPORT_REASON_MISSING);
}

static void
read_words (InnImportDraft *draft,
            InnPreference  *preference)
{
  const char *area = inn_import_facts_get_text (draft, INN_FIELD_AREA);
  const char *stance = inn_import_facts_get_text (draft, INN_FIELD_STANCE);
  const char *source = inn_import_facts_get_text (draft, INN_FIELD_KNOWN_HOW);
  const char *severe = inn_import_facts_get_text (draft, INN_FIELD_SEVERE);
  g_autofree char *times = inn_fold (inn_import_facts_get_text (draft, INN_FIELD_TIMES));
  gint64 n = 1;

  if (*stance != '\0' && !inn_import_fact_words_read_stance (stance, &preference->stance))
    inn_import_facts_refuse (draft, INN_FIELD_STANCE, INN_IMPORT_REASON_WORD);
  if (preference->stance == INN_STANCE_ALLERGY)
    preference->area = INN_PREFERENCE_DIET;
  if (*area != '\0' && !inn_import_fact_words_read_area (area, &preference->area))
    inn_import_facts_refuse (draft, INN_FIELD_AREA, INN_IMPORT_REASON_WORD);
  if (*source != '\0' && !inn_import_fact_words_read_source (source, &preference->source))
    inn_import_facts_leave_out (draft, INN_FIELD_KNOWN_HOW, INN_IMPORT_REASON_WORD);
  if (inn_import_words_read_flag (severe, &preference->severe) == INN_IMPORT_WORD_UNKNOWN)
    inn_import_facts_leave_out (draft, INN_FIELD_SEVERE, INN_IMPORT_REASON_FLAG);
  if (*times != '\0' && !g_ascii_string_to_signed (times, 10, 1, MOST_TIMES, &n, NULL))
    inn_import_facts_leave_out (draft, INN_FIELD_TIMES, INN_IMPORT_REASON_WORD);
  preference->times = n;
}

/* What nobody dated was true when it was written down at the latest, which is not known: it counts from
 * the day it came. */
static gpointer
make_preference (InnImportFacts *facts,
                 InnImportDraft *draft,
                 gint64          guest_id)
{
  InnPreference *preference
    = inn_preference_new (guest_id, INN_PREFERENCE_SERVICE,
                          inn_import_facts_get_text (draft, INN_FIELD_WORDS), facts->today);

  if (inn_date_is_set (draft->fact.when.date)
      && inn_import_facts_check_day (facts, draft, INN_FIELD_CONFIRMED))
    preference->confirmed = draft->fact.when.date;
  read_words (draft, preference);
  read_choice (facts, draft, preference);
  preference->staff_id = inn_import_facts_get_staff (facts, draft);

  return preference;
}

/* Who did not agree to notes about health, has none brought in. */
static gboolean
check_preference (InnImportFacts  *facts,
                  InnConnection   *connection,
                  gpointer         fact,
                  InnImportDraft  *draft,
                  GError         **error)
{
  const InnPreference *preference = fact;
  InnConsentAnswer answer;

  if (preference->stance != INN_STANCE_ALLERGY)
    return TRUE;
  if (!inn_consent_table_get_standing (connection, preference->guest_id, INN_CONSENT_HEALTH,
                                       &answer, error))
    return FALSE;

  if (inn_consent_answer_is_no (answer))
    inn_import_facts_refuse (draft, INN_FIELD_NONE, INN_IMPORT_REASON_NO_CONSENT);

  return TRUE;
}

static char *
describe_preference (gconstpointer fact)
{
  const InnPreference *preference = fact;
  g_autofree char *what = inn_fold_name (preference->what);

  return g_strdup_printf ("%d|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%d|%s",
                          preference->topic_id != 0 ? 0 : (int) preference->area,
                          preference->topic_id, preference->choice_id, preference->stance, what);
}

/* A later day confirms it; nothing else of what the desk noted is written over. */
static gboolean
fill_preference (InnConnection  *connection,
                 InnChange      *change,
                 gint64          id,
                 gconstpointer   fact,
                 gboolean       *says_more,
                 GError        **error)
{
  const InnPreference *said = fact;
  g_autoptr (InnPreference) known = inn_preference_table_load (connection, id, error);
  g_autoptr (InnPreference) filled = NULL;

  if (known == NULL)
    return FALSE;

  *says_more = inn_date_compare (said->confirmed, known->confirmed) > 0;
  if (!*says_more || change == NULL)
    return TRUE;

  filled = inn_preference_copy (known);
  filled->confirmed = said->confirmed;
  filled->times = MAX (known->times, said->times);

  return inn_preference_table_update (connection, filled, error);
}

static gboolean
write_preference (InnChange      *change,
                  gconstpointer   fact,
                  GError        **error)
{
  return inn_preference_table_insert (inn_change_get_connection (change), fact,
                                      inn_change_get_utc (change), error) != 0;
}

const InnImportFactKind inn_import_fact_preferences = {
  .act = INN_ACT_IMPORT_PREFERENCES,
  .make = make_preference,
  .check = check_preference,
  .describe = describe_preference,
  .list = inn_preference_table_list_of_guest,
  .fill = fill_preference,
  .write = write_preference,
  .free_fact = (void (*) (gpointer)) inn_preference_unref,
};
