/* inn-known-guest.c: a guest of the book who may be the one that is being typed or brought in. */

#include "config.h"

#include "inn-known-guest.h"

static void
clear (gpointer data)
{
  InnKnownGuest *self = data;

  g_free (self->name);
  g_free (self->contact);
  g_free (self->field);
}

/**
 * inn_known_guest_new:
 * @guest_id: the guest of the book
 * @name: (nullable): what that guest is called
 * @reason: why it may be the same
 *
 * The caller may fill the other fields before it hands the value on.
 *
 * Returns: (transfer full): a candidate without a shared contact
 */
InnKnownGuest *
inn_known_guest_new (gint64          guest_id,
                     const char     *name,
                     InnKnownReason  reason)
{
  InnKnownGuest *self = g_atomic_rc_box_new0 (InnKnownGuest);

  self->guest_id = guest_id;
  self->name = g_strdup (name != NULL ? name : "");
  self->reason = reason;
  self->contact = g_strdup ("");
  self->field = g_strdup ("");

  return self;
}

/**
 * inn_known_guest_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnKnownGuest *
inn_known_guest_ref (InnKnownGuest *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_known_guest_unref:
 * @self: (transfer full): a known guest; freed with its last holder, from any thread
 */
void
inn_known_guest_unref (InnKnownGuest *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_known_guest_is_same:
 *
 * Returns: whether the reason is enough to say that it is the same person
 */
gboolean
inn_known_guest_is_same (const InnKnownGuest *self)
{
  return self->reason <= INN_KNOWN_BY_BIRTHDAY;
}
