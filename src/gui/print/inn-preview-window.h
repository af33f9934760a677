/* inn-preview-window.h: pages as they will be on paper, to be printed or saved. */

#pragma once

#include <adwaita.h>

#include "inn-paper.h"

G_BEGIN_DECLS

/**
 * InnPreviewWindow:
 *
 * Signal: `order-changed` after somebody chose the other order; see
 * inn_preview_window_get_by_time().
 */
#define INN_TYPE_PREVIEW_WINDOW (inn_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (InnPreviewWindow, inn_preview_window, INN, PREVIEW_WINDOW, AdwWindow)

InnPreviewWindow *inn_preview_window_new         (GtkWindow        *parent,
                                                  const char       *title,
                                                  const char       *file_name,
                                                  gboolean          has_order);
void              inn_preview_window_show_paper  (InnPreviewWindow *self,
                                                  InnPaper         *paper);
InnPaper         *inn_preview_window_get_paper   (InnPreviewWindow *self);
gboolean          inn_preview_window_get_by_time (InnPreviewWindow *self);

G_END_DECLS
