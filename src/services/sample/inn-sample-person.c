/* inn-sample-person.c: makes up one guest.
 *
 * Shares are those of a small hotel's book: most have a telephone number, half a note, some a
 * birthday, and there are the usual blemishes: slips of the pen, families with one number, numbers
 * given up, addresses of agencies. Pure; any thread.
 */

#include "config.h"

#include "inn-sample-person.h"

#include <string.h>

#include "inn-channel.h"
#include "inn-lunar.h"
#include "inn-resident-id.h"
#include "inn-sample-words.h"

#define PERCENT_FOREIGN 12
#define PERCENT_EAST_ASIAN 3

static const char *const prefixes[] = {
  "130", "131", "132", "133", "135", "136", "137", "138", "139", "147", "150", "151", "152", "155",
  "156", "157", "158", "159", "166", "173", "176", "177", "178", "180", "181", "182", "183", "185",
  "186", "187", "188", "189", "191", "198", "199",
};

/* Mobile numbers abroad that exist: what stands before the last digits, and how many those are. */
static const struct
{
  const char *prefix;
  int         n_digits;
} foreign_numbers[] = {
  { "+49 1511", 7 }, { "+49 1520", 7 }, { "+49 1601", 6 }, { "+44 7712", 6 }, { "+44 7850", 6 },
  { "+33 612", 6 },  { "+39 347", 7 },  { "+1 415 7", 6 }, { "+1 212 5", 6 }, { "+61 412", 6 },
  { "+65 912", 5 },  { "+852 612", 5 }, { "+82 10 3", 7 }, { "+81 90 3", 7 }, { "+60 12 3", 6 },
};

static const char *const mail_hosts[] = {
  "qq.com", "163.com", "126.com", "outlook.com", "gmail.com", "foxmail.com", "sina.com",
};

static const char *const relays[] = {
  "guest.booking.com", "agoda-messaging.com", "guest.trip.com",
};

static const char *const id_regions[] = {
  "330106", "310104", "320508", "320102", "440305", "440106", "110105", "510107", "420106", "350203",
};

typedef struct
{
  char     *name;
  char     *latin;
  gboolean  foreign;
  gboolean  female;
} Identity;

static const char *
pick_from (InnChance         *chance,
           const char *const *texts)
{
  return inn_chance_pick (chance, texts, g_strv_length ((char **) texts));
}

static const char *
pick_surname (InnChance *chance)
{
  static gsize total = 0;
  int at;

  if (g_once_init_enter (&total))
    {
      gsize sum = 0;

      for (guint i = 0; i < inn_sample_n_surnames; i++)
        sum += inn_sample_surnames[i].weight;
      g_once_init_leave (&total, sum);
    }

  at = inn_chance_below (chance, (int) total);
  for (guint i = 0; i < inn_sample_n_surnames; i++)
    {
      at -= inn_sample_surnames[i].weight;
      if (at < 0)
        return inn_sample_surnames[i].name;
    }

  return inn_sample_surnames[0].name;
}

static char *
make_chinese_name (InnChance  *chance,
                   const char *surname,
                   gboolean    female)
{
  const char *const *characters = female ? inn_sample_female_characters
                                         : inn_sample_male_characters;
  const char *first = pick_from (chance, characters);
  const char *second = inn_chance_of (chance, 78) ? pick_from (chance, characters) : "";

  return g_strconcat (surname, first, second, NULL);
}

/* Another last character, as somebody hears it on the telephone. */
static char *
make_slip (InnChance  *chance,
           const char *name)
{
  const char *last = g_utf8_find_prev_char (name, name + strlen (name));
  g_autofree char *head = NULL;

  if (last == NULL || last == name)
    return g_strdup (name);

  head = g_strndup (name, last - name);

  return g_strconcat (head, pick_from (chance, inn_sample_male_characters), NULL);
}

