/* inn-stay-act.h: what is done with stays inside a change: the checks and words every act shares. On
 * the database thread.
 */

#pragma once

#include "inn-change.h"
#include "inn-civil.h"
#include "inn-stay.h"

G_BEGIN_DECLS

InnStay  *inn_stay_act_take_up       (InnChange      *change,
                                      gint64          id,
                                      GError        **error);
gboolean  inn_stay_act_turn          (InnStay        *stay,
                                      InnStayStatus   status,
                                      GError        **error);
gboolean  inn_stay_act_receive       (InnChange      *change,
                                      InnStay        *stay,
                                      InnCivil        now,
                                      GError        **error);
void      inn_stay_act_begin_stay    (InnStay        *stay,
                                      InnCivil        now,
                                      gint64          utc);
void      inn_stay_act_end_stay      (InnStay        *stay,
                                      InnCivil        now,
                                      gint64          utc);
gint64    inn_stay_act_save          (InnChange      *change,
                                      InnStay        *stay,
                                      GError        **error);
gboolean  inn_stay_act_take_nights_back
                                     (InnChange      *change,
                                      const InnStay  *stay,
                                      InnDate         departure,
                                      GError        **error);
gboolean  inn_stay_act_charge_nights (InnChange      *change,
                                      const InnStay  *stay,
                                      GError        **error);

G_END_DECLS
