/* Who is around a guest, from either side; and the days that matter beside the birthday. */

#include "config.h"

#include "inn-error.h"
#include "inn-important-date.h"
#include "inn-relation.h"
#include "inn-text.h"

static void
test_inverse (void)
{
  for (guint i = 0; i < INN_N_RELATION_KINDS; i++)
    {
      InnRelationKind found = INN_N_RELATION_KINDS;

      g_assert_cmpuint (inn_relation_kind_invert (inn_relation_kind_invert (i)), ==, i);
      g_assert_true (inn_relation_kind_from_nick (inn_relation_kind_to_nick (i), &found));
      g_assert_cmpuint (found, ==, i);
      g_assert_cmpstr (inn_relation_kind_get_label (i), !=, "");
    }
  g_assert_cmpint (inn_relation_kind_invert (INN_RELATION_CHILD), ==, INN_RELATION_PARENT);
  g_assert_cmpint (inn_relation_kind_invert (INN_RELATION_ASSISTANT), ==, INN_RELATION_ASSISTS);
  g_assert_cmpint (inn_relation_kind_invert (INN_RELATION_REFERRED), ==, INN_RELATION_REFERRED_BY);
}

static void
test_same (void)
{
  static const struct
  {
    gint64          guest[2];
    gint64          other[2];
    const char     *name[2];
    InnRelationKind kind[2];
    gboolean        same;
  } CASES[] = {
    { { 1, 1 }, { 2, 2 }, { "", "" }, { INN_RELATION_SPOUSE, INN_RELATION_SPOUSE }, TRUE },
    { { 1, 2 }, { 2, 1 }, { "", "" }, { INN_RELATION_SPOUSE, INN_RELATION_SPOUSE }, TRUE },
    { { 1, 2 }, { 2, 1 }, { "", "" }, { INN_RELATION_CHILD, INN_RELATION_PARENT }, TRUE },
    { { 1, 2 }, { 2, 1 }, { "", "" }, { INN_RELATION_CHILD, INN_RELATION_CHILD }, FALSE },
    { { 1, 1 }, { 2, 2 }, { "", "" }, { INN_RELATION_SPOUSE, INN_RELATION_COLLEAGUE }, FALSE },
    { { 1, 1 }, { 2, 3 }, { "", "" }, { INN_RELATION_SPOUSE, INN_RELATION_SPOUSE }, FALSE },
    { { 1, 1 }, { 0, 0 }, { "陈小满", "陳小滿" }, { INN_RELATION_CHILD, INN_RELATION_CHILD }, TRUE },
    { { 1, 1 }, { 0, 0 }, { "陈小满", "陈大满" }, { INN_RELATION_CHILD, INN_RELATION_CHILD }, FALSE },
    { { 1, 1 }, { 0, 2 }, { "陈小满", "" }, { INN_RELATION_CHILD, INN_RELATION_CHILD }, FALSE },
    { { 1, 3 }, { 0, 0 }, { "陈小满", "陈小满" }, { INN_RELATION_CHILD, INN_RELATION_CHILD }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnRelation) left = inn_relation_new (CASES[i].guest[0], CASES[i].kind[0]);
      g_autoptr (InnRelation) right = inn_relation_new (CASES[i].guest[1], CASES[i].kind[1]);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      left->other_id = CASES[i].other[0];
      right->other_id = CASES[i].other[1];
      inn_text_set (&left->name, CASES[i].name[0]);
      inn_text_set (&right->name, CASES[i].name[1]);
      g_assert_cmpint (inn_relation_is_same (left, right), ==, CASES[i].same);
      g_assert_cmpint (inn_relation_is_same (right, left), ==, CASES[i].same);
    }
}

static void
test_age (void)
{
  static const struct
  {
    const char *born;
    InnDate     today;
    int         age;
  } CASES[] = {
    { "", { 2026, 11, 22 }, -1 },          { "2020", { 2026, 1, 1 }, 6 },
    { "2020", { 2026, 12, 31 }, 6 },       { "2021-05", { 2026, 4, 30 }, 4 },
    { "2021-05", { 2026, 5, 1 }, 5 },      { "2021-11-22", { 2026, 11, 21 }, 4 },
    { "2021-11-22", { 2026, 11, 22 }, 5 }, { "2020-02-29", { 2026, 2, 27 }, 5 },
    { "2020-02-29", { 2026, 2, 28 }, 6 },  { "2027", { 2026, 11, 22 }, -1 },
    { "2026", { 2026, 11, 22 }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnRelation) child = inn_relation_new (1, INN_RELATION_CHILD);

      inn_text_set (&child->born, CASES[i].born);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (inn_relation_get_age (child, CASES[i].today), ==, CASES[i].age);
    }
}

