/* inn-image-writer.c: writes the image of a row for the journal, a flat JSON object by column name,
 * for every changed row; so it is kept small. inn-image.c reads it. */

#include "config.h"

#include "inn-image.h"

#include <math.h>
#include <string.h>

static void
append_quoted (GString    *json,
               const char *text,
               gsize       size)
{
  static const char HEX[] = "0123456789abcdef";
  gsize plain = 0;

  g_string_append_c (json, '"');
  for (gsize i = 0; i < size; i++)
    {
      guchar byte = (guchar) text[i];

      if (byte >= 0x20 && byte != '"' && byte != '\\')
        continue;

      g_string_append_len (json, text + plain, (gssize) (i - plain));
      plain = i + 1;
      if (byte == '"' || byte == '\\')
        {
          g_string_append_c (json, '\\');
          g_string_append_c (json, (char) byte);
        }
      else if (byte == '\n')
        g_string_append (json, "\\n");
      else
        {
          g_string_append (json, "\\u00");
          g_string_append_c (json, HEX[byte >> 4]);
          g_string_append_c (json, HEX[byte & 15]);
        }
    }
  g_string_append_len (json, text + plain, (gssize) (size - plain));
  g_string_append_c (json, '"');
}

static void
append_bytes (GString    *json,
              const char *mark,
              const char *data,
              gsize       size)
{
  static const char HEX[] = "0123456789abcdef";

  g_string_append_printf (json, "{\"%s\":\"", mark);
  for (gsize i = 0; i < size; i++)
    {
      g_string_append_c (json, HEX[(guchar) data[i] >> 4]);
      g_string_append_c (json, HEX[(guchar) data[i] & 15]);
    }
  g_string_append (json, "\"}");
}

static void
append_integer (GString *json,
                gint64   value)
{
  char buffer[24];

  g_string_append_len (json, buffer,
                       g_snprintf (buffer, sizeof buffer, "%" G_GINT64_FORMAT, value));
}

static void
append_real (GString *json,
             double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isinf (value))
    {
      g_string_append (json, value > 0 ? "{\"inf\":1}" : "{\"inf\":-1}");
      return;
    }
  g_ascii_dtostr (buffer, sizeof buffer, value);
  g_string_append (json, buffer);
  if (strpbrk (buffer, ".e") == NULL)
    g_string_append (json, ".0");
}

/**
 * inn_image_append_value:
 * @json: text to append to
 * @value: a value
 *
 * Appends one value as JSON.
 */
void
inn_image_append_value (GString        *json,
                        const InnValue *value)
{
  switch (value->type)
    {
    case INN_VALUE_NULL:
      g_string_append (json, "null");
      break;
    case INN_VALUE_INT:
      append_integer (json, value->integer);
      break;
    case INN_VALUE_REAL:
      append_real (json, value->real);
      break;
    case INN_VALUE_TEXT:
      /* With a length, a zero byte inside is no clean UTF-8 either. */
      if (g_utf8_validate (value->data, (gssize) value->size, NULL))
        append_quoted (json, value->data, value->size);
      else
        append_bytes (json, "raw", value->data, value->size);
      break;
    case INN_VALUE_BLOB:
      append_bytes (json, "hex", value->data, value->size);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * inn_image_append_field:
 * @json: text that is "{" or already has fields
 * @name: name of a column
 * @value: what stood there
 *
 * Appends one field of an object; the caller writes the braces.
 */
void
inn_image_append_field (GString        *json,
                        const char     *name,
                        const InnValue *value)
{
  if (json->len > 0 && json->str[json->len - 1] != '{')
    g_string_append_c (json, ',');
  append_quoted (json, name, strlen (name));
  g_string_append_c (json, ':');
  inn_image_append_value (json, value);
}
