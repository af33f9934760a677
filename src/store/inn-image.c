/* inn-image.c: reads the image of a row in the journal, a flat JSON object by column name, for
 * every row that is taken back. inn-image-writer.c writes it. */

#include "config.h"

#include "inn-image.h"

#include "inn-error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct _InnImage
{
  GArray       *fields; /* owned: InnImageField */
  GStringChunk *texts;  /* owned: what the fields point to */
};

static const char *
skip_space (const char *at)
{
  while (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')
    at++;
  return at;
}

static int
read_hex4 (const char *at)
{
  int number = 0;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      number = number * 16 + digit;
    }
  return number;
}

/* Stands on the opening quote; gives NULL when the text is broken. */
static const char *
read_quoted (const char *at,
             GString    *text)
{
  g_string_truncate (text, 0);
  for (at++; *at != '"'; at++)
    {
      if (*at == '\0')
        return NULL;
      if (*at != '\\')
        {
          g_string_append_c (text, *at);
          continue;
        }

      at++;
      switch (*at)
        {
        case 'n':
          g_string_append_c (text, '\n');
          break;
        case 't':
          g_string_append_c (text, '\t');
          break;
        case 'r':
          g_string_append_c (text, '\r');
          break;
        case 'b':
          g_string_append_c (text, '\b');
          break;
        case 'f':
          g_string_append_c (text, '\f');
          break;
        case 'u':
          {
            int number = read_hex4 (at + 1);

            if (number <= 0)
              return NULL;
            g_string_append_unichar (text, (gunichar) number);
            at += 4;
          }
          break;
        case '"':
        case '\\':
        case '/':
          g_string_append_c (text, *at);
          break;
        default:
          return NULL;
        }
    }
  return at + 1;
}

static const char *
read_number (const char *at,
             InnValue   *value)
{
  const char *end = at;
  gboolean real = FALSE;
  char *stopped = NULL;

  while (*end != '\0' && strchr ("+-0123456789.eE", *end) != NULL)
    {
      real = real || strchr (".eE", *end) != NULL;
      end++;
    }
  if (end == at)
    return NULL;

  if (real)
    {
      value->type = INN_VALUE_REAL;
      value->real = g_ascii_strtod (at, &stopped);
    }
  else
    {
      value->type = INN_VALUE_INT;
      value->integer = g_ascii_strtoll (at, &stopped, 10);
    }
  return stopped == end ? end : NULL;
}

