/* test-guest-parts.c: what the form stands on without a widget: parts, merging, drafts, salutations,
 * and what is said about something typed.
 */

#include "config.h"

#include "inn-birthday-words.h"
#include "inn-form-words.h"
#include "inn-guest-notation.h"
#include "inn-guest-part-words.h"
#include "inn-guest-part.h"
#include "inn-salutation.h"

#include <string.h>

static const InnFormRules rules = { { 2026, 11, 22 }, INN_FEB29_ON_FEB28, (char *) "CN" };

static InnGuest *
new_full_guest (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);
  g_autoptr (InnContact) phone = inn_contact_new (INN_CONTACT_PHONE, "138 0571 6620", "CN");
  g_autoptr (InnContact) second = inn_contact_new (INN_CONTACT_PHONE, "0571-8765 4321", "CN");
  g_autoptr (InnContact) email = inn_contact_new (INN_CONTACT_EMAIL, "yutong.lin@qq.com", "CN");
  g_autoptr (InnDocument) document = inn_document_new (INN_DOCUMENT_PASSPORT, "E12345678");
  g_autoptr (InnCustomValue) plate = inn_custom_value_new_text (3, "苏A “12345”");
  g_autoptr (InnCustomValue) height = inn_custom_value_new_real (4, 1.75);

  for (guint i = 0; i < INN_GUEST_N_TEXTS; i++)
    {
      g_autofree char *text = g_strdup_printf ("text “%u” & <b>", i);

      inn_guest_builder_set_text (builder, i, text);
    }
  phone->id = 7;
  phone->primary = TRUE;
  second->opted_out = TRUE;
  inn_guest_builder_set_id (builder, 12);
  inn_guest_builder_set_version (builder, 34);
  inn_guest_builder_set_gender (builder, INN_GENDER_FEMALE);
  inn_guest_builder_set_guest_type (builder, INN_GUEST_TYPE_COMPANY);
  inn_guest_builder_set_follow_status (builder, INN_FOLLOW_STATUS_KEY);
  inn_guest_builder_set_flags (builder, INN_GUEST_VIP | INN_GUEST_READING_TYPED
                                          | INN_GUEST_BANNED | INN_GUEST_ADVOCATE);
  inn_guest_builder_set_birthday (builder, inn_birthday_new_lunar (1990, 11, 9, FALSE));
  inn_guest_builder_set_tier (builder, INN_TIER_GOLD, inn_date_new (2027, 12, 31));
  inn_guest_builder_set_staff_id (builder, 3);
  inn_guest_builder_add_contact (builder, phone);
  inn_guest_builder_add_contact (builder, second);
  inn_guest_builder_add_contact (builder, email);
  inn_guest_builder_add_document (builder, document);
  inn_guest_builder_add_tag (builder, 5);
  inn_guest_builder_add_tag (builder, 2);
  inn_guest_builder_add_value (builder, plate);
  inn_guest_builder_add_value (builder, height);

  return inn_guest_builder_end (builder);
}

static InnGuest *
new_empty_guest (void)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (NULL);

  return inn_guest_builder_end (builder);
}

static InnGuest *
with_text (const InnGuest *guest,
           InnGuestText    field,
           const char     *text)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (guest);

  inn_guest_builder_set_text (builder, field, text);

  return inn_guest_builder_end (builder);
}

static void
test_each_part_is_told_apart_and_copied (void)
{
  g_autoptr (InnGuest) full = new_full_guest ();
  g_autoptr (InnGuest) empty = new_empty_guest ();

  g_assert_true (inn_guest_says_same (full, full));
  g_assert_false (inn_guest_says_same (full, empty));

  for (guint part = INN_PART_FIRST; part < INN_N_PARTS; part++)
    {
      g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (empty);
      g_autoptr (InnGuest) copied = NULL;
      g_autofree char *text = inn_guest_part_dup_text (part, full, NULL);

      inn_guest_part_copy (part, builder, full);
      copied = inn_guest_builder_end (builder);
      g_assert_true (inn_guest_part_same (part, copied, full));
      g_assert_nonnull (text);
      g_assert_null (strstr (text, "E1234"));
      g_assert_nonnull (inn_guest_part_get_name (part));
    }
}

