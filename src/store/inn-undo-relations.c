/* inn-undo-relations.c: keeps the rules of relations when one is taken back and others stand that were
 * noted since: who recommended the hotel is an advocate exactly as long as a recommendation stands, no
 * chain of them leads back to its beginning, and nothing is noted twice. The journal knows a relation
 * by the guest it was written on, so that none of this is seen from the rows alone. On the database
 * thread. */

#include "config.h"

#include "inn-undo-relations.h"

#include "inn-error.h"
#include "inn-referral-table.h"
#include "inn-relation-table.h"
#include "inn-statement.h"

#include <string.h>

static const char FIND_ADVOCATE[] =
  "SELECT advocate FROM guest WHERE id = ?1";

struct _InnUndoRelations
{
  GArray *rows;      /* owned, of gint64: the relations of this step */
  GArray *referrers; /* owned, of gint64: who may have become an advocate, or be none any more */
  gint64  guest_id;  /* the guest looked at last */
  int     advocate;  /* whether that was an advocate then */
};

/**
 * inn_undo_relations_new:
 *
 * Returns: (transfer full): nothing noted yet
 */
InnUndoRelations *
inn_undo_relations_new (void)
{
  InnUndoRelations *self = g_new0 (InnUndoRelations, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->referrers = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * inn_undo_relations_free:
 * @self: (nullable): what was noted
 */
void
inn_undo_relations_free (InnUndoRelations *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_array_unref (self->referrers);
  g_free (self);
}

/* A guest may be taken back where the recommendation is left that made an advocate of them. Who comes back
 * comes back as they were. */
static gboolean
note_guest (InnUndoRelations  *self,
            InnConnection     *connection,
            gint64             id,
            GError           **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, FIND_ADVOCATE, error);
  InnStep step = INN_STEP_ERROR;
  int advocate = 0;

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, id);
  step = inn_statement_step (statement, error);
  if (step != INN_STEP_ROW)
    return step == INN_STEP_DONE;

  advocate = inn_statement_get_boolean (statement, 0);
  if (self->guest_id == id && self->advocate != advocate)
    g_array_append_val (self->referrers, id);
  self->guest_id = id;
  self->advocate = advocate;

  return TRUE;
}

/**
 * inn_undo_relations_note:
 * @self: what was noted
 * @connection: a connection inside a change
 * @table: the table of a row that is taken back
 * @key: its key, as it stands in the journal
 * @error: return location
 *
 * To be called before the row is taken back and after: only one of the two may know who is concerned.
 *
 * Returns: whether that went well
 */
gboolean
inn_undo_relations_note (InnUndoRelations  *self,
                         InnConnection     *connection,
                         const char        *table,
                         const char        *key,
                         GError           **error)
{
  g_autoptr (InnRelation) relation = NULL;
  g_autoptr (GError) problem = NULL;
  gint64 id = 0;
  gint64 referrer = 0;
  gint64 referred = 0;

  id = g_ascii_strtoll (key, NULL, 10);
  if (strcmp (table, "guest") == 0)
    return note_guest (self, connection, id, error);
  if (strcmp (table, "relation") != 0)
    return TRUE;

  relation = inn_relation_table_load (connection, id, 0, &problem);
  if (relation == NULL)
    {
      if (g_error_matches (problem, INN_ERROR, INN_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  g_array_append_val (self->rows, id);
  if (inn_relation_is_referral (relation, &referrer, &referred) && referrer != 0)
    g_array_append_val (self->referrers, referrer);

  return TRUE;
}

/**
 * inn_undo_relations_settle:
 * @self: what was noted of a step; nothing any more afterwards
 * @connection: a connection inside a change
 * @n_moved: (inout): raised by the guests who became advocates, or are none any more
 * @error: return location
 *
 * Sets right what follows, at the end of a step, when all its rows are as they shall be. What this
 * changes stands in the entry of the undo, and goes back with it.
 *
 * Returns: whether that went well; %INN_ERROR_CONFLICT if what came back is noted already,
 *   %INN_ERROR_LOOP if a recommendation would lead back to who gave it
 */
gboolean
inn_undo_relations_settle (InnUndoRelations  *self,
                           InnConnection     *connection,
                           guint             *n_moved,
                           GError           **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!inn_relation_table_check_standing (connection, g_array_index (self->rows, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < self->referrers->len; i++)
    if (!inn_referral_table_review (connection, g_array_index (self->referrers, gint64, i), n_moved,
                                    error))
      return FALSE;

  g_array_set_size (self->rows, 0);
  g_array_set_size (self->referrers, 0);
  self->guest_id = 0;

  return TRUE;
}
