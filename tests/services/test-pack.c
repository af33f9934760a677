/* What is found, in which order, and what edits do. */

#include "config.h"

#include "inn-test-haystack.h"

/* Puts a guest as the finder does. */
static void
put (InnPack    *pack,
     gint64      id,
     const char *name,
     const char *phone,
     const char *note,
     gint32      last_stay)
{
  g_autoptr (InnTestGuest) guest = inn_test_guest_of (id, name);

  g_string_assign (guest->note, note);
  inn_test_guest_add_phone (guest, phone, "");
  guest->days = last_stay;
  inn_test_guest_put (guest, pack);
}

static void
check (InnPack    *pack,
       const char *query,
       const char *expected)
{
  g_autofree char *ids = inn_test_find (pack, query);

  if (!g_str_equal (ids, expected))
    g_test_message ("query “%s”", query);
  g_assert_cmpstr (ids, ==, expected);
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
    { "lyut", "1" },
    { "liny桐", "1" },
    { "雨林", "" },
    { "86138", "1" },
    { "0086 138 0571", "1" },
    { "joseal", "6" },
    { "ja", "6" },
    { "安静", "4" },
    { "林 6620", "1" },
    { "林 9999", "" },
    { "%", "" },
    { "_", "" },
    { "王小峥", "" },
  };
  g_autoptr (InnPack) pack = inn_pack_new ();

  put (pack, 1, "林雨桐", "138 0571 6620", "", 20);
  put (pack, 2, "林嘉豪", "13958201173", "", 10);
  put (pack, 3, "单雄信", "13666124409", "", 0);
  put (pack, 4, "周琳", "13700000000", "爱安静 lindy", 30);
  put (pack, 5, "Linda Wei", "", "", 5);
  put (pack, 6, "José Álvarez", "", "", 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (pack, cases[i].query, cases[i].expected);
}

