/* inn-command.c: the commands of innkeeperctl, run on an open book. Main thread. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-book-lock.h"
#include "inn-error-words.h"
#include "inn-error.h"

#include <string.h>

static const struct
{
  const char     *name;
  InnCommandKind  kind;
  void          (*run) (InnCall *call);
  const char     *help;
} commands[] = {
  { "agenda", INN_COMMAND_READS, inn_agenda_command,
    N_("agenda [--days N] [--ical FILE] what is due, and whose birthday it is") },
  { "search", INN_COMMAND_READS, inn_search_command,
    N_("search TEXT [--limit N]         find guests by any part of what is known") },
  { "show", INN_COMMAND_READS, inn_show_command,
    N_("show ID [--as-of DATE]          all about one guest, today or as it stood") },
  { "stays", INN_COMMAND_READS, inn_stays_command,
    N_("stays [--on DATE]               who arrives, is in the house and leaves") },
  { "sheet", INN_COMMAND_READS, inn_sheet_command,
    N_("sheet [--on DATE] [--pdf FILE]  the morning sheet of a day") },
  { "log", INN_COMMAND_READS, inn_log_command,
    N_("log [--limit N]                 what was done, the latest first") },
  { "rules", INN_COMMAND_READS, inn_rules_command,
    N_("rules [--held|--dry-run]         what acts by itself, is held back, or would have acted") },
  { "rule", INN_COMMAND_WRITES, inn_rule_command,
    N_("rule NAME on|off                switch a rule on or off") },
  { "import", INN_COMMAND_MAKES, inn_import_command,
    N_("import FILE [--kind KIND]       bring in a sheet of guests, stays and more") },
  { "export", INN_COMMAND_READS, inn_export_command,
    N_("export FILE [--kind KIND]       write all guests, stays and more to a sheet") },
  { "undo", INN_COMMAND_WRITES, inn_undo_command,
    N_("undo [ENTRY]                    take back the last act, or that one") },
  { "generate", INN_COMMAND_MAKES, inn_generate_command,
    N_("generate --guests N --seed S    invent a hotel") },
  { "backup", INN_COMMAND_READS, inn_backup_command,
    N_("backup [--password] FILE|FOLDER make a copy of the book") },
  { "restore", INN_COMMAND_REPLACES, inn_restore_command,
    N_("restore FILE                    bring a copy back in place of the book") },
  { "verify", INN_COMMAND_READS, inn_verify_command,
    N_("verify                          check the book for damage") },
};

/**
 * inn_reply_free:
 * @self: (transfer full): a reply
 */
void
inn_reply_free (InnReply *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

/**
 * inn_exit_from_error:
 *
 * Returns: how to end because of @error
 */
InnExit
inn_exit_from_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return INN_EXIT_NOT_FOUND;
  if (error->domain != INN_ERROR)
    return INN_EXIT_FAILED;

  switch (error->code)
    {
    case INN_ERROR_BUSY:
      return INN_EXIT_BUSY;
    case INN_ERROR_NOT_FOUND:
    case INN_ERROR_MISSING:
    case INN_ERROR_MOVED:
      return INN_EXIT_NOT_FOUND;
    case INN_ERROR_INVALID:
    case INN_ERROR_FOREIGN:
    case INN_ERROR_CONFLICT:
    case INN_ERROR_CIRCLE:
    case INN_ERROR_LOOP:
    case INN_ERROR_PASSWORD:
    case INN_ERROR_OLDER:
      return INN_EXIT_REFUSED;
    case INN_ERROR_CORRUPT:
    case INN_ERROR_CUT:
      return INN_EXIT_DAMAGED;
    case INN_ERROR_TOO_NEW:
      return INN_EXIT_TOO_NEW;
    default:
      return INN_EXIT_FAILED;
    }
}

/* What happened and what to do about it, in words for people. */
static const char *
get_way_out (const GError *error)
{
  if (error->domain != INN_ERROR)
    return NULL;

  switch (error->code)
    {
    case INN_ERROR_CORRUPT:
      return _("The book is damaged. Keep a copy of its file before anything else.");
    case INN_ERROR_FULL:
      return _("The disk is full. Nothing was written; free some space and try again.");
    case INN_ERROR_TOO_NEW:
      return _("The book was written by a newer version of Innkeeper; install that one.");
    case INN_ERROR_FOREIGN:
      return _("This file is no guest book.");
    case INN_ERROR_READ_ONLY:
    case INN_ERROR_PERMISSION:
      return _("The file or its folder cannot be written; see who owns it.");
    case INN_ERROR_IO:
      return _("The disk reports an error. Check the disk or the USB stick, then try again.");
    default:
      return NULL;
    }
}

