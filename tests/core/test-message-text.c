/* test-message-text.c: texts with fields: odd ones, filled ones, in three languages; what may be written to
 * whom, and the address of an email. */

#include "config.h"

#include "inn-guest-builder.h"
#include "inn-message-facts.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static void
test_odd_texts (void)
{
  static const struct
  {
    const char *text;
    const char *filled;
    const char *known;
    const char *unknown;
  } cases[] = {
    { "", "", "", "" },
    { "{name}", "Li Na", "", "" },
    { "Dear {NAME}, {name}!", "Dear Li Na, Li Na!", "", "" },
    { "{ name }", "Li Na", "", "" },
    { "｛姓名｝您好", "Li Na您好", "", "" },
    { "{offer}", "{offer}", "{offer}", "" },
    { "{优惠}", "{优惠}", "{offer}", "" },
    { "{offer} {優惠}", "{offer} {優惠}", "{offer}", "" },
    { "{nmae} and {name}", "{nmae} and Li Na", "", "{nmae}" },
    { "{a}{b}{a}", "{a}{b}{a}", "", "{a}, {b}" },
    { "{", "{", "", "" },
    { "}", "}", "", "" },
    { "{}", "{}", "", "" },
    { "{ }", "{ }", "", "" },
    { "{{name}}", "{Li Na}", "", "{Li Na}" },
    { "{name", "{name", "", "" },
    { "{na\nme}", "{na\nme}", "", "" },
    { "{a sentence that is far too long for any field}",
      "{a sentence that is far too long for any field}", "", "" },
    { "%s %n {name} $1", "%s %n Li Na $1", "", "" },
  };
  const char *values[INN_N_MESSAGE_FIELDS] = { [INN_MESSAGE_NAME] = "Li Na", [INN_MESSAGE_ROOM] = "" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filled = inn_message_text_fill (cases[i].text, values);
      g_autofree char *known = inn_message_text_list (filled, TRUE);
      g_autofree char *unknown = inn_message_text_list (filled, FALSE);

      g_assert_cmpstr (filled, ==, cases[i].filled);
      g_assert_cmpstr (known, ==, cases[i].known);
      g_assert_cmpstr (unknown, ==, cases[i].unknown);
    }
}

/* What a guest is called is never read as a field. */
static void
test_values_are_no_fields (void)
{
  const char *values[INN_N_MESSAGE_FIELDS] = { [INN_MESSAGE_NAME] = "{room}", [INN_MESSAGE_ROOM] = "305" };
  g_autofree char *filled = inn_message_text_fill ("{name} in {room}", values);

  g_assert_cmpstr (filled, ==, "{room} in 305");
}

/* Whatever stands in it: places lie in order, on whole characters, and nothing else is changed. */
static void
test_random_texts (void)
{
  static const char *const pieces[] = { "{", "}", "｛", "｝", "name", "优惠", " ", "\n", "李", "x", "{room}", "" };
  const char *values[INN_N_MESSAGE_FIELDS] = { NULL };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) places = NULL;
      g_autofree char *filled = NULL;
      gsize last = 0;

      for (int n = g_test_rand_int_range (0, 14); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      places = inn_message_text_find (text->str);
      for (guint i = 0; i < places->len; i++)
        {
          const InnMessagePlace *place = &g_array_index (places, InnMessagePlace, i);

          g_assert_cmpuint (place->start, >=, last);
          g_assert_cmpuint (place->end, >, place->start + 2);
          g_assert_true (g_utf8_validate (text->str + place->start, (gssize) (place->end - place->start),
                                          NULL));
          last = place->end;
        }
      g_assert_cmpuint (last, <=, text->len);
      filled = inn_message_text_fill (text->str, values);
      g_assert_cmpstr (filled, ==, text->str);
    }
}

