/* inn-pack.c: the folded text of all guests, packed one after the other.
 *
 * What can be told from a few bits is kept as bits: with which letters names begin, and which
 * initials their characters have. So one letter is answered without looking at any text, and pinyin
 * is compared only with names that can match at all. Tags are lists of their wearers.
 */

#include "config.h"

#include "inn-pack-private.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-pinyin-match.h"

/* How many texts share one mark; see inn-blob.c. Names are gone through 64 at a time. */
#define NAMES_A_MARK 64
#define OTHERS_A_MARK 16
#define NOTES_A_MARK 16

/* Made anew when a tenth is dead, but not for a handful. */
#define DEAD_SHARE 10
#define DEAD_ENOUGH 1000

/* Julian day of 1970-01-01, less one. Days are kept from there on in 16 bits, up to 2149. */
#define DAY_ZERO 2440587

static void
label_free (gpointer data)
{
  InnPackLabel *label = data;

  g_free (label->name);
  inn_posting_free (label->wearers);
  g_free (label);
}

/**
 * inn_pack_new:
 *
 * Returns: (transfer full): an empty one; inn_pack_free() frees it
 */
InnPack *
inn_pack_new (void)
{
  InnPack *self = g_new0 (InnPack, 1);

  self->names = inn_blob_new (NAMES_A_MARK, TRUE);
  self->others = inn_blob_new (OTHERS_A_MARK, FALSE);
  self->notes = inn_blob_new (NOTES_A_MARK, FALSE);
  self->ids = inn_id_runs_new ();
  self->days = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->moved = g_hash_table_new (NULL, NULL);
  self->labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, label_free);

  return self;
}

/**
 * inn_pack_free:
 * @self: (transfer full): a pack
 */
void
inn_pack_free (InnPack *self)
{
  inn_blob_free (self->names);
  inn_blob_free (self->others);
  inn_blob_free (self->notes);
  inn_id_runs_free (self->ids);
  g_array_unref (self->days);
  inn_bits_clear (&self->archived);
  inn_bits_clear (&self->dead);
  inn_bits_clear (&self->mixed);
  g_hash_table_unref (self->moved);
  for (guint i = 0; i < INN_PACK_N_STARTS; i++)
    inn_bits_clear (&self->starts[i]);
  for (guint i = 0; i < INN_PACK_N_LETTERS; i++)
    inn_bits_clear (&self->initials[i]);
  g_hash_table_unref (self->labels);
  g_free (self);
}

/* Finds the living record of a guest. */
gboolean
inn_pack_lookup (InnPack *self,
                 gint64   id,
                 guint   *number)
{
  gpointer moved = NULL;

  if (id <= 0 || id > G_MAXUINT32)
    return FALSE;

  if (g_hash_table_lookup_extended (self->moved, GUINT_TO_POINTER ((guint) id), NULL, &moved))
    {
      *number = GPOINTER_TO_UINT (moved);
      return TRUE;
    }

  return inn_id_runs_find (self->ids, self->n_sorted, id, number)
         && !inn_bits_has (&self->dead, *number);
}

static InnPackLabel *
get_label (InnPack *self,
         gint64   id)
{
  InnPackLabel *label = g_hash_table_lookup (self->labels, &id);

  if (label == NULL)
    {
      label = g_new0 (InnPackLabel, 1);
      label->name = g_strdup ("");
      label->wearers = inn_posting_new ();
      g_hash_table_insert (self->labels, g_memdup2 (&id, sizeof id), label);
    }

  return label;
}

/**
 * inn_pack_set_label:
 * @label_id: a label
 * @name: what it is called
 *
 * Makes those who wear the label findable by its name.
 */
void
inn_pack_set_label (InnPack    *self,
                       gint64      label_id,
                       const char *name)
{
  InnPackLabel *label = get_label (self, label_id);

  g_free (label->name);
  label->name = inn_fold (name);
}

