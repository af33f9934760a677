/* inn-acquaintance.h: another guest who may belong to a guest. */

#pragma once

#include "inn-types.h"

G_BEGIN_DECLS

/**
 * InnAcquaintance:
 * @guest_id: the other guest
 * @name: what they are called
 * @related: whether it is noted already that they are around the guest
 * @same_number: whether both have the same telephone number
 * @n_stays: how often one came along in a stay of the other, or both in that of somebody else
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnAcquaintance
{
  gint64    guest_id;
  char     *name;
  gboolean  related;
  gboolean  same_number;
  guint     n_stays;
};

InnAcquaintance *inn_acquaintance_new     (gint64                  guest_id,
                                           const char             *name);
InnAcquaintance *inn_acquaintance_ref     (InnAcquaintance        *self);
void             inn_acquaintance_unref   (InnAcquaintance        *self);

int              inn_acquaintance_compare (const InnAcquaintance  *a,
                                           const InnAcquaintance  *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnAcquaintance, inn_acquaintance_unref)

G_END_DECLS
