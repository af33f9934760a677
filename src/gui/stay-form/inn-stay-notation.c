/* inn-stay-notation.c: see inn-stay-notation.h. A GVariant dictionary as text, as that of a guest; a key
 * that is not understood is passed over, so that older drafts can be read.
 */

#include "config.h"

#include "inn-stay-notation.h"

#include "inn-error.h"
#include "inn-guest-notation.h"

static void
add_day (GVariantBuilder *dict,
         const char      *key,
         InnDate          day,
         int              minute)
{
  g_autofree char *text = inn_date_is_set (day) ? inn_date_dup_iso (day) : g_strdup ("");

  g_variant_builder_add (dict, "{sv}", key, g_variant_new ("(si)", text, minute));
}

static void
add_people (GVariantBuilder *dict,
            const InnStay   *stay)
{
  GVariantBuilder list;

  g_variant_builder_init (&list, G_VARIANT_TYPE ("a(xs)"));
  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (stay->companions, i);

      g_variant_builder_add (&list, "(xs)", guest->guest_id, guest->name);
    }
  g_variant_builder_add (dict, "{sv}", "companions", g_variant_builder_end (&list));

  g_variant_builder_init (&list, G_VARIANT_TYPE ("a(is)"));
  for (guint i = 0; stay->given != NULL && i < stay->given->len; i++)
    {
      const InnStayGiven *given = g_ptr_array_index (stay->given, i);

      g_variant_builder_add (&list, "(is)", (gint32) given->field, given->value);
    }
  g_variant_builder_add (dict, "{sv}", "given", g_variant_builder_end (&list));
}

/**
 * inn_stay_to_notation:
 * @stay: what the form says
 * @newcomer: (nullable): who is written down with it
 * @is_group: whether everybody is to have a stay
 *
 * Returns: (transfer full): the text of a draft
 */
char *
inn_stay_to_notation (const InnStay  *stay,
                      const InnGuest *newcomer,
                      gboolean        is_group)
{
  g_autoptr(GVariant) whole = NULL;
  GVariantBuilder dict;

  g_variant_builder_init (&dict, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&dict, "{sv}", "guest",
                         g_variant_new ("(xs)", stay->guest_id, stay->guest_name));
  if (newcomer != NULL)
    {
      g_autofree char *text = inn_guest_to_notation (newcomer, NULL);

      g_variant_builder_add (&dict, "{sv}", "newcomer", g_variant_new_string (text));
    }
  g_variant_builder_add (&dict, "{sv}", "payer", g_variant_new_int64 (stay->payer_id));
  g_variant_builder_add (&dict, "{sv}", "organisation",
                         g_variant_new_string (stay->organisation_name));
  g_variant_builder_add (&dict, "{sv}", "bill-to", g_variant_new_int32 (stay->bill_to));
  g_variant_builder_add (&dict, "{sv}", "group", g_variant_new_boolean (is_group));
  g_variant_builder_add (&dict, "{sv}", "room",
                         g_variant_new ("(xx)", stay->room_type_id, stay->room_id));
  add_day (&dict, "arrival", stay->arrival, stay->arrival_minute);
  add_day (&dict, "departure", stay->departure, stay->departure_minute);
  g_variant_builder_add (&dict, "{sv}", "rate",
                         g_variant_new ("(xs)", stay->rate.amount, stay->rate.currency));
  g_variant_builder_add (&dict, "{sv}", "texts",
                         g_variant_new ("(ssss)", stay->channel, stay->purpose, stay->requests,
                                        stay->note));
  add_people (&dict, stay);
  whole = g_variant_ref_sink (g_variant_builder_end (&dict));

  return g_variant_print (whole, TRUE);
}

static void
read_day (GVariant   *dict,
          const char *key,
          InnDate    *day,
          gint16     *minute)
{
  const char *text;
  gint32 at;
  InnDate read;

  if (!g_variant_lookup (dict, key, "(&si)", &text, &at))
    return;

  *day = inn_date_from_iso (text, &read) ? read : INN_DATE_NONE;
  *minute = at >= 0 && at < 24 * 60 ? (gint16) at : INN_STAY_NO_MINUTE;
}

