/* inn-stay-row.h: one arrival or departure of a day, with what can be done about it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-day-list.h"

G_BEGIN_DECLS

/**
 * InnStayRowKind:
 * @INN_STAY_ROW_ARRIVAL: says how the guest comes and for how long, and the one thing that matters
 * @INN_STAY_ROW_DEPARTURE: says what is to be paid
 */
typedef enum
{
  INN_STAY_ROW_ARRIVAL,
  INN_STAY_ROW_DEPARTURE,
} InnStayRowKind;

#define INN_TYPE_STAY_ROW (inn_stay_row_get_type ())
G_DECLARE_FINAL_TYPE (InnStayRow, inn_stay_row, INN, STAY_ROW, GtkListBoxRow)

GtkWidget       *inn_stay_row_new     (InnStayRowKind  kind);
void             inn_stay_row_show    (InnStayRow     *self,
                                       InnDayRow      *row,
                                       gboolean        with_times,
                                       gboolean        can_act);
const InnDayRow *inn_stay_row_get_row (InnStayRow     *self);
int              inn_stay_row_get_minute (InnStayRowKind  kind,
                                          const InnStay  *stay);

G_END_DECLS
