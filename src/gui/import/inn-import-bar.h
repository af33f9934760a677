/* inn-import-bar.h: what sheet is being brought in, and how it is read. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

/**
 * InnImportChoice:
 * @INN_IMPORT_CHOICE_ROWS: an #InnSheetRows
 * @INN_IMPORT_CHOICE_SHEET: which sheet of a workbook, from 0
 * @INN_IMPORT_CHOICE_HEADING: whether there is a heading
 * @INN_IMPORT_CHOICE_ENCODING: an #InnEncoding
 * @INN_IMPORT_CHOICE_POLICY: an #InnImportPolicy
 * @INN_IMPORT_CHOICE_ROOMS: whether rooms the book does not have are made
 */
typedef enum
{
  INN_IMPORT_CHOICE_ROWS,
  INN_IMPORT_CHOICE_SHEET,
  INN_IMPORT_CHOICE_HEADING,
  INN_IMPORT_CHOICE_ENCODING,
  INN_IMPORT_CHOICE_POLICY,
  INN_IMPORT_CHOICE_ROOMS,
} InnImportChoice;

/**
 * InnImportBar:
 *
 * Signal: `chosen` (#InnImportChoice as guint, int value), when a person has chosen otherwise.
 */
#define INN_TYPE_IMPORT_BAR (inn_import_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnImportBar, inn_import_bar, INN, IMPORT_BAR, GtkWidget)

void inn_import_bar_fill        (InnImportBar *self,
                                 InnImport    *import);
void inn_import_bar_set_opening (InnImportBar *self,
                                 gboolean      opening);

G_END_DECLS
