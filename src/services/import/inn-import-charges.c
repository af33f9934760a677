/* inn-import-charges.c: what is done with the rows of a sheet of charges. On the database thread.
 *
 * A charge goes to the stay of the guest that is meant: of the day of arrival that the row names, or
 * the one its own day lies in; the room decides between several. Rows that are the same all through
 * are several charges: two beers are two.
 */

#include "config.h"

#include "inn-import-job-private.h"

#include "inn-act-sentence.h"
#include "inn-charge-table.h"
#include "inn-source-table.h"
#include "inn-stay-match-table.h"

static gboolean
begin (InnImportJob   *self,
       InnConnection  *connection,
       GError        **error)
{
  g_clear_pointer (&self->booking, inn_import_booking_free);
  /* Charges make no rooms. */
  self->booking = inn_import_booking_new (inn_import_reader_get_region (self->reader),
                                          self->choice.guest_id, TRUE);

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

static void
refuse (InnImportJob    *self,
        InnSheetField    field,
        InnImportReason  reason)
{
  inn_import_draft_complain (&self->draft, INN_IMPORT_NO_COLUMN, field, reason, TRUE);
}

static gboolean
is_off (const InnStayMatch *match)
{
  return match->status == INN_STAY_CANCELLED || match->status == INN_STAY_NO_SHOW;
}

/* Drops what one of the questions says is not meant, unless that would leave nothing. */
static void
prefer (GArray   *found,
        gboolean (* is_meant) (const InnStayMatch *match,
                               gpointer            data),
        gpointer  data)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += is_meant (&g_array_index (found, InnStayMatch, i), data);
  for (guint i = found->len; n > 0 && i > 0; i--)
    if (!is_meant (&g_array_index (found, InnStayMatch, i - 1), data))
      g_array_remove_index (found, i - 1);
}

static gboolean
is_in_room (const InnStayMatch *match,
            gpointer            data)
{
  return match->room_id == *(const gint64 *) data;
}

static gboolean
is_on (const InnStayMatch *match,
       gpointer            data)
{
  return !is_off (match);
}

static gboolean
is_about (const InnStayMatch *match,
          gpointer            data)
{
  const InnDate *day = data;

  return inn_date_compare (match->arrival, *day) <= 0
         && inn_date_compare (*day, match->departure) <= 0;
}

/* On the day somebody leaves and comes again, the night that begins counts. */
static gboolean
is_night (const InnStayMatch *match,
          gpointer            data)
{
  const InnDate *day = data;

  return inn_date_compare (match->arrival, *day) <= 0
         && inn_date_compare (*day, match->departure) < 0;
}

/* Finds the stay; @found is left with it, or empty where the row means none. */
static gboolean
find_stay (InnImportJob   *self,
           InnConnection  *connection,
           gint64          guest_id,
           GError        **error)
{
  InnImportStay *said = &self->draft.stay;
  GArray *found = self->booking->found;
  gboolean by_arrival = inn_date_is_set (said->arrival);
  gint64 room_id = 0;

  if (said->room != NULL)
    {
      room_id = inn_import_house_find_room (self->booking->house, said->room);
      if (room_id < 0)
        {
          refuse (self, INN_FIELD_ROOM, INN_IMPORT_REASON_UNKNOWN_ROOM);
          return TRUE;
        }
    }

  if (!(by_arrival ? inn_stay_match_table_list_arriving (connection, guest_id, said->arrival, found,
                                                         error)
                   : inn_stay_match_table_list_covering (connection, guest_id, said->day, found,
                                                         error)))
    return FALSE;

  if (by_arrival || room_id != 0)
    prefer (found, is_in_room, &room_id);
  if (room_id != 0 && found->len > 0
      && !is_in_room (&g_array_index (found, InnStayMatch, 0), &room_id))
    g_array_set_size (found, 0);
  prefer (found, is_about, &said->day);
  prefer (found, is_on, NULL);
  prefer (found, is_night, &said->day);

  if (found->len == 0 && (by_arrival || room_id != 0))
    refuse (self, INN_FIELD_NONE, by_arrival ? INN_IMPORT_REASON_NO_STAY
                                             : INN_IMPORT_REASON_NO_STAY_IN_ROOM);
  else if (found->len > 1)
    refuse (self, INN_FIELD_NONE, INN_IMPORT_REASON_SEVERAL_STAYS);

  return TRUE;
}

