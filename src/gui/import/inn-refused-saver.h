/* inn-refused-saver.h: asks where the rows with mistakes of an import are to go, and saves them. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

#define INN_TYPE_REFUSED_SAVER (inn_refused_saver_get_type ())
G_DECLARE_FINAL_TYPE (InnRefusedSaver, inn_refused_saver, INN, REFUSED_SAVER, GObject)

InnRefusedSaver *inn_refused_saver_new (GtkWidget       *widget);
void             inn_refused_saver_ask (InnRefusedSaver *self,
                                        InnImport       *import);

G_END_DECLS
