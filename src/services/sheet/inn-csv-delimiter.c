/* inn-csv-delimiter.c: what stands between the cells of a text.
 *
 * The head is split by each delimiter in turn, quoted regions respected. The one that gives the
 * same number of cells in most records wins; where two are alike, the one that gives more cells.
 */

#include "config.h"

#include "inn-csv-delimiter.h"

#include <string.h>

#define MAX_RECORDS 100
#define MAX_CELLS   512

/* Records that differ in more than this share say that it is not this delimiter. */
#define ALIKE 0.1

static const char candidates[] = { ',', '\t', ';' };

/* How many records have as many cells as most, and how many cells that is. */
typedef struct
{
  guint n_records;
  guint n_usual;
  guint n_cells;
} Regularity;

/* The place after the quotation mark that closes the one at @text, or @text + 1 if none does. */
static const char *
skip_quoted (const char *text,
             const char *end)
{
  const char *at = text + 1;

  while ((at = memchr (at, '"', end - at)) != NULL)
    {
      if (at + 1 == end || at[1] != '"')
        return at + 1;
      at += 2;
    }

  return text + 1;
}

static Regularity
measure (const char *text,
         const char *end,
         char        delimiter)
{
  guint histogram[MAX_CELLS + 1] = { 0 };
  Regularity found = { 0 };
  gboolean at_start = TRUE, filled = FALSE;
  guint n_cells = 1;

  while (text < end && found.n_records < MAX_RECORDS)
    {
      if (*text == '"' && at_start)
        {
          text = skip_quoted (text, end);
          at_start = FALSE;
          filled = TRUE;
          continue;
        }
      if (*text == delimiter)
        {
          n_cells++;
          at_start = TRUE;
        }
      else if (*text == '\n' || *text == '\r')
        {
          /* Blank lines and lines of bare delimiters tell nothing. */
          if (filled)
            {
              histogram[MIN (n_cells, MAX_CELLS)]++;
              found.n_records++;
            }
          n_cells = 1;
          at_start = TRUE;
          filled = FALSE;
        }
      else if (*text != ' ')
        {
          at_start = FALSE;
          filled = TRUE;
        }
      text++;
    }

  /* The last line may be cut by the end of the head. */
  if (found.n_records == 0 && filled)
    {
      histogram[MIN (n_cells, MAX_CELLS)]++;
      found.n_records++;
    }

  for (guint n = 2; n <= MAX_CELLS; n++)
    {
      if (histogram[n] > 0 && histogram[n] >= found.n_usual)
        {
          found.n_usual = histogram[n];
          found.n_cells = n;
        }
    }

  return found;
}

/**
 * inn_csv_delimiter_guess:
 * @text: the head of a text
 * @length: its length in bytes
 *
 * Returns: ',', ';' or a tab; ',' where there is only one column
 */
char
inn_csv_delimiter_guess (const char *text,
                         gsize       length)
{
  double best_share = 0;
  guint best_cells = 0;
  char best = ',';

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      Regularity found = measure (text, text + length, candidates[i]);
      double share = found.n_records == 0 ? 0 : (double) found.n_usual / found.n_records;

      if (share > best_share + ALIKE ||
          (share > best_share - ALIKE && found.n_cells > best_cells))
        {
          best_share = share;
          best_cells = found.n_cells;
          best = candidates[i];
        }
    }

  return best;
}

/**
 * inn_csv_delimiter_instruction:
 * @delimiter: (out): the delimiter it names
 *
 * Excel's first line "sep=;", which is no record.
 *
 * Returns: how many bytes the instruction has without its line break, 0 if there is none
 */
gsize
inn_csv_delimiter_instruction (const char *text,
                               gsize       length,
                               char       *delimiter)
{
  if (length >= 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0 &&
      memchr (candidates, text[4], sizeof candidates) != NULL &&
      (length == 5 || text[5] == '\n' || text[5] == '\r'))
    {
      *delimiter = text[4];
      return 5;
    }

  return 0;
}
