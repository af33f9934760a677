/* inn-import-complaint.c: what is wrong with a cell or a row, in words for people. The rows in the
 * window, the messages of the console and the file of what was left out all take them from here. */

#include "config.h"

#include "inn-import-complaint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inn-phone.h"

#define LONGEST_DAY 16

/* In words, what is wrong, without the field. */
static char *
dup_reason (const InnImportComplaint *complaint)
{
  InnPhone phone = {
    .reason = complaint->phone,
    .digits = complaint->digits,
    .digits_expected = complaint->digits_expected,
  };
  char *words = complaint->reason == INN_IMPORT_REASON_PHONE ? inn_phone_dup_words (&phone) : NULL;

  return words != NULL ? words : g_strdup (inn_import_reason_get_words (complaint->reason));
}

/* A day that cannot be is told with the field, as only so it is seen what is meant. */
static gboolean
is_impossible_day (const InnImportComplaint *complaint,
                   const char               *cell)
{
  return complaint->reason == INN_IMPORT_REASON_BIRTHDAY
         && (complaint->fatal || complaint->left_out)
         && strpbrk (cell, "0123456789") != NULL && strlen (cell) <= LONGEST_DAY;
}

/**
 * inn_import_complaint_dup_text:
 * @cell: the cell it is about, or ""
 *
 * Returns: (transfer full): which field is wrong and how, and whether it is left out: “Phone left
 *   out: Has 9 digits, usually there are 11”
 */
char *
inn_import_complaint_dup_text (const InnImportComplaint *complaint,
                               const char               *cell)
{
  g_autofree char *reason = NULL;
  g_autofree char *field = NULL;

  if (complaint->field == INN_FIELD_NONE)
    return g_strdup (inn_import_reason_get_words (complaint->reason));

  field = g_strdup (inn_sheet_field_get_label (complaint->field));
  if (is_impossible_day (complaint, cell))
    {
      g_autofree char *label = g_steal_pointer (&field);

      field = g_strdup_printf ("%s %s", label, cell);
      reason = g_strdup (inn_import_reason_get_words (INN_IMPORT_REASON_DAY));
    }
  else
    {
      reason = dup_reason (complaint);
    }

  if (complaint->left_out && !complaint->fatal)
    /* Translators: the first is the name of a field, the second why its cell is not imported. */
    return g_strdup_printf (C_("import", "%s left out: %s"), field, reason);

  /* Translators: the first is the name of a field, the second what is wrong with it. */
  return g_strdup_printf (C_("import", "%s: %s"), field, reason);
}

/**
 * inn_import_complaint_join:
 * @sentences: (element-type utf8): each without its full stop
 *
 * Returns: (transfer full): one as it is, several as sentences behind each other, "" if there is none
 */
char *
inn_import_complaint_join (GPtrArray *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      if (i > 0)
        g_string_append (text, C_("import, between sentences", ". "));
      g_string_append (text, sentences->pdata[i]);
    }
  if (sentences->len > 1)
    g_string_append (text, C_("import, after the last of several sentences", "."));

  return g_string_free (text, FALSE);
}
