/* inn-detail-words.c: see inn-detail-words.h. What stands on no screen has no words: the act tells of it. */

#include "config.h"

#include "inn-detail-words.h"

#include "inn-channel.h"
#include "inn-consent.h"
#include "inn-format.h"
#include "inn-guest-feedback.h"
#include "inn-guest-field.h"
#include "inn-guest-label.h"
#include "inn-interaction.h"
#include "inn-preference-topic.h"
#include "inn-promise.h"
#include "inn-relation.h"
#include "inn-room-memory.h"
#include "inn-stay-label.h"
#include "inn-stay.h"

#include <glib/gi18n.h>

/* What is stored as the nick of one of a few answers, as people read it. */
#define LABEL_OF(type, name, Type)                                                                 \
  static const char *                                                                              \
  label_##name (const char *nick)                                                                  \
  {                                                                                                \
    Type value;                                                                                    \
                                                                                                   \
    return type##_from_nick (nick, &value) ? type##_get_label (value) : nick;                      \
  }

LABEL_OF (inn_consent_answer, answer, InnConsentAnswer)
LABEL_OF (inn_consent_how, how, InnConsentHow)
LABEL_OF (inn_consent_purpose, purpose, InnConsentPurpose)
LABEL_OF (inn_feedback_kind, feedback, InnFeedbackKind)
LABEL_OF (inn_interaction_kind, talk, InnInteractionKind)
LABEL_OF (inn_preference_source, source, InnPreferenceSource)
LABEL_OF (inn_promise_kind, promise, InnPromiseKind)
LABEL_OF (inn_promise_state, promise_state, InnPromiseState)
LABEL_OF (inn_relation_kind, relation, InnRelationKind)
LABEL_OF (inn_room_verdict, verdict, InnRoomVerdict)
LABEL_OF (inn_stance, stance, InnStance)
LABEL_OF (inn_stay_status, stay_status, InnStayStatus)

static const char *
label_choice (const char *key)
{
  const char *label = inn_preference_key_get_label (key, "");

  return label != NULL && *label != '\0' ? label : key;
}

/* Whether the value tells what a row that came or went was about. */
#define WHOLE TRUE
#define PART FALSE

static const struct
{
  const char *table;
  const char *column;
  gboolean    whole;
  const char *label;
  const char *(*read) (const char *nick);
} DETAILS[] = {
  { "consent", "purpose", WHOLE, NC_("changed detail", "Consent"), label_purpose },
  { "consent", "answer", WHOLE, NC_("changed detail", "Answer"), label_answer },
  { "consent", "how", PART, NC_("changed detail", "How it was given"), label_how },
  { "contact_point", "value", WHOLE, NC_("changed detail", "Contact"), NULL },
  { "contact_point", "label", PART, NC_("changed detail", "Whose or which"), NULL },
  { "custom_value", "value", WHOLE, NC_("changed detail", "Own field"), NULL },
  { "feedback", "kind", PART, NC_("changed detail", "Kind"), label_feedback },
  { "feedback", "what", WHOLE, NC_("changed detail", "What was said"), NULL },
  { "feedback", "remedy", PART, NC_("changed detail", "What was done about it"), NULL },
  { "feedback", "due", PART, NC_("changed detail", "Due"), NULL },
  { "feedback", "staff_id", PART, NC_("changed detail", "Who does it"), NULL },
  { "follow_up", "what", WHOLE, NC_("changed detail", "What is to be done"), NULL },
  { "follow_up", "due", WHOLE, NC_("changed detail", "Due"), NULL },
  { "follow_up", "staff_id", PART, NC_("changed detail", "Who does it"), NULL },
  { "follow_up", "note", PART, NC_("changed detail", "Remark"), NULL },
  { "follow_up", "outcome", PART, NC_("changed detail", "What came of it"), NULL },
  { "important_date", "name", WHOLE, NC_("changed detail", "Day"), NULL },
  { "important_date", "told", WHOLE, NC_("changed detail", "When"), NULL },
  { "interaction", "kind", PART, NC_("changed detail", "Kind"), label_talk },
  { "interaction", "what", WHOLE, NC_("changed detail", "What happened"), NULL },
  { "interaction", "day", PART, NC_("changed detail", "Day"), NULL },
  { "preference", "choice_id", WHOLE, NC_("changed detail", "Preference"), label_choice },
  { "preference", "what", WHOLE, NC_("changed detail", "Words"), NULL },
  { "preference", "stance", PART, NC_("changed detail", "How it is meant"), label_stance },
  { "preference", "source", PART, NC_("changed detail", "How we know"), label_source },
  { "preference", "times", PART, NC_("changed detail", "How often"), NULL },
  { "preference", "confirmed", PART, NC_("changed detail", "Confirmed"), NULL },
  { "promise", "kind", PART, NC_("changed detail", "Kind"), label_promise },
  { "promise", "what", WHOLE, NC_("changed detail", "What was promised"), NULL },
  { "promise", "due", PART, NC_("changed detail", "Due"), NULL },
  { "promise", "state", PART, NC_("changed detail", "How it stands"), label_promise_state },
  { "promise", "outcome", PART, NC_("changed detail", "What came of it"), NULL },
  { "relation", "kind", WHOLE, NC_("changed detail", "How they belong together"), label_relation },
  { "relation", "note", PART, NC_("changed detail", "Remark"), NULL },
  { "relation", "other_id", WHOLE, NC_("changed detail", "Who"), NULL },
  { "relation", "other_name", WHOLE, NC_("changed detail", "Who"), NULL },
  { "room_memory", "room_id", WHOLE, NC_("changed detail", "Room"), NULL },
  { "room_memory", "verdict", WHOLE, NC_("changed detail", "How it was"), label_verdict },
  { "room_memory", "what", WHOLE, NC_("changed detail", "Words"), NULL },
  { "stay", "arrival", WHOLE, NC_("changed detail", "Arrival"), NULL },
  { "stay", "departure", WHOLE, NC_("changed detail", "Departure"), NULL },
  { "stay", "status", PART, NC_("changed detail", "How it stands"), label_stay_status },
  { "stay", "room_id", WHOLE, NC_("changed detail", "Room"), NULL },
  { "stay", "room_type_id", PART, NC_("changed detail", "Room type"), NULL },
  { "stay", "payer_id", PART, NC_("changed detail", "Who pays"), NULL },
  { "stay", "requests", PART, NC_("changed detail", "Asked for"), NULL },
  { "stay", "note", PART, NC_("changed detail", "Remark"), NULL },
};

