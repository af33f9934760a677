/* inn-search-command.c: innkeeperctl search. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-finder.h"
#include "inn-store-guests.h"

#define USUAL_LIMIT 50

typedef struct
{
  InnFinder *finder;
  InnNeedle *needle;
  int        limit;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->finder);
  inn_needle_unref (search->needle);
  g_free (search);
}

static void
print_guest (InnPrinter            *printer,
             const InnGuestSummary *summary)
{
  inn_printer_begin (printer);
  inn_printer_add_int (printer, "id", summary->id);
  inn_printer_add_text (printer, "name", summary->name);
  inn_printer_add_text (printer, "contact", summary->contact);
  inn_printer_add_int (printer, "stays", summary->n_stays);
  inn_printer_add_date (printer, "last-departure", summary->last_departure);
  inn_printer_end (printer);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) summaries =
    inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);
  g_autoptr (InnPrinter) printer = NULL;

  if (summaries == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  printer = inn_printer_new (call->json, FALSE);
  for (guint i = 0; i < summaries->len; i++)
    print_guest (printer, g_ptr_array_index (summaries, i));

  inn_call_return (call, INN_EXIT_OK, printer);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  InnCall *call = user_data;
  Search *search = call->data;
  GError *error = NULL;
  g_autoptr (InnFinding) finding =
    inn_finder_find_finish (INN_FINDER (source), result, &error);

  if (finding == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  if (finding->n_ids == 0)
    g_string_append (call->err, _("Nobody was found.\n"));
  if (finding->n_ids > (gsize) search->limit)
    g_string_append_printf (call->err,
                            ngettext ("%u guest found in all.\n",
                                      "%u guests found in all.\n", finding->n_ids),
                            (guint) finding->n_ids);

  inn_store_load_guest_summaries_async (call->store, finding->ids,
                                        MIN (finding->n_ids, (gsize) search->limit), NULL,
                                        loaded_cb, call);
}

static void
ready_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  InnCall *call = user_data;
  Search *search = call->data;
  GError *error = NULL;

  if (inn_finder_load_finish (INN_FINDER (source), result, &error))
    inn_finder_find_async (search->finder, search->needle, FALSE, NULL, NULL, found_cb, call);
  else
    inn_call_return_error (call, error);
}

void
inn_search_command (InnCall *call)
{
  int limit = USUAL_LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, NULL, NULL },
    { NULL },
  };
  Search *search = NULL;

  if (!inn_call_parse (call, entries, 1))
    return;
  if (limit < 1)
    {
      inn_call_return_usage (call, _("search: --limit takes a number from 1 on"));
      return;
    }

  search = g_new0 (Search, 1);
  search->finder = inn_finder_new (call->store);
  search->needle = inn_needle_new (inn_call_get_word (call, 0));
  search->limit = limit;
  call->data = search;
  call->data_free = search_free;

  if (inn_needle_get_n (search->needle) == 0)
    inn_call_return_usage (call, _("search: there is nothing to look for"));
  else
    inn_finder_load_async (search->finder, NULL, ready_cb, call);
}
