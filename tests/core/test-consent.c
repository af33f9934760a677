/* test-consent.c: which of several answers counts. */

#include "config.h"

#include "inn-consent.h"
#include "inn-error.h"

static InnConsent *
answer (int              day,
        int              minute,
        InnConsentAnswer what)
{
  static gint64 last_id = 0;
  InnConsent *consent = inn_consent_new (1, INN_CONSENT_MARKETING, what,
                                         inn_civil_new (inn_date_new (2026, 11, day), minute));

  consent->id = ++last_id;

  return consent;
}

static InnConsentAnswer
judge (int              day,
       int              minute,
       InnConsentAnswer what,
       int              later_day,
       int              later_minute,
       InnConsentAnswer later)
{
  g_autoptr (GPtrArray) consents
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_consent_unref);

  g_ptr_array_add (consents, answer (day, minute, what));
  g_ptr_array_add (consents, answer (later_day, later_minute, later));

  return inn_consent_get_standing (consents, INN_CONSENT_MARKETING);
}

static void
test_which_counts (void)
{
  static const struct
  {
    int              day;
    int              minute;
    InnConsentAnswer first;
    int              later_day;
    int              later_minute;
    InnConsentAnswer noted_later;
    InnConsentAnswer counts;
  } cases[] = {
    { 1, 600, INN_CONSENT_GIVEN, 2, 10, INN_CONSENT_REFUSED, INN_CONSENT_REFUSED },
    { 1, 600, INN_CONSENT_WITHDRAWN, 2, -1, INN_CONSENT_GIVEN, INN_CONSENT_GIVEN },
    /* A sheet of paper that comes in later is as old as it says. */
    { 5, 600, INN_CONSENT_WITHDRAWN, 2, 10, INN_CONSENT_GIVEN, INN_CONSENT_WITHDRAWN },
    { 1, 600, INN_CONSENT_WITHDRAWN, 1, 601, INN_CONSENT_GIVEN, INN_CONSENT_GIVEN },
    { 1, 600, INN_CONSENT_REFUSED, 1, 600, INN_CONSENT_GIVEN, INN_CONSENT_GIVEN },
    /* Withdrawn wins over given of the same minute, and of the same day without a time. */
    { 1, 600, INN_CONSENT_WITHDRAWN, 1, 600, INN_CONSENT_GIVEN, INN_CONSENT_WITHDRAWN },
    { 1, -1, INN_CONSENT_WITHDRAWN, 1, -1, INN_CONSENT_GIVEN, INN_CONSENT_WITHDRAWN },
    { 1, -1, INN_CONSENT_WITHDRAWN, 1, 1200, INN_CONSENT_GIVEN, INN_CONSENT_WITHDRAWN },
    { 1, 1200, INN_CONSENT_WITHDRAWN, 1, -1, INN_CONSENT_GIVEN, INN_CONSENT_WITHDRAWN },
    { 1, -1, INN_CONSENT_REFUSED, 1, 700, INN_CONSENT_GIVEN, INN_CONSENT_REFUSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (judge (cases[i].day, cases[i].minute, cases[i].first, cases[i].later_day,
                            cases[i].later_minute, cases[i].noted_later), ==, cases[i].counts);
}

static void
test_not_asked (void)
{
  g_autoptr (GPtrArray) consents
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_consent_unref);

  g_ptr_array_add (consents, answer (1, 600, INN_CONSENT_REFUSED));
  g_assert_cmpint (inn_consent_get_standing (consents, INN_CONSENT_BIRTHDAY), ==,
                   INN_CONSENT_NOT_ASKED);
  g_assert_cmpint (inn_consent_get_standing (NULL, INN_CONSENT_MARKETING), ==,
                   INN_CONSENT_NOT_ASKED);
  g_assert_false (inn_consent_answer_is_no (INN_CONSENT_NOT_ASKED));
  g_assert_false (inn_consent_answer_is_no (INN_CONSENT_GIVEN));
  g_assert_true (inn_consent_answer_is_no (INN_CONSENT_REFUSED));
  g_assert_true (inn_consent_answer_is_no (INN_CONSENT_WITHDRAWN));
}

static void
test_nicks (void)
{
  for (int i = 0; i < INN_N_CONSENT_PURPOSES; i++)
    {
      InnConsentPurpose purpose;

      g_assert_true (inn_consent_purpose_from_nick (inn_consent_purpose_to_nick (i), &purpose));
      g_assert_cmpint (purpose, ==, i);
      g_assert_cmpstr (inn_consent_purpose_get_usual (i), !=, "");
    }
  for (int i = 0; i < INN_N_CONSENT_ANSWERS; i++)
    {
      InnConsentAnswer found = INN_CONSENT_NOT_ASKED;

      g_assert_cmpint (inn_consent_answer_from_nick (inn_consent_answer_to_nick (i), &found), ==,
                       i != INN_CONSENT_NOT_ASKED);
      g_assert_cmpint (found, ==, i);
    }
  for (int i = 0; i < INN_N_CONSENT_HOWS; i++)
    {
      InnConsentHow how;

      g_assert_true (inn_consent_how_from_nick (inn_consent_how_to_nick (i), &how));
      g_assert_cmpint (how, ==, i);
    }
}

static void
test_refused (void)
{
  InnCivil day = inn_civil_new (inn_date_new (2026, 11, 1), INN_CIVIL_NO_MINUTE);
  g_autoptr (InnConsent) nobody = inn_consent_new (0, INN_CONSENT_HEALTH, INN_CONSENT_GIVEN, day);
  g_autoptr (InnConsent) silent
    = inn_consent_new (1, INN_CONSENT_HEALTH, INN_CONSENT_NOT_ASKED, day);
  g_autoptr (InnConsent) undated
    = inn_consent_new (1, INN_CONSENT_HEALTH, INN_CONSENT_GIVEN, INN_CIVIL_NONE);
  g_autoptr (InnConsent) right = inn_consent_new (1, INN_CONSENT_HEALTH, INN_CONSENT_GIVEN, day);
  InnConsent *wrong[] = { nobody, silent, undated };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (inn_consent_check (wrong[i], &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
  g_assert_true (inn_consent_check (right, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/consent/the last answer counts, and a no where the order is not known",
                   test_which_counts);
  g_test_add_func ("/consent/who was not asked forbade nothing", test_not_asked);
  g_test_add_func ("/consent/what is kept is read again", test_nicks);
  g_test_add_func ("/consent/what cannot be is refused", test_refused);

  return g_test_run ();
}
