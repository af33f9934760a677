/* inn-email.c: email addresses: checked, folded for comparison, agencies' relays recognised.
 * Pure; any thread.
 */

#include "config.h"

#include "inn-email.h"

#include <string.h>

#define MAX_LENGTH 254
#define MAX_NAME_LENGTH 64
#define MAX_LABEL_LENGTH 63

/* Domains whose near misses are slips of the keys. */
static const char *const usual_domains[] = {
  "126.com", "139.com", "163.com", "189.cn", "aliyun.com", "foxmail.com", "gmail.com", "hotmail.com",
  "icloud.com", "live.com", "msn.com", "outlook.com", "proton.me", "protonmail.com", "qq.com",
  "sina.cn", "sina.com", "sohu.com", "tom.com", "vip.qq.com", "yahoo.com", "yeah.net",
};

/* Real domains one slip away from a usual one. */
static const char *const real_domains[] = {
  "aim.com", "aol.com", "email.com", "fastmail.com", "gmx.com", "gmx.de", "gmx.net", "live.cn",
  "mail.com", "me.com", "qq.cn", "vip.163.com", "yahoo.cn", "ymail.com", "sina.net",
};

static const struct
{
  const char *wrong;
  const char *right;
} endings[] = {
  { ".cm", ".com" },   { ".cmo", ".com" },  { ".co m", ".com" }, { ".coom", ".com" },
  { ".comm", ".com" }, { ".con", ".com" },  { ".cpm", ".com" },  { ".ocm", ".com" },
  { ".vom", ".com" },  { ".xom", ".com" },  { ".nte", ".net" },  { ".ney", ".net" },
};

/* Agencies that put an address of their own between guest and house. Each stay gets another one,
 * so it says nothing about who somebody is. */
static const char *const relays[] = {
  "agoda-messaging.com",
  "expediapartnercentral.com",
  "guest.airbnb.com",
  "guest.booking.com",
  "guest.trip.com",
  "messages.homeaway.com",
  "mchat.booking.com",
  "property.booking.com",
};

/* The address without what surrounds it: blanks, "mailto:", the <> of a mail program; lower case
 * and half width. The name before the @ may mind case in theory, nowhere in practice. */
static char *
take_address (const char *text)
{
  gboolean plain = g_str_is_ascii (text);
  g_autofree char *wide = plain ? g_strdup (text)
                                : g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *address = NULL;
  const char *from;
  const char *open;

  if (!wide)
    return g_strdup ("");

  g_strstrip (wide);
  address = plain ? g_ascii_strdown (wide, -1) : g_utf8_strdown (wide, -1);
  from = address;
  open = strrchr (address, '<');
  if (open && g_str_has_suffix (address, ">"))
    {
      address[strlen (address) - 1] = '\0';
      from = open + 1;
    }
  if (g_str_has_prefix (from, "mailto:"))
    from += strlen ("mailto:");
  return g_strstrip (g_strdup (from));
}

static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80 || strchr ("!#$%&'*+-/=?^_`{|}~.", c) != NULL;
}

static gboolean
has_bad_dots (const char *part)
{
  return part[0] == '.' || g_str_has_suffix (part, ".") || strstr (part, "..") != NULL;
}

static InnEmailReason
judge_domain (const char *domain)
{
  g_auto (GStrv) domain_labels = NULL;
  const char *ending;

  if (has_bad_dots (domain))
    return INN_EMAIL_REASON_DOTS;

  domain_labels = g_strsplit (domain, ".", -1);
  for (guint i = 0; domain_labels[i]; i++)
    {
      gsize length = strlen (domain_labels[i]);

      if (length > MAX_LABEL_LENGTH)
        return INN_EMAIL_REASON_TOO_LONG;
      if (domain_labels[i][0] == '-' || domain_labels[i][length - 1] == '-')
        return INN_EMAIL_REASON_CHARACTER;
      for (const char *at = domain_labels[i]; *at; at++)
        {
          if (!g_ascii_isalnum (*at) && *at != '-' && (guchar) *at < 0x80)
            return INN_EMAIL_REASON_CHARACTER;
        }
    }

  ending = strrchr (domain, '.');
  if (!ending || strlen (ending) < 3 || g_ascii_isdigit (ending[1]))
    return INN_EMAIL_REASON_NO_ENDING;
  return INN_EMAIL_REASON_NONE;
}

