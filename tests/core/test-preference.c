/* What guests like: which two contradict each other, what is to be asked about again, how it reads. */

#include "config.h"

#include <string.h>

#include "inn-error.h"
#include "inn-preference-topic.h"
#include "inn-text.h"

static InnPreference *
new_preference (gint64      topic_id,
                gint64      choice_id,
                gboolean    single,
                const char *what,
                InnStance   stance)
{
  InnPreference *preference
    = inn_preference_new (1, INN_PREFERENCE_ROOM, what, inn_date_new (2026, 1, 1));

  preference->topic_id = topic_id;
  preference->choice_id = choice_id;
  preference->single = single;
  preference->stance = stance;

  return preference;
}

static void
test_contradictions (void)
{
  static const struct
  {
    gint64      topic[2];
    gint64      choice[2];
    gboolean    single;
    const char *what[2];
    InnStance   stance[2];
    gboolean    contradict;
    gboolean    same;
  } CASES[] = {
    /* Smoking and not smoking. */
    { { 1, 1 }, { 11, 12 }, TRUE, { "", "" }, { INN_STANCE_LIKES, INN_STANCE_LIKES }, TRUE, FALSE },
    /* Two views. */
    { { 2, 2 }, { 21, 22 }, FALSE, { "", "" }, { INN_STANCE_LIKES, INN_STANCE_LIKES }, FALSE, FALSE },
    /* Nobody wants a room twice, whatever is written beside it. */
    { { 1, 1 }, { 11, 11 }, TRUE, { "", "" }, { INN_STANCE_LIKES, INN_STANCE_LIKES }, FALSE, TRUE },
    { { 1, 1 }, { 11, 11 }, TRUE, { "", "x" }, { INN_STANCE_LIKES, INN_STANCE_LIKES }, FALSE, FALSE },
    /* Liked and not. */
    { { 3, 3 }, { 31, 31 }, FALSE, { "", "" }, { INN_STANCE_LIKES, INN_STANCE_AVOIDS }, TRUE, FALSE },
    { { 3, 3 }, { 31, 31 }, FALSE, { "", "" }, { INN_STANCE_ALLERGY, INN_STANCE_LIKES }, TRUE, FALSE },
    { { 3, 3 }, { 31, 32 }, FALSE, { "", "" }, { INN_STANCE_ALLERGY, INN_STANCE_LIKES }, FALSE, FALSE },
    { { 3, 3 }, { 31, 31 }, FALSE, { "", "" }, { INN_STANCE_AVOIDS, INN_STANCE_ALLERGY }, FALSE, FALSE },
    /* Not wanting either of two is no contradiction. */
    { { 1, 1 }, { 11, 12 }, TRUE, { "", "" }, { INN_STANCE_AVOIDS, INN_STANCE_AVOIDS }, FALSE, FALSE },
    /* Words of one's own, however they are written. */
    { { 0, 0 }, { 0, 0 }, FALSE, { "Tea", "ＴＥＡ" }, { INN_STANCE_LIKES, INN_STANCE_NEVER }, TRUE, FALSE },
    { { 0, 0 }, { 0, 0 }, FALSE, { "Tea", "ＴＥＡ" }, { INN_STANCE_LIKES, INN_STANCE_LIKES }, FALSE, TRUE },
    { { 0, 0 }, { 0, 0 }, FALSE, { "Tea", "Milk" }, { INN_STANCE_LIKES, INN_STANCE_NEVER }, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnPreference) left
        = new_preference (CASES[i].topic[0], CASES[i].choice[0], CASES[i].single, CASES[i].what[0],
                          CASES[i].stance[0]);
      g_autoptr (InnPreference) right
        = new_preference (CASES[i].topic[1], CASES[i].choice[1], CASES[i].single, CASES[i].what[1],
                          CASES[i].stance[1]);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (inn_preference_contradicts (left, right), ==, CASES[i].contradict);
      g_assert_cmpint (inn_preference_contradicts (right, left), ==, CASES[i].contradict);
      g_assert_cmpint (inn_preference_is_same (left, right), ==, CASES[i].same);
      g_assert_cmpint (inn_preference_is_same (right, left), ==, CASES[i].same);

      right->guest_id = 2;
      g_assert_false (inn_preference_contradicts (left, right));
      g_assert_false (inn_preference_is_same (left, right));
    }
}

