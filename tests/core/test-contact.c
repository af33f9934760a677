/* test-contact.c: what somebody typed is a name, a number or an address. */

#include "config.h"

#include "inn-contact.h"

static void
test_guess (void)
{
  static const struct
  {
    const char *text;
    int         kind; /* -1: a name */
  } cases[] = {
    { "", -1 }, { "张三", -1 }, { "zhang", -1 }, { "302", -1 }, { "1234", -1 }, { "301室12345", -1 },
    { "12345", INN_CONTACT_PHONE }, { "138 0571 6620", INN_CONTACT_PHONE },
    { "+86-138-0571-6620", INN_CONTACT_PHONE }, { "(0571) 8888.6666", INN_CONTACT_PHONE },
    { "１３８０５７１", INN_CONTACT_PHONE }, { "lin@example.org", INN_CONTACT_EMAIL },
    { "lin@", INN_CONTACT_EMAIL }, { "12345x", -1 }, { "+-()", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnContactKind kind = INN_CONTACT_ADDRESS;
      gboolean is_contact = inn_contact_guess_kind (cases[i].text, &kind);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_contact ? (int) kind : -1, ==, cases[i].kind);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact/what-was-typed-is-a-name-a-number-or-an-address", test_guess);

  return g_test_run ();
}
