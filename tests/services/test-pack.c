/* What is found, in which order, and that a look through the pack finds what an obvious search of
 * each record does. */

#include "config.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-pack.h"
#include "inn-pinyin.h"

/* Writes a record as the finder does. */
static void
put (InnPack    *pack,
     gint64      id,
     const char *name,
     const char *phone,
     const char *note,
     gint32      last_stay)
{
  InnPackRecord record = { id, FALSE, last_stay };
  g_autoptr (GString) text = g_string_new (NULL);

  inn_fold_append (text, name);
  g_string_append_c (text, '\1');
  inn_pinyin_append_full (text, name);
  g_string_append_c (text, '\1');
  inn_pinyin_append_initials (text, name);
  g_string_append_printf (text, "\1%s\1\1\1", phone);
  inn_fold_append (text, note);
  inn_pack_put (pack, &record, text->str, text->len);
}

static void
check (InnPack    *pack,
       const char *query,
       const char *expected)
{
  g_autoptr (InnNeedle) needle = inn_needle_new (query);
  g_autoptr (GArray) found = inn_pack_find (pack, needle, FALSE);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%d", i > 0 ? " " : "",
                            (int) g_array_index (found, gint64, i));

  if (!g_str_equal (ids->str, expected))
    g_test_message ("query “%s”", query);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_kinds_of_query (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } cases[] = {
    { "林", "1 2" },
    { "雨桐", "1" },
    { "lin", "1 2 5 4" },
    { "LIN", "1 2 5 4" },
    { "linyutong", "1" },
    { "lyt", "1" },
    { "6620", "1" },
    { "138 0571 6620", "1" },
    { "+86 138-0571-6620", "1" },
    { "shan", "3" },
    { "dan", "3" },
    { "jose", "6" },
    { "José", "6" },
    { "单雄信", "3" },
    { "lin嘉豪", "2" },
    { "林yu", "1" },
    { "安静", "4" },
    { "林 6620", "1" },
    { "林 9999", "" },
    { "%", "" },
    { "_", "" },
    { "王小峥", "" },
  };
  g_autoptr (InnPack) pack = inn_pack_new ();

  put (pack, 1, "林雨桐", "13805716620\2" "8613805716620", "", 20);
  put (pack, 2, "林嘉豪", "13958201173", "", 10);
  put (pack, 3, "单雄信", "13666124409", "", 0);
  put (pack, 4, "周琳", "13700000000", "爱安静 lindy", 30);
  put (pack, 5, "Linda Wei", "", "", 5);
  put (pack, 6, "José Álvarez", "", "", 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (pack, cases[i].query, cases[i].expected);
}

static void
test_rank (void)
{
  g_autoptr (InnPack) pack = inn_pack_new ();

  put (pack, 1, "Anna", "", "old friend of Mara", 99);
  put (pack, 2, "Tamara", "", "", 99);
  put (pack, 3, "Mara", "", "", 1);
  put (pack, 4, "Mara", "", "", 2);

  check (pack, "mara", "4 3 2 1");
}

static void
test_one_letter_finds_starts (void)
{
  g_autoptr (InnPack) pack = inn_pack_new ();

  put (pack, 1, "Anna", "", "", 0);
  put (pack, 2, "Hanna", "", "", 0);
  put (pack, 3, "安娜", "", "", 0);

  check (pack, "a", "1 3");
}

static void
test_edits (void)
{
  g_autoptr (InnPack) pack = inn_pack_new ();

  put (pack, 1, "Anna", "", "", 0);
  put (pack, 2, "Berta", "", "", 0);
  put (pack, 1, "Clara", "", "", 0);
  check (pack, "anna", "");
  check (pack, "clara", "1");

  inn_pack_remove (pack, 2);
  inn_pack_remove (pack, 2);
  check (pack, "berta", "");
  g_assert_cmpuint (inn_pack_get_n_alive (pack), ==, 1);
}

