/* inn-command-private.h: one call of a command, as the commands see it. */

#pragma once

#include "inn-command.h"
#include "inn-printer.h"

G_BEGIN_DECLS

/**
 * InnCall:
 * @store: (nullable): the open book; for a command that makes one %NULL, while it only checks
 * @settings: the preferences
 * @arguments: the command's name and what follows; parsed in place
 * @directory: where relative file names begin
 * @database: absolute path of the book, open or not
 * @password: (nullable): of a copy
 * @json: whether to print JSON
 * @err: messages
 *
 * Ends with one of the inn_call_return functions, which free it.
 */
typedef struct
{
  InnStore     *store;
  InnSettings  *settings;
  char        **arguments;
  char         *directory;
  char         *database;
  char         *password;
  gboolean      json;
  GString      *err;
  gpointer      data;      /* of the command, freed by data_free */
  GDestroyNotify data_free;
  GTask        *task;
} InnCall;

gboolean    inn_call_parse           (InnCall            *call,
                                      const GOptionEntry *entries,
                                      guint               n_words);
const char *inn_call_get_word        (InnCall            *call,
                                      guint               index);
char       *inn_call_dup_path        (InnCall            *call,
                                      const char         *name);

void        inn_call_return          (InnCall            *call,
                                      InnExit             status,
                                      InnPrinter         *printer);
void        inn_call_return_error    (InnCall            *call,
                                      GError             *error);
void        inn_call_return_refusal  (InnCall            *call,
                                      GError             *error,
                                      const char         *sentence);
void        inn_call_return_usage    (InnCall            *call,
                                      const char         *message);

void        inn_agenda_command       (InnCall            *call);
void        inn_backup_command       (InnCall            *call);
void        inn_search_command       (InnCall            *call);
void        inn_stays_command        (InnCall            *call);
void        inn_sheet_command        (InnCall            *call);
void        inn_show_command         (InnCall            *call);
void        inn_log_command          (InnCall            *call);
void        inn_import_command       (InnCall            *call);
void        inn_export_command       (InnCall            *call);
void        inn_undo_command         (InnCall            *call);
void        inn_generate_command     (InnCall            *call);
void        inn_restore_command      (InnCall            *call);
void        inn_rule_command         (InnCall            *call);
void        inn_rules_command        (InnCall            *call);
void        inn_verify_command       (InnCall            *call);

G_END_DECLS
