/* inn-import-command.c: innkeeperctl import. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-import.h"
#include "inn-store-tags.h"

/* So many lines with something to look at are named. */
#define MOST_DOUBTS 50

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
print_report (InnPrinter            *printer,
              Import                *import,
              const InnImportReport *report)
{
  static const struct
  {
    const char       *key;
    InnImportVerdict  verdict;
  } counts[] = {
    { "new", INN_IMPORT_NEW },
    { "namesake", INN_IMPORT_NAMESAKE },
    { "household", INN_IMPORT_HOUSEHOLD },
    { "filled", INN_IMPORT_FILL },
    { "unchanged", INN_IMPORT_UNCHANGED },
    { "repeated", INN_IMPORT_REPEATED },
    { "blank", INN_IMPORT_BLANK },
    { "refused", INN_IMPORT_REFUSED },
  };

  inn_printer_begin (printer);
  inn_printer_add_text (printer, "file", inn_import_get_title (import->import));
  inn_printer_add_text (printer, "kind",
                        inn_sheet_rows_to_nick (inn_import_get_rows (import->import)));
  inn_printer_add_int (printer, "rows", report->n_rows);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    inn_printer_add_int (printer, counts[i].key, report->n_by_verdict[counts[i].verdict]);
  inn_printer_add_int (printer, "cells-left-out", report->n_cells_left_out);
  inn_printer_add_int (printer, "written", report->n_written);
  inn_printer_add_int (printer, "entry", report->seq);
  inn_printer_end (printer);
}

/* The first of them; all are in the file of what was left out. */
static void
tell_refused (InnCall               *call,
              Import                *import,
              const InnImportReport *report)
{
  guint64 n_refused = report->n_by_verdict[INN_IMPORT_REFUSED];
  guint n_shown;

  inn_import_set_shown (import->import, INN_IMPORT_REFUSED);
  n_shown = inn_import_get_n_rows_shown (import->import);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (InnImportRow) row = inn_import_dup_row (import->import, i);
      g_autofree char *words = inn_import_row_dup_words (row);

      /* Translators: line of a file, and what is wrong with it */
      g_string_append_printf (call->err, _("Line %u: %s"), (guint) row->line, words);
      g_string_append_c (call->err, '\n');
    }

  if (n_refused > n_shown)
    g_string_append_printf (call->err,
                            ngettext ("%u row more was refused.\n",
                                      "%u rows more were refused.\n", n_refused - n_shown),
                            (guint) (n_refused - n_shown));
}

/* Rows that are taken, but not as they stand, or not without a doubt. */
static void
tell_doubts (InnCall               *call,
             Import                *import,
             const InnImportReport *report)
{
  static const InnImportVerdict taken[] = {
    INN_IMPORT_NEW, INN_IMPORT_NAMESAKE, INN_IMPORT_HOUSEHOLD, INN_IMPORT_FILL,
    INN_IMPORT_UNCHANGED, INN_IMPORT_REPEATED,
  };
  guint n_told = 0;

  for (guint v = 0; v < G_N_ELEMENTS (taken) && n_told < MOST_DOUBTS; v++)
    {
      if (report->n_by_verdict[taken[v]] == 0)
        continue;

      inn_import_set_shown (import->import, taken[v]);
      for (guint i = 0; i < inn_import_get_n_rows_shown (import->import)
                        && n_told < MOST_DOUBTS; i++)
        {
          g_autoptr (InnImportRow) row = inn_import_dup_row (import->import, i);
          g_autofree char *words = NULL;

          if (row->complaints->len == 0)
            continue;

          words = inn_import_row_dup_complaints (row);
          /* Translators: line of a file that was taken, and what a person should look at in it */
          g_string_append_printf (call->err, _("Line %u, taken; look at it: %s"),
                                  (guint) row->line, words);
          g_string_append_c (call->err, '\n');
          n_told++;
        }
    }

  if (n_told == MOST_DOUBTS)
    g_string_append_printf (call->err, "%s\n", _("There may be more such lines."));
}

