/* The filter of the guest list as a value, and its stored form. */

#include "config.h"

#include "inn-error.h"
#include "inn-guest-query-text.h"

#include <string.h>

#define ROUNDS 3000

static InnGuestFilter *
make_random_filter (GRand *rand)
{
  static const char *const channels[] = { "ctrip", "walk-in", "小红书 直播", "a=b", "phone" };
  static const char *const regions[] = { "", "浙江", "Île-de-France", "scope=all", " 杭州 \n " };
  InnGuestFilter *filter = inn_guest_filter_new ();
  gint64 tags[6];
  guint n_tags = g_rand_int_range (rand, 0, 6);

  for (guint i = 0; i < n_tags; i++)
    tags[i] = g_rand_int_range (rand, 1, 9);
  inn_guest_filter_set_tags (filter, g_rand_int_range (rand, 0, 3), tags, n_tags);
  if (g_rand_boolean (rand))
    filter->types = g_rand_int_range (rand, 0, 8);
  if (g_rand_boolean (rand))
    filter->with = g_rand_int_range (rand, 0, 32);
  if (g_rand_boolean (rand))
    filter->without = g_rand_int_range (rand, 0, 32);
  for (guint i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    inn_guest_filter_toggle_channel (filter, channels[g_rand_int_range (rand, 0, 5)], TRUE);
  inn_guest_filter_set_region (filter, regions[g_rand_int_range (rand, 0, 5)]);
  filter->last_stay = g_rand_int_range (rand, 0, 5);
  if (filter->last_stay == INN_LAST_STAY_WITHIN || filter->last_stay == INN_LAST_STAY_BEFORE)
    filter->last_stay_days = g_rand_int_range (rand, 0, INN_FILTER_MAX_DAYS);
  if (filter->last_stay == INN_LAST_STAY_BETWEEN)
    {
      filter->last_stay_first = inn_date_from_julian (g_rand_int_range (rand, 2400000, 2470000));
      filter->last_stay_last = inn_date_from_julian (g_rand_int_range (rand, 2400000, 2470000));
    }
  if (g_rand_boolean (rand))
    filter->min_stays = g_rand_int_range (rand, 0, 20);
  if (g_rand_boolean (rand))
    filter->max_stays = g_rand_int_range (rand, 0, 20);
  if (g_rand_boolean (rand))
    filter->min_spend = g_rand_int (rand);
  if (g_rand_boolean (rand))
    filter->max_spend = g_rand_int (rand);
  filter->birthday_month = g_rand_int_range (rand, 0, 15);
  filter->follow_up = g_rand_int_range (rand, 0, 3);
  filter->contact = g_rand_int_range (rand, 0, 3);
  if (g_rand_boolean (rand))
    filter->silent_days = g_rand_int_range (rand, 0, INN_FILTER_MAX_DAYS + 1);

  return filter;
}

static InnGuestQuery *
make_random_query (GRand *rand)
{
  g_autoptr (InnGuestFilter) filter = make_random_filter (rand);

  if (g_rand_int_range (rand, 0, 6) == 0)
    return inn_guest_query_new_by_field (NULL, g_rand_int_range (rand, 0, 6),
                                         g_rand_int_range (rand, 1, 9999), g_rand_boolean (rand),
                                         filter);

  return inn_guest_query_new_filtered (NULL, g_rand_int_range (rand, 0, 6),
                                       g_rand_int_range (rand, 0, 6), g_rand_boolean (rand), filter);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (InnGuestQuery) query = make_random_query (rand);
      g_autofree char *text = inn_guest_query_to_text (query);
      g_autoptr (GError) error = NULL;
      g_autoptr (InnGuestQuery) back = inn_guest_query_from_text (text, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_true (inn_guest_query_equal (query, back));
      again = inn_guest_query_to_text (back);
      g_assert_cmpstr (again, ==, text);
    }
}

/* What is written by a stranger's hand is refused, or means what it says. */
static void
test_mangled_text (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n_refused = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (InnGuestQuery) query = make_random_query (rand);
      g_autofree char *text = inn_guest_query_to_text (query);
      g_autoptr (GError) error = NULL;
      g_autoptr (InnGuestQuery) back = NULL;
      gsize length = strlen (text);

      for (guint n = g_rand_int_range (rand, 1, 4); n > 0 && length > 0; n--)
        text[g_rand_int_range (rand, 0, length)] = g_rand_int_range (rand, 1, 256);
      back = inn_guest_query_from_text (text, &error);
      g_assert_true ((back == NULL) == (error != NULL));
      if (back == NULL)
        {
          g_assert_cmpuint (error->domain, ==, INN_ERROR);
          n_refused++;
        }
      else
        {
          g_autofree char *written = inn_guest_query_to_text (back);
          g_autoptr (InnGuestQuery) same = inn_guest_query_from_text (written, NULL);

          g_assert_nonnull (same);
          g_assert_true (inn_guest_query_equal (back, same));
        }
    }

  g_assert_cmpuint (n_refused, >, ROUNDS / 2);
}

