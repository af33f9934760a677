/* inn-csv-cell.c: cells that a spreadsheet would take for formulas, made harmless and back.
 *
 * Such a cell is written behind an apostrophe. So that reading gives back exactly what was written,
 * a cell that looks as if it had been treated already gets one apostrophe more.
 */

#include "config.h"

#include "inn-csv-cell.h"

#include <string.h>

/* Full-width forms: some spreadsheets take them for the plain ones. */
static const char *const full_width[] = { "＝", "＋", "－", "＠" };

static gboolean
starts_formula (const char *text)
{
  if (text[0] == '\0')
    return FALSE;
  if (strchr ("=+-@\t\r\n", text[0]) != NULL)
    return TRUE;
  for (gsize i = 0; (guchar) text[0] == 0xef && i < G_N_ELEMENTS (full_width); i++)
    {
      if (g_str_has_prefix (text, full_width[i]))
        return TRUE;
    }

  return FALSE;
}

/* An amount that takes something off. Nothing can be run in it, and as a text it would be left out of
 * sums. */
static gboolean
is_negative_number (const char *cell)
{
  gsize digits;

  if (*cell != '-')
    return FALSE;
  digits = strspn (cell + 1, "0123456789");
  if (digits == 0)
    return FALSE;
  cell += 1 + digits;
  if (*cell == '.')
    {
      digits = strspn (cell + 1, "0123456789");
      cell += 1 + digits;
    }

  return *cell == '\0' && digits > 0;
}

/**
 * inn_csv_cell_is_formula:
 * @cell: text of a cell
 *
 * Phones count: "+86 138…" is one; "-100.00" is not. "'" stands before what is written then.
 *
 * Returns: whether a spreadsheet might run @cell, or @cell could be mistaken for one made harmless
 */
gboolean
inn_csv_cell_is_formula (const char *cell)
{
  if (is_negative_number (cell))
    return FALSE;
  while (*cell == '\'')
    cell++;

  return starts_formula (cell);
}

/**
 * inn_csv_cell_restore:
 * @cell: a cell as it was read
 *
 * Returns: (transfer none): the cell as it was before it was made harmless: a place within @cell
 */
const char *
inn_csv_cell_restore (const char *cell)
{
  return *cell == '\'' && inn_csv_cell_is_formula (cell) ? cell + 1 : cell;
}
