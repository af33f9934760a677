/* inn-undo-report.c: what an undo took back, and what it had to leave. Filled on the database
 * thread, then never changed. */

#include "config.h"

#include "inn-undo-report-private.h"

struct _InnUndoReport
{
  gatomicrefcount references;
  InnEntry       *entry;    /* owned */
  gint64          seq;
  guint           n_rows;
  guint           n_taken;
  GHashTable     *subjects; /* owned: kind -> count */
  GPtrArray      *kept;     /* owned: InnUndoKept */
};

G_DEFINE_BOXED_TYPE (InnUndoReport, inn_undo_report, inn_undo_report_ref, inn_undo_report_unref)

static void
free_kept (gpointer data)
{
  InnUndoKept *kept = data;

  g_ptr_array_unref (kept->later);
  g_free (kept);
}

/**
 * inn_undo_report_new:
 * @entry: the act that was taken back or brought back
 * @seq: the entry that did it; 0 when nothing could be done
 *
 * Returns: (transfer full): an empty report
 */
InnUndoReport *
inn_undo_report_new (InnEntry *entry,
                     gint64    seq)
{
  InnUndoReport *self = g_new0 (InnUndoReport, 1);

  g_atomic_ref_count_init (&self->references);
  self->entry = inn_entry_ref (entry);
  self->seq = seq;
  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->kept = g_ptr_array_new_with_free_func (free_kept);
  return self;
}

/**
 * inn_undo_report_count_rows:
 * @self: a report
 * @n_rows: rows taken back
 * @n_taken: later entries taken back first
 */
void
inn_undo_report_count_rows (InnUndoReport *self,
                            guint          n_rows,
                            guint          n_taken)
{
  self->n_rows = n_rows;
  self->n_taken = n_taken;
}

/**
 * inn_undo_report_count:
 * @self: a report
 * @kind: "guest", "tag", …
 * @n_subjects: how many of them were taken back
 */
void
inn_undo_report_count (InnUndoReport *self,
                       const char    *kind,
                       guint          n_subjects)
{
  g_hash_table_insert (self->subjects, g_strdup (kind), GUINT_TO_POINTER (n_subjects));
}

/**
 * inn_undo_report_add_kept:
 * @self: a report
 * @kind: "guest", "tag", …
 * @id: its id
 * @later: (element-type InnEntry): what has happened to it since
 */
void
inn_undo_report_add_kept (InnUndoReport *self,
                          const char    *kind,
                          gint64         id,
                          GPtrArray     *later)
{
  InnUndoKept *kept = g_new0 (InnUndoKept, 1);

  kept->kind = g_intern_string (kind);
  kept->id = id;
  kept->later = g_ptr_array_ref (later);
  g_ptr_array_add (self->kept, kept);
}

/**
 * inn_undo_report_ref:
 * @self: a report
 *
 * Returns: (transfer full): the same report
 */
InnUndoReport *
inn_undo_report_ref (InnUndoReport *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * inn_undo_report_unref:
 * @self: a report
 */
void
inn_undo_report_unref (InnUndoReport *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  inn_entry_unref (self->entry);
  g_hash_table_unref (self->subjects);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/**
 * inn_undo_report_get_entry:
 * @self: a report
 *
 * Returns: (transfer none): the act that was taken back or brought back
 */
InnEntry *
inn_undo_report_get_entry (InnUndoReport *self)
{
  return self->entry;
}

/**
 * inn_undo_report_get_seq:
 * @self: a report
 *
 * Returns: the entry that did it, which can itself be undone; 0 when everything had to be kept
 */
gint64
inn_undo_report_get_seq (InnUndoReport *self)
{
  return self->seq;
}

/**
 * inn_undo_report_get_n_rows:
 * @self: a report
 *
 * Returns: how many row changes were taken back
 */
guint
inn_undo_report_get_n_rows (InnUndoReport *self)
{
  return self->n_rows;
}

/**
 * inn_undo_report_get_n_subjects:
 * @self: a report
 * @kind: "guest", "tag", …
 *
 * Returns: how many subjects of that kind were taken back
 */
guint
inn_undo_report_get_n_subjects (InnUndoReport *self,
                                const char    *kind)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->subjects, kind));
}

/**
 * inn_undo_report_get_n_taken:
 * @self: a report
 *
 * Returns: how many later entries were taken back first, with %INN_UNDO_TAKE_LATER
 */
guint
inn_undo_report_get_n_taken (InnUndoReport *self)
{
  return self->n_taken;
}

/**
 * inn_undo_report_get_n_kept:
 * @self: a report
 *
 * Returns: how many subjects were left whole
 */
guint
inn_undo_report_get_n_kept (InnUndoReport *self)
{
  return self->kept->len;
}

/**
 * inn_undo_report_get_kept:
 * @self: a report
 * @index: below inn_undo_report_get_n_kept ()
 *
 * Returns: (transfer none): a subject that was left whole
 */
const InnUndoKept *
inn_undo_report_get_kept (InnUndoReport *self,
                          guint          index)
{
  g_return_val_if_fail (index < self->kept->len, NULL);
  return g_ptr_array_index (self->kept, index);
}
