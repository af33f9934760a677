/* inn-workbook.c: an Excel workbook (.xlsx): which sheets it has, and what its cells refer to.
 *
 *   archive ─ relations ─ workbook ─┬─ sheets: name, part
 *                                   ├─ shared strings
 *                                   └─ styles: number formats
 *
 * Parts are found by their relations, whatever they are called; where a program has left those out,
 * under the usual names. Blocks; one thread at a time.
 */

#include "config.h"

#include "inn-workbook.h"

#include <string.h>

#include "inn-workbook-trouble.h"
#include "inn-xlsx-relations.h"
#include "inn-xlsx-strings.h"
#include "inn-xlsx-styles.h"
#include "inn-xml-stream.h"

#define USUAL_PART "xl/workbook.xml"
#define MAX_SHEETS 1000

struct _InnWorkbook
{
  InnPackage     *package;   /* owned */
  GPtrArray      *relations; /* owned, of InnXlsxRelation: of the workbook */
  char           *part;
  GPtrArray      *sheets;    /* owned, of InnWorkbookSheet */
  guint           n_tabs;    /* those without cells as well */
  gboolean        from_1904;
  InnXlsxStrings *strings;   /* owned, nullable */
  GArray         *styles;    /* owned, nullable, of InnNumberFormat */
  InnXmlStream   *stream;    /* owned, while it is opened */
};

static void
sheet_free (gpointer data)
{
  InnWorkbookSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

/* The part of a sheet with cells; %NULL for charts and the like. */
static char *
find_sheet_part (InnWorkbook            *self,
                 const InnXmlAttributes *attributes)
{
  g_autofree char *id = inn_xml_attributes_dup (attributes, "id");
  const InnXlsxRelation *relation = inn_xlsx_relations_find (self->relations, id);
  g_autofree char *usual = NULL;

  if (relation != NULL)
    return strcmp (relation->type, "worksheet") == 0 ? g_strdup (relation->target) : NULL;

  usual = g_strdup_printf ("xl/worksheets/sheet%u.xml", self->n_tabs);

  return inn_package_has_part (self->package, usual) ? g_steal_pointer (&usual) : NULL;
}

static void
add_sheet (InnWorkbook            *self,
           const InnXmlAttributes *attributes)
{
  g_autofree char *part = NULL;
  g_autofree char *state = inn_xml_attributes_dup (attributes, "state");
  InnWorkbookSheet *sheet;

  self->n_tabs++;
  part = find_sheet_part (self, attributes);
  if (part == NULL || self->sheets->len >= MAX_SHEETS)
    return;

  sheet = g_new0 (InnWorkbookSheet, 1);
  sheet->name = inn_xml_attributes_dup (attributes, "name");
  if (sheet->name == NULL)
    sheet->name = g_strdup ("");
  sheet->part = g_steal_pointer (&part);
  sheet->hidden = state != NULL && g_ascii_strcasecmp (state, "visible") != 0;
  g_ptr_array_add (self->sheets, sheet);
}

static void
start_cb (gpointer                user_data,
          const char             *name,
          const InnXmlAttributes *attributes)
{
  InnWorkbook *self = user_data;

  inn_xml_stream_note_use (self->stream);
  if (strcmp (name, "workbookPr") == 0)
    self->from_1904 = inn_xml_attributes_get_flag (attributes, "date1904");
  else if (strcmp (name, "sheet") == 0)
    add_sheet (self, attributes);
}

static void
end_cb (gpointer    user_data,
        const char *name)
{
}

/* What has no tab is nobody's list, unless there is nothing else. */
static void
drop_hidden (InnWorkbook *self)
{
  guint n_seen = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    n_seen += !inn_workbook_get_sheet (self, i)->hidden;

  for (guint i = self->sheets->len; n_seen > 0 && i > 0; i--)
    if (inn_workbook_get_sheet (self, i - 1)->hidden)
      g_ptr_array_remove_index (self->sheets, i - 1);
}

static gboolean
find_part (InnWorkbook   *self,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GPtrArray) relations = inn_xlsx_relations_read (self->package, "", cancellable, error);
  const InnXlsxRelation *relation;

  if (relations == NULL)
    return FALSE;

  relation = inn_xlsx_relations_find_type (relations, "officeDocument");
  self->part = g_strdup (relation != NULL && inn_package_has_part (self->package, relation->target)
                         ? relation->target : USUAL_PART);
  if (g_str_has_suffix (self->part, ".bin"))
    return inn_workbook_refuse (INN_WORKBOOK_BINARY, error);
  if (!inn_package_has_part (self->package, self->part))
    return inn_workbook_refuse (INN_WORKBOOK_DAMAGED, error);

  self->relations = inn_xlsx_relations_read (self->package, self->part, cancellable, error);

  return self->relations != NULL;
}

