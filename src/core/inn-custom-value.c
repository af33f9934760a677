/* inn-custom-value.c: what a guest has in a field of the hotel's own. */

#include "config.h"

#include "inn-custom-value.h"

#include <glib/gi18n-lib.h>

#include "inn-money.h"
#include "inn-nick.h"
#include "inn-text.h"

static const char *const nicks[] = { "text", "integer", "real", "date", NULL };

/* What is said of a value that is none, in the order of InnCustomKind. */
static const char *const misfits[] = {
  N_ ("“{text}”"),
  N_ ("“{text}”"),
  N_ ("“{text}” (not a number)"),
  N_ ("“{text}” (not an amount)"),
  N_ ("“{text}” (not a date)"),
  N_ ("“{text}” (neither yes nor no)"),
  N_ ("“{text}” (not one of the choices)"),
  N_ ("“{text}” (not one of the choices)"),
};

static void
clear (gpointer data)
{
  InnCustomValue *self = data;

  g_free (self->text);
}

static InnCustomValue *
new_value (gint64         field_id,
           InnCustomType  type,
           const char    *text)
{
  InnCustomValue *self = g_atomic_rc_box_new0 (InnCustomValue);

  self->field_id = field_id;
  self->type = type;
  self->text = g_strdup (text);

  return self;
}

/**
 * inn_custom_value_new_text:
 * @field_id: its field
 * @text: as it was told; cleaned, with its lines. Also what does not fit its field and is to be kept
 *
 * Returns: (transfer full): a value
 */
InnCustomValue *
inn_custom_value_new_text (gint64      field_id,
                           const char *text)
{
  g_autofree char *clean = inn_text_clean (text, INN_TEXT_KEEP_LINES);

  return new_value (field_id, INN_CUSTOM_VALUE_TEXT, clean);
}

/**
 * inn_custom_value_new_integer:
 * @field_id: its field
 * @integer: a number, an amount in minor units, or 1 for yes and 0 for no
 *
 * Returns: (transfer full): a value
 */
InnCustomValue *
inn_custom_value_new_integer (gint64 field_id,
                              gint64 integer)
{
  InnCustomValue *self = new_value (field_id, INN_CUSTOM_VALUE_INTEGER, "");

  self->integer = integer;

  return self;
}

/**
 * inn_custom_value_new_real:
 * @field_id: its field
 * @real: a number
 *
 * Returns: (transfer full): a value
 */
InnCustomValue *
inn_custom_value_new_real (gint64 field_id,
                           double real)
{
  InnCustomValue *self = new_value (field_id, INN_CUSTOM_VALUE_REAL, "");

  self->real = real;

  return self;
}

/**
 * inn_custom_value_new_date:
 * @field_id: its field
 * @date: a day
 *
 * Returns: (transfer full): a value
 */
InnCustomValue *
inn_custom_value_new_date (gint64  field_id,
                           InnDate date)
{
  char iso[INN_DATE_ISO_SIZE];

  return new_value (field_id, INN_CUSTOM_VALUE_DATE, inn_date_to_iso (date, iso));
}

/**
 * inn_custom_value_new_choice:
 * @field_id: its field
 * @choice: one of its choices
 *
 * Returns: (transfer full): a value
 */
InnCustomValue *
inn_custom_value_new_choice (gint64                 field_id,
                             const InnCustomChoice *choice)
{
  InnCustomValue *self = new_value (field_id, INN_CUSTOM_VALUE_TEXT, choice->name);

  self->choice_id = choice->id;

  return self;
}

/**
 * inn_custom_value_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnCustomValue *
inn_custom_value_ref (InnCustomValue *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_custom_value_unref:
 * @self: (transfer full): a value; freed with its last holder, from any thread
 */
