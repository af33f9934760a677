/* inn-import-fact-cell.c: reads one cell of a row into the fact that is being made.
 *
 * A wrong day refuses its row, as the fact would stand in the wrong place; what words mean is judged
 * later, when all of the row is known.
 */

#include "config.h"

#include "inn-import-fact-cell.h"

#include "inn-birthday-reader.h"
#include "inn-date-words.h"
#include "inn-import-stay-cell.h"
#include "inn-import-words.h"

/* As sheets write days, or as people do: 昨天, 上周三. */
static void
read_day (InnImportCell *self,
          const char    *cell,
          InnCivil      *civil)
{
  InnImportReason reason = INN_IMPORT_REASON_NONE;
  InnCivil told;
  InnDate day;
  int minute = inn_import_stay_cell_find_minute (cell);

  if (inn_date_read (cell, self->column->date_order, self->today, &day, NULL))
    {
      civil->date = day;
      /* Midnight is what spreadsheets write where no time is meant. */
      if (minute > 0 && civil->minute == INN_CIVIL_NO_MINUTE)
        civil->minute = minute;
      return;
    }

  reason = inn_import_stay_cell_get_day_reason (self, cell);
  if (reason == INN_IMPORT_REASON_DAY
      && inn_civil_from_words (cell, self->today, &told, NULL))
    {
      civil->date = told.date;
      if (told.minute != INN_CIVIL_NO_MINUTE)
        civil->minute = told.minute;
      return;
    }

  inn_import_draft_complain (self->draft, self->index, self->column->field, reason, TRUE);
}

static void
read_time (InnImportCell *self,
           const char    *cell,
           InnCivil      *civil)
{
  int minute = inn_import_stay_cell_find_minute (cell);

  if (minute == INN_STAY_NO_MINUTE)
    inn_import_draft_leave_out (self->draft, self->index, self->column->field,
                                INN_IMPORT_REASON_TIME, FALSE);
  else
    civil->minute = minute;
}

/* As birthdays are told: 农历八月十五, 2016-05-20, 5月20日. */
static void
read_occasion (InnImportCell *self,
               const char    *cell)
{
  InnBirthdayReading read;
  InnImportReason reason = INN_IMPORT_REASON_DAY;

  if (inn_birthday_read (cell, self->column->date_order, self->today, &read, NULL))
    {
      self->draft->fact.occasion = read.birthday;
      return;
    }

  if (read.reason == INN_BIRTHDAY_AMBIGUOUS)
    reason = INN_IMPORT_REASON_DATE_ORDER;
  else if (read.reason == INN_BIRTHDAY_FUTURE)
    reason = INN_IMPORT_REASON_DAY_AHEAD;
  inn_import_draft_complain (self->draft, self->index, self->column->field, reason, TRUE);
}

static void
set_text (InnImportCell *self,
          const char    *cell)
{
  InnImportFact *fact = &self->draft->fact;
  guint at = self->column->field - INN_FIELD_FACT;
  g_autofree char *before = fact->texts[at];

  fact->texts[at] = before != NULL ? g_strconcat (before, "\n", cell, NULL) : g_strdup (cell);
  fact->columns[at] = self->index;
}

/**
 * inn_import_fact_cell_read:
 * @cell: the text of the cell, cleaned and not empty
 */
void
inn_import_fact_cell_read (InnImportCell *self,
                           const char    *cell)
{
  InnImportFact *fact = &self->draft->fact;
  InnSheetField field = self->column->field;

  /* What was said is said, be it a dash; a word out of a list may be left blank in many ways. */
  if (!inn_sheet_field_keeps_lines (field) && field != INN_FIELD_STANCE
      && field != INN_FIELD_SEVERE && inn_import_words_are_nothing (cell))
    return;

  switch (field)
    {
    case INN_FIELD_DAY:
    case INN_FIELD_CONFIRMED:
      read_day (self, cell, &fact->when);
      break;
    case INN_FIELD_TIME:
      read_time (self, cell, &fact->when);
      break;
    case INN_FIELD_DUE:
      read_day (self, cell, &fact->due);
      break;
    case INN_FIELD_DUE_TIME:
      read_time (self, cell, &fact->due);
      break;
    case INN_FIELD_OCCASION:
      read_occasion (self, cell);
      set_text (self, cell);
      break;
    default:
      set_text (self, cell);
      break;
    }
}
