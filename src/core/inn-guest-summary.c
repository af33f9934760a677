/* inn-guest-summary.c: what one row of a guest list shows. */

#include "config.h"

#include "inn-guest-summary.h"

static void
clear (gpointer data)
{
  InnGuestSummary *self = data;

  g_free (self->name);
  g_free (self->latin_name);
  g_free (self->salutation);
  g_free (self->contact);
  g_free (self->tag_ids);
  g_free (self->current_room);
  g_free (self->own);
}

/**
 * inn_guest_summary_new:
 * @id: the guest
 *
 * The caller fills the other fields, and hands over what they point to, before it shares the value.
 *
 * Returns: (transfer full): an empty summary
 */
InnGuestSummary *
inn_guest_summary_new (gint64 id)
{
  InnGuestSummary *self = g_atomic_rc_box_new0 (InnGuestSummary);

  self->id = id;

  return self;
}

/**
 * inn_guest_summary_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnGuestSummary *
inn_guest_summary_ref (InnGuestSummary *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_guest_summary_unref:
 * @self: (transfer full): a guest summary; freed with its last holder, from any thread
 */
void
inn_guest_summary_unref (InnGuestSummary *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
