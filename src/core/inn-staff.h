/* inn-staff.h: somebody who works at the hotel. */

#pragma once

#include "inn-types.h"

G_BEGIN_DECLS

/**
 * InnStaff:
 * @id: row, 0 while it is not saved
 * @name: the name the colleagues use
 * @retired: works here no more; kept because follow-ups and the journal name them
 */
struct _InnStaff
{
  gint64    id;
  char     *name;
  gboolean  retired;
};

InnStaff *inn_staff_new   (gint64      id,
                           const char *name,
                           gboolean    retired);
InnStaff *inn_staff_ref   (InnStaff   *self);
void      inn_staff_unref (InnStaff   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnStaff, inn_staff_unref)

G_END_DECLS
