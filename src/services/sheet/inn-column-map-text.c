/* inn-column-map-text.c: a mapping as text, to be remembered, or written by hand.
 *
 *   # What a line looks like
 *   姓名=name
 *   生日=birthday,lunar
 *   入住次数=none
 *   @5=phone
 *
 * Left the heading, or @ and the number of the column; right the key of the field (see
 * inn_sheet_field_get_key(); of a field of the hotel own: and its name or number; new, or new: and a kind,
 * for a field that is to be added), after commas lunar or solar, ymd, dmy or mdy, and yuan or fen. Columns
 * that are not mentioned stay as they are.
 */

#include "config.h"

#include "inn-column-map.h"

#include <string.h>

#include "inn-column-heading.h"
#include "inn-column-map-private.h"
#include "inn-error.h"

/* Before the field of the hotel. */
#define OWN "own:"

/* A field of the hotel that is to be added; behind a colon its kind. */
#define NEW "new"

static const char *const orders[] = { "", "ymd", "dmy", "mdy" };
static const char *const units[] = { "", "yuan", "fen" };

/* Finds the column by its heading as folded, the first of several; -1 if there is none. */
static int
find_by_heading (InnColumnMap *self,
                 const char   *heading)
{
  g_autofree char *wanted = inn_column_heading_fold (heading);

  for (guint i = 0; *wanted != '\0' && i < self->columns->len; i++)
    {
      const InnColumn *column = inn_column_map_get_column (self, i);
      g_autofree char *folded = inn_column_heading_fold (column->heading);

      if (strcmp (folded, wanted) == 0)
        return i;
    }

  return -1;
}

static int
find_by_key (InnColumnMap *self,
             const char   *key)
{
  guint64 number;

  if (key[0] != '@')
    return find_by_heading (self, key);
  if (!g_ascii_string_to_unsigned (key + 1, 10, 1, MAX (1, self->columns->len), &number, NULL) ||
      number > self->columns->len)
    return -1;

  return number - 1;
}

static gboolean
apply_word (InnColumnMap *self,
            guint         column,
            const char   *word)
{
  if (strcmp (word, "lunar") == 0 || strcmp (word, "solar") == 0)
    {
      inn_column_map_set_lunar (self, column, word[0] == 'l');
      return TRUE;
    }
  for (guint order = INN_DATE_ORDER_YMD; order < G_N_ELEMENTS (orders); order++)
    {
      if (strcmp (word, orders[order]) == 0)
        {
          inn_column_map_set_date_order (self, column, order);
          return TRUE;
        }
    }
  for (guint unit = INN_MONEY_UNIT_MAJOR; unit < G_N_ELEMENTS (units); unit++)
    {
      if (strcmp (word, units[unit]) == 0)
        {
          inn_column_map_set_money_unit (self, column, unit);
          return TRUE;
        }
    }

  return FALSE;
}

/* By the number, which a new name does not change, or by the name, as people write it. */
static InnCustomField *
find_own (InnColumnMap *self,
          const char   *text)
{
  g_autofree char *wanted = inn_column_heading_fold (text);

  for (guint i = 0; i < self->own->len; i++)
    {
      InnCustomField *field = self->own->pdata[i];
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, field->id);
      g_autofree char *name = inn_column_heading_fold (field->name);

      if (g_str_equal (number, text) || g_str_equal (name, wanted))
        return field;
    }

  return NULL;
}

static gboolean
apply_new (InnColumnMap  *self,
           guint          column,
           const char    *text,
           guint          number,
           GError       **error)
{
  InnCustomKind kind = inn_column_map_guess_kind (self, column);
  InnCustomFieldFault fault;

  if (text[strlen (NEW)] == ':'
      && !inn_custom_kind_from_nick (text + strlen (NEW) + 1, &kind))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                   "line %u of the mapping: there is no kind \"%s\" of fields", number,
                   text + strlen (NEW) + 1);
      return FALSE;
    }
  fault = inn_column_map_judge_new (self, column, kind);
  if (fault != INN_CUSTOM_FIELD_FINE)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "line %u of the mapping: %s", number,
                   inn_custom_field_fault_get_words (fault));
      return FALSE;
    }
  inn_column_map_set_new_target (self, column, kind);

  return TRUE;
}

static gboolean
is_new (InnColumnMap *self,
        const char   *word)
{
  return self->rows == INN_SHEET_GUESTS
         && (g_str_equal (word, NEW) || g_str_has_prefix (word, NEW ":"));
}

