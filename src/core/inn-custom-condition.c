/* inn-custom-condition.c: what a list asks of one of the hotel's own fields.
 *
 * As text: the field, what is asked, and the rest: "12 text window", "12 numbers 3..", "12 days
 * 2026-01-01..2026-02-28", "12 yes", "12 choices 3 4".
 */

#include "config.h"

#include "inn-custom-condition.h"

#include <math.h>
#include <string.h>

#include "inn-nick.h"
#include "inn-text.h"

static const char *const asks[] = { "text", "numbers", "days", "yes", "no", "choices", NULL };

static void
clear (gpointer data)
{
  InnCustomCondition *self = data;

  g_free (self->text);
  g_free (self->choice_ids);
}

static InnCustomCondition *
new_condition (gint64       field_id,
               InnCustomAsk ask)
{
  InnCustomCondition *self = g_atomic_rc_box_new0 (InnCustomCondition);

  self->field_id = field_id;
  self->ask = ask;
  self->least = -INFINITY;
  self->greatest = INFINITY;
  self->text = g_strdup ("");

  return self;
}

/**
 * inn_custom_condition_new_text:
 * @field_id: the field
 * @text: words, cleaned
 *
 * Returns: (transfer full): who has a text with these words in it
 */
InnCustomCondition *
inn_custom_condition_new_text (gint64      field_id,
                               const char *text)
{
  InnCustomCondition *self = new_condition (field_id, INN_CUSTOM_ASK_TEXT);

  g_free (self->text);
  self->text = inn_text_clean (text, INN_TEXT_ONE_LINE);

  return self;
}

/**
 * inn_custom_condition_new_numbers:
 * @field_id: the field
 * @least: the least number, or minus infinity
 * @greatest: the greatest number, or infinity
 *
 * Returns: (transfer full): who has a number between these
 */
InnCustomCondition *
inn_custom_condition_new_numbers (gint64 field_id,
                                  double least,
                                  double greatest)
{
  InnCustomCondition *self = new_condition (field_id, INN_CUSTOM_ASK_NUMBERS);

  self->least = least;
  self->greatest = greatest;

  return self;
}

/**
 * inn_custom_condition_new_days:
 * @field_id: the field
 * @first: the first day, or unset
 * @last: the last day, or unset
 *
 * Returns: (transfer full): who has a day between these
 */
InnCustomCondition *
inn_custom_condition_new_days (gint64  field_id,
                               InnDate first,
                               InnDate last)
{
  InnCustomCondition *self = new_condition (field_id, INN_CUSTOM_ASK_DAYS);

  self->first = first;
  self->last = last;

  return self;
}

/**
 * inn_custom_condition_new_yes_no:
 * @field_id: the field
 * @yes: what is asked
 *
 * Returns: (transfer full): who has that answer
 */
InnCustomCondition *
inn_custom_condition_new_yes_no (gint64   field_id,
                                 gboolean yes)
{
  return new_condition (field_id, yes ? INN_CUSTOM_ASK_YES : INN_CUSTOM_ASK_NO);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/**
 * inn_custom_condition_new_choices:
 * @field_id: the field
 * @choice_ids: (array length=n_choices): rows of choices, in any order
 * @n_choices: how many
 *
 * Returns: (transfer full): who has one of them
 */
InnCustomCondition *
inn_custom_condition_new_choices (gint64        field_id,
                                  const gint64 *choice_ids,
                                  guint         n_choices)
{
  InnCustomCondition *self = new_condition (field_id, INN_CUSTOM_ASK_CHOICES);

  self->choice_ids = g_memdup2 (choice_ids, n_choices * sizeof *choice_ids);
  self->n_choices = n_choices;
  if (n_choices > 1)
    qsort (self->choice_ids, n_choices, sizeof *choice_ids, compare_ids);

  return self;
}

/**
 * inn_custom_condition_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnCustomCondition *
inn_custom_condition_ref (InnCustomCondition *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_custom_condition_unref:
 * @self: (transfer full): a condition; freed with its last holder, from any thread
 */
void
inn_custom_condition_unref (InnCustomCondition *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_custom_condition_equal:
 *
 * Returns: whether both ask the same, value for value
 */
gboolean
inn_custom_condition_equal (const InnCustomCondition *a,
                            const InnCustomCondition *b)
{
  return a->field_id == b->field_id && a->ask == b->ask && g_str_equal (a->text, b->text)
         && a->least == b->least && a->greatest == b->greatest
         && inn_date_equal (a->first, b->first) && inn_date_equal (a->last, b->last)
         && a->n_choices == b->n_choices
         && (a->n_choices == 0
             || memcmp (a->choice_ids, b->choice_ids, a->n_choices * sizeof (gint64)) == 0);
}

static void
write_number (GString *text,
              double   number)
{
  char written[G_ASCII_DTOSTR_BUF_SIZE];

  if (isfinite (number))
    g_string_append (text, g_ascii_dtostr (written, sizeof written, number));
}

static void
write_day (GString *text,
           InnDate  day)
{
  char written[INN_DATE_ISO_SIZE];

  if (inn_date_is_set (day))
    g_string_append (text, inn_date_to_iso (day, written));
}

/**
 * inn_custom_condition_to_text:
 *
 * Returns: (transfer full): one line for inn_custom_condition_from_text(); equal ones have the same
 */
char *
inn_custom_condition_to_text (const InnCustomCondition *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GINT64_FORMAT " %s", self->field_id, asks[self->ask]);
  switch (self->ask)
    {
    case INN_CUSTOM_ASK_TEXT:
      g_string_append_printf (text, " %s", self->text);
      break;
    case INN_CUSTOM_ASK_NUMBERS:
      g_string_append_c (text, ' ');
      write_number (text, self->least);
      g_string_append (text, "..");
      write_number (text, self->greatest);
      break;
    case INN_CUSTOM_ASK_DAYS:
      g_string_append_c (text, ' ');
      write_day (text, self->first);
      g_string_append (text, "..");
      write_day (text, self->last);
      break;
    case INN_CUSTOM_ASK_CHOICES:
      for (guint i = 0; i < self->n_choices; i++)
        g_string_append_printf (text, " %" G_GINT64_FORMAT, self->choice_ids[i]);
      break;
    case INN_CUSTOM_ASK_YES:
    case INN_CUSTOM_ASK_NO:
    default:
      break;
    }

  return g_string_free (text, FALSE);
}

static gboolean
read_id (const char *text,
         gint64     *id)
{
  return g_ascii_isdigit (*text) && g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL);
}