static gboolean
speak (const char *const *locales,
       const char        *language)
{
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("INN_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_setenv ("LANGUAGE", language, TRUE);
  /* Only a change of the locale lets gettext look at LANGUAGE again. */
  setlocale (LC_ALL, "C");
  for (; *locales != NULL; locales++)
    if (setlocale (LC_ALL, *locales) != NULL)
      return TRUE;

  return FALSE;
}

/* In every language each field of each text of the program is known, and each name of a field is read
 * back as the same field on every screen. */
static void
test_languages (void)
{
  static const char *const keys[] = { "thanks", "welcome", "arrival", "recover", "birthday", "festival",
                                      "win-back", "offer" };
  static const char *const locales[] = { "zh_CN.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "C.UTF-8", NULL };
  static const char *const languages[] = { "zh_CN", "zh_TW", "en" };
  static const char *const spoken[] = { "称呼", "稱呼", "form of address" };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      if (!speak (locales, languages[l]))
        {
          g_test_skip ("No locale to speak in");
          return;
        }
      g_assert_cmpstr (inn_message_field_get_name (INN_MESSAGE_ADDRESS), ==, spoken[l]);
      for (guint i = 0; i < INN_N_MESSAGE_FIELDS; i++)
        g_ptr_array_add (names, g_strdup_printf ("{%s}", inn_message_field_get_name (i)));
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          g_autoptr (InnMessageTemplate) text = inn_message_template_new ("", "");
          g_autofree char *unknown = NULL;
          g_autofree char *known = NULL;
          g_autofree char *subject = NULL;

          g_free (text->key);
          text->key = g_strdup (keys[i]);
          unknown = inn_message_text_list (inn_message_template_get_body (text), FALSE);
          known = inn_message_text_list (inn_message_template_get_body (text), TRUE);
          subject = inn_message_text_list (inn_message_template_get_subject (text), FALSE);
          g_assert_cmpstr (unknown, ==, "");
          g_assert_cmpstr (subject, ==, "");
          g_assert_cmpstr (known, !=, "");
          g_assert_cmpstr (inn_message_template_get_label (text), !=, keys[i]);
        }
    }

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      speak (locales, languages[l]);
      for (guint i = 0; i < names->len; i++)
        {
          g_autoptr (GArray) places = inn_message_text_find (g_ptr_array_index (names, i));

          g_assert_cmpuint (places->len, ==, 1);
          g_assert_cmpint (g_array_index (places, InnMessagePlace, 0).field, ==,
                           (int) (i % INN_N_MESSAGE_FIELDS));
        }
    }
  speak ((const char *const[]) { "C.UTF-8", "C", NULL }, "en");
}

static InnGuestCard *
new_card (const char    *name,
          InnGender      gender,
          const char    *salutation,
          InnGuestFlags  flags)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnGuest) guest = NULL;

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  inn_guest_builder_set_text (builder, INN_GUEST_SALUTATION, salutation);
  inn_guest_builder_set_gender (builder, gender);
  inn_guest_builder_set_flags (builder, flags);
  guest = inn_guest_builder_end (builder);

  return inn_guest_card_new (guest);
}

static void
test_address (void)
{
  static const struct
  {
    const char *name;
    InnGender   gender;
    const char *salutation;
    const char *address;
  } cases[] = {
    { "李娜", INN_GENDER_FEMALE, "", "Ms 李" },
    { "欧阳明", INN_GENDER_MALE, "", "Mr 欧阳" },
    { "John Smith", INN_GENDER_MALE, "", "Mr Smith" },
    { "John Smith", INN_GENDER_UNKNOWN, "", "John Smith" },
    { "John Smith", INN_GENDER_MALE, "Johnny", "Johnny" },
    { "李娜", INN_GENDER_FEMALE, "李老师", "李老师" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnGuestCard) card
        = new_card (cases[i].name, cases[i].gender, cases[i].salutation, 0);
      g_autofree char *address = inn_message_dup_address (card->guest);

      g_assert_cmpstr (address, ==, cases[i].address);
    }
}

static void
add_stay (InnGuestCard  *card,
          InnStayStatus  status,
          int            day,
          const char    *room)
{
  InnStay *stay = inn_stay_new (1, inn_date_new (2026, 11, day), inn_date_new (2026, 11, day + 2), status);

  inn_stay_set_text (&stay->room, room);
  g_ptr_array_add (card->stays, stay);
}

static void
test_facts (void)
{
  InnDate today = inn_date_new (2026, 11, 22);
  g_autoptr (InnGuestCard) card = new_card ("John Smith", INN_GENDER_MALE, "", 0);
  g_autoptr (InnGuestCard) stranger = new_card ("John Smith", INN_GENDER_MALE, "", 0);
  g_autoptr (InnMessageFacts) past = NULL;
  g_autoptr (InnMessageFacts) next = NULL;
  g_autoptr (InnMessageFacts) none = NULL;
  g_autoptr (InnMessageFacts) tomorrow = NULL;
  g_autoptr (InnMessageFacts) later = NULL;
  g_autofree char *text = NULL;

  add_stay (card, INN_STAY_BOOKED, 28, "501");
  add_stay (card, INN_STAY_BOOKED, 25, "401");
  add_stay (card, INN_STAY_DEPARTED, 3, "301");
  past = inn_message_facts_new (card, "Sea View", TRUE, today);
  next = inn_message_facts_new (card, "Sea View", FALSE, today);
  tomorrow = inn_message_facts_new (card, "", FALSE, inn_date_new (2026, 11, 24));
  later = inn_message_facts_new (card, "", TRUE, inn_date_new (2027, 1, 3));
  none = inn_message_facts_new (stranger, "", FALSE, today);

  g_assert_cmpstr (past->values[INN_MESSAGE_ROOM], ==, "301");
  g_assert_cmpstr (next->values[INN_MESSAGE_ROOM], ==, "401");
  g_assert_cmpstr (next->values[INN_MESSAGE_DAYS], ==, "2");
  g_assert_cmpstr (next->values[INN_MESSAGE_ARRIVAL], ==, "25 November");
  g_assert_cmpstr (next->values[INN_MESSAGE_STAY], ==, "25 November to 27 November");
  g_assert_null (next->values[INN_MESSAGE_OFFER]);
  /* Who reads it tomorrow must not be a day off. */
  g_assert_cmpstr (tomorrow->values[INN_MESSAGE_ARRIVAL], ==, "25 November");
  g_assert_cmpstr (later->values[INN_MESSAGE_DEPARTURE], ==, "5 November 2026");
  g_assert_null (none->values[INN_MESSAGE_HOTEL]);
  g_assert_null (none->values[INN_MESSAGE_STAY]);
  text = inn_message_facts_fill (none, "{address}, {hotel}, {room}");
  g_assert_cmpstr (text, ==, "Mr Smith, {hotel}, {room}");
}