/* Columns of a guest that have another name on the screen, or are no words. */
static const struct
{
  const char *column;
  const char *label;
} GUEST_FLAGS[] = {
  { "vip", NC_("changed detail", "VIP") },
  { "banned", NC_("changed detail", "Not welcome") },
  { "no_contact", NC_("changed detail", "No contact") },
  { "deceased", NC_("changed detail", "Deceased") },
  { "archived", NC_("changed detail", "Archived") },
  { "advocate", NC_("changed detail", "Recommends the hotel") },
};

static char *
dup_line (const InnGuestChange *change,
          const char           *label,
          const char           *from,
          const char           *to)
{
  if (change->op == 'I')
    /* Translators: name of a field, what was noted there. */
    return g_strdup_printf (C_("changed detail", "%1$s: %2$s"), label, to);

  /* Translators: name of a field, what stood there, what stands there now. */
  return g_strdup_printf (C_("changed detail", "%1$s: %2$s → %3$s"), label,
                          *from != '\0' ? from : C_("changed detail", "(nothing)"),
                          *to != '\0' ? to : C_("changed detail", "(nothing)"));
}

static const char *
find_yes_no (const char *value)
{
  return g_str_equal (value, "1") ? C_("answer", "Yes") : C_("answer", "No");
}

static const char *
label_of_guest (const char *column,
                const char *value)
{
  if (*value == '\0')
    return value;
  if (g_str_equal (column, "tier"))
    return inn_tier_get_label (inn_tier_from_nick (value));
  if (g_str_equal (column, "gender"))
    return inn_gender_get_label (inn_gender_from_nick (value));
  if (g_str_equal (column, "type"))
    return inn_guest_type_get_label (inn_guest_type_from_nick (value));
  if (g_str_equal (column, "follow_status"))
    return inn_format_follow_status (inn_follow_status_from_nick (value));
  if (g_str_equal (column, "channel"))
    return inn_channel_get_title (value);

  return value;
}

/* The name of a column of a guest; NULL for what stands on no screen. */
static const char *
find_guest_label (const char *column)
{
  g_autofree char *key = g_strdelimit (g_strdup (column), "_", '-');
  InnGuestField field = INN_FIELD_NONE;

  if (g_str_equal (column, "tier"))
    return C_("guest field", "Tier");
  if (g_str_equal (column, "staff_id"))
    return inn_guest_field_get_label (INN_FIELD_STAFF);
  if (g_str_equal (column, "birth_told"))
    return inn_guest_field_get_label (INN_FIELD_BIRTHDAY);
  if (g_str_equal (column, "follow_status"))
    return _("Follow-up status");
  if (inn_guest_field_from_key (key, &field))
    return inn_guest_field_get_label (field);

  return NULL;
}

static char *
dup_of_guest (const InnGuestChange *change)
{
  const char *label;

  for (gsize i = 0; i < G_N_ELEMENTS (GUEST_FLAGS); i++)
    if (g_str_equal (change->column, GUEST_FLAGS[i].column))
      return change->op == 'U'
               ? dup_line (change, g_dpgettext2 (NULL, "changed detail", GUEST_FLAGS[i].label),
                           find_yes_no (change->from), find_yes_no (change->to))
               : NULL;

  /* A guest who came: the name is in the sentence, and what nobody chose says nothing. */
  label = find_guest_label (change->column);
  if (label == NULL
      || (change->op != 'U'
          && (g_str_equal (change->column, "name") || g_str_equal (change->column, "type")
              || g_str_equal (change->column, "follow_status"))))
    return NULL;

  return dup_line (change, label, label_of_guest (change->column, change->from),
                   label_of_guest (change->column, change->to));
}

/**
 * inn_detail_words_dup:
 * @change: a value that was changed
 *
 * Returns: (transfer full) (nullable): the field, from what to what; %NULL for what nobody sees
 */
char *
inn_detail_words_dup (const InnGuestChange *change)
{
  if (g_str_equal (change->from, change->to))
    return NULL;
  if (g_str_equal (change->table, "guest"))
    return dup_of_guest (change);

  for (gsize i = 0; i < G_N_ELEMENTS (DETAILS); i++)
    if (g_str_equal (change->table, DETAILS[i].table)
        && g_str_equal (change->column, DETAILS[i].column))
      {
        const char *from = change->from;
        const char *to = change->to;

        if (change->op != 'U' && !DETAILS[i].whole)
          return NULL;
        if (DETAILS[i].read != NULL)
          {
            from = *from != '\0' ? DETAILS[i].read (from) : from;
            to = *to != '\0' ? DETAILS[i].read (to) : to;
          }

        return dup_line (change,
                         *change->about != '\0'
                           ? change->about
                           : g_dpgettext2 (NULL, "changed detail", DETAILS[i].label),
                         from, to);
      }

  return NULL;
}