static InnEmailReason
judge_address (const char *address)
{
  const char *at = strchr (address, '@');
  g_autofree char *name = NULL;

  if (*address == '\0')
    return INN_EMAIL_REASON_EMPTY;
  if (!at)
    return INN_EMAIL_REASON_NO_AT;
  if (strchr (at + 1, '@'))
    return INN_EMAIL_REASON_SEVERAL_AT;
  if (at == address)
    return INN_EMAIL_REASON_NO_NAME;
  if (at[1] == '\0')
    return INN_EMAIL_REASON_NO_DOMAIN;

  name = g_strndup (address, at - address);
  if (strlen (address) > MAX_LENGTH || strlen (name) > MAX_NAME_LENGTH)
    return INN_EMAIL_REASON_TOO_LONG;
  for (const char *c = name; *c; c++)
    {
      if (!is_name_character (*c))
        return INN_EMAIL_REASON_CHARACTER;
    }
  if (has_bad_dots (name))
    return INN_EMAIL_REASON_DOTS;
  return judge_domain (at + 1);
}

/* Whether one letter more, one less, one other or two swapped make the one text the other. */
static gboolean
is_one_slip (const char *a,
             const char *b)
{
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);
  gsize start = 0;
  gsize end = 0;

  while (a[start] && a[start] == b[start])
    start++;
  while (end < length_a - start && end < length_b - start
         && a[length_a - 1 - end] == b[length_b - 1 - end])
    end++;

  length_a -= start + end;
  length_b -= start + end;
  if (length_a <= 1 && length_b <= 1)
    return length_a + length_b > 0;
  return length_a == 2 && length_b == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
}

static gboolean
is_listed (const char        *domain,
           const char *const *list,
           gsize              length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (strcmp (domain, list[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The domain that was meant, or %NULL if this one looks right. */
static char *
suggest_domain (const char *domain)
{
  g_autofree char *mended = g_strdup (domain);

  if (is_listed (domain, usual_domains, G_N_ELEMENTS (usual_domains))
      || is_listed (domain, real_domains, G_N_ELEMENTS (real_domains)))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (domain, endings[i].wrong)
          && (strcmp (endings[i].wrong, ".cm") != 0 || strlen (domain) > strlen ("xx.cm")))
        {
          g_autofree char *stem
            = g_strndup (domain, strlen (domain) - strlen (endings[i].wrong));

          g_free (mended);
          mended = g_strconcat (stem, endings[i].right, NULL);
          break;
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (usual_domains); i++)
    {
      /* Short ones have too many real neighbours. */
      if (strlen (usual_domains[i]) >= 9 && is_one_slip (mended, usual_domains[i]))
        return g_strdup (usual_domains[i]);
    }
  return strcmp (mended, domain) != 0 ? g_steal_pointer (&mended) : NULL;
}

/**
 * inn_email_check:
 * @text: what was typed or imported
 * @reason: (out) (optional): why it is not wholly right
 * @suggestion: (out) (optional) (nullable) (transfer full): with %INN_EMAIL_REASON_TYPO the address
 *   that may have been meant
 *
 * Returns: how far to trust the address
 */
InnValidity
inn_email_check (const char      *text,
                 InnEmailReason  *reason,
                 char           **suggestion)
{
  g_autofree char *address = NULL;
  g_autofree char *domain = NULL;
  InnEmailReason judged;

  g_return_val_if_fail (text != NULL, INN_VALIDITY_INVALID);

  address = take_address (text);
  judged = judge_address (address);
  if (judged == INN_EMAIL_REASON_NONE)
    {
      domain = suggest_domain (strchr (address, '@') + 1);
      if (domain)
        judged = INN_EMAIL_REASON_TYPO;
    }

  if (reason)
    *reason = judged;
  if (suggestion)
    *suggestion = domain ? g_strdup_printf ("%.*s@%s", (int) (strchr (address, '@') - address),
                                            address, domain)
                         : NULL;

  if (judged == INN_EMAIL_REASON_NONE)
    return INN_VALIDITY_OK;
  return judged == INN_EMAIL_REASON_TYPO ? INN_VALIDITY_DOUBTFUL : INN_VALIDITY_INVALID;
}

/**
 * inn_email_normalise:
 * @text: what was typed or imported
 *
 * What to compare: lower case, half width, nothing around the address.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL if it is none
 */
char *
inn_email_normalise (const char *text)
{
  g_autofree char *address = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  address = take_address (text);
  return judge_address (address) == INN_EMAIL_REASON_NONE ? g_steal_pointer (&address) : NULL;
}

/**
 * inn_email_is_relay:
 * @email: an address, in any form
 *
 * Returns: whether an agency made it up for one booking: it must never say that two guests are the
 *   same person
 */
gboolean
inn_email_is_relay (const char *email)
{
  g_autofree char *address = NULL;
  const char *at;

  g_return_val_if_fail (email != NULL, FALSE);

  address = take_address (email);
  at = strrchr (address, '@');
  if (!at)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (relays); i++)
    {
      gsize length = strlen (at + 1);
      gsize relay = strlen (relays[i]);

      if (length >= relay && strcmp (at + 1 + length - relay, relays[i]) == 0
          && (length == relay || at[length - relay] == '.'))
        return TRUE;
    }
  return FALSE;
}
