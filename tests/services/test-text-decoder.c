/* test-text-decoder.c: encodings are recognised, and come out as clean UTF-8 however they are cut. */

#include "config.h"

#include "inn-test-sheet.h"
#include "inn-encoding-guess.h"
#include "inn-text-decoder.h"
#include "inn-utf8-scan.h"

#include <string.h>

#define N_NAMES 1000

static const struct
{
  const char  *name;
  InnEncoding  encoding;
  gboolean     bom;
} writings[] = {
  { "utf-8", INN_ENCODING_UTF8, FALSE },
  { "utf-8-bom", INN_ENCODING_UTF8, TRUE },
  { "utf-16le", INN_ENCODING_UTF16LE, FALSE },
  { "utf-16le-bom", INN_ENCODING_UTF16LE, TRUE },
  { "utf-16be", INN_ENCODING_UTF16BE, FALSE },
  { "utf-16be-bom", INN_ENCODING_UTF16BE, TRUE },
  { "gb18030", INN_ENCODING_GB18030, FALSE },
  { "big5", INN_ENCODING_BIG5, FALSE },
};

static InnEncodingGuess
guess (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  InnEncodingGuess found;

  g_assert_true (inn_encoding_guess (stream, NULL, &found, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (found.n_bytes, ==, g_bytes_get_size (bytes));

  return found;
}

static char *
decode (GBytes          *bytes,
        InnEncoding      encoding,
        gsize            n_at_once,
        InnTextDecoder **out)
{
  g_autoptr (GInputStream) stream = inn_test_drip_new (bytes, n_at_once);
  g_autoptr (InnTextDecoder) decoder = inn_text_decoder_new (stream, encoding);
  GString *text = g_string_new (NULL);
  char buffer[1000];
  gssize n;

  while ((n = inn_text_decoder_read (decoder, buffer, sizeof buffer, NULL, NULL)) > 0)
    g_string_append_len (text, buffer, n);
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpuint (inn_text_decoder_get_n_bytes (decoder), ==, g_bytes_get_size (bytes));
  if (out != NULL)
    *out = g_steal_pointer (&decoder);

  return g_string_free (text, FALSE);
}

static void
test_thousand_names (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *names = inn_test_names (N_NAMES);
  g_autoptr (GBytes) bytes = inn_test_encode (names, writings[i].encoding, writings[i].bom);
  static const gsize drips[] = { 1, 2, 3, 5, 64 * 1024 };
  InnEncodingGuess found = guess (bytes);

  g_assert_cmpint (found.has_bom, ==, writings[i].bom);
  g_assert_cmpuint (found.n_nuls, ==, 0);
  g_assert_cmpuint (found.n_invalid, ==, 0);
  g_assert_cmpint (found.encoding, ==, writings[i].encoding);
  if (writings[i].encoding == INN_ENCODING_BIG5)
    {
      g_autofree char *preview = inn_encoding_guess_preview (&found, INN_ENCODING_BIG5);

      g_assert_false (found.undecidable);
      g_assert_nonnull (strstr (names, "\n"));
      g_assert_cmpint (strncmp (preview, names, 60), ==, 0);
    }

  for (gsize d = 0; d < G_N_ELEMENTS (drips); d++)
    {
      g_autoptr (InnTextDecoder) decoder = NULL;
      g_autofree char *text = decode (bytes, writings[i].encoding, drips[d], &decoder);

      g_assert_cmpstr (text, ==, names);
      g_assert_cmpuint (inn_text_decoder_get_n_invalid (decoder), ==, 0);
      g_assert_cmpuint (inn_text_decoder_get_n_boms (decoder), ==, 0);
    }
}

/* Simplified names are nothing that Big5 could be; asking would only confuse. */
static void
test_simplified_is_sure (void)
{
  GString *names = g_string_new ("姓名,电话\n");
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  InnEncodingGuess found;

  for (int i = 0; i < 30; i++)
    g_string_append (names, "张伟,13800000000\n刘晓红,13900000001\n陈国强,备注：老客户\n");
  text = g_string_free (names, FALSE);
  bytes = inn_test_encode (text, INN_ENCODING_GB18030, FALSE);
  found = guess (bytes);

  g_assert_cmpint (found.encoding, ==, INN_ENCODING_GB18030);
  g_assert_false (found.undecidable);
}

static void
test_two_characters_are_undecidable (void)
{
  g_autoptr (GBytes) bytes = inn_test_encode ("王文,1\n", INN_ENCODING_GB18030, FALSE);
  InnEncodingGuess found = guess (bytes);
  g_autofree char *preview = NULL;

  g_assert_cmpint (found.encoding, ==, INN_ENCODING_GB18030);
  g_assert_true (found.undecidable);
  preview = inn_encoding_guess_preview (&found, found.encoding);
  g_assert_cmpstr (preview, ==, "王文,1\n");
}

/* Names, addresses and notes as people write them, each in the encoding of its place. */
static void
test_big5_and_gb18030_are_told_apart (void)
{
  static const struct
  {
    const char  *text;
    InnEncoding  encoding;
    gboolean     undecidable;
  } lists[] = {
    { "林國棟,台北市大安區\n陳美玲,素食\n", INN_ENCODING_BIG5, FALSE },
    { "姓名,電話\n張國榮,1\n", INN_ENCODING_BIG5, FALSE },
    { "王文,1\n", INN_ENCODING_BIG5, TRUE },
    { "姓名,电话\n张国荣,1\n", INN_ENCODING_GB18030, FALSE },
    { "林国栋,杭州市西湖区\n陈美玲,素食\n", INN_ENCODING_GB18030, FALSE },
    { "林國棟,台北市大安區\n陳美玲,素食,高樓層\n", INN_ENCODING_GB18030, FALSE },
    { "张伟,1\n", INN_ENCODING_GB18030, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GBytes) bytes = inn_test_encode (lists[i].text, lists[i].encoding, FALSE);
      InnEncodingGuess found = guess (bytes);
      g_autofree char *preview = inn_encoding_guess_preview (&found, lists[i].encoding);

      g_test_message ("%s", lists[i].text);
      g_assert_cmpint (found.encoding, ==, lists[i].encoding);
      g_assert_cmpint (found.undecidable, ==, lists[i].undecidable);
      g_assert_cmpstr (preview, ==, lists[i].text);
    }
}

/* A head of ASCII says nothing about what comes after a megabyte. */
static void
test_late_chinese_is_seen (void)
{
  GString *bytes = g_string_new (NULL);
  g_autoptr (GBytes) names = NULL;
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *text = inn_test_names (100);
  InnEncodingGuess found;

  names = inn_test_encode (text, INN_ENCODING_GB18030, FALSE);
  for (int i = 0; i < 60000; i++)
    g_string_append_printf (bytes, "Guest %d,%d\n", i, i);
  g_string_append_len (bytes, g_bytes_get_data (names, NULL), g_bytes_get_size (names));
  whole = g_string_free_to_bytes (bytes);
  found = guess (whole);

  g_assert_cmpuint (found.n_bytes, >, 1000000);
  g_assert_cmpint (found.encoding, ==, INN_ENCODING_GB18030);
  g_assert_cmpuint (found.n_sample, >, 100);
}

static void
test_damaged_utf8_stays_utf8 (void)
{
  g_autofree char *names = inn_test_names (100);
  g_autofree char *text = g_strconcat (names, "caf\xe9,1\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *decoded = decode (bytes, INN_ENCODING_UTF8, 7, NULL);
  InnEncodingGuess found = guess (bytes);

  g_assert_cmpint (found.encoding, ==, INN_ENCODING_UTF8);
  g_assert_cmpuint (found.n_invalid, ==, 1);
  g_assert_true (g_str_has_suffix (decoded, "caf\xef\xbf\xbd,1\n"));
}

static void
test_damaged_short_utf8_stays_utf8 (void)
{
  static const struct
  {
    const char *text;
    guint       n_invalid;
  } cases[] = {
    { "姓名,电话\n张三,13812345678\n王\xff五,\n", 1 },
    { "姓名,电话\n\xe5\xbc,1\n", 2 },
    { "姓名,电话\n张三,1381234567\xc2\n", 1 },
    { "姓名\n\xd5\xc5\n", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      InnEncodingGuess found = guess (bytes);

      g_assert_cmpint (found.encoding, ==, INN_ENCODING_UTF8);
      g_assert_cmpuint (found.n_invalid, ==, cases[i].n_invalid);
    }
}

static void
test_marks_in_the_middle_go (void)
{
  static const char text[] = "\xef\xbb\xbf" "a,b\n\xef\xbb\xbf" "c,ｄ\n\xef\xbb\xbf";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  for (gsize n = 1; n < 10; n++)
    {
      g_autoptr (InnTextDecoder) decoder = NULL;
      g_autofree char *decoded = decode (bytes, INN_ENCODING_UTF8, n, &decoder);

      g_assert_cmpstr (decoded, ==, "a,b\nc,ｄ\n");
      g_assert_cmpuint (inn_text_decoder_get_n_boms (decoder), ==, 2);
    }
}

static void
test_nuls_pass_and_are_counted (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b,c\nd,e\n", 10);
  g_autoptr (GInputStream) stream = inn_test_drip_new (bytes, 3);
  g_autoptr (InnTextDecoder) decoder = inn_text_decoder_new (stream, INN_ENCODING_UTF8);
  char buffer[20];
  gsize length = 0;
  gssize n;

  g_assert_cmpuint (guess (bytes).n_nuls, ==, 1);
  g_assert_cmpint (guess (bytes).encoding, ==, INN_ENCODING_UTF8);
  while ((n = inn_text_decoder_read (decoder, buffer + length, sizeof buffer - length,
                                     NULL, NULL)) > 0)
    length += n;
  g_assert_cmpmem (buffer, length, "a\0b,c\nd,e\n", 10);
}

static void
test_cut_ends_are_replaced (void)
{
  static const struct
  {
    const char  *bytes;
    gsize        length;
    InnEncoding  encoding;
  } cases[] = {
    { "a\xe5\xbc", 3, INN_ENCODING_UTF8 },
    { "a\xd5", 2, INN_ENCODING_GB18030 },
    { "a\xa4", 2, INN_ENCODING_BIG5 },
    { "a\0\x20", 3, INN_ENCODING_UTF16LE },
    { "a\0\x3d\xd8", 4, INN_ENCODING_UTF16LE },
    { "\0a\xd8", 3, INN_ENCODING_UTF16BE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].length);
      g_autoptr (InnTextDecoder) decoder = NULL;
      g_autofree char *text = decode (bytes, cases[i].encoding, 1, &decoder);

      g_assert_cmpstr (text, ==, "a\xef\xbf\xbd");
      g_assert_cmpuint (inn_text_decoder_get_n_invalid (decoder), ==, 1);
    }
}

/* Against g_utf8_validate (), which takes no NUL, over short random bytes. */
static void
test_validation_agrees_with_glib (void)
{
  static const guint8 interesting[] = {
    'a', 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe5, 0xed, 0xef, 0xf0,
    0xf1, 0xf4, 0xf5, 0xff,
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (int round = 0; round < 200000; round++)
    {
      guint8 bytes[12];
      gsize length = g_rand_int_range (random, 0, sizeof bytes + 1), valid;
      const char *end;
      gboolean cut, whole;

      for (gsize i = 0; i < length; i++)
        bytes[i] = interesting[g_rand_int_range (random, 0, G_N_ELEMENTS (interesting))];
      whole = g_utf8_validate ((const char *) bytes, length, &end);
      valid = inn_utf8_valid_length (bytes, length, &cut);
      g_assert_cmpuint (valid, ==, end - (const char *) bytes);
      g_assert_true (!whole || !cut);
      g_assert_cmpint (whole, ==, valid == length);
      if (cut)
        g_assert_cmpint (g_utf8_get_char_validated ((const char *) bytes + valid, length - valid),
                         ==, (gunichar) -2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (writings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text-decoder/thousand-names/%s", writings[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_thousand_names);
    }
  g_test_add_func ("/text-decoder/guess/simplified-is-sure", test_simplified_is_sure);
  g_test_add_func ("/text-decoder/guess/two-characters-are-undecidable",
                   test_two_characters_are_undecidable);
  g_test_add_func ("/text-decoder/guess/usual-characters-tell-big5-from-gb18030",
                   test_big5_and_gb18030_are_told_apart);
  g_test_add_func ("/text-decoder/guess/late-chinese-is-seen", test_late_chinese_is_seen);
  g_test_add_func ("/text-decoder/guess/damaged-utf8-stays-utf8", test_damaged_utf8_stays_utf8);
  g_test_add_func ("/text-decoder/guess/short-damaged-utf8-stays-utf8",
                   test_damaged_short_utf8_stays_utf8);
  g_test_add_func ("/text-decoder/marks-in-the-middle-go", test_marks_in_the_middle_go);
  g_test_add_func ("/text-decoder/nuls-pass-and-are-counted", test_nuls_pass_and_are_counted);
  g_test_add_func ("/text-decoder/cut-ends-are-replaced", test_cut_ends_are_replaced);
  g_test_add_func ("/text-decoder/validation-agrees-with-glib", test_validation_agrees_with_glib);

  return g_test_run ();
}
