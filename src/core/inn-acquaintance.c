/* inn-acquaintance.c: another guest who may belong to a guest. */

#include "config.h"

#include "inn-acquaintance.h"

static void
clear (gpointer data)
{
  InnAcquaintance *self = data;

  g_free (self->name);
}

/**
 * inn_acquaintance_new:
 *
 * The caller may fill the other fields before it hands the acquaintance on.
 *
 * Returns: (transfer full): another guest
 */
InnAcquaintance *
inn_acquaintance_new (gint64      guest_id,
                      const char *name)
{
  InnAcquaintance *self = g_atomic_rc_box_new0 (InnAcquaintance);

  self->guest_id = guest_id;
  self->name = g_strdup (name);

  return self;
}

/**
 * inn_acquaintance_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnAcquaintance *
inn_acquaintance_ref (InnAcquaintance *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_acquaintance_unref:
 * @self: (transfer full): another guest; freed with its last holder, from any thread
 */
void
inn_acquaintance_unref (InnAcquaintance *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_acquaintance_compare:
 *
 * Returns: less than 0 if @a is more likely to come along: who did so oftener, then who is noted, then
 *   who has the same number
 */
int
inn_acquaintance_compare (const InnAcquaintance *a,
                          const InnAcquaintance *b)
{
  if (a->n_stays != b->n_stays)
    return a->n_stays > b->n_stays ? -1 : 1;
  if (a->related != b->related)
    return a->related ? -1 : 1;
  if (a->same_number != b->same_number)
    return a->same_number ? -1 : 1;

  return (a->guest_id > b->guest_id) - (a->guest_id < b->guest_id);
}