/* The message is for developers, and in their language: it is left out where the words say it all. */
static void
append_error (GString      *text,
              const GError *error)
{
  const char *way_out = get_way_out (error);

  if (way_out != NULL)
    g_string_append_printf (text, "%s\n", way_out);
  if (way_out == NULL || g_error_matches (error, INN_ERROR, INN_ERROR_CORRUPT)
      || g_error_matches (error, INN_ERROR, INN_ERROR_IO))
    g_string_append_printf (text, "%s\n", error->message);
}

/* Who has the book open, or NULL if that is not known. */
static char *
dup_holder (const char *path)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *program = NULL;
  g_autofree char *since_text = NULL;
  gint64 since = 0;
  int process = 0;

  if (inn_book_lock_look (path, &since, &process))
    program = inn_book_lock_dup_program (process);
  if (program == NULL)
    return NULL;

  time = g_date_time_new_from_unix_local (since);
  since_text = time != NULL ? g_date_time_format (time, "%H:%M") : g_strdup ("");

  /* Translators: name of a program; number of its process; a time of day. */
  return g_strdup_printf (_("The program %1$s (process %2$d) has the guest book open since %3$s"),
                          program, process, since_text);
}

/**
 * inn_reply_new_refusal:
 * @error: why a book could not be opened
 * @path: the database
 *
 * Returns: (transfer full): a reply that says so in the words of the window
 */
InnReply *
inn_reply_new_refusal (const GError *error,
                       const char   *path)
{
  InnReply *reply = g_new0 (InnReply, 1);
  g_autofree char *holder = NULL;

  if (g_error_matches (error, INN_ERROR, INN_ERROR_BUSY))
    holder = dup_holder (path);
  if (holder == NULL)
    holder = inn_error_words_dup_opening (error, path);
  reply->status = inn_exit_from_error (error);
  reply->out = g_strdup ("");
  reply->err = g_strdup_printf ("%s: %s\n%s\n", path, holder,
                                g_error_matches (error, INN_ERROR, INN_ERROR_OLDER)
                                  ? _("Bring back the newest copy with “restore”, or go on with "
                                      "this book as it is with --use-older.")
                                  : inn_error_words_get_opening_way_out (error, path));

  return reply;
}

static void
call_free (InnCall *call)
{
  if (call->data_free != NULL)
    call->data_free (call->data);
  g_clear_object (&call->store);
  g_object_unref (call->settings);
  g_strfreev (call->arguments);
  g_free (call->directory);
  g_free (call->database);
  if (call->password != NULL)
    memset (call->password, 0, strlen (call->password));
  g_free (call->password);
  g_string_free (call->err, TRUE);
  g_free (call);
}

static void
complete (InnCall *call,
          InnExit  status,
          char    *out)
{
  g_autoptr (GTask) task = call->task;
  InnReply *reply = g_new0 (InnReply, 1);

  reply->status = status;
  reply->out = out;
  reply->err = g_strdup (call->err->str);
  call_free (call);
  g_task_return_pointer (task, reply, (GDestroyNotify) inn_reply_free);
}

/**
 * inn_call_return:
 * @status: how it ended
 * @printer: (nullable): what it printed
 */
void
inn_call_return (InnCall    *call,
                 InnExit     status,
                 InnPrinter *printer)
{
  complete (call, status, printer != NULL ? inn_printer_dup_result (printer) : g_strdup (""));
}

/**
 * inn_call_return_refusal:
 * @error: (transfer full): why it failed
 * @sentence: the same for people
 */
void
inn_call_return_refusal (InnCall    *call,
                         GError     *error,
                         const char *sentence)
{
  InnExit status = inn_exit_from_error (error);

  g_string_append_printf (call->err, "%s\n", sentence);
  g_error_free (error);
  complete (call, status, g_strdup (""));
}

