/* inn-table-opener.c: the writer for a file, by the ending of its name. */

#include "config.h"

#include "inn-table-opener.h"

#include <glib/gi18n-lib.h>

#include "inn-csv-table.h"
#include "inn-error.h"
#include "inn-xlsx-table.h"

static const struct
{
  const char      *ending;
  InnTableWriter *(* create) (GFile *file);
} kinds[] = {
  { ".xlsx", inn_xlsx_table_new },
  { ".csv", inn_csv_table_new },
};

/**
 * inn_table_writer_new_for_file:
 * @file: where to; replaced if it is there
 *
 * Returns: (transfer full) (nullable): a writer that has not begun, or %NULL with %INN_ERROR_INVALID
 *   if no kind of table has that ending, the message being fit for people
 */
InnTableWriter *
inn_table_writer_new_for_file (GFile   *file,
                               GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (lower, kinds[i].ending))
      return kinds[i].create (file);

  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                       _("The name of the file must end in .xlsx or .csv"));

  return NULL;
}
