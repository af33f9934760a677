/* inn-backup-state.c: what is known of a book and of its copies, and what follows from it. Nothing
 * is done here: who looked and who copied bring what they found. It is read from the files of the
 * copies, so that it is true after a restored book as well. */

#include "config.h"

#include "inn-backup-state.h"

/**
 * inn_backup_state_new:
 * @book_path: where the book is
 *
 * Returns: (transfer full): nothing is known yet
 */
InnBackupState *
inn_backup_state_new (const char *book_path)
{
  InnBackupState *self = g_rc_box_new0 (InnBackupState);

  self->places[INN_BACKUP_HERE].folder = inn_backup_folder_dup_usual (book_path);
  self->empty = TRUE;

  return self;
}

/**
 * inn_backup_state_ref:
 *
 * Returns: (transfer full): @self, held once more; on the main thread
 */
InnBackupState *
inn_backup_state_ref (InnBackupState *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  InnBackupState *self = data;

  for (gsize i = 0; i < INN_BACKUP_N_PLACES; i++)
    {
      inn_backup_place_forget (&self->places[i]);
      g_free (self->places[i].folder);
    }
  g_clear_pointer (&self->key, inn_backup_key_unref);
  g_clear_error (&self->key_error);
  g_free (self->migrated);
}

/**
 * inn_backup_state_unref:
 * @self: (transfer full): a state; freed with its last holder, on the main thread
 */
void
inn_backup_state_unref (InnBackupState *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * inn_backup_state_set_second:
 * @self: what is known
 * @folder: (nullable): where every copy is to be as well
 *
 * Returns: whether that is news
 */
gboolean
inn_backup_state_set_second (InnBackupState *self,
                             const char     *folder)
{
  InnBackupPlace *place = &self->places[INN_BACKUP_ELSEWHERE];

  if (g_strcmp0 (place->folder, folder) == 0)
    return FALSE;

  inn_backup_place_forget (place);
  g_free (place->folder);
  place->folder = g_strdup (folder);

  return TRUE;
}

/**
 * inn_backup_state_set_key:
 * @self: what is known
 * @key: (nullable) (transfer full): seals every copy from now on
 *
 * The copies there are, are the old kind.
 */
void
inn_backup_state_set_key (InnBackupState *self,
                          InnBackupKey   *key)
{
  g_clear_pointer (&self->key, inn_backup_key_unref);
  g_clear_error (&self->key_error);
  self->key = key;
  self->dirty = TRUE;
}

/**
 * inn_backup_state_note_book:
 * @self: what is known
 * @scan: what was found; its key is taken from it
 *
 * Takes what has to be known before the first copy: whether copies are sealed, and whether there is
 * anything to copy.
 */
void
inn_backup_state_note_book (InnBackupState *self,
                            InnBackupScan  *scan)
{
  const InnBookSummary *summary = &scan->summary;

  g_clear_pointer (&self->key, inn_backup_key_unref);
  g_clear_error (&self->key_error);
  self->key = g_steal_pointer (&scan->key);
  self->key_error = g_steal_pointer (&scan->key_error);
  self->empty = summary->guests == 0 && summary->stays == 0 && summary->follow_ups == 0;
  self->known = TRUE;
}

/**
 * inn_backup_state_note_scan:
 * @self: what is known
 * @scan: what was found; its key is taken from it
 *
 * What failed in a place stays told: a copy that is there does not say that the next one will be.
 */
void
inn_backup_state_note_scan (InnBackupState *self,
                            InnBackupScan  *scan)
{
  for (gsize i = 0; i < INN_BACKUP_N_PLACES; i++)
    if (scan->newest[i] != NULL && scan->newest[i]->error == NULL)
      {
        GError *failure = g_steal_pointer (&self->places[i].error);

        inn_backup_place_note (&self->places[i], &scan->newest[i]->header);
        self->places[i].error = failure;
      }
    else if (i == INN_BACKUP_HERE)
      inn_backup_place_forget (&self->places[i]);

  inn_backup_state_note_book (self, scan);
  self->plugged_in = scan->plugged_in;
  g_free (self->migrated);
  self->migrated = g_steal_pointer (&scan->migrated);
  self->dirty = self->dirty || scan->summary.entries > self->places[INN_BACKUP_HERE].entries;
}

/**
 * inn_backup_state_note_outcome:
 * @self: what is known
 * @outcome: (nullable): what a copy led to
 * @error: (nullable): why there is none
 */
void
inn_backup_state_note_outcome (InnBackupState   *self,
                               InnBackupOutcome *outcome,
                               const GError     *error)
{
  InnBackupPlace *here = &self->places[INN_BACKUP_HERE];
  InnBackupPlace *elsewhere = &self->places[INN_BACKUP_ELSEWHERE];

  if (outcome == NULL)
    {
      self->dirty = TRUE;
      inn_backup_place_fail (here, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                                     ? NULL : error);
      return;
    }

  self->known = TRUE;
  if (outcome->header.occasion == INN_BACKUP_BEFORE_MIGRATION)
    {
      /* It says nothing of how old the copies of the book are. */
      g_clear_pointer (&self->migrated, g_free);
      if (outcome->second_error != NULL)
        inn_backup_place_fail (elsewhere, outcome->second_error);
      return;
    }

  inn_backup_place_note (here, &outcome->header);
  if (outcome->second != NULL)
    inn_backup_place_note (elsewhere, &outcome->header);
  else if (outcome->second_error != NULL)
    inn_backup_place_fail (elsewhere, outcome->second_error);
}

/**
 * inn_backup_state_is_due:
 * @self: what is known
 * @clock: the hotel's
 *
 * Returns: whether a place that can be written has no copy of today
 */
gboolean
inn_backup_state_is_due (InnBackupState *self,
                         InnClock       *clock)
{
  const InnBackupPlace *elsewhere = &self->places[INN_BACKUP_ELSEWHERE];

  if (!inn_backup_place_is_of_today (&self->places[INN_BACKUP_HERE], clock))
    return TRUE;
  return elsewhere->folder != NULL && !inn_backup_place_is_of_today (elsewhere, clock)
         && self->plugged_in;
}

/**
 * inn_backup_state_new_order:
 * @self: what is known
 * @occasion: why a copy is made
 *
 * Returns: (transfer full): one copy to every place, sealed as the owner wants it
 */
InnBackupOrder *
inn_backup_state_new_order (InnBackupState    *self,
                            InnBackupOccasion  occasion)
{
  InnBackupOrder *order = inn_backup_order_new (occasion);

  order->folder = g_strdup (self->places[INN_BACKUP_HERE].folder);
  order->second = g_strdup (self->places[INN_BACKUP_ELSEWHERE].folder);
  order->key = self->key != NULL ? inn_backup_key_ref (self->key) : NULL;
  order->rotate = TRUE;
  if (occasion == INN_BACKUP_BEFORE_MIGRATION)
    order->database = g_strdup (self->migrated);

  return order;
}
