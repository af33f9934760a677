/* inn-card-reader.c: see inn-card-reader.h. Read in one go on the database thread, so that it fits
 * together; inn-card-words.c says it.
 */

#include "config.h"

#include "inn-card-reader.h"

#include "inn-card-words.h"
#include "inn-charge-table.h"
#include "inn-custom-field-table.h"
#include "inn-guest-card-record.h"
#include "inn-interaction-table.h"
#include "inn-payment-table.h"
#include "inn-photo-table.h"
#include "inn-stay-bill.h"
#include "inn-stay-party.h"
#include "inn-stay-table.h"

typedef struct
{
  gint64         guest_id;
  InnExtractFor  whom;
  InnDate        today;
  InnCivil       now;
  char          *hotel;
} ReadJob;

static void
free_job (gpointer data)
{
  ReadJob *job = data;

  g_free (job->hotel);
  g_free (job);
}

/* The stays of a card are the latest; on paper there are all, with whom, with what was given, and with
 * the bill.
 */
static gboolean
read_stays (InnConnection  *connection,
            gint64          guest_id,
            InnCardFacts   *facts,
            GError        **error)
{
  facts->stays = inn_stay_table_list_of_guest (connection, guest_id, G_MAXINT, error);
  if (facts->stays == NULL)
    return FALSE;

  facts->bills = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_stay_bill_unref);
  for (guint i = 0; i < facts->stays->len; i++)
    {
      InnStay *stay = g_ptr_array_index (facts->stays, i);
      g_autoptr (GPtrArray) charges = inn_charge_table_list_of_stay (connection, stay->id, error);
      g_autoptr (GPtrArray) payments = NULL;

      if (charges == NULL)
        return FALSE;
      payments = inn_payment_table_list_of_stay (connection, stay->id, error);
      if (payments == NULL || !inn_stay_party_load_companions (connection, stay, error)
          || !inn_stay_party_load_given (connection, stay, error))
        return FALSE;
      g_ptr_array_add (facts->bills, inn_stay_bill_new (stay->id, stay->spend.currency,
                                                        g_steal_pointer (&charges),
                                                        g_steal_pointer (&payments)));
    }

  return TRUE;
}

static gboolean
read_facts (InnConnection  *connection,
            const ReadJob  *job,
            InnCardFacts   *facts,
            GError        **error)
{
  facts->card = inn_guest_card_record_load (connection, job->guest_id, job->today, error);
  if (facts->card == NULL)
    return FALSE;
  facts->interactions
    = inn_interaction_table_list_of_guest (connection, job->guest_id, 0, 0, error);
  if (facts->interactions == NULL)
    return FALSE;
  facts->fields = inn_custom_field_table_list (connection, error);

  return facts->fields != NULL && read_stays (connection, job->guest_id, facts, error);
}

static gpointer
read_extract (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const ReadJob *job = data;
  g_autoptr (InnCardExtract) extract = inn_card_extract_new (job->whom);
  g_auto (InnCardFacts) facts = { 0 };

  if (!read_facts (connection, job, &facts, error))
    return NULL;
  if (facts.card->has_photo)
    {
      extract->photo = inn_photo_table_load (connection, job->guest_id, error);
      if (extract->photo == NULL)
        return NULL;
    }

  g_free (extract->hotel);
  extract->hotel = g_strdup (job->hotel);
  extract->today = job->today;
  extract->printed = job->now;
  inn_card_words_say (&facts, extract);

  return g_steal_pointer (&extract);
}

/**
 * inn_card_extract_read_async:
 * @whom: for whom it is
 * @hotel: name of the hotel, or ""
 */
void
inn_card_extract_read_async (InnStore            *store,
                             gint64               guest_id,
                             InnExtractFor        whom,
                             const char          *hotel,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  InnClock *clock = inn_store_get_clock (store);
  ReadJob *job = g_new0 (ReadJob, 1);

  job->guest_id = guest_id;
  job->whom = whom;
  job->today = inn_clock_get_business_day (clock);
  job->now = inn_clock_get_civil (clock);
  job->hotel = g_strdup (hotel);
  inn_store_read_async (store, INN_PRIORITY_INTERACTIVE, read_extract, job, free_job,
                        (GDestroyNotify) inn_card_extract_free, cancellable, callback, user_data);
}

/**
 * inn_card_extract_read_finish:
 *
 * Returns: (transfer full): all that is kept; %INN_ERROR_NOT_FOUND if there is no such guest
 */
InnCardExtract *
inn_card_extract_read_finish (InnStore      *store,
                              GAsyncResult  *result,
                              GError       **error)
{
  return inn_store_read_finish (store, result, error);
}