void
inn_custom_value_unref (InnCustomValue *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_custom_value_same:
 *
 * Returns: whether both say the same of the same field, be they saved or not; a choice is the same
 *   whatever it was called
 */
gboolean
inn_custom_value_same (const InnCustomValue *a,
                       const InnCustomValue *b)
{
  return a->field_id == b->field_id && a->type == b->type && a->choice_id == b->choice_id
         && a->integer == b->integer && a->real == b->real
         && (a->choice_id != 0 || g_str_equal (a->text, b->text));
}

/**
 * inn_custom_value_fits:
 * @field: its field, as it is now
 *
 * Returns: whether it is what the field asks for
 */
gboolean
inn_custom_value_fits (const InnCustomValue *self,
                       const InnCustomField *field)
{
  switch (field->kind)
    {
    case INN_CUSTOM_NUMBER:
      return self->type == INN_CUSTOM_VALUE_INTEGER || self->type == INN_CUSTOM_VALUE_REAL;
    case INN_CUSTOM_MONEY:
      return self->type == INN_CUSTOM_VALUE_INTEGER;
    case INN_CUSTOM_DATE:
      return self->type == INN_CUSTOM_VALUE_DATE;
    case INN_CUSTOM_YES_NO:
      return self->type == INN_CUSTOM_VALUE_INTEGER && (self->integer == 0 || self->integer == 1);
    case INN_CUSTOM_CHOICE:
    case INN_CUSTOM_CHOICES:
      return inn_custom_field_get_choice (field, self->choice_id) != NULL;
    case INN_CUSTOM_TEXT:
    case INN_CUSTOM_LONG_TEXT:
    default:
      return self->type == INN_CUSTOM_VALUE_TEXT;
    }
}

/**
 * inn_custom_value_tells_apart:
 *
 * Returns: whether it may tell who somebody is, as texts and numbers do; choices and answers are shared by
 *   many
 */
gboolean
inn_custom_value_tells_apart (const InnCustomValue *self)
{
  return self->choice_id == 0
         && (self->type == INN_CUSTOM_VALUE_TEXT || self->type == INN_CUSTOM_VALUE_INTEGER);
}

/* With as few decimals as are read as the same number. */
static char *
dup_real (double real)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE + 320];

  for (int decimals = 0; decimals <= 20; decimals++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%df", decimals);
      g_ascii_formatd (text, sizeof text, format, real);
      if (g_ascii_strtod (text, NULL) == real)
        break;
    }

  return g_strdup (text);
}

static char *
dup_raw (const InnCustomValue *self)
{
  switch (self->type)
    {
    case INN_CUSTOM_VALUE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, self->integer);
    case INN_CUSTOM_VALUE_REAL:
      return dup_real (self->real);
    case INN_CUSTOM_VALUE_TEXT:
    case INN_CUSTOM_VALUE_DATE:
    default:
      return g_strdup (self->text);
    }
}

/**
 * inn_custom_value_dup_text:
 * @field: its field
 *
 * Returns: (transfer full): the text that inn_custom_read() makes the same value of: 300.00, 2026-11-22,
 *   yes, the present name of a choice; what does not fit as it is
 */
char *
inn_custom_value_dup_text (const InnCustomValue *self,
                           const InnCustomField *field)
{
  if (!inn_custom_value_fits (self, field))
    return dup_raw (self);

  switch (field->kind)
    {
    case INN_CUSTOM_MONEY:
      return inn_money_format_plain (inn_money (self->integer, field->currency));
    case INN_CUSTOM_YES_NO:
      return g_strdup (self->integer != 0 ? C_ ("own field", "yes") : C_ ("own field", "no"));
    case INN_CUSTOM_CHOICE:
    case INN_CUSTOM_CHOICES:
      return g_strdup (inn_custom_field_get_choice (field, self->choice_id)->name);
    case INN_CUSTOM_TEXT:
    case INN_CUSTOM_LONG_TEXT:
    case INN_CUSTOM_NUMBER:
    case INN_CUSTOM_DATE:
    default:
      return dup_raw (self);
    }
}

/**
 * inn_custom_value_dup_misfit:
 * @field: its field, which it does not fit
 *
 * Returns: (transfer full): for people: “about 40” (not a number)
 */
char *
inn_custom_value_dup_misfit (const InnCustomValue *self,
                             const InnCustomField *field)
{
  g_autofree char *raw = dup_raw (self);
  g_auto (GStrv) parts = g_strsplit (_ (misfits[field->kind]), "{text}", 2);

  return g_strconcat (parts[0], raw, parts[1], NULL);
}

/**
 * inn_custom_type_to_nick:
 *
 * Returns: (transfer none): the stored name of @type
 */
const char *
inn_custom_type_to_nick (InnCustomType type)
{
  return nicks[type];
}

/**
 * inn_custom_type_from_nick:
 * @nick: (nullable): a stored name
 * @type: (out): the type, if it is one
 *
 * Returns: whether @nick is known
 */
gboolean
inn_custom_type_from_nick (const char    *nick,
                           InnCustomType *type)
{
  int found = nick != NULL ? inn_nick_find (nicks, nick, -1) : -1;

  if (found < 0)
    return FALSE;
  *type = found;

  return TRUE;
}
