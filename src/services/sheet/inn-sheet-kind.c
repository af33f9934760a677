/* inn-sheet-kind.c: what a file that somebody calls a table really is.
 *
 * By its first bytes, never by its name: workbooks are renamed to .csv and web pages to .xls.
 */

#include "config.h"

#include "inn-sheet-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inn-workbook-trouble.h"

/* One control character that no text holds in so many bytes makes a file binary. Chinese in UTF-16
 * has some that look so, at most one in sixteen. */
#define BYTES_PER_CONTROL 10

static const struct
{
  const char   *magic;
  gsize         length;
  InnSheetKind  kind;
} magics[] = {
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, INN_SHEET_XLS },
  { "\x09\x08\x10\x00\x00\x06\x05\x00", 8, INN_SHEET_XLS },
  { "\x09\x04\x06\x00", 4, INN_SHEET_XLS },
  { "\x09\x02\x06\x00", 4, INN_SHEET_XLS },
  { "%PDF-", 5, INN_SHEET_PDF },
  { "Rar!\x1a\x07", 6, INN_SHEET_ARCHIVE },
  { "7z\xbc\xaf\x27\x1c", 6, INN_SHEET_ARCHIVE },
  { "\x1f\x8b\x08", 3, INN_SHEET_ARCHIVE },
  { "\x28\xb5\x2f\xfd", 4, INN_SHEET_ARCHIVE },
  { "\x89PNG\r\n\x1a\n", 8, INN_SHEET_IMAGE },
  { "\xff\xd8\xff", 3, INN_SHEET_IMAGE },
  { "GIF8", 4, INN_SHEET_IMAGE },
  { "SQLite format 3", 16, INN_SHEET_BINARY },
  { "\x7f" "ELF", 4, INN_SHEET_BINARY },
};

static gboolean
contains (const guint8 *head,
          gsize         length,
          const char   *word)
{
  gsize n = strlen (word);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (head[i] == (guint8) word[0] && memcmp (head + i, word, n) == 0)
        return TRUE;
    }

  return FALSE;
}

static InnSheetKind
sniff_zip (const guint8 *head,
           gsize         length)
{
  if (contains (head, length, "application/vnd.oasis.opendocument.spreadsheet"))
    return INN_SHEET_ODS;
  if (contains (head, length, "[Content_Types].xml") || contains (head, length, "xl/") ||
      contains (head, length, "_rels/.rels") || contains (head, length, "docProps/"))
    return INN_SHEET_XLSX;

  return INN_SHEET_ARCHIVE;
}

/* Whether the text, after blanks and a mark, begins like a page or a document. */
static InnSheetKind
sniff_markup (const guint8 *head,
              gsize         length)
{
  static const char *const pages[] = {
    "<!doctype html", "<html", "<head", "<meta", "<table", "<body", "<div", "<style", "mime-version:",
  };
  g_autofree char *text = NULL;
  GString *ascii = g_string_sized_new (256);

  /* Dropping zero bytes reads UTF-16 as well. */
  for (gsize i = 0; i < length && ascii->len < 1024; i++)
    {
      if (head[i] < 0x80 && head[i] != 0 && (ascii->len > 0 || !g_ascii_isspace (head[i])))
        g_string_append_c (ascii, g_ascii_tolower (head[i]));
    }
  text = g_string_free (ascii, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_str_has_prefix (text, pages[i]))
        return INN_SHEET_HTML;
    }
  if (g_str_has_prefix (text, "<?xml"))
    return strstr (text, "<html") != NULL ? INN_SHEET_HTML : INN_SHEET_XML;
  if (g_str_has_prefix (text, "<workbook"))
    return INN_SHEET_XML;

  return INN_SHEET_TEXT;
}

/**
 * inn_sheet_kind_is_control:
 *
 * Returns: whether @byte is a sign that stands in no text; zero is none, as UTF-16 is full of it
 */
gboolean
inn_sheet_kind_is_control (guint8 byte)
{
  return (byte < 0x20 && byte != 0 && strchr ("\t\n\v\f\r\x1a\x1b", byte) == NULL) || byte == 0x7f;
}

static gboolean
is_binary (const guint8 *head,
           gsize         length)
{
  gsize n_controls = 0;

  for (gsize i = 0; i < length; i++)
    n_controls += inn_sheet_kind_is_control (head[i]);

  return n_controls * BYTES_PER_CONTROL > length;
}

/**
 * inn_sheet_kind_sniff:
 * @head: the first bytes of a file, %INN_SHEET_KIND_HEAD of them if it has so many
 * @length: how many
 *
 * Returns: what it is
 */
InnSheetKind
inn_sheet_kind_sniff (const guint8 *head,
                      gsize         length)
{
  InnSheetKind markup;

  if (length == 0)
    return INN_SHEET_EMPTY;

  if (length >= 4 && memcmp (head, "PK\x03\x04", 4) == 0)
    return sniff_zip (head, length);
  if (length >= 4 && memcmp (head, "PK\x05\x06", 4) == 0)
    return INN_SHEET_ARCHIVE;
  for (gsize i = 0; i < G_N_ELEMENTS (magics); i++)
    {
      if (length >= magics[i].length && memcmp (head, magics[i].magic, magics[i].length) == 0)
        return magics[i].kind;
    }

  markup = sniff_markup (head, length);
  if (markup != INN_SHEET_TEXT)
    return markup;

  return is_binary (head, length) ? INN_SHEET_BINARY : INN_SHEET_TEXT;
}

/**
 * inn_sheet_kind_advise:
 *
 * Returns: (transfer none): a translated sentence or two for people: what it is and what to do; ""
 *   for what can be imported
 */
const char *
inn_sheet_kind_advise (InnSheetKind kind)
{
  switch (kind)
    {
    case INN_SHEET_EMPTY:
      return _("This file is empty.");
    case INN_SHEET_XLS:
      return _("This is an old Excel workbook (.xls). Open it in Excel or WPS, save it as .xlsx and import that.");
    case INN_SHEET_ENCRYPTED:
      return inn_workbook_trouble_advise (INN_WORKBOOK_PASSWORD);
    case INN_SHEET_ODS:
      return _("This is an OpenDocument spreadsheet. Open it, save it as .xlsx and import that.");
    case INN_SHEET_HTML:
      return _("This is a web page, whatever its name says. Open it in a spreadsheet program, save it as .xlsx and import that.");
    case INN_SHEET_XML:
      return _("This is an XML document. Open it in a spreadsheet program, save it as .xlsx and import that.");
    case INN_SHEET_PDF:
      return _("This is a PDF. Ask for the list as a workbook (.xlsx), and import that file.");
    case INN_SHEET_ARCHIVE:
      return _("This is a compressed archive. Unpack it and import the list inside.");
    case INN_SHEET_IMAGE:
      return _("This is a picture. A list can be imported from a workbook (.xlsx) or a CSV file.");
    case INN_SHEET_BINARY:
      return _("This file holds no text. A list can be imported from a workbook (.xlsx) or a CSV file.");
    case INN_SHEET_NO_FILE:
      return _("This is a folder or a device and no file. A list can be imported from a workbook (.xlsx) or a CSV file.");
    case INN_SHEET_TEXT:
    case INN_SHEET_XLSX:
    default:
      return "";
    }
}
