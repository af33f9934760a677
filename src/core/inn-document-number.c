/* inn-document-number.c: numbers of identity documents of every kind a front desk meets: which kind a
 * number looks like, whether it can be one, and the form that may be shown. Pure; any thread.
 */

#include "config.h"

#include "inn-document-number.h"

#include <string.h>

#include "inn-fold.h"

#define MASK "••••"
#define TAIL 4
#define MAX_LENGTH 40

/* What each kind is called in the book. */
static const char *const kind_names[INN_DOCUMENT_N_KINDS] = {
  [INN_DOCUMENT_OTHER] = "other",
  [INN_DOCUMENT_RESIDENT_ID] = "resident-id",
  [INN_DOCUMENT_PASSPORT] = "passport",
  [INN_DOCUMENT_HK_MACAU_PERMIT] = "hk-macau-permit",
  [INN_DOCUMENT_TAIWAN_PERMIT] = "taiwan-permit",
  [INN_DOCUMENT_FOREIGNER_ID] = "foreigner-id",
};

/* Whether @number has this shape: 'A' a capital letter, '9' a digit, '*' any number of both, any
 * other character itself. */
static gboolean
has_shape (const char *number,
           const char *shape)
{
  for (; *shape; shape++, number++)
    {
      if (*shape == '*')
        {
          while (g_ascii_isupper (*number) || g_ascii_isdigit (*number))
            number++;
          return *number == '\0';
        }
      if (*shape == 'A' ? !g_ascii_isupper (*number)
                        : *shape == '9' ? !g_ascii_isdigit (*number) : *number != *shape)
        return FALSE;
    }
  return *number == '\0';
}

static gboolean
is_hk_macau_permit (const char *number)
{
  /* H or M, eight digits of the holder, in older cards two more of the issue. */
  return (number[0] == 'H' || number[0] == 'M')
         && (has_shape (number + 1, "99999999") || has_shape (number + 1, "9999999999"));
}

/* New foreigners' cards look like resident numbers that begin with a 9; older ones begin with three
 * letters of the country. */
static gboolean
is_foreigner_id (const char *number)
{
  return has_shape (number, "AAA999999999999")
         || (number[0] == '9'
             && (has_shape (number, "999999999999999999") || has_shape (number, "99999999999999999X"))
             && inn_resident_id_checksum (number) == number[17]);
}

static gboolean
is_passport (const char *number)
{
  gsize length = strlen (number);
  gsize digits = 0;

  for (const char *at = number; *at; at++)
    {
      if (!g_ascii_isalnum (*at))
        return FALSE;
      digits += g_ascii_isdigit (*at) != 0;
    }
  return length >= 6 && length <= 12 && digits >= 4;
}

/**
 * inn_document_number_normalise:
 * @text: what was typed or read
 *
 * What to seal and compare: capitals, half width, without blanks and signs.
 *
 * Returns: (transfer full): the number, empty if there is none
 */
char *
inn_document_number_normalise (const char *text)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = inn_fold_name (text);
  return g_utf8_strup (folded, -1);
}

/**
 * inn_document_number_detect:
 * @text: what was typed or read
 *
 * Returns: the kind whose shape the number has; %INN_DOCUMENT_OTHER if it could be anything
 */
InnDocumentKind
inn_document_number_detect (const char *text)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (text != NULL, INN_DOCUMENT_OTHER);

  number = inn_document_number_normalise (text);
  if (is_foreigner_id (number))
    return INN_DOCUMENT_FOREIGNER_ID;
  if (inn_resident_id_parse (number, NULL, NULL) != INN_VALIDITY_INVALID)
    return INN_DOCUMENT_RESIDENT_ID;
  if (is_hk_macau_permit (number))
    return INN_DOCUMENT_HK_MACAU_PERMIT;
  if (has_shape (number, "99999999"))
    return INN_DOCUMENT_TAIWAN_PERMIT;
  if (is_passport (number))
    return INN_DOCUMENT_PASSPORT;
  return INN_DOCUMENT_OTHER;
}

/**
 * inn_document_number_check:
 * @kind: what the document is said to be
 * @text: its number
 *
 * Returns: whether the number can be that of such a document; other kinds of reasons than those of
 *   inn_resident_id_parse() are not told, as shapes differ by country
 */
InnValidity
inn_document_number_check (InnDocumentKind  kind,
                           const char      *text)
{
  g_autofree char *number = NULL;
  gboolean fits = TRUE;

  g_return_val_if_fail (text != NULL, INN_VALIDITY_INVALID);

  number = inn_document_number_normalise (text);
  if (*number == '\0' || strlen (number) > MAX_LENGTH)
    return INN_VALIDITY_INVALID;

  switch (kind)
    {
    case INN_DOCUMENT_RESIDENT_ID:
      return inn_resident_id_parse (number, NULL, NULL);
    case INN_DOCUMENT_PASSPORT:
      fits = is_passport (number);
      break;
    case INN_DOCUMENT_HK_MACAU_PERMIT:
      fits = is_hk_macau_permit (number);
      break;
    case INN_DOCUMENT_TAIWAN_PERMIT:
      /* Eight digits; before 2015 two more or a letter of the issue. */
      fits = has_shape (number, "99999999") || has_shape (number, "9999999999")
             || has_shape (number, "99999999A") || has_shape (number, "9999999999A");
      break;
    case INN_DOCUMENT_FOREIGNER_ID:
      fits = is_foreigner_id (number);
      break;
    case INN_DOCUMENT_OTHER:
    default:
      break;
    }
  return fits ? INN_VALIDITY_OK : INN_VALIDITY_DOUBTFUL;
}

/**
 * inn_document_number_tail:
 * @text: a number
 *
 * What may be kept and searched in plain: the last four characters. Of a number of eight or fewer
 * only as many as leave half of it hidden.
 *
 * Returns: (transfer full): the tail, perhaps empty
 */
char *
inn_document_number_tail (const char *text)
{
  g_autofree char *number = NULL;
  glong length, shown;

  g_return_val_if_fail (text != NULL, NULL);

  number = inn_document_number_normalise (text);
  length = g_utf8_strlen (number, -1);
  shown = MIN (TAIL, length / 2);
  return g_strdup (g_utf8_offset_to_pointer (number, length - shown));
}

/**
 * inn_document_kind_to_string:
 * @kind: a kind
 *
 * Returns: (transfer none): how the book and files write it, "passport"; not for people
 */
const char *
inn_document_kind_to_string (InnDocumentKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), kind_names[INN_DOCUMENT_OTHER]);

  return kind_names[kind];
}

/**
 * inn_document_kind_from_string:
 * @text: what inn_document_kind_to_string() gave
 * @kind: (out): the kind
 *
 * Returns: whether @text is one
 */
gboolean
inn_document_kind_from_string (const char      *text,
                               InnDocumentKind *kind)
{
  g_return_val_if_fail (text != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (strcmp (kind_names[i], text) == 0)
        {
          *kind = i;
          return TRUE;
        }
    }
  return FALSE;
}
