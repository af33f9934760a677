/* inn-sample-known.c: writes the guests of the sample hotel of whom everything is known, with chance of
 * its own, so that nothing else of the sample is drawn otherwise for them. Database thread.
 */

#include "config.h"

#include "inn-sample-known-private.h"

#include "inn-custom-field-table.h"
#include "inn-custom-reader.h"
#include "inn-guest-builder.h"
#include "inn-guest-record.h"
#include "inn-organisation-table.h"
#include "inn-preference-topic-table.h"
#include "inn-tag-table.h"

#include <glib/gi18n-lib.h>

#define SEED_FACTOR G_GUINT64_CONSTANT (1000037)
#define NOON (12 * 60)
#define EVENING (15 * 60)
#define MORNING_TIMES 3
#define TIER_DAYS 200

static void
clear_known (InnSampleKnown *known)
{
  g_clear_pointer (&known->topics, g_ptr_array_unref);
  g_clear_pointer (&known->fields, g_ptr_array_unref);
  g_clear_pointer (&known->ids, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnSampleKnown, clear_known)

/* Three fields as such a house would want them. */
static gboolean
write_fields (InnSampleKnown *known,
              GError **error)
{
  static const struct
  {
    InnSamplePair name;
    InnCustomKind kind;
    InnCustomUses uses;
  } fields[] = {
    { { "车牌", "Car plate" }, INN_CUSTOM_TEXT,
      INN_CUSTOM_USES_NEW | INN_CUSTOM_IN_SEARCH },
    { { "发票抬头", "Invoice title" }, INN_CUSTOM_TEXT,
      INN_CUSTOM_USES_NEW | INN_CUSTOM_IN_SEARCH },
    { { "早餐时间", "Breakfast at" }, INN_CUSTOM_CHOICE,
      INN_CUSTOM_USES_NEW | INN_CUSTOM_IN_FILTER },
  };
  static const char *const times[MORNING_TIMES] = { "7:00", "8:00", "9:00" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (InnCustomField) field
        = inn_custom_field_new (0, inn_sample_known_say (known, &fields[i].name), fields[i].kind);

      field->uses = fields[i].uses;
      for (guint t = 0; fields[i].kind == INN_CUSTOM_CHOICE && t < MORNING_TIMES; t++)
        g_ptr_array_add (field->choices, inn_custom_choice_new (0, times[t]));
      if (inn_custom_field_table_save (known->connection, field, known->hotel->today, error) == 0)
        return FALSE;
    }

  known->fields = inn_custom_field_table_list (known->connection, error);

  return known->fields != NULL;
}

static void
add_contact (InnGuestBuilder *builder,
             InnContactKind   kind,
             const char      *value,
             gboolean         primary)
{
  g_autoptr (InnContact) contact = inn_contact_new (kind, value, "CN");

  contact->primary = primary;
  inn_guest_builder_add_contact (builder, contact);
}

static void
add_values (const InnSampleKnown *known,
            InnGuestBuilder        *builder,
            const InnSampleRegular *regular)
{
  for (guint i = 0; i < G_N_ELEMENTS (regular->fields) && i < known->fields->len; i++)
    {
      const InnCustomField *field = g_ptr_array_index (known->fields, i);
      const char *text = inn_sample_known_say (known, &regular->fields[i]);
      g_autoptr (GPtrArray) values = NULL;
      InnCustomFault fault;

      if (*text != '\0'
          && inn_custom_read (field, text, INN_DATE_ORDER_UNKNOWN, known->hotel->today, &values,
                              &fault))
        inn_guest_builder_set_values (builder, field->id, values);
    }
}

/* The usual tags stand in the book in the language of the hotel. */
static gboolean
add_tags (const InnSampleKnown *known,
          InnGuestBuilder         *builder,
          const InnSampleRegular  *regular,
          GError                 **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (regular->tags) && regular->tags[i] != NULL; i++)
    {
      gint64 id = 0;

      if (!inn_tag_table_find_name (known->connection,
                                    g_dpgettext2 (GETTEXT_PACKAGE, "tag", regular->tags[i]), &id,
                                    error))
        return FALSE;
      if (id != 0)
        inn_guest_builder_add_tag (builder, id);
    }

  return TRUE;
}