static void
read_texts (GVariant *dict,
            InnStay  *stay)
{
  const char *channel, *purpose, *requests, *note, *organisation, *currency;
  gint64 amount;

  if (g_variant_lookup (dict, "texts", "(&s&s&s&s)", &channel, &purpose, &requests, &note))
    {
      inn_stay_set_text (&stay->channel, channel);
      inn_stay_set_text (&stay->purpose, purpose);
      inn_stay_set_text (&stay->requests, requests);
      inn_stay_set_text (&stay->note, note);
    }
  if (g_variant_lookup (dict, "organisation", "&s", &organisation))
    inn_stay_set_text (&stay->organisation_name, organisation);
  if (g_variant_lookup (dict, "rate", "(x&s)", &amount, &currency) && strlen (currency) == 3)
    inn_stay_set_rate (stay, inn_money (amount, currency));
}

static void
read_people (GVariant *dict,
             InnStay  *stay)
{
  const char *name;
  g_autoptr(GVariant) companions = g_variant_lookup_value (dict, "companions",
                                                           G_VARIANT_TYPE ("a(xs)"));
  g_autoptr(GVariant) given = g_variant_lookup_value (dict, "given", G_VARIANT_TYPE ("a(is)"));
  gint64 id;
  gint32 value;

  if (g_variant_lookup (dict, "guest", "(x&s)", &id, &name))
    {
      stay->guest_id = id;
      inn_stay_set_text (&stay->guest_name, name);
    }
  if (g_variant_lookup (dict, "payer", "x", &id))
    stay->payer_id = id;
  if (g_variant_lookup (dict, "bill-to", "i", &value)
      && (value == INN_BILL_TO_GUEST || value == INN_BILL_TO_ORGANISATION))
    stay->bill_to = value;
  g_variant_lookup (dict, "room", "(xx)", &stay->room_type_id, &stay->room_id);

  if (stay->companions != NULL)
    g_ptr_array_set_size (stay->companions, 0);
  for (gsize i = 0; companions != NULL && i < g_variant_n_children (companions); i++)
    {
      g_variant_get_child (companions, i, "(x&s)", &id, &name);
      inn_stay_add_companion (stay, id, name);
    }
  if (stay->given != NULL)
    g_ptr_array_set_size (stay->given, 0);
  for (gsize i = 0; given != NULL && i < g_variant_n_children (given); i++)
    {
      g_variant_get_child (given, i, "(i&s)", &value, &name);
      if (inn_stay_given_is_field (value))
        inn_stay_add_given (stay, value, name);
    }
}

/**
 * inn_stay_from_notation:
 * @text: the text of a draft
 * @base: the stay it is a draft of
 * @newcomer: (out) (nullable): who is written down with it
 * @is_group: (out) (optional): whether everybody is to have a stay
 *
 * Returns: (transfer full) (nullable): the stay as the form said; %INN_ERROR_INVALID if it cannot be
 *   read
 */
InnStay *
inn_stay_from_notation (const char     *text,
                        const InnStay  *base,
                        InnGuest      **newcomer,
                        gboolean       *is_group,
                        GError        **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GVariant) dict
    = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, &failure);
  InnStay *stay;
  const char *guest;
  gboolean group = FALSE;

  *newcomer = NULL;
  if (dict == NULL)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "The draft cannot be read: %s",
                   failure->message);
      return NULL;
    }

  stay = inn_stay_copy (base);
  read_day (dict, "arrival", &stay->arrival, &stay->arrival_minute);
  read_day (dict, "departure", &stay->departure, &stay->departure_minute);
  read_texts (dict, stay);
  read_people (dict, stay);
  if (g_variant_lookup (dict, "newcomer", "&s", &guest))
    {
      g_autoptr(InnGuestBuilder) builder = inn_guest_builder_new (NULL);
      g_autoptr(InnGuest) empty = inn_guest_builder_end (builder);
      g_autoptr(GPtrArray) tags = NULL;

      *newcomer = inn_guest_from_notation (guest, empty, &tags, NULL);
    }
  g_variant_lookup (dict, "group", "b", &group);
  if (is_group != NULL)
    *is_group = group;

  return stay;
}
