/* inn-guest-initials.h: where in a list by reading each first letter begins. */

#pragma once

#include "inn-connection.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* A to Z, and one for everybody else. */
#define INN_N_INITIALS 27

/**
 * InnGuestInitials:
 * @ids: (element-type gint64): guests by reading; must not change
 * @reversed: whether the order is turned round
 * @positions: where each of A to Z begins, then whoever is before A or behind Z; %G_MAXUINT for nobody
 */
typedef struct
{
  GArray   *ids;
  gboolean  reversed;
  guint     positions[INN_N_INITIALS];
} InnGuestInitials;

InnGuestInitials *inn_guest_initials_new  (GArray            *ids,
                                           gboolean           reversed);
void              inn_guest_initials_free (gpointer           self);
gboolean          inn_guest_initials_find (InnGuestInitials  *self,
                                           InnConnection     *connection,
                                           GError           **error);

G_END_DECLS
