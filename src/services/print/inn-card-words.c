/* inn-card-words.c: see inn-card-words.h.
 *
 * For the guest what staff remarked for one another is left out and counted: the note of the card, why
 * somebody is banned, notes among the interactions, remarks at stays, why a room was refused in the
 * words of staff, follow-ups. So is what belongs to others: how to reach them, when they were born, and
 * who of the staff noted what.
 */

#include "config.h"

#include "inn-card-words.h"

#include <glib/gi18n-lib.h>

#include "inn-card-stays.h"
#include "inn-channel.h"
#include "inn-consent.h"
#include "inn-custom-reader.h"
#include "inn-format.h"
#include "inn-guest-label.h"
#include "inn-morning-words.h"

/**
 * inn_card_facts_clear:
 *
 * Gives back what it holds.
 */
void
inn_card_facts_clear (InnCardFacts *self)
{
  g_clear_pointer (&self->card, inn_guest_card_unref);
  g_clear_pointer (&self->stays, g_ptr_array_unref);
  g_clear_pointer (&self->bills, g_ptr_array_unref);
  g_clear_pointer (&self->interactions, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
}

static gboolean
is_for_desk (const InnCardExtract *extract)
{
  return extract->whom == INN_EXTRACT_FOR_DESK;
}

/* A remark of staff: printed for the desk, counted for the guest. */
static void
add_remark (InnCardExtract *extract,
            const char     *label,
            const char     *text)
{
  if (is_for_desk (extract))
    inn_card_extract_add (extract, label, text);
  else if (*text != '\0')
    extract->n_left_out++;
}

/* Who it was is for the desk. */
static const char *
get_staff (const InnCardFacts   *facts,
           const InnCardExtract *extract,
           gint64                staff_id)
{
  return is_for_desk (extract) ? inn_guest_card_get_staff_name (facts->card, staff_id) : "";
}

static char *
dup_day (const InnCardExtract *extract,
         InnDate               day)
{
  return inn_format_short_day (day, extract->today);
}

/* ---- Who it is --------------------------------------------------------------------------- */

static void
say_flags (const InnGuest *guest,
           InnCardExtract *extract)
{
  static const struct
  {
    InnGuestFlags flag;
    const char *label;
  } flags[] = {
    { INN_GUEST_VIP, NC_ ("guest flag", "VIP") },
    { INN_GUEST_DECEASED, NC_ ("guest flag", "Deceased") },
    { INN_GUEST_NO_CONTACT, NC_ ("guest flag", "No contact") },
    { INN_GUEST_BANNED, NC_ ("guest flag", "Banned") },
    { INN_GUEST_ARCHIVED, NC_ ("guest flag", "Archived") },
  };
  g_autofree char *text = g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (inn_guest_is (guest, flags[i].flag))
      {
        g_autofree char *before = g_steal_pointer (&text);

        text = inn_format_list (before, g_dpgettext2 (GETTEXT_PACKAGE, "guest flag", flags[i].label));
      }
  inn_card_extract_add (extract, C_ ("card on paper", "Marks"), text);
  add_remark (extract, C_ ("card on paper", "Why banned"),
              inn_guest_get_text (guest, INN_GUEST_BANNED_REASON));
}

static void
say_standing (const InnCardFacts *facts,
              InnCardExtract     *extract)
{
  const InnGuestCard *card = facts->card;
  const InnRfm *rfm = &card->rating.rfm;
  g_autofree char *until = inn_date_is_set (inn_guest_get_tier_until (card->guest))
                             ? inn_date_dup_iso (inn_guest_get_tier_until (card->guest))
                             : g_strdup ("");
  g_autofree char *tier = card->tier != INN_TIER_NONE
                            ? inn_format_list (inn_tier_get_label (card->tier), until)
                            : g_strdup ("");
  g_autofree char *stage = g_strdup (inn_stage_get_label (card->rating.stage));
  g_autofree char *class = rfm->recency > 0
                             ? inn_format_list (stage, inn_rfm_class_get_label (rfm->class))
                             : g_strdup (stage);
  g_autofree char *all
    = inn_format_list (class, card->rating.high_value ? C_ ("card on paper", "high value") : "");

  inn_card_extract_add (extract, C_ ("card on paper", "Tier"), tier);
  /* Translators: what the program concludes from the stays of a guest. */
  inn_card_extract_add (extract, C_ ("card on paper", "Judged by stays"), all);
}

static void
say_birthday (const InnGuest *guest,
              InnCardExtract *extract)
{
  InnBirthday birthday = inn_guest_get_birthday (guest);
  g_autofree char *day
    = inn_birthday_is_set (birthday) ? inn_birthday_format (birthday) : g_strdup ("");

  inn_card_extract_add (extract, inn_guest_field_get_label (INN_FIELD_BIRTHDAY), day);
}

static void
say_person (const InnCardFacts *facts,
            InnCardExtract     *extract)
{
  const InnGuest *guest = facts->card->guest;

  inn_card_extract_begin_part (extract, C_ ("card on paper", "Person"));
  for (int field = INN_FIELD_NAME; field < INN_N_FIELDS; field++)
    {
      InnGuestText text;

      if (field == INN_FIELD_BIRTHDAY)
        say_birthday (guest, extract);
      else if (field == INN_FIELD_GENDER)
        inn_card_extract_add (extract, inn_guest_field_get_label (field),
                              inn_gender_get_label (inn_guest_get_gender (guest)));
      else if (field == INN_FIELD_TYPE)
        inn_card_extract_add (extract, inn_guest_field_get_label (field),
                              inn_guest_type_get_label (inn_guest_get_guest_type (guest)));
      else if (field == INN_FIELD_CHANNEL)
        inn_card_extract_add (extract, inn_guest_field_get_label (field),
                              inn_channel_get_title (inn_guest_get_text (guest, INN_GUEST_CHANNEL)));
      else if (field != INN_FIELD_NOTE && inn_guest_field_get_text (field, &text))
        inn_card_extract_add (extract, inn_guest_field_get_label (field),
                              inn_guest_get_text (guest, text));
    }
  say_flags (guest, extract);
  say_standing (facts, extract);
  inn_card_extract_add (extract, inn_guest_field_get_label (INN_FIELD_STAFF),
                        get_staff (facts, extract, inn_guest_get_staff_id (guest)));
  add_remark (extract, inn_guest_field_get_label (INN_FIELD_NOTE),
              inn_guest_get_text (guest, INN_GUEST_NOTE));
}

static void
say_contacts (const InnGuest *guest,
              InnCardExtract *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "Contact and documents"));
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);
      g_autofree char *value = inn_format_list (contact->value, contact->label);
      g_autofree char *valid
        = inn_format_list (value, contact->invalid ? C_ ("card on paper", "not valid") : "");
      g_autofree char *text
        = inn_format_list (valid, contact->opted_out ? C_ ("card on paper", "no offers") : "");

      inn_card_extract_add (extract, inn_format_contact_kind (contact->kind), text);
    }
  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    {
      g_autofree char *text = inn_format_document (inn_guest_get_document (guest, i));

      inn_card_extract_add (extract, inn_guest_field_get_label (INN_FIELD_DOCUMENT), text);
    }
}

