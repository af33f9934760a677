/* inn-staff.c: somebody who works at the hotel. */

#include "config.h"

#include "inn-staff.h"

static void
clear (gpointer data)
{
  InnStaff *self = data;

  g_free (self->name);
}

/**
 * inn_staff_new:
 * @id: row, 0 while it is not saved
 * @name: (nullable): what they are called; %NULL is ""
 * @retired: whether they work here no more
 *
 * Returns: (transfer full): a member of the staff
 */
InnStaff *
inn_staff_new (gint64      id,
               const char *name,
               gboolean    retired)
{
  InnStaff *self = g_atomic_rc_box_new0 (InnStaff);

  self->id = id;
  self->name = g_strdup (name != NULL ? name : "");
  self->retired = retired;

  return self;
}

/**
 * inn_staff_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnStaff *
inn_staff_ref (InnStaff *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_staff_unref:
 * @self: (transfer full): a member of the staff; freed with its last holder, from any thread
 */
void
inn_staff_unref (InnStaff *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
