/* inn-stay-acts.h: what the desk does about a stay, wherever it stands on the screen. Each act tells
 * what it did and offers to take it back.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-room.h"
#include "inn-stay.h"

G_BEGIN_DECLS

void inn_stay_acts_check_in  (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay,
                              const char    *name);
void inn_stay_acts_check_out (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay,
                              const char    *name);
void inn_stay_acts_settle    (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay);
void inn_stay_acts_extend    (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay,
                              InnDate        departure,
                              gboolean       take_back);
void inn_stay_acts_move      (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay,
                              const InnRoom *room,
                              InnMoney       rate);
void inn_stay_acts_cancel    (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay);
void inn_stay_acts_no_show   (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay,
                              InnMoney       fee);
void inn_stay_acts_reopen    (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay);
void inn_stay_acts_delete    (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay);

G_END_DECLS
