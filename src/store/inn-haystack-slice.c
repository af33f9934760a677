/* inn-haystack-slice.c: see inn-haystack-slice.h.
 *
 * The thread that has the book copies bytes as they stand there, without making text of them or
 * bringing tables together: whatever can be done elsewhere is done by who goes through them.
 */

#include "config.h"

#include "inn-haystack-slice.h"

#include "inn-image.h"
#include "inn-money.h"

#include <string.h>

/* What a row of each part is made of. */
static const struct
{
  int n_numbers;
  int n_texts;
} SHAPES[INN_HAYSTACK_N_PARTS] = {
  [INN_HAYSTACK_GUEST] = { 2, 9 },
  [INN_HAYSTACK_CONTACT] = { 1, 3 },
  [INN_HAYSTACK_TAIL] = { 1, 1 },
  [INN_HAYSTACK_TAG] = { 2, 0 },
  [INN_HAYSTACK_STAY_NOTE] = { 1, 1 },
  [INN_HAYSTACK_PREFERENCE] = { 2, 1 },
  [INN_HAYSTACK_INTERACTION] = { 1, 1 },
  [INN_HAYSTACK_PROMISE] = { 1, 1 },
  [INN_HAYSTACK_PERSON] = { 1, 1 },
  [INN_HAYSTACK_FIELD_TEXT] = { 1, 2 },
  [INN_HAYSTACK_FIELD_CHOICE] = { 2, 0 },
  [INN_HAYSTACK_FORMER] = { 1, 2 },
};

struct _InnHaystackSlice
{
  InnRowBytes parts[INN_HAYSTACK_N_PARTS];
};

/* Where somebody is in one part of a slice. */
typedef struct
{
  const char *at;
  const char *end;
  GPtrArray  *valid; /* unowned; texts of the current guest that had to be made valid */
} Walk;

/**
 * inn_haystack_slice_new:
 *
 * Returns: (transfer full): an empty one; inn_haystack_slice_free() frees it
 */
InnHaystackSlice *
inn_haystack_slice_new (void)
{
  InnHaystackSlice *self = g_new (InnHaystackSlice, 1);

  for (guint i = 0; i < INN_HAYSTACK_N_PARTS; i++)
    inn_row_bytes_init (&self->parts[i], SHAPES[i].n_numbers);

  return self;
}

/**
 * inn_haystack_slice_free:
 * @data: (transfer full): a haystack slice
 */
void
inn_haystack_slice_free (gpointer data)
{
  InnHaystackSlice *self = data;

  for (guint i = 0; i < INN_HAYSTACK_N_PARTS; i++)
    inn_row_bytes_clear (&self->parts[i]);
  g_free (self);
}

/**
 * inn_haystack_slice_get_part:
 *
 * Returns: (transfer none): where the rows of that part are to be put
 */
InnRowBytes *
inn_haystack_slice_get_part (InnHaystackSlice *self,
                             InnHaystackPart   part)
{
  return &self->parts[part];
}

static gint64
walk_number (Walk *walk)
{
  gint64 number;

  memcpy (&number, walk->at, sizeof number);
  walk->at += sizeof number;

  return number;
}

static guint32
walk_over_text (Walk *walk)
{
  guint32 length;

  memcpy (&length, walk->at, sizeof length);
  walk->at += sizeof length + length + 1;

  return length;
}

