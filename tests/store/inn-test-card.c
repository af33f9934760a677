/* inn-test-card.c: all that a card says, as text that can be compared, a line for each thing. Left out
 * is only what the guest is held against: what others spent since. */

#include "config.h"

#include "inn-test-card.h"

#include "inn-guest-field.h"

#define INT "%" G_GINT64_FORMAT

G_GNUC_PRINTF (2, 3)
static void
add (GString    *dump,
     const char *format,
     ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (dump, format, arguments);
  va_end (arguments);
  g_string_append_c (dump, '\n');
}

static int
number (InnDate date)
{
  return inn_date_is_set (date) ? (int) inn_date_to_julian (date) : -1;
}

static char *
word (InnCivil civil)
{
  return inn_civil_is_set (civil) ? inn_civil_dup_text (civil) : g_strdup ("-");
}

static void
add_guest (GString        *dump,
           const InnGuest *guest)
{
  InnBirthday birthday = inn_guest_get_birthday (guest);
  guint n_tags = 0;
  guint n_apart = 0;
  const gint64 *ids = NULL;

  add (dump, "guest " INT " version " INT " '%s'", inn_guest_get_id (guest),
       inn_guest_get_version (guest), inn_guest_get_display_name (guest));
  for (int field = INN_FIELD_NAME; field < INN_N_FIELDS; field++)
    {
      InnGuestText text;

      if (inn_guest_field_get_text (field, &text))
        add (dump, "%s: %s", inn_guest_field_get_key (field), inn_guest_get_text (guest, text));
    }
  add (dump, "%d %d %d %d organisation " INT " staff " INT " created " INT " tier %d until %d",
       inn_guest_get_gender (guest), inn_guest_get_guest_type (guest),
       inn_guest_get_follow_status (guest), inn_guest_get_flags (guest),
       inn_guest_get_organisation_id (guest), inn_guest_get_staff_id (guest),
       inn_guest_get_created_utc (guest), inn_guest_get_tier (guest),
       number (inn_guest_get_tier_until (guest)));
  if (inn_birthday_is_set (birthday))
    {
      g_autofree char *told = inn_birthday_format (birthday);

      add (dump, "birthday %s", told);
    }
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      add (dump, "contact " INT " %d '%s' '%s' '%s' %d%d%d%d", contact->id, contact->kind,
           contact->value, contact->normalised, contact->label, contact->primary, contact->invalid,
           contact->opted_out, contact->shared);
    }
  ids = inn_guest_get_tag_ids (guest, &n_tags);
  for (guint i = 0; i < n_tags; i++)
    add (dump, "tag " INT, ids[i]);
  ids = inn_guest_get_apart_ids (guest, &n_apart);
  for (guint i = 0; i < n_apart; i++)
    add (dump, "apart " INT, ids[i]);
  for (guint i = 0; i < inn_guest_get_n_values (guest); i++)
    {
      const InnCustomValue *value = inn_guest_get_value (guest, i);

      add (dump, "value " INT " " INT " %d '%s' " INT " %g " INT, value->id, value->field_id,
           value->type, value->text != NULL ? value->text : "", value->integer, value->real,
           value->choice_id);
    }
}

static void
add_stays (GString            *dump,
           const InnGuestCard *card)
{
  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      add (dump, "stay " INT " " INT " '%s' payer " INT " for " INT " %d booking " INT " room " INT
           " '%s' type " INT " '%s' %d %d %d %d %d rate " INT "%s '%s' '%s' '%s' '%s' %d %d spend " INT
           "%s paid " INT "%s",
           stay->id, stay->guest_id, stay->guest_name != NULL ? stay->guest_name : "",
           stay->payer_id, stay->organisation_id, stay->bill_to, stay->booking_id, stay->room_id,
           stay->room != NULL ? stay->room : "", stay->room_type_id,
           stay->room_type != NULL ? stay->room_type : "", number (stay->arrival),
           stay->arrival_minute, number (stay->departure), stay->departure_minute, stay->status,
           stay->rate.amount, stay->rate.currency, stay->channel, stay->purpose, stay->requests,
           stay->note, stay->satisfaction, stay->recommend, stay->spend.amount,
           stay->spend.currency, stay->paid.amount, stay->paid.currency);
    }
  for (guint i = 0; i < card->charges->len; i++)
    {
      const InnCharge *charge = g_ptr_array_index (card->charges, i);

      add (dump, "charge " INT " " INT " %d %d '%s' " INT, charge->id, charge->guest_id,
           number (charge->day), charge->category, charge->what, charge->amount.amount);
    }
}

