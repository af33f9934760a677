/* inn-stay-acts.h: what the desk does about a stay, wherever it stands on the screen. Each act tells
 * what it did and offers to take it back.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

void inn_stay_acts_check_in  (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay,
                              const char    *name);
void inn_stay_acts_check_out (GtkWidget     *from,
                              InnBook       *book,
                              const InnStay *stay,
                              const char    *name);

G_END_DECLS
