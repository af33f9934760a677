/* inn-store-newcomer.c: see inn-store-newcomer.h. */

#include "config.h"

#include "inn-store-newcomer.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-clock.h"
#include "inn-guest-record.h"
#include "inn-stay-act.h"
#include "inn-store-box.h"

typedef struct
{
  InnGuest *guest;   /* owned */
  InnStay  *stay;    /* owned */
  gboolean  is_here;
  InnCivil  now;     /* the business day */
} NewcomerJob;

static void
newcomer_job_free (gpointer data)
{
  NewcomerJob *job = data;

  inn_guest_unref (job->guest);
  inn_stay_unref (job->stay);
  g_free (job);
}

/* What was given is what the card says, as it is made of it. */
static void
note_given (InnStay  *stay,
            InnGuest *guest)
{
  if (*inn_guest_get_text (guest, INN_GUEST_NAME) != '\0')
    inn_stay_add_given (stay, INN_FIELD_NAME, inn_guest_get_text (guest, INN_GUEST_NAME));
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      if (contact->kind == INN_CONTACT_PHONE)
        inn_stay_add_given (stay, INN_FIELD_PHONE, contact->value);
    }
}

static gpointer
take_newcomer (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  NewcomerJob *job = data;
  gint64 id;

  job->stay->guest_id = inn_guest_record_save (change, job->guest, error);
  if (job->stay->guest_id == 0)
    return NULL;
  if (job->is_here)
    {
      note_given (job->stay, job->guest);
      if (!inn_stay_act_receive (change, job->stay, job->now, error))
        return NULL;
    }

  id = inn_stay_act_save (change, job->stay, error);
  if (id == 0 || !inn_change_name_guests (change, &job->stay->guest_id, 1, error))
    return NULL;

  return inn_store_box_id (id);
}

static void
take (InnStore            *self,
      InnGuest            *guest,
      const InnStay       *stay,
      gboolean             is_here,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  InnClock *clock = inn_store_get_clock (self);
  NewcomerJob *job = g_new0 (NewcomerJob, 1);

  job->guest = inn_guest_ref (guest);
  job->stay = inn_stay_copy (stay);
  job->is_here = is_here;
  job->now = inn_civil_new (inn_clock_get_business_day (clock), inn_clock_get_minute (clock));
  inn_store_change_async (self, inn_act_new (is_here ? INN_ACT_STAY_CHECK_IN : INN_ACT_STAY_BOOK),
                          take_newcomer, job, newcomer_job_free, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_book_newcomer_async:
 * @guest: who is not in the book yet
 * @stay: a new stay; whose it is follows from @guest
 *
 * Writes down both in one act. End it with inn_store_save_stay_finish ().
 */
void
inn_store_book_newcomer_async (InnStore            *self,
                               InnGuest            *guest,
                               const InnStay       *stay,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  take (self, guest, stay, FALSE, cancellable, callback, user_data);
}

/**
 * inn_store_receive_newcomer_async:
 * @guest: who is not in the book yet and stands at the desk
 * @stay: a new stay; whose it is follows from @guest
 *
 * Writes down both and checks in, in one act. End it with inn_store_save_stay_finish ().
 */
void
inn_store_receive_newcomer_async (InnStore            *self,
                                  InnGuest            *guest,
                                  const InnStay       *stay,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  take (self, guest, stay, TRUE, cancellable, callback, user_data);
}
