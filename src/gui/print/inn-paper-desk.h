/* inn-paper-desk.h: where pages go from the window: to the printer, or into a file. */

#pragma once

#include <adwaita.h>

#include "inn-paper.h"

G_BEGIN_DECLS

GtkPrintOperation *inn_paper_desk_new_operation (InnPaper        *paper);

void               inn_paper_desk_print         (GtkWindow       *window,
                                                 InnPaper        *paper);
void               inn_paper_desk_save          (GtkWindow       *window,
                                                 InnPaper        *paper,
                                                 const char      *name);
void               inn_paper_desk_save_to       (GtkWindow       *window,
                                                 InnPaper        *paper,
                                                 GFile           *file);

G_END_DECLS