static gboolean
read_sheets (InnWorkbook   *self,
             GCancellable  *cancellable,
             GError       **error)
{
  static const InnXmlHandler handler = { start_cb, end_cb, NULL };
  InnPackagePart *opened = inn_package_open_part (self->package, self->part, error);
  gboolean read;

  if (opened == NULL)
    return FALSE;

  self->stream = inn_xml_stream_new (opened, &handler, self);
  read = inn_xml_stream_read_all (self->stream, cancellable, error);
  g_clear_pointer (&self->stream, inn_xml_stream_free);
  if (!read)
    return FALSE;
  drop_hidden (self);
  if (self->sheets->len == 0)
    return inn_workbook_refuse (INN_WORKBOOK_NO_SHEET, error);

  for (guint i = 0; i < self->sheets->len; i++)
    if (!inn_package_has_part (self->package, inn_workbook_get_sheet (self, i)->part))
      return inn_workbook_refuse (INN_WORKBOOK_DAMAGED, error);

  return TRUE;
}

/* The name of the part of @type, %NULL if there is none. One that is promised has to be there. */
static gboolean
find_shared_part (InnWorkbook  *self,
                  const char   *type,
                  const char   *usual,
                  const char  **part,
                  GError      **error)
{
  const InnXlsxRelation *relation = inn_xlsx_relations_find_type (self->relations, type);

  *part = relation != NULL ? relation->target : usual;
  if (inn_package_has_part (self->package, *part))
    return TRUE;

  *part = NULL;

  return relation == NULL || inn_workbook_refuse (INN_WORKBOOK_DAMAGED, error);
}

static gboolean
read_styles (InnWorkbook   *self,
             GCancellable  *cancellable,
             GError       **error)
{
  const char *part;

  if (!find_shared_part (self, "styles", "xl/styles.xml", &part, error))
    return FALSE;
  if (part != NULL)
    self->styles = inn_xlsx_styles_read (self->package, part, cancellable, error);

  return part == NULL || self->styles != NULL;
}

static gboolean
read_strings (InnWorkbook   *self,
              GCancellable  *cancellable,
              GError       **error)
{
  const char *part;

  if (!find_shared_part (self, "sharedStrings", "xl/sharedStrings.xml", &part, error))
    return FALSE;
  if (part != NULL)
    self->strings = inn_xlsx_strings_read (self->package, part, cancellable, error);

  return part == NULL || self->strings != NULL;
}

/**
 * inn_workbook_open:
 * @stream: seekable, of an archive
 *
 * Fails with %INN_ERROR_INVALID, fit for people, or with the error of the stream.
 *
 * Returns: (transfer full) (nullable): the workbook, of one sheet at least
 */
InnWorkbook *
inn_workbook_open (GInputStream  *stream,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (InnWorkbook) self = g_new0 (InnWorkbook, 1);

  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->package = inn_package_open (stream, cancellable, error);
  if (self->package == NULL
      || !find_part (self, cancellable, error)
      || !read_sheets (self, cancellable, error)
      || !read_styles (self, cancellable, error)
      || !read_strings (self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * inn_workbook_free:
 * @self: (transfer full): a workbook
 */
void
inn_workbook_free (InnWorkbook *self)
{
  g_clear_pointer (&self->stream, inn_xml_stream_free);
  g_clear_pointer (&self->strings, inn_xlsx_strings_free);
  g_clear_pointer (&self->styles, g_array_unref);
  g_clear_pointer (&self->relations, g_ptr_array_unref);
  g_ptr_array_unref (self->sheets);
  g_clear_pointer (&self->package, inn_package_free);
  g_free (self->part);
  g_free (self);
}

/**
 * inn_workbook_get_n_sheets:
 *
 * Returns: how many sheets it has
 */
guint
inn_workbook_get_n_sheets (InnWorkbook *self)
{
  return self->sheets->len;
}

/**
 * inn_workbook_get_sheet:
 * @index: below inn_workbook_get_n_sheets()
 *
 * Returns: (transfer none): a sheet, in the order of the tabs; those without one are left out
 */
const InnWorkbookSheet *
inn_workbook_get_sheet (InnWorkbook *self,
                        guint        index)
{
  g_return_val_if_fail (index < self->sheets->len, NULL);

  return self->sheets->pdata[index];
}

/**
 * inn_workbook_get_package:
 *
 * Returns: (transfer none): the archive
 */
InnPackage *
inn_workbook_get_package (InnWorkbook *self)
{
  return self->package;
}

/**
 * inn_workbook_get_string:
 *
 * Returns: (transfer none) (nullable): the shared string, %NULL if there is none of that number
 */
const char *
inn_workbook_get_string (InnWorkbook *self,
                         guint64      index)
{
  return self->strings != NULL ? inn_xlsx_strings_get (self->strings, index) : NULL;
}

/**
 * inn_workbook_get_format:
 * @style: of a cell
 *
 * Returns: how numbers under it are to be read
 */
InnNumberFormat
inn_workbook_get_format (InnWorkbook *self,
                         guint64      style)
{
  if (self->styles == NULL || style >= self->styles->len)
    return INN_NUMBER_PLAIN;

  return g_array_index (self->styles, InnNumberFormat, style);
}

/**
 * inn_workbook_get_from_1904:
 *
 * Returns: whether days are counted from 1904, as old workbooks from a Mac do
 */
gboolean
inn_workbook_get_from_1904 (InnWorkbook *self)
{
  return self->from_1904;
}
