/* inn-import-command-words.h: what innkeeperctl import says: its counts, and what to look at in the sheet. */

#pragma once

#include "inn-command-private.h"
#include "inn-import.h"

G_BEGIN_DECLS

void     inn_import_command_print        (InnPrinter            *printer,
                                          InnImport             *import,
                                          const InnImportReport *report);
void     inn_import_command_tell_refused (InnCall               *call,
                                          InnImport             *import,
                                          const InnImportReport *report);
void     inn_import_command_tell_doubts  (InnCall               *call,
                                          InnImport             *import,
                                          const InnImportReport *report);
char    *inn_import_command_dup_sheets   (InnImport             *import,
                                          gboolean               other);
gboolean inn_import_command_warn         (InnCall               *call,
                                          InnImport             *import,
                                          gboolean               chosen);

G_END_DECLS