/* All that the staff may remember of somebody, one guest each. */
static void
test_all_that_is_known (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } cases[] = {
    /* The last four of a document, as far as they are known. */
    { "402X", "1" }, { "402x", "1" }, { "1402x", "" },
    /* WeChat, part of an address, company, former name. */
    { "wx_linda", "2" }, { "WX_Lin", "2" }, { "linda.wei", "2" }, { "outlook", "2" },
    { "云帆", "3" }, { "雲帆設計", "3" }, { "李四", "4" },
    /* Traditional for simplified, and the reverse. */
    { "陳國慶", "5 6" }, { "陈国庆", "5 6" }, { "chenguoqing", "5 6" }, { "陳guo庆", "5 6" },
    /* Accents either way, full width. */
    { "müller", "7 8" }, { "muller", "7 8" }, { "ＭＵＬＬＥＲ", "7 8" }, { "françois", "7" },
    { "francois", "7" },
    /* Numbers however spaced or prefixed. */
    { "13805716620", "9" }, { "138 0571 6620", "9" }, { "138-0571-6620", "9" },
    { "+8613805716620", "9" }, { "+86 138 0571 6620", "9" }, { "0086 138 0571 6620", "9" },
    { "86-138-0571-6620", "9" }, { "(138) 05716620", "9" }, { "5716", "9" }, { "71662", "9" },
    { "１３８０５７１", "9" },
    /* ü as u, v and yu. */
    { "lvbu", "10" }, { "lubu", "10" }, { "lyubu", "10" }, { "lü布", "10" }, { "吕b", "10" },
    /* Every reading of a character. */
    { "chongyang", "11" }, { "zhongyang", "11" }, { "cy", "11" }, { "zy", "11" },
    { "chong阳", "11" },
    /* Signs are what they are. */
    { "%", "12" }, { "50%", "12" }, { "_l", "2" }, { "wx%", "" },
  };
  g_autoptr (InnPack) pack = inn_pack_new ();
  InnTestGuest *guests[12];
  static const char *const names[G_N_ELEMENTS (guests)] = {
    "证件", "微信", "公司", "前名", "陈国庆", "陳國慶", "François Müller", "Anna Muller", "电话",
    "吕布", "重阳", "满50%",
  };

  for (guint i = 0; i < G_N_ELEMENTS (guests); i++)
    guests[i] = inn_test_guest_of (i + 1, names[i]);
  g_string_assign (guests[0]->tails, "402X\2");
  g_string_assign (guests[1]->contacts, "wx_linda\2Linda.Wei@Outlook.com\2");
  g_string_assign (guests[2]->company, "云帆设计");
  g_string_assign (guests[3]->former_names, "李四\2");
  inn_test_guest_add_phone (guests[8], "138 0571 6620", "+8613805716620");
  for (guint i = 0; i < G_N_ELEMENTS (guests); i++)
    {
      inn_test_guest_put (guests[i], pack);
      inn_test_guest_free (guests[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (pack, cases[i].query, cases[i].expected);
}

/* A number is found as it is written, as it is dialled from afar, and as it is dialled at home. */
static void
test_numbers_of_elsewhere (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } cases[] = {
    { "02079460958", "1" }, { "020 7946 0958", "1" }, { "0044 20 7946 0958", "1" },
    { "+442079460958", "1" }, { "442079460958", "1" }, { "2079460958", "1" }, { "0207946", "1" },
    { "0912345678", "2 3" }, { "912345678", "2 3" }, { "886912345678", "2 3" },
    { "0571 8765 4321", "4 5" }, { "57187654321", "4 5" }, { "8657187654321", "4 5" },
    { "013805716620", "" }, { "13805716620", "6" }, { "061238840", "" }, { "61238840", "7" },
  };
  static const char *const numbers[][2] = {
    { "0044 20 7946 0958", "+442079460958" }, { "+886 912 345 678", "+886912345678" },
    { "0912-345-678", "+886912345678" }, { "+86 571 8765 4321", "+8657187654321" },
    { "0571-87654321", "+8657187654321" }, { "138 0571 6620", "+8613805716620" },
    { "+852 6123 8840", "+85261238840" },
  };
  g_autoptr (InnPack) pack = inn_pack_new ();

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      InnTestGuest *guest = inn_test_guest_of (i + 1, "甲");

      inn_test_guest_add_phone (guest, numbers[i][0], numbers[i][1]);
      inn_test_guest_put (guest, pack);
      inn_test_guest_free (guest);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (pack, cases[i].query, cases[i].expected);
}

/* What a sheet from elsewhere may have in a name does not hide the guest, nor find another. */
static void
test_odd_names (void)
{
  g_autoptr (InnPack) pack = inn_pack_new ();
  g_autofree char *long_name = g_strnfill (10000, 'x');

  put (pack, 1, "\u202e林\u200f雨\u200b桐", "", "", 0);
  put (pack, 2, "Anna 😀 Berg", "", "", 0);
  put (pack, 3, "张\x01三\n", "", "", 0);
  put (pack, 4, "王五", "", "", 0);
  put (pack, 5, long_name, "", "", 0);

  check (pack, "林雨桐", "1");
  check (pack, "linyutong", "1");
  check (pack, "\u200f林\u202e雨", "1");
  check (pack, "😀", "2");
  check (pack, "anna berg", "2");
  check (pack, "😁", "");
  check (pack, "张三", "3");
  check (pack, "王五", "4");
  check (pack, "wangwu", "4");
  check (pack, "王\xff", "4");
  check (pack, "xxxxxxxxxxxxxxxx", "5");
}

/* The store makes texts valid; what comes otherwise must not lead behind its end. */
static void
test_bytes_that_are_no_text (void)
{
  static const char *const bytes[] = {
    "\xff", "\xe5", "\xe5\xbc", "\xf0\x9f\x98", "\xc3", "\xed\xa0\x80", "\xc0\x80", "\x80\x80",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    {
      g_autoptr (InnPack) pack = inn_pack_new ();
      g_autofree char *behind = g_strconcat ("單雄信", bytes[i], NULL);
      g_autofree char *within = g_strconcat ("王", bytes[i], "五", NULL);
      g_autofree char *number = g_strconcat ("138", bytes[i], "5716", NULL);
      g_autoptr (InnTestGuest) guest = inn_test_guest_of (1, behind);
      g_autoptr (InnTestGuest) other = inn_test_guest_of (2, within);

      g_string_assign (guest->latin_name, behind);
      g_string_assign (guest->reading, behind);
      g_string_assign (guest->company, behind);
      g_string_assign (guest->region, behind);
      g_string_assign (guest->note, behind);
      inn_test_guest_add_phone (guest, number, number);
      g_string_append_printf (guest->former_names, "%s\2", behind);
      inn_test_guest_put (guest, pack);
      inn_test_guest_put (other, pack);

      check (pack, "单雄信", "1");
      check (pack, "單雄", "1");
      check (pack, "shanxx", "1");
      check (pack, "1385716", "1");
      if (!g_str_equal (bytes[i], "\xed\xa0\x80"))
        check (pack, "王五", "2");
    }
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
  check (pack, "b", "");
  g_assert_cmpuint (inn_pack_get_n_alive (pack), ==, 1);

  put (pack, 2, "Clara", "", "", 0);
  check (pack, "clara", "1 2");
}

static void
test_wants_rebuild (void)
{
  g_autoptr (InnPack) pack = inn_pack_new ();

  for (int i = 1; i <= 2000; i++)
    put (pack, i, "Anna", "", "", 0);
  g_assert_false (inn_pack_wants_rebuild (pack));
  for (int i = 1; i <= 1500; i++)
    put (pack, i, "Berta", "", "", 0);

  g_assert_true (inn_pack_wants_rebuild (pack));
  g_assert_cmpuint (inn_pack_get_n_alive (pack), ==, 2000);
}

static void
test_extends (void)
{
  static const struct
  {
    const char *earlier;
    const char *later;
    gboolean    extends;
  } cases[] = {
    { "zha", "zhang", TRUE },
    { "zha", "zha 138", TRUE },
    { "张", "张三", TRUE },
    { "zhang", "zha", FALSE },
    { "三", "张三", FALSE },  /* Pinyin goes on from where it began, not before it. */
    { "z", "zh", FALSE },     /* One letter is found in another way. */
    { "138 0571", "138 05716", FALSE },
    { "861", "861381", FALSE }, /* The prefix is a prefix only now. */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnNeedle) earlier = inn_needle_new (cases[i].earlier);
      g_autoptr (InnNeedle) later = inn_needle_new (cases[i].later);

      g_test_message ("%s, %s", cases[i].earlier, cases[i].later);
      g_assert_cmpint (inn_needle_extends (later, earlier), ==, cases[i].extends);
    }
}

static void
test_commas_part_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "张,三", "张|三" },
    { "张，三", "张|三" },
    { "张、三；138", "张|三|138" },
    { "zhang, 138", "zhang|138" },
    { "，张三，", "张三" },
    { "302,林", "302|林" },
    { "1,280", "1,280" },
    { "o'brien a.b@c.com 10-2", "o'brien|a.b@c.com|102" },
    { "，", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnNeedle) needle = inn_needle_new (cases[i].text);
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint word = 0; word < inn_needle_get_n (needle); word++)
        g_string_append_printf (words, "%s%s", word > 0 ? "|" : "",
                                inn_needle_get_word (needle, word)->text);
      g_assert_cmpstr (words->str, ==, cases[i].words);
    }
}

