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
#include "inn-statement-copy.h"

static const char TEXTS[] =
  "SELECT take_id (?2, guest_id, value) FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 AND value >= ''";

static const char NUMBERS[] =
  "SELECT take_id (?4, guest_id) FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 AND value >= ?2 AND value <= ?3";

static const char DAYS[] =
  "SELECT guest_id, value FROM custom_value INDEXED BY custom_value_by_field "
  "WHERE field_id = ?1 AND value >= ?2 AND value <= ?3";

static const char WITH_CHOICE[] =
  "SELECT take_id (?2, guest_id) FROM custom_value INDEXED BY custom_value_by_choice "
  "WHERE choice_id = ?1";

static void
mark_cb (gint64      id,
         const char *text,
         gpointer    data)
{
  inn_guest_marks_set (data, id);
}

/* What is looked for in each text. */
typedef struct
{
  InnGuestMarks *marks;    /* unowned */
  char          *needle;   /* owned, folded */
  gboolean       is_plain; /* ASCII */
  gboolean       is_cased; /* has letters that may be written large */
  GString       *folded;   /* owned, scratch */
} Look;

static void
look_clear (Look *look)
{
  g_free (look->needle);
  g_string_free (look->folded, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

/* Most texts are told without being folded: they hold the words as they are, or nothing that would
 * become others. */
static gboolean
holds (Look       *look,
       const char *text)
{
  if (look->is_plain && look->is_cased ? strcasestr (text, look->needle) != NULL
                                       : strstr (text, look->needle) != NULL)
    return TRUE;
  if (g_str_is_ascii (text) || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  g_string_truncate (look->folded, 0);
  inn_fold_append (look->folded, text);

  return strstr (look->folded->str, look->needle) != NULL;
}

static void
look_cb (gint64      id,
         const char *text,
         gpointer    data)
{
  Look *look = data;

  if (text != NULL && holds (look, text))
    inn_guest_marks_set (look->marks, id);
}

static gboolean
mark_texts (const InnCustomCondition  *condition,
            InnGuestMarks             *marks,
            InnConnection             *connection,
            GError                   **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, TEXTS, error);
  g_auto (Look) look = { marks, inn_fold (condition->text), FALSE, FALSE, g_string_new (NULL) };

  if (statement == NULL)
    return FALSE;

  look.is_plain = g_str_is_ascii (look.needle);
  for (const char *at = look.needle; *at != '\0'; at++)
    look.is_cased |= g_ascii_isalpha (*at);
  inn_statement_bind_int (statement, 1, condition->field_id);

  return inn_statement_tell_ids (statement, 2, look_cb, &look, error);
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

  return inn_statement_tell_ids (statement, 4, mark_cb, marks, error);
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
      if (!inn_statement_tell_ids (statement, 2, mark_cb, marks, error))
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
