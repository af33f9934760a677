/* The engine against a slow, obvious look at each guest: the same ids, in the same order, over
 * thousands of random guests, edits and queries, alone and as somebody types. */

#include "config.h"

#include "inn-test-haystack.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-posting.h"
#include "inn-text.h"

#define N_GUESTS 60
#define N_TAGS 4

static const char *const tag_names[N_TAGS] = { "安静", "VIP客户", "Lake view", "常客" };

/* How well a word fits: the higher the better. */
enum
{
  NOT_AT_ALL,
  IN_A_NOTE,
  ELSEWHERE,
  IN_A_NAME,
  AT_THE_START,
};

static gboolean
begins_word (const char *text,
             const char *at)
{
  return at == text || ((guchar) at[-1] < 0x80 && !g_ascii_isalnum (at[-1]));
}

/* Folded, but with the Chinese characters as written: a traditional one may have readings of its
 * own. */
static char *
dup_unsimplified (const char *name)
{
  GString *text = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *single = g_strndup (at, g_utf8_next_char (at) - at);
      g_autofree char *folded = inn_fold (single);

      g_string_append (text, inn_text_is_han (g_utf8_get_char (at)) ? single : folded);
    }

  return g_string_free (text, FALSE);
}

static guint
judge_name (const char    *name,
            const InnWord *word)
{
  if (*name == '\0')
    return NOT_AT_ALL;

  g_autofree char *folded = inn_fold (name);
  g_autofree char *joined = inn_fold_name (name);
  g_autofree char *unsimplified = dup_unsimplified (name);
  const char *const texts[] = { folded, joined };
  guint best = NOT_AT_ALL;
  gsize start, end;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (const char *at = texts[i]; (at = strstr (at, word->text)) != NULL; at++)
      best = MAX (best, begins_word (texts[i], at) ? AT_THE_START : IN_A_NAME);

  if (word->matcher != NULL)
    {
      const char *const ways[] = { folded, joined, unsimplified };

      for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
        if (inn_pinyin_letters (ways[i], strlen (ways[i])) != 0
            && inn_pinyin_matcher_find (word->matcher, ways[i], strlen (ways[i]), &start, &end))
          best = MAX (best, begins_word (ways[i], ways[i] + start) ? AT_THE_START : IN_A_NAME);
    }

  return best;
}

/* The first letters of the words of "Anna Smith" are found as well. */
static guint
judge_word_letters (const char    *name,
                    const InnWord *word)
{
  if (*name == '\0')
    return NOT_AT_ALL;

  g_autofree char *folded = inn_fold (name);
  g_autofree char *joined = inn_fold_name (name);
  g_autoptr (GString) letters = g_string_new (NULL);
  const char *at = NULL;

  if (strlen (folded) == strlen (joined))
    return NOT_AT_ALL;
  for (guint i = 0; folded[i] != '\0'; i++)
    if (g_ascii_isalpha (folded[i]) && (i == 0 || !g_ascii_isalnum (folded[i - 1])))
      g_string_append_c (letters, folded[i]);

  at = letters->len > 1 ? strstr (letters->str, word->text) : NULL;

  return at == NULL ? NOT_AT_ALL : at == letters->str ? AT_THE_START : IN_A_NAME;
}

/* The prefix of the country is taken away on both sides. */
static const char *
skip_prefix (const char *value)
{
  return g_str_has_prefix (value, "+86") ? value + strlen ("+86") : value;
}