/* Keeps with which letters and digits the words of a name begin. */
static void
add_name_starts (InnPack    *self,
                 const char *names,
                 gsize       length,
                 guint       number)
{
  for (const char *at = names; at < names + length; at++)
    {
      if (!inn_pack_is_word_start (names, at))
        continue;

      if (g_ascii_isdigit (*at))
        inn_bits_add (&self->starts[INN_PACK_N_LETTERS + *at - '0'], number);
      else if (g_ascii_islower (*at))
        inn_bits_add (&self->starts[*at - 'a'], number);
      else if ((guchar) *at >= 0x80)
        {
          guint32 letters = inn_pinyin_letters (at, g_utf8_next_char (at) - at);

          for (guint i = 0; letters != 0; i++, letters >>= 1)
            if (letters & 1)
              inn_bits_add (&self->starts[i], number);
        }
    }
}

/* Keeps with which digits the numbers of a record begin. */
static void
add_number_starts (InnPack    *self,
                   const char *others,
                   gsize       length,
                   guint       number)
{
  for (const char *at = others; at < others + length && *at != INN_PACK_FIELD_END; at++)
    if (g_ascii_isdigit (*at) && inn_pack_is_word_start (others, at))
      inn_bits_add (&self->starts[INN_PACK_N_LETTERS + *at - '0'], number);
}

static void
add_initials (InnPack    *self,
              const char *names,
              gsize       length,
              guint       number)
{
  guint32 letters = inn_pinyin_letters (names, length);

  if (letters != 0)
    for (const char *at = names; at < names + length; at++)
      if (g_ascii_isalpha (*at))
        {
          inn_bits_add (&self->mixed, number);
          break;
        }

  for (guint i = 0; letters != 0; i++, letters >>= 1)
    if (letters & 1)
      inn_bits_add (&self->initials[i], number);
}

/* What a record is made of; texts are not ended by a zero. */
typedef struct
{
  guint32     id;
  guint16     day;
  gboolean    archived;
  const char *names;
  gsize       names_length;
  const char *others;
  gsize       others_length;
  const char *notes;
  gsize       notes_length;
} Record;

/* Adds a record and gives its number. */
static guint
append (InnPack      *self,
        const Record *record)
{
  guint number = self->n_records++;

  inn_blob_append (self->names, record->names, record->names_length);
  inn_blob_append (self->others, record->others, record->others_length);
  inn_blob_append (self->notes, record->notes, record->notes_length);
  add_name_starts (self, record->names, record->names_length, number);
  add_number_starts (self, record->others, record->others_length, number);
  add_initials (self, record->names, record->names_length, number);
  if (record->archived)
    inn_bits_add (&self->archived, number);

  if (number == self->n_sorted
      && (number == 0 || inn_id_runs_get (self->ids, number - 1) < record->id))
    self->n_sorted++;
  else
    g_hash_table_insert (self->moved, GUINT_TO_POINTER (record->id), GUINT_TO_POINTER (number));
  inn_id_runs_append (self->ids, record->id);
  g_array_append_val (self->days, record->day);

  return number;
}

/**
 * inn_pack_put:
 * @guest: the guest; a known one is replaced
 */
void
inn_pack_put (InnPack            *self,
              const InnPackGuest *guest)
{
  const char *others = memchr (guest->names->str, INN_PACK_FIELD_END, guest->names->len);
  Record record = {
    .id = guest->id,
    .day = CLAMP (guest->last_stay - DAY_ZERO, 0, G_MAXUINT16),
    .archived = guest->archived,
    .names = guest->names->str,
    .names_length = guest->names->len,
    .notes = guest->notes->str,
    .notes_length = guest->notes->len,
  };
  guint number;

  /* A book counts its guests from one; a number that no book hands out is not looked after. */
  if (guest->id <= 0 || guest->id > G_MAXUINT32)
    return;

  if (others != NULL)
    {
      record.names_length = others - guest->names->str;
      record.others = others + 1;
      record.others_length = guest->names->len - record.names_length - 1;
    }
  inn_pack_remove (self, guest->id);
  number = append (self, &record);
  for (guint i = 0; i < guest->n_labels; i++)
    inn_posting_append (get_label (self, guest->label_ids[i])->wearers, number);
}

/**
 * inn_pack_remove:
 * @id: a guest, known or not
 *
 * Makes the guest unfindable.
 */