static void
test_ageing (void)
{
  static const struct
  {
    InnDate  confirmed;
    InnDate  today;
    gboolean to_be_confirmed;
  } CASES[] = {
    { { 2025, 11, 22 }, { 2026, 11, 21 }, FALSE }, { { 2025, 11, 22 }, { 2026, 11, 22 }, TRUE },
    { { 2024, 2, 29 }, { 2025, 2, 27 }, FALSE },   { { 2024, 2, 29 }, { 2025, 2, 28 }, TRUE },
    { { 2020, 1, 1 }, { 2026, 11, 22 }, TRUE },    { { 2026, 12, 1 }, { 2026, 11, 22 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnPreference) preference
        = inn_preference_new (1, INN_PREFERENCE_BED, "two pillows", CASES[i].confirmed);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (inn_preference_is_to_be_confirmed (preference, CASES[i].today), ==,
                       CASES[i].to_be_confirmed);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return inn_preference_compare (*(InnPreference *const *) a, *(InnPreference *const *) b);
}

static void
test_asked_first (void)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_preference_unref);
  g_autoptr (GString) order = g_string_new (NULL);
  static const struct
  {
    const char *what;
    int         year;
    InnStance   stance;
    gboolean    severe;
  } GIVEN[] = {
    { "d", 2024, INN_STANCE_LIKES, FALSE }, { "b", 2025, INN_STANCE_NEVER, FALSE },
    { "e", 2025, INN_STANCE_AVOIDS, FALSE }, { "a", 2026, INN_STANCE_ALLERGY, TRUE },
    { "c", 2026, INN_STANCE_ALLERGY, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (GIVEN); i++)
    {
      InnPreference *preference = inn_preference_new (1, INN_PREFERENCE_DIET, GIVEN[i].what,
                                                      inn_date_new (GIVEN[i].year, 1, 1));

      preference->stance = GIVEN[i].stance;
      preference->severe = GIVEN[i].severe;
      g_assert_cmpint (inn_preference_is_alert (preference), ==,
                       strchr ("abc", GIVEN[i].what[0]) != NULL);
      g_ptr_array_add (all, preference);
    }
  g_ptr_array_sort (all, compare);
  for (guint i = 0; i < all->len; i++)
    g_string_append (order, ((InnPreference *) g_ptr_array_index (all, i))->what);

  g_assert_cmpstr (order->str, ==, "abcde");
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *choice;
    const char *what;
    InnStance   stance;
    gboolean    severe;
    const char *sentence;
  } CASES[] = {
    { "Quiet", "", INN_STANCE_LIKES, FALSE, "Quiet" },
    { "Buckwheat pillow", "one", INN_STANCE_LIKES, FALSE, "Buckwheat pillow, one" },
    { "", "100 % cotton", INN_STANCE_LIKES, FALSE, "100 % cotton" },
    { "", "coriander", INN_STANCE_AVOIDS, FALSE, "No coriander" },
    { "", "room 208", INN_STANCE_NEVER, FALSE, "Never again: room 208" },
    { "Peanuts", "", INN_STANCE_ALLERGY, TRUE, "Peanuts (severe)" },
    { "Peanuts", "", INN_STANCE_ALLERGY, FALSE, "Peanuts" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnPreference) preference
        = inn_preference_new (1, INN_PREFERENCE_DIET, CASES[i].what, inn_date_new (2026, 1, 1));
      g_autofree char *sentence = NULL;

      inn_text_set (&preference->choice, CASES[i].choice);
      preference->stance = CASES[i].stance;
      preference->severe = CASES[i].severe;
      sentence = inn_preference_dup_sentence (preference);
      g_assert_cmpstr (sentence, ==, CASES[i].sentence);
    }
}

static void
test_names (void)
{
  for (guint i = 0; i < INN_N_PREFERENCE_AREAS; i++)
    {
      InnPreferenceArea area = INN_N_PREFERENCE_AREAS;

      g_assert_true (inn_preference_area_from_nick (inn_preference_area_to_nick (i), &area));
      g_assert_cmpuint (area, ==, i);
      g_assert_cmpstr (inn_preference_area_get_label (i), !=, "");
    }
  for (guint i = 0; i < INN_N_STANCES; i++)
    {
      InnStance stance = INN_N_STANCES;

      g_assert_true (inn_stance_from_nick (inn_stance_to_nick (i), &stance));
      g_assert_cmpuint (stance, ==, i);
      g_assert_cmpstr (inn_stance_get_label (i), !=, "");
    }
  for (guint i = 0; i < INN_N_PREFERENCE_SOURCES; i++)
    {
      InnPreferenceSource source = INN_N_PREFERENCE_SOURCES;

      g_assert_true (inn_preference_source_from_nick (inn_preference_source_to_nick (i), &source));
      g_assert_cmpuint (source, ==, i);
      g_assert_cmpstr (inn_preference_source_get_label (i), !=, "");
    }
  g_assert_cmpstr (inn_preference_key_get_label ("", ""), ==, "");
  g_assert_cmpstr (inn_preference_key_get_label ("pillow", ""), ==, "Pillow");
  g_assert_cmpstr (inn_preference_key_get_label ("pillow", "Cushion"), ==, "Cushion");
  g_assert_cmpstr (inn_preference_key_get_label ("food.nuts", ""), ==, "Nuts");
  g_assert_cmpstr (inn_preference_key_get_label ("food.newer", ""), ==, "food.newer");
}

static void
test_what_cannot_be (void)
{
  g_autoptr (InnPreference) preference
    = inn_preference_new (0, INN_PREFERENCE_ROOM, "", INN_DATE_NONE);

  for (int missing = 4; missing >= 0; missing--)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (inn_preference_check (preference, &error), ==, missing == 0);
      if (missing > 0)
        g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);

      if (missing == 4)
        preference->guest_id = 1;
      else if (missing == 3)
        preference->choice_id = 2;
      else if (missing == 2)
        preference->topic_id = 3;
      else if (missing == 1)
        preference->confirmed = inn_date_new (2026, 1, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preference/two-that-cannot-both-be-true", test_contradictions);
  g_test_add_func ("/preference/is-asked-about-after-a-year", test_ageing);
  g_test_add_func ("/preference/what-must-not-go-wrong-is-asked-first", test_asked_first);
  g_test_add_func ("/preference/reads-as-one-would-say-it", test_sentences);
  g_test_add_func ("/preference/names-go-there-and-back", test_names);
  g_test_add_func ("/preference/what-says-nothing-is-refused", test_what_cannot_be);

  return g_test_run ();
}
