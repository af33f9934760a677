/* inn-message-facts.c: see inn-message-facts.h. */

#include "config.h"

#include "inn-message-facts.h"

#include "inn-day-names.h"
#include "inn-salutation.h"

#include <glib/gi18n-lib.h>

/* Characters of RFC 3986 that mean nothing in a mailto address beside those that never do. */
#define MAIL_ADDRESS_CHARACTERS "@!$*+:"

/**
 * inn_message_dup_address:
 *
 * Returns: (transfer full): how the guest is addressed: as noted, else by title and family name, else by
 *   name; "" for who has none
 */
char *
inn_message_dup_address (const InnGuest *guest)
{
  const char *noted = inn_guest_get_text (guest, INN_GUEST_SALUTATION);
  const char *name = inn_guest_get_name (guest);
  InnSalutation title = inn_salutation_read (noted, name);

  if (title == INN_SALUTATION_OWN)
    return g_strdup (noted);
  if (title == INN_SALUTATION_NONE && inn_guest_get_gender (guest) == INN_GENDER_FEMALE)
    title = INN_SALUTATION_MS;
  else if (title == INN_SALUTATION_NONE && inn_guest_get_gender (guest) == INN_GENDER_MALE)
    title = INN_SALUTATION_MR;
  if (title == INN_SALUTATION_NONE || *name == '\0')
    return g_strdup (inn_guest_get_display_name (guest));

  return inn_salutation_compose (title, name);
}

/* The stays of a card are latest first. */
static const InnStay *
find_stay (const InnGuestCard *card,
           gboolean            of_past,
           InnDate             today)
{
  const InnStay *present = inn_guest_card_find_stay (card, INN_STAY_IN_HOUSE);
  const InnStay *last = inn_guest_card_find_stay (card, INN_STAY_DEPARTED);
  const InnStay *next = NULL;

  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if (stay->status == INN_STAY_BOOKED && inn_date_compare (stay->arrival, today) >= 0)
        next = stay;
    }

  if (of_past && last != NULL)
    return last;
  if (present != NULL)
    return present;

  return next != NULL ? next : last;
}

/* A day that means the same whenever it is read: never "tomorrow". */
static char *
dup_day (InnDate day,
         InnDate today)
{
  const char *month = inn_month_get_name (day.month);

  if (day.year == today.year)
    /* Translators: a day in a message to a guest: day, name of the month. */
    return g_strdup_printf (C_ ("day in a message", "%1$d %2$s"), day.day, month);

  /* Translators: a day in a message to a guest: day, name of the month, year. */
  return g_strdup_printf (C_ ("day in a message", "%1$d %2$s %3$d"), day.day, month, day.year);
}

static char *
dup_known (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * inn_message_facts_new:
 * @card: the guest
 * @hotel: name of the hotel, or ""
 * @of_past: whether the last stay is meant rather than the present or next one
 * @today: the business day
 *
 * Returns: (transfer full): what is known; the offer is left to who writes
 */
InnMessageFacts *
inn_message_facts_new (const InnGuestCard *card,
                       const char         *hotel,
                       gboolean            of_past,
                       InnDate             today)
{
  InnMessageFacts *self = g_new0 (InnMessageFacts, 1);
  const InnStay *stay = find_stay (card, of_past, today);
  g_autofree char *address = inn_message_dup_address (card->guest);

  self->values[INN_MESSAGE_NAME] = dup_known (inn_guest_get_display_name (card->guest));
  self->values[INN_MESSAGE_ADDRESS] = dup_known (address);
  self->values[INN_MESSAGE_HOTEL] = dup_known (hotel);
  if (stay != NULL)
    {
      int nights = inn_date_days_between (stay->arrival, stay->departure);
      g_autofree char *arrival = dup_day (stay->arrival, today);
      g_autofree char *departure = dup_day (stay->departure, today);

      /* Translators: first and last day of a stay. */
      self->values[INN_MESSAGE_STAY] = g_strdup_printf (C_ ("days of a stay", "%1$s to %2$s"), arrival,
                                                        departure);
      self->values[INN_MESSAGE_ARRIVAL] = g_steal_pointer (&arrival);
      self->values[INN_MESSAGE_DEPARTURE] = g_steal_pointer (&departure);
      self->values[INN_MESSAGE_ROOM] = dup_known (stay->room);
      if (nights > 0)
        self->values[INN_MESSAGE_DAYS] = g_strdup_printf ("%d", nights);
    }

  return self;
}

/**
 * inn_message_facts_free:
 * @self: (transfer full): facts
 */
void
inn_message_facts_free (InnMessageFacts *self)
{
  for (guint i = 0; i < INN_N_MESSAGE_FIELDS; i++)
    g_free (self->values[i]);
  g_free (self);
}

/**
 * inn_message_facts_fill:
 *
 * Returns: (transfer full): as inn_message_text_fill()
 */
char *
inn_message_facts_fill (const InnMessageFacts *self,
                        const char            *text)
{
  return inn_message_text_fill (text, (const char *const *) self->values);
}

static gboolean
refuses (const InnGuestCard *card,
         InnConsentPurpose   purpose)
{
  return inn_consent_answer_is_no (inn_consent_get_standing (card->consents, purpose));
}

/**
 * inn_message_judge:
 * @card: the guest
 * @purpose: what the text is to the guest
 *
 * Returns: what speaks against writing to the guest, by the rules that hold back automation; the limit
 *   of a month is not looked at
 */
InnAutomationHold
inn_message_judge (const InnGuestCard   *card,
                   InnAutomationPurpose  purpose)
{
  if (inn_guest_is (card->guest, INN_GUEST_DECEASED))
    return INN_HOLD_DECEASED;
  if (inn_guest_is (card->guest, INN_GUEST_ARCHIVED))
    return INN_HOLD_ARCHIVED;
  if (inn_guest_is (card->guest, INN_GUEST_BANNED))
    return INN_HOLD_BANNED;
  if (inn_guest_is (card->guest, INN_GUEST_NO_CONTACT))
    return INN_HOLD_NO_CONTACT;
  if (refuses (card, INN_CONSENT_PROFILE)
      || (purpose == INN_PURPOSE_BIRTHDAY && refuses (card, INN_CONSENT_BIRTHDAY))
      || (purpose == INN_PURPOSE_MARKETING && refuses (card, INN_CONSENT_MARKETING)))
    return INN_HOLD_CONSENT;

  for (guint i = 0; purpose == INN_PURPOSE_MARKETING && i < card->feedback->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (card->feedback, i);

      if (feedback->kind == INN_FEEDBACK_COMPLAINT && !feedback->closed)
        return INN_HOLD_COMPLAINT;
    }

  return INN_HOLD_NONE;
}

/**
 * inn_message_mail_uri:
 * @to: an address
 * @subject: of the email, or ""
 * @body: the text
 *
 * Returns: (transfer full): a mailto address by RFC 6068, in which lines end in CR LF
 */
char *
inn_message_mail_uri (const char *to,
                      const char *subject,
                      const char *body)
{
  g_autofree char *address = g_uri_escape_string (to, MAIL_ADDRESS_CHARACTERS, FALSE);
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\r\n", lines);
  g_autofree char *text = g_uri_escape_string (joined, NULL, FALSE);
  g_autofree char *about = g_uri_escape_string (subject, NULL, FALSE);

  if (*subject == '\0')
    return g_strdup_printf ("mailto:%s?body=%s", address, text);

  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", address, about, text);
}
