/* main.c: innkeeperctl, the guest book on the command line.
 *
 * Opens the book itself; where the desktop program has it open, asks that program.
 */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "inn-backup-folder.h"
#include "inn-book-parts.h"
#include "inn-book.h"
#include "inn-command-service.h"
#include "inn-error.h"
#include "inn-password-prompt.h"

typedef struct
{
  GMainLoop   *loop;
  InnStore    *store;    /* owned */
  InnSettings *settings; /* owned */
  InnClock    *clock;    /* owned */
  char        *database; /* owned, absolute */
  char        *scratch;  /* owned: folder of a book for a rehearsal only, or NULL */
  char        *directory; /* owned */
  char       **arguments; /* owned: the command and its words */
  char        *password; /* owned, nullable: of a copy */
  gboolean     json;
  gboolean     use_older;
  InnCommandKind kind;
  GError      *refusal;  /* owned: why the book could not be opened here */
  InnReply    *reply;    /* owned: what came of it */
} Console;

static void
finish (Console  *console,
        InnReply *reply)
{
  console->reply = reply;
  g_main_loop_quit (console->loop);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Console *console = user_data;
  g_autoptr (GError) error = NULL;

  if (!inn_store_close_finish (INN_STORE (source), result, &error))
    g_printerr ("%s\n", error->message);
  g_main_loop_quit (console->loop);
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Console *console = user_data;

  console->reply = inn_command_run_finish (INN_STORE (source), result);
  inn_store_close_async (console->store, closed_cb, console);
}

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Console *console = user_data;
  InnReply *reply = inn_command_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  /* Held by a program that cannot be asked: say who, as the book's guard told it. */
  if (reply == NULL)
    reply = console->reply != NULL ? g_steal_pointer (&console->reply)
                                   : inn_reply_new_refusal (console->refusal, console->database);
  g_clear_pointer (&console->reply, inn_reply_free);
  finish (console, reply);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Console *console = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    finish (console, console->reply != NULL ? g_steal_pointer (&console->reply)
                                            : inn_reply_new_refusal (console->refusal,
                                                                     console->database));
  else
    inn_command_call_async (bus, console->database, (const char *const *) console->arguments,
                            console->directory, console->password, console->json, called_cb,
                            console);
}

static void opened_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data);

static void
open_store (Console           *console,
            const char        *path,
            InnStoreOpenFlags  flags)
{
  if (console->use_older)
    flags |= INN_STORE_OPEN_OLDER;
  if (console->scratch == NULL)
    flags |= INN_STORE_OPEN_REMEMBER;
  inn_store_open_async (path, flags, console->clock, NULL, NULL, NULL, opened_cb,
                        console);
}

static char *
dup_scratch_path (Console *console)
{
  return g_build_filename (console->scratch, "book.db", NULL);
}

/* A rehearsal leaves no book where there is none: it has one of its own, which goes with it. */
static void
open_scratch (Console *console)
{
  g_autofree char *path = NULL;

  g_clear_error (&console->refusal);
  console->scratch = g_dir_make_tmp ("innkeeper-XXXXXX", &console->refusal);
  if (console->scratch == NULL)
    {
      finish (console, inn_reply_new_refusal (console->refusal, console->database));
      return;
    }

  path = dup_scratch_path (console);
  open_store (console, path, INN_STORE_OPEN_CREATE);
}

static void
remove_scratch (Console *console)
{
  g_autofree char *path = NULL;

  if (console->scratch == NULL)
    return;

  path = dup_scratch_path (console);
  inn_book_parts_remove (path);
  g_rmdir (console->scratch);
}

static gboolean
is_rehearsal (Console *console)
{
  return inn_command_is_rehearsal ((const char *const *) console->arguments);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Console *console = user_data;
  console->store = inn_store_open_finish (result, &console->refusal);
  if (console->store != NULL)
    inn_command_run_async (console->store, console->settings,
                           (const char *const *) console->arguments, console->directory,
                           console->database, console->password, console->json, ran_cb, console);
  else if (g_error_matches (console->refusal, INN_ERROR, INN_ERROR_MISSING)
           && is_rehearsal (console) && console->scratch == NULL)
    open_scratch (console);
  else if (g_error_matches (console->refusal, INN_ERROR, INN_ERROR_BUSY))
    g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, console);
  else
    finish (console, inn_reply_new_refusal (console->refusal, console->database));
}

/* What is wrong with the command itself is found before a book is made for it. */
static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Console *console = user_data;
  InnReply *reply = inn_command_run_finish (NULL, result);

  if (reply->status != INN_EXIT_OK)
    {
      finish (console, reply);
      return;
    }

  inn_reply_free (reply);
  open_store (console, console->database,
              is_rehearsal (console) ? INN_STORE_OPEN_MAY_READ : INN_STORE_OPEN_CREATE);
}

/* Whoever has the book open says since when. */
static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Console *console = user_data;

  console->reply = inn_command_run_finish (NULL, result);
  if (console->reply->status == INN_EXIT_BUSY)
    g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, console);
  else
    g_main_loop_quit (console->loop);
}

static int
usage (const char *message)
{
  g_printerr ("%s\n%s\n", message, _("Try “innkeeperctl --help”."));

  return INN_EXIT_USAGE;
}

