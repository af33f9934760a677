/* inn-column-head.c: which of the first rows of a sheet is its heading.
 *
 * Above it there may be titles: rows with little in them, however it looks ("Made on 2026-11-01").
 */

#include "config.h"

#include "inn-column-head.h"

#include "inn-column-heading.h"

typedef struct
{
  guint n_filled;
  guint n_known;  /* cells that are known headings */
  guint n_data;   /* cells that no heading would be */
} Measure;

static Measure
measure (GPtrArray   *rows,
         InnSheetRows kind,
         guint        index)
{
  Measure row = { 0, 0, 0 };

  for (char **cell = rows->pdata[index]; *cell != NULL; cell++)
    {
      InnHeadingCalendar calendar;
      InnSheetField field;

      row.n_filled += **cell != '\0';
      row.n_known += inn_column_heading_read (*cell, kind, &field, &calendar);
      row.n_data += inn_column_heading_is_data (*cell);
    }

  return row;
}

/* Whether there is so little in the row, beside the fullest one, that it can only be a title. */
static gboolean
is_title (Measure row,
          guint   most_filled)
{
  return most_filled >= 3 && row.n_filled * 3 <= most_filled && row.n_known < 2;
}

static guint
count_most_filled (GPtrArray   *rows,
                   InnSheetRows kind)
{
  guint most = 0;

  for (guint i = 0; i < rows->len; i++)
    most = MAX (most, measure (rows, kind, i).n_filled);

  return most;
}

/**
 * inn_column_head_guess:
 * @rows: (element-type GStrv): the first rows that hold something, their cells cleaned
 * @kind: what the sheet is a list of
 *
 * Returns: which of @rows is the heading if there is one: the first below the titles
 */
int
inn_column_head_guess (GPtrArray   *rows,
                       InnSheetRows kind)
{
  guint most_filled = count_most_filled (rows, kind);

  for (guint i = 0; i < rows->len; i++)
    if (!is_title (measure (rows, kind, i), most_filled))
      return i;

  return 0;
}

/**
 * inn_column_head_find:
 * @rows: (element-type GStrv): the first rows that hold something, their cells cleaned
 * @kind: what the sheet is a list of
 *
 * Returns: which of @rows is the heading, or -1 if none is
 */
int
inn_column_head_find (GPtrArray   *rows,
                      InnSheetRows kind)
{
  guint most_filled = count_most_filled (rows, kind);
  int first_known = -1;
  guint first;

  for (guint i = 0; i < rows->len; i++)
    {
      Measure row = measure (rows, kind, i);

      if (row.n_data > 0 && !is_title (row, most_filled))
        break;
      if (row.n_known >= 2)
        return i;
      if (row.n_known == 1 && first_known < 0 && row.n_data == 0)
        first_known = i;
    }
  if (first_known >= 0)
    return first_known;

  /* Headings nobody knows, above cells that are data. */
  first = inn_column_head_guess (rows, kind);
  if (first + 1 < rows->len)
    {
      Measure above = measure (rows, kind, first);
      Measure below = measure (rows, kind, first + 1);

      if (above.n_data == 0 && below.n_data > 0 && above.n_filled >= below.n_filled)
        return first;
    }

  return -1;
}
