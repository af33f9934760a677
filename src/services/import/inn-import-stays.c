/* inn-import-stays.c: what is done with the rows of a sheet of stays. On the database thread.
 *
 * A row is known again by itself, noted with the guest as rows of guests are, so that the same file
 * changes nothing. Another file that tells of the same stay (the same guest and day of arrival, and
 * no other room) fills what the book does not have; each stay of the book is meant by one row only,
 * so that two rooms booked for the same night stay two.
 */

#include "config.h"

#include "inn-import-job-private.h"

#include "inn-act-sentence.h"
#include "inn-charge-table.h"
#include "inn-import-stay-maker.h"
#include "inn-source-table.h"
#include "inn-stay-match-table.h"
#include "inn-stay-record.h"

static gboolean
begin (InnImportJob   *self,
       InnConnection  *connection,
       GError        **error)
{
  g_clear_pointer (&self->booking, inn_import_booking_free);
  self->booking = inn_import_booking_new (inn_import_reader_get_region (self->reader),
                                          self->choice.guest_id, self->choice.make_missing);

  return inn_import_booking_learn (self->booking, connection, error);
}

static gboolean
learn (InnImportJob   *self,
       InnConnection  *connection,
       gboolean       *more,
       GError        **error)
{
  *more = FALSE;

  return TRUE;
}

static void
end_judging (InnImportJob *self)
{
  inn_import_booking_restart (self->booking);
}

static gboolean
begin_writing (InnImportJob   *self,
               InnConnection  *connection,
               GError        **error)
{
  inn_import_booking_restart (self->booking);

  return TRUE;
}

/* Rows that name nobody and no room are many of a kind. */
static gboolean
may_repeat (const InnImportJob *self)
{
  return self->choice.guest_id != 0 && self->draft.stay.room == NULL
         && inn_guest_get_name (self->draft.guest)[0] == '\0';
}

/* Whether a row of that status may be about a stay of the other. */
static gboolean
may_be_same (InnStayStatus known,
             InnStayStatus told)
{
  gboolean known_off = known == INN_STAY_CANCELLED || known == INN_STAY_NO_SHOW;
  gboolean told_off = told == INN_STAY_CANCELLED || told == INN_STAY_NO_SHOW;

  if (known == told || (!known_off && !told_off))
    return TRUE;

  return known == INN_STAY_BOOKED || told == INN_STAY_BOOKED;
}

/* Of the stays that were found the first that may be meant and that no row before meant; 0 for none.
 * @exact: whether the room has to be the same, else one of the two does not say it */
static gint64
claim_one (InnImportBooking *booking,
           const InnStay    *stay,
           gboolean          exact)
{
  for (guint i = 0; i < booking->found->len; i++)
    {
      const InnStayMatch *match = &g_array_index (booking->found, InnStayMatch, i);
      gboolean fits = exact ? match->room_id == stay->room_id
                            : match->room_id == 0 || stay->room_id == 0;

      if (fits && may_be_same (match->status, stay->status)
          && inn_import_booking_claim (booking, match->id))
        return match->id;
    }

  return 0;
}

/* The stay of the book that the row is about, 0 for none. */
static gboolean
find_known (InnImportJob   *self,
            InnConnection  *connection,
            const InnStay  *stay,
            gint64         *id,
            GError        **error)
{
  InnImportBooking *booking = self->booking;

  *id = 0;
  if (!booking->has_stays || may_repeat (self))
    return TRUE;
  if (!inn_stay_match_table_list_arriving (connection, stay->guest_id, stay->arrival,
                                           booking->found, error))
    return FALSE;

  *id = claim_one (booking, stay, TRUE);
  if (*id == 0)
    *id = claim_one (booking, stay, FALSE);

  return TRUE;
}

/* Whether a row before told of the same guest in the same room from the same day on. */
static gboolean
is_told (InnImportJob  *self,
         const InnStay *stay)
{
  char who[64];
  char when[32];
  guint64 key;

  if (stay->room_id == 0)
    return FALSE;

  g_snprintf (who, sizeof who, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, stay->guest_id,
              stay->room_id);
  g_snprintf (when, sizeof when, "%d-%d-%d/%d", stay->arrival.year, stay->arrival.month,
              stay->arrival.day, stay->status >= INN_STAY_CANCELLED);
  key = inn_import_keys_hash (INN_IMPORT_KEY_STAY, who, when);
  if (inn_import_keys_find (self->booking->rows, key) != 0)
    return TRUE;

  inn_import_keys_add (self->booking->rows, key, 1);

  return FALSE;
}

/* A stay in the way of others is taken: a list of what was is not to be argued with. It is told. */
static gboolean
look_for_clash (InnImportJob   *self,
                InnConnection  *connection,
                const InnStay  *stay,
                GError        **error)
{
  gboolean room_taken;
  gboolean guest_elsewhere;

  if (!inn_import_booking_find_clash (self->booking, connection, stay, &room_taken,
                                      &guest_elsewhere, error))
    return FALSE;

  if (room_taken)
    inn_import_draft_complain (&self->draft, INN_IMPORT_NO_COLUMN, INN_FIELD_NONE,
                               INN_IMPORT_REASON_ROOM_TAKEN, FALSE);
  else if (guest_elsewhere && !may_repeat (self))
    inn_import_draft_complain (&self->draft, INN_IMPORT_NO_COLUMN, INN_FIELD_NONE,
                               INN_IMPORT_REASON_GUEST_ELSEWHERE, FALSE);

  return TRUE;
}

