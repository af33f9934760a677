/* inn-stay-form-nights.c: who makes a stay shorter in its form is asked what becomes of the nights that
 * are charged already, as on the page of the stay.
 */

#include "config.h"

#include "inn-stay-form-private.h"

#include "inn-cut-nights.h"
#include "inn-stay-rules.h"
#include "inn-store-charges.h"

typedef struct
{
  InnStayForm *form; /* owned */
  InnStayFormNightsFunc found;
} Search;

static void
bill_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Search *search = user_data;
  g_autoptr(InnStayForm) self = search->form;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnStayBill) bill = inn_store_load_bill_finish (INN_STORE (source), result, &error);
  g_autoptr(InnStay) stay = NULL;
  g_autoptr(GPtrArray) cut = NULL;
  g_autofree char *text = NULL;

  /* Left meanwhile: what was typed is a draft. */
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (bill != NULL)
    {
      stay = inn_stay_form_dup_stay (self);
      cut = inn_stay_find_cut_nights (self->base, stay->departure, bill->charges);
      text = inn_cut_nights_describe (self->base, cut, inn_stay_form_get_today (self));
    }
  search->found (self, text, error);
}

/* Looks whether the stay is made shorter by nights that are charged. Returns: whether @found is called
 * when that is known; otherwise there is nothing to look for.
 */
gboolean
inn_stay_form_find_nights (InnStayForm           *self,
                           const InnStay         *stay,
                           InnStayFormNightsFunc  found)
{
  Search *search;

  if (self->kind != INN_STAY_FORM_EDIT || self->nights > INN_CUT_NIGHTS_ASKED
      || inn_date_compare (stay->departure, self->base->departure) >= 0)
    return FALSE;

  search = g_new0 (Search, 1);
  search->form = g_object_ref (self);
  search->found = found;
  inn_store_load_bill_async (inn_book_get_store (self->book), stay->id, self->cancellable, bill_cb,
                             search);

  return TRUE;
}
