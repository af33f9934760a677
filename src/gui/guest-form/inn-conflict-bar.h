/* inn-conflict-bar.h: parts that were changed here and elsewhere at once: both values, one is chosen.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest.h"

G_BEGIN_DECLS

/**
 * InnConflictBar:
 *
 * Hidden while there is nothing to decide. Signal: `chosen` (guint part, gboolean theirs).
 */
#define INN_TYPE_CONFLICT_BAR (inn_conflict_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnConflictBar, inn_conflict_bar, INN, CONFLICT_BAR, GtkWidget)

void     inn_conflict_bar_show       (InnConflictBar *self,
                                      InnBook        *book,
                                      gint64          since,
                                      GArray         *parts,
                                      InnGuest       *mine,
                                      InnGuest       *theirs);

G_END_DECLS