static void
test_merge_keeps_what_only_one_side_changed (void)
{
  g_autoptr (InnGuest) base = new_full_guest ();
  g_autoptr (InnGuest) mine = with_text (base, INN_GUEST_NOTE, "mine");
  g_autoptr (InnGuest) theirs = with_text (base, INN_GUEST_COMPANY, "theirs");
  g_autoptr (GArray) conflicts = NULL;
  g_autoptr (InnGuest) merged = inn_guest_merge (base, mine, theirs, &conflicts);

  g_assert_cmpuint (conflicts->len, ==, 0);
  g_assert_cmpstr (inn_guest_get_text (merged, INN_GUEST_NOTE), ==, "mine");
  g_assert_cmpstr (inn_guest_get_text (merged, INN_GUEST_COMPANY), ==, "theirs");
}

static void
test_merge_names_what_both_changed (void)
{
  g_autoptr (InnGuest) base = new_full_guest ();
  g_autoptr (InnGuest) mine = with_text (base, INN_GUEST_NOTE, "mine");
  g_autoptr (InnGuest) theirs = with_text (base, INN_GUEST_NOTE, "theirs");
  g_autoptr (InnGuest) agreed = with_text (base, INN_GUEST_NOTE, "mine");
  g_autoptr (GArray) conflicts = NULL;
  g_autoptr (GArray) none = NULL;
  g_autoptr (InnGuest) merged = inn_guest_merge (base, mine, theirs, &conflicts);
  g_autoptr (InnGuest) same = inn_guest_merge (base, mine, agreed, &none);

  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpuint (g_array_index (conflicts, guint, 0), ==, INN_FIELD_NOTE);
  g_assert_cmpstr (inn_guest_get_text (merged, INN_GUEST_NOTE), ==, "mine");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (inn_guest_says_same (same, mine));
}

static void
test_draft_holds_everything_but_id_numbers (void)
{
  g_autoptr (InnGuest) full = new_full_guest ();
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  g_autoptr (GPtrArray) tags_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuest) again = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (tags, inn_tag_new (0, 0, "爱喝茶"));
  text = inn_guest_to_notation (full, tags);
  g_assert_null (strstr (text, "E12345678"));
  g_assert_null (strstr (text, "5678"));

  again = inn_guest_from_notation (text, NULL, &tags_again, &error);
  g_assert_no_error (error);
  for (guint part = INN_PART_FIRST; part < INN_N_PARTS; part++)
    if (part != INN_FIELD_DOCUMENT)
      g_assert_true (inn_guest_part_same (part, again, full));
  g_assert_cmpint (inn_guest_get_contact (again, 0)->id, ==, 7);
  g_assert_cmpuint (tags_again->len, ==, 1);
  g_assert_cmpstr (((InnTag *) g_ptr_array_index (tags_again, 0))->name, ==, "爱喝茶");
}

static InnGuest *
with_value (const InnGuest *guest,
            gint64          field_id,
            const char     *text)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (guest);
  g_autoptr (GPtrArray) values
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);

  if (text != NULL)
    g_ptr_array_add (values, inn_custom_value_new_text (field_id, text));
  inn_guest_builder_set_values (builder, field_id, values);

  return inn_guest_builder_end (builder);
}

