/* inn-encoding-guess.c: finds out in which encoding a text file was written.
 *
 * Reads the whole stream once, in constant memory, because a list can be ASCII for long before the
 * first Chinese name. Byte order mark, then strict UTF-8, then UTF-16 by where its zero bytes lie,
 * then GB18030 or Big5. Either takes nearly everything the other does, so how usual the characters
 * are that come out decides between them; where that does not tell, a person is to be asked.
 */

#include "config.h"

#include "inn-encoding-guess.h"

#include <string.h>

#include "inn-sheet-kind.h"
#include "inn-text-decoder.h"
#include "inn-utf8-scan.h"

#define BLOCK_SIZE (64 * 1024)

/* Fewer characters than this tell nothing about how common they are. */
#define MIN_CHARACTERS 12

/* By how much the share of usual characters in Big5 must be the greater one. */
#define CLEAR_LEAD 0.3

/* One reading of the bytes as a double-byte encoding, character after character. */
typedef struct
{
  guint8  pending[3];
  guint   n_pending;
  guint64 n_characters;
  guint64 n_common;
  guint64 n_wrong;
} DoubleByte;

typedef struct
{
  InnEncodingGuess *guess;
  guint8            tail[3]; /* of a UTF-8 character that a block cuts */
  gsize             n_tail;
  guint64           n_utf8_characters;
  guint64           n_utf8_wide; /* of three or four bytes, as Chinese is */
  guint64           n_utf8_wrong;
  guint64           n_nuls[2]; /* at even and at odd places */
  DoubleByte        gb18030;
  DoubleByte        big5;
} Sniffer;

/* What a byte does to a GB18030 character: -1 it is wrong, 0 more to come, 1 it is whole. */
static int
step_gb18030 (DoubleByte *state,
              guint8      byte)
{
  switch (state->n_pending)
    {
    case 1:
      if (byte >= 0x30 && byte <= 0x39)
        return 0;
      return byte >= 0x40 && byte <= 0xfe && byte != 0x7f ? 1 : -1;
    case 2:
      return byte >= 0x81 && byte <= 0xfe ? 0 : -1;
    default:
      return byte >= 0x30 && byte <= 0x39 ? 1 : -1;
    }
}

static int
step_big5 (DoubleByte *state,
           guint8      byte)
{
  return (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe) ? 1 : -1;
}

/* GB 2312's punctuation and its 3,755 usual characters: nearly all of any Chinese text. */
static gboolean
is_common_gb18030 (const guint8 *character)
{
  return character[1] >= 0xa1 &&
         ((character[0] >= 0xa1 && character[0] <= 0xa3) ||
          (character[0] >= 0xb0 && character[0] <= 0xd7));
}

/* Big5's punctuation and its 5,401 usual characters. */
static gboolean
is_common_big5 (const guint8 *character)
{
  return character[0] >= 0xa1 && character[0] <= 0xc6;
}

static void
feed_double_byte (DoubleByte   *state,
                  gboolean      big5,
                  const guint8 *bytes,
                  gsize         length)
{
  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = bytes[i];
      int step;

      if (state->n_pending == 0)
        {
          if (byte < 0x80)
            continue;
          if (byte == 0x80 || byte == 0xff)
            state->n_wrong++;
          else
            state->pending[state->n_pending++] = byte;
          continue;
        }

      step = big5 ? step_big5 (state, byte) : step_gb18030 (state, byte);
      if (step == 0)
        {
          state->pending[state->n_pending++] = byte;
          continue;
        }
      if (step < 0)
        {
          state->n_wrong++;
          /* The first byte stands alone; what follows it may be right. */
          if (byte >= 0x81 && byte < 0xff && state->n_pending == 1)
            state->pending[0] = byte;
          else
            state->n_pending = 0;
          continue;
        }

      state->n_characters++;
      if (state->n_pending == 1)
        {
          guint8 character[2] = { state->pending[0], byte };

          state->n_common += big5 ? is_common_big5 (character) : is_common_gb18030 (character);
        }
      state->n_pending = 0;
    }
}

static void
feed_utf8 (Sniffer      *self,
           const guint8 *bytes,
           gsize         length)
{
  gsize at = 0;

  while (at < length)
    {
      gboolean cut;
      gsize valid = inn_utf8_valid_length (bytes + at, length - at, &cut);

      for (gsize i = at; i < at + valid; i++)
        {
          self->n_utf8_characters += bytes[i] >= 0xc0;
          self->n_utf8_wide += bytes[i] >= 0xe0;
        }
      at += valid;
      if (at == length)
        break;
      if (cut)
        {
          self->n_tail = length - at;
          memcpy (self->tail, bytes + at, self->n_tail);
          break;
        }
      self->n_utf8_wrong++;
      at++;
    }
}

