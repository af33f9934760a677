/* inn-import-fact-maker.c: consents, interactions and promises as rows of a sheet say them. On the
 * database thread.
 *
 * What decides what a row means must be understood, or the row is refused; the rest is left out and
 * told.
 */

#include "config.h"

#include "inn-import-facts.h"

#include "inn-act-sentence.h"
#include "inn-consent-table.h"
#include "inn-import-fact-words.h"
#include "inn-interaction-record.h"
#include "inn-interaction-table.h"
#include "inn-promise-table.h"
#include "inn-text.h"

/* Consents */

static gpointer
make_consent (InnImportFacts *facts,
              InnImportDraft *draft,
              gint64          guest_id)
{
  const char *purpose_text = inn_import_facts_get_text (draft, INN_FIELD_CONSENT);
  const char *answer_text = inn_import_facts_get_text (draft, INN_FIELD_ANSWER);
  const char *how_text = inn_import_facts_get_text (draft, INN_FIELD_HOW);
  InnConsentPurpose purpose = INN_CONSENT_PROFILE;
  InnConsentAnswer answer = INN_CONSENT_NOT_ASKED;
  InnConsentHow how = INN_CONSENT_OTHER;
  InnConsent *consent = NULL;

  if (!inn_import_fact_words_read_purpose (purpose_text, &purpose))
    inn_import_facts_refuse (draft, INN_FIELD_CONSENT,
                             *purpose_text != '\0' ? INN_IMPORT_REASON_WORD
                                                   : INN_IMPORT_REASON_MISSING);
  if (!inn_import_fact_words_read_answer (answer_text, &answer))
    inn_import_facts_refuse (draft, INN_FIELD_ANSWER,
                             *answer_text != '\0' ? INN_IMPORT_REASON_WORD
                                                  : INN_IMPORT_REASON_MISSING);
  inn_import_facts_check_day (facts, draft, INN_FIELD_DAY);
  if (*how_text != '\0' && !inn_import_fact_words_read_how (how_text, &how))
    inn_import_facts_leave_out (draft, INN_FIELD_HOW, INN_IMPORT_REASON_WORD);

  consent = inn_consent_new (guest_id, purpose, answer, draft->fact.when);
  consent->how = how;
  consent->staff_id = inn_import_facts_get_staff (facts, draft);
  inn_consent_set_wording (consent, inn_import_facts_get_text (draft, INN_FIELD_WORDING));

  return consent;
}

static char *
describe_consent (gconstpointer fact)
{
  const InnConsent *consent = fact;
  g_autofree char *when = inn_civil_dup_text (consent->when);

  return g_strdup_printf ("%d|%d|%s|%d|%s", consent->purpose, consent->answer, when, consent->how,
                          consent->wording);
}

static gboolean
write_consent (InnChange      *change,
               gconstpointer   fact,
               GError        **error)
{
  return inn_consent_table_insert (inn_change_get_connection (change), fact,
                                   inn_change_get_utc (change), error) != 0;
}

const InnImportFactKind inn_import_fact_consents = {
  .act = INN_ACT_IMPORT_CONSENTS,
  .make = make_consent,
  .describe = describe_consent,
  .list = inn_consent_table_list_of_guest,
  .write = write_consent,
  .free_fact = (void (*) (gpointer)) inn_consent_unref,
};

/* Interactions */

static gpointer
make_interaction (InnImportFacts *facts,
                  InnImportDraft *draft,
                  gint64          guest_id)
{
  const char *kind_text = inn_import_facts_get_text (draft, INN_FIELD_KIND);
  const char *words = inn_import_facts_get_text (draft, INN_FIELD_WORDS);
  InnInteractionKind kind = INN_INTERACTION_NOTE;
  InnInteraction *interaction = NULL;

  if (*kind_text != '\0' && !inn_import_fact_words_read_interaction (kind_text, &kind))
    inn_import_facts_refuse (draft, INN_FIELD_KIND, INN_IMPORT_REASON_WORD);
  if (*words == '\0')
    inn_import_facts_refuse (draft, INN_FIELD_WORDS, INN_IMPORT_REASON_MISSING);
  inn_import_facts_check_day (facts, draft, INN_FIELD_DAY);

  interaction = inn_interaction_new (guest_id, kind, draft->fact.when, words);
  interaction->staff_id = inn_import_facts_get_staff (facts, draft);

  return interaction;
}

static char *
describe_interaction (gconstpointer fact)
{
  const InnInteraction *interaction = fact;
  g_autofree char *when = inn_civil_dup_text (interaction->when);

  return g_strdup_printf ("%d|%s|%s", interaction->kind, when, interaction->what);
}

