/* inn-custom-marks.c: who fits what is asked of the hotel's own fields.
 *
 * Every question is answered by an index alone. In it numbers come before texts, so that a number is
 * never compared with what somebody wrote in words. Database thread.
 */

#include "config.h"

#include "inn-custom-marks.h"

#include <math.h>
#include <string.h>

#include "inn-fold.h"

static const char TEXTS[] =
  "SELECT guest_id, value FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 AND value >= ''";

static const char NUMBERS[] =
  "SELECT guest_id FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 AND value >= ?2 AND value <= ?3";

static const char DAYS[] =
  "SELECT guest_id, value FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 AND value >= ?2 AND value <= ?3";

static const char WITH_CHOICE[] =
  "SELECT guest_id FROM custom_value INDEXED BY custom_value_by_choice "
  "WHERE choice_id = ?1";

/* Most texts are told without being folded: they hold the words as they are, or nothing that would
 * become others. */
static gboolean
holds (const char *text,
       const char *needle,
       gboolean    is_plain,
       GString    *folded)
{
  if (is_plain ? strcasestr (text, needle) != NULL : strstr (text, needle) != NULL)
    return TRUE;
  if (g_str_is_ascii (text))
    return FALSE;

  g_string_truncate (folded, 0);
  inn_fold_append (folded, text);

  return strstr (folded->str, needle) != NULL;
}

static gboolean
mark_texts (const InnCustomCondition  *condition,
            InnGuestMarks             *marks,
            InnConnection             *connection,
            GError                   **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, TEXTS, error);
  g_autofree char *needle = inn_fold (condition->text);
  g_autoptr (GString) folded = g_string_new (NULL);
  gboolean is_plain = g_str_is_ascii (needle);
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, condition->field_id);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    if (holds (inn_statement_get_text (statement, 1), needle, is_plain, folded))
      inn_guest_marks_set (marks, inn_statement_get_int (statement, 0));

  return step == INN_STEP_DONE;
}

static gboolean
mark_numbers (const InnCustomCondition  *condition,
              double                     least,
              double                     greatest,
              InnGuestMarks             *marks,
              InnConnection             *connection,
              GError                   **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, NUMBERS, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, condition->field_id);
  inn_statement_bind_real (statement, 2, least);
  inn_statement_bind_real (statement, 3, greatest);

  return inn_guest_marks_add (marks, statement, error);
}

/* Days as text are in the order of the calendar; what else begins like one is none. */
static gboolean
mark_days (const InnCustomCondition  *condition,
           InnGuestMarks             *marks,
           InnConnection             *connection,
           GError                   **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, DAYS, error);
  InnStep step = INN_STEP_ERROR;
  InnDate day;

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, condition->field_id);
  inn_statement_bind_date (statement, 2, inn_date_is_set (condition->first)
                                           ? condition->first : inn_date_new (1, 1, 1));
  inn_statement_bind_date (statement, 3, inn_date_is_set (condition->last)
                                           ? condition->last : inn_date_new (9999, 12, 31));
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    if (inn_date_from_iso (inn_statement_get_text (statement, 1), &day))
      inn_guest_marks_set (marks, inn_statement_get_int (statement, 0));

  return step == INN_STEP_DONE;
}

static gboolean
mark_choices (const InnCustomCondition  *condition,
              InnGuestMarks             *marks,
              InnConnection             *connection,
              GError                   **error)
{
  for (guint i = 0; i < condition->n_choices; i++)
    {
      g_autoptr (InnStatement) statement = inn_statement_new (connection, WITH_CHOICE, error);

      if (statement == NULL)
        return FALSE;
      inn_statement_bind_int (statement, 1, condition->choice_ids[i]);
      if (!inn_guest_marks_add (marks, statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_custom_marks_add:
 * @condition: what is asked
 * @marks: (inout): ready for another set; gets one set more
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_custom_marks_add (const InnCustomCondition  *condition,
                      InnGuestMarks             *marks,
                      InnConnection             *connection,
                      GError                   **error)
{
  marks->n_sets++;
  switch (condition->ask)
    {
    case INN_CUSTOM_ASK_NUMBERS:
      return mark_numbers (condition, condition->least, condition->greatest, marks, connection,
                           error);
    case INN_CUSTOM_ASK_DAYS:
      return mark_days (condition, marks, connection, error);
    case INN_CUSTOM_ASK_YES:
      return mark_numbers (condition, 1, 1, marks, connection, error);
    case INN_CUSTOM_ASK_NO:
      return mark_numbers (condition, 0, 0, marks, connection, error);
    case INN_CUSTOM_ASK_CHOICES:
      return mark_choices (condition, marks, connection, error);
    case INN_CUSTOM_ASK_TEXT:
    default:
      return mark_texts (condition, marks, connection, error);
    }
}
