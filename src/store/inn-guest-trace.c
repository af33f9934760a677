/* inn-guest-trace.c: see inn-guest-trace.h. The list is made on the database thread. */

#include "config.h"

#include "inn-guest-trace.h"

#include "inn-image.h"
#include "inn-statement.h"

static const char LIST[] =
  "SELECT e.seq, e.utc, e.act, COALESCE (s.name, ''), r.tbl, r.op, r.before "
  "FROM entry_row r JOIN entry e ON e.seq = r.seq LEFT JOIN staff s ON s.id = e.staff_id "
  "WHERE r.subject_kind = 'guest' AND r.subject_id = ?1 AND r.seq > ?2 "
  "  AND r.tbl IN ('guest', 'contact_point', 'identity_document', 'guest_tag') "
  "ORDER BY r.seq DESC, r.ordinal DESC";

/**
 * inn_guest_trace_free:
 * @self: (transfer full): a guest trace
 */
void
inn_guest_trace_free (InnGuestTrace *self)
{
  g_free (self->act);
  g_free (self->staff);
  g_free (self->table);
  g_strfreev (self->columns);
  g_free (self);
}

/**
 * inn_guest_trace_touches:
 * @table: name of a table
 * @prefix: (nullable): how the names of columns begin, or %NULL for any
 *
 * Returns: whether the change was there
 */
gboolean
inn_guest_trace_touches (const InnGuestTrace *self,
                         const char          *table,
                         const char          *prefix)
{
  if (!g_str_equal (self->table, table))
    return FALSE;
  if (prefix == NULL || self->columns == NULL)
    return TRUE;

  for (guint i = 0; self->columns[i] != NULL; i++)
    if (g_str_has_prefix (self->columns[i], prefix))
      return TRUE;

  return FALSE;
}

static gboolean
read_columns (InnStatement   *row,
              char         ***columns,
              GError        **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (InnImage) image = NULL;

  *columns = NULL;
  if (g_strcmp0 (inn_statement_get_text (row, 5), "U") != 0)
    return TRUE;

  image = inn_image_parse (inn_statement_get_text (row, 6), error);
  if (image == NULL)
    return FALSE;

  for (guint i = 0; i < inn_image_get_n_fields (image); i++)
    g_strv_builder_add (names, inn_image_get_field (image, i)->name);
  *columns = g_strv_builder_end (names);

  return TRUE;
}

/**
 * inn_guest_trace_list:
 * @guest_id: whose profile
 * @after: only what came after this entry of the journal
 *
 * Returns: (transfer full) (element-type InnGuestTrace): what was changed, the latest first
 */
GPtrArray *
inn_guest_trace_list (InnConnection  *connection,
                      gint64          guest_id,
                      gint64          after,
                      GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST, error);
  g_autoptr (GPtrArray) traces
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_guest_trace_free);
  InnStep step = INN_STEP_DONE;

  if (row == NULL)
    return NULL;

  inn_statement_bind_int (row, 1, guest_id);
  inn_statement_bind_int (row, 2, after);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      InnGuestTrace *trace = g_new0 (InnGuestTrace, 1);

      g_ptr_array_add (traces, trace);
      trace->seq = inn_statement_get_int (row, 0);
      trace->utc = inn_statement_get_int (row, 1);
      trace->act = inn_statement_dup_text (row, 2);
      trace->staff = inn_statement_dup_text (row, 3);
      trace->table = inn_statement_dup_text (row, 4);
      if (!read_columns (row, &trace->columns, error))
        return NULL;
    }

  return step == INN_STEP_ERROR ? NULL : g_steal_pointer (&traces);
}