static void
say_no (InnGuestCard      *card,
        InnConsentPurpose  purpose)
{
  g_ptr_array_add (card->consents,
                   inn_consent_new (1, purpose, INN_CONSENT_WITHDRAWN,
                                    inn_civil_new (inn_date_new (2026, 11, 1), 0)));
}

static void
test_judge (void)
{
  static const struct
  {
    InnGuestFlags     flags;
    InnAutomationHold hold;
  } cases[] = {
    { 0, INN_HOLD_NONE },
    { INN_GUEST_VIP, INN_HOLD_NONE },
    { INN_GUEST_DECEASED | INN_GUEST_BANNED, INN_HOLD_DECEASED },
    { INN_GUEST_ARCHIVED, INN_HOLD_ARCHIVED },
    { INN_GUEST_BANNED, INN_HOLD_BANNED },
    { INN_GUEST_NO_CONTACT, INN_HOLD_NO_CONTACT },
  };
  g_autoptr (InnGuestCard) card = new_card ("Li", INN_GENDER_UNKNOWN, "", 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint purpose = 0; purpose < INN_N_PURPOSES; purpose++)
      {
        g_autoptr (InnGuestCard) other = new_card ("Li", INN_GENDER_UNKNOWN, "", cases[i].flags);

        g_assert_cmpint (inn_message_judge (other, purpose), ==, cases[i].hold);
      }

  say_no (card, INN_CONSENT_MARKETING);
  g_assert_cmpint (inn_message_judge (card, INN_PURPOSE_MARKETING), ==, INN_HOLD_CONSENT);
  g_assert_cmpint (inn_message_judge (card, INN_PURPOSE_BIRTHDAY), ==, INN_HOLD_NONE);
  say_no (card, INN_CONSENT_BIRTHDAY);
  g_assert_cmpint (inn_message_judge (card, INN_PURPOSE_BIRTHDAY), ==, INN_HOLD_CONSENT);
  g_assert_cmpint (inn_message_judge (card, INN_PURPOSE_SERVICE), ==, INN_HOLD_NONE);
  say_no (card, INN_CONSENT_PROFILE);
  g_assert_cmpint (inn_message_judge (card, INN_PURPOSE_SERVICE), ==, INN_HOLD_CONSENT);
}

static void
test_mail_uri (void)
{
  static const struct
  {
    const char *to;
    const char *subject;
    const char *body;
    const char *uri;
  } cases[] = {
    { "a@b.cn", "", "Hi", "mailto:a@b.cn?body=Hi" },
    { "a+b@c.cn", "Q & A?", "1\n2", "mailto:a+b@c.cn?subject=Q%20%26%20A%3F&body=1%0D%0A2" },
    { "a&bcc=x@c.cn", "", "%", "mailto:a%26bcc%3Dx@c.cn?body=%25" },
    { "a?b@c.cn", "李", "", "mailto:a%3Fb@c.cn?subject=%E6%9D%8E&body=" },
    { "a@b.cn,c@d.cn", "", "#", "mailto:a@b.cn%2Cc@d.cn?body=%23" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = inn_message_mail_uri (cases[i].to, cases[i].subject, cases[i].body);

      g_assert_cmpstr (uri, ==, cases[i].uri);
      g_assert_true (g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/message-text/odd texts are read in words", test_odd_texts);
  g_test_add_func ("/message-text/values are no fields", test_values_are_no_fields);
  g_test_add_func ("/message-text/random texts", test_random_texts);
  g_test_add_func ("/message-text/guests are addressed as the hotel does", test_address);
  g_test_add_func ("/message-text/facts of a guest", test_facts);
  g_test_add_func ("/message-text/what speaks against writing", test_judge);
  g_test_add_func ("/message-text/the address of an email", test_mail_uri);
  g_test_add_func ("/message-text/fields in every language", test_languages);

  return g_test_run ();
}