static void
test_told_births (void)
{
  static const struct
  {
    const char *told;
    const char *born; /* NULL: not understood */
  } CASES[] = {
    { "", "" }, { "5", "2021" }, { "5岁", "2021" }, { " 5 歲 ", "2021" }, { "５岁", "2021" },
    { "5 years old", "2021" }, { "0", "2026" }, { "2021", "2021" }, { "2021年", "2021" },
    { "2021-5", "2021-05" }, { "2021年5月", "2021-05" }, { "2021/05", "2021-05" }, { "1849-05", NULL }, { "1850-05", "1850-05" },
    { "2021-05-01", "2021-05-01" }, { "2021年5月1日", "2021-05-01" },
    { "130", NULL }, { "2027", NULL }, { "2026-12", NULL }, { "2026-11-23", NULL }, { "five", NULL },
    { "2021-13", NULL }, { "2021-02-30", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *born = NULL;
      gboolean understood
        = inn_relation_read_born (CASES[i].told, inn_date_new (2026, 11, 22), &born);

      g_test_message ("%s", CASES[i].told);
      g_assert_cmpint (understood, ==, CASES[i].born != NULL);
      g_assert_cmpstr (born, ==, CASES[i].born);
    }
}

static void
test_what_cannot_be (void)
{
  static const struct
  {
    gint64      guest_id;
    gint64      other_id;
    const char *name;
    const char *born;
    gboolean    can_be;
  } CASES[] = {
    { 1, 2, "", "", TRUE },          { 1, 0, "陈小满", "2021", TRUE },  { 0, 2, "", "", FALSE },
    { 1, 1, "", "", FALSE },         { 1, 0, "", "", FALSE },           { 1, 0, "x", "21", FALSE },
    { 1, 0, "x", "2021-13", FALSE }, { 1, 0, "x", "2021-02-30", FALSE }, { 1, 0, "x", "2021/02", FALSE },
    { 1, 0, "x", "2021-2-3", FALSE }, { 1, 0, "x", "0021", FALSE },
  };
  g_autofree char *long_name = g_strnfill (INN_RELATION_NAME_LENGTH + 1, 'x');
  g_autoptr (InnRelation) named = inn_relation_new (1, INN_RELATION_FRIEND);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnRelation) relation = inn_relation_new (CASES[i].guest_id, INN_RELATION_CHILD);
      g_autoptr (GError) error = NULL;

      relation->other_id = CASES[i].other_id;
      inn_text_set (&relation->name, CASES[i].name);
      inn_text_set (&relation->born, CASES[i].born);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (inn_relation_check (relation, &error), ==, CASES[i].can_be);
      if (!CASES[i].can_be)
        g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }

  inn_text_set (&named->name, long_name);
  g_assert_false (inn_relation_check (named, NULL));
  long_name[INN_RELATION_NAME_LENGTH] = '\0';
  inn_text_set (&named->name, long_name);
  g_assert_true (inn_relation_check (named, NULL));
}

static void
test_important_dates (void)
{
  static const struct
  {
    InnImportantKind kind;
    const char      *name;
    InnBirthday      day;
    gboolean         can_be;
    const char      *label;
  } CASES[] = {
    { INN_IMPORTANT_ANNIVERSARY, "", { INN_CALENDAR_SOLAR, 2016, 5, 20, FALSE }, TRUE,
      "Wedding anniversary" },
    { INN_IMPORTANT_CHILD_BIRTHDAY, "Xiaoman", { INN_CALENDAR_LUNAR, 0, 8, 15, FALSE }, TRUE,
      "Child’s birthday, Xiaoman" },
    { INN_IMPORTANT_OTHER, "First stay", { INN_CALENDAR_SOLAR, 0, 2, 29, FALSE }, TRUE, "First stay" },
    { INN_IMPORTANT_OTHER, "", { INN_CALENDAR_SOLAR, 0, 2, 28, FALSE }, FALSE, "" },
    { INN_IMPORTANT_FOUNDING, "", { INN_CALENDAR_SOLAR, 2015, 2, 29, FALSE }, FALSE, NULL },
    { INN_IMPORTANT_FOUNDING, "", { INN_CALENDAR_SOLAR, 0, 0, 0, FALSE }, FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (InnImportantDate) date
        = inn_important_date_new (1, CASES[i].kind, CASES[i].name, CASES[i].day);
      g_autofree char *label = inn_important_date_dup_label (date);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (inn_important_date_check (date, NULL), ==, CASES[i].can_be);
      if (CASES[i].label != NULL)
        g_assert_cmpstr (label, ==, CASES[i].label);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relation/turned-twice-it-is-as-before", test_inverse);
  g_test_add_func ("/relation/the-same-from-either-side", test_same);
  g_test_add_func ("/relation/age-by-what-is-known-of-the-birth", test_age);
  g_test_add_func ("/relation/births-as-they-are-told", test_told_births);
  g_test_add_func ("/relation/what-cannot-be-is-refused", test_what_cannot_be);
  g_test_add_func ("/important-date/has-a-day-and-says-what-it-is", test_important_dates);

  return g_test_run ();
}
