/* inn-guest-notation.c: see inn-guest-notation.h. The notation is a GVariant dictionary as text;
 * a key that is not understood is passed over, so that older drafts can be read.
 */

#include "config.h"

#include "inn-guest-notation.h"

#include "inn-error.h"

/**
 * inn_guest_to_notation:
 * @guest: what the form says
 * @new_tags: (nullable) (element-type InnTag): tags to be made
 *
 * Returns: (transfer full): the text of a draft
 */
char *
inn_guest_to_notation (const InnGuest *guest,
                       GPtrArray      *new_tags)
{
  InnBirthday birthday = inn_guest_get_birthday (guest);
  InnDate until = inn_guest_get_tier_until (guest);
  g_autoptr (GVariant) whole = NULL;
  GVariantBuilder dict, list;
  guint n_tags, n_apart;
  const gint64 *tags = inn_guest_get_tag_ids (guest, &n_tags);
  const gint64 *apart = inn_guest_get_apart_ids (guest, &n_apart);

  g_variant_builder_init (&dict, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&dict, "{sv}", "version",
                         g_variant_new_int64 (inn_guest_get_version (guest)));

  g_variant_builder_init (&list, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    g_variant_builder_add (&list, "s", inn_guest_get_text (guest, i));
  g_variant_builder_add (&dict, "{sv}", "texts", g_variant_builder_end (&list));

  g_variant_builder_add (&dict, "{sv}", "gender",
                         g_variant_new_int32 (inn_guest_get_gender (guest)));
  g_variant_builder_add (&dict, "{sv}", "type",
                         g_variant_new_int32 (inn_guest_get_guest_type (guest)));
  g_variant_builder_add (&dict, "{sv}", "status",
                         g_variant_new_int32 (inn_guest_get_follow_status (guest)));
  g_variant_builder_add (&dict, "{sv}", "tier",
                         g_variant_new ("(iiii)", (gint32) inn_guest_get_tier (guest),
                                        (gint32) until.year, (gint32) until.month,
                                        (gint32) until.day));
  g_variant_builder_add (&dict, "{sv}", "flags",
                         g_variant_new_int32 (inn_guest_get_flags (guest)));
  g_variant_builder_add (&dict, "{sv}", "staff",
                         g_variant_new_int64 (inn_guest_get_staff_id (guest)));
  g_variant_builder_add (&dict, "{sv}", "birthday",
                         g_variant_new ("(iiiib)", birthday.calendar, birthday.year,
                                        birthday.month, birthday.day, birthday.leap));

  g_variant_builder_init (&list, G_VARIANT_TYPE ("a(xisssbbbb)"));
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      g_variant_builder_add (&list, "(xisssbbbb)", contact->id, (gint32) contact->kind,
                             contact->value, contact->normalised, contact->label,
                             (gboolean) contact->primary, (gboolean) contact->invalid,
                             (gboolean) contact->opted_out, (gboolean) contact->shared);
    }
  g_variant_builder_add (&dict, "{sv}", "contacts", g_variant_builder_end (&list));

  g_variant_builder_init (&list, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < n_tags; i++)
    g_variant_builder_add (&list, "x", tags[i]);
  g_variant_builder_add (&dict, "{sv}", "tags", g_variant_builder_end (&list));

  g_variant_builder_init (&list, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < n_apart; i++)
    g_variant_builder_add (&list, "x", apart[i]);
  g_variant_builder_add (&dict, "{sv}", "apart", g_variant_builder_end (&list));

  g_variant_builder_init (&list, G_VARIANT_TYPE ("a(xxisxdx)"));
  for (guint i = 0; i < inn_guest_get_n_values (guest); i++)
    {
      const InnCustomValue *value = inn_guest_get_value (guest, i);

      g_variant_builder_add (&list, "(xxisxdx)", value->id, value->field_id, (gint32) value->type,
                             value->text, value->integer, value->real, value->choice_id);
    }
  g_variant_builder_add (&dict, "{sv}", "values", g_variant_builder_end (&list));

  g_variant_builder_init (&list, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; new_tags != NULL && i < new_tags->len; i++)
    g_variant_builder_add (&list, "s", ((InnTag *) g_ptr_array_index (new_tags, i))->name);
  g_variant_builder_add (&dict, "{sv}", "new-tags", g_variant_builder_end (&list));

  whole = g_variant_ref_sink (g_variant_builder_end (&dict));

  return g_variant_print (whole, TRUE);
}

static void
read_texts (GVariant        *dict,
            InnGuestBuilder *builder)
{
  g_autofree const char **texts = NULL;

  if (!g_variant_lookup (dict, "texts", "^a&s", &texts))
    return;

  for (guint i = 0; texts[i] != NULL && i < INN_GUEST_N_TEXTS; i++)
    inn_guest_builder_set_text (builder, i, texts[i]);
}

static void
read_tier (GVariant        *dict,
           InnGuestBuilder *builder)
{
  gint32 tier, year, month, day;

  if (g_variant_lookup (dict, "tier", "(iiii)", &tier, &year, &month, &day)
      && tier >= INN_TIER_NONE && tier < INN_N_TIERS)
    inn_guest_builder_set_tier (builder, tier,
                                inn_date_new (year, month, day));
}

