/* Numbers of identity documents. The numbers are made up. */

#include "config.h"

#include <string.h>

#include "inn-document-number.h"

/* The checksum as ISO 7064 writes it: sum of a[i] * 2^(i-1) over all characters is 1 modulo 11. */
static gboolean
satisfies_iso_7064 (const char *number)
{
  guint sum = 0;

  for (guint i = 0; i < 18; i++)
    {
      guint value = number[i] == 'X' ? 10 : (guint) (number[i] - '0');
      guint weight = 1;

      for (guint j = 0; j < 17 - i; j++)
        weight = weight * 2 % 11;
      sum = (sum + value * weight) % 11;
    }
  return sum == 1;
}

static void
test_checksum (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      char number[19];

      for (guint j = 0; j < 17; j++)
        number[j] = '0' + g_test_rand_int_range (0, 10);
      number[17] = '\0';
      number[17] = inn_resident_id_checksum (number);
      number[18] = '\0';
      g_assert_true (satisfies_iso_7064 (number));
    }
  g_assert_cmpint (inn_resident_id_checksum ("123"), ==, 0);
}

static void
test_resident_id (void)
{
  static const struct
  {
    const char         *text;
    InnValidity         validity;
    InnResidentIdReason reason;
  } cases[] = {
    { "11010519491231002X", INN_VALIDITY_OK, INN_RESIDENT_ID_REASON_NONE },
    { "11010519491231002x", INN_VALIDITY_OK, INN_RESIDENT_ID_REASON_NONE },
    { "１１０１０５ 19491231 002Ｘ", INN_VALIDITY_OK, INN_RESIDENT_ID_REASON_NONE },
    { "440524188001010014", INN_VALIDITY_OK, INN_RESIDENT_ID_REASON_NONE },
    { "110105491231002", INN_VALIDITY_OK, INN_RESIDENT_ID_REASON_NONE },
    { "110105194912310021", INN_VALIDITY_DOUBTFUL, INN_RESIDENT_ID_REASON_CHECKSUM },
    { "11010519491331002X", INN_VALIDITY_DOUBTFUL, INN_RESIDENT_ID_REASON_BIRTH_DATE },
    { "110105190002290027", INN_VALIDITY_DOUBTFUL, INN_RESIDENT_ID_REASON_BIRTH_DATE },
    { "99010519491231002X", INN_VALIDITY_DOUBTFUL, INN_RESIDENT_ID_REASON_REGION },
    { "1101051949123100", INN_VALIDITY_INVALID, INN_RESIDENT_ID_REASON_LENGTH },
    { "1101051949A231002X", INN_VALIDITY_INVALID, INN_RESIDENT_ID_REASON_CHARACTER },
    { "X10105194912310021", INN_VALIDITY_INVALID, INN_RESIDENT_ID_REASON_CHARACTER },
    { "", INN_VALIDITY_INVALID, INN_RESIDENT_ID_REASON_EMPTY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnResidentIdReason reason;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (inn_resident_id_parse (cases[i].text, NULL, &reason), ==,
                       cases[i].validity);
      g_assert_cmpint (reason, ==, cases[i].reason);
    }
}

static void
test_resident_id_tells (void)
{
  InnResidentId id;

  inn_resident_id_parse ("110105491231002", &id, NULL);
  g_assert_cmpstr (id.number, ==, "11010519491231002X");
  g_assert_cmpstr (id.region, ==, "110105");
  g_assert_cmpuint (id.year, ==, 1949);
  g_assert_cmpuint (id.month, ==, 12);
  g_assert_cmpuint (id.day, ==, 31);
  g_assert_true (id.female);

  inn_resident_id_parse ("440524188001010014", &id, NULL);
  g_assert_cmpuint (id.year, ==, 1880);
  g_assert_false (id.female);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char      *text;
    InnDocumentKind  kind;
    InnValidity      validity;
  } cases[] = {
    { "11010519491231002X", INN_DOCUMENT_RESIDENT_ID, INN_VALIDITY_OK },
    { "110105194912310021", INN_DOCUMENT_RESIDENT_ID, INN_VALIDITY_DOUBTFUL },
    { "E12345678", INN_DOCUMENT_PASSPORT, INN_VALIDITY_OK },
    { "ea 1234567", INN_DOCUMENT_PASSPORT, INN_VALIDITY_OK },
    { "533401234", INN_DOCUMENT_PASSPORT, INN_VALIDITY_OK },
    { "H01234567", INN_DOCUMENT_HK_MACAU_PERMIT, INN_VALIDITY_OK },
    { "M0123456789", INN_DOCUMENT_HK_MACAU_PERMIT, INN_VALIDITY_OK },
    { "01234567", INN_DOCUMENT_TAIWAN_PERMIT, INN_VALIDITY_OK },
    { "USA110081012345", INN_DOCUMENT_FOREIGNER_ID, INN_VALIDITY_OK },
    { "A1", INN_DOCUMENT_OTHER, INN_VALIDITY_OK },
    { "", INN_DOCUMENT_OTHER, INN_VALIDITY_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (inn_document_number_detect (cases[i].text), ==, cases[i].kind);
      g_assert_cmpint (inn_document_number_check (cases[i].kind, cases[i].text), ==,
                       cases[i].validity);
    }
  g_assert_cmpint (inn_document_number_check (INN_DOCUMENT_PASSPORT, "!!"), !=, INN_VALIDITY_OK);
  g_assert_cmpint (inn_document_number_check (INN_DOCUMENT_HK_MACAU_PERMIT, "E12345678"), ==,
                   INN_VALIDITY_DOUBTFUL);
}

static void
test_new_foreigner_id (void)
{
  char number[] = "91184019900101001?";

  number[17] = inn_resident_id_checksum (number);
  g_assert_cmpint (inn_document_number_detect (number), ==, INN_DOCUMENT_FOREIGNER_ID);
  g_assert_cmpint (inn_document_number_check (INN_DOCUMENT_FOREIGNER_ID, number), ==,
                   INN_VALIDITY_OK);
}

static void
test_kind_names (void)
{
  for (guint kind = 0; kind < INN_DOCUMENT_N_KINDS; kind++)
    {
      InnDocumentKind back;

      g_assert_true (inn_document_kind_from_string (inn_document_kind_to_string (kind), &back));
      g_assert_cmpint (back, ==, kind);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-number/checksum-agrees-with-iso-7064", test_checksum);
  g_test_add_func ("/document-number/resident-numbers-are-judged", test_resident_id);
  g_test_add_func ("/document-number/a-resident-number-tells-birth-and-gender",
                   test_resident_id_tells);
  g_test_add_func ("/document-number/kinds-are-told-apart", test_kinds);
  g_test_add_func ("/document-number/new-foreigner-cards-are-known", test_new_foreigner_id);
  g_test_add_func ("/document-number/kind-names-lead-back", test_kind_names);

  return g_test_run ();
}
