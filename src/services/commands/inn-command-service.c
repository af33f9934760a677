/* inn-command-service.c: answers the console while the desktop program holds the book. */

#include "config.h"

#include "inn-command-service.h"

#include <glib/gi18n-lib.h>

#include "inn-book.h"

/* A search of a million guests, or the check of a large book, takes its time. */
#define CALL_MSEC (10 * 60 * 1000)

static const char introspection[] =
  "<node>"
  "  <interface name='" INN_COMMAND_SERVICE_INTERFACE "'>"
  "    <method name='Run'>"
  "      <arg name='database' type='s' direction='in'/>"
  "      <arg name='arguments' type='as' direction='in'/>"
  "      <arg name='directory' type='s' direction='in'/>"
  "      <arg name='password' type='s' direction='in'/>"
  "      <arg name='json' type='b' direction='in'/>"
  "      <arg name='status' type='i' direction='out'/>"
  "      <arg name='out' type='s' direction='out'/>"
  "      <arg name='err' type='s' direction='out'/>"
  "    </method>"
  "  </interface>"
  "</node>";

struct _InnCommandService
{
  GObject          parent_instance;

  GDBusConnection *bus;      /* owned */
  InnStore        *store;    /* owned */
  InnSettings     *settings; /* owned */
  guint            registration_id;
};

G_DEFINE_FINAL_TYPE (InnCommandService, inn_command_service, G_TYPE_OBJECT)

static void
answer (GDBusMethodInvocation *invocation,
        const InnReply        *reply)
{
  g_dbus_method_invocation_return_value (invocation,
                                         g_variant_new ("(iss)", (int) reply->status,
                                                        reply->out, reply->err));
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (InnReply) reply = inn_command_run_finish (INN_STORE (source), result);

  answer (user_data, reply);
}

static void
refuse (GDBusMethodInvocation *invocation,
        const char            *message)
{
  g_autofree char *line = g_strconcat (message, "\n", NULL);
  const InnReply reply = { INN_EXIT_BUSY, (char *) "", line };

  answer (invocation, &reply);
}

static char *
dup_busy_sentence (InnCommandService *self)
{
  InnCivil since = inn_clock_civil_at (inn_store_get_clock (self->store),
                                       inn_store_get_opened_utc (self->store));

  /* Translators: hour and minute */
  return g_strdup_printf (_("The book is open in the desktop program since %02d:%02d."),
                          since.minute / 60, since.minute % 60);
}

static void
method_call_cb (GDBusConnection       *bus,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  InnCommandService *self = user_data;
  const char *database = NULL;
  const char *directory = NULL;
  g_autofree const char **arguments = NULL;
  const char *password = NULL;
  gboolean json = FALSE;
  InnCommandKind kind;

  g_variant_get (parameters, "(&s^a&s&s&sb)", &database, &arguments, &directory, &password, &json);

  if (arguments[0] == NULL || !inn_command_lookup (arguments[0], &kind))
    {
      g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR,
                                                     G_DBUS_ERROR_INVALID_ARGS,
                                                     "There is no such command");
    }
  else if (!g_str_equal (database, inn_store_get_path (self->store)))
    {
      refuse (invocation, _("The desktop program has another book open."));
    }
  else if (kind != INN_COMMAND_READS)
    {
      g_autofree char *sentence = dup_busy_sentence (self);

      refuse (invocation, sentence);
    }
  else
    {
      inn_command_run_async (self->store, self->settings, arguments, directory, database,
                             *password != '\0' ? password : NULL, json, ran_cb, invocation);
    }
}

static const GDBusInterfaceVTable vtable = { method_call_cb, NULL, NULL, { NULL } };

static void
inn_command_service_dispose (GObject *object)
{
  InnCommandService *self = INN_COMMAND_SERVICE (object);

  if (self->registration_id != 0)
    g_dbus_connection_unregister_object (self->bus, self->registration_id);
  self->registration_id = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_command_service_parent_class)->dispose (object);
}

static void
inn_command_service_class_init (InnCommandServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_command_service_dispose;
}

static void
inn_command_service_init (InnCommandService *self)
{
}

/**
 * inn_command_service_new:
 * @bus: the session bus
 * @store: the open book
 * @settings: the preferences
 *
 * Answers for as long as it is kept. Main thread.
 *
 * Returns: (transfer full): the service
 */
InnCommandService *
inn_command_service_new (GDBusConnection *bus,
                         InnStore        *store,
                         InnSettings     *settings)
{
  InnCommandService *self = g_object_new (INN_TYPE_COMMAND_SERVICE, NULL);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);

  self->bus = g_object_ref (bus);
  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  self->registration_id =
    g_dbus_connection_register_object (bus, INN_COMMAND_SERVICE_PATH, node->interfaces[0],
                                       &vtable, self, NULL, NULL);

  return self;
}

/**
 * inn_command_dup_bus_name:
 * @database: absolute path of a book
 *
 * The usual book is held under the program's own name; any other under a name of its own, so that
 * the sample hotel can stand open beside it.
 *
 * Returns: (transfer full): name on the session bus of the program that holds @database
 */
char *
inn_command_dup_bus_name (const char *database)
{
  g_autofree char *usual = inn_book_dup_default_path (FALSE);
  g_autofree char *digest = NULL;

  if (g_str_equal (database, usual))
    return g_strdup (APPLICATION_ID);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, database, -1);

  return g_strdup_printf (APPLICATION_ID ".Book%.12s", digest);
}

/**
 * inn_command_call_async:
 * @bus: the session bus
 * @database: absolute path of the book
 * @arguments: (array zero-terminated=1): the command and its words
 * @directory: where relative file names begin
 * @password: (nullable): of a copy; goes to a program of the same user over their own bus
 * @json: whether to print JSON
 *
 * Asks the desktop program, without starting it.
 */
void
inn_command_call_async (GDBusConnection     *bus,
                        const char          *database,
                        const char *const   *arguments,
                        const char          *directory,
                        const char          *password,
                        gboolean             json,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autofree char *name = inn_command_dup_bus_name (database);

  g_dbus_connection_call (bus, name, INN_COMMAND_SERVICE_PATH,
                          INN_COMMAND_SERVICE_INTERFACE, "Run",
                          g_variant_new ("(s^asssb)", database, arguments, directory,
                                         password != NULL ? password : "", json),
                          G_VARIANT_TYPE ("(iss)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, CALL_MSEC,
                          NULL, callback, user_data);
}

/**
 * inn_command_call_finish:
 *
 * Returns: (transfer full): the reply, or %NULL with @error set when nobody answers
 */
InnReply *
inn_command_call_finish (GDBusConnection  *bus,
                         GAsyncResult     *result,
                         GError          **error)
{
  g_autoptr (GVariant) value = g_dbus_connection_call_finish (bus, result, error);
  InnReply *reply = NULL;
  int status = 0;

  if (value == NULL)
    return NULL;

  reply = g_new0 (InnReply, 1);
  g_variant_get (value, "(iss)", &status, &reply->out, &reply->err);
  reply->status = status;

  return reply;
}
