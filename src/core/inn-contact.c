/* inn-contact.c: one way to reach a guest. */

#include "config.h"

#include "inn-contact.h"

#include <string.h>

#include "inn-email.h"
#include "inn-fold.h"
#include "inn-nick.h"
#include "inn-phone.h"

/* What may stand between the digits of a number, and how many of them make one: a room has fewer. */
#define NUMBER_PUNCTUATION " +-()."
#define FEWEST_DIGITS 5

static const char *const kind_nicks[] = { "phone", "email", "wechat", "address", NULL };

static void
clear (gpointer data)
{
  InnContact *self = data;

  g_free (self->value);
  g_free (self->normalised);
  g_free (self->label);
}

/**
 * inn_contact_normalise:
 * @kind: what @value is
 * @value: as typed
 * @default_region: ISO 3166 code for numbers without a country, such as "CN"
 *
 * Returns: (transfer full): the form in which two writings of the same contact are equal, or ""
 *   when @value makes no sense as a @kind
 */
char *
inn_contact_normalise (InnContactKind  kind,
                       const char     *value,
                       const char     *default_region)
{
  char *normalised = NULL;

  switch (kind)
    {
    case INN_CONTACT_PHONE:
      normalised = inn_phone_normalise (value, default_region);
      break;
    case INN_CONTACT_EMAIL:
      normalised = inn_email_normalise (value);
      break;
    case INN_CONTACT_WECHAT:
    case INN_CONTACT_ADDRESS:
      normalised = inn_fold_name (value);
      break;
    default:
      g_return_val_if_reached (NULL);
    }

  return normalised != NULL ? normalised : g_strdup ("");
}

/**
 * inn_contact_new:
 * @kind: what it is
 * @value: as typed, not empty
 * @default_region: ISO 3166 code for numbers without a country, such as "CN"
 *
 * Returns: (transfer full): a contact that is not saved yet
 */
InnContact *
inn_contact_new (InnContactKind  kind,
                 const char     *value,
                 const char     *default_region)
{
  g_autofree char *normalised = inn_contact_normalise (kind, value, default_region);

  return inn_contact_new_stored (kind, value, normalised, NULL);
}

/**
 * inn_contact_new_stored:
 * @kind: what it is
 * @value: as typed, not empty
 * @normalised: (nullable): as it was normalised before
 * @label: (nullable): what the staff calls it
 *
 * For rows and copies, where nothing has to be worked out again. The caller may fill the other
 * fields before it hands the contact on.
 *
 * Returns: (transfer full): a contact
 */
InnContact *
inn_contact_new_stored (InnContactKind  kind,
                        const char     *value,
                        const char     *normalised,
                        const char     *label)
{
  InnContact *self = NULL;

  g_return_val_if_fail (value != NULL, NULL);

  self = g_atomic_rc_box_new0 (InnContact);
  self->kind = kind;
  self->value = g_strdup (value);
  self->normalised = g_strdup (normalised != NULL ? normalised : "");
  self->label = g_strdup (label != NULL ? label : "");

  return self;
}

/**
 * inn_contact_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnContact *
inn_contact_ref (InnContact *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_contact_unref:
 * @self: (transfer full): a contact; freed with its last holder, from any thread
 */
void
inn_contact_unref (InnContact *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_contact_same:
 *
 * Returns: whether both say the same, whatever rows they stand in
 */
gboolean
inn_contact_same (const InnContact *a,
                  const InnContact *b)
{
  return a->kind == b->kind
         && a->primary == b->primary
         && a->invalid == b->invalid
         && a->opted_out == b->opted_out
         && a->shared == b->shared
         && g_str_equal (a->value, b->value)
         && g_str_equal (a->label, b->label);
}

/**
 * inn_contact_guess_kind:
 * @text: what somebody typed to find a guest
 * @kind: (out): what it is
 *
 * Returns: whether @text is a phone number or an email address; a name otherwise
 */
gboolean
inn_contact_guess_kind (const char     *text,
                        InnContactKind *kind)
{
  guint n_digits = 0;

  if (strchr (text, '@') != NULL)
    {
      *kind = INN_CONTACT_EMAIL;
      return TRUE;
    }

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      n_digits++;
    else if (strchr (NUMBER_PUNCTUATION, *at) == NULL)
      return FALSE;

  *kind = INN_CONTACT_PHONE;

  return n_digits >= FEWEST_DIGITS;
}

/**
 * inn_contact_dup_shown:
 * @kind: what @value is
 * @value: as typed
 *
 * Returns: (transfer full): what is shown: numbers in the groups in which they are read aloud, the
 *   rest as typed
 */
char *
inn_contact_dup_shown (InnContactKind  kind,
                       const char     *value)
{
  if (kind == INN_CONTACT_PHONE && value[0] != '\0')
    return inn_phone_format (value, "CN");

  return g_strdup (value);
}

/**
 * inn_contact_kind_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_contact_kind_to_nick (InnContactKind kind)
{
  g_return_val_if_fail ((guint) kind < INN_CONTACT_N_KINDS, NULL);

  return kind_nicks[kind];
}

/**
 * inn_contact_kind_from_nick:
 * @nick: (nullable): a stable name
 * @kind: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_contact_kind_from_nick (const char     *nick,
                            InnContactKind *kind)
{
  int found = inn_nick_find (kind_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *kind = found;

  return TRUE;
}
