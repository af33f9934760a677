/* inn-export-window.h: asks whose rows go into a file, and which: guests, their stays or charges. */

#pragma once

#include <adwaita.h>

#include "inn-guest-export.h"
#include "inn-sheet-field.h"

G_BEGIN_DECLS

/**
 * InnExportScope:
 * @INN_EXPORT_SHOWN: who answers the search and the filters
 * @INN_EXPORT_SELECTED: who is selected in the list
 * @INN_EXPORT_ALL: everybody who is not archived
 */
typedef enum
{
  INN_EXPORT_SHOWN,
  INN_EXPORT_SELECTED,
  INN_EXPORT_ALL,
} InnExportScope;

#define INN_EXPORT_N_SCOPES 3

/**
 * InnExportWindow:
 *
 * Signal: `chosen`, when a file is to be chosen; then the window closes.
 */
#define INN_TYPE_EXPORT_WINDOW (inn_export_window_get_type ())
G_DECLARE_FINAL_TYPE (InnExportWindow, inn_export_window, INN, EXPORT_WINDOW, AdwWindow)

GtkWidget           *inn_export_window_new        (GtkWindow       *parent,
                                                   const guint      n_guests[INN_EXPORT_N_SCOPES]);

InnExportScope       inn_export_window_get_scope  (InnExportWindow *self);
InnSheetRows         inn_export_window_get_rows   (InnExportWindow *self);
InnGuestExportFlags  inn_export_window_get_flags  (InnExportWindow *self);
const char          *inn_export_window_get_ending (InnExportWindow *self);

G_END_DECLS
