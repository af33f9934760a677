/* inn-salutation.c: see inn-salutation.h. */

#include "config.h"

#include "inn-salutation.h"

#include "inn-pinyin.h"

#include <glib/gi18n-lib.h>

/* The part of a name that goes with a title. */
static char *
dup_family_name (const char *name)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (name));
  guint length = inn_pinyin_surname_length (trimmed);
  const char *space;

  if (length > 0)
    return g_strndup (trimmed, length);

  space = strrchr (trimmed, ' ');

  return g_strdup (space != NULL ? space + 1 : trimmed);
}

/**
 * inn_salutation_compose:
 * @salutation: a title, not one's own words
 * @name: the guest's name
 *
 * Returns: (transfer full): "Ms Lin", "林女士"; the bare title while there is no name
 */
char *
inn_salutation_compose (InnSalutation  salutation,
                        const char    *name)
{
  g_autofree char *family = dup_family_name (name);
  gboolean named = *family != '\0';

  switch (salutation)
    {
    case INN_SALUTATION_MS:
      /* Translators: how a woman is addressed, with the family name. */
      return named ? g_strdup_printf (C_("salutation", "Ms %s"), family)
                   : g_strdup (C_("salutation", "Ms"));
    case INN_SALUTATION_MR:
      /* Translators: how a man is addressed, with the family name. */
      return named ? g_strdup_printf (C_("salutation", "Mr %s"), family)
                   : g_strdup (C_("salutation", "Mr"));
    case INN_SALUTATION_TEACHER:
      /* Translators: a respectful way to address somebody learned, with the family name. */
      return named ? g_strdup_printf (C_("salutation", "Teacher %s"), family)
                   : g_strdup (C_("salutation", "Teacher"));
    case INN_SALUTATION_NONE:
    case INN_SALUTATION_OWN:
    default:
      return g_strdup ("");
    }
}

/**
 * inn_salutation_read:
 * @text: how the guest is addressed
 * @name: the guest's name
 *
 * Returns: which title it is, or %INN_SALUTATION_OWN for other words
 */
InnSalutation
inn_salutation_read (const char *text,
                     const char *name)
{
  if (*text == '\0')
    return INN_SALUTATION_NONE;

  for (InnSalutation salutation = INN_SALUTATION_MS; salutation < INN_SALUTATION_OWN; salutation++)
    {
      g_autofree char *composed = inn_salutation_compose (salutation, name);
      g_autofree char *bare = inn_salutation_compose (salutation, "");

      if (g_str_equal (text, composed) || g_str_equal (text, bare))
        return salutation;
    }

  return INN_SALUTATION_OWN;
}