static void
read_numbers (GVariant        *dict,
              InnGuestBuilder *builder)
{
  gint32 value, calendar, year, month, day;
  gint64 staff;
  gboolean leap;

  if (g_variant_lookup (dict, "gender", "i", &value)
      && value >= INN_GENDER_UNKNOWN && value <= INN_GENDER_OTHER)
    inn_guest_builder_set_gender (builder, value);
  if (g_variant_lookup (dict, "type", "i", &value)
      && value >= INN_GUEST_TYPE_INDIVIDUAL && value <= INN_GUEST_TYPE_COMPANY)
    inn_guest_builder_set_guest_type (builder, value);
  if (g_variant_lookup (dict, "status", "i", &value)
      && value >= INN_FOLLOW_STATUS_NOT_CONTACTED && value <= INN_FOLLOW_STATUS_KEY)
    inn_guest_builder_set_follow_status (builder, value);
  if (g_variant_lookup (dict, "flags", "i", &value))
    inn_guest_builder_set_flags (builder, value);
  if (g_variant_lookup (dict, "staff", "x", &staff))
    inn_guest_builder_set_staff_id (builder, staff);
  if (g_variant_lookup (dict, "birthday", "(iiiib)", &calendar, &year, &month, &day, &leap))
    inn_guest_builder_set_birthday (builder,
                                    calendar == INN_CALENDAR_LUNAR
                                      ? inn_birthday_new_lunar (year, month, day, leap)
                                      : inn_birthday_new_solar (year, month, day));
}

static void
read_contacts (GVariant        *dict,
               InnGuestBuilder *builder)
{
  g_autoptr (GVariantIter) iter = NULL;
  const char *value, *normalised, *label;
  gboolean primary, invalid, opted_out, shared;
  gint64 id;
  gint32 kind;

  if (!g_variant_lookup (dict, "contacts", "a(xisssbbbb)", &iter))
    return;

  inn_guest_builder_clear_contacts (builder);
  while (g_variant_iter_loop (iter, "(xi&s&s&sbbbb)", &id, &kind, &value, &normalised, &label,
                              &primary, &invalid, &opted_out, &shared))
    {
      g_autoptr (InnContact) contact = NULL;

      if (kind < 0 || kind >= INN_CONTACT_N_KINDS || *value == '\0')
        continue;

      contact = inn_contact_new_stored (kind, value, normalised, label);
      contact->id = id;
      contact->primary = primary;
      contact->invalid = invalid;
      contact->opted_out = opted_out;
      contact->shared = shared;
      inn_guest_builder_add_contact (builder, contact);
    }
}

static void
read_apart (GVariant        *dict,
            InnGuestBuilder *builder)
{
  g_autoptr (GVariantIter) iter = NULL;
  gint64 id;

  if (!g_variant_lookup (dict, "apart", "ax", &iter))
    return;

  while (g_variant_iter_loop (iter, "x", &id))
    inn_guest_builder_add_apart (builder, id);
}

static void
read_values (GVariant        *dict,
             InnGuestBuilder *builder)
{
  g_autoptr (GVariantIter) iter = NULL;
  const char *text;
  gint64 id, field_id, integer, choice_id;
  gint32 type;
  double real;

  if (!g_variant_lookup (dict, "values", "a(xxisxdx)", &iter))
    return;

  inn_guest_builder_clear_values (builder);
  while (g_variant_iter_loop (iter, "(xxi&sxdx)", &id, &field_id, &type, &text, &integer, &real,
                              &choice_id))
    {
      g_autoptr (InnCustomValue) value = NULL;

      if (type < INN_CUSTOM_VALUE_TEXT || type > INN_CUSTOM_VALUE_DATE)
        continue;

      value = inn_custom_value_new_text (field_id, text);
      value->id = id;
      value->type = type;
      value->integer = integer;
      value->real = real;
      value->choice_id = choice_id;
      inn_guest_builder_add_value (builder, value);
    }
}

static void
read_tags (GVariant        *dict,
           InnGuestBuilder *builder,
           GPtrArray       *new_tags)
{
  g_autoptr (GVariantIter) iter = NULL;
  g_autofree const char **names = NULL;
  gint64 id;

  if (g_variant_lookup (dict, "tags", "ax", &iter))
    {
      inn_guest_builder_clear_tags (builder);
      while (g_variant_iter_loop (iter, "x", &id))
        inn_guest_builder_add_tag (builder, id);
    }

  if (g_variant_lookup (dict, "new-tags", "^a&s", &names))
    for (guint i = 0; names[i] != NULL; i++)
      g_ptr_array_add (new_tags, inn_tag_new (0, 0, names[i]));
}

/**
 * inn_guest_from_notation:
 * @text: a draft
 * @base: (nullable): the guest of the book it was about; gives what a draft does not hold
 * @new_tags: (out) (transfer full) (element-type InnTag): tags to be made
 * @error: return location for an error
 *
 * Returns: (transfer full): what the form said, or %NULL with %INN_ERROR_INVALID
 */
InnGuest *
inn_guest_from_notation (const char      *text,
                         const InnGuest  *base,
                         GPtrArray      **new_tags,
                         GError         **error)
{
  g_autoptr (InnGuestBuilder) builder = NULL;
  g_autoptr (GVariant) dict = NULL;
  g_autoptr (GError) parse_error = NULL;

  *new_tags = NULL;
  dict = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, &parse_error);
  if (dict == NULL)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "Not a draft: %s", parse_error->message);
      return NULL;
    }

  builder = inn_guest_builder_new (base);
  *new_tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  read_texts (dict, builder);
  read_numbers (dict, builder);
  read_tier (dict, builder);
  read_contacts (dict, builder);
  read_apart (dict, builder);
  read_values (dict, builder);
  read_tags (dict, builder, *new_tags);

  return inn_guest_builder_end (builder);
}
