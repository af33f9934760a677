/* inn-stay-clash.h: finds what is in the way of a stay that is being written: who has the room, where
 * its guests are at that time, and which rooms are taken.
 */

#pragma once

#include "inn-stay.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnStayClash:
 *
 * Signals: `found`, when it is known what is in the way; `rooms`, when it is known which are taken.
 */
#define INN_TYPE_STAY_CLASH (inn_stay_clash_get_type ())
G_DECLARE_FINAL_TYPE (InnStayClash, inn_stay_clash, INN, STAY_CLASH, GObject)

InnStayClash *inn_stay_clash_new           (InnStore      *store);

void          inn_stay_clash_look          (InnStayClash  *self,
                                            const InnStay *stay);
void          inn_stay_clash_stop          (InnStayClash  *self);
GHashTable   *inn_stay_clash_get_taken     (InnStayClash  *self);
char         *inn_stay_clash_describe_room (InnStayClash  *self,
                                            InnDate        today);
char         *inn_stay_clash_describe_guest
                                           (InnStayClash  *self,
                                            InnDate        today);

G_END_DECLS