static void
complete (InnCall *call)
{
  Import *import = call->data;
  const InnImportReport *report = inn_import_get_report (import->import);
  g_autoptr (InnPrinter) printer = inn_printer_new (call->json, TRUE);
  gboolean to_mend = report->n_rows_to_mend > 0;

  print_report (printer, import, report);
  if (report->n_by_verdict[INN_IMPORT_REFUSED] > 0)
    tell_refused (call, import, report);
  tell_doubts (call, import, report);
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

/* A question the window would ask; without an answer the cells that need one are refused. */
static void
warn_of_reading (InnCall         *call,
                 const InnColumn *column)
{
  if (column->doubt == INN_COLUMN_MONEY_UNIT)
    /* Translators: heading of a column; the two words of the mapping are not translated */
    g_string_append_printf (call->err, _("Column “%s” could be yuan or fen; say it by --map, with "
                                         "“,yuan” or “,fen”.\n"), column->heading);
  else if ((column->doubt == INN_COLUMN_DATE_ORDER || column->doubt == INN_COLUMN_DATE_MIXED)
           && column->field != INN_FIELD_BIRTHDAY && column->field != INN_FIELD_NONE)
    /* Translators: heading of a column; the two words of the mapping are not translated */
    g_string_append_printf (call->err, _("Column “%s” has days that can be read in two ways; say it "
                                         "by --map, with “,dmy” or “,mdy”.\n"), column->heading);
}

/* A column that comes in or stays out otherwise than somebody may expect. Returns: whether any is
 * known. */
static gboolean
warn_of_columns (InnCall *call,
                 Import  *import)
{
  gboolean known = FALSE;

  for (guint i = 0; i < inn_import_get_n_columns (import->import); i++)
    {
      const InnColumn *column = inn_import_get_column (import->import, i);

      known |= column->field != INN_FIELD_NONE;
      warn_of_reading (call, column);
      if (column->doubt != INN_COLUMN_SECOND)
        continue;

      /* Translators: number of a column, its heading, the name of a field */
      g_string_append_printf (call->err, _("Column %1$u, “%2$s”, is left out: another one is taken "
                                           "for “%3$s”."),
                              i + 1, column->heading, inn_sheet_field_get_label (column->meant));
      g_string_append_c (call->err, '\n');
    }

  if (inn_import_get_n_columns (import->import) == 0)
    g_string_append_printf (call->err, "%s\n", inn_sheet_kind_advise (INN_SHEET_EMPTY));
  else if (!known)
    g_string_append_printf (call->err, "%s\n",
                            inn_import_get_rows (import->import) == INN_SHEET_GUESTS
                              ? _("No column is known by its heading, so nothing is taken. Give the "
                                  "columns headings such as “Name” and “Phone”, or name them by "
                                  "--map.")
                              : _("No column is known by its heading, so nothing is taken. Look "
                                  "whether --kind is right, or name the columns by --map."));

  return known;
}

static char *
dup_sheets (Import   *import,
            gboolean  other)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < inn_import_get_n_sheets (import->import); i++)
    {
      if (other && i == inn_import_get_sheet (import->import))
        continue;
      if (names->len > 0)
        g_string_append (names, C_("console, between names", ", "));
      /* Translators: the name of a sheet */
      g_string_append_printf (names, C_("console, a name", "“%s”"),
                              inn_import_get_sheet_name (import->import, i));
    }

  return g_string_free (names, FALSE);
}

static void
warn_of_sheets (InnCall *call,
                Import  *import)
{
  g_autofree char *others = NULL;

  if (inn_import_get_n_sheets (import->import) < 2 || import->sheet != NULL)
    return;

  others = dup_sheets (import, TRUE);
  /* Translators: name of a sheet; names of other sheets in quotation marks */
  g_string_append_printf (call->err, _("Sheet “%1$s” is read; the workbook also holds %2$s. Choose "
                                       "one of them by --sheet."),
                          inn_import_get_sheet_name (import->import,
                                                     inn_import_get_sheet (import->import)),
                          others);
  g_string_append_c (call->err, '\n');
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

/* What a person would be asked in the window; to be said even if all goes well. Returns: whether there
 * is anything to bring in. */
static gboolean
warn (InnCall *call,
      Import  *import)
{
  const InnEncodingGuess *guess = inn_import_get_guess (import->import);
  gboolean known;

  if (guess != NULL && guess->n_invalid > 0)
    {
      const char *name = inn_encoding_get_name (inn_import_get_encoding (import->import));

      g_string_append_printf (call->err,
                              /* Translators: a number, the name of a character encoding */
                              ngettext ("%1$u place in the file cannot be read as %2$s; look at "
                                        "the names.",
                                        "%1$u places in the file cannot be read as %2$s; look at "
                                        "the names.", guess->n_invalid),
                              (guint) guess->n_invalid, name);
      g_string_append_c (call->err, '\n');
    }
  if (inn_import_get_n_boms (import->import) > 0)
    g_string_append_printf (call->err, "%s\n",
                            _("A byte order mark within the file was dropped; the file seems to be "
                              "put together from several."));
  warn_of_sheets (call, import);
  known = warn_of_columns (call, import);
  if (inn_import_is_disguised (import->import))
    g_string_append_printf (call->err, "%s\n", _("This file is a workbook in spite of its name, and is read as one."));
  if (inn_import_asks_encoding (import->import))
    {
      const char *name = inn_encoding_get_name (inn_import_get_encoding (import->import));

      /* Translators: the name of a character encoding, such as Big5 */
      g_string_append_printf (call->err, _("The file is read as %s without being sure; look whether "
                                           "the names are right."), name);
      g_string_append_c (call->err, '\n');
    }

  return known;
}

static void
go_through (InnCall *call)
{
  Import *import = call->data;
  GError *error = NULL;

  if (!apply_map (import, &error))
    inn_call_return_error (call, error);
  else if (!warn (call, import))
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
      g_autofree char *names = dup_sheets (import, FALSE);

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
      inn_call_return_usage (call, _("import: --kind takes “guests”, “stays” or “charges”"));
      return;
    }
  if (rows == INN_SHEET_GUESTS ? guest != 0 || make_missing
                               : guest < 0 || (make_missing && rows != INN_SHEET_STAYS))
    {
      inn_call_return_usage (call, _("import: --guest goes with stays and charges, --make-rooms "
                                     "with stays"));
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
