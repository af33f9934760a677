/* inn-required-fields.c: what the hotel insists on knowing of a guest. */

#include "config.h"

#include "inn-required-fields.h"

#include "inn-guest-field.h"
#include "inn-guest-part-words.h"

#include <glib/gi18n.h>

/* The first of the hotel's own fields that is asked for and empty. */
static const char *
find_missing (InnBook  *book,
              InnGuest *guest)
{
  GPtrArray *fields = inn_field_shelf_get_fields (inn_book_get_fields (book));

  for (guint i = 0; i < fields->len; i++)
    {
      const InnCustomField *field = g_ptr_array_index (fields, i);
      g_autoptr (GPtrArray) values = NULL;

      if (!field->required || !inn_custom_field_is (field, INN_CUSTOM_IN_FORM))
        continue;
      values = inn_guest_list_values (guest, field->id);
      if (values->len == 0)
        return field->name;
    }

  return NULL;
}

/**
 * inn_required_fields_are_there:
 * @book: the guest book, whose settings say what is needed
 * @guest: what is known
 * @wants_name: (out): whether what is missing is a name or any contact
 * @missing: (out) (nullable): what to say of any other field that is missing
 *
 * Returns: whether all is there
 */
gboolean
inn_required_fields_are_there (InnBook   *book,
                               InnGuest  *guest,
                               gboolean  *wants_name,
                               char     **missing)
{
  g_auto (GStrv) required = inn_settings_dup_required_fields (inn_book_get_settings (book));

  const char *own = NULL;

  *wants_name = FALSE;
  *missing = NULL;
  for (guint i = 0; required[i] != NULL; i++)
    {
      g_autofree char *value = NULL;
      InnGuestField field;

      if (g_str_equal (required[i], "name-or-contact"))
        {
          if (*inn_guest_get_display_name (guest) != '\0' || inn_guest_get_n_contacts (guest) > 0)
            continue;
          *wants_name = TRUE;
          return FALSE;
        }

      if (!inn_guest_field_from_key (required[i], &field) || field == INN_FIELD_NONE)
        continue;
      value = inn_guest_part_dup_text (field, guest, inn_book_get_tags (book));
      if (*value != '\0')
        continue;

      /* Translators: name of a field. */
      *missing = g_strdup_printf (_("Your hotel asks for this too: %s"),
                                  inn_guest_part_get_name (field));
      return FALSE;
    }

  own = find_missing (book, guest);
  if (own != NULL)
    *missing = g_strdup_printf (_("Your hotel asks for this too: %s"), own);

  return own == NULL;
}
