/* inn-room-run.c: see inn-room-run.h. A run counts the digits at the end up; what stands before them
 * must be the same at both ends or be left out at the second: “A301–A308”, “A301–308”. Widths are
 * kept: “01–12”.
 */

#include "config.h"

#include "inn-room-run.h"

#include "inn-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_DIGITS 6
#define LONGEST_NUMBER 20

/* Where the digits at the end of @text begin. */
static gsize
find_digits (const char *text)
{
  gsize at = strlen (text);

  while (at > 0 && g_ascii_isdigit (text[at - 1]))
    at--;

  return at;
}

/* One spelling for commas, dashes and full-width digits of any keyboard. */
static char *
normalise (const char *text)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *out = g_string_new (NULL);

  for (const char *p = folded != NULL ? folded : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case 0x2010: /* hyphens and dashes */
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
        case '~':
        case 0x301c:
        case 0x81f3: /* 至 */
        case 0x5230: /* 到 */
          g_string_append_c (out, '-');
          break;
        case 0x3001: /* 、 */
        case 0x3002: /* 。 */
        case ';':
        case '\n':
          g_string_append_c (out, ',');
          break;
        default:
          g_string_append_unichar (out, c);
        }
    }

  return g_string_free (out, FALSE);
}

static gboolean
fail (const char  *part,
      GError     **error)
{
  /* Translators: what somebody typed as rooms. */
  g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
               _("“%s” is no room or run of rooms. Write 301, or 301–308."), part);

  return FALSE;
}

static gboolean
add_number (GPtrArray   *numbers,
            char        *number,
            GError     **error)
{
  if (numbers->len >= INN_ROOM_RUN_MOST)
    {
      g_free (number);
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                   _("These are more than %d rooms. Add them in smaller runs."),
                   INN_ROOM_RUN_MOST);
      return FALSE;
    }
  if (g_ptr_array_find_with_equal_func (numbers, number, g_str_equal, NULL))
    g_free (number);
  else
    g_ptr_array_add (numbers, number);

  return TRUE;
}

static gboolean
add_run (GPtrArray   *numbers,
         const char  *part,
         const char  *first,
         const char  *last,
         GError     **error)
{
  gsize first_at = find_digits (first);
  gsize last_at = find_digits (last);
  gsize width = strlen (first) - first_at;
  g_autofree char *prefix = g_strndup (first, first_at);
  gint64 from, to;

  if (width == 0 || width > MOST_DIGITS || last[last_at] == '\0' ||
      strlen (last) - last_at > MOST_DIGITS ||
      (last_at > 0 && (last_at != first_at || strncmp (first, last, first_at) != 0)))
    return fail (part, error);

  from = g_ascii_strtoll (first + first_at, NULL, 10);
  to = g_ascii_strtoll (last + last_at, NULL, 10);
  if (to < from)
    return fail (part, error);

  for (gint64 i = from; i <= to; i++)
    if (!add_number (numbers, g_strdup_printf ("%s%0*d", prefix, (int) width, (int) i), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_part (GPtrArray   *numbers,
          const char  *part,
          GError     **error)
{
  g_auto(GStrv) ends = g_strsplit (part, "-", -1);
  guint n_ends = g_strv_length (ends);

  for (guint i = 0; i < n_ends; i++)
    g_strstrip (ends[i]);
  if (n_ends == 2 && *ends[0] != '\0' && *ends[1] != '\0' && find_digits (ends[0]) < strlen (ends[0]))
    return add_run (numbers, part, ends[0], ends[1], error);
  if (n_ends != 1 || strlen (part) > LONGEST_NUMBER)
    return fail (part, error);

  return add_number (numbers, g_strdup (part), error);
}

/**
 * inn_room_run_parse:
 * @text: what somebody typed
 * @error: return location
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the numbers, each once, in the order
 *   written; %NULL with %INN_ERROR_INVALID and a sentence if they cannot be read or are too many
 */
GPtrArray *
inn_room_run_parse (const char  *text,
                    GError     **error)
{
  g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *plain = NULL;
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  plain = normalise (text);
  parts = g_strsplit (plain, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0' && !add_part (numbers, parts[i], error))
        return NULL;
    }
  if (numbers->len == 0)
    {
      fail (g_strstrip (plain), error);
      return NULL;
    }

  return g_steal_pointer (&numbers);
}