/* Two desks that fill in different own fields do not get in each other's way. */
static void
test_own_fields_are_merged_one_by_one (void)
{
  g_autoptr (InnGuest) base = new_full_guest ();
  g_autoptr (InnGuest) mine = with_value (base, 3, "苏B 67890");
  g_autoptr (InnGuest) theirs = with_value (base, 8, "42");
  g_autoptr (InnGuest) against = with_value (base, 3, NULL);
  g_autoptr (InnGuest) both = NULL;
  g_autoptr (InnGuest) clash = NULL;
  g_autoptr (GArray) conflicts = NULL;
  g_autoptr (GArray) clashes = NULL;

  both = inn_guest_merge (base, mine, theirs, &conflicts);
  g_assert_cmpuint (conflicts->len, ==, 0);
  g_assert_true (inn_guest_has_same_values (both, mine, 3));
  g_assert_true (inn_guest_has_same_values (both, base, 4));
  g_assert_true (inn_guest_has_same_values (both, theirs, 8));

  clash = inn_guest_merge (base, mine, against, &clashes);
  g_assert_cmpuint (clashes->len, ==, 1);
  g_assert_cmpuint (g_array_index (clashes, guint, 0), ==, INN_PART_OWN_FIELDS);
  g_assert_true (inn_guest_has_same_values (clash, mine, 3));
}

static void
test_damaged_draft_is_refused (void)
{
  const char *const texts[] = { "", "{", "[1, 2]", "hello", "{'texts': 5}extra" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) tags = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (inn_guest_from_notation (texts[i], NULL, &tags, &error));
      g_assert_nonnull (error);
    }
}

static void
test_strange_draft_is_passed_over (void)
{
  const char *const text = "{'texts': <5>, 'gender': <99>, 'type': <-1>, 'unknown': <'x'>, "
                           "'contacts': <[(int64 0, 99, 'a', '', '', true, false, false)]>, "
                           "'birthday': <(1, 9999, 77, 0, true)>}";
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnGuest) guest = inn_guest_from_notation (text, NULL, &tags, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (inn_guest_get_n_contacts (guest), ==, 0);
  g_assert_false (inn_birthday_is_set (inn_guest_get_birthday (guest)));
  g_assert_cmpint (inn_guest_get_gender (guest), ==, INN_GENDER_UNKNOWN);
}

