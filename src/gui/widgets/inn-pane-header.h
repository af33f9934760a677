/* inn-pane-header.h: the header bar of one pane. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INN_TYPE_PANE_HEADER (inn_pane_header_get_type ())
G_DECLARE_FINAL_TYPE (InnPaneHeader, inn_pane_header, INN, PANE_HEADER, AdwBin)

G_END_DECLS