void
inn_pack_remove (InnPack *self,
                 gint64   id)
{
  guint number;

  if (!inn_pack_lookup (self, id, &number))
    return;

  inn_bits_add (&self->dead, number);
  self->n_dead++;
  g_hash_table_remove (self->moved, GUINT_TO_POINTER ((guint) id));
}

/* The labels of each record of a small pack, the other way round than they are kept. */
static void
take_labels (InnPack     *self,
           InnPack     *other,
           const guint *numbers)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, other->labels);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_auto (InnBits) wearers = { NULL, 0 };
      InnPackLabel *label = get_label (self, *(const gint64 *) key);
      InnPackLabel *newer = value;

      g_free (label->name);
      label->name = g_strdup (newer->name);
      inn_posting_add_to (newer->wearers, &wearers);
      for (guint i = 0; i < other->n_records; i++)
        if (inn_bits_has (&wearers, i) && !inn_bits_has (&other->dead, i))
          inn_posting_append (label->wearers, numbers[i]);
    }
}

/**
 * inn_pack_take_all:
 * @other: a pack that keeps what it has
 *
 * Puts every guest of @other, and calls labels what @other calls them.
 */
void
inn_pack_take_all (InnPack *self,
                   InnPack *other)
{
  g_autofree guint *numbers = g_new0 (guint, other->n_records);

  for (guint i = 0; i < other->n_records; i++)
    {
      Record record = {
        .id = inn_id_runs_get (other->ids, i),
        .day = g_array_index (other->days, guint16, i),
        .archived = inn_bits_has (&other->archived, i),
      };

      if (inn_bits_has (&other->dead, i))
        continue;

      record.names = inn_blob_get (other->names, i, &record.names_length);
      record.others = inn_blob_get (other->others, i, &record.others_length);
      record.notes = inn_blob_get (other->notes, i, &record.notes_length);
      inn_pack_remove (self, record.id);
      numbers[i] = append (self, &record);
    }

  take_labels (self, other, numbers);
}

/**
 * inn_pack_trim:
 *
 * Gives back what memory was taken in advance, once all guests are in.
 */
void
inn_pack_trim (InnPack *self)
{
  inn_blob_trim (self->names);
  inn_blob_trim (self->others);
  inn_blob_trim (self->notes);
  inn_bits_trim (&self->archived, self->n_records);
  for (guint i = 0; i < INN_PACK_N_STARTS; i++)
    inn_bits_trim (&self->starts[i], self->n_records);
  for (guint i = 0; i < INN_PACK_N_LETTERS; i++)
    inn_bits_trim (&self->initials[i], self->n_records);
}

/**
 * inn_pack_get_n_alive:
 *
 * Returns: how many guests can be found
 */
guint
inn_pack_get_n_alive (InnPack *self)
{
  return self->n_records - self->n_dead;
}

/**
 * inn_pack_get_memory:
 *
 * Returns: bytes of memory that grow with the number of guests
 */
gsize
inn_pack_get_memory (InnPack *self)
{
  gsize memory = inn_blob_get_memory (self->names) + inn_blob_get_memory (self->others)
                 + inn_blob_get_memory (self->notes)
                 + inn_id_runs_get_memory (self->ids) + self->days->len * sizeof (guint16)
                 + inn_bits_get_memory (&self->archived) + inn_bits_get_memory (&self->dead)
                 + inn_bits_get_memory (&self->mixed);
  GHashTableIter iter;
  gpointer value = NULL;

  for (guint i = 0; i < INN_PACK_N_STARTS; i++)
    memory += inn_bits_get_memory (&self->starts[i]);
  for (guint i = 0; i < INN_PACK_N_LETTERS; i++)
    memory += inn_bits_get_memory (&self->initials[i]);

  g_hash_table_iter_init (&iter, self->labels);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    memory += inn_posting_get_memory (((InnPackLabel *) value)->wearers);

  return memory;
}

/**
 * inn_pack_wants_rebuild:
 *
 * Returns: whether so much is dead that the book should be read anew
 */
gboolean
inn_pack_wants_rebuild (InnPack *self)
{
  return self->n_dead > DEAD_ENOUGH && self->n_dead > self->n_records / DEAD_SHARE;
}
