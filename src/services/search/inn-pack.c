/* inn-pack.c: the folded text of all guests, packed one after the other, and the look through it.
 *
 * One word of the needle drives a scan over the whole text; every record it hits is then judged by
 * all words. Not locked here: the finder sees to it that nobody writes while somebody looks.
 */

#include "config.h"

#include "inn-pack.h"

#include <string.h>

#define FIELD_END '\1'
#define RECORD_END '\n'

/* Fields of a record by their number, as the ranks see them. */
#define FIELD_INITIALS 2
#define FIELD_NOTES 6

/* Made anew when a tenth is dead, but not for a handful. */
#define DEAD_SHARE 10
#define DEAD_ENOUGH 1000

typedef enum
{
  RANK_NAME_START,
  RANK_NAME,
  RANK_OTHER,
  RANK_NOTE,
  RANK_NONE,
} Rank;

typedef struct
{
  InnPackRecord record;
  gsize         offset; /* of the text */
  guint32       length; /* 0 for a tombstone */
} Entry;

typedef struct
{
  gint64 id;
  gint32 last_stay;
  Rank   rank;
} Hit;

struct _InnPack
{
  GString    *text;
  GArray     *entries; /* of Entry, by ascending offset */
  GHashTable *by_id;   /* gint64 (owned) to index in entries */
  guint       n_dead;
};

InnPack *
inn_pack_new (void)
{
  InnPack *self = g_new0 (InnPack, 1);

  self->text = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
inn_pack_free (InnPack *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->entries);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

static void
append (InnPack             *self,
        const InnPackRecord *record,
        const char          *text,
        gsize                length)
{
  Entry entry = { *record, self->text->len, length };

  g_string_append_len (self->text, text, length);
  g_string_append_c (self->text, RECORD_END);
  g_hash_table_insert (self->by_id, g_memdup2 (&record->id, sizeof record->id),
                       GUINT_TO_POINTER (self->entries->len));
  g_array_append_val (self->entries, entry);
}

static void
compact (InnPack *self)
{
  g_autoptr (GString) old_text = self->text;
  g_autoptr (GArray) old_entries = self->entries;

  self->text = g_string_sized_new (old_text->len);
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), old_entries->len);
  g_hash_table_remove_all (self->by_id);
  self->n_dead = 0;

  for (guint i = 0; i < old_entries->len; i++)
    {
      const Entry *entry = &g_array_index (old_entries, Entry, i);

      if (entry->length > 0)
        append (self, &entry->record, old_text->str + entry->offset, entry->length);
    }
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
  gpointer index = NULL;

  if (!g_hash_table_lookup_extended (self->by_id, &id, NULL, &index))
    return;

  Entry *entry = &g_array_index (self->entries, Entry, GPOINTER_TO_UINT (index));

  /* Blanked, so that the scan never stops there. */
  memset (self->text->str + entry->offset, FIELD_END, entry->length);
  entry->length = 0;
  g_hash_table_remove (self->by_id, &id);
  self->n_dead++;

  if (self->n_dead > DEAD_ENOUGH && self->n_dead > self->entries->len / DEAD_SHARE)
    compact (self);
}

/**
 * inn_pack_put:
 * @record: the guest; a known one is replaced
 * @text: its folded text, in fields as drawn in inn-pack.h
 * @length: bytes of @text, more than none
 */
void
inn_pack_put (InnPack             *self,
              const InnPackRecord *record,
              const char          *text,
              gsize                length)
{
  g_return_if_fail (length > 0);

  inn_pack_remove (self, record->id);
  append (self, record, text, length);
}

/**
 * inn_pack_take_all:
 * @other: a pack that keeps what it has
 *
 * Puts every guest of @other.
 */
void
inn_pack_take_all (InnPack *self,
                   InnPack *other)
{
  for (guint i = 0; i < other->entries->len; i++)
    {
      const Entry *entry = &g_array_index (other->entries, Entry, i);

      if (entry->length > 0)
        inn_pack_put (self, &entry->record, other->text->str + entry->offset, entry->length);
    }
}

guint
inn_pack_get_n_alive (InnPack *self)
{
  return g_hash_table_size (self->by_id);
}

/**
 * inn_pack_get_size:
 *
 * Returns: bytes of text held
 */
