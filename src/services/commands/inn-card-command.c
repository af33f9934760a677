/* inn-card-command.c: innkeeperctl show --pdf. */

#include "config.h"

#include "inn-card-command.h"

#include <glib/gi18n-lib.h>

#include "inn-card-layout.h"
#include "inn-card-reader.h"
#include "inn-error.h"
#include "inn-paper-call.h"

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  InnCardExtract *extract
    = inn_card_extract_read_finish (INN_STORE (source), result, &error);

  if (extract != NULL)
    inn_paper_call_save (call, (InnPaperFunc) inn_card_layout_set, extract,
                         (GDestroyNotify) inn_card_extract_free, call->data);
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    inn_call_return_refusal (call, error, _("There is no guest of this number."));
  else
    inn_call_return_error (call, error);
}

/**
 * inn_card_command_save:
 * @pdf: the file, as named by the user
 * @for_guest: whether it is what the guest may ask for
 *
 * Ends @call with the pages written, or with why they are not.
 */
void
inn_card_command_save (InnCall    *call,
                       gint64      guest_id,
                       const char *pdf,
                       gboolean    for_guest)
{
  g_autofree char *hotel = inn_settings_dup_hotel_name (call->settings);

  call->data = inn_call_dup_path (call, pdf);
  call->data_free = g_free;
  inn_card_extract_read_async (call->store, guest_id,
                               for_guest ? INN_EXTRACT_FOR_GUEST : INN_EXTRACT_FOR_DESK, hotel, NULL,
                               read_cb, call);
}