static void
add_talk (GString            *dump,
          const InnGuestCard *card)
{
  for (guint i = 0; i < card->follow_ups->len; i++)
    {
      const InnFollowUp *follow_up = g_ptr_array_index (card->follow_ups, i);
      g_autofree char *due = word (follow_up->due);

      add (dump, "follow-up " INT " '%s' %s %d " INT " %d %d '%s' %d '%s' " INT " " INT,
           follow_up->id, follow_up->what, due, follow_up->postponed, follow_up->staff_id,
           follow_up->priority, follow_up->automatic, follow_up->note, follow_up->done,
           follow_up->outcome, follow_up->done_utc, follow_up->done_by);
    }
  for (guint i = 0; i < card->promises->len; i++)
    {
      const InnPromise *promise = g_ptr_array_index (card->promises, i);
      g_autofree char *due = word (promise->due);

      add (dump, "promise " INT " '%s' stay " INT " %d '%s' " INT " %d %s %d '%s' " INT " " INT,
           promise->id, promise->guest_name != NULL ? promise->guest_name : "", promise->stay_id,
           promise->kind, promise->what, promise->staff_id, number (promise->day), due,
           promise->state, promise->outcome, promise->settled_utc, promise->settled_by);
    }
  for (guint i = 0; i < card->interactions->len; i++)
    {
      const InnInteraction *interaction = g_ptr_array_index (card->interactions, i);
      g_autofree char *when = word (interaction->when);

      add (dump, "interaction " INT " %d %s '%s' stay " INT " " INT, interaction->id,
           interaction->kind, when, interaction->what, interaction->stay_id,
           interaction->staff_id);
    }
  for (guint i = 0; i < card->feedback->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (card->feedback, i);

      add (dump, "feedback " INT " stay " INT " room " INT " %d %d %d '%s' %d '%s' " INT, feedback->id,
           feedback->stay_id, feedback->room_id, feedback->kind, number (feedback->day),
           feedback->severity, feedback->what, feedback->closed, feedback->remedy,
           feedback->staff_id);
    }
  for (guint i = 0; i < card->consents->len; i++)
    {
      const InnConsent *consent = g_ptr_array_index (card->consents, i);
      g_autofree char *when = word (consent->when);

      add (dump, "consent " INT " %d %d '%s' %s %d", consent->id, consent->purpose, consent->answer,
           consent->wording, when, consent->how);
    }
}

static void
add_known (GString            *dump,
           const InnGuestCard *card)
{
  for (guint i = 0; i < card->tags->len; i++)
    {
      const InnTag *tag = g_ptr_array_index (card->tags, i);

      add (dump, "wears " INT " of " INT " '%s' %d", tag->id, tag->group_id, tag->name,
           tag->disabled);
    }
  for (guint i = 0; i < card->people->len; i++)
    {
      const InnRelation *relation = g_ptr_array_index (card->people, i);

      add (dump, "relation " INT " " INT " " INT " '%s' %d %d '%s' '%s' '%s'", relation->id,
           relation->guest_id, relation->other_id, relation->name, relation->kind,
           relation->turned, relation->born, relation->phone, relation->note);
    }
  for (guint i = 0; i < card->dates->len; i++)
    {
      const InnImportantDate *date = g_ptr_array_index (card->dates, i);
      g_autofree char *day = inn_birthday_format (date->day);

      add (dump, "date " INT " %d '%s' %s '%s'", date->id, date->kind, date->name, day, date->told);
    }
  for (guint i = 0; i < card->preferences->len; i++)
    {
      const InnPreference *preference = g_ptr_array_index (card->preferences, i);

      add (dump, "preference " INT " %d '%s' '%s' '%s' %d %d %d %d %d", preference->id,
           preference->area, preference->topic != NULL ? preference->topic : "",
           preference->choice != NULL ? preference->choice : "", preference->what,
           preference->stance, preference->severe, preference->source, preference->times,
           number (preference->confirmed));
    }
  for (guint i = 0; i < card->room_memories->len; i++)
    {
      const InnRoomMemory *memory = g_ptr_array_index (card->room_memories, i);

      add (dump, "room " INT " '%s' %d '%s' %d stay " INT " feedback " INT, memory->id, memory->room,
           memory->verdict, memory->what, number (memory->day), memory->stay_id,
           memory->feedback_id);
    }
  for (guint i = 0; i < card->staff->len; i++)
    {
      const InnStaff *staff = g_ptr_array_index (card->staff, i);

      add (dump, "staff " INT " '%s' %d", staff->id, staff->name, staff->retired);
    }
}

/**
 * inn_test_card_dump:
 * @card: a card
 *
 * Returns: (transfer full): what it says
 */
char *
inn_test_card_dump (const InnGuestCard *card)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  add_guest (dump, card->guest);
  add_known (dump, card);
  add_stays (dump, card);
  add_talk (dump, card);
  add (dump, "%d interactions, %d stays, %d nights, spend " INT "%s, paid stays %d for " INT,
       card->n_interactions, card->n_stays, card->nights, card->spend.amount,
       card->spend.currency, card->n_paid_stays, card->paid_stays_spend.amount);
  for (guint i = 0; i < card->n_more_spend; i++)
    add (dump, "more " INT "%s", card->more_spend[i].amount, card->more_spend[i].currency);
  add (dump, "first %d last %d heard %d tier %d stage %d recency %d frequency %d photo %d",
       number (card->first_arrival), number (card->last_departure), number (card->last_heard),
       card->tier, card->rating.stage, card->rating.rfm.recency, card->rating.rfm.frequency,
       card->has_photo);

  return g_string_free (g_steal_pointer (&dump), FALSE);
}