/* Clean UTF-8 even from a damaged file. */
static const char *
walk_text (Walk *walk)
{
  const char *text = walk->at + sizeof (guint32);
  guint32 length = walk_over_text (walk);

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

/* An amount is found as it is shown, and by its figures alone; what is none as it stands. */
static void
add_own (GString    *words,
         const char *currency,
         const char *value)
{
  gint64 amount;
  g_autofree char *shown = NULL;
  g_autofree char *plain = NULL;

  if (strlen (currency) != 3
      || !g_ascii_string_to_signed (value, 10, G_MININT64, G_MAXINT64, &amount, NULL))
    {
      add_word (words, value);
      return;
    }

  shown = inn_money_format (inn_money (amount, currency));
  plain = inn_money_format_plain (inn_money (amount, currency));
  add_word (words, shown);
  add_word (words, plain);
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

/* Some rows have words only, and no label. */
static void
add_label (InnHaystack  *row,
           InnLabelKind  kind,
           gint64        id)
{
  gint64 key = inn_label_key (kind, id);

  if (id != 0)
    g_array_append_val (row->label_ids, key);
}

/* What a row is gathered in. */
static void
row_clear (InnHaystack *row)
{
  g_string_free (row->phones, TRUE);
  g_string_free (row->contacts, TRUE);
  g_string_free (row->addresses, TRUE);
  g_string_free (row->id_tails, TRUE);
  g_string_free (row->remarks, TRUE);
  g_string_free (row->former_names, TRUE);
  g_string_free (row->former_contacts, TRUE);
  g_array_unref (row->label_ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnHaystack, row_clear)

static void
row_init (InnHaystack *row)
{
  row->phones = g_string_new (NULL);
  row->contacts = g_string_new (NULL);
  row->addresses = g_string_new (NULL);
  row->id_tails = g_string_new (NULL);
  row->remarks = g_string_new (NULL);
  row->former_names = g_string_new (NULL);
  row->former_contacts = g_string_new (NULL);
  row->label_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
row_begin (InnHaystack *row,
           Walk        *walk)
{
  const char *last_stay;

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
  g_string_truncate (row->remarks, 0);
  g_string_truncate (row->former_names, 0);
  g_string_truncate (row->former_contacts, 0);
  g_array_set_size (row->label_ids, 0);
}

static void
row_take (InnHaystack     *row,
          InnHaystackPart  part,
          Walk            *walk)
{
  const char *first;
  const char *second;
  switch (part)
    {
    case INN_HAYSTACK_CONTACT:
      first = walk_text (walk);
      second = walk_text (walk);
      add_contact (row, first, second, walk_text (walk));
      break;
    case INN_HAYSTACK_TAIL:
      add_word (row->id_tails, walk_text (walk));
      break;
    case INN_HAYSTACK_TAG:
      add_label (row, INN_LABEL_TAG, walk_number (walk));
      break;
    case INN_HAYSTACK_FIELD_CHOICE:
      add_label (row, INN_LABEL_FIELD, walk_number (walk));
      break;
    case INN_HAYSTACK_PREFERENCE:
      add_label (row, INN_LABEL_PREFERENCE, walk_number (walk));
      add_word (row->remarks, walk_text (walk));
      break;
    case INN_HAYSTACK_STAY_NOTE:
    case INN_HAYSTACK_INTERACTION:
    case INN_HAYSTACK_PROMISE:
    case INN_HAYSTACK_PERSON:
      add_word (row->remarks, walk_text (walk));
      break;
    case INN_HAYSTACK_FIELD_TEXT:
      first = walk_text (walk);
      add_own (row->remarks, first, walk_text (walk));
      break;
    case INN_HAYSTACK_FORMER:
      first = walk_text (walk);
      add_former (row, first, walk_text (walk));
      break;
    case INN_HAYSTACK_GUEST:
    default:
      g_assert_not_reached ();
    }
}

/* Passes what stands behind the number of a guest who is not there: the journal tells of those who
 * were deleted too. */
static void
skip_row (InnHaystackPart  part,
          Walk            *walk)
{
  for (int i = 1; i < SHAPES[part].n_numbers; i++)
    walk_number (walk);
  for (int i = 0; i < SHAPES[part].n_texts; i++)
    walk_over_text (walk);
}

static gint64
peek_guest (const Walk *walk)
{
  gint64 id = G_MAXINT64;

  if (walk->at < walk->end)
    memcpy (&id, walk->at, sizeof id);

  return id;
}

/* Takes the rows of a part that are those of the guest. */
static void
row_take_part (InnHaystack     *row,
               InnHaystackPart  part,
               Walk            *walk)
{
  gint64 id;

  while ((id = peek_guest (walk)) <= row->id)
    {
      walk_number (walk);
      if (id == row->id)
        row_take (row, part, walk);
      else
        skip_row (part, walk);
    }
}

/**
 * inn_haystack_slice_foreach:
 * @func: (scope call): called for each guest, in the order of ids
 */
void
inn_haystack_slice_foreach (InnHaystackSlice *self,
                            InnHaystackFunc   func,
                            gpointer          data)
{
  g_autoptr (GPtrArray) valid = g_ptr_array_new_with_free_func (g_free);
  Walk walks[INN_HAYSTACK_N_PARTS];
  g_auto (InnHaystack) row = { 0 };

  for (guint i = 0; i < INN_HAYSTACK_N_PARTS; i++)
    walks[i] = (Walk) { self->parts[i].bytes, self->parts[i].bytes + self->parts[i].length, valid };

  row_init (&row);
  while (walks[INN_HAYSTACK_GUEST].at < walks[INN_HAYSTACK_GUEST].end)
    {
      g_ptr_array_set_size (valid, 0);
      row_begin (&row, &walks[INN_HAYSTACK_GUEST]);
      for (InnHaystackPart part = INN_HAYSTACK_CONTACT; part < INN_HAYSTACK_N_PARTS; part++)
        row_take_part (&row, part, &walks[part]);
      func (&row, data);
    }
}