gsize
inn_pack_get_size (InnPack *self)
{
  return self->text->len;
}

/* Whether @at is where a word begins: nothing, a mark or a blank stands before it. */
static gboolean
is_start (const char *text,
          const char *at)
{
  return at == text || (guchar) at[-1] <= ' ';
}

static Rank
rank_of (guint    field,
         gboolean start)
{
  if (field <= FIELD_INITIALS)
    return start ? RANK_NAME_START : RANK_NAME;

  return field < FIELD_NOTES ? RANK_OTHER : RANK_NOTE;
}

/* The best rank at which @word stands in the record. */
static Rank
judge_word (const char *text,
            gsize       length,
            const char *word)
{
  gsize word_length = strlen (word);
  gboolean single = word_length == 1;
  const char *end = text + length;
  const char *at = text;
  const char *counted = text;
  guint field = 0;
  Rank best = RANK_NONE;

  while ((at = memmem (at, end - at, word, word_length)) != NULL)
    {
      gboolean start = is_start (text, at);

      for (; counted < at; counted++)
        if (*counted == FIELD_END)
          field++;

      /* One letter or digit is found only where a word begins. */
      if (!single || start)
        best = MIN (best, rank_of (field, start));
      if (best == RANK_NAME_START || field > FIELD_INITIALS)
        {
          if (best != RANK_NONE)
            break;
        }
      at++;
    }

  return best;
}

static Rank
judge (const char *text,
       gsize       length,
       InnNeedle  *needle)
{
  Rank worst = RANK_NAME_START;

  for (guint i = 0; i < inn_needle_get_n (needle); i++)
    {
      Rank rank = judge_word (text, length, inn_needle_get_word (needle, i));

      if (rank == RANK_NONE)
        return RANK_NONE;
      worst = MAX (worst, rank);
    }

  return worst;
}

static gint
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *left = a;
  const Hit *right = b;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  if (left->last_stay != right->last_stay)
    return left->last_stay > right->last_stay ? -1 : 1;

  return (left->id > right->id) - (left->id < right->id);
}

/* The word that is likely to stand in the fewest records: the longest. */
static const char *
choose_driver (InnNeedle *needle)
{
  const char *longest = inn_needle_get_word (needle, 0);

  for (guint i = 1; i < inn_needle_get_n (needle); i++)
    if (strlen (inn_needle_get_word (needle, i)) > strlen (longest))
      longest = inn_needle_get_word (needle, i);

  return longest;
}

/**
 * inn_pack_find:
 * @needle: at least one word
 * @archived: whether to look among those who were put away, instead of among all others
 *
 * Returns: (transfer full) (element-type gint64): the guests in whom every word stands somewhere:
 *   name starts before names before other fields before notes, and among equals the latest stay
 */
GArray *
inn_pack_find (InnPack   *self,
               InnNeedle *needle,
               gboolean   archived)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GArray *ids = NULL;
  const char *driver = NULL;
  gsize driver_length;
  const char *end = self->text->str + self->text->len;
  const char *at = self->text->str;
  guint index = 0;

  g_return_val_if_fail (inn_needle_get_n (needle) > 0, NULL);

  driver = choose_driver (needle);
  driver_length = strlen (driver);

  while ((at = memmem (at, end - at, driver, driver_length)) != NULL)
    {
      gsize offset = at - self->text->str;
      const Entry *entry = NULL;

      while (index + 1 < self->entries->len
             && g_array_index (self->entries, Entry, index + 1).offset <= offset)
        index++;
      entry = &g_array_index (self->entries, Entry, index);

      if (entry->length > 0 && entry->record.archived == archived)
        {
          Rank rank = judge (self->text->str + entry->offset, entry->length, needle);

          if (rank != RANK_NONE)
            {
              Hit hit = { entry->record.id, entry->record.last_stay, rank };

              g_array_append_val (hits, hit);
            }
        }

      /* On with the next record. */
      if (index + 1 >= self->entries->len)
        break;
      at = self->text->str + g_array_index (self->entries, Entry, index + 1).offset;
    }

  g_array_sort (hits, compare_hits);
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), hits->len);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (ids, g_array_index (hits, Hit, i).id);

  return ids;
}
