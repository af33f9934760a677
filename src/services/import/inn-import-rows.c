/* inn-import-rows.c: the rows of the sheet to be shown: the first of the file, or of a verdict. Only
 * the first of each verdict are kept. */

#include "config.h"

#include "inn-import-private.h"

/* How many of the first rows stand above the guests. */
static guint
count_rows_above (InnImport *self)
{
  guint64 heading_line = inn_column_map_get_heading_line (self->map);
  guint n = 0;

  while (n < self->preview->len
         && ((InnImportRow *) self->preview->pdata[n])->line <= heading_line)
    n++;

  return n;
}

/**
 * inn_import_get_n_rows_shown:
 *
 * Returns: how many rows there are to show: the first of the file, or of the verdict chosen by
 *   inn_import_set_shown()
 */
guint
inn_import_get_n_rows_shown (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), 0);

  if (self->state == INN_IMPORT_REHEARSED || self->state == INN_IMPORT_DONE)
    return inn_import_job_get_rows (self->job, self->shown)->len;
  if (self->map == NULL)
    return 0;

  return MIN (self->preview->len - count_rows_above (self), INN_IMPORT_ROWS_SHOWN);
}

/**
 * inn_import_count_rows_shown:
 *
 * Returns: how many rows there are of what is shown, also those that are not kept to be shown; before
 *   a rehearsal only what is kept is counted
 */
guint64
inn_import_count_rows_shown (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), 0);

  if (self->state != INN_IMPORT_REHEARSED && self->state != INN_IMPORT_DONE)
    return inn_import_get_n_rows_shown (self);

  return self->shown < 0 ? self->report.n_rows : self->report.n_by_verdict[self->shown];
}

/**
 * inn_import_dup_row:
 * @index: below inn_import_get_n_rows_shown()
 *
 * Returns: (transfer full): a row to show
 */
InnImportRow *
inn_import_dup_row (InnImport *self,
                    guint      index)
{
  g_return_val_if_fail (index < inn_import_get_n_rows_shown (self), NULL);

  if (self->state == INN_IMPORT_REHEARSED || self->state == INN_IMPORT_DONE)
    return inn_import_row_ref (inn_import_job_get_rows (self->job, self->shown)->pdata[index]);

  return inn_import_row_ref (self->preview->pdata[count_rows_above (self) + index]);
}

/**
 * inn_import_set_shown:
 * @verdict: an #InnImportVerdict, or -1 for all rows
 *
 * Chooses which of the rehearsed rows are shown.
 */
void
inn_import_set_shown (InnImport *self,
                      int        verdict)
{
  guint n_before = inn_import_get_n_rows_shown (self);

  g_return_if_fail (verdict >= -1 && verdict < INN_IMPORT_N_VERDICTS);

  if (self->shown == verdict)
    return;

  self->shown = verdict;
  inn_import_change_rows (self, n_before);
}

/* For the other files of the import. */

/**
 * inn_import_change_rows:
 * @n_before: how many rows were shown before
 *
 * Tells that the rows shown are others, as after most steps.
 */
void
inn_import_change_rows (InnImport *self,
                        guint      n_before)
{
  inn_import_tell_rows (self, MAX (n_before, inn_import_get_n_rows_shown (self)));
}

/**
 * inn_import_forget_job:
 *
 * What was rehearsed counts no more.
 */
void
inn_import_forget_job (InnImport *self)
{
  guint n_before = inn_import_get_n_rows_shown (self);

  g_clear_pointer (&self->job, inn_import_job_unref);
  g_clear_pointer (&self->report.refused_path, g_free);
  self->report = (InnImportReport) { 0 };
  self->shown = -1;
  inn_import_set_progress (self, 0);
  inn_import_set_state (self, self->map != NULL ? INN_IMPORT_OPENED : INN_IMPORT_EMPTY);
  inn_import_change_rows (self, n_before);
}