static gboolean
is_in_values (const char *values,
              const char *word,
              gboolean    digits)
{
  g_auto (GStrv) all = g_strsplit_set (values, "\2\3", -1);

  for (guint i = 0; *values != '\0' && all[i] != NULL; i++)
    {
      g_autofree char *folded = inn_fold (digits ? skip_prefix (all[i]) : all[i]);
      g_autoptr (GString) plain = g_string_new (NULL);

      for (const char *at = folded; *at != '\0'; at++)
        if (!digits || g_ascii_isdigit (*at))
          g_string_append_c (plain, *at);
      if (strstr (plain->str, word) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_elsewhere (const InnTestGuest *guest,
              const char         *word)
{
  return is_in_values (guest->phones->str, word, TRUE)
         || is_in_values (guest->contacts->str, word, FALSE)
         || is_in_values (guest->tails->str, word, FALSE)
         || is_in_values (guest->company->str, word, FALSE)
         || is_in_values (guest->region->str, word, FALSE)
         || is_in_values (guest->former_names->str, word, FALSE);
}

static guint
judge_letter_in (const char *name,
                 char        letter)
{
  guint best = NOT_AT_ALL;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint32 letters = inn_pinyin_letters (at, g_utf8_next_char (at) - at);

      if (*at == letter && begins_word (name, at))
        return AT_THE_START;
      if (letters >> (letter - 'a') & 1)
        {
          if (begins_word (name, at))
            return AT_THE_START;
          best = IN_A_NAME;
        }
    }

  return best;
}

static guint
judge_letter (const InnTestGuest *guest,
              char                letter)
{
  const GString *const names[] = { guest->name, guest->latin_name, guest->reading };
  guint best = NOT_AT_ALL;

  if (g_ascii_isdigit (letter))
    {
      const char *texts[] = { guest->name->str, guest->latin_name->str, guest->tails->str };
      g_auto (GStrv) phones = g_strsplit_set (guest->phones->str, "\2\3", -1);

      for (guint i = 0; phones[i] != NULL; i++)
        {
          const char *digit = skip_prefix (phones[i]);

          while (*digit != '\0' && !g_ascii_isdigit (*digit))
            digit++;
          if (*digit == letter)
            return ELSEWHERE;
        }

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        for (const char *at = strchr (texts[i], letter); at != NULL; at = strchr (at + 1, letter))
          if (begins_word (texts[i], at))
            return ELSEWHERE;
      return NOT_AT_ALL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folded = inn_fold (names[i]->str);
      g_autofree char *han = dup_unsimplified (names[i]->str);

      g_autofree char *joined = inn_fold_name (names[i]->str);

      best = MAX (best, judge_letter_in (folded, letter));
      best = MAX (best, judge_letter_in (joined, letter));
      best = MAX (best, judge_letter_in (han, letter));
    }

  return best;
}

static guint
judge_word (const InnTestGuest *guest,
            const InnWord      *word)
{
  guint best = NOT_AT_ALL;

  if (word->letter)
    return judge_letter (guest, word->text[0]);

  best = MAX (judge_name (guest->name->str, word), judge_name (guest->latin_name->str, word));
  best = MAX (best, judge_name (guest->reading->str, word));
  best = MAX (best, judge_word_letters (guest->name->str, word));
  best = MAX (best, judge_word_letters (guest->latin_name->str, word));
  best = MAX (best, judge_word_letters (guest->reading->str, word));
  if (best == NOT_AT_ALL
      && (is_elsewhere (guest, word->text)
          || (word->bare != NULL && is_elsewhere (guest, word->bare))))
    best = ELSEWHERE;
  if (best == NOT_AT_ALL && is_in_values (guest->note->str, word->text, FALSE))
    best = IN_A_NOTE;
  for (guint i = 0; best == NOT_AT_ALL && i < guest->label_ids->len; i++)
    if (is_in_values (tag_names[g_array_index (guest->label_ids, gint64, i) - 1], word->text, FALSE))
      best = IN_A_NOTE;

  return best;
}

static guint
judge_guest (const InnTestGuest *guest,
             InnNeedle          *needle)
{
  const InnWord *number = inn_needle_get_number (needle);
  guint worst = AT_THE_START;

  for (guint i = 0; i < inn_needle_get_n (needle); i++)
    worst = MIN (worst, judge_word (guest, inn_needle_get_word (needle, i)));
  if (number != NULL)
    worst = MAX (worst, judge_word (guest, number));

  return worst;
}

/* Who should be found, as words, in the order in which they should be. */
static char *
find_slowly (GPtrArray  *guests,
             InnNeedle  *needle,
             gboolean    archived)
{
  GString *ids = g_string_new (NULL);
  g_autofree guint *fits = g_new0 (guint, guests->len);

  /* Each is judged once; in order are put those who fit at all. */
  for (guint i = 0; i < guests->len; i++)
    {
      const InnTestGuest *guest = guests->pdata[i];

      if (guest != NULL && guest->archived == archived)
        fits[i] = judge_guest (guest, needle);
    }

  for (guint fit = AT_THE_START; fit > NOT_AT_ALL; fit--)
    for (int days = 10; days >= 0; days--)
      for (guint i = 0; i < guests->len; i++)
        {
          const InnTestGuest *guest = guests->pdata[i];

          if (fits[i] == fit && guest->days == days)
            g_string_append_printf (ids, "%d ", (int) guest->id);
        }

  return g_string_free (ids, FALSE);
}

static const char *
choose (GRand             *rand,
        const char *const *words,
        guint              n_words)
{
  return words[g_rand_int_range (rand, 0, n_words)];
}

static void
append_words (GRand             *rand,
              GString           *text,
              const char *const *words,
              guint              n_words,
              int                most)
{
  for (int n = g_rand_int_range (rand, 0, most + 1); n > 0; n--)
    g_string_append (text, choose (rand, words, n_words));
}

static InnTestGuest *
random_guest (GRand  *rand,
              gint64  id)
{
  static const char *const syllables[] = {
    "张", "三", "单", "重", "庆", "吕", "林", "雨", "李", "An", "na", "José", " ", "-", "·", "Li", "陳", "乾", "7",
  };
  static const char *const words[] = {
    "安静", "lin", "302", "张三", "note", " ", "10月", "@qq.com", "zs", "常", "é",
  };
  static const char *const numbers[] = {
    "13805716620", "138 0571 6621", "0571-88051234", "+49 153 2333886", "86138", "12",
  };
  InnTestGuest *guest = inn_test_guest_of (id, NULL);

  append_words (rand, guest->name, syllables, G_N_ELEMENTS (syllables), 4);
  if (g_rand_int_range (rand, 0, 4) == 0)
    append_words (rand, guest->latin_name, syllables, G_N_ELEMENTS (syllables), 3);
  if (g_rand_int_range (rand, 0, 6) == 0)
    g_string_assign (guest->reading, "piao shan");
  append_words (rand, guest->note, words, G_N_ELEMENTS (words), 4);
  if (g_rand_int_range (rand, 0, 3) == 0)
    append_words (rand, guest->company, words, G_N_ELEMENTS (words), 2);
  if (g_rand_int_range (rand, 0, 3) == 0)
    append_words (rand, guest->region, words, G_N_ELEMENTS (words), 1);
  for (int n = g_rand_int_range (rand, 0, 3); n > 0; n--)
    {
      const char *number = choose (rand, numbers, G_N_ELEMENTS (numbers));
      g_autofree char *home = g_strconcat ("+86", number, NULL);

      inn_test_guest_add_phone (guest, number,
                                strlen (number) == 11 && number[0] == '1' ? home : "");
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    g_string_assign (guest->contacts, "lin.da@qq.com\2wx_zs302\2");
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_assign (guest->tails, "6620\2");
  if (g_rand_int_range (rand, 0, 5) == 0)
    g_string_assign (guest->former_names, "李四\2");
  for (gint64 tag = 1; tag <= N_TAGS; tag++)
    if (g_rand_int_range (rand, 0, 5) == 0)
      g_array_append_val (guest->label_ids, tag);
  guest->days = g_rand_int_range (rand, 0, 4);
  guest->archived = g_rand_int_range (rand, 0, 10) == 0;

  return guest;
}

static char *
random_query (GRand *rand)
{
  static const char *const parts[] = {
    "z", "s", "zh", "zhang", "san", "shan", "dan", "l", "lv", "lyu", "lin", "yu", "张", "三", "an", "na",
    "jose", "138", "0571", "6620", "66", "1", "86", "00", "302", "安静", "qq", "li", "陈", "g", "ong", "q",
    "-", "lake", "四", "piao", "as", ".", "月",
  };
  /* A comma between two digits may be one of a number. */
  static const char *const between[] = { " ", " ", " ", ", ", " ,", ",," };
  GString *query = g_string_new (NULL);
  int n_words = g_rand_int_range (rand, 1, 4);

  for (int word = 0; word < n_words; word++)
    {
      if (word > 0)
        g_string_append (query, choose (rand, between, G_N_ELEMENTS (between)));
      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        g_string_append (query, choose (rand, parts, G_N_ELEMENTS (parts)));
    }

  return g_string_free (query, FALSE);
}

static char *
join_ids (GArray *found)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%d ", (int) g_array_index (found, gint64, i));

  return g_string_free (ids, FALSE);
}

static void
check (InnPack    *pack,
       GPtrArray  *guests,
       const char *text,
       gboolean    archived,
       GArray     *among,
       GArray    **records)
{
  g_autoptr (InnNeedle) needle = inn_needle_new (text);
  const InnPackQuery query = { .needle = needle, .archived = archived, .among = among };
  g_autoptr (GArray) found = inn_pack_find (pack, &query, records);
  g_autofree char *ids = join_ids (found);
  g_autofree char *blanks = g_strdelimit (g_strdup (text), ",", ' ');
  g_autoptr (InnNeedle) plain = inn_needle_new (blanks);
  g_autofree char *expected = find_slowly (guests, plain, archived);

  if (!g_str_equal (ids, expected))
    g_test_message ("query “%s”%s", text, among != NULL ? ", going on" : "");
  g_assert_cmpstr (ids, ==, expected);
}

static void
edit (GRand     *rand,
      InnPack   *pack,
      GPtrArray *guests)
{
  guint index = g_rand_int_range (rand, 0, N_GUESTS);
  g_autoptr (InnPack) changed = inn_pack_new ();

  g_clear_pointer ((InnTestGuest **) &guests->pdata[index], inn_test_guest_free);
  inn_pack_remove (pack, index + 1);
  if (g_rand_int_range (rand, 0, 8) == 0)
    return;

  /* As the finder does: what was read anew comes in a pack of its own. */
  for (gint64 tag = 1; tag <= N_TAGS; tag++)
    inn_pack_set_label (changed, tag, tag_names[tag - 1]);
  guests->pdata[index] = random_guest (rand, index + 1);
  inn_test_guest_put (guests->pdata[index], changed);
  inn_pack_take_all (pack, changed);
}

static void
free_guest (gpointer guest)
{
  if (guest != NULL)
    inn_test_guest_free (guest);
}

static void
test_against_each (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (302);

  for (guint book = 0; book < 10; book++)
    {
      g_autoptr (InnPack) pack = inn_pack_new ();
      g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func (free_guest);

      for (gint64 tag = 1; tag <= N_TAGS; tag++)
        inn_pack_set_label (pack, tag, tag_names[tag - 1]);
      for (gint64 id = 1; id <= N_GUESTS; id++)
        {
          g_ptr_array_add (guests, random_guest (rand, id));
          inn_test_guest_put (guests->pdata[id - 1], pack);
        }

      for (guint step = 0; step < 120; step++)
        {
          g_autofree char *text = random_query (rand);

          edit (rand, pack, guests);
          check (pack, guests, text, g_rand_int_range (rand, 0, 6) == 0, NULL, NULL);
        }
    }
}

/* In a larger book the first word may find so few that only they are judged by the others. */
static void
test_few_are_judged (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (304);
  g_autoptr (InnPack) pack = inn_pack_new ();
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func (free_guest);

  for (gint64 tag = 1; tag <= N_TAGS; tag++)
    inn_pack_set_label (pack, tag, tag_names[tag - 1]);
  for (gint64 id = 1; id <= 10 * N_GUESTS; id++)
    {
      InnTestGuest *guest = random_guest (rand, id);

      if (id % 200 == 1)
        g_string_append_printf (guest->note, "rarely%d", (int) id % 400);
      g_ptr_array_add (guests, guest);
      inn_test_guest_put (guest, pack);
    }

  for (guint round = 0; round < 40; round++)
    {
      g_autofree char *words = random_query (rand);
      g_autofree char *text = g_strdup_printf ("%s rarely%s", words, round % 2 == 0 ? "1" : "");

      edit (rand, pack, guests);
      check (pack, guests, text, FALSE, NULL, NULL);
    }
}

/* Each letter typed looks only at what the letters before it found, wherever that is allowed. */
static void
test_as_somebody_types (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (303);
  g_autoptr (InnPack) pack = inn_pack_new ();
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func (free_guest);
  guint n_went_on = 0;

  for (gint64 tag = 1; tag <= N_TAGS; tag++)
    inn_pack_set_label (pack, tag, tag_names[tag - 1]);
  for (gint64 id = 1; id <= N_GUESTS; id++)
    {
      g_ptr_array_add (guests, random_guest (rand, id));
      inn_test_guest_put (guests->pdata[id - 1], pack);
    }

  for (guint round = 0; round < 150; round++)
    {
      g_autofree char *text = random_query (rand);
      g_autoptr (GArray) records = NULL;
      g_autoptr (InnNeedle) earlier = NULL;

      for (const char *at = text; *at != '\0';)
        {
          g_autofree char *typed = NULL;
          g_autoptr (InnNeedle) needle = NULL;
          g_autoptr (GArray) among = g_steal_pointer (&records);
          gboolean goes_on;

          at = g_utf8_next_char (at);
          typed = g_strndup (text, at - text);
          needle = inn_needle_new (typed);
          if (inn_needle_get_n (needle) == 0)
            {
              g_clear_pointer (&earlier, inn_needle_unref);
              continue;
            }

          goes_on = earlier != NULL && among != NULL && inn_needle_extends (needle, earlier);
          n_went_on += goes_on;
          check (pack, guests, typed, FALSE, goes_on ? among : NULL, &records);
          g_clear_pointer (&earlier, inn_needle_unref);
          earlier = g_steal_pointer (&needle);
        }
    }
  g_assert_cmpuint (n_went_on, >, 200);
}

static void
test_postings (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (InnPosting) posting = inn_posting_new ();
      g_auto (InnBits) expected = { NULL, 0 };
      g_auto (InnBits) found = { NULL, 0 };
      guint number = g_rand_int_range (rand, 0, 3);

      for (guint i = 0; i < 50; i++)
        {
          inn_posting_append (posting, number);
          inn_bits_add (&expected, number);
          number += g_rand_int_range (rand, 0, 2) ? g_rand_int_range (rand, 0, 100000) : 1;
        }
      inn_posting_add_to (posting, &found);
      for (guint i = 0; i <= number; i++)
        g_assert_cmpint (inn_bits_has (&found, i), ==, inn_bits_has (&expected, i));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/finds-what-a-look-at-each-finds", test_against_each);
  g_test_add_func ("/search/finds-the-same-by-judging-few", test_few_are_judged);
  g_test_add_func ("/search/finds-the-same-letter-by-letter", test_as_somebody_types);
  g_test_add_func ("/search/lists-of-numbers-come-back-whole", test_postings);

  return g_test_run ();
}