/* From the line of the first character beyond ASCII on; all before it is ASCII. */
static void
take_sample (Sniffer      *self,
             const guint8 *bytes,
             gsize         length)
{
  InnEncodingGuess *guess = self->guess;
  gsize first = 0, start;

  if (guess->n_sample == 0)
    {
      while (first < length && bytes[first] < 0x80)
        first++;
      if (first == length)
        return;
      for (start = first; start > 0 && first - start < 80; start--)
        {
          if (bytes[start - 1] == '\n' || bytes[start - 1] == '\r')
            break;
        }
    }
  else
    start = 0;

  length = MIN (length - start, INN_ENCODING_SAMPLE - guess->n_sample);
  memcpy (guess->sample + guess->n_sample, bytes + start, length);
  guess->n_sample += length;
}

static void
feed_block (Sniffer *self,
            guint8  *block, /* three bytes before it are ours */
            gsize    length)
{
  guint64 place = self->guess->n_bytes;
  gsize n_tail = self->n_tail;

  for (const guint8 *nul = memchr (block, 0, length); nul != NULL;
       nul = memchr (nul + 1, 0, block + length - nul - 1))
    self->n_nuls[(place + (nul - block)) & 1]++;

  for (gsize i = 0; i < length; i++)
    self->guess->n_controls += inn_sheet_kind_is_control (block[i]);

  take_sample (self, block, length);
  feed_double_byte (&self->gb18030, FALSE, block, length);
  feed_double_byte (&self->big5, TRUE, block, length);

  self->n_tail = 0;
  memcpy (block - n_tail, self->tail, n_tail);
  feed_utf8 (self, block - n_tail, length + n_tail);

  self->guess->n_bytes += length;
}

/* The zero bytes of UTF-16 lie all on one side, at the ASCII characters of a list; a stray few in
 * other encodings lie anywhere. */
static gboolean
looks_like_utf16 (const Sniffer *self,
                  int            side)
{
  return self->n_nuls[side] >= 2 && self->n_nuls[side] * 50 >= self->guess->n_bytes / 2 &&
         self->n_nuls[side] >= 4 * self->n_nuls[1 - side];
}

static double
measure_common (const DoubleByte *state)
{
  return state->n_characters == 0 ? 0 : (double) state->n_common / state->n_characters;
}

