/* inn-staff.c: somebody who works at the hotel. */

#include "config.h"

#include "inn-staff.h"

static void
clear (gpointer data)
{
  InnStaff *self = data;

  g_free (self->name);
}

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

InnStaff *
inn_staff_ref (InnStaff *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inn_staff_unref (InnStaff *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
