/* inn-haystack-slice.c: see inn-haystack-slice.h.
 *
 * The thread that has the book copies bytes as they stand there, without making text of them: whatever
 * can be done elsewhere is done by who goes through them. Lengths and numbers stand unaligned.
 */

#include "config.h"

#include "inn-haystack-slice.h"

#include "inn-image.h"

#include <string.h>

struct _InnHaystackSlice
{
  char *bytes;  /* owned */
  gsize length;
  gsize space;
};

/* Where somebody is who goes through a slice. */
typedef struct
{
  const char *at;
  GPtrArray  *valid; /* owned; texts of the current guest that had to be made valid */
} Walk;

InnHaystackSlice *
inn_haystack_slice_new (void)
{
  InnHaystackSlice *self = g_new0 (InnHaystackSlice, 1);

  self->space = 64 * 1024;
  self->bytes = g_malloc (self->space);

  return self;
}

void
inn_haystack_slice_free (gpointer data)
{
  InnHaystackSlice *self = data;

  g_free (self->bytes);
  g_free (self);
}

static inline char *
grow (InnHaystackSlice *self,
      gsize             length)
{
  char *end;

  if (self->length + length > self->space)
    {
      self->space = MAX (2 * self->space, self->length + length);
      self->bytes = g_realloc (self->bytes, self->space);
    }
  end = self->bytes + self->length;
  self->length += length;

  return end;
}

void
inn_haystack_slice_add_number (InnHaystackSlice *self,
                               gint64            number)
{
  memcpy (grow (self, sizeof number), &number, sizeof number);
}

void
inn_haystack_slice_add_part (InnHaystackSlice *self,
                             InnHaystackPart   part)
{
  *grow (self, 1) = part;
}

/**
 * inn_haystack_slice_add_text:
 * @text: (nullable): bytes, not ended by a zero; %NULL is as good as nothing
 */
void
inn_haystack_slice_add_text (InnHaystackSlice *self,
                             gconstpointer     text,
                             gsize             length)
{
  guint32 size = text != NULL ? length : 0;
  char *end = grow (self, sizeof size + size + 1);

  memcpy (end, &size, sizeof size);
  if (size > 0)
    memcpy (end + sizeof size, text, size);
  end[sizeof size + size] = '\0';
}

static gint64
walk_number (Walk *walk)
{
  gint64 number;

  memcpy (&number, walk->at, sizeof number);
  walk->at += sizeof number;

  return number;
}

/* Clean UTF-8 even from a damaged file. */
static const char *
walk_text (Walk *walk)
{
  const char *text = walk->at + sizeof (guint32);
  guint32 length;

  memcpy (&length, walk->at, sizeof length);
  walk->at = text + length + 1;
  if (length == 0 || g_utf8_validate (text, -1, NULL))
    return text;

  g_ptr_array_add (walk->valid, g_utf8_make_valid (text, -1));

  return g_ptr_array_index (walk->valid, walk->valid->len - 1);
}

/* What parts the values must not stand within one, even in a book that others wrote. */
static void
append_clean (GString    *words,
              const char *word)
{
  gsize start = words->len;

  g_string_append (words, word);
  for (char *at = words->str + start; *at != '\0'; at++)
    if ((guchar) *at < ' ')
      *at = ' ';
}

static void
add_word (GString    *words,
          const char *word)
{
  if (word == NULL || word[0] == '\0')
    return;

  append_clean (words, word);
  g_string_append_c (words, '\2');
}

/* A telephone number is told as typed and as normalised; either may be empty. */
static void
add_phone (GString    *phones,
           const char *typed,
           const char *normalised)
{
  append_clean (phones, typed);
  g_string_append_c (phones, '\3');
  append_clean (phones, normalised);
  g_string_append_c (phones, '\2');
}

/* Whether there is nothing in @value but a number, however spaced. */
static gboolean
is_number (const char *value)
{
  return *value != '\0' && value[strspn (value, "0123456789 -+()")] == '\0';
}

static void
add_contact (InnHaystack *row,
             const char  *kind,
             const char  *value,
             const char  *normalised)
{
  /* A WeChat account that is a telephone number is found however it was spaced. */
  if (g_str_equal (kind, "phone")
      || (g_str_equal (kind, "wechat") && is_number (value) && is_number (normalised)))
    add_phone (row->phones, value, normalised);
  else if (g_str_equal (kind, "address"))
    add_word (row->addresses, value);
  else
    add_word (row->contacts, value);
}