static int
run (Console *console)
{
  int status;

  if (console->kind == INN_COMMAND_MAKES)
    inn_command_run_async (NULL, console->settings, (const char *const *) console->arguments,
                           console->directory, console->database, console->password,
                           console->json, checked_cb, console);
  else if (console->kind == INN_COMMAND_REPLACES)
    inn_command_run_async (NULL, console->settings, (const char *const *) console->arguments,
                           console->directory, console->database, console->password,
                           console->json, replaced_cb, console);
  else
    open_store (console, console->database,
                console->kind == INN_COMMAND_READS ? INN_STORE_OPEN_MAY_READ
                                                     : INN_STORE_OPEN_EXISTING);
  g_main_loop_run (console->loop);
  remove_scratch (console);

  if (console->reply->out[0] != '\0')
    g_print ("%s", console->reply->out);
  if (console->reply->err[0] != '\0')
    g_printerr ("%s", console->reply->err);
  status = console->reply->status;

  return status;
}

static void
console_clear (Console *console)
{
  g_clear_pointer (&console->reply, inn_reply_free);
  g_clear_error (&console->refusal);
  g_clear_object (&console->store);
  g_clear_object (&console->settings);
  g_clear_object (&console->clock);
  g_clear_pointer (&console->loop, g_main_loop_unref);
  g_free (console->database);
  g_free (console->scratch);
  g_free (console->directory);
  if (console->password != NULL)
    explicit_bzero (console->password, strlen (console->password));
  g_free (console->password);
  g_strfreev (console->arguments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Console, console_clear)

/* Options stand before the command or behind it; what the command itself knows is left to it. */
static gboolean
parse (int             *argc,
       char          ***argv,
       char           **database,
       char           **now,
       gboolean        *json,
       gboolean        *use_older,
       gboolean        *version,
       GError         **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("COMMAND [ARGUMENT…]"));
  g_autofree char *help = inn_command_dup_help ();
  g_autofree char *description = g_strdup_printf ("%s\n%s", _("Commands:"), help);
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, database,
      N_("Use this guest book in place of the usual one"), N_("FILE") },
    { "now", 0, 0, G_OPTION_ARG_STRING, now,
      N_("Take this for the present"), "'YYYY-MM-DD HH:MM'" },
    { "json", 0, 0, G_OPTION_ARG_NONE, json, N_("Print JSON"), NULL },
    { "use-older", 0, 0, G_OPTION_ARG_NONE, use_older,
      N_("Go on with a guest book that is older than the one last used here"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, version, N_("Print the version"), NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_description (context, description);
  g_option_context_set_ignore_unknown_options (context, TRUE);

  return g_option_context_parse (context, argc, argv, error);
}

static gboolean
is_sealed (Console    *console,
           const char *name)
{
  g_autofree char *path = g_canonicalize_filename (name, console->directory);
  g_autoptr (InnBackupEntry) entry = inn_backup_entry_new (path);

  return entry->error == NULL && entry->header.sealed;
}

/* From the environment, or typed where somebody sits at a terminal. Gives whether to go on. */
static gboolean
find_password (Console *console)
{
  const char *given = g_getenv ("INNKEEPER_BACKUP_PASSWORD");
  const char *const *arguments = (const char *const *) console->arguments;

  if (given != NULL && *given != '\0')
    {
      console->password = g_strdup (given);
      return TRUE;
    }
  if (g_str_equal (arguments[0], "restore") && arguments[1] != NULL
      && is_sealed (console, arguments[1]))
    console->password = inn_password_prompt_ask (_("Password of this copy:"));
  else if (g_str_equal (arguments[0], "backup") && g_strv_contains (arguments, "--password"))
    {
      g_autofree char *again = NULL;

      console->password = inn_password_prompt_ask (_("Password for the copy:"));
      again = inn_password_prompt_ask (_("The same again:"));
      return g_strcmp0 (console->password, again) == 0;
    }
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_auto (Console) console = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *database = NULL;
  g_autofree char *now = NULL;
  gboolean version = FALSE;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!parse (&argc, &argv, &database, &now, &console.json, &console.use_older, &version,
              &error))
    return usage (error->message);
  if (version)
    {
      g_print ("innkeeperctl %s\n", PACKAGE_VERSION);
      return INN_EXIT_OK;
    }
  if (argc < 2)
    return usage (_("A command is missing."));
  if (!inn_command_lookup (argv[1], &console.kind))
    return usage (_("There is no such command."));

  console.clock = inn_clock_new ();
  if (now != NULL)
    {
      InnCivil civil;

      if (!inn_civil_from_text (now, &civil) || civil.minute == INN_CIVIL_NO_MINUTE)
        return usage (_("--now is written 'YYYY-MM-DD HH:MM'"));
      inn_clock_set_now (console.clock, civil);
    }

  console.directory = g_get_current_dir ();
  console.database = database != NULL ? g_canonicalize_filename (database, console.directory)
                                      : inn_book_dup_default_path (FALSE);
  console.settings = inn_settings_new ();
  console.loop = g_main_loop_new (NULL, FALSE);
  console.arguments = g_strdupv (argv + 1);
  if (!find_password (&console))
    return usage (_("The two passwords are not the same."));

  return run (&console);
}
