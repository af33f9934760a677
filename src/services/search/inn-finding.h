/* inn-finding.h: what a search found. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnFinding:
 * @generation: state of the book that was searched; only grows
 * @ids: (array length=n_ids): guests found, best match first
 * @n_ids: how many there are, exactly
 *
 * What was found. A value, counted by reference.
 */
typedef struct
{
  guint64  generation;
  gint64  *ids;
  gsize    n_ids;
} InnFinding;

InnFinding *inn_finding_new   (guint64     generation,
                               GArray     *ids);
void        inn_finding_unref (InnFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnFinding, inn_finding_unref)

G_END_DECLS
