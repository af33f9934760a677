/* inn-excerpt.c: says why a guest was found, where the row does not show it.
 *
 * The first word of the query that is not to be seen in the row is looked for in what is known of the
 * guest; what stands around it becomes the excerpt. Database thread, but for the making of the job.
 */

#include "config.h"

#include "inn-excerpt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inn-fold.h"
#include "inn-haystack-table.h"
#include "inn-stay-table.h"
#include "inn-stay-words.h"
#include "inn-stay.h"

/* So many characters stand before what was found, so that it is seen in a narrow row. */
#define CHARACTERS_BEFORE 8

/* A row shows no more than this, however wide. */
#define CHARACTERS_AFTER 80

#define STAYS_LOOKED_AT 200

/* One guest. */
typedef struct
{
  gint64  id;
  char   *shown; /* owned */
} Wanted;

struct _InnExcerptLook
{
  InnNeedle  *needle;
  InnDate     today;
  GArray     *wanted;   /* of Wanted */
  GHashTable *labels;   /* gint64 to name */
  GHashTable *excerpts; /* gint64 to text */
  const Wanted *current;
};

static void
wanted_clear (gpointer data)
{
  g_free (((Wanted *) data)->shown);
}

/**
 * inn_excerpt_look_new:
 * @needle: what was typed
 * @today: the business day
 *
 * Returns: (transfer full): a job for nobody yet
 */
InnExcerptLook *
inn_excerpt_look_new (InnNeedle *needle,
                      InnDate    today)
{
  InnExcerptLook *self = g_new0 (InnExcerptLook, 1);

  self->needle = inn_needle_ref (needle);
  self->today = today;
  self->wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));
  g_array_set_clear_func (self->wanted, wanted_clear);
  self->labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->excerpts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

/**
 * inn_excerpt_look_free:
 * @data: (transfer full): an #InnExcerptLook
 */
void
inn_excerpt_look_free (gpointer data)
{
  InnExcerptLook *self = data;

  inn_needle_unref (self->needle);
  g_array_unref (self->wanted);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->excerpts);
  g_free (self);
}

/**
 * inn_excerpt_look_add:
 * @guest_id: a guest
 * @shown: what the row shows anyway, its parts on lines of their own
 */
void
inn_excerpt_look_add (InnExcerptLook *self,
                      gint64          guest_id,
                      const char     *shown)
{
  Wanted wanted = { guest_id, g_strdup (shown) };

  g_array_append_val (self->wanted, wanted);
}