static gboolean
read_number (const char *text,
             double     *number)
{
  char *end = NULL;

  if (*text == '\0')
    return TRUE;
  *number = g_ascii_strtod (text, &end);

  return *end == '\0' && isfinite (*number);
}

static InnCustomCondition *
read_range (gint64       field_id,
            InnCustomAsk ask,
            const char  *text)
{
  const char *dots = strstr (text, "..");
  g_autofree char *low = dots != NULL ? g_strndup (text, dots - text) : NULL;
  double least = -INFINITY, greatest = INFINITY;
  InnDate first = INN_DATE_NONE, last = INN_DATE_NONE;

  if (dots == NULL || (*low == '\0' && dots[2] == '\0'))
    return NULL;
  if (ask == INN_CUSTOM_ASK_NUMBERS)
    return read_number (low, &least) && read_number (dots + 2, &greatest)
             ? inn_custom_condition_new_numbers (field_id, least, greatest)
             : NULL;

  return (*low == '\0' || inn_date_from_iso (low, &first))
         && (dots[2] == '\0' || inn_date_from_iso (dots + 2, &last))
           ? inn_custom_condition_new_days (field_id, first, last)
           : NULL;
}

static InnCustomCondition *
read_choices (gint64      field_id,
              const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 id;

      if (!read_id (words[i], &id))
        return NULL;
      g_array_append_val (ids, id);
    }

  return ids->len > 0 ? inn_custom_condition_new_choices (field_id,
                                                          (const gint64 *) (gpointer) ids->data,
                                                          ids->len)
                      : NULL;
}

/**
 * inn_custom_condition_from_text:
 * @text: what inn_custom_condition_to_text() wrote, or somebody else
 *
 * Returns: (transfer full) (nullable): the condition, %NULL where it cannot be one
 */
InnCustomCondition *
inn_custom_condition_from_text (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 3);
  gint64 field_id = 0;
  int ask;

  if (words[0] == NULL || words[1] == NULL || !read_id (words[0], &field_id))
    return NULL;

  ask = inn_nick_find (asks, words[1], -1);
  switch (ask)
    {
    case INN_CUSTOM_ASK_YES:
    case INN_CUSTOM_ASK_NO:
      return words[2] == NULL
               ? inn_custom_condition_new_yes_no (field_id, ask == INN_CUSTOM_ASK_YES)
               : NULL;
    case INN_CUSTOM_ASK_TEXT:
      return words[2] != NULL && *words[2] != '\0'
               ? inn_custom_condition_new_text (field_id, words[2])
               : NULL;
    case INN_CUSTOM_ASK_NUMBERS:
    case INN_CUSTOM_ASK_DAYS:
      return words[2] != NULL ? read_range (field_id, ask, words[2]) : NULL;
    case INN_CUSTOM_ASK_CHOICES:
      return words[2] != NULL ? read_choices (field_id, words[2]) : NULL;
    default:
      return NULL;
    }
}
