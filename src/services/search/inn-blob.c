/* inn-blob.c: many short texts, one after the other in one piece of memory.
 *
 * Each text is followed by an end mark, so that nothing is found across two of them. Where a text
 * begins is kept for one in a few only; from there the end marks are counted. That costs little when
 * texts are asked for, and spares most of four bytes for every text.
 */

#include "config.h"

#include "inn-blob.h"

#include <string.h>

#include "inn-ends.h"

/* A text so long or longer is measured when it is stepped over. */
#define LONG G_MAXUINT8

/* Every so many bytes one is counted: enough to know which are rare. */
#define BYTES_A_COUNT 16

struct _InnBlob
{
  char    *bytes;
  gsize    length;
  gsize    capacity;
  GArray  *marks; /* of guint32: where each text begins whose number is a multiple of stride */
  GArray  *lengths; /* of guint8: bytes of each text, at most LONG; NULL where they are counted */
  guint    stride;
  guint    n_texts;
  guint32  counts[256];
};

/**
 * inn_blob_new:
 * @stride: of so many texts it is known where one begins; the fewer, the quicker they are got
 * @keeps_lengths: whether to spend a byte a text, so that many are gone through quickly
 *
 * Returns: (transfer full): a blob without texts
 */
InnBlob *
inn_blob_new (guint    stride,
              gboolean keeps_lengths)
{
  InnBlob *self = g_new0 (InnBlob, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->lengths = keeps_lengths ? g_array_new (FALSE, FALSE, sizeof (guint8)) : NULL;
  self->stride = stride;

  return self;
}

/**
 * inn_blob_free:
 * @self: (transfer full): a blob
 */
void
inn_blob_free (InnBlob *self)
{
  g_free (self->bytes);
  g_array_unref (self->marks);
  g_clear_pointer (&self->lengths, g_array_unref);
  g_free (self);
}

static void
make_room (InnBlob *self,
           gsize    length)
{
  if (self->length + length <= self->capacity)
    return;

  self->capacity = MAX (self->length + length, self->capacity + self->capacity / 4 + 4096);
  self->bytes = g_realloc (self->bytes, self->capacity);
}

/**
 * inn_blob_append:
 * @text: (nullable): UTF-8 without a line break; may be %NULL when @length is 0
 * @length: its bytes
 *
 * Adds a text, whose number is one more than that of the last. Beyond four gigabytes texts stay
 * empty.
 */
void
inn_blob_append (InnBlob    *self,
                 const char *text,
                 gsize       length)
{
  guint32 start = self->length;

  if (self->length + length >= G_MAXUINT32 - self->n_texts)
    length = 0;
  if (self->n_texts % self->stride == 0)
    g_array_append_val (self->marks, start);

  make_room (self, length + 1);
  if (length > 0)
    memcpy (self->bytes + self->length, text, length);
  for (gsize i = (BYTES_A_COUNT - self->length % BYTES_A_COUNT) % BYTES_A_COUNT; i < length;
       i += BYTES_A_COUNT)
    self->counts[(guchar) text[i]]++;
  self->bytes[self->length + length] = INN_TEXT_END;
  self->length += length + 1;
  self->n_texts++;
  if (self->lengths != NULL)
    {
      guint8 kept = MIN (length, LONG);

      g_array_append_val (self->lengths, kept);
    }
}

/**
 * inn_blob_trim:
 *
 * Gives back what memory was taken in advance.
 */
void
inn_blob_trim (InnBlob *self)
{
  self->capacity = self->length;
  self->bytes = g_realloc (self->bytes, self->capacity);
}

/**
 * inn_blob_get_memory:
 *
 * Returns: bytes of memory taken
 */
gsize
inn_blob_get_memory (InnBlob *self)
{
  return self->capacity + self->marks->len * sizeof (guint32)
         + (self->lengths != NULL ? self->lengths->len : 0);
}

/**
 * inn_blob_get_counts:
 *
 * Returns: (transfer none) (array fixed-size=256): how often each byte was met among those counted
 */
const guint32 *
inn_blob_get_counts (InnBlob *self)
{
  return self->counts;
}

/* Where a text begins whose number is a multiple of stride. */
static const char *
get_mark (InnBlob *self,
          guint    mark)
{
  return self->bytes + g_array_index (self->marks, guint32, mark);
}

/* Steps from text @from, which begins at @at, to text @to. */
static const char *
step_over (InnBlob    *self,
           const char *at,
           guint       from,
           guint       to)
{
  const char *end = self->bytes + self->length;
  const guint8 *lengths = NULL;

  if (self->lengths == NULL)
    return inn_ends_skip (at, end, to - from);

  lengths = (const guint8 *) self->lengths->data;
  for (guint i = from; i < to; i++)
    at = lengths[i] < LONG ? at + lengths[i] + 1 : inn_ends_skip (at, end, 1);

  return at;
}

/**
 * inn_blob_get:
 * @index: below the number of texts
 * @length: (out): its bytes
 *
 * Returns: (transfer none): the text, not ended by a zero; valid until the next is added
 */
const char *
inn_blob_get (InnBlob *self,
              guint    index,
              gsize   *length)
{
  const char *end = self->bytes + self->length;
  const char *at = step_over (self, get_mark (self, index / self->stride),
                              index / self->stride * self->stride, index);

  *length = (const char *) memchr (at, INN_TEXT_END, end - at) - at;

  return at;
}

/**
 * inn_blob_seek:
 * @cursor: (inout): where to go on from
 * @index: below the number of texts, and not before @cursor
 *
 * Goes on to a text.
 */
void
inn_blob_seek (InnBlob       *self,
               InnBlobCursor *cursor,
               guint          index)
{
  guint from = cursor->index;
  const char *at = cursor->text;

  if (at == NULL || index / self->stride != from / self->stride)
    {
      from = index / self->stride * self->stride;
      at = get_mark (self, index / self->stride);
    }

  cursor->text = step_over (self, at, from, index);
  cursor->index = index;
}

/* The last mark from @low on that stands at or before @offset. */
static guint
find_mark (InnBlob *self,
           gsize    offset,
           guint    low)
{
  const guint32 *marks = (const guint32 *) (gpointer) self->marks->data;
  guint step = 1;
  guint high;

  /* Hits come in order, so the right mark is mostly near. */
  while (low + step < self->marks->len && marks[low + step] <= offset)
    {
      low += step;
      step *= 2;
    }
  high = MIN (low + step, self->marks->len);
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (marks[middle] <= offset)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/**
 * inn_blob_find:
 * @scan: what to look for
 * @cursor: (inout): the first text to look at; then the text in which it was found
 *
 * Returns: (transfer none) (nullable): the first place of what was looked for in that text
 */
const char *
inn_blob_find (InnBlob       *self,
               const InnScan *scan,
               InnBlobCursor *cursor)
{
  const char *end = self->bytes + self->length;
  const char *found = NULL;
  guint mark;

  if (cursor->index >= self->n_texts)
    return NULL;
  if (cursor->text == NULL)
    cursor->text = self->bytes;

  found = inn_scan_find (scan, cursor->text, end);
  if (found == NULL)
    return NULL;

  mark = find_mark (self, found - self->bytes, cursor->index / self->stride);
  if (mark != cursor->index / self->stride)
    {
      cursor->index = mark * self->stride;
      cursor->text = get_mark (self, mark);
    }
  cursor->index += inn_ends_count (cursor->text, found);
  for (const char *at = found;; at--)
    if (at == cursor->text || at[-1] == INN_TEXT_END)
      {
        cursor->text = at;
        break;
      }

  return found;
}

/**
 * inn_blob_step:
 * @cursor: (inout): a text; then the next one, if there is any
 * @from: a place in the text, from which its end is looked for
 */
void
inn_blob_step (InnBlob       *self,
               InnBlobCursor *cursor,
               const char    *from)
{
  const char *end = memchr (from, INN_TEXT_END, self->bytes + self->length - from);

  cursor->text = end + 1;
  cursor->index++;
}
