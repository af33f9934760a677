/* inn-guest-summary.h: what one row of a guest list shows. */

#pragma once

#include "inn-guest.h"
#include "inn-rating.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/**
 * InnGuestSummary:
 * @id: the guest
 * @name: display name, never empty unless nothing at all is known
 * @latin_name: the second, latin name, or ""
 * @salutation: how to address, or ""
 * @flags: VIP, archived…
 * @type: individual, group or company
 * @contact_kind: what @contact is
 * @contact: the first way to reach the guest, as typed, or ""
 * @tag_ids: (array length=n_tags): tags worn, in the order of groups
 * @n_tags: how many
 * @has_current: whether @current_status, @current_room and so on mean something: a stay that is
 *   booked or in house
 * @current_status: booked or in house
 * @current_room: number of that room, or ""
 * @current_arrival: first day of that stay
 * @current_departure: last day of that stay
 * @last_departure: day the guest left last, or unset
 * @n_stays: counted stays
 * @tier: what was given, and
 * @tier_until: its last day, or unset; inn_tier_on() tells whether it is shown
 * @open_follow_ups: how many follow-ups are open
 * @own: (nullable): what stands in the own field that lists show, if there is one and anything in it
 *
 * A value, counted by reference; see inn-types.h.
 */
typedef struct
{
  gint64          id;
  char           *name;
  char           *latin_name;
  char           *salutation;
  InnGuestFlags   flags;
  InnGuestType    type;
  InnContactKind  contact_kind;
  char           *contact;
  gint64         *tag_ids;
  guint           n_tags;
  gboolean        has_current;
  InnStayStatus   current_status;
  char           *current_room;
  InnDate         current_arrival;
  InnDate         current_departure;
  InnDate         last_departure;
  int             n_stays;
  InnTier         tier;
  InnDate         tier_until;
  int             open_follow_ups;
  char           *own;
} InnGuestSummary;

InnGuestSummary *inn_guest_summary_new   (gint64           id);
InnGuestSummary *inn_guest_summary_ref   (InnGuestSummary *self);
void             inn_guest_summary_unref (InnGuestSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestSummary, inn_guest_summary_unref)

G_END_DECLS