/* A heading that stands so in no text of the other writing, near the first Chinese of the file. */
static gboolean
has_heading (const InnEncodingGuess *guess,
             gboolean                big5)
{
  static const char * const headings[][2] = {
    { "\xd0\xd5\xc3\xfb", "\xa9\x6d\xa6\x57" }, /* 姓名 */
    { "\xb5\xe7\xbb\xb0", "\xb9\x71\xb8\xdc" }, /* 电话, 電話 */
    { "\xca\xd6\xbb\xfa", "\xa4\xe2\xbe\xf7" }, /* 手机, 手機 */
    { "\xc9\xfa\xc8\xd5", "\xa5\xcd\xa4\xe9" }, /* 生日 */
    { "\xb1\xb8\xd7\xa2", "\xb3\xc6\xb5\xf9" }, /* 备注, 備註 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (memmem (guess->sample, guess->n_sample, headings[i][big5], 4) != NULL)
      return TRUE;

  return FALSE;
}

/* Most files are right in both; but the wrong reading of one is full of characters nobody uses, so
 * whichever comes out far more usual is what was written. Too few of them tell nothing, unless a
 * heading does. */
static void
choose_double_byte (Sniffer *self)
{
  InnEncodingGuess *guess = self->guess;
  double lead = measure_common (&self->big5) - measure_common (&self->gb18030);
  gboolean gb18030_heading = has_heading (guess, FALSE);
  gboolean big5_heading = has_heading (guess, TRUE);
  guint64 n_characters = MIN (self->big5.n_characters, self->gb18030.n_characters);

  if (self->big5.n_wrong <= self->gb18030.n_wrong && lead >= CLEAR_LEAD)
    {
      guess->encoding = INN_ENCODING_BIG5;
      guess->undecidable = gb18030_heading || (!big5_heading && n_characters < MIN_CHARACTERS);
    }
  else if (self->gb18030.n_wrong > 0 && self->big5.n_wrong == 0)
    {
      guess->encoding = INN_ENCODING_BIG5;
      guess->undecidable = TRUE;
    }
  else
    {
      guess->encoding = INN_ENCODING_GB18030;
      guess->undecidable =
        self->big5.n_wrong <= self->gb18030.n_wrong &&
        (big5_heading || lead > -0.1 || (!gb18030_heading && n_characters < MIN_CHARACTERS));
    }

  guess->n_invalid = guess->encoding == INN_ENCODING_BIG5 ? self->big5.n_wrong
                                                          : self->gb18030.n_wrong;
}

static void
decide (Sniffer *self)
{
  InnEncodingGuess *guess = self->guess;

  self->n_utf8_wrong += self->n_tail > 0;
  self->gb18030.n_wrong += self->gb18030.n_pending > 0;
  self->big5.n_wrong += self->big5.n_pending > 0;

  if (guess->has_bom)
    guess->n_invalid = guess->encoding == INN_ENCODING_UTF8 ? self->n_utf8_wrong : 0;
  else if (looks_like_utf16 (self, 1))
    guess->encoding = INN_ENCODING_UTF16LE;
  else if (looks_like_utf16 (self, 0))
    guess->encoding = INN_ENCODING_UTF16BE;
  else if (self->n_utf8_wrong == 0 ||
           (self->n_utf8_characters > 0 && self->n_utf8_wrong < self->gb18030.n_wrong &&
            self->n_utf8_wrong < self->big5.n_wrong) ||
           (self->n_utf8_characters >= MIN_CHARACTERS &&
            self->n_utf8_wrong * 50 <= self->n_utf8_characters) ||
           (self->n_utf8_wide >= 2 && self->n_utf8_wrong <= self->n_utf8_wide))
    {
      /* A byte or two of damage do not make another encoding of UTF-8. In Chinese of another
       * encoding three bytes in a row look like a character of it once in some fifty, and nearly all
       * others are wrong. */
      guess->encoding = INN_ENCODING_UTF8;
      guess->n_invalid = self->n_utf8_wrong;
    }
  else
    choose_double_byte (self);

  if (guess->encoding != INN_ENCODING_UTF16LE && guess->encoding != INN_ENCODING_UTF16BE)
    guess->n_nuls = self->n_nuls[0] + self->n_nuls[1];
  else
    guess->n_controls = 0;
}

static void
look_for_bom (InnEncodingGuess *guess,
              const guint8     *bytes,
              gsize             length)
{
  guess->has_bom = TRUE;
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    guess->encoding = INN_ENCODING_UTF8;
  else if (length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    guess->encoding = INN_ENCODING_UTF16LE;
  else if (length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    guess->encoding = INN_ENCODING_UTF16BE;
  else
    guess->has_bom = FALSE;
}

/**
 * inn_encoding_guess:
 * @stream: the bytes, from their start; read to the end
 * @guess: (out caller-allocates): what was found
 *
 * Blocks, so not for the main thread. Memory does not grow with the stream.
 *
 * Returns: %FALSE with @error if the stream cannot be read or was cancelled
 */
gboolean
inn_encoding_guess (GInputStream      *stream,
                    GCancellable      *cancellable,
                    InnEncodingGuess  *guess,
                    GError           **error)
{
  g_autofree guint8 *memory = g_malloc (3 + BLOCK_SIZE);
  guint8 *block = memory + 3;
  Sniffer sniffer = { .guess = guess };

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (guess != NULL, FALSE);

  *guess = (InnEncodingGuess) { 0 };
  while (TRUE)
    {
      gsize length;

      if (!g_input_stream_read_all (stream, block, BLOCK_SIZE, &length, cancellable, error))
        return FALSE;
      if (guess->n_bytes == 0)
        look_for_bom (guess, block, length);
      if (length == 0)
        break;
      feed_block (&sniffer, block, length);
    }

  decide (&sniffer);

  return TRUE;
}

/**
 * inn_encoding_guess_preview:
 * @encoding: the one to try
 *
 * Returns: (transfer full): the first lines with more than ASCII in them, as @encoding reads them
 */
char *
inn_encoding_guess_preview (const InnEncodingGuess *guess,
                            InnEncoding             encoding)
{
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (guess->sample, guess->n_sample, NULL);
  g_autoptr (InnTextDecoder) decoder = inn_text_decoder_new (stream, encoding);
  char text[INN_ENCODING_SAMPLE * 3 + 1];
  gsize length = 0;
  gssize n;

  while ((n = inn_text_decoder_read (decoder, text + length, sizeof text - 1 - length,
                                     NULL, NULL)) > 0)
    length += n;

  /* The sample may end within a character. */
  if (guess->n_sample == INN_ENCODING_SAMPLE && length >= 3 &&
      memcmp (text + length - 3, "\xef\xbf\xbd", 3) == 0)
    length -= 3;
  text[length] = '\0';

  return g_utf8_make_valid (text, length);
}
