/* Telephone numbers as people and spreadsheets write them. */

#include "config.h"

#include <string.h>

#include "inn-phone-module.h"
#include "inn-phone.h"

#define OK INN_VALIDITY_OK
#define DOUBT INN_VALIDITY_DOUBTFUL
#define BAD INN_VALIDITY_INVALID
#define NONE INN_PHONE_REASON_NONE

static const struct
{
  const char    *text;
  const char    *normalised;
  const char    *extension;
  InnValidity    validity;
  InnPhoneReason reason;
} numbers[] = {
  { "13805716620", "+8613805716620", NULL, OK, NONE },
  { "138 0571 6620", "+8613805716620", NULL, OK, NONE },
  { "138-0571-6620", "+8613805716620", NULL, OK, NONE },
  { "１３８０５７１６６２０", "+8613805716620", NULL, OK, NONE },
  { "+86 138 0571 6620", "+8613805716620", NULL, OK, NONE },
  { "(+86)13805716620", "+8613805716620", NULL, OK, NONE },
  { "0086-138-0571-6620", "+8613805716620", NULL, OK, NONE },
  { "8613805716620", "+8613805716620", NULL, OK, NONE },
  { "086 13805716620", "+8613805716620", NULL, OK, NONE },
  { "013805716620", "+8613805716620", NULL, OK, NONE },
  { "'13805716620", "+8613805716620", NULL, OK, NONE },
  { "13805716620.0", "+8613805716620", NULL, OK, NONE },
  { "手机：13805716620", "+8613805716620", NULL, OK, NONE },
  { "Tel. 13805716620", "+8613805716620", NULL, OK, NONE },
  { "13805716620微信同号", "+8613805716620", NULL, DOUBT, INN_PHONE_REASON_NO_DIGITS },
  { "1380571662", "+861380571662", NULL, DOUBT, INN_PHONE_REASON_TOO_SHORT },
  { "138057166201", "+86138057166201", NULL, DOUBT, INN_PHONE_REASON_TOO_LONG },
  { "10805716620", "+8610805716620", NULL, DOUBT, INN_PHONE_REASON_UNALLOCATED },
  { "15405716620", "+8615405716620", NULL, DOUBT, INN_PHONE_REASON_UNALLOCATED },
  { "17012345678-1234", "+8617012345678", "1234", OK, NONE },
  { "17012345678转1234", "+8617012345678", "1234", OK, NONE },
  { "0571-87654321", "+8657187654321", NULL, OK, NONE },
  { "(0571) 8765-4321", "+8657187654321", NULL, OK, NONE },
  { "0571 8765 4321 转 801", "+8657187654321", "801", OK, NONE },
  { "0571-87654321-801", "+8657187654321", "801", OK, NONE },
  { "0571-87654321 ext. 801", "+8657187654321", "801", OK, NONE },
  { "0571-87654321分机801", "+8657187654321", "801", OK, NONE },
  { "+8657187654321;ext=801", "+8657187654321", "801", OK, NONE },
  { "+86 571 8765 4321", "+8657187654321", NULL, OK, NONE },
  { "+86 0571 8765 4321", "+8657187654321", NULL, OK, NONE },
  { "57187654321", "+8657187654321", NULL, OK, NONE },
  { "010-87654321", "+861087654321", NULL, OK, NONE },
  { "+86 10 8765 4321", "+861087654321", NULL, OK, NONE },
  { "021 6543210", "+86216543210", NULL, DOUBT, INN_PHONE_REASON_TOO_SHORT },
  { "0578-2123456", "+865782123456", NULL, OK, NONE },
  { "0301-2123456", "+863012123456", NULL, DOUBT, INN_PHONE_REASON_UNALLOCATED },
  { "87654321", "87654321", NULL, DOUBT, INN_PHONE_REASON_NO_AREA_CODE },
  { "415 555 0132", "+864155550132", NULL, DOUBT, INN_PHONE_REASON_NO_AREA_CODE },
  { "400-820-8820", "+864008208820", NULL, OK, NONE },
  { "95588", "95588", NULL, OK, NONE },
  { "10086", "10086", NULL, OK, NONE },
  { "110", "110", NULL, OK, NONE },
  { "+852 6123 8840", "+85261238840", NULL, OK, NONE },
  { "00852-61238840", "+85261238840", NULL, OK, NONE },
  { "852 6123 8840", "+85261238840", NULL, OK, NONE },
  { "+853 6612 3456", "+85366123456", NULL, OK, NONE },
  { "+886 0912 345 678", "+886912345678", NULL, OK, NONE },
  { "+44 (0)20 7946 0958", "+442079460958", NULL, OK, NONE },
  { "0044 20 7946 0958", "+442079460958", NULL, OK, NONE },
  { "+1 (415) 555-2671", "+14155552671", NULL, OK, NONE },
  { "+39 06 698 12345", "+390669812345", NULL, OK, NONE },
  { "+86 400 820 8820", "+864008208820", NULL, OK, NONE },
  { "86-400-820-8820", "+864008208820", NULL, OK, NONE },
  { "4001-234-567", "+864001234567", NULL, OK, NONE },
  { "800-810-8888", "+868008108888", NULL, OK, NONE },
  { "400-820-8820-3", "+864008208820", "3", OK, NONE },
  { "400-820-8820转801", "+864008208820", "801", OK, NONE },
  { "010-88886666", "+861088886666", NULL, OK, NONE },
  { "01088886666", "+861088886666", NULL, OK, NONE },
  { "86-10-88886666", "+861088886666", NULL, OK, NONE },
  { "010-88886666#123", "+861088886666", "123", OK, NONE },
  { "0571-8765432", "+865718765432", NULL, DOUBT, INN_PHONE_REASON_TOO_SHORT },
  { "0571-876543", "+86571876543", NULL, DOUBT, INN_PHONE_REASON_TOO_SHORT },
  { "0912-3456789", "+869123456789", NULL, OK, NONE },
  { "0912345678", "+886912345678", NULL, OK, NONE },
  { "0912-345-678", "+886912345678", NULL, OK, NONE },
  { "0922333444", "+886922333444", NULL, OK, NONE },
  { "０９８８ 123 456", "+886988123456", NULL, OK, NONE },
  { "0912345678#12", "+886912345678", "12", OK, NONE },
  { "912345678", "+886912345678", NULL, DOUBT, INN_PHONE_REASON_NO_AREA_CODE },
  { "886912345678", "+886912345678", NULL, OK, NONE },
  { "886-0912-345-678", "+886912345678", NULL, OK, NONE },
  { "+886-2-2345-6789", "+886223456789", NULL, OK, NONE },
  { "886-2-2345-6789", "+886223456789", NULL, OK, NONE },
  { "00886 2 2345 6789", "+886223456789", NULL, OK, NONE },
  { "61238840", "61238840", NULL, DOUBT, INN_PHONE_REASON_NO_AREA_CODE },
  { "9123 8840", "91238840", NULL, DOUBT, INN_PHONE_REASON_NO_AREA_CODE },
  { "(852) 9123-8840", "+85291238840", NULL, OK, NONE },
  { "853 2882 1234", "+85328821234", NULL, OK, NONE },
  { "1.38057E+10", NULL, NULL, BAD, INN_PHONE_REASON_DAMAGED },
  { "####", NULL, NULL, BAD, INN_PHONE_REASON_DAMAGED },
  { "", NULL, NULL, BAD, INN_PHONE_REASON_EMPTY },
  { " - ", NULL, NULL, BAD, INN_PHONE_REASON_EMPTY },
  { "无", NULL, NULL, BAD, INN_PHONE_REASON_NO_DIGITS },
  { "1234", NULL, NULL, BAD, INN_PHONE_REASON_TOO_SHORT },
  { "138", NULL, NULL, BAD, INN_PHONE_REASON_TOO_SHORT },
  { "199", NULL, NULL, BAD, INN_PHONE_REASON_TOO_SHORT },
  { "12345", "12345", NULL, OK, NONE },
  { "13800000000/13900000000", "+8613800000000", NULL, DOUBT, INN_PHONE_REASON_SEVERAL },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (InnPhone) phone = inn_phone_parse (numbers[i].text, NULL);

      g_test_message ("%s", numbers[i].text);
      g_assert_cmpstr (phone->normalised, ==, numbers[i].normalised);
      g_assert_cmpstr (phone->extension, ==, numbers[i].extension);
      g_assert_cmpint (phone->reason, ==, numbers[i].reason);
      g_assert_cmpint (phone->validity, ==, numbers[i].validity);
    }
}

