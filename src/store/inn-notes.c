/* inn-notes.c: answers by what was asked, as long as nothing has changed. On one thread. */

#include "config.h"

#include "inn-notes.h"

/* The same question is asked of few days only; more than these are from days gone by. */
#define MOST_NOTES 8

struct _InnNotes
{
  GHashTable *notes;   /* owned, of Note by key */
  gint64      changes; /* the number of changes when they were made */
};

typedef struct
{
  gpointer       data;
  GDestroyNotify free_data;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  note->free_data (note->data);
  g_free (note);
}

static void
forget_older (InnNotes *self,
              gint64    changes)
{
  if (changes != self->changes)
    g_hash_table_remove_all (self->notes);
  self->changes = changes;
}

/**
 * inn_notes_new:
 *
 * Returns: (transfer full): no notes; inn_notes_free() frees them
 */
InnNotes *
inn_notes_new (void)
{
  InnNotes *self = g_new0 (InnNotes, 1);

  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, note_free);

  return self;
}

/**
 * inn_notes_free:
 * @self: (transfer full): notes
 */
void
inn_notes_free (InnNotes *self)
{
  g_hash_table_unref (self->notes);
  g_free (self);
}

/**
 * inn_notes_find:
 * @changes: how many changes there were so far
 * @key: what was asked
 *
 * Returns: (transfer none) (nullable): the answer, if nothing has changed since
 */
gpointer
inn_notes_find (InnNotes   *self,
                gint64      changes,
                const char *key)
{
  const Note *note = NULL;

  forget_older (self, changes);
  note = g_hash_table_lookup (self->notes, key);

  return note != NULL ? note->data : NULL;
}

/**
 * inn_notes_keep:
 * @changes: how many changes there were so far
 * @key: what was asked
 * @note: (transfer full): the answer
 * @free_note: frees it
 */
void
inn_notes_keep (InnNotes       *self,
                gint64          changes,
                const char     *key,
                gpointer        note,
                GDestroyNotify  free_note)
{
  Note *kept = g_new (Note, 1);

  *kept = (Note) { note, free_note };
  forget_older (self, changes);
  if (g_hash_table_size (self->notes) >= MOST_NOTES)
    g_hash_table_remove_all (self->notes);
  g_hash_table_replace (self->notes, g_strdup (key), kept);
}