static void
test_bad_input (void)
{
  static const char *const queries[] = {
    "%", "_", "*", "\\", "'", "\"", "\x01", "\xe5\xbc", "\xff\xfe", "\u200f\u202e", "😀", "(", "--",
  };
  g_autoptr (InnPack) pack = inn_pack_new ();
  g_autofree char *spaced = g_strnfill (10000, 'a');
  g_autofree char *solid = g_strnfill (10000, 'a');

  put (pack, 1, "林雨桐", "13805716620", "note", 0);
  put (pack, 2, "Anna", "", "", 0);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (InnNeedle) needle = inn_needle_new (queries[i]);

      if (inn_needle_get_n (needle) > 0)
        check (pack, queries[i], "");
    }

  for (guint i = 1; i < 10000; i += 3)
    spaced[i] = ' ';
  check (pack, spaced, "");
  check (pack, solid, "");
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
    { "zsan", "张三", 0, 6 },
    { "zhangs", "张三", 0, 6 },
    { "zhang三", "张三", 0, 6 },
    { "san", "张三", 3, 6 },
    { "0086138", "138 0571 6620", 0, 3 },
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
  g_test_add_func ("/pack/a-number-is-found-as-it-is-dialled-at-home", test_numbers_of_elsewhere);
  g_test_add_func ("/pack/all-that-is-known-of-somebody", test_all_that_is_known);
  g_test_add_func ("/pack/odd-names-are-found-and-find-nobody-else", test_odd_names);
  g_test_add_func ("/pack/bytes-that-are-no-text-are-left-out", test_bytes_that_are_no_text);
  g_test_add_func ("/pack/name-starts-before-names-before-notes", test_rank);
  g_test_add_func ("/pack/one-letter-finds-starts-only", test_one_letter_finds_starts);
  g_test_add_func ("/pack/edits-replace-and-remove", test_edits);
  g_test_add_func ("/pack/dead-records-do-not-pile-up", test_wants_rebuild);
  g_test_add_func ("/pack/what-cannot-be-meant-finds-nobody", test_bad_input);
  g_test_add_func ("/needle/knows-when-it-only-goes-on", test_extends);
  g_test_add_func ("/needle/commas-part-words", test_commas_part_words);
  g_test_add_func ("/needle/marks-where-it-matched", test_marks);

  return g_test_run ();
}