static void
test_normal_form_stays (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *once = inn_phone_normalise (numbers[i].text, NULL);
      g_autofree char *twice = once ? inn_phone_normalise (once, NULL) : NULL;

      g_assert_cmpstr (once, ==, twice);
    }
}

static void
test_says_how_many_digits (void)
{
  g_autoptr (InnPhone) phone = inn_phone_parse ("138 0571 662", "CN");

  g_assert_cmpuint (phone->digits, ==, 10);
  g_assert_cmpuint (phone->digits_expected, ==, 11);
  g_assert_cmpint (phone->kind, ==, INN_PHONE_KIND_MOBILE);
}

/* What the form asks about and what a sheet may bring in is one judgement. */
static void
test_a_digit_missing_is_told (void)
{
  static const struct
  {
    const char *text;
    gboolean    whole;
  } cases[] = {
    { "13805716620", TRUE }, { "1380571662", FALSE }, { "138057166201", FALSE },
    { "0912345678", TRUE }, { "912345678", TRUE }, { "091234567", FALSE }, { "0912-3456789", TRUE },
    { "010-88886666", TRUE }, { "010-8888666", TRUE }, { "010-888866", FALSE },
    { "0571-8765432", TRUE }, { "0571-876543", FALSE }, { "0571-876543210", FALSE },
    { "61238840", TRUE }, { "91238840", TRUE }, { "8765432", TRUE }, { "876543", FALSE },
    { "400-820-8820", TRUE }, { "400-820-882", FALSE }, { "0301-2123456", TRUE },
    { "15405716620", TRUE }, { "+999 1234 5678", TRUE }, { "95588", TRUE }, { "1234", FALSE },
    { "1.38E+10", FALSE }, { "无", FALSE }, { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnPhone) phone = inn_phone_parse (cases[i].text, "CN");

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (inn_phone_is_whole (phone), ==, cases[i].whole);
    }
}

