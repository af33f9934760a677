/* inn-custom-judge.c: whether a field that a hotel wants to add can be one. */

#include "config.h"

#include "inn-custom-judge.h"

#include <glib/gi18n-lib.h>

#include "inn-fold.h"
#include "inn-guest-field-words.h"

static InnCustomFieldFault
judge_choices (const InnCustomField *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_offered = 0;

  if (!inn_custom_field_has_choices (self))
    return INN_CUSTOM_FIELD_FINE;

  for (guint i = 0; i < self->choices->len; i++)
    {
      const InnCustomChoice *choice = g_ptr_array_index (self->choices, i);

      if (choice->retired)
        continue;
      n_offered++;
      if (!g_hash_table_add (names, inn_fold_name (choice->name)))
        return INN_CUSTOM_FIELD_CHOICE_TWICE;
    }

  return n_offered > 0 ? INN_CUSTOM_FIELD_FINE : INN_CUSTOM_FIELD_NO_CHOICES;
}

/**
 * inn_custom_field_judge:
 * @self: a field as it shall be
 * @fields: (element-type InnCustomField): all fields of the book; the one with the same id is passed
 *   over
 *
 * A retired field may come back, so its name is taken still.
 *
 * Returns: what is wrong with it, the first thing there is
 */
InnCustomFieldFault
inn_custom_field_judge (const InnCustomField *self,
                        GPtrArray            *fields)
{
  g_autofree char *folded = inn_fold_name (self->name);
  InnGuestField built_in;
  guint n_used = 0;

  if (*self->name == '\0')
    return INN_CUSTOM_FIELD_NO_NAME;
  if (g_utf8_strlen (self->name, -1) > INN_CUSTOM_MAX_NAME)
    return INN_CUSTOM_FIELD_LONG_NAME;
  if (inn_guest_field_from_word (folded, &built_in))
    return INN_CUSTOM_FIELD_BUILT_IN;

  for (guint i = 0; i < fields->len; i++)
    {
      const InnCustomField *other = g_ptr_array_index (fields, i);
      g_autofree char *name = other->id != self->id ? inn_fold_name (other->name) : NULL;

      if (name == NULL)
        continue;
      if (g_str_equal (name, folded))
        return INN_CUSTOM_FIELD_NAME_TAKEN;
      n_used += !other->retired;
    }
  if (!self->retired && n_used >= INN_CUSTOM_MAX_FIELDS)
    return INN_CUSTOM_FIELD_TOO_MANY;

  return judge_choices (self);
}

/**
 * inn_custom_field_fault_get_words:
 *
 * Returns: (transfer none): what is wrong and what to do, for people; "" for nothing
 */
const char *
inn_custom_field_fault_get_words (InnCustomFieldFault fault)
{
  switch (fault)
    {
    case INN_CUSTOM_FIELD_NO_NAME:
      return _ ("The field needs a name.");
    case INN_CUSTOM_FIELD_LONG_NAME:
      return _ ("The name is too long. At most 60 characters fit above an entry.");
    case INN_CUSTOM_FIELD_BUILT_IN:
      return _ ("Every guest has a field for this already. Choose another name.");
    case INN_CUSTOM_FIELD_NAME_TAKEN:
      return _ ("Another own field is called so, perhaps a retired one. Choose another name.");
    case INN_CUSTOM_FIELD_TOO_MANY:
      return _ ("There are 200 own fields in use, and more do not fit a form. Retire one first; what was noted in it is kept.");
    case INN_CUSTOM_FIELD_NO_CHOICES:
      return _ ("Add at least one choice.");
    case INN_CUSTOM_FIELD_CHOICE_TWICE:
      return _ ("Two choices have the same name.");
    case INN_CUSTOM_FIELD_FINE:
    default:
      return "";
    }
}
