/* inn-paper-call.h: the end of a command that writes pages to a file. */

#pragma once

#include "inn-command-private.h"
#include "inn-paper-file.h"

G_BEGIN_DECLS

void inn_paper_call_save (InnCall        *call,
                          InnPaperFunc    func,
                          gpointer        data,
                          GDestroyNotify  data_free,
                          const char     *path);

G_END_DECLS
