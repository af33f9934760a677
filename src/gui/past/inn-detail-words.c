/* inn-detail-words.c: see inn-detail-words.h. What stands on no screen has no words: the act tells of it. */

#include "config.h"

#include "inn-detail-words.h"

#include "inn-guest-field.h"
#include "inn-guest-label.h"

#include <glib/gi18n.h>

static const struct
{
  const char *table;
  const char *column;
  const char *label;
} DETAILS[] = {
  { "contact_point", "value", NC_("changed detail", "Contact") },
  { "contact_point", "label", NC_("changed detail", "Whose or which") },
  { "custom_value", "value", NC_("changed detail", "Own field") },
  { "feedback", "what", NC_("changed detail", "What was said") },
  { "feedback", "remedy", NC_("changed detail", "What was done about it") },
  { "feedback", "due", NC_("changed detail", "Due") },
  { "feedback", "staff_id", NC_("changed detail", "Who does it") },
  { "follow_up", "what", NC_("changed detail", "What is to be done") },
  { "follow_up", "due", NC_("changed detail", "Due") },
  { "follow_up", "staff_id", NC_("changed detail", "Who does it") },
  { "follow_up", "note", NC_("changed detail", "Remark") },
  { "follow_up", "outcome", NC_("changed detail", "What came of it") },
  { "important_date", "name", NC_("changed detail", "Day") },
  { "interaction", "what", NC_("changed detail", "What happened") },
  { "interaction", "day", NC_("changed detail", "Day") },
  { "preference", "what", NC_("changed detail", "Words") },
  { "preference", "times", NC_("changed detail", "How often") },
  { "promise", "what", NC_("changed detail", "What was promised") },
  { "promise", "due", NC_("changed detail", "Due") },
  { "promise", "outcome", NC_("changed detail", "What came of it") },
  { "relation", "note", NC_("changed detail", "Remark") },
  { "relation", "other_id", NC_("changed detail", "Who") },
  { "relation", "other_name", NC_("changed detail", "Who") },
  { "room_memory", "what", NC_("changed detail", "Words") },
  { "stay", "arrival", NC_("changed detail", "Arrival") },
  { "stay", "departure", NC_("changed detail", "Departure") },
  { "stay", "room_id", NC_("changed detail", "Room") },
  { "stay", "room_type_id", NC_("changed detail", "Room type") },
  { "stay", "payer_id", NC_("changed detail", "Who pays") },
  { "stay", "requests", NC_("changed detail", "Asked for") },
  { "stay", "note", NC_("changed detail", "Remark") },
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
dup_line (const char *label,
          const char *from,
          const char *to)
{
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

static char *
dup_of_guest (const InnGuestChange *change)
{
  g_autofree char *key = g_strdelimit (g_strdup (change->column), "_", '-');
  InnGuestField field = INN_FIELD_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (GUEST_FLAGS); i++)
    if (g_str_equal (change->column, GUEST_FLAGS[i].column))
      return dup_line (g_dpgettext2 (NULL, "changed detail", GUEST_FLAGS[i].label),
                       find_yes_no (change->from), find_yes_no (change->to));

  if (g_str_equal (change->column, "tier"))
    return dup_line (C_("guest field", "Tier"),
                     inn_tier_get_label (inn_tier_from_nick (change->from)),
                     inn_tier_get_label (inn_tier_from_nick (change->to)));
  if (g_str_equal (change->column, "gender"))
    return dup_line (inn_guest_field_get_label (INN_FIELD_GENDER),
                     inn_gender_get_label (inn_gender_from_nick (change->from)),
                     inn_gender_get_label (inn_gender_from_nick (change->to)));
  if (g_str_equal (change->column, "staff_id"))
    return dup_line (inn_guest_field_get_label (INN_FIELD_STAFF), change->from, change->to);
  if (g_str_equal (change->column, "birth_told"))
    return dup_line (inn_guest_field_get_label (INN_FIELD_BIRTHDAY), change->from, change->to);
  if (!inn_guest_field_from_key (key, &field) || field == INN_FIELD_TYPE
      || field == INN_FIELD_CHANNEL)
    return NULL;

  return dup_line (inn_guest_field_get_label (field), change->from, change->to);
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
      return dup_line (g_dpgettext2 (NULL, "changed detail", DETAILS[i].label), change->from,
                       change->to);

  return NULL;
}
