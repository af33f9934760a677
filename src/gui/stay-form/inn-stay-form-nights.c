/* inn-stay-form-nights.c: who makes a stay shorter in its form is asked what becomes of the nights that
 * are charged already, as on the page of the stay.
 */

#include "config.h"

#include "inn-stay-form-private.h"

#include "inn-cut-nights.h"
#include "inn-stay-rules.h"
#include "inn-store-charges.h"

#include <glib/gi18n.h>

static void
ask (InnStayForm *self,
     const char  *text)
{
  self->nights = INN_CUT_NIGHTS_ASKED;
  inn_form_bar_say (self->bar, INN_FORM_BAR_WARNING, text, NULL, C_("verb", "Take them back"),
                    C_("verb", "Keep them charged"));
  gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
}

static void
bill_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnStayForm) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnStayBill) bill = inn_store_load_bill_finish (INN_STORE (source), result, &error);
  g_autoptr(InnStay) stay = NULL;
  g_autoptr(GPtrArray) cut = NULL;
  g_autofree char *text = NULL;

  /* Left meanwhile: what was typed is a draft. */
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (bill == NULL)
    {
      inn_stay_form_say_failed (self, error);
      return;
    }

  inn_stay_form_end_saving (self);
  stay = inn_stay_form_dup_stay (self);
  cut = inn_stay_find_cut_nights (self->base, stay->departure, bill->charges);
  text = inn_cut_nights_describe (self->base, cut, inn_stay_form_get_today (self));
  if (text != NULL)
    {
      ask (self, text);
      return;
    }

  self->nights = INN_CUT_NIGHTS_NONE;
  inn_stay_form_save (self);
}

/* Returns: whether saving waits for an answer. */
gboolean
inn_stay_form_ask_nights (InnStayForm   *self,
                          const InnStay *stay)
{
  if (self->kind != INN_STAY_FORM_EDIT || self->nights > INN_CUT_NIGHTS_ASKED
      || inn_date_compare (stay->departure, self->base->departure) >= 0)
    return FALSE;

  self->saving = TRUE;
  inn_stay_form_update_actions (self);
  inn_store_load_bill_async (inn_book_get_store (self->book), stay->id, self->cancellable, bill_cb,
                             g_object_ref (self));

  return TRUE;
}
