/* inn-guest-part-words.c: see inn-guest-part-words.h. */

#include "config.h"

#include "inn-guest-part-words.h"

#include "inn-channel.h"
#include "inn-format.h"
#include "inn-guest-label.h"
#include "inn-guest-part.h"

#include <glib/gi18n.h>

/**
 * inn_guest_part_get_name:
 * @part: which part
 *
 * Returns: (transfer none): its name for people
 */
const char *
inn_guest_part_get_name (guint part)
{
  switch (part)
    {
    case INN_PART_FOLLOW_STATUS:
      return C_("guest field", "Follow-up");
    case INN_PART_DECEASED:
      return C_("guest field", "Deceased");
    case INN_PART_NO_CONTACT:
      return C_("guest field", "No contact");
    case INN_PART_TIER:
      return C_("guest field", "Tier");
    case INN_PART_OWN_FIELDS:
      return C_("guest field", "Own fields");
    default:
      return inn_guest_field_get_label (part);
    }
}

static char *
dup_tier (const InnGuest *guest)
{
  const char *label = inn_tier_get_label (inn_guest_get_tier (guest));
  InnDate until = inn_guest_get_tier_until (guest);
  g_autofree char *day = NULL;

  if (inn_guest_get_tier (guest) == INN_TIER_NONE || !inn_date_is_set (until))
    return g_strdup (label);

  day = inn_date_dup_iso (until);

  return g_strdup_printf (_("%1$s until %2$s"), label, day);
}

static char *
dup_yes_no (gboolean value)
{
  return g_strdup (value ? C_("answer", "Yes") : C_("answer", "No"));
}

static char *
dup_contacts (const InnGuest *guest,
              InnContactKind  kind)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      if (contact->kind == kind)
        g_ptr_array_add (values, contact->value);
    }
  g_ptr_array_add (values, NULL);

  /* Translators: stands between the items of a list. */
  return g_strjoinv (C_("list", ", "), (char **) values->pdata);
}

static char *
dup_documents (const InnGuest *guest)
{
  g_auto (GStrv) texts = g_new0 (char *, inn_guest_get_n_documents (guest) + 1);

  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    texts[i] = inn_format_document (inn_guest_get_document (guest, i));

  return g_strjoinv (C_("list", ", "), texts);
}

static char *
dup_tags (const InnGuest *guest,
          InnTagShelf    *tags)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_tags;
  const gint64 *ids = inn_guest_get_tag_ids (guest, &n_tags);

  for (guint i = 0; tags != NULL && i < n_tags; i++)
    {
      InnTag *tag = inn_tag_shelf_get_tag (tags, ids[i]);

      if (tag != NULL)
        g_ptr_array_add (names, tag->name);
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (C_("list", ", "), (char **) names->pdata);
}

/* What stands in them, without the fields, which are not at hand. */
static char *
dup_values (const InnGuest *guest)
{
  g_autoptr (InnCustomField) plain = inn_custom_field_new (0, NULL, INN_CUSTOM_TEXT);
  g_auto (GStrv) texts = g_new0 (char *, inn_guest_get_n_values (guest) + 1);

  for (guint i = 0; i < inn_guest_get_n_values (guest); i++)
    texts[i] = inn_custom_value_dup_text (inn_guest_get_value (guest, i), plain);

  return g_strjoinv (C_("list", ", "), texts);
}

/**
 * inn_guest_part_dup_text:
 * @part: which part
 * @guest: a guest
 * @tags: (nullable): to name tags
 *
 * Returns: (transfer full): what @guest says there, for people; "" for nothing. Never more of an
 *   ID number than its end
 */
char *
inn_guest_part_dup_text (guint           part,
                         const InnGuest *guest,
                         InnTagShelf    *tags)
{
  InnGuestText text;
  InnContactKind kind;
  char *birthday;

  switch (part)
    {
    case INN_FIELD_GENDER:
      return g_strdup (inn_gender_get_label (inn_guest_get_gender (guest)));
    case INN_FIELD_BIRTHDAY:
      birthday = inn_birthday_format (inn_guest_get_birthday (guest));
      return birthday != NULL ? birthday
                              : g_strdup (inn_guest_get_text (guest, INN_GUEST_BIRTH_TOLD));
    case INN_FIELD_DOCUMENT:
      return dup_documents (guest);
    case INN_FIELD_CHANNEL:
      return g_strdup (inn_channel_get_title (inn_guest_get_text (guest, INN_GUEST_CHANNEL)));
    case INN_FIELD_TYPE:
      return g_strdup (inn_guest_type_get_label (inn_guest_get_guest_type (guest)));
    case INN_FIELD_VIP:
      return dup_yes_no (inn_guest_is (guest, INN_GUEST_VIP));
    case INN_FIELD_BANNED:
      return inn_guest_is (guest, INN_GUEST_BANNED)
             && *inn_guest_get_text (guest, INN_GUEST_BANNED_REASON) != '\0'
               ? g_strdup (inn_guest_get_text (guest, INN_GUEST_BANNED_REASON))
               : dup_yes_no (inn_guest_is (guest, INN_GUEST_BANNED));
    case INN_FIELD_STAFF:
      return dup_yes_no (inn_guest_get_staff_id (guest) != 0);
    case INN_FIELD_TAGS:
      return dup_tags (guest, tags);
    case INN_PART_FOLLOW_STATUS:
      return g_strdup (inn_format_follow_status (inn_guest_get_follow_status (guest)));
    case INN_PART_DECEASED:
      return dup_yes_no (inn_guest_is (guest, INN_GUEST_DECEASED));
    case INN_PART_NO_CONTACT:
      return dup_yes_no (inn_guest_is (guest, INN_GUEST_NO_CONTACT));
    case INN_PART_TIER:
      return dup_tier (guest);
    case INN_PART_OWN_FIELDS:
      return dup_values (guest);
    default:
      if (inn_guest_field_get_text (part, &text))
        return g_strdup (inn_guest_get_text (guest, text));
      if (inn_guest_field_get_contact_kind (part, &kind))
        return dup_contacts (guest, kind);
      g_return_val_if_reached (g_strdup (""));
    }
}
