/* inn-paper-picture.h: a page as it will be on paper. */

#pragma once

#include <gtk/gtk.h>

#include "inn-paper.h"

G_BEGIN_DECLS

#define INN_TYPE_PAPER_PICTURE (inn_paper_picture_get_type ())
G_DECLARE_FINAL_TYPE (InnPaperPicture, inn_paper_picture, INN, PAPER_PICTURE, GtkWidget)

GtkWidget *inn_paper_picture_new (InnPaper *paper,
                                  guint     page);

G_END_DECLS
