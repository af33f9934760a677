/* inn-stay-acts.c: see inn-stay-acts.h. */

#include "config.h"

#include "inn-stay-acts.h"

#include "inn-pending-act.h"
#include "inn-store-stay-status.h"

#include <glib/gi18n.h>

/**
 * inn_stay_acts_check_in:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a booking
 * @name: of the main guest
 */
void
inn_stay_acts_check_in (GtkWidget     *from,
                        InnBook       *book,
                        const InnStay *stay,
                        const char    *name)
{
  char *done;

  if (*stay->room != '\0')
    /* Translators: name of a guest, number of a room. */
    done = g_strdup_printf (_("%1$s is checked in, room %2$s"), name, stay->room);
  else
    /* Translators: name of a guest. */
    done = g_strdup_printf (_("%s is checked in"), name);

  inn_store_check_in_stay_async (inn_book_get_store (book), stay->id, NULL, inn_pending_act_cb,
                                 inn_pending_act_new (from, inn_store_check_in_stay_finish, done,
                                                      _("The guest was not checked in")));
}

/**
 * inn_stay_acts_check_out:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a stay in house
 * @name: of the main guest
 */
void
inn_stay_acts_check_out (GtkWidget     *from,
                         InnBook       *book,
                         const InnStay *stay,
                         const char    *name)
{
  /* Translators: name of a guest. */
  char *done = g_strdup_printf (_("%s is checked out"), name);

  inn_store_check_out_stay_async (inn_book_get_store (book), stay->id, NULL, inn_pending_act_cb,
                                  inn_pending_act_new (from, inn_store_check_out_stay_finish, done,
                                                       _("The guest was not checked out")));
}