static gboolean
apply_line (InnColumnMap  *self,
            char          *line,
            guint          number,
            GError       **error)
{
  char *equals = strrchr (line, '=');
  g_auto (GStrv) words = NULL;
  InnCustomField *own = NULL;
  InnSheetField field;
  int column;

  if (equals == NULL)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "line %u of the mapping has no \"=\"",
                   number);
      return FALSE;
    }

  *equals = '\0';
  column = find_by_key (self, g_strstrip (line));
  if (column < 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                   "line %u of the mapping: the sheet has no column \"%s\"", number, line);
      return FALSE;
    }

  words = g_strsplit (equals + 1, ",", -1);
  if (words[0] != NULL && g_str_has_prefix (g_strstrip (words[0]), OWN))
    {
      own = find_own (self, words[0] + strlen (OWN));
      if (own == NULL)
        {
          g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                       "line %u of the mapping: the hotel has no field \"%s\"", number,
                       words[0] + strlen (OWN));
          return FALSE;
        }
      inn_column_map_set_own_target (self, column, own);
    }
  else if (words[0] != NULL && is_new (self, g_strstrip (words[0])))
    {
      if (!apply_new (self, column, words[0], number, error))
        return FALSE;
      own = inn_column_map_get_column (self, column)->own;
    }
  else if (words[0] == NULL || !inn_sheet_field_from_key (g_strstrip (words[0]), self->rows, &field))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                   "line %u of the mapping: there is no field \"%s\"", number, equals + 1);
      return FALSE;
    }

  if (own == NULL)
    inn_column_map_set_target (self, column, field);
  for (guint i = 1; words[i] != NULL; i++)
    {
      if (!apply_word (self, column, g_strstrip (words[i])))
        {
          g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                       "line %u of the mapping: \"%s\" is not understood", number, words[i]);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * inn_column_map_apply_text:
 * @text: lines "heading=field"
 *
 * Lines are taken in turn; the ones before a wrong line stay taken.
 *
 * Returns: %FALSE with %INN_ERROR_INVALID, which names the line, if one cannot be taken
 */
gboolean
inn_column_map_apply_text (InnColumnMap  *self,
                           const char    *text,
                           GError       **error)
{
  g_auto (GStrv) lines = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "the mapping is no UTF-8 text");
      return FALSE;
    }
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line != '\0' && *line != '#' && !apply_line (self, line, i + 1, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether the heading alone leads back to column @index. */
static gboolean
can_name (InnColumnMap *self,
          guint         index,
          const char   *heading)
{
  return strchr ("#@", heading[0]) == NULL && strchr (heading, '=') == NULL &&
         find_by_heading (self, heading) == (int) index;
}

/* Whether the unit of the amounts is an answer of a person: what the cells show by themselves the next
 * sheet shows as well, or shows otherwise. */
static gboolean
was_answered (InnColumnMap *self,
              guint         index)
{
  const InnColumn *column = inn_column_map_get_column (self, index);
  InnMoneyUnit shown;

  return inn_sheet_field_is_money (column->field) && column->money_unit != INN_MONEY_UNIT_UNKNOWN
         && (inn_column_cells_decide_money_unit (self->cells->pdata[index], column->heading, &shown)
               != INN_MONEY_UNIT_DECIDED
             || shown != column->money_unit);
}

/**
 * inn_column_map_to_text:
 *
 * Returns: (transfer full): what inn_column_map_apply_text() makes the same mapping of
 */
char *
inn_column_map_to_text (InnColumnMap *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const InnColumn *column = inn_column_map_get_column (self, i);

      if (can_name (self, i, column->heading))
        g_string_append (text, column->heading);
      else
        g_string_append_printf (text, "@%u", i + 1);
      if (inn_column_map_is_new (self, i))
        g_string_append_printf (text, "=" NEW ":%s", inn_custom_kind_to_nick (column->own->kind));
      else if (column->own != NULL)
        g_string_append_printf (text, "=" OWN "%" G_GINT64_FORMAT, column->own->id);
      else
        g_string_append_printf (text, "=%s", inn_sheet_field_get_key (column->field));
      if (column->field == INN_FIELD_BIRTHDAY)
        g_string_append (text, column->lunar ? ",lunar" : ",solar");
      if ((inn_sheet_field_is_day (column->field)
           || (column->own != NULL && column->own->kind == INN_CUSTOM_DATE))
          && column->date_order != INN_DATE_ORDER_UNKNOWN)
        g_string_append_printf (text, ",%s", orders[column->date_order]);
      if (was_answered (self, i))
        g_string_append_printf (text, ",%s", units[column->money_unit]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