/* What stands around @range, on one line. */
static char *
dup_around (const char     *text,
            const InnRange *range)
{
  g_autoptr (GString) around = g_string_new (NULL);
  const char *start = text + range->start;
  const char *end = text + range->end;

  for (guint i = 0; i < CHARACTERS_BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);
  for (guint i = 0; i < CHARACTERS_AFTER && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  if (start > text)
    g_string_append (around, "…");
  g_string_append_len (around, start, end - start);
  if (*end != '\0')
    g_string_append (around, "…");
  g_strdelimit (around->str, "\n\r\t", ' ');

  return g_string_free (g_steal_pointer (&around), FALSE);
}

static char *
find_in_text (const InnWord *word,
              const char    *text)
{
  InnRange range;

  return *text != '\0' && inn_word_find (word, text, &range) ? dup_around (text, &range) : NULL;
}

/* @values: each ended by '\2'; of each only what stands before '\3' is for people */
static char *
find_in_values (const InnWord *word,
                const char    *values)
{
  g_auto (GStrv) all = g_strsplit (values, "\2", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      char *found = NULL;

      all[i][strcspn (all[i], "\3")] = '\0';
      found = find_in_text (word, all[i]);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static char *
find_in_labels (InnExcerptLook    *self,
              const InnWord     *word,
              const InnHaystack *row)
{
  for (guint i = 0; i < row->label_ids->len; i++)
    {
      const char *name = g_hash_table_lookup (self->labels,
                                              &g_array_index (row->label_ids, gint64, i));
      char *found = name != NULL ? find_in_text (word, name) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Only the last four characters of a document are known here. */
static char *
find_in_tails (const InnWord *word,
               const char    *tails)
{
  g_autofree char *found = find_in_values (word, tails);

  return found != NULL ? g_strconcat ("••••", found, NULL) : NULL;
}

static char *
find_former (const InnWord     *word,
             const InnHaystack *row)
{
  g_autofree char *found = find_in_values (word, row->former_names->str);

  if (found == NULL)
    found = find_in_values (word, row->former_contacts->str);

  /* Translators: a name or number that the guest had before. */
  return found != NULL ? g_strdup_printf (_("Formerly %s"), found) : NULL;
}

static char *
find_in_row (InnExcerptLook    *self,
             const InnWord     *word,
             const InnHaystack *row)
{
  const char *const texts[] = {
    row->note, row->latin_name, row->company, row->salutation, row->region, row->occupation,
  };
  const GString *const values[] = { row->phones, row->contacts, row->addresses };
  char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values) && found == NULL; i++)
    found = find_in_values (word, values[i]->str);
  for (guint i = 0; i < G_N_ELEMENTS (texts) && found == NULL; i++)
    found = find_in_text (word, texts[i]);
  if (found == NULL)
    found = find_in_values (word, row->remarks->str);
  if (found == NULL)
    found = find_in_tails (word, row->id_tails->str);
  if (found == NULL)
    found = find_in_labels (self, word, row);
  if (found == NULL)
    found = find_former (word, row);

  return found;
}

static void
take_row (const InnHaystack *row,
          gpointer           data)
{
  InnExcerptLook *self = data;
  const InnWord *number = inn_needle_get_number (self->needle);
  char *found = number != NULL ? find_in_row (self, number, row) : NULL;

  for (guint i = 0; i < inn_needle_get_n (self->needle) && found == NULL; i++)
    {
      const InnWord *word = inn_needle_get_word (self->needle, i);
      InnRange range;

      if (!inn_word_find (word, self->current->shown, &range))
        found = find_in_row (self, word, row);
    }

  if (found != NULL)
    g_hash_table_insert (self->excerpts, g_memdup2 (&row->id, sizeof row->id), found);
}

static void
take_label (gint64      id,
          const char *name,
          gpointer    data)
{
  InnExcerptLook *self = data;

  g_hash_table_insert (self->labels, g_memdup2 (&id, sizeof id), g_strdup (name));
}

static gboolean
is_of_room (InnNeedle     *needle,
            const InnStay *stay)
{
  g_autofree char *folded = inn_fold (stay->room);
  g_autofree char *room = inn_room_word_dup (folded);

  for (guint i = 0; i < inn_needle_get_n (needle); i++)
    {
      g_autofree char *word = inn_room_word_dup (inn_needle_get_word (needle, i)->text);

      if (*room != '\0' && g_str_equal (room, word))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_at_time (InnNeedle     *needle,
            const InnStay *stay,
            InnDate        today)
{
  for (guint i = 0; i < inn_needle_get_n (needle); i++)
    {
      InnPeriod period;

      if (inn_period_read (inn_needle_get_word (needle, i)->text, today, &period)
          && !inn_period_meets (&period, stay->arrival, stay->departure))
        return FALSE;
    }

  return TRUE;
}

static void
take_stay (InnExcerptLook *self,
           const InnStay  *stay)
{
  char arrival[INN_DATE_ISO_SIZE];
  char departure[INN_DATE_ISO_SIZE];

  inn_date_to_iso (stay->arrival, arrival);
  inn_date_to_iso (stay->departure, departure);
  g_hash_table_insert (self->excerpts, g_memdup2 (&self->current->id, sizeof (gint64)),
                       /* Translators: a stay: number of the room, first and last day. */
                       g_strdup_printf (_("Room %s, %s to %s"), stay->room, arrival, departure));
}

/* Where nothing else says why: the latest stay in the room that was asked for. */
static gboolean
look_at_stays (InnExcerptLook  *self,
               InnConnection   *connection,
               GError         **error)
{
  g_autoptr (GPtrArray) stays =
    inn_stay_table_list_of_guest (connection, self->current->id, STAYS_LOOKED_AT, error);
  const InnStay *other = NULL;

  if (stays == NULL)
    return FALSE;

  for (guint i = 0; i < stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (stays, i);

      if (!is_of_room (self->needle, stay))
        continue;
      if (is_at_time (self->needle, stay, self->today))
        {
          take_stay (self, stay);
          return TRUE;
        }
      other = other != NULL ? other : stay;
    }
  if (other != NULL)
    take_stay (self, other);

  return TRUE;
}

/**
 * inn_excerpt_look_run:
 *
 * An #InnReadFunc that finds the excerpts.
 *
 * Returns: (transfer full) (element-type gint64 utf8): excerpts by guest; guests whose row shows all,
 *   or who cannot be explained, are left out. %NULL with @error set
 */
gpointer
inn_excerpt_look_run (InnConnection  *connection,
                      gpointer        data,
                      GCancellable   *cancellable,
                      GError        **error)
{
  InnExcerptLook *self = data;

  if (!inn_haystack_table_list_labels (connection, take_label, self, error))
    return NULL;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      self->current = &g_array_index (self->wanted, Wanted, i);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !inn_haystack_table_read (connection, self->current->id, self->current->id, take_row,
                                       self, error))
        return NULL;
      if (g_hash_table_lookup (self->excerpts, &self->current->id) == NULL
          && !look_at_stays (self, connection, error))
        return NULL;
    }

  return g_hash_table_ref (self->excerpts);
}