static void
say_own_fields (const InnCardFacts *facts,
                InnCardExtract     *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "Tags and own fields"));
  for (guint i = 0; i < facts->card->tags->len; i++)
    inn_card_extract_add (extract, i == 0 ? inn_guest_field_get_label (INN_FIELD_TAGS) : "",
                          ((InnTag *) g_ptr_array_index (facts->card->tags, i))->name);
  for (guint i = 0; i < facts->fields->len; i++)
    {
      const InnCustomField *field = g_ptr_array_index (facts->fields, i);
      g_autoptr (GPtrArray) values = inn_guest_list_values (facts->card->guest, field->id);
      g_autofree char *text = values->len > 0 ? inn_custom_write (field, values) : NULL;

      inn_card_extract_add (extract, field->name, text);
    }
}

/* ---- What they like, what was said ------------------------------------------------------- */

static void
say_preferences (const InnCardFacts *facts,
                 InnCardExtract     *extract)
{
  GPtrArray *preferences = facts->card->preferences;

  inn_card_extract_begin_part (extract, C_ ("card on paper", "Preferences"));
  /* What must not go wrong first. */
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < preferences->len; i++)
      {
        const InnPreference *preference = g_ptr_array_index (preferences, i);
        g_autofree char *thing = NULL;
        g_autofree char *day = NULL;
        g_autofree char *known = NULL;
        g_autofree char *text = NULL;

        if (inn_preference_is_alert (preference) != (pass == 0))
          continue;
        thing = pass == 0 && preference->stance == INN_STANCE_NEVER
                  ? inn_preference_dup_thing (preference)
                  : inn_preference_dup_sentence (preference);
        day = dup_day (extract, preference->confirmed);
        known = inn_format_list (inn_preference_source_get_label (preference->source), day);
        /* Translators: what is known; how and since when. */
        text = g_strdup_printf (C_ ("card on paper", "%1$s (%2$s)"), thing, known);
        if (pass == 0)
          inn_card_extract_add_marked (extract, INN_LABEL_FILLED,
                                       inn_morning_words_label (
                                         preference->stance == INN_STANCE_ALLERGY
                                           ? INN_MORNING_ALLERGY : INN_MORNING_NEVER),
                                       text);
        else
          inn_card_extract_add (extract, inn_preference_area_get_label (preference->area), text);
      }
}

