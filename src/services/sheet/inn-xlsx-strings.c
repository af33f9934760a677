/* inn-xlsx-strings.c: the texts that the cells of a workbook share.
 *
 * One block of text and one array of places in it, since there may be a million of them. Runs of
 * different looks are joined, phonetic guides over them are left out.
 */

#include "config.h"

#include "inn-xlsx-strings.h"

#include <string.h>

#include "inn-workbook-trouble.h"
#include "inn-xml-stream.h"

#define MAX_STRINGS (5 * 1000 * 1000)
#define MAX_BYTES   (96 * 1024 * 1024)

struct _InnXlsxStrings
{
  GByteArray   *bytes;  /* owned: the texts, each with its NUL */
  GArray       *places; /* owned, of guint32 */

  /* While they are read. */
  InnXmlStream *stream; /* owned */
  GString      *text;   /* owned */
  guint         n_guides;
  gboolean      in_text;
};

static gboolean
check_size (InnXlsxStrings *self,
            gsize           length)
{
  GError *error = NULL;

  if (self->places->len < MAX_STRINGS
      && self->bytes->len + self->text->len + length < MAX_BYTES)
    return TRUE;

  inn_workbook_refuse (INN_WORKBOOK_TOO_MUCH, &error);
  inn_xml_stream_stop (self->stream, error);

  return FALSE;
}

static void
start_cb (gpointer                user_data,
          const char             *name,
          const InnXmlAttributes *attributes)
{
  InnXlsxStrings *self = user_data;

  if (strcmp (name, "si") == 0)
    g_string_truncate (self->text, 0);
  else if (strcmp (name, "rPh") == 0)
    self->n_guides++;
  else if (strcmp (name, "t") == 0)
    self->in_text = self->n_guides == 0;
}

static void
end_cb (gpointer    user_data,
        const char *name)
{
  InnXlsxStrings *self = user_data;

  if (strcmp (name, "t") == 0)
    {
      self->in_text = FALSE;
    }
  else if (strcmp (name, "rPh") == 0)
    {
      self->n_guides--;
    }
  else if (strcmp (name, "si") == 0)
    {
      guint32 place = self->bytes->len;

      if (!check_size (self, 0))
        return;
      inn_xlsx_text_unescape (self->text);
      g_array_append_val (self->places, place);
      g_byte_array_append (self->bytes, (const guint8 *) self->text->str, self->text->len + 1);
      inn_xml_stream_note_use (self->stream);
    }
}

static void
text_cb (gpointer    user_data,
         const char *text,
         gsize       length)
{
  InnXlsxStrings *self = user_data;

  if (!self->in_text || !check_size (self, length))
    return;

  g_string_append_len (self->text, text, length);
}

/**
 * inn_xlsx_strings_read:
 * @part: its name
 *
 * Fails with %INN_ERROR_INVALID, fit for people.
 *
 * Returns: (transfer full) (nullable): the strings
 */
InnXlsxStrings *
inn_xlsx_strings_read (InnPackage    *package,
                       const char    *part,
                       GCancellable  *cancellable,
                       GError       **error)
{
  static const InnXmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (InnXlsxStrings) self = g_new0 (InnXlsxStrings, 1);
  InnPackagePart *opened = inn_package_open_part (package, part, error);
  gboolean read;

  self->bytes = g_byte_array_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->text = g_string_new (NULL);
  if (opened == NULL)
    return NULL;

  self->stream = inn_xml_stream_new (opened, &handler, self);
  read = inn_xml_stream_read_all (self->stream, cancellable, error);
  g_clear_pointer (&self->stream, inn_xml_stream_free);

  return read ? g_steal_pointer (&self) : NULL;
}

/**
 * inn_xlsx_strings_free:
 * @self: (transfer full): an #InnXlsxStrings
 */
void
inn_xlsx_strings_free (InnXlsxStrings *self)
{
  g_clear_pointer (&self->stream, inn_xml_stream_free);
  g_byte_array_unref (self->bytes);
  g_array_unref (self->places);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * inn_xlsx_strings_get:
 *
 * Returns: (transfer none) (nullable): the string, %NULL if there is none of that number
 */
const char *
inn_xlsx_strings_get (InnXlsxStrings *self,
                      guint64         index)
{
  if (index >= self->places->len)
    return NULL;

  return (const char *) self->bytes->data + g_array_index (self->places, guint32, index);
}

/* The character of "_x000D_" at @at, or -1 if this is none. */
static int
read_escape (const char *at)
{
  int value = 0;

  if (at[0] != '_' || at[1] != 'x' || strnlen (at, 7) < 7 || at[6] != '_')
    return -1;

  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }

  return value;
}

/**
 * inn_xlsx_text_unescape:
 * @text: (inout): a text in which "_x000D_" stands for what XML cannot hold
 */
void
inn_xlsx_text_unescape (GString *text)
{
  g_autoptr (GString) clean = NULL;
  const char *at = text->str;
  const char *next;

  if (strstr (at, "_x") == NULL)
    return;

  clean = g_string_sized_new (text->len);
  while ((next = strstr (at, "_x")) != NULL)
    {
      int character = read_escape (next);

      g_string_append_len (clean, at, next - at);
      if (character < 0)
        {
          g_string_append_len (clean, next, 2);
          at = next + 2;
          continue;
        }

      /* Halves of pairs and NULs are no characters of their own. */
      if (character > 0 && (character < 0xd800 || character > 0xdfff))
        g_string_append_unichar (clean, character);
      at = next + 7;
    }
  g_string_append (clean, at);
  g_string_assign (text, clean->str);
}

/**
 * inn_xlsx_text_escape:
 *
 * Returns: (transfer full) (nullable): @text as a cell spells it, or %NULL if that is the same
 */
char *
inn_xlsx_text_escape (const char *text)
{
  GString *escaped = NULL;

  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean control = (guchar) *at < ' ' && *at != '\n' && *at != '\t';
      gboolean plain = !control && read_escape (at) < 0;

      if (plain && escaped == NULL)
        continue;
      if (escaped == NULL)
        escaped = g_string_new_len (text, at - text);

      if (plain)
        g_string_append_c (escaped, *at);
      else
        g_string_append_printf (escaped, "_x%04X_", (guchar) *at);
    }

  return escaped != NULL ? g_string_free (escaped, FALSE) : NULL;
}