static GPtrArray *
list_interactions (InnConnection  *connection,
                   gint64          guest_id,
                   GError        **error)
{
  return inn_interaction_table_list_of_guest (connection, guest_id, G_MAXINT, 0, error);
}

static gboolean
write_interaction (InnChange      *change,
                   gconstpointer   fact,
                   GError        **error)
{
  return inn_interaction_record_save (change, fact, error) != 0;
}

const InnImportFactKind inn_import_fact_interactions = {
  .act = INN_ACT_IMPORT_INTERACTIONS,
  .make = make_interaction,
  .describe = describe_interaction,
  .list = list_interactions,
  .write = write_interaction,
  .free_fact = (void (*) (gpointer)) inn_interaction_unref,
};

/* Promises */

static gpointer
make_promise (InnImportFacts *facts,
              InnImportDraft *draft,
              gint64          guest_id)
{
  const char *kind_text = inn_import_facts_get_text (draft, INN_FIELD_KIND);
  const char *words = inn_import_facts_get_text (draft, INN_FIELD_WORDS);
  const char *state = inn_import_facts_get_text (draft, INN_FIELD_STATE);
  InnPromiseKind kind = INN_PROMISE_OTHER;
  InnPromise *promise = NULL;

  if (*kind_text != '\0' && !inn_import_fact_words_read_promise (kind_text, &kind))
    inn_import_facts_refuse (draft, INN_FIELD_KIND, INN_IMPORT_REASON_WORD);
  else if (kind == INN_PROMISE_OTHER && *words == '\0')
    inn_import_facts_refuse (draft, INN_FIELD_WORDS, INN_IMPORT_REASON_MISSING);
  inn_import_facts_check_day (facts, draft, INN_FIELD_DAY);

  promise = inn_promise_new (guest_id, kind, draft->fact.when.date, words);
  promise->due = draft->fact.due;
  /* A time without a day is none. */
  if (!inn_date_is_set (promise->due.date))
    promise->due = INN_CIVIL_NONE;
  else if (inn_date_is_set (promise->day) && inn_date_compare (promise->due.date, promise->day) < 0)
    inn_import_facts_refuse (draft, INN_FIELD_DUE, INN_IMPORT_REASON_DUE_BEFORE);
  if (*state != '\0' && !inn_import_fact_words_read_state (state, &promise->state))
    inn_import_facts_refuse (draft, INN_FIELD_STATE, INN_IMPORT_REASON_WORD);
  inn_text_set (&promise->outcome, inn_import_facts_get_text (draft, INN_FIELD_OUTCOME));
  promise->staff_id = inn_import_facts_get_staff (facts, draft);

  return promise;
}

static char *
describe_promise (gconstpointer fact)
{
  const InnPromise *promise = fact;
  char day[INN_DATE_ISO_SIZE];
  g_autofree char *due = inn_civil_is_set (promise->due) ? inn_civil_dup_text (promise->due)
                                                         : g_strdup ("");

  return g_strdup_printf ("%d|%s|%s|%s", promise->kind, inn_date_to_iso (promise->day, day), due,
                          promise->what);
}

/* One that was open may have been kept since; what the desk has settled stays so. */
static gboolean
fill_promise (InnConnection  *connection,
              InnChange      *change,
              gint64          id,
              gconstpointer   fact,
              gboolean       *says_more,
              GError        **error)
{
  const InnPromise *said = fact;
  g_autoptr (InnPromise) known = inn_promise_table_load (connection, id, error);
  g_autoptr (InnPromise) filled = NULL;

  if (known == NULL)
    return FALSE;

  *says_more = known->state == INN_PROMISE_OPEN && said->state != INN_PROMISE_OPEN;
  if (!*says_more || change == NULL)
    return TRUE;

  filled = inn_promise_copy (known);
  filled->state = said->state;
  inn_text_set (&filled->outcome, said->outcome);

  return inn_promise_table_update (connection, filled, inn_change_get_utc (change), error);
}

static gboolean
write_promise (InnChange      *change,
               gconstpointer   fact,
               GError        **error)
{
  return inn_promise_table_insert (inn_change_get_connection (change), fact,
                                   inn_change_get_utc (change), error) != 0;
}

const InnImportFactKind inn_import_fact_promises = {
  .act = INN_ACT_IMPORT_PROMISES,
  .make = make_promise,
  .describe = describe_promise,
  .list = inn_promise_table_list_of_guest,
  .fill = fill_promise,
  .write = write_promise,
  .free_fact = (void (*) (gpointer)) inn_promise_unref,
};
