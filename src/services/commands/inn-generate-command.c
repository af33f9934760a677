/* inn-generate-command.c: innkeeperctl generate. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-sample.h"

#define MOST_GUESTS 5000000

static void
generated_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  InnCall *call = user_data;
  g_autoptr (InnPrinter) printer = NULL;
  GError *error = NULL;

  if (!inn_sample_generate_finish (INN_STORE (source), result, &error))
    {
      inn_call_return_error (call, error);
      return;
    }

  printer = inn_printer_new (call->json, TRUE);
  inn_printer_begin (printer);
  inn_printer_add_int (printer, "guests", GPOINTER_TO_INT (call->data));
  inn_printer_end (printer);
  inn_call_return (call, INN_EXIT_OK, printer);
}

void
inn_generate_command (InnCall *call)
{
  int guests = 0;
  int stays = 0;
  gint64 seed = 1;
  const GOptionEntry entries[] = {
    { "guests", 0, 0, G_OPTION_ARG_INT, &guests, NULL, NULL },
    { "stays", 0, 0, G_OPTION_ARG_INT, &stays, NULL, NULL },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, NULL, NULL },
    { NULL },
  };

  if (!inn_call_parse (call, entries, 0))
    return;
  if (guests < 1 || guests > MOST_GUESTS)
    {
      inn_call_return_usage (call, _("generate: --guests takes a number from 1 to 5000000"));
      return;
    }

  if (call->store == NULL)
    {
      inn_call_return (call, INN_EXIT_OK, NULL);
      return;
    }

  call->data = GINT_TO_POINTER (guests);
  inn_sample_generate_async (call->store, guests, MAX (0, stays), (guint64) seed, TRUE,
                             INN_SAMPLE_KNOWN, NULL, NULL, NULL, generated_cb, call);
}
