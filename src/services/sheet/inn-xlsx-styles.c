/* inn-xlsx-styles.c: which number format each style of a workbook has. */

#include "config.h"

#include "inn-xlsx-styles.h"

#include <string.h>

#include "inn-xml-stream.h"

/* More than any spreadsheet program allows. */
#define MAX_STYLES 200000

typedef struct
{
  GArray       *styles;  /* owned, of InnNumberFormat */
  GHashTable   *formats; /* owned, id of a format of the workbook's own to InnNumberFormat */
  gboolean      in_cells;
  InnXmlStream *stream;  /* owned */
} Reading;

static void
add_format (Reading                *self,
            const InnXmlAttributes *attributes)
{
  guint id = inn_xml_attributes_get_number (attributes, "numFmtId", 0);
  g_autofree char *code = inn_xml_attributes_dup (attributes, "formatCode");

  if (code != NULL && g_hash_table_size (self->formats) < MAX_STYLES)
    g_hash_table_insert (self->formats, GUINT_TO_POINTER (id),
                         GUINT_TO_POINTER (inn_number_format_from_code (code)));
}

static void
add_style (Reading                *self,
           const InnXmlAttributes *attributes)
{
  guint id = inn_xml_attributes_get_number (attributes, "numFmtId", 0);
  InnNumberFormat format;
  gpointer own;

  if (g_hash_table_lookup_extended (self->formats, GUINT_TO_POINTER (id), NULL, &own))
    format = GPOINTER_TO_UINT (own);
  else
    format = inn_number_format_from_id (id);

  if (self->styles->len < MAX_STYLES)
    g_array_append_val (self->styles, format);
}

static void
start_cb (gpointer                user_data,
          const char             *name,
          const InnXmlAttributes *attributes)
{
  Reading *self = user_data;

  inn_xml_stream_note_use (self->stream);
  if (strcmp (name, "numFmt") == 0)
    add_format (self, attributes);
  else if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  else if (self->in_cells && strcmp (name, "xf") == 0)
    add_style (self, attributes);
}

static void
end_cb (gpointer    user_data,
        const char *name)
{
  Reading *self = user_data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = FALSE;
}

/**
 * inn_xlsx_styles_read:
 * @part: its name
 *
 * Fails with %INN_ERROR_INVALID, fit for people.
 *
 * Returns: (transfer full) (nullable) (element-type InnNumberFormat): the format of each style
 */
GArray *
inn_xlsx_styles_read (InnPackage    *package,
                      const char    *part,
                      GCancellable  *cancellable,
                      GError       **error)
{
  static const InnXmlHandler handler = { start_cb, end_cb, NULL };
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (InnNumberFormat));
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  g_autoptr (InnXmlStream) stream = NULL;
  Reading reading = { styles, formats, FALSE, NULL };
  InnPackagePart *opened = inn_package_open_part (package, part, error);

  if (opened == NULL)
    return NULL;

  stream = reading.stream = inn_xml_stream_new (opened, &handler, &reading);

  return inn_xml_stream_read_all (stream, cancellable, error) ? g_steal_pointer (&styles) : NULL;
}
