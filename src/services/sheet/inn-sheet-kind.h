/* inn-sheet-kind.h: what a file that somebody calls a table really is. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnSheetKind:
 * @INN_SHEET_TEXT: a text, perhaps CSV
 * @INN_SHEET_EMPTY: nothing in it
 * @INN_SHEET_XLSX: a workbook of Excel 2007 and later, or of WPS
 * @INN_SHEET_XLS: a workbook of Excel 97 to 2003
 * @INN_SHEET_ENCRYPTED: a workbook behind a password
 * @INN_SHEET_ODS: an OpenDocument spreadsheet
 * @INN_SHEET_HTML: a web page, often under the name of a workbook
 * @INN_SHEET_XML: an XML document, as "XML Spreadsheet 2003"
 * @INN_SHEET_PDF: a PDF
 * @INN_SHEET_ARCHIVE: a zip, rar, 7z or gzip archive
 * @INN_SHEET_IMAGE: a picture
 * @INN_SHEET_BINARY: no text at all
 * @INN_SHEET_NO_FILE: a folder, a pipe or a device
 */
typedef enum
{
  INN_SHEET_TEXT,
  INN_SHEET_EMPTY,
  INN_SHEET_XLSX,
  INN_SHEET_XLS,
  INN_SHEET_ENCRYPTED,
  INN_SHEET_ODS,
  INN_SHEET_HTML,
  INN_SHEET_XML,
  INN_SHEET_PDF,
  INN_SHEET_ARCHIVE,
  INN_SHEET_IMAGE,
  INN_SHEET_BINARY,
  INN_SHEET_NO_FILE,
} InnSheetKind;

#define INN_SHEET_KIND_HEAD 4096

InnSheetKind  inn_sheet_kind_sniff  (const guint8 *head,
                                     gsize         length);
gboolean      inn_sheet_kind_is_control
                                    (guint8        byte);
const char   *inn_sheet_kind_advise (InnSheetKind  kind);

G_END_DECLS