static Identity
make_identity (InnChance           *chance,
               const InnSampleTwin *twin)
{
  Identity identity = { NULL, NULL, FALSE, inn_chance_of (chance, 50) };
  int kind = inn_chance_below (chance, 100);

  if (twin != NULL && twin->name != NULL)
    {
      g_autofree char *surname =
        g_strndup (twin->name, g_utf8_next_char (twin->name) - twin->name);

      identity.name = twin->same_person
                        ? make_slip (chance, twin->name)
                        : make_chinese_name (chance, surname, identity.female);
    }
  else if (kind < PERCENT_FOREIGN)
    {
      identity.foreign = TRUE;
      identity.name = g_strdup_printf ("%s %s", pick_from (chance, inn_sample_foreign_given),
                                       pick_from (chance, inn_sample_foreign_family));
    }
  else if (kind < PERCENT_FOREIGN + PERCENT_EAST_ASIAN)
    {
      const InnSamplePair *pair =
        &inn_sample_east_asian[inn_chance_below (chance, (int) inn_sample_n_east_asian)];

      identity.foreign = TRUE;
      identity.name = g_strdup (pair->chinese);
      identity.latin = g_strdup (pair->english);
    }
  else
    {
      identity.name = make_chinese_name (chance, pick_surname (chance), identity.female);
    }

  return identity;
}

static char *
make_phone (InnChance *chance,
            gboolean   foreign)
{
  if (foreign)
    {
      int at = inn_chance_below (chance, (int) G_N_ELEMENTS (foreign_numbers));
      int n_digits = foreign_numbers[at].n_digits;
      int below = 1;

      for (int i = 0; i < n_digits; i++)
        below *= 10;

      return g_strdup_printf ("%s%0*d", foreign_numbers[at].prefix, n_digits,
                              inn_chance_below (chance, below));
    }

  return g_strdup_printf ("%s %04d %04d",
                          inn_chance_pick (chance, prefixes, G_N_ELEMENTS (prefixes)),
                          inn_chance_below (chance, 10000), inn_chance_below (chance, 10000));
}

static void
add_contact (InnGuestBuilder *builder,
             InnContactKind   kind,
             const char      *value,
             gboolean         primary,
             gboolean         invalid)
{
  g_autoptr (InnContact) contact = inn_contact_new (kind, value, "CN");

  contact->primary = primary;
  contact->invalid = invalid;
  inn_guest_builder_add_contact (builder, contact);
}

static void
add_phones (InnGuestBuilder     *builder,
            InnChance           *chance,
            const Identity      *identity,
            const InnSampleTwin *twin)
{
  g_autofree char *phone = NULL;

  if (twin != NULL && twin->phone != NULL)
    phone = g_strdup (twin->phone);
  else if (inn_chance_of (chance, 92))
    phone = make_phone (chance, identity->foreign);
  else
    return;

  add_contact (builder, INN_CONTACT_PHONE, phone, TRUE, FALSE);
  if (inn_chance_of (chance, 3))
    {
      g_autofree char *given_up = make_phone (chance, identity->foreign);

      add_contact (builder, INN_CONTACT_PHONE, given_up, FALSE, TRUE);
    }
  if (!identity->foreign && inn_chance_of (chance, 45))
    {
      g_autofree char *wechat = inn_chance_of (chance, 60)
                                  ? g_strdup (phone)
                                  : g_strdup_printf ("wx_%06x", inn_chance_next (chance) & 0xffffff);

      add_contact (builder, INN_CONTACT_WECHAT, wechat, FALSE, FALSE);
    }
}

static void
add_email (InnGuestBuilder *builder,
           InnChance       *chance)
{
  g_autofree char *address = NULL;

  if (!inn_chance_of (chance, 36))
    return;

  if (inn_chance_of (chance, 12))
    address = g_strdup_printf ("%08x@%s", inn_chance_next (chance),
                               inn_chance_pick (chance, relays, G_N_ELEMENTS (relays)));
  else
    address = g_strdup_printf ("guest%d@%s", inn_chance_within (chance, 1000, 9999999),
                               inn_chance_pick (chance, mail_hosts, G_N_ELEMENTS (mail_hosts)));

  add_contact (builder, INN_CONTACT_EMAIL, address, FALSE, FALSE);
}

static void
add_resident_id (InnGuestBuilder *builder,
                 InnChance       *chance,
                 InnDate          born,
                 gboolean         female)
{
  int order = inn_chance_below (chance, 500) * 2 + (female ? 0 : 1);
  g_autofree char *first =
    g_strdup_printf ("%s%04d%02d%02d%03d",
                     inn_chance_pick (chance, id_regions, G_N_ELEMENTS (id_regions)),
                     born.year, born.month, born.day, order);
  g_autofree char *number = g_strdup_printf ("%s%c", first, inn_resident_id_checksum (first));
  g_autoptr (InnDocument) document = inn_document_new (INN_DOCUMENT_RESIDENT_ID, number);

  inn_guest_builder_add_document (builder, document);
}

