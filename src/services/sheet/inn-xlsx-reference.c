/* inn-xlsx-reference.c: "AB12", where a cell stands. */

#include "config.h"

#include "inn-xlsx-reference.h"

/* Some way beyond the last column and row of any spreadsheet program. */
#define MAX_COLUMN (1 << 20)
#define MAX_ROW    (1 << 30)

/**
 * inn_xlsx_reference_read:
 * @column: (out): from 0
 * @row: (out): from 1
 *
 * Returns: how many bytes it takes, 0 if @text does not begin with one
 */
gsize
inn_xlsx_reference_read (const char *text,
                         gsize       length,
                         guint      *column,
                         guint64    *row)
{
  gsize at = 0;
  guint letters = 0;
  guint64 digits = 0;

  for (; at < length && g_ascii_isalpha (text[at]); at++)
    {
      letters = letters * 26 + (g_ascii_toupper (text[at]) - 'A' + 1);
      if (letters > MAX_COLUMN)
        return 0;
    }
  for (; at < length && g_ascii_isdigit (text[at]); at++)
    {
      digits = digits * 10 + (text[at] - '0');
      if (digits > MAX_ROW)
        return 0;
    }

  if (letters == 0 || digits == 0)
    return 0;

  *column = letters - 1;
  *row = digits;

  return at;
}