/* What is charged, without whom; %NULL when it is refused. */
static InnCharge *
make_charge (InnImportJob *self)
{
  InnImportStay *said = &self->draft.stay;
  g_autoptr (InnCharge) charge = NULL;
  InnChargeCategory category = said->category;

  if (!inn_date_is_set (said->day))
    refuse (self, INN_FIELD_DAY, INN_IMPORT_REASON_NO_DAYS);
  if (!said->has_amount || said->amount.amount == 0)
    refuse (self, INN_FIELD_AMOUNT, INN_IMPORT_REASON_AMOUNT);
  /* A sheet without categories may say with its words what was meant. */
  if (!said->has_category
      && (said->what == NULL || !inn_import_stay_words_read_category (said->what, &category)))
    refuse (self, INN_FIELD_CATEGORY, INN_IMPORT_REASON_CATEGORY);
  if (self->draft.refused)
    return NULL;

  charge = inn_charge_new (0, said->day, category, said->what, said->amount);
  if (charge->amount.amount < 0 && !inn_charge_category_takes_off (category))
    refuse (self, INN_FIELD_AMOUNT, INN_IMPORT_REASON_TAKES_OFF);
  else if (!inn_charge_check (charge, NULL))
    refuse (self, INN_FIELD_AMOUNT, INN_IMPORT_REASON_AMOUNT);

  return self->draft.refused ? NULL : g_steal_pointer (&charge);
}

static gboolean
find_known (InnImportJob     *self,
            InnConnection    *connection,
            const InnCharge  *charge,
            gboolean         *known,
            GError          **error)
{
  GArray *ids = self->booking->ids;

  *known = FALSE;
  if (!self->booking->has_charges)
    return TRUE;
  if (!inn_stay_match_table_find_charges (connection, charge, ids, error))
    return FALSE;

  for (guint i = 0; i < ids->len && !*known; i++)
    *known = inn_import_booking_claim (self->booking, g_array_index (ids, gint64, i));

  return TRUE;
}

static gboolean
judge (InnImportJob        *self,
       InnConnection       *connection,
       InnImportJudgement  *judgement,
       GError             **error)
{
  g_autoptr (InnCharge) charge = make_charge (self);
  GArray *found = self->booking->found;
  InnImportReason reason;
  gboolean known = FALSE;
  gint64 row_hash;
  gint64 source = 0;

  if (!inn_import_owners_find (self->booking->owners, connection, &self->draft,
                               &judgement->match.guest, &reason, error))
    return FALSE;
  if (reason != INN_IMPORT_REASON_NONE)
    refuse (self, INN_FIELD_NONE, reason);
  if (charge != NULL && !self->draft.refused
      && !find_stay (self, connection, judgement->match.guest, error))
    return FALSE;
  if (self->draft.refused)
    return TRUE;

  charge->guest_id = judgement->match.guest;
  if (found->len > 0)
    {
      const InnStayMatch *match = &g_array_index (found, InnStayMatch, 0);

      charge->stay_id = judgement->target = match->id;
      charge->guest_id = judgement->match.guest = match->payer_id;
    }

  row_hash = inn_import_booking_add_row (self->booking, self->draft.row_hash, TRUE);
  if (!inn_source_table_find (connection, row_hash, &source, error)
      || (source == 0 && !find_known (self, connection, charge, &known, error)))
    return FALSE;

  judgement->verdict = source != 0 || known ? INN_IMPORT_UNCHANGED : INN_IMPORT_NEW;
  if (judgement->verdict == INN_IMPORT_NEW && charge->stay_id == 0)
    inn_import_draft_complain (&self->draft, INN_IMPORT_NO_COLUMN, INN_FIELD_NONE,
                               INN_IMPORT_REASON_NO_STAY_THEN, FALSE);

  return TRUE;
}

static gboolean
write_row (InnImportJob    *self,
           InnChange       *change,
           const Decision  *decision,
           GError         **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnCharge) charge = NULL;
  gint64 row_hash;

  if (decision->verdict == INN_IMPORT_BLANK || decision->verdict == INN_IMPORT_REFUSED)
    return TRUE;

  row_hash = inn_import_booking_add_row (self->booking, self->draft.row_hash, TRUE);
  if (decision->verdict != INN_IMPORT_NEW)
    return TRUE;

  charge = make_charge (self);
  g_return_val_if_fail (charge != NULL, FALSE);
  charge->stay_id = decision->target;
  charge->guest_id = decision->guest;
  self->n_written++;

  return inn_charge_table_save (connection, charge, error) != 0
         && inn_source_table_insert (connection, charge->guest_id, row_hash, error);
}

const InnImportWork inn_import_work_charges = {
  INN_ACT_IMPORT_CHARGES, begin, learn, judge, end_judging, begin_writing, write_row,
};