static void
add_birthday (InnGuestBuilder *builder,
              InnChance       *chance,
              InnDate          today,
              const Identity  *identity)
{
  int age = inn_chance_within (chance, 20, 72);
  InnDate born = inn_date_add_days (today, -age * 365 - inn_chance_below (chance, 365));
  int kind = inn_chance_below (chance, 100);
  InnLunarDate lunar;

  if (kind < 30)
    return;

  if (kind < 42 && !identity->foreign && inn_lunar_from_date (born, &lunar))
    inn_guest_builder_set_birthday (builder,
                                    inn_birthday_new_lunar (inn_chance_of (chance, 70)
                                                              ? lunar.year : 0,
                                                            lunar.month, lunar.day, lunar.leap));
  else
    inn_guest_builder_set_birthday (builder,
                                    inn_birthday_new_solar (kind < 55 ? 0 : born.year,
                                                            born.month, born.day));

  if (!identity->foreign && inn_chance_of (chance, 28))
    add_resident_id (builder, chance, born, identity->female);
}

static void
add_background (InnGuestBuilder *builder,
                InnChance       *chance,
                gboolean         chinese,
                const Identity  *identity)
{
  if (inn_chance_of (chance, 60))
    inn_guest_builder_set_text (builder, INN_GUEST_CHANNEL,
                                inn_channel_get_key (inn_chance_below (chance, 8)));
  if (!identity->foreign && inn_chance_of (chance, 55))
    inn_guest_builder_set_text (builder, INN_GUEST_REGION,
                                pick_from (chance, inn_sample_regions));
  if (!identity->foreign && inn_chance_of (chance, 14))
    {
      inn_guest_builder_set_text (builder, INN_GUEST_COMPANY,
                                  pick_from (chance, inn_sample_companies));
      if (inn_chance_of (chance, 40))
        inn_guest_builder_set_guest_type (builder, INN_GUEST_TYPE_COMPANY);
    }
  if (inn_chance_of (chance, 48))
    {
      const InnSamplePair *note =
        &inn_sample_notes[inn_chance_below (chance, (int) inn_sample_n_notes)];

      inn_guest_builder_set_text (builder, INN_GUEST_NOTE,
                                  chinese ? note->chinese : note->english);
    }
  if (inn_chance_of (chance, 4))
    inn_guest_builder_set_flag (builder, INN_GUEST_VIP, TRUE);
  if (inn_chance_of (chance, 3))
    inn_guest_builder_set_follow_status (builder, INN_FOLLOW_STATUS_KEY);
  else if (inn_chance_of (chance, 50))
    inn_guest_builder_set_follow_status (builder, INN_FOLLOW_STATUS_CONTACTED);
}

/**
 * inn_sample_person_make:
 * @chance: where everything comes from
 * @today: the day ages count from
 * @chinese: language of notes
 * @twin: (nullable): whose number to share
 * @tag_ids: (element-type gint64): tags to choose from
 *
 * Returns: (transfer full): a guest that is not saved yet
 */
InnGuest *
inn_sample_person_make (InnChance           *chance,
                        InnDate              today,
                        gboolean             chinese,
                        const InnSampleTwin *twin,
                        GArray              *tag_ids)
{
  InnGuestBuilder *builder = inn_guest_builder_new (NULL);
  Identity identity = make_identity (chance, twin);
  g_autofree char *name = identity.name;
  g_autofree char *latin = identity.latin;
  int n_tags = inn_chance_of (chance, 40) ? 0 : inn_chance_within (chance, 1, 4);
  InnGuest *guest = NULL;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  if (latin != NULL)
    inn_guest_builder_set_text (builder, INN_GUEST_LATIN_NAME, latin);
  if (inn_chance_of (chance, 80))
    inn_guest_builder_set_gender (builder, identity.female ? INN_GENDER_FEMALE : INN_GENDER_MALE);

  add_phones (builder, chance, &identity, twin);
  add_email (builder, chance);
  add_birthday (builder, chance, today, &identity);
  add_background (builder, chance, chinese, &identity);

  for (int i = 0; i < n_tags && tag_ids->len > 0; i++)
    inn_guest_builder_add_tag (builder,
                               g_array_index (tag_ids, gint64,
                                              inn_chance_below (chance, (int) tag_ids->len)));

  guest = inn_guest_builder_end (builder);
  inn_guest_builder_free (builder);

  return guest;
}
