/* inn-finding.c: what a search found. */

#include "config.h"

#include "inn-finding.h"

/**
 * inn_finding_new:
 * @generation: state of the book that was searched
 * @ids: (transfer full) (element-type gint64): who was found
 *
 * Returns: (transfer full): the finding
 */
InnFinding *
inn_finding_new (guint64  generation,
                 GArray  *ids)
{
  InnFinding *self = g_atomic_rc_box_new0 (InnFinding);

  self->generation = generation;
  self->n_ids = ids->len;
  self->ids = (gint64 *) (gpointer) g_array_free (ids, FALSE);

  return self;
}

static void
clear_finding (gpointer data)
{
  InnFinding *self = data;

  g_free (self->ids);
}

/**
 * inn_finding_unref:
 * @self: (transfer full): a finding; freed with its last holder, from any thread
 */
void
inn_finding_unref (InnFinding *self)
{
  g_atomic_rc_box_release_full (self, clear_finding);
}