/* A text of the image of a changed row; "" if that column did not change. */
static const char *
get_before (InnImage   *image,
            const char *column)
{
  const InnValue *value = inn_image_lookup (image, column);

  return value != NULL && value->type == INN_VALUE_TEXT ? value->data : "";
}

static void
add_former (InnHaystack *row,
            const char  *table,
            const char  *before)
{
  g_autoptr (InnImage) image = before != NULL ? inn_image_parse (before, NULL) : NULL;

  if (image == NULL)
    return;

  if (g_str_equal (table, "guest"))
    {
      add_word (row->former_names, get_before (image, "name"));
      add_word (row->former_names, get_before (image, "latin_name"));
    }
  else
    {
      add_phone (row->former_contacts, get_before (image, "value"),
                 get_before (image, "normalised"));
    }
}

/* What a row is gathered in. */
static void
row_clear (InnHaystack *row)
{
  g_string_free (row->phones, TRUE);
  g_string_free (row->contacts, TRUE);
  g_string_free (row->addresses, TRUE);
  g_string_free (row->id_tails, TRUE);
  g_string_free (row->stay_notes, TRUE);
  g_string_free (row->former_names, TRUE);
  g_string_free (row->former_contacts, TRUE);
  g_array_unref (row->tag_ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnHaystack, row_clear)

static void
row_init (InnHaystack *row)
{
  row->phones = g_string_new (NULL);
  row->contacts = g_string_new (NULL);
  row->addresses = g_string_new (NULL);
  row->id_tails = g_string_new (NULL);
  row->stay_notes = g_string_new (NULL);
  row->former_names = g_string_new (NULL);
  row->former_contacts = g_string_new (NULL);
  row->tag_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
row_begin (InnHaystack *row,
           Walk        *walk)
{
  const char *last_stay;

  g_ptr_array_set_size (walk->valid, 0);
  row->id = walk_number (walk);
  row->archived = walk_number (walk) != 0;
  last_stay = walk_text (walk);
  if (!inn_date_from_iso (last_stay, &row->last_stay))
    row->last_stay = INN_DATE_NONE;
  row->name = walk_text (walk);
  row->latin_name = walk_text (walk);
  row->reading = walk_text (walk);
  row->salutation = walk_text (walk);
  row->company = walk_text (walk);
  row->occupation = walk_text (walk);
  row->region = walk_text (walk);
  row->note = walk_text (walk);

  g_string_truncate (row->phones, 0);
  g_string_truncate (row->contacts, 0);
  g_string_truncate (row->addresses, 0);
  g_string_truncate (row->id_tails, 0);
  g_string_truncate (row->stay_notes, 0);
  g_string_truncate (row->former_names, 0);
  g_string_truncate (row->former_contacts, 0);
  g_array_set_size (row->tag_ids, 0);
}

/* Takes what stands behind the guest. */
static gboolean
row_take_part (InnHaystack *row,
               Walk        *walk)
{
  const char *first;
  const char *second;
  gint64 tag_id;

  switch ((InnHaystackPart) *walk->at++)
    {
    case INN_HAYSTACK_CONTACT:
      first = walk_text (walk);
      second = walk_text (walk);
      add_contact (row, first, second, walk_text (walk));
      return TRUE;
    case INN_HAYSTACK_TAIL:
      add_word (row->id_tails, walk_text (walk));
      return TRUE;
    case INN_HAYSTACK_TAG:
      tag_id = walk_number (walk);
      g_array_append_val (row->tag_ids, tag_id);
      return TRUE;
    case INN_HAYSTACK_STAY_NOTE:
      add_word (row->stay_notes, walk_text (walk));
      return TRUE;
    case INN_HAYSTACK_FORMER:
      first = walk_text (walk);
      add_former (row, first, walk_text (walk));
      return TRUE;
    case INN_HAYSTACK_END:
    default:
      return FALSE;
    }
}

/**
 * inn_haystack_slice_foreach:
 * @func: (scope call): called for each guest, in the order in which they were added
 */
void
inn_haystack_slice_foreach (InnHaystackSlice *self,
                            InnHaystackFunc   func,
                            gpointer          data)
{
  g_autoptr (GPtrArray) valid = g_ptr_array_new_with_free_func (g_free);
  Walk walk = { self->bytes, valid };
  g_auto (InnHaystack) row = { 0 };

  row_init (&row);
  while (walk.at < self->bytes + self->length)
    {
      row_begin (&row, &walk);
      while (row_take_part (&row, &walk))
        continue;
      func (&row, data);
    }
}
