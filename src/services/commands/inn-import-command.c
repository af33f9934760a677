/* inn-import-command.c: innkeeperctl import. What it says is in inn-import-command-words. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-import-command-words.h"
#include "inn-store-tags.h"

typedef struct
{
  InnImport *import;
  GFile     *file;
  GFile     *refused; /* nullable: where goes what is left out */
  char      *map;     /* nullable: path of a mapping */
  char      *sheet;   /* nullable: name or number of a sheet of a workbook */
  gboolean   dry;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_clear_object (&import->import);
  g_clear_object (&import->file);
  g_clear_object (&import->refused);
  g_free (import->map);
  g_free (import->sheet);
  g_free (import);
}

static void
complete (InnCall *call)
{
  Import *import = call->data;
  const InnImportReport *report = inn_import_get_report (import->import);
  g_autoptr (InnPrinter) printer = inn_printer_new (call->json, TRUE);
  gboolean to_mend = report->n_rows_to_mend > 0;

  inn_import_command_print (printer, import->import, report);
  if (report->n_by_verdict[INN_IMPORT_REFUSED] > 0)
    inn_import_command_tell_refused (call, import->import, report);
  inn_import_command_tell_doubts (call, import->import, report);
  inn_call_return (call, to_mend ? INN_EXIT_SOME_REFUSED : INN_EXIT_OK, printer);
}

static void
saved_refused_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;

  if (inn_import_save_refused_finish (INN_IMPORT (source), result, &error))
    complete (call);
  else
    inn_call_return_error (call, error);
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  InnCall *call = user_data;
  Import *import = call->data;
  GError *error = NULL;
  gboolean done = import->dry
                  ? inn_import_rehearse_finish (import->import, result, &error)
                  : inn_import_run_finish (import->import, result, &error);

  if (!done)
    inn_call_return_error (call, error);
  else if (import->refused != NULL
           && inn_import_get_report (import->import)->n_rows_to_mend > 0)
    inn_import_save_refused_async (import->import, import->refused, NULL, saved_refused_cb, call);
  else
    complete (call);
}

static gboolean
apply_map (Import  *import,
           GError **error)
{
  g_autofree char *text = NULL;

  if (import->map == NULL)
    return TRUE;

  if (!g_file_get_contents (import->map, &text, NULL, error))
    return FALSE;
  if (inn_import_apply_map_text (import->import, text, NULL))
    return TRUE;

  /* Whoever names headings of their own says that there are some. */
  inn_import_set_has_heading (import->import, TRUE);

  return inn_import_apply_map_text (import->import, text, error);
}

/* Returns: the sheet asked for, or -1 */
static int
find_sheet (Import *import)
{
  guint n_sheets = inn_import_get_n_sheets (import->import);
  guint64 number;

  for (guint i = 0; i < n_sheets; i++)
    if (g_str_equal (inn_import_get_sheet_name (import->import, i), import->sheet))
      return i;
  if (g_ascii_string_to_unsigned (import->sheet, 10, 1, MAX (n_sheets, 1), &number, NULL)
      && number <= n_sheets)
    return number - 1;

  return -1;
}

static void
go_through (InnCall *call)
{
  Import *import = call->data;
  GError *error = NULL;

  if (!apply_map (import, &error))
    inn_call_return_error (call, error);
  else if (!inn_import_command_warn (call, import->import, import->sheet != NULL))
    inn_call_return (call, INN_EXIT_REFUSED, NULL);
  else if (import->dry)
    inn_import_rehearse_async (import->import, NULL, ran_cb, call);
  else
    inn_import_run_async (import->import, NULL, ran_cb, call);
}