static void
test_salutation_is_read_as_it_was_composed (void)
{
  const char *const names[] = { "林语桐", "欧阳娜娜", "Linda Wei", "Cher", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (InnSalutation s = INN_SALUTATION_MS; s < INN_SALUTATION_OWN; s++)
      {
        g_autofree char *text = inn_salutation_compose (s, names[i]);

        g_assert_cmpint (inn_salutation_read (text, names[i]), ==, s);
      }

  g_assert_cmpint (inn_salutation_read ("", "林语桐"), ==, INN_SALUTATION_NONE);
  g_assert_cmpint (inn_salutation_read ("小林", "林语桐"), ==, INN_SALUTATION_OWN);
}

static void
test_salutation_takes_the_family_name (void)
{
  g_autofree char *han = inn_salutation_compose (INN_SALUTATION_MS, "欧阳娜娜");
  g_autofree char *latin = inn_salutation_compose (INN_SALUTATION_MR, "Colin Mayer");

  g_assert_cmpstr (han, ==, "Ms 欧阳");
  g_assert_cmpstr (latin, ==, "Mr Mayer");
}

static void
test_contacts_are_judged (void)
{
  const struct
  {
    InnContactKind kind;
    const char *text;
    InnFieldState state;
  } cases[] = {
    { INN_CONTACT_PHONE, "", INN_FIELD_PLAIN },
    { INN_CONTACT_PHONE, "138 0571 6620", INN_FIELD_UNDERSTOOD },
    { INN_CONTACT_PHONE, "+852 6123 8840", INN_FIELD_UNDERSTOOD },
    { INN_CONTACT_PHONE, "call the son", INN_FIELD_REFUSED },
    { INN_CONTACT_PHONE, "1.38E+10", INN_FIELD_REFUSED },
    { INN_CONTACT_EMAIL, "", INN_FIELD_PLAIN },
    { INN_CONTACT_EMAIL, "yutong.lin@qq.com", INN_FIELD_PLAIN },
    { INN_CONTACT_EMAIL, "yutong.lin@qq", INN_FIELD_REFUSED },
    { INN_CONTACT_EMAIL, "yutong.lin", INN_FIELD_REFUSED },
    { INN_CONTACT_EMAIL, "a@b@qq.com", INN_FIELD_REFUSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      InnFieldState state = cases[i].kind == INN_CONTACT_PHONE
                              ? inn_form_words_phone (cases[i].text, "CN", &message)
                              : inn_form_words_email (cases[i].text, &message);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (state, ==, cases[i].state);
      g_assert_cmpint (state >= INN_FIELD_DOUBTFUL, ==, message != NULL);
    }
}

static void
test_documents_are_judged (void)
{
  const struct
  {
    InnDocumentKind kind;
    const char *text;
    gboolean complains;
  } cases[] = {
    { INN_DOCUMENT_RESIDENT_ID, "", FALSE },
    { INN_DOCUMENT_RESIDENT_ID, "11010519491231002X", FALSE },
    { INN_DOCUMENT_RESIDENT_ID, "110105194912310021", TRUE },
    { INN_DOCUMENT_RESIDENT_ID, "1101051949", TRUE },
    { INN_DOCUMENT_PASSPORT, "E12345678", FALSE },
    { INN_DOCUMENT_OTHER, "anything 1", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      InnFieldState state = inn_form_words_document (cases[i].kind, cases[i].text, &message);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (state >= INN_FIELD_DOUBTFUL, ==, cases[i].complains);
      g_assert_cmpint (message != NULL, ==, cases[i].complains);
    }
}

static void
test_birthdays_are_put_into_words (void)
{
  const struct
  {
    const char *text;
    InnFieldState state;
    const char *part;
  } cases[] = {
    { "", INN_FIELD_PLAIN, NULL },
    { "农历 90年冬月初九", INN_FIELD_UNDERSTOOD, "Thu 17 December, in 25 days" },
    { "lunar 1990 11/9", INN_FIELD_UNDERSTOOD, "Thu 17 December, in 25 days" },
    { "1990-11-22", INN_FIELD_UNDERSTOOD, "today" },
    { "1990-11-21", INN_FIELD_UNDERSTOOD, "2027" },
    { "1990-13-01", INN_FIELD_REFUSED, "" },
    { "1990-02-30", INN_FIELD_REFUSED, "" },
    { "1990", INN_FIELD_REFUSED, "" },
    { "2030-01-01", INN_FIELD_REFUSED, "later than the date of this PC" },
    { "next week", INN_FIELD_REFUSED, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      InnBirthdayReading reading;

      inn_birthday_read (cases[i].text, INN_DATE_ORDER_UNKNOWN, rules.today, &reading, NULL);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (inn_birthday_words (&reading, rules.today, rules.feb29, &message), ==, cases[i].state);
      if (cases[i].part == NULL)
        g_assert_null (message);
      else
        g_assert_nonnull (strstr (message, cases[i].part));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guest-part/own-fields-are-merged-one-by-one",
                   test_own_fields_are_merged_one_by_one);
  g_test_add_func ("/guest-part/each-is-told-apart-and-copied",
                   test_each_part_is_told_apart_and_copied);
  g_test_add_func ("/guest-merge/keeps-what-only-one-side-changed",
                   test_merge_keeps_what_only_one_side_changed);
  g_test_add_func ("/guest-merge/names-what-both-changed", test_merge_names_what_both_changed);
  g_test_add_func ("/draft/holds-everything-but-id-numbers",
                   test_draft_holds_everything_but_id_numbers);
  g_test_add_func ("/draft/a-damaged-one-is-refused", test_damaged_draft_is_refused);
  g_test_add_func ("/draft/strange-values-are-passed-over", test_strange_draft_is_passed_over);
  g_test_add_func ("/salutation/is-read-as-it-was-composed",
                   test_salutation_is_read_as_it_was_composed);
  g_test_add_func ("/salutation/takes-the-family-name", test_salutation_takes_the_family_name);
  g_test_add_func ("/form-words/contacts-are-judged", test_contacts_are_judged);
  g_test_add_func ("/form-words/documents-are-judged", test_documents_are_judged);
  g_test_add_func ("/form-words/birthdays-are-put-into-words", test_birthdays_are_put_into_words);

  return g_test_run ();
}