static void
say_rooms (const InnCardFacts *facts,
           InnCardExtract     *extract)
{
  for (guint i = 0; i < facts->card->room_memories->len; i++)
    {
      const InnRoomMemory *memory = g_ptr_array_index (facts->card->room_memories, i);
      g_autofree char *day = dup_day (extract, memory->day);
      g_autofree char *verdict
        = inn_format_list (inn_room_verdict_get_label (memory->verdict), day);
      g_autofree char *text
        = is_for_desk (extract) ? inn_format_list (verdict, memory->what) : g_strdup (verdict);
      /* Translators: number of a room. */
      g_autofree char *label = g_strdup_printf (C_ ("card on paper", "Room %s"), memory->room);

      inn_card_extract_add (extract, label, text);
      if (!is_for_desk (extract) && *memory->what != '\0' && memory->feedback_id == 0)
        extract->n_left_out++;
    }
}

static void
say_promises (const InnCardFacts *facts,
              InnCardExtract     *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "Promises"));
  for (guint i = 0; i < facts->card->promises->len; i++)
    {
      const InnPromise *promise = g_ptr_array_index (facts->card->promises, i);
      gboolean open = promise->state == INN_PROMISE_OPEN;
      g_autofree char *said
        = inn_morning_words_promise (promise, get_staff (facts, extract, promise->staff_id),
                                     extract->printed);
      g_autofree char *day = dup_day (extract, promise->day);
      g_autofree char *made = inn_format_list (inn_promise_get_title (promise), day);
      g_autofree char *text = open ? g_strdup (said) : inn_format_list (made, promise->outcome);

      inn_card_extract_add_marked (extract, open ? INN_LABEL_FRAMED : INN_LABEL_PLAIN,
                                   inn_promise_state_get_label (promise->state), text);
    }
}

static void
say_feedback (const InnCardFacts *facts,
              InnCardExtract     *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "Feedback"));
  for (guint i = 0; i < facts->card->feedback->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (facts->card->feedback, i);
      g_autofree char *said = inn_morning_words_feedback (feedback, extract->printed);
      g_autofree char *done = inn_format_list (feedback->remedy, feedback->result);
      g_autofree char *text
        = *done != '\0'
            /* Translators: what a guest said; what was done about it. */
            ? g_strdup_printf (C_ ("card on paper", "%1$s. Done: %2$s"), said, done)
            : g_strdup (said);

      inn_card_extract_add_marked (extract, feedback->closed ? INN_LABEL_PLAIN : INN_LABEL_FRAMED,
                                   inn_feedback_kind_get_label (feedback->kind), text);
    }
}

static void
say_interactions (const InnCardFacts *facts,
                  InnCardExtract     *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "Contacts with the hotel"));
  for (guint i = 0; i < facts->interactions->len; i++)
    {
      const InnInteraction *interaction = g_ptr_array_index (facts->interactions, i);
      g_autofree char *day = dup_day (extract, interaction->when.date);
      g_autofree char *label
        = inn_format_list (day, inn_interaction_kind_get_label (interaction->kind));
      const char *staff = get_staff (facts, extract, interaction->staff_id);
      g_autofree char *text
        = *staff != '\0' ? g_strdup_printf (C_ ("card on paper", "%1$s (%2$s)"), interaction->what,
                                            staff)
                         : g_strdup (interaction->what);

      if (interaction->kind == INN_INTERACTION_NOTE)
        add_remark (extract, label, text);
      else
        inn_card_extract_add (extract, label, text);
    }
}

