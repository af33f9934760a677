/* inn-xlsx-cell.c: one cell of a workbook, while it is read.
 *
 *   <c r="B2" s="3" t="s"><f>…</f><v>17</v></c>
 *   <c r="C2" t="inlineStr"><is><r><t>text</t></r><rPh>…</rPh></is></c>
 *
 * Of a formula the value counts that the spreadsheet program worked out last.
 */

#include "config.h"

#include "inn-xlsx-cell.h"

#include <string.h>

#include "inn-number-text.h"
#include "inn-xlsx-strings.h"

#define MISSING "\xef\xbf\xbd"

/**
 * inn_xlsx_cell_init:
 * @self: memory of any content
 *
 * Makes it an empty cell; inn_xlsx_cell_clear() ends it.
 */
void
inn_xlsx_cell_init (InnXlsxCell *self)
{
  *self = (InnXlsxCell) { .text = g_string_new (NULL) };
}

/**
 * inn_xlsx_cell_clear:
 *
 * Frees what it holds, not itself.
 */
void
inn_xlsx_cell_clear (InnXlsxCell *self)
{
  g_string_free (g_steal_pointer (&self->text), TRUE);
}

/**
 * inn_xlsx_cell_begin:
 * @attributes: of the element of the cell
 */
void
inn_xlsx_cell_begin (InnXlsxCell            *self,
                     const InnXmlAttributes *attributes)
{
  const char *type;
  gsize length;

  self->type[0] = '\0';
  if (inn_xml_attributes_peek (attributes, "t", &type, &length) && length < sizeof self->type)
    {
      memcpy (self->type, type, length);
      self->type[length] = '\0';
    }

  self->style = inn_xml_attributes_get_number (attributes, "s", 0);
  self->n_guides = 0;
  self->in_text = self->is_inline = self->too_long = self->missing = FALSE;
  g_string_truncate (self->text, 0);
}

/**
 * inn_xlsx_cell_start_element:
 * @name: of an element within the cell
 */
void
inn_xlsx_cell_start_element (InnXlsxCell *self,
                             const char  *name)
{
  if (strcmp (name, "v") == 0)
    self->in_text = !self->is_inline;
  else if (strcmp (name, "is") == 0)
    self->is_inline = TRUE;
  else if (strcmp (name, "t") == 0)
    self->in_text = self->is_inline && self->n_guides == 0;
  else if (strcmp (name, "rPh") == 0)
    self->n_guides++;
}

/**
 * inn_xlsx_cell_end_element:
 * @name: name of an element within the cell that ends here
 */
void
inn_xlsx_cell_end_element (InnXlsxCell *self,
                           const char  *name)
{
  if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0)
    self->n_guides--;
}

/**
 * inn_xlsx_cell_add_text:
 * @text: what stands within an element, not terminated
 * @length: its bytes
 *
 * Counts only within the elements of the value; what is beyond %INN_SHEET_MAX_RECORD is left out
 * and noted.
 */
void
inn_xlsx_cell_add_text (InnXlsxCell *self,
                        const char  *text,
                        gsize        length)
{
  if (!self->in_text)
    return;

  if (self->text->len + length > INN_SHEET_MAX_RECORD)
    self->too_long = TRUE;
  else
    g_string_append_len (self->text, text, length);
}

/* "2026-11-22T00:00:00": the few programs that write dates as such. */
static InnSheetCellFlags
write_iso_date (const char *value,
                GString    *text)
{
  gsize before = text->len;

  g_string_append (text, value);
  if (text->len - before > 10 && text->str[before + 10] == 'T')
    {
      text->str[before + 10] = ' ';
      if (g_str_has_prefix (text->str + before + 10, " 00:00"))
        g_string_truncate (text, before + 10);
    }

  return INN_SHEET_CELL_DATE;
}

static const char *
find_shared (InnXlsxCell *self,
             InnWorkbook *workbook)
{
  const char *shared = NULL;
  guint64 index;

  if (g_ascii_string_to_unsigned (self->text->str, 10, 0, G_MAXUINT32, &index, NULL))
    shared = inn_workbook_get_string (workbook, index);
  self->missing = shared == NULL;

  return shared != NULL ? shared : MISSING;
}

/**
 * inn_xlsx_cell_end:
 * @text: where the text of the cell is appended, unless the workbook keeps it
 * @flags: (out): what is known of the cell beside its text
 *
 * Returns: (transfer none) (nullable): the text, if the workbook keeps it
 */
const char *
inn_xlsx_cell_end (InnXlsxCell       *self,
                   InnWorkbook       *workbook,
                   GString           *text,
                   InnSheetCellFlags *flags)
{
  const char *value = self->text->str;

  *flags = INN_SHEET_CELL_PLAIN;
  if (self->text->len == 0)
    return NULL;
  if (strcmp (self->type, "s") == 0 && !self->is_inline)
    return find_shared (self, workbook);

  if (self->is_inline || strcmp (self->type, "str") == 0 || strcmp (self->type, "inlineStr") == 0)
    {
      inn_xlsx_text_unescape (self->text);
      g_string_append (text, self->text->str);
    }
  else if (strcmp (self->type, "b") == 0)
    {
      g_string_append (text, strcmp (value, "0") == 0 || g_ascii_strcasecmp (value, "false") == 0
                             ? "FALSE" : "TRUE");
    }
  else if (strcmp (self->type, "e") == 0)
    {
      g_string_append (text, value);
      *flags = INN_SHEET_CELL_ERROR;
    }
  else if (strcmp (self->type, "d") == 0)
    {
      *flags = write_iso_date (value, text);
    }
  else
    {
      *flags = inn_number_text_append (inn_workbook_get_format (workbook, self->style), value,
                                       inn_workbook_get_from_1904 (workbook), text);
    }

  return NULL;
}