static gboolean
judge_known (InnImportJob        *self,
             InnConnection       *connection,
             const InnStay       *stay,
             InnImportJudgement  *judgement,
             GError             **error)
{
  g_autoptr (InnStay) known = inn_stay_record_load (connection, judgement->target, error);
  g_autoptr (InnStay) filled = NULL;

  if (known == NULL)
    return FALSE;

  judgement->n_filled = inn_import_stay_fill (known, stay, &filled);
  judgement->verdict = filled != NULL && self->choice.policy != INN_IMPORT_SKIP_KNOWN
                         ? INN_IMPORT_FILL : INN_IMPORT_UNCHANGED;

  return TRUE;
}

/* Finds whose the row is, and makes the stay of it; %NULL in @stay when it is refused. */
static gboolean
make_stay (InnImportJob   *self,
           InnConnection  *connection,
           gint64          guest_id,
           InnStay       **stay,
           GError        **error)
{
  return inn_import_stay_make (&self->draft, guest_id, self->booking->house, self->booking->owners,
                               connection, inn_import_reader_get_today (self->reader), stay, error);
}

static gboolean
judge (InnImportJob        *self,
       InnConnection       *connection,
       InnImportJudgement  *judgement,
       GError             **error)
{
  g_autoptr (InnStay) stay = NULL;
  InnImportReason reason;
  gint64 row_hash;
  gint64 source = 0;

  if (!inn_import_owners_find (self->booking->owners, connection, &self->draft,
                               &judgement->match.guest, &reason, error))
    return FALSE;
  if (reason != INN_IMPORT_REASON_NONE)
    inn_import_draft_complain (&self->draft, INN_IMPORT_NO_COLUMN, INN_FIELD_NONE, reason, TRUE);
  if (!make_stay (self, connection, judgement->match.guest, &stay, error))
    return FALSE;
  if (self->draft.refused)
    return TRUE;

  row_hash = inn_import_booking_add_row (self->booking, self->draft.row_hash, may_repeat (self));
  judgement->verdict = INN_IMPORT_REPEATED;
  if (row_hash == 0)
    return TRUE;

  if (!inn_source_table_find (connection, row_hash, &source, error)
      || (source == 0 && !find_known (self, connection, stay, &judgement->target, error)))
    return FALSE;

  if (source != 0)
    judgement->verdict = INN_IMPORT_UNCHANGED;
  else if (judgement->target != 0)
    return judge_known (self, connection, stay, judgement, error);
  else if (!is_told (self, stay))
    {
      judgement->verdict = INN_IMPORT_NEW;
      return look_for_clash (self, connection, stay, error);
    }

  return TRUE;
}

/* What all nights cost is charged where somebody stayed and nothing was charged yet. */
static gboolean
charge_total (InnImportJob   *self,
              InnConnection  *connection,
              const InnStay  *stay,
              gint64          stay_id,
              GError        **error)
{
  const InnImportStay *said = &self->draft.stay;

  if (!said->has_total || said->total.amount <= 0 || !inn_stay_is_counted (stay)
      || stay->spend.amount != 0)
    return TRUE;

  return inn_charge_table_insert (connection, stay_id, inn_stay_get_payer (stay), stay->arrival,
                                  inn_charge_category_to_nick (INN_CHARGE_ROOM), "", said->total,
                                  error) != 0;
}

static gboolean
write_new (InnImportJob   *self,
           InnChange      *change,
           InnStay        *stay,
           GError        **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 id;

  id = inn_stay_record_insert (connection, stay, inn_change_get_utc (change), error);

  return id != 0 && charge_total (self, connection, stay, id, error);
}

static gboolean
write_filled (InnImportJob   *self,
              InnChange      *change,
              gint64          id,
              const InnStay  *told,
              GError        **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnStay) known = inn_stay_record_load (connection, id, error);
  g_autoptr (InnStay) filled = NULL;

  if (known == NULL)
    return FALSE;
  if (inn_import_stay_fill (known, told, &filled) == 0)
    return TRUE;

  return inn_stay_record_update (connection, filled, error)
         && charge_total (self, connection, filled, id, error);
}

static gboolean
write_row (InnImportJob    *self,
           InnChange       *change,
           const Decision  *decision,
           GError         **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnStay) stay = NULL;
  gint64 row_hash;

  if (decision->verdict == INN_IMPORT_BLANK || decision->verdict == INN_IMPORT_REFUSED)
    return TRUE;

  row_hash = inn_import_booking_add_row (self->booking, self->draft.row_hash, may_repeat (self));
  if (decision->verdict != INN_IMPORT_NEW && decision->verdict != INN_IMPORT_FILL)
    return TRUE;

  if (!make_stay (self, connection, decision->guest, &stay, error))
    return FALSE;
  g_return_val_if_fail (stay != NULL, FALSE);
  if (!inn_import_house_make (self->booking->house, connection, &stay->room_id,
                              &stay->room_type_id, &stay->organisation_id, error))
    return FALSE;
  if (stay->room_type_id == 0)
    stay->room_type_id = inn_import_house_get_type_of_room (self->booking->house, stay->room_id);

  self->n_written++;

  return (decision->verdict == INN_IMPORT_NEW
            ? write_new (self, change, stay, error)
            : write_filled (self, change, decision->target, stay, error))
         && inn_source_table_insert (connection, decision->guest, row_hash, error);
}

const InnImportWork inn_import_work_stays = {
  INN_ACT_IMPORT_STAYS, begin, learn, judge, end_judging, begin_writing, write_row,
};
