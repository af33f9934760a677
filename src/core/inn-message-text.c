/* inn-message-text.c: see inn-message-text.h. */

#include "config.h"

#include "inn-message-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer words in braces are somebody's own. */
#define MAX_CHARACTERS 24

/* Braces of Chinese input methods are meant alike. */
#define WIDE_OPEN 0xff5b
#define WIDE_CLOSE 0xff5d

static const struct
{
  const char *key;
  const char *name;
  const char *others[5]; /* not translated: every name it has on any screen */
} fields[INN_N_MESSAGE_FIELDS] = {
  { "name", NC_ ("message field", "full name"), { "full name", "姓名" } },
  { "address", NC_ ("message field", "form of address"),
    { "form of address", "address form", "称呼", "稱呼" } },
  { "hotel", NC_ ("message field", "hotel"), { "酒店", "飯店", "饭店" } },
  { "stay", NC_ ("message field", "days of the stay"), { "days of the stay", "住期" } },
  { "arrival", NC_ ("message field", "arrival"), { "入住日期" } },
  { "departure", NC_ ("message field", "departure"), { "退房日期" } },
  { "room", NC_ ("message field", "room"), { "房号", "房號" } },
  { "days", NC_ ("message field", "nights"), { "nights", "晚数", "晚數", "天数", "天數" } },
  { "offer", NC_ ("message field", "offer"), { "优惠", "優惠" } },
};

static int
find_field (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *own = g_utf8_casefold (inn_message_field_get_name (i), -1);

      if (g_str_equal (folded, fields[i].key) || g_str_equal (folded, own))
        return (int) i;
      for (guint k = 0; k < G_N_ELEMENTS (fields[i].others) && fields[i].others[k] != NULL; k++)
        if (g_str_equal (folded, fields[i].others[k]))
          return (int) i;
    }

  return INN_MESSAGE_UNKNOWN;
}

/* The end of what opens at @open, or NULL if that is no field. */
static const char *
find_end (const char  *open,
          char       **name)
{
  const char *begin = g_utf8_next_char (open);
  const char *at = begin;

  for (guint n = 0; *at != '\0' && n <= MAX_CHARACTERS; at = g_utf8_next_char (at), n++)
    {
      gunichar character = g_utf8_get_char (at);

      if (character == '\n' || character == '{' || character == WIDE_OPEN)
        return NULL;
      if (character == '}' || character == WIDE_CLOSE)
        {
          *name = g_strstrip (g_strndup (begin, at - begin));

          return g_utf8_next_char (at);
        }
    }

  return NULL;
}

/**
 * inn_message_text_find:
 * @text: anything in UTF-8
 *
 * Returns: (transfer full) (element-type InnMessagePlace): the fields in it, in their order
 */
GArray *
inn_message_text_find (const char *text)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (InnMessagePlace));
  const char *at = text;

  while (*at != '\0')
    {
      gunichar character = g_utf8_get_char (at);
      g_autofree char *name = NULL;
      const char *end = character == '{' || character == WIDE_OPEN ? find_end (at, &name) : NULL;

      if (end != NULL && *name != '\0')
        {
          InnMessagePlace place = { (gsize) (at - text), (gsize) (end - text), find_field (name) };

          g_array_append_val (places, place);
          at = end;
        }
      else
        {
          at = g_utf8_next_char (at);
        }
    }

  return places;
}

/* Writes @text with words in place of fields; what has none stays as it stands. */
static char *
replace (const char         *text,
         const char *const  *values,
         gboolean            names)
{
  g_autoptr (GArray) places = inn_message_text_find (text);
  GString *filled = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const InnMessagePlace *place = &g_array_index (places, InnMessagePlace, i);

      g_string_append_len (filled, text + done, (gssize) (place->start - done));
      if (place->field != INN_MESSAGE_UNKNOWN && names)
        g_string_append_printf (filled, "{%s}", inn_message_field_get_name (place->field));
      else if (place->field != INN_MESSAGE_UNKNOWN && values[place->field] != NULL
               && *values[place->field] != '\0')
        g_string_append (filled, values[place->field]);
      else
        g_string_append_len (filled, text + place->start, (gssize) (place->end - place->start));
      done = place->end;
    }
  g_string_append (filled, text + done);

  return g_string_free (filled, FALSE);
}

/**
 * inn_message_text_fill:
 * @text: a text with fields
 * @values: (array fixed-size=9): words for each #InnMessageField, %NULL or "" for what is not known
 *
 * Returns: (transfer full): @text with its fields filled in; those without a word and those nobody
 *   knows stay in their braces, for inn_message_text_find() to show
 */
char *
inn_message_text_fill (const char        *text,
                       const char *const *values)
{
  return replace (text, values, FALSE);
}

/**
 * inn_message_text_localise:
 * @text: a text with fields
 *
 * Returns: (transfer full): @text with its fields named in the language of the screen
 */
char *
inn_message_text_localise (const char *text)
{
  return replace (text, NULL, TRUE);
}

/**
 * inn_message_text_list:
 * @text: a text with fields
 * @known: whether to list the fields, or what stands in braces and is none
 *
 * Returns: (transfer full): each once, as a list in words; "" if there is none
 */
char *
inn_message_text_list (const char *text,
                       gboolean    known)
{
  g_autoptr (GArray) places = inn_message_text_find (text);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < places->len; i++)
    {
      const InnMessagePlace *place = &g_array_index (places, InnMessagePlace, i);
      g_autofree char *word = NULL;

      if ((place->field != INN_MESSAGE_UNKNOWN) != known)
        continue;
      word = known ? g_strdup_printf ("{%s}", inn_message_field_get_name (place->field))
                   : g_strndup (text + place->start, place->end - place->start);
      if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, g_steal_pointer (&word));
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) words->pdata);
}

/**
 * inn_message_field_get_key:
 *
 * Returns: the name of a field in the program's own texts
 */
const char *
inn_message_field_get_key (InnMessageField field)
{
  return fields[field].key;
}

/**
 * inn_message_field_get_name:
 *
 * Returns: the translated name of a field, without braces
 */
const char *
inn_message_field_get_name (InnMessageField field)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "message field", fields[field].name);
}
