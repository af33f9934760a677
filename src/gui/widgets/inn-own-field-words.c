/* inn-own-field-words.c: what stands in a field of the hotel's own, as the desk says it. */

#include "config.h"

#include "inn-own-field-words.h"

#include "inn-money.h"

#include <glib/gi18n.h>

static char *
dup_value (const InnCustomField *field,
           const InnCustomValue *value)
{
  if (!inn_custom_value_fits (value, field))
    return inn_custom_value_dup_misfit (value, field);
  if (field->kind == INN_CUSTOM_MONEY)
    return inn_money_format (inn_money (value->integer, field->currency));

  return inn_custom_value_dup_text (value, field);
}

static char *
join (const InnCustomField *field,
      GPtrArray            *values,
      gboolean              misfits)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      const InnCustomValue *value = g_ptr_array_index (values, i);
      g_autofree char *text = NULL;

      if (misfits && inn_custom_value_fits (value, field))
        continue;
      text = dup_value (field, value);
      g_strv_builder_add (parts, text);
    }
  list = g_strv_builder_end (parts);

  return g_strjoinv (C_("list", ", "), list);
}

/**
 * inn_own_field_dup_shown:
 * @field: a field of the hotel's own
 * @guest: a guest
 *
 * Returns: (transfer full): what the guest has in it, for people; "" for nothing. What does not fit the
 *   field is said to
 */
char *
inn_own_field_dup_shown (const InnCustomField *field,
                         const InnGuest       *guest)
{
  g_autoptr (GPtrArray) values = inn_guest_list_values (guest, field->id);

  return join (field, values, FALSE);
}

/**
 * inn_own_field_dup_misfits:
 * @field: a field of the hotel's own
 * @values: (element-type InnCustomValue): what somebody has in it
 *
 * Returns: (transfer full): what of it does not fit, "" for nothing
 */
char *
inn_own_field_dup_misfits (const InnCustomField *field,
                           GPtrArray            *values)
{
  return join (field, values, TRUE);
}
