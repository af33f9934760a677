/* inn-import-command-words.c: see inn-import-words.h. */

#include "config.h"

#include "inn-import-command-words.h"

#include <glib/gi18n-lib.h>

/* So many lines with something to look at are named. */
#define MOST_DOUBTS 50

/**
 * inn_import_command_print:
 * @printer: where to
 * @import: the import
 * @report: what came of it
 *
 * Prints the counts, one record.
 */
void
inn_import_command_print (InnPrinter            *printer,
                          InnImport             *import,
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
    { "alike", INN_IMPORT_ALIKE },
    { "filled", INN_IMPORT_FILL },
    { "unchanged", INN_IMPORT_UNCHANGED },
    { "repeated", INN_IMPORT_REPEATED },
    { "blank", INN_IMPORT_BLANK },
    { "refused", INN_IMPORT_REFUSED },
  };

  inn_printer_begin (printer);
  inn_printer_add_text (printer, "file", inn_import_get_title (import));
  inn_printer_add_text (printer, "kind",
                        inn_sheet_rows_to_nick (inn_import_get_rows (import)));
  inn_printer_add_int (printer, "rows", report->n_rows);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    inn_printer_add_int (printer, counts[i].key, report->n_by_verdict[counts[i].verdict]);
  inn_printer_add_int (printer, "cells-left-out", report->n_cells_left_out);
  inn_printer_add_int (printer, "written", report->n_written);
  inn_printer_add_int (printer, "entry", report->seq);
  inn_printer_end (printer);
}

/**
 * inn_import_command_tell_refused:
 * @call: to whose messages
 * @import: the import
 * @report: what came of it
 *
 * Tells of the first rows that were refused; all are in the file of what was left out.
 */
void
inn_import_command_tell_refused (InnCall               *call,
                                 InnImport             *import,
                                 const InnImportReport *report)
{
  guint64 n_refused = report->n_by_verdict[INN_IMPORT_REFUSED];
  guint n_shown;

  inn_import_set_shown (import, INN_IMPORT_REFUSED);
  n_shown = inn_import_get_n_rows_shown (import);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (InnImportRow) row = inn_import_dup_row (import, i);
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

/**
 * inn_import_command_tell_doubts:
 * @call: to whose messages
 * @import: the import
 * @report: what came of it
 *
 * Tells of rows that are taken, but not as they stand, or not without a doubt.
 */
void
inn_import_command_tell_doubts (InnCall               *call,
                                InnImport             *import,
                                const InnImportReport *report)
{
  static const InnImportVerdict taken[] = {
    INN_IMPORT_NEW, INN_IMPORT_NAMESAKE, INN_IMPORT_HOUSEHOLD, INN_IMPORT_ALIKE,
    INN_IMPORT_FILL, INN_IMPORT_UNCHANGED, INN_IMPORT_REPEATED,
  };
  guint n_told = 0;

  for (guint v = 0; v < G_N_ELEMENTS (taken) && n_told < MOST_DOUBTS; v++)
    {
      if (report->n_by_verdict[taken[v]] == 0)
        continue;

      inn_import_set_shown (import, taken[v]);
      for (guint i = 0; i < inn_import_get_n_rows_shown (import)
                        && n_told < MOST_DOUBTS; i++)
        {
          g_autoptr (InnImportRow) row = inn_import_dup_row (import, i);
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
warn_of_columns (InnCall   *call,
                 InnImport *import)
{
  gboolean known = FALSE;

  for (guint i = 0; i < inn_import_get_n_columns (import); i++)
    {
      const InnColumn *column = inn_import_get_column (import, i);

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

  if (inn_import_get_n_columns (import) == 0)
    g_string_append_printf (call->err, "%s\n", inn_sheet_kind_advise (INN_SHEET_EMPTY));
  else if (!known)
    g_string_append_printf (call->err, "%s\n",
                            inn_import_get_rows (import) == INN_SHEET_GUESTS
                              ? _("No column is known by its heading, so nothing is taken. Give the "
                                  "columns headings such as “Name” and “Phone”, or name them by "
                                  "--map.")
                              : _("No column is known by its heading, so nothing is taken. Look "
                                  "whether --kind is right, or name the columns by --map."));

  return known;
}

/**
 * inn_import_command_dup_sheets:
 * @import: an import whose file is open
 * @other: whether to leave out the sheet that is read
 *
 * Returns: (transfer full): the names of the sheets of the workbook
 */
char *
inn_import_command_dup_sheets (InnImport *import,
                               gboolean   other)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < inn_import_get_n_sheets (import); i++)
    {
      if (other && i == inn_import_get_sheet (import))
        continue;
      if (names->len > 0)
        g_string_append (names, C_("console, between names", ", "));
      /* Translators: the name of a sheet */
      g_string_append_printf (names, C_("console, a name", "“%s”"),
                              inn_import_get_sheet_name (import, i));
    }

  return g_string_free (names, FALSE);
}

static void
warn_of_sheets (InnCall   *call,
                InnImport *import)
{
  g_autofree char *others = NULL;

  if (inn_import_get_n_sheets (import) < 2)
    return;

  others = inn_import_command_dup_sheets (import, TRUE);
  /* Translators: name of a sheet; names of other sheets in quotation marks */
  g_string_append_printf (call->err, _("Sheet “%1$s” is read; the workbook also holds %2$s. Choose "
                                       "one of them by --sheet."),
                          inn_import_get_sheet_name (import,
                                                     inn_import_get_sheet (import)),
                          others);
  g_string_append_c (call->err, '\n');
}

/**
 * inn_import_command_warn:
 * @call: to whose messages
 * @import: an import whose file is open
 * @chosen: whether somebody has chosen the sheet
 *
 * Says what a person would be asked in the window; to be said even if all goes well.
 *
 * Returns: whether there is anything to bring in
 */
gboolean
inn_import_command_warn (InnCall   *call,
                         InnImport *import,
                         gboolean   chosen)
{
  const InnEncodingGuess *guess = inn_import_get_guess (import);
  gboolean known;

  if (guess != NULL && guess->n_invalid > 0)
    {
      const char *name = inn_encoding_get_name (inn_import_get_encoding (import));

      g_string_append_printf (call->err,
                              /* Translators: a number, the name of a character encoding */
                              ngettext ("%1$u place in the file cannot be read as %2$s; look at "
                                        "the names.",
                                        "%1$u places in the file cannot be read as %2$s; look at "
                                        "the names.", guess->n_invalid),
                              (guint) guess->n_invalid, name);
      g_string_append_c (call->err, '\n');
    }
  if (inn_import_get_n_boms (import) > 0)
    g_string_append_printf (call->err, "%s\n",
                            _("A byte order mark within the file was dropped; the file seems to be "
                              "put together from several."));
  if (!chosen)
    warn_of_sheets (call, import);
  known = warn_of_columns (call, import);
  if (inn_import_is_disguised (import))
    g_string_append_printf (call->err, "%s\n", _("This file is a workbook in spite of its name, and is read as one."));
  if (inn_import_asks_encoding (import))
    {
      const char *name = inn_encoding_get_name (inn_import_get_encoding (import));

      /* Translators: the name of a character encoding, such as Big5 */
      g_string_append_printf (call->err, _("The file is read as %s without being sure; look whether "
                                           "the names are right."), name);
      g_string_append_c (call->err, '\n');
    }

  return known;
}