static void
test_bad_text (void)
{
  static const struct
  {
    const char *text;
    InnError    code;
  } cases[] = {
    { "moon=full\n", INN_ERROR_TOO_NEW },
    { "scope=vip\nmoon=full\n", INN_ERROR_TOO_NEW },
    { "=\n", INN_ERROR_TOO_NEW },
    { "scope", INN_ERROR_INVALID },
    { "scope=elsewhere", INN_ERROR_INVALID },
    { "scope=vip\nscope=vip", INN_ERROR_INVALID },
    { "order=", INN_ERROR_INVALID },
    { "order=spend backwards", INN_ERROR_INVALID },
    { "order=spend reversed twice", INN_ERROR_INVALID },
    { "own-order=", INN_ERROR_INVALID },
    { "own-order=0", INN_ERROR_INVALID },
    { "own-order=-3", INN_ERROR_INVALID },
    { "own-order=3 backwards", INN_ERROR_INVALID },
    { "own-order=3 reversed twice", INN_ERROR_INVALID },
    { "order=spend\nown-order=3", INN_ERROR_INVALID },
    { "order=reading reversed\nown-order=3", INN_ERROR_INVALID },
    { "own-order=3\norder=spend", INN_ERROR_INVALID },
    { "own-order=3\nown-order=4", INN_ERROR_INVALID },
    { "tags=all", INN_ERROR_INVALID },
    { "tags=", INN_ERROR_INVALID },
    { "tags=all 1 x", INN_ERROR_INVALID },
    { "tags=all -1", INN_ERROR_INVALID },
    { "tags=all 99999999999999999999999", INN_ERROR_INVALID },
    { "types=", INN_ERROR_INVALID },
    { "types=alien", INN_ERROR_INVALID },
    { "with=vip vip", INN_ERROR_INVALID },
    { "channel=", INN_ERROR_INVALID },
    { "region= ", INN_ERROR_INVALID },
    { "last-stay=", INN_ERROR_INVALID },
    { "last-stay=within", INN_ERROR_INVALID },
    { "last-stay=within -5", INN_ERROR_INVALID },
    { "last-stay=within 99999999", INN_ERROR_INVALID },
    { "last-stay=between 2026-02-30 2026-03-01", INN_ERROR_INVALID },
    { "last-stay=never 3", INN_ERROR_INVALID },
    { "stays=..", INN_ERROR_INVALID },
    { "stays=+3..", INN_ERROR_INVALID },
    { "stays=3", INN_ERROR_INVALID },
    { "spend=1..2..3", INN_ERROR_INVALID },
    { "spend=9999999999999999..", INN_ERROR_INVALID },
    { "birthday=13", INN_ERROR_INVALID },
    { "follow-up=maybe", INN_ERROR_INVALID },
    { "region=\xff", INN_ERROR_INVALID },
  };
  g_autofree char *tags = g_strnfill (9000, '1');
  g_autofree char *long_text = g_strconcat ("region=", tags, tags, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", i == G_N_ELEMENTS (cases) - 1 ? "no text" : cases[i].text);
      g_assert_null (inn_guest_query_from_text (cases[i].text, &error));
      g_assert_error (error, INN_ERROR, (int) cases[i].code);
    }
  g_assert_null (inn_guest_query_from_text (long_text, NULL));
}

