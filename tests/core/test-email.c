/* Email addresses. */

#include "config.h"

#include "inn-email.h"

static void
test_check (void)
{
  static const struct
  {
    const char    *text;
    InnValidity    validity;
    InnEmailReason reason;
    const char    *suggestion;
  } cases[] = {
    { "lin@example.com", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
    { " Lin.Yutong+inn@Example.CO.UK ", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
    { "Lin Yutong <lin@qq.com>", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
    { "12345@qq.com", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
    { "ｌｉｎ＠163.com", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
    { "林@例子.公司", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
    { "", INN_VALIDITY_INVALID, INN_EMAIL_REASON_EMPTY, NULL },
    { "lin", INN_VALIDITY_INVALID, INN_EMAIL_REASON_NO_AT, NULL },
    { "lin@a@b.com", INN_VALIDITY_INVALID, INN_EMAIL_REASON_SEVERAL_AT, NULL },
    { "@b.com", INN_VALIDITY_INVALID, INN_EMAIL_REASON_NO_NAME, NULL },
    { "lin@", INN_VALIDITY_INVALID, INN_EMAIL_REASON_NO_DOMAIN, NULL },
    { "lin@qq", INN_VALIDITY_INVALID, INN_EMAIL_REASON_NO_ENDING, NULL },
    { "lin@1.2.3.4", INN_VALIDITY_INVALID, INN_EMAIL_REASON_NO_ENDING, NULL },
    { "lin yu@qq.com", INN_VALIDITY_INVALID, INN_EMAIL_REASON_CHARACTER, NULL },
    { "lin@q_q.com", INN_VALIDITY_INVALID, INN_EMAIL_REASON_CHARACTER, NULL },
    { "lin@-qq.com", INN_VALIDITY_INVALID, INN_EMAIL_REASON_CHARACTER, NULL },
    { "lin.@qq.com", INN_VALIDITY_INVALID, INN_EMAIL_REASON_DOTS, NULL },
    { "lin@qq..com", INN_VALIDITY_INVALID, INN_EMAIL_REASON_DOTS, NULL },
    { "lin@qq.com.", INN_VALIDITY_INVALID, INN_EMAIL_REASON_DOTS, NULL },
    { "lin@qq.con", INN_VALIDITY_DOUBTFUL, INN_EMAIL_REASON_TYPO, "lin@qq.com" },
    { "lin@gmial.com", INN_VALIDITY_DOUBTFUL, INN_EMAIL_REASON_TYPO, "lin@gmail.com" },
    { "lin@gmai.com", INN_VALIDITY_DOUBTFUL, INN_EMAIL_REASON_TYPO, "lin@gmail.com" },
    { "lin@gmail.cm", INN_VALIDITY_DOUBTFUL, INN_EMAIL_REASON_TYPO, "lin@gmail.com" },
    { "lin@hotmial.con", INN_VALIDITY_DOUBTFUL, INN_EMAIL_REASON_TYPO, "lin@hotmail.com" },
    { "lin@ymail.com", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
    { "lin@mail.com", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
    { "lin@vip.qq.com", INN_VALIDITY_OK, INN_EMAIL_REASON_NONE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *suggestion = NULL;
      InnEmailReason reason;
      InnValidity validity = inn_email_check (cases[i].text, &reason, &suggestion);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (validity, ==, cases[i].validity);
      g_assert_cmpint (reason, ==, cases[i].reason);
      g_assert_cmpstr (suggestion, ==, cases[i].suggestion);
    }
}

static void
test_suggestions_are_sound (void)
{
  g_autofree char *suggestion = NULL;
  g_autofree char *again = NULL;

  inn_email_check ("lin@outlok.con", NULL, &suggestion);
  g_assert_cmpint (inn_email_check (suggestion, NULL, &again), ==, INN_VALIDITY_OK);
  g_assert_null (again);
}

static void
test_normal_form (void)
{
  g_autofree char *one = inn_email_normalise ("Lin <LIN@QQ.com>");
  g_autofree char *other = inn_email_normalise ("mailto:lin@qq.com");
  g_autofree char *none = inn_email_normalise ("lin at qq");

  g_assert_cmpstr (one, ==, "lin@qq.com");
  g_assert_cmpstr (other, ==, "lin@qq.com");
  g_assert_null (none);
}

static void
test_too_long (void)
{
  g_autofree char *name = g_strnfill (65, 'a');
  g_autofree char *address = g_strconcat (name, "@qq.com", NULL);
  InnEmailReason reason;

  g_assert_cmpint (inn_email_check (address, &reason, NULL), ==, INN_VALIDITY_INVALID);
  g_assert_cmpint (reason, ==, INN_EMAIL_REASON_TOO_LONG);
}

static void
test_relays (void)
{
  g_assert_true (inn_email_is_relay ("jsmith.123456@guest.booking.com"));
  g_assert_true (inn_email_is_relay ("X@M.ExpediaPartnerCentral.com"));
  g_assert_true (inn_email_is_relay ("abc@agoda-messaging.com"));
  g_assert_true (inn_email_is_relay ("abc@guest.trip.com"));
  g_assert_true (inn_email_is_relay ("abc@host.guest.airbnb.com"));
  g_assert_false (inn_email_is_relay ("someone@booking.com"));
  g_assert_false (inn_email_is_relay ("someone@notagoda-messaging.com"));
  g_assert_false (inn_email_is_relay ("someone@qq.com"));
  g_assert_false (inn_email_is_relay ("nothing"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/email/addresses-are-judged", test_check);
  g_test_add_func ("/email/a-suggestion-is-sound-itself", test_suggestions_are_sound);
  g_test_add_func ("/email/one-address-has-one-form", test_normal_form);
  g_test_add_func ("/email/too-long-is-refused", test_too_long);
  g_test_add_func ("/email/relays-of-agencies-are-known", test_relays);

  return g_test_run ();
}
