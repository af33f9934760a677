/* inn-undo-links.c: reads from the journal which subjects an entry bound together, each entry once.
 * On the database thread. */

#include "config.h"

#include "inn-undo-links.h"

#include "inn-statement.h"

/* Rows that belong to two subjects: a row that moved from one to the other, and a row replaced by
 * another's under the same key. They stand next to each other. */
static const char LIST_LINKS[] =
  "SELECT first.subject_kind, first.subject_id, second.subject_kind, second.subject_id"
  " FROM entry_row AS second"
  " JOIN entry_row AS first ON first.seq = second.seq AND first.ordinal = second.ordinal - 1"
  " WHERE second.seq = ?1"
  "   AND (second.op = 'U' AND second.before = '{}' OR second.op = 'I' AND first.op = 'D')"
  "   AND first.tbl = second.tbl AND first.key = second.key"
  "   AND (first.subject_kind <> second.subject_kind OR first.subject_id <> second.subject_id)";

struct _InnUndoLinks
{
  GHashTable *by_seq; /* owned: seq -> GArray of InnUndoLink */
};

/**
 * inn_undo_links_new:
 *
 * Returns: (transfer full): no links known yet
 */
InnUndoLinks *
inn_undo_links_new (void)
{
  InnUndoLinks *self = g_new0 (InnUndoLinks, 1);

  self->by_seq = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
  return self;
}

/**
 * inn_undo_links_free:
 * @self: (nullable): links
 */
void
inn_undo_links_free (InnUndoLinks *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_seq);
  g_free (self);
}

/**
 * inn_undo_links_load:
 * @self: the links known so far
 * @connection: an open connection
 * @seq: an entry
 * @error: return location
 *
 * Returns: (transfer none) (element-type InnUndoLink): which of its subjects are bound together, or
 *   %NULL with an error
 */
GArray *
inn_undo_links_load (InnUndoLinks   *self,
                     InnConnection  *connection,
                     gint64          seq,
                     GError        **error)
{
  GArray *known = g_hash_table_lookup (self->by_seq, &seq);
  g_autoptr (GArray) links = NULL;
  g_autoptr (InnStatement) statement = NULL;
  InnStep step = INN_STEP_ERROR;

  if (known != NULL)
    return known;

  links = g_array_new (FALSE, FALSE, sizeof (InnUndoLink));
  statement = inn_statement_new (connection, LIST_LINKS, error);
  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, seq);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      InnUndoLink link;

      link.a.kind = g_intern_string (inn_statement_get_text (statement, 0));
      link.a.id = inn_statement_get_int (statement, 1);
      link.b.kind = g_intern_string (inn_statement_get_text (statement, 2));
      link.b.id = inn_statement_get_int (statement, 3);
      g_array_append_val (links, link);
    }
  if (step == INN_STEP_ERROR)
    return NULL;

  known = g_steal_pointer (&links);
  g_hash_table_insert (self->by_seq, g_memdup2 (&seq, sizeof seq), known);
  return known;
}