static gboolean
decode_bytes (GString *text)
{
  gsize size = text->len / 2;

  if (text->len % 2 != 0)
    return FALSE;
  for (gsize i = 0; i < size; i++)
    {
      int high = g_ascii_xdigit_value (text->str[2 * i]);
      int low = g_ascii_xdigit_value (text->str[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      text->str[i] = (char) (high * 16 + low);
    }
  g_string_truncate (text, size);
  return TRUE;
}

static void
keep_data (InnImage *self,
           GString  *text,
           InnValue *value)
{
  value->data = g_string_chunk_insert_len (self->texts, text->str, (gssize) text->len);
  value->size = text->len;
}

/* Stands on the opening brace of {"hex": …}, {"raw": …} or {"inf": …}. */
static const char *
read_marked (InnImage   *self,
             const char *at,
             GString    *text,
             InnValue   *value)
{
  g_autofree char *mark = NULL;

  at = skip_space (at + 1);
  if (*at != '"' || (at = read_quoted (at, text)) == NULL)
    return NULL;
  mark = g_strdup (text->str);
  at = skip_space (at);
  if (*at != ':')
    return NULL;
  at = skip_space (at + 1);

  if (strcmp (mark, "inf") == 0)
    {
      InnValue sign = { 0 };

      at = read_number (at, &sign);
      if (at == NULL)
        return NULL;
      value->type = INN_VALUE_REAL;
      value->real = sign.integer < 0 ? -INFINITY : INFINITY;
    }
  else
    {
      if (*at != '"' || (at = read_quoted (at, text)) == NULL || !decode_bytes (text))
        return NULL;
      if (strcmp (mark, "hex") == 0)
        value->type = INN_VALUE_BLOB;
      else if (strcmp (mark, "raw") == 0)
        value->type = INN_VALUE_TEXT;
      else
        return NULL;
      keep_data (self, text, value);
    }

  at = skip_space (at);
  return *at == '}' ? at + 1 : NULL;
}

static const char *
read_value (InnImage   *self,
            const char *at,
            GString    *text,
            InnValue   *value)
{
  memset (value, 0, sizeof *value);

  switch (*at)
    {
    case 'n':
      return g_str_has_prefix (at, "null") ? at + 4 : NULL;
    case '"':
      at = read_quoted (at, text);
      if (at != NULL)
        {
          value->type = INN_VALUE_TEXT;
          keep_data (self, text, value);
        }
      return at;
    case '{':
      return read_marked (self, at, text, value);
    default:
      return read_number (at, value);
    }
}

static void
add_field (InnImage       *self,
           const char     *name,
           const InnValue *value)
{
  InnImageField field = { name, *value };

  g_array_append_val (self->fields, field);
}

static const char *
read_object (InnImage   *self,
             const char *at,
             GString    *text)
{
  at = skip_space (at + 1);
  if (*at == '}')
    return at + 1;

  for (;;)
    {
      const char *name = NULL;
      InnValue value;

      if (*at != '"' || (at = read_quoted (at, text)) == NULL)
        return NULL;
      name = g_string_chunk_insert_len (self->texts, text->str, (gssize) text->len);

      at = skip_space (at);
      if (*at != ':')
        return NULL;
      at = read_value (self, skip_space (at + 1), text, &value);
      if (at == NULL)
        return NULL;
      add_field (self, name, &value);

      at = skip_space (at);
      if (*at == '}')
        return at + 1;
      if (*at != ',')
        return NULL;
      at = skip_space (at + 1);
    }
}

static const char *
read_array (InnImage   *self,
            const char *at,
            GString    *text)
{
  at = skip_space (at + 1);
  if (*at == ']')
    return at + 1;

  for (;;)
    {
      InnValue value;

      at = read_value (self, at, text, &value);
      if (at == NULL)
        return NULL;
      add_field (self, "", &value);

      at = skip_space (at);
      if (*at == ']')
        return at + 1;
      if (*at != ',')
        return NULL;
      at = skip_space (at + 1);
    }
}

/**
 * inn_image_parse:
 * @json: an object by column name, or an array (a key of several columns), whose fields then have
 *   empty names
 * @error: return location
 *
 * Returns: (transfer full): the fields in the order they were written, or %NULL with
 *   %INN_ERROR_CORRUPT
 */
InnImage *
inn_image_parse (const char  *json,
                 GError     **error)
{
  g_autoptr (InnImage) self = g_new0 (InnImage, 1);
  g_autoptr (GString) text = g_string_sized_new (64);
  const char *at = skip_space (json);

  self->fields = g_array_new (FALSE, FALSE, sizeof (InnImageField));
  self->texts = g_string_chunk_new (256);

  if (*at == '{')
    at = read_object (self, at, text);
  else if (*at == '[')
    at = read_array (self, at, text);
  else
    at = NULL;

  if (at == NULL || *skip_space (at) != '\0')
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_CORRUPT,
                           "An image in the journal cannot be read");
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * inn_image_free:
 * @self: (nullable): an image
 */
void
inn_image_free (InnImage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->fields);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * inn_image_get_n_fields:
 * @self: an image
 *
 * Returns: how many fields it has
 */
guint
inn_image_get_n_fields (InnImage *self)
{
  return self->fields->len;
}

/**
 * inn_image_get_field:
 * @self: an image
 * @index: below inn_image_get_n_fields ()
 *
 * Returns: (transfer none): one field
 */
const InnImageField *
inn_image_get_field (InnImage *self,
                     guint     index)
{
  g_return_val_if_fail (index < self->fields->len, NULL);
  return &g_array_index (self->fields, InnImageField, index);
}

/**
 * inn_image_lookup:
 * @self: an image
 * @name: name of a column
 *
 * Returns: (transfer none) (nullable): what stood in that column
 */
const InnValue *
inn_image_lookup (InnImage   *self,
                  const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const InnImageField *field = &g_array_index (self->fields, InnImageField, i);

      if (strcmp (field->name, name) == 0)
        return &field->value;
    }
  return NULL;
}
