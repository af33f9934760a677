/* inn-stay-acts.c: see inn-stay-acts.h. */

#include "config.h"

#include "inn-stay-acts.h"

#include "inn-format.h"
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

/**
 * inn_stay_acts_settle:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a stay in house
 *
 * Checks out, charges the nights that were not charged yet and takes back those that are not stayed,
 * as one act.
 */
void
inn_stay_acts_settle (GtkWidget     *from,
                      InnBook       *book,
                      const InnStay *stay)
{
  /* Translators: name of a guest. */
  char *done = g_strdup_printf (_("%s is checked out, and the nights are put right"),
                                stay->guest_name);

  inn_store_settle_stay_async (inn_book_get_store (book), stay->id, NULL, inn_pending_act_cb,
                               inn_pending_act_new (from, inn_store_finish_stay_act, done,
                                                    _("The guest was not checked out")));
}

/**
 * inn_stay_acts_extend:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a booking, or a stay in house
 * @departure: the new day of leaving
 * @take_back: whether what was charged for nights that are cut off is taken back
 */
void
inn_stay_acts_extend (GtkWidget     *from,
                      InnBook       *book,
                      const InnStay *stay,
                      InnDate        departure,
                      gboolean       take_back)
{
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (book));
  g_autofree char *day = inn_format_day_in_sentence (departure, today);
  /* Translators: name of a guest, day of leaving. */
  char *done = g_strdup_printf (_("%1$s leaves %2$s"), stay->guest_name, day);

  inn_store_extend_stay_async (inn_book_get_store (book), stay->id, departure, take_back, NULL,
                               inn_pending_act_cb,
                               inn_pending_act_new (from, inn_store_finish_stay_act, done,
                                                    _("The stay was not changed")));
}

/**
 * inn_stay_acts_move:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a booking, or a stay in house
 * @room: where the guest goes
 * @rate: what a night costs from now on; an amount of %INN_STAY_NO_RATE leaves it
 */
void
inn_stay_acts_move (GtkWidget     *from,
                    InnBook       *book,
                    const InnStay *stay,
                    const InnRoom *room,
                    InnMoney       rate)
{
  /* Translators: name of a guest, number of a room. */
  char *done = g_strdup_printf (_("%1$s has room %2$s now"), stay->guest_name, room->number);

  inn_store_move_stay_async (inn_book_get_store (book), stay->id, room->id, rate, NULL,
                             inn_pending_act_cb,
                             inn_pending_act_new (from, inn_store_finish_stay_act, done,
                                                  _("The room was not changed")));
}

/**
 * inn_stay_acts_cancel:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a booking
 */
void
inn_stay_acts_cancel (GtkWidget     *from,
                      InnBook       *book,
                      const InnStay *stay)
{
  inn_store_cancel_stay_async (inn_book_get_store (book), stay->id, NULL, inn_pending_act_cb,
                               inn_pending_act_new (from, inn_store_finish_stay_act,
                                                    g_strdup (_("The booking is cancelled")),
                                                    _("The booking was not cancelled")));
}

/**
 * inn_stay_acts_no_show:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a booking
 * @fee: what is charged for it; 0 for nothing
 */
void
inn_stay_acts_no_show (GtkWidget     *from,
                       InnBook       *book,
                       const InnStay *stay,
                       InnMoney       fee)
{
  /* Translators: name of a guest. */
  char *done = g_strdup_printf (_("%s did not come"), stay->guest_name);

  inn_store_no_show_stay_async (inn_book_get_store (book), stay->id, fee, NULL, inn_pending_act_cb,
                                inn_pending_act_new (from, inn_store_finish_stay_act, done,
                                                     _("The stay was not changed")));
}

/**
 * inn_stay_acts_reopen:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a stay that goes one step back: who had left is in the house again
 */
void
inn_stay_acts_reopen (GtkWidget     *from,
                      InnBook       *book,
                      const InnStay *stay)
{
  char *done = g_strdup (stay->status == INN_STAY_DEPARTED ? _("The guest is in house again")
                                                           : _("The stay is booked again"));

  inn_store_reopen_stay_async (inn_book_get_store (book), stay->id, NULL, inn_pending_act_cb,
                               inn_pending_act_new (from, inn_store_finish_stay_act, done,
                                                    _("The stay was not changed")));
}

/**
 * inn_stay_acts_delete:
 * @from: where it was pressed
 * @book: the open book
 * @stay: a stay that should not be in the book
 */
void
inn_stay_acts_delete (GtkWidget     *from,
                      InnBook       *book,
                      const InnStay *stay)
{
  inn_store_delete_stay_async (inn_book_get_store (book), stay->id, NULL, inn_pending_act_cb,
                               inn_pending_act_new (from, inn_store_finish_stay_act,
                                                    g_strdup (_("The stay is deleted")),
                                                    _("The stay was not deleted")));
}
