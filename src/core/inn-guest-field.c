/* inn-guest-field.c: everything a guest's profile can hold, by one name each. */

#include "config.h"

#include "inn-guest-field.h"

#include <glib/gi18n-lib.h>

/* In the order of InnGuestField. text and contact are -1 where the field is neither. */
static const struct
{
  const char *key;
  const char *label;
  int         text;
  int         contact;
} fields[] = {
  { "none", NC_ ("guest field", "Not imported"), -1, -1 },
  { "name", NC_ ("guest field", "Name"), INN_GUEST_NAME, -1 },
  { "latin-name", NC_ ("guest field", "Latin name"), INN_GUEST_LATIN_NAME, -1 },
  { "salutation", NC_ ("guest field", "How to address"), INN_GUEST_SALUTATION, -1 },
  { "reading", NC_ ("guest field", "Reading"), INN_GUEST_READING, -1 },
  { "gender", NC_ ("guest field", "Gender"), -1, -1 },
  { "birthday", NC_ ("guest field", "Birthday"), -1, -1 },
  { "phone", NC_ ("guest field", "Phone"), -1, INN_CONTACT_PHONE },
  { "email", NC_ ("guest field", "Email"), -1, INN_CONTACT_EMAIL },
  { "wechat", NC_ ("guest field", "WeChat"), -1, INN_CONTACT_WECHAT },
  { "address", NC_ ("guest field", "Address"), -1, INN_CONTACT_ADDRESS },
  { "document", NC_ ("guest field", "ID number"), -1, -1 },
  { "nationality", NC_ ("guest field", "Nationality"), INN_GUEST_NATIONALITY, -1 },
  { "language", NC_ ("guest field", "Language"), INN_GUEST_LANGUAGE, -1 },
  { "company", NC_ ("guest field", "Company"), INN_GUEST_COMPANY, -1 },
  { "occupation", NC_ ("guest field", "Occupation"), INN_GUEST_OCCUPATION, -1 },
  { "region", NC_ ("guest field", "Region"), INN_GUEST_REGION, -1 },
  { "type", NC_ ("guest field", "Type"), -1, -1 },
  { "vip", NC_ ("guest field", "VIP"), -1, -1 },
  { "banned", NC_ ("guest field", "Not welcome"), -1, -1 },
  { "channel", NC_ ("guest field", "Source"), INN_GUEST_CHANNEL, -1 },
  { "staff", NC_ ("guest field", "Looked after by"), -1, -1 },
  { "tags", NC_ ("guest field", "Tags"), -1, -1 },
  { "note", NC_ ("guest field", "Note"), INN_GUEST_NOTE, -1 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == INN_N_FIELDS);

/**
 * inn_guest_field_get_key:
 *
 * Returns: (transfer none): the stable name, for mappings, JSON and exports
 */
const char *
inn_guest_field_get_key (InnGuestField field)
{
  g_return_val_if_fail ((guint) field < INN_N_FIELDS, NULL);

  return fields[field].key;
}

/**
 * inn_guest_field_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_guest_field_get_label (InnGuestField field)
{
  g_return_val_if_fail ((guint) field < INN_N_FIELDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "guest field", fields[field].label);
}

/**
 * inn_guest_field_from_key:
 * @key: (nullable): the key of a field, as sheets and the journal write it
 * @field: (out): the field, if it is one
 *
 * Returns: whether it is one
 */
gboolean
inn_guest_field_from_key (const char    *key,
                          InnGuestField *field)
{
  for (guint i = 0; i < INN_N_FIELDS; i++)
    if (g_strcmp0 (fields[i].key, key) == 0)
      {
        *field = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_guest_field_get_text:
 * @text: (out): which text of the guest it is
 *
 * Returns: whether @field is a plain text of the guest
 */
gboolean
inn_guest_field_get_text (InnGuestField  field,
                          InnGuestText  *text)
{
  g_return_val_if_fail ((guint) field < INN_N_FIELDS, FALSE);

  if (fields[field].text < 0)
    return FALSE;

  *text = fields[field].text;

  return TRUE;
}

/**
 * inn_guest_field_get_contact_kind:
 * @kind: (out): which kind of contact it is
 *
 * Returns: whether @field is a contact point
 */
gboolean
inn_guest_field_get_contact_kind (InnGuestField   field,
                                  InnContactKind *kind)
{
  g_return_val_if_fail ((guint) field < INN_N_FIELDS, FALSE);

  if (fields[field].contact < 0)
    return FALSE;

  *kind = fields[field].contact;

  return TRUE;
}