static void
test_compacts (void)
{
  g_autoptr (InnPack) pack = inn_pack_new ();
  gsize size;

  for (int i = 1; i <= 2000; i++)
    put (pack, i, "Anna", "", "", 0);
  size = inn_pack_get_size (pack);
  for (int round = 0; round < 5; round++)
    for (int i = 1; i <= 2000; i++)
      put (pack, i, "Anna", "", "", 0);

  g_assert_cmpuint (inn_pack_get_n_alive (pack), ==, 2000);
  g_assert_cmpuint (inn_pack_get_size (pack), <, size * 2);
}

/* Random names, edits and queries against looking into each record by itself. */
static void
test_against_each (void)
{
  static const char *const letters[] = { "林", "雨", "a", "b", "an", " ", "é", "7" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (4711);
  g_autoptr (InnPack) pack = inn_pack_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_set_size (names, 200);
  for (int step = 0; step < 3000; step++)
    {
      int id = g_rand_int_range (rand, 0, 200);
      g_autoptr (GString) name = g_string_new (NULL);
      g_autofree char *query = NULL;

      for (int i = 0; i < 4; i++)
        g_string_append (name, letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))]);
      g_free (names->pdata[id]);
      names->pdata[id] = inn_fold (name->str);
      {
        InnPackRecord record = { id + 1, FALSE, 0 };
        g_autofree char *text = g_strconcat (names->pdata[id], "\1\1\1\1\1\1", NULL);

        inn_pack_put (pack, &record, text, strlen (text));
      }

      /* A single letter is found only where a word begins; that is another test. */
      query = g_strconcat (letters[g_rand_int_range (rand, 0, 5)],
                           letters[g_rand_int_range (rand, 0, 5)], NULL);
      if (strlen (query) > 1
          && g_ascii_isalpha (query[0]) == g_ascii_isalpha (query[strlen (query) - 1]))
        {
          g_autoptr (InnNeedle) needle = inn_needle_new (query);
          g_autoptr (GArray) found = inn_pack_find (pack, needle, FALSE);
          guint n_expected = 0;

          for (guint i = 0; i < names->len; i++)
            {
              gboolean all = names->pdata[i] != NULL;

              for (guint j = 0; all && j < inn_needle_get_n (needle); j++)
                all = strstr (names->pdata[i], inn_needle_get_word (needle, j)) != NULL;
              n_expected += all;
            }
          g_assert_cmpuint (found->len, ==, n_expected);
        }
    }
}

static void
test_marks (void)
{
  static const struct
  {
    const char *query;
    const char *text;
    guint       start;
    guint       end;
  } cases[] = {
    { "林", "林雨桐", 0, 3 },
    { "lin", "林雨桐", 0, 3 },
    { "lin", "周琳", 3, 6 },
    { "lin", "linda.wei@outlook.com", 0, 3 },
    { "6620", "138 0571 6620", 9, 13 },
    { "05716620", "138 0571 6620", 4, 13 },
    { "alva", "José Álvarez", 6, 11 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnNeedle) needle = inn_needle_new (cases[i].query);
      g_autoptr (GArray) ranges = inn_needle_mark (needle, cases[i].text);

      g_test_message ("%s in %s", cases[i].query, cases[i].text);
      g_assert_cmpuint (ranges->len, ==, 1);
      g_assert_cmpuint (g_array_index (ranges, InnRange, 0).start, ==, cases[i].start);
      g_assert_cmpuint (g_array_index (ranges, InnRange, 0).end, ==, cases[i].end);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/every-kind-of-query", test_kinds_of_query);
  g_test_add_func ("/pack/name-starts-before-names-before-notes", test_rank);
  g_test_add_func ("/pack/one-letter-finds-starts-only", test_one_letter_finds_starts);
  g_test_add_func ("/pack/edits-replace-and-remove", test_edits);
  g_test_add_func ("/pack/dead-records-do-not-pile-up", test_compacts);
  g_test_add_func ("/pack/same-as-looking-at-each", test_against_each);
  g_test_add_func ("/needle/marks-where-it-matched", test_marks);

  return g_test_run ();
}