static void
turned_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;

  if (inn_import_set_sheet_finish (INN_IMPORT (source), result, &error))
    go_through (call);
  else
    inn_call_return_error (call, error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  Import *import = call->data;
  GError *error = NULL;
  int sheet = -1;

  if (!inn_import_open_finish (import->import, result, &error))
    {
      inn_call_return_error (call, error);
      return;
    }
  if (import->sheet == NULL)
    {
      go_through (call);
      return;
    }

  sheet = find_sheet (import);
  if (sheet < 0)
    {
      g_autofree char *names = inn_import_command_dup_sheets (import->import, FALSE);

      /* Translators: what was asked for; names of sheets in quotation marks, or nothing */
      g_string_append_printf (call->err, _("There is no sheet “%1$s” in this file; there is: %2$s"),
                              import->sheet, names);
      g_string_append_c (call->err, '\n');
      inn_call_return (call, INN_EXIT_NOT_FOUND, NULL);
    }
  else if ((guint) sheet == inn_import_get_sheet (import->import))
    go_through (call);
  else
    inn_import_set_sheet_async (import->import, sheet, NULL, turned_cb, call);
}

static void
open_sheet (InnCall *call)
{
  Import *import = call->data;

  inn_import_open_async (import->import, import->file, NULL, opened_cb, call);
}

static void
tags_added_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;

  if (inn_store_add_usual_tags_finish (INN_STORE (source), result, NULL, &error))
    open_sheet (call);
  else
    inn_call_return_error (call, error);
}

/* Whether the sheet can be read: no book is made for the sake of one that is not there. */
static void
look_for_sheet (InnCall    *call,
                const char *path)
{
  GError *error = NULL;
  InnSheetKind kind;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = inn_sheet_look (file, &kind, NULL, &error)
                                        ? g_file_read (file, NULL, &error) : NULL;

  if (stream != NULL)
    inn_call_return (call, INN_EXIT_OK, NULL);
  else
    inn_call_return_error (call, error);
}

void
inn_import_command (InnCall *call)
{
  g_autofree char *kind = NULL;
  g_autofree char *map = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *path = NULL;
  gboolean dry = FALSE;
  gboolean make_missing = FALSE;
  gint64 guest = 0;
  InnSheetRows rows = INN_SHEET_GUESTS;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, NULL, NULL },
    { "map", 0, 0, G_OPTION_ARG_FILENAME, &map, NULL, NULL },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet, NULL, NULL },
    { "refused", 0, 0, G_OPTION_ARG_FILENAME, &refused, NULL, NULL },
    { "guest", 0, 0, G_OPTION_ARG_INT64, &guest, NULL, NULL },
    { "make-rooms", 0, 0, G_OPTION_ARG_NONE, &make_missing, NULL, NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry, NULL, NULL },
    { NULL },
  };
  Import *import = NULL;

  if (!inn_call_parse (call, entries, 1))
    return;
  if (kind != NULL && !inn_sheet_rows_from_nick (kind, &rows))
    {
      inn_call_return_usage (call, _("import: --kind takes “guests”, “stays”, “charges”, “preferences”, "
                                     "“interactions”, “promises”, “consents”, “relations” or "
                                     "“dates”"));
      return;
    }
  if (rows == INN_SHEET_GUESTS ? guest != 0 || make_missing
                               : guest < 0 || (make_missing && rows != INN_SHEET_STAYS))
    {
      inn_call_return_usage (call, _("import: --guest does not go with guests, --make-rooms goes "
                                     "with stays only"));
      return;
    }

  path = inn_call_dup_path (call, inn_call_get_word (call, 0));
  if (call->store == NULL)
    {
      look_for_sheet (call, path);
      return;
    }

  import = g_new0 (Import, 1);
  import->file = g_file_new_for_path (path);
  import->import = inn_import_new_for_store (call->store, call->settings);
  inn_import_set_rows (import->import, rows);
  inn_import_set_make_missing (import->import, make_missing);
  inn_import_set_guest (import->import, guest);
  import->dry = dry;
  import->sheet = g_steal_pointer (&sheet);
  import->map = map != NULL ? inn_call_dup_path (call, map) : NULL;
  if (refused != NULL)
    {
      g_autofree char *refused_path = inn_call_dup_path (call, refused);

      import->refused = g_file_new_for_path (refused_path);
    }
  call->data = import;
  call->data_free = import_free;

  if (inn_store_is_new (call->store))
    inn_store_add_usual_tags_async (call->store, NULL, tags_added_cb, call);
  else
    open_sheet (call);
}