static void
test_empty (void)
{
  g_autoptr (InnGuestQuery) query = inn_guest_query_from_text ("", NULL);
  g_autofree char *text = inn_guest_query_to_text (query);

  g_assert_true (inn_guest_query_is_plain (query));
  g_assert_false (inn_guest_query_is_narrowed (query));
  g_assert_cmpstr (text, ==, "");
}

static void
test_tags_and_channels (void)
{
  const gint64 ids[] = { 7, 3, 7 };
  g_autoptr (InnGuestFilter) filter = inn_guest_filter_new ();
  g_autoptr (InnGuestFilter) copy = NULL;

  inn_guest_filter_set_tags (filter, INN_TAGS_NONE, ids, 3);
  g_assert_cmpuint (filter->n_tags, ==, 2);
  inn_guest_filter_toggle_channel (filter, "phone", TRUE);
  inn_guest_filter_toggle_channel (filter, "ctrip", TRUE);
  inn_guest_filter_toggle_channel (filter, "phone", TRUE);
  g_assert_cmpstr (filter->channels[0], ==, "ctrip");
  g_assert_cmpuint (g_strv_length (filter->channels), ==, 2);

  copy = inn_guest_filter_copy (filter);
  g_assert_true (inn_guest_filter_equal (filter, copy));
  inn_guest_filter_toggle_tag (copy, 3, FALSE);
  inn_guest_filter_toggle_tag (copy, 7, FALSE);
  inn_guest_filter_toggle_channel (copy, "ctrip", FALSE);
  inn_guest_filter_toggle_channel (copy, "phone", FALSE);
  g_assert_true (inn_guest_filter_is_empty (copy));
  g_assert_true (inn_guest_filter_has_tag (filter, 7));
}

static void
test_birthday_month (void)
{
  static const struct
  {
    int     month;
    InnDate today;
    InnDate first;
  } cases[] = {
    { INN_BIRTHDAY_ANY_MONTH, { 2026, 11, 22 }, { 0, 0, 0 } },
    { INN_BIRTHDAY_THIS_MONTH, { 2026, 11, 22 }, { 2026, 11, 1 } },
    { INN_BIRTHDAY_NEXT_MONTH, { 2026, 12, 31 }, { 2027, 1, 1 } },
    { INN_BIRTHDAY_NEXT_MONTH, { 2027, 1, 31 }, { 2027, 2, 1 } },
    { 11, { 2026, 11, 22 }, { 2026, 11, 1 } },
    { 12, { 2026, 11, 22 }, { 2026, 12, 1 } },
    { 2, { 2026, 11, 22 }, { 2027, 2, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnGuestFilter) filter = inn_guest_filter_new ();

      filter->birthday_month = cases[i].month;
      g_assert_true (inn_date_equal (inn_guest_filter_get_month (filter, cases[i].today),
                                     cases[i].first));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guest-filter/every-list-reads-back-as-it-was-written", test_round_trip);
  g_test_add_func ("/guest-filter/mangled-text-is-refused-or-means-what-it-says", test_mangled_text);
  g_test_add_func ("/guest-filter/bad-text-is-refused-with-a-reason", test_bad_text);
  g_test_add_func ("/guest-filter/nothing-stored-leaves-everybody", test_empty);
  g_test_add_func ("/guest-filter/tags-and-channels-are-kept-once-and-in-order",
                   test_tags_and_channels);
  g_test_add_func ("/guest-filter/a-month-of-birthdays-moves-with-the-calendar",
                   test_birthday_month);

  return g_test_run ();
}
