/* Bits of places: moved and marked as one by one, wherever they begin and end. */

#include "config.h"

#include "inn-place-bits.h"

#define PLACES 400

static guint64 *
roll_bits (void)
{
  guint64 *bits = inn_place_bits_new (PLACES);

  for (guint i = 0; i < PLACES; i++)
    inn_place_bits_set (bits, i, g_test_rand_bit ());

  return bits;
}

static void
test_copies (void)
{
  for (int round = 0; round < 2000; round++)
    {
      g_autofree guint64 *from = roll_bits ();
      g_autofree guint64 *to = roll_bits ();
      g_autofree guint64 *before = g_memdup2 (to, (PLACES / 64 + 1) * sizeof *to);
      const guint n = (guint) g_test_rand_int_range (0, PLACES + 1);
      const guint from_start = (guint) g_test_rand_int_range (0, (int) (PLACES - n) + 1);
      const guint to_start = (guint) g_test_rand_int_range (0, (int) (PLACES - n) + 1);
      guint n_set = 0;

      inn_place_bits_copy (to, to_start, from, from_start, n);
      for (guint i = 0; i < PLACES; i++)
        {
          gboolean expected = i >= to_start && i - to_start < n
                                ? inn_place_bits_has (from, from_start + i - to_start)
                                : inn_place_bits_has (before, i);

          n_set += expected;
          g_assert_cmpint (inn_place_bits_has (to, i), ==, expected);
        }
      g_assert_cmpuint (inn_place_bits_count (to, PLACES), ==, n_set);
    }
}

/* Ids that lie close together and ids that do not are looked up in two ways. */
static void
test_marks (void)
{
  static const gint64 spreads[] = { 1, 1000000007 };

  for (gsize s = 0; s < G_N_ELEMENTS (spreads); s++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autofree guint64 *bits = inn_place_bits_new (PLACES);

      for (gint64 i = 0; i < PLACES; i++)
        {
          gint64 id = (1 + i * 7 % PLACES) * spreads[s];

          g_array_append_val (ids, id);
          if (i % 3 == 0)
            g_array_append_val (chosen, id);
        }
      inn_place_bits_mark (bits, ids, 10, PLACES - 10, chosen);
      for (guint i = 0; i < PLACES; i++)
        g_assert_cmpint (inn_place_bits_has (bits, i), ==,
                         i % 3 == 0 && i >= 10 && i < PLACES - 10);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place-bits/are-moved-as-one-by-one", test_copies);
  g_test_add_func ("/place-bits/say-who-is-chosen-among-some-places", test_marks);

  return g_test_run ();
}
