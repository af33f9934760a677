/* All ways of looking for bytes find the same, at every place and length, and ends of texts are
 * counted rightly. */

#include "config.h"

#include "inn-ends.h"
#include "inn-scan.h"

#include <string.h>

static const char *
find_slowly (const char *needle,
             gsize       length,
             const char *from,
             const char *end)
{
  for (const char *at = from; at + length <= end; at++)
    if (memcmp (at, needle, length) == 0)
      return at;

  return NULL;
}

/* All places must be the same, whatever the bytes are said to be rare. */
static void
check_all_places (const char *text,
                  gsize       text_length,
                  const char *needle,
                  gsize       length,
                  GRand      *rand)
{
  const char *end = text + text_length;
  const char *at = text;
  guint32 counts[256];
  InnScan scan;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    counts[i] = g_rand_int_range (rand, 0, 4);
  inn_scan_init (&scan, needle, length, counts);

  for (;;)
    {
      const char *expected = find_slowly (needle, length, at, end);

      g_assert_true (inn_scan_find (&scan, at, end) == expected);
      g_assert_true (inn_scan_find_sse2 (&scan, at, end) == expected);
      g_assert_true (inn_scan_find_portable (&scan, at, end) == expected);
      if (expected == NULL)
        break;
      at = expected + 1;
    }
}

static void
test_random_texts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 3000; round++)
    {
      gsize length = g_rand_int_range (rand, 0, 400);
      gsize needle_length = g_rand_int_range (rand, 1, 7);
      int n_letters = g_rand_int_range (rand, 1, 5);
      /* Its own piece of memory, so that a sanitizer sees a look beyond its end. */
      g_autofree char *text = g_malloc (length + 1);
      char needle[8];

      for (gsize i = 0; i < length; i++)
        text[i] = 'a' + g_rand_int_range (rand, 0, n_letters);
      for (gsize i = 0; i < needle_length; i++)
        needle[i] = 'a' + g_rand_int_range (rand, 0, n_letters);
      text = g_realloc (text, MAX (length, 1));
      check_all_places (text, length, needle, needle_length, rand);
    }
}

static void
test_long_needles (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autofree char *text = g_malloc (2000);

  for (gsize i = 0; i < 2000; i++)
    text[i] = g_rand_int_range (rand, 0, 256);
  for (guint round = 0; round < 500; round++)
    {
      gsize start = g_rand_int_range (rand, 0, 1500);
      gsize length = g_rand_int_range (rand, 1, 500);

      check_all_places (text, 2000, text + start, length, rand);
    }
}

static void
test_ends (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint round = 0; round < 2000; round++)
    {
      gsize length = g_rand_int_range (rand, 1, 300);
      /* Its own piece of memory, so that a sanitizer sees a look beyond its end. */
      g_autofree char *text = g_malloc (length);
      guint n_ends = 0;

      for (gsize i = 0; i < length; i++)
        text[i] = g_rand_int_range (rand, 0, 5) == 0 ? INN_TEXT_END : 'a';
      for (gsize i = 0; i < length; i++)
        {
          g_assert_cmpuint (inn_ends_count (text, text + i), ==, n_ends);
          n_ends += text[i] == INN_TEXT_END;
          if (text[i] == INN_TEXT_END)
            g_assert_true (inn_ends_skip (text, text + length, n_ends) == text + i + 1);
        }
      g_assert_true (inn_ends_skip (text, text + length, 0) == text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scan/finds-what-a-slow-look-finds", test_random_texts);
  g_test_add_func ("/scan/finds-long-needles-too", test_long_needles);
  g_test_add_func ("/scan/ends-of-texts-are-counted-and-stepped-over", test_ends);

  return g_test_run ();
}