static gint64
write_guest (InnSampleKnown *known,
             const InnSampleRegular  *regular,
             GError                 **error)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) guest = NULL;
  const struct
  {
    InnGuestText field;
    const char *text;
  } texts[] = {
    { INN_GUEST_NAME, regular->name },
    { INN_GUEST_LATIN_NAME, regular->latin },
    { INN_GUEST_SALUTATION, inn_sample_known_say (known, &regular->salutation) },
    { INN_GUEST_REGION, regular->region },
    { INN_GUEST_COMPANY, regular->company },
    { INN_GUEST_LANGUAGE, regular->language },
    { INN_GUEST_CHANNEL, regular->channel },
    { INN_GUEST_NOTE, inn_sample_known_say (known, &regular->note) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL)
      inn_guest_builder_set_text (builder, texts[i].field, texts[i].text);
  inn_guest_builder_set_gender (builder, regular->gender);
  inn_guest_builder_set_guest_type (builder, regular->type);
  inn_guest_builder_set_flags (builder, regular->flags);
  inn_guest_builder_set_follow_status (builder, regular->status);
  if (regular->tier != INN_TIER_NONE)
    inn_guest_builder_set_tier (builder, regular->tier,
                                inn_date_add_days (known->hotel->today, TIER_DAYS));
  add_contact (builder, INN_CONTACT_PHONE, regular->phone, TRUE);
  if (regular->wechat)
    add_contact (builder, INN_CONTACT_WECHAT, regular->phone, FALSE);
  if (regular->email != NULL)
    add_contact (builder, INN_CONTACT_EMAIL, regular->email, FALSE);
  if (regular->age > 0)
    inn_guest_builder_set_birthday (builder, inn_sample_known_find_day (known, regular->calendar, regular->age,
                                                       regular->birthday));
  add_values (known, builder, regular);
  if (!add_tags (known, builder, regular, error))
    return 0;
  guest = inn_guest_builder_end (builder);

  return inn_guest_record_insert (known->connection, guest, known->hotel->utc, error);
}

static gboolean
write_visits (InnSampleKnown *known,
              const InnSampleRegular  *regular,
              gint64                   guest_id,
              GError                 **error)
{
  const InnSampleHotel *hotel = known->hotel;
  gint64 company_id = 0;

  for (guint i = 0; i < G_N_ELEMENTS (regular->visits) && regular->visits[i].channel != NULL; i++)
    {
      const InnSampleVisit *visit = &regular->visits[i];
      InnDate arrival = inn_sample_known_count_back (known, visit->ago);
      g_autoptr (InnStay) stay
        = inn_stay_new (guest_id, arrival, inn_date_add_days (arrival, visit->nights),
                        visit->status);

      stay->room_id = g_array_index (hotel->rooms, gint64, visit->room);
      stay->room_type_id = g_array_index (hotel->room_types, gint64, visit->room);
      inn_stay_set_rate (stay, inn_money (g_array_index (hotel->rates, int, visit->room), "CNY"));
      inn_stay_set_text (&stay->channel, visit->channel);
      inn_stay_set_text (&stay->purpose, visit->purpose);
      inn_stay_set_text (&stay->requests, inn_sample_known_say (known, &visit->requests));
      stay->arrival_minute = EVENING;
      stay->departure_minute = NOON;
      if (visit->satisfaction > 0)
        stay->satisfaction = visit->satisfaction;
      if (g_str_equal (visit->channel, "company"))
        company_id = stay->organisation_id = g_array_index (hotel->companies, gint64, 0);
      if (visit->companion > 0)
        inn_stay_add_companion (stay, known->ids[visit->companion - 1],
                                inn_sample_regulars[visit->companion - 1].name);
      if (!inn_sample_history_write_stay (known->connection, &known->chance, hotel, stay, error))
        return FALSE;
    }

  return company_id == 0
         || inn_organisation_table_add_member (known->connection, company_id, guest_id,
                                               inn_organisation_role_to_nick (INN_ROLE_MEMBER),
                                               error);
}

/**
 * inn_sample_known_write:
 * @hotel: with its rooms, staff and companies
 * @seed: of the sample
 *
 * Writes the guests of whom everything is known: who they are, their stays, what they like, what was
 * talked of, promised and agreed to, who is around them and what they said.
 */
gboolean
inn_sample_known_write (InnConnection         *connection,
                        const InnSampleHotel  *hotel,
                        guint64                seed,
                        GError               **error)
{
  g_auto (InnSampleKnown) known = { connection, hotel, inn_chance_new (seed * SEED_FACTOR), NULL,
                                    NULL, NULL };

  known.ids = g_new0 (gint64, inn_sample_n_regulars);
  known.topics = inn_preference_topic_table_list (connection, error);
  if (known.topics == NULL || !write_fields (&known, error))
    return FALSE;

  /* All are there before one tells of another. */
  for (guint i = 0; i < inn_sample_n_regulars; i++)
    {
      known.ids[i] = write_guest (&known, &inn_sample_regulars[i], error);
      if (known.ids[i] == 0)
        return FALSE;
    }

  for (guint i = 0; i < inn_sample_n_regulars; i++)
    {
      const InnSampleRegular *regular = &inn_sample_regulars[i];

      if (!write_visits (&known, regular, known.ids[i], error)
          || !inn_sample_known_write_facts (&known, regular, known.ids[i], error))
        return FALSE;
    }

  return TRUE;
}