static void
test_dialled_at_home (void)
{
  static const char *const cases[][2] = {
    { "+442079460958", "02079460958" }, { "+442079460958;ext=12", "02079460958" },
    { "+886912345678", "0912345678" }, { "+8657187654321", "057187654321" },
    { "+861088886666", "01088886666" }, { "+8613805716620", NULL }, { "+864008208820", NULL },
    { "+85261238840", NULL }, { "+14155552671", NULL }, { "+390669812345", NULL },
    { "87654321", NULL }, { "+44", NULL }, { "+", NULL }, { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *trunk = inn_phone_dup_trunk (cases[i][0]);

      g_assert_cmpstr (trunk, ==, cases[i][1]);
    }
}

static void
test_extension_tells_guests_apart (void)
{
  g_autofree char *one = inn_phone_normalise ("17012345678-1234", "CN");
  g_autofree char *other = inn_phone_normalise ("17012345678转5678", "CN");

  g_assert_cmpstr (one, ==, "+8617012345678;ext=1234");
  g_assert_cmpstr (other, ==, "+8617012345678;ext=5678");
}

static void
test_display (void)
{
  static const char *const cases[][3] = {
    { "13805716620", NULL, "138 0571 6620" },
    { "+8613805716620", "CN", "138 0571 6620" },
    { "+8613805716620", "HK", "+86 138 0571 6620" },
    { "057187654321", "CN", "0571-8765 4321" },
    { "0578-2123456", "CN", "0578-212 3456" },
    { "01087654321", "CN", "010-8765 4321" },
    { "0571-87654321转801", "CN", "0571-8765 4321-801" },
    { "+8657187654321;ext=801", "CN", "0571-8765 4321-801" },
    { "057187654321", "CN", "0571-8765 4321" },
    { "+8657187654321", "HK", "+86 571-8765 4321" },
    { "4008208820", "CN", "400-820-8820" },
    { "87654321", "CN", "8765 4321" },
    { "85261238840", "CN", "+852 6123 8840" },
    { "61238840", "HK", "+852 6123 8840" },
    { "+14155552671", "CN", "+1 415 555 2671" },
    { "+442079460958", "CN", "+44 20 7946 0958" },
    { "+33612345678", "CN", "+33 6 12 34 56 78" },
    { " 无 ", "CN", "无" },
    { "1380571662", "CN", "1380571662" },
    { "13805716620 微信同号", "CN", "13805716620 微信同号" },
    { "95588", "CN", "95588" },
    { "0912345678", "CN", "+886 912 345 678" },
    { "91238840", "CN", "9123 8840" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = inn_phone_format (cases[i][0], cases[i][1]);

      g_assert_cmpstr (shown, ==, cases[i][2]);
    }
}

static void
test_other_regions (void)
{
  static const char *const cases[][3] = {
    { "6123 8840", "HK", "+85261238840" },
    { "13805716620", "HK", "+8613805716620" },
    { "0912 345 678", "TW", "+886912345678" },
    { "020 7946 0958", "GB", "+442079460958" },
    { "(415) 555-2671", "US", "+14155552671" },
    { "+8613805716620", "US", "+8613805716620" },
    { "06 698 12345", "IT", "+390669812345" },
    { "090-1234-5678", "JP", "+819012345678" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normalised = inn_phone_normalise (cases[i][0], cases[i][1]);

      g_assert_cmpstr (normalised, ==, cases[i][2]);
    }
}

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *parts[4];
  } cases[] = {
    { "", { NULL } },
    { "  ", { NULL } },
    { "13800000000", { "13800000000" } },
    { "13800000000/13900000000", { "13800000000", "13900000000" } },
    { "13800000000、 13900000000，13700000000", { "13800000000", "13900000000", "13700000000" } },
    { "13800000000 13900000000", { "13800000000", "13900000000" } },
    { "138 0000 0000 / 0571-87654321", { "138 0000 0000", "0571-87654321" } },
    { "138 0000 0000", { "138 0000 0000" } },
    { "+86 13800000000", { "+86 13800000000" } },
    { "0571-87654321/22", { "0571-87654321/22" } },
    { "0571/87654321", { "0571/87654321" } },
    { "１３８０００００００００；13900000000", { "１３８０００００００００", "13900000000" } },
    { "+8657187654321;ext=801", { "+8657187654321;ext=801" } },
    { "13800000000或13900000000", { "13800000000", "13900000000" } },
    { "13800000000;", { "13800000000;" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = inn_phone_split (cases[i].text);
      guint n_parts = 0;

      g_assert_nonnull (parts);
      while (cases[i].parts[n_parts])
        n_parts++;
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (g_strv_length (parts), ==, n_parts);
      for (guint j = 0; j < n_parts; j++)
        g_assert_cmpstr (parts[j], ==, cases[i].parts[j]);
    }
}

static void
test_damage_is_seen (void)
{
  static const char *const damaged[] = { "1.38E+10", "1.38057E+10", "1,38E+10", "１.３８Ｅ＋１０",
                                         "1E10", " 1.38e+10 ", "#####" };
  static const char *const sound[] = { "13805716620", "E10", "1.38", "#5", "1.38E+100", "", "abc" };

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    g_assert_true (inn_phone_is_damaged (damaged[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (sound); i++)
    g_assert_false (inn_phone_is_damaged (sound[i]));
}

static void
test_foreign_numbers_are_judged (void)
{
  const char *folder = g_getenv ("INNKEEPER_MODULE_DIR");
  g_autofree char *path
    = g_strdup_printf ("%s/lib%s.so", folder ? folder : ".", INN_PHONE_MODULE_NAME);
  g_autoptr (InnPhone) sound = NULL;
  g_autoptr (InnPhone) short_one = NULL;
  g_autoptr (InnPhone) nowhere = NULL;

  nowhere = inn_phone_parse ("+999 1234 5678", "CN");
  g_assert_cmpint (nowhere->validity, ==, DOUBT);
  g_assert_cmpint (nowhere->reason, ==, INN_PHONE_REASON_NO_COUNTRY);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("built without libphonenumber");
      return;
    }

  sound = inn_phone_parse ("+49 1511 2345678", "CN");
  g_assert_cmpint (sound->validity, ==, OK);
  g_assert_cmpint (sound->kind, ==, INN_PHONE_KIND_FOREIGN);
  short_one = inn_phone_parse ("+1 415 555", "CN");
  g_assert_cmpint (short_one->validity, ==, DOUBT);
  g_assert_cmpint (short_one->reason, ==, INN_PHONE_REASON_TOO_SHORT);
  g_assert_cmpstr (short_one->normalised, ==, "+1415555");
}

/* Any bytes give an answer, and a normal form holds digits only. */
static void
test_noise_is_survived (void)
{
  static const char *const bits[] = { "+",  "0",  "86", "138", "5716", " ",  "-", "(0)", "转", "x",
                                      "/",  "；", "E+", "1.",  "９",   "#",  "\xFF", "(", "852", "ext" };

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *normalised = NULL;
      g_autofree char *shown = NULL;

      for (int j = g_test_rand_int_range (0, 9); j > 0; j--)
        g_string_append (text, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      normalised = inn_phone_normalise (text->str, i % 2 ? "CN" : "HK");
      shown = inn_phone_format (text->str, i % 3 ? "CN" : "DE");
      g_assert_true (g_utf8_validate (shown, -1, NULL));
      if (normalised)
        {
          gsize length = strspn (normalised, "+0123456789");

          g_assert_cmpuint (length, >=, 3);
          g_assert_true (normalised[length] == '\0'
                         || g_str_has_prefix (normalised + length, ";ext="));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/numbers-are-read-however-written", test_table);
  g_test_add_func ("/phone/the-normal-form-stays-what-it-is", test_normal_form_stays);
  g_test_add_func ("/phone/a-short-mobile-says-how-many-digits", test_says_how_many_digits);
  g_test_add_func ("/phone/a-digit-missing-or-too-many-is-told", test_a_digit_missing_is_told);
  g_test_add_func ("/phone/a-number-is-known-as-it-is-dialled-at-home", test_dialled_at_home);
  g_test_add_func ("/phone/an-extension-tells-guests-apart", test_extension_tells_guests_apart);
  g_test_add_func ("/phone/numbers-are-grouped-for-reading", test_display);
  g_test_add_func ("/phone/other-home-regions-work", test_other_regions);
  g_test_add_func ("/phone/several-in-one-cell-are-parted", test_split);
  g_test_add_func ("/phone/damage-by-spreadsheets-is-seen", test_damage_is_seen);
  g_test_add_func ("/phone/foreign-numbers-are-judged", test_foreign_numbers_are_judged);
  g_test_add_func ("/phone/noise-is-survived", test_noise_is_survived);

  return g_test_run ();
}