/**
 * inn_call_return_error:
 * @error: (transfer full): why it failed
 */
void
inn_call_return_error (InnCall *call,
                       GError  *error)
{
  InnExit status = inn_exit_from_error (error);

  append_error (call->err, error);
  g_error_free (error);
  complete (call, status, g_strdup (""));
}

void
inn_call_return_usage (InnCall    *call,
                       const char *message)
{
  g_string_append_printf (call->err, "%s\n", message);
  complete (call, INN_EXIT_USAGE, g_strdup (""));
}

/**
 * inn_call_parse:
 * @entries: (nullable): the options of the command
 * @n_words: how many words besides there must be
 *
 * Returns: whether the call can go on; else it has returned already
 */
gboolean
inn_call_parse (InnCall            *call,
                const GOptionEntry *entries,
                guint               n_words)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, &call->arguments, &error))
    {
      inn_call_return_usage (call, error->message);
      return FALSE;
    }

  if (g_strv_length (call->arguments) != n_words + 1)
    {
      message = g_strdup_printf (_("%s: wrong number of arguments"), call->arguments[0]);
      inn_call_return_usage (call, message);
      return FALSE;
    }

  return TRUE;
}

/**
 * inn_call_get_word:
 * @index: 0 for the first word behind the command's name
 *
 * Returns: (transfer none) (nullable): that word
 */
const char *
inn_call_get_word (InnCall *call,
                   guint    index)
{
  return index + 1 < g_strv_length (call->arguments) ? call->arguments[index + 1] : NULL;
}

/**
 * inn_call_dup_path:
 * @name: a file as named by the user
 *
 * Returns: (transfer full): its absolute path
 */
char *
inn_call_dup_path (InnCall    *call,
                   const char *name)
{
  return g_canonicalize_filename (name, call->directory);
}

/**
 * inn_command_lookup:
 * @name: a command
 * @kind: (out): what it needs
 *
 * Returns: whether there is such a command
 */
gboolean
inn_command_lookup (const char     *name,
                    InnCommandKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, name) == 0)
      {
        *kind = commands[i].kind;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_command_is_rehearsal:
 * @arguments: (array zero-terminated=1): a command and its words
 *
 * Returns: whether it only shows what it would do, and so needs no book of its own
 */
gboolean
inn_command_is_rehearsal (const char *const *arguments)
{
  return g_str_equal (arguments[0], "import") && g_strv_contains (arguments, "--dry-run");
}

/**
 * inn_command_dup_help:
 *
 * Returns: (transfer full): a line for each command
 */
char *
inn_command_dup_help (void)
{
  GString *help = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %s\n", _(commands[i].help));

  return g_string_free (help, FALSE);
}

/**
 * inn_command_run_async:
 * @store: (nullable): the open book; %NULL for a command of %INN_COMMAND_MAKES to check what it is
 *   given before a book is made, and for one of %INN_COMMAND_REPLACES
 * @settings: the preferences
 * @arguments: (array zero-terminated=1): a command that inn_command_lookup() knows, and its words
 * @directory: where relative file names begin
 * @database: absolute path of the book
 * @password: (nullable): of a copy
 * @json: whether to print JSON
 */
void
inn_command_run_async (InnStore            *store,
                       InnSettings         *settings,
                       const char *const   *arguments,
                       const char          *directory,
                       const char          *database,
                       const char          *password,
                       gboolean             json,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  InnCall *call = g_new0 (InnCall, 1);

  call->task = g_task_new (store, NULL, callback, user_data);
  g_task_set_source_tag (call->task, inn_command_run_async);
  call->store = store != NULL ? g_object_ref (store) : NULL;
  call->settings = g_object_ref (settings);
  call->arguments = g_strdupv ((char **) arguments);
  call->directory = g_strdup (directory);
  call->database = g_strdup (database);
  call->password = g_strdup (password);
  call->json = json;
  call->err = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, arguments[0]) == 0)
      {
        commands[i].run (call);
        return;
      }

  inn_call_return_usage (call, _("There is no such command."));
}

/**
 * inn_command_run_finish:
 *
 * Returns: (transfer full): what came of it; a failure is a reply as well
 */
InnReply *
inn_command_run_finish (InnStore     *store,
                        GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