static void
say_follow_ups (const InnCardFacts *facts,
                InnCardExtract     *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "Follow-ups"));
  for (guint i = 0; i < facts->card->follow_ups->len; i++)
    {
      const InnFollowUp *follow_up = g_ptr_array_index (facts->card->follow_ups, i);
      g_autofree char *due = inn_civil_dup_text (follow_up->due);
      g_autofree char *noted = inn_format_list (follow_up->what, follow_up->note);
      g_autofree char *state
        = inn_format_list (noted, follow_up->done ? C_ ("card on paper", "done") : "");
      g_autofree char *text = inn_format_list (state, follow_up->outcome);

      add_remark (extract, due, text);
    }
}

/* ---- Who is around, which days, what was agreed to --------------------------------------- */

static void
say_people (const InnCardFacts *facts,
            InnCardExtract     *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "People and days"));
  for (guint i = 0; i < facts->card->people->len; i++)
    {
      const InnRelation *relation = g_ptr_array_index (facts->card->people, i);
      g_autofree char *reach = inn_format_list (relation->name, relation->phone);
      g_autofree char *all = inn_format_list (reach, relation->note);

      inn_card_extract_add (extract, inn_relation_kind_get_label (relation->kind),
                            is_for_desk (extract) ? all : relation->name);
      if (!is_for_desk (extract) && *relation->note != '\0')
        extract->n_left_out++;
    }
  for (guint i = 0; i < facts->card->dates->len; i++)
    {
      const InnImportantDate *date = g_ptr_array_index (facts->card->dates, i);
      g_autofree char *day = inn_birthday_format (date->day);
      g_autofree char *label = inn_important_date_dup_label (date);

      inn_card_extract_add (extract, label, day);
    }
}

static void
say_consents (const InnCardFacts *facts,
              InnCardExtract     *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "Consents"));
  for (guint i = 0; i < facts->card->consents->len; i++)
    {
      const InnConsent *consent = g_ptr_array_index (facts->card->consents, i);
      g_autofree char *when = inn_civil_dup_text (consent->when);
      g_autofree char *how = inn_format_list (when, inn_consent_how_get_label (consent->how));
      g_autofree char *answer
        = inn_format_list (inn_consent_answer_get_label (consent->answer), how);
      g_autofree char *who
        = inn_format_list (answer, get_staff (facts, extract, consent->staff_id));
      g_autofree char *text
        = *consent->wording != '\0'
            /* Translators: an answer, the words it was asked with. */
            ? g_strdup_printf (C_ ("card on paper", "%1$s: “%2$s”"), who, consent->wording)
            : g_strdup (who);

      inn_card_extract_add (extract, inn_consent_purpose_get_label (consent->purpose), text);
    }
}

/**
 * inn_card_words_say:
 * @facts: as it was read
 * @extract: where it is said; for whom, and on which day, is told already
 */
void
inn_card_words_say (const InnCardFacts *facts,
                    InnCardExtract     *extract)
{
  const InnGuest *guest = facts->card->guest;

  g_free (extract->name);
  extract->name = g_strdup (inn_guest_get_display_name (guest));
  g_free (extract->address);
  extract->address = g_strdup (inn_guest_get_text (guest, INN_GUEST_SALUTATION));

  /* The desk looks for what must not go wrong; the guest for themselves. */
  if (!is_for_desk (extract))
    say_person (facts, extract);
  say_preferences (facts, extract);
  say_rooms (facts, extract);
  say_promises (facts, extract);
  say_feedback (facts, extract);
  say_follow_ups (facts, extract);
  if (is_for_desk (extract))
    say_person (facts, extract);
  say_contacts (guest, extract);
  say_people (facts, extract);
  say_own_fields (facts, extract);
  inn_card_stays_say (facts->stays, facts->bills, facts->card->charges, inn_guest_get_id (guest),
                      extract);
  say_interactions (facts, extract);
  say_consents (facts, extract);
}
