/* inn-search-provider.c: answers what is typed into the overview of the desktop. */

#include "config.h"

#include "inn-search-provider.h"

#include "inn-error.h"
#include "inn-store-guests.h"

/* The overview shows a handful; more would only be carried over. */
#define MOST_RESULTS 20

static const char INTERFACE[] =
  "<node>"
  "  <interface name='org.gnome.Shell.SearchProvider2'>"
  "    <method name='GetInitialResultSet'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetSubsearchResultSet'>"
  "      <arg type='as' name='previous_results' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetResultMetas'>"
  "      <arg type='as' name='identifiers' direction='in'/>"
  "      <arg type='aa{sv}' name='metas' direction='out'/>"
  "    </method>"
  "    <method name='ActivateResult'>"
  "      <arg type='s' name='identifier' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "    <method name='LaunchSearch'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

struct _InnSearchProvider
{
  GObject          parent_instance;

  GDBusConnection *bus;         /* owned */
  GDBusNodeInfo   *info;        /* owned */
  InnStore        *store;       /* owned, NULL until the book is open */
  InnFinder       *finder;      /* owned, the same */
  GCancellable    *cancellable; /* owned */
  GQueue           waiting;     /* of GDBusMethodInvocation (owned) */
  guint            registration;
};

G_DEFINE_FINAL_TYPE (InnSearchProvider, inn_search_provider, G_TYPE_OBJECT)

enum
{
  ACTIVATED,
  LAUNCHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The desktop asks again with every letter; a question that cannot be answered finds nobody. */
static void
return_nobody (GDBusMethodInvocation *invocation)
{
  g_dbus_method_invocation_return_value (invocation,
                                         g_variant_new ("(@as)", g_variant_new_strv (NULL, 0)));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GDBusMethodInvocation *invocation = user_data;
  g_autoptr (InnFinding) finding =
    inn_finder_find_finish (INN_FINDER (source), result, NULL);
  GVariantBuilder ids;

  if (finding == NULL)
    {
      return_nobody (invocation);
      return;
    }

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (gsize i = 0; i < MIN (finding->n_ids, MOST_RESULTS); i++)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, finding->ids[i]);

      g_variant_builder_add (&ids, "s", id);
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(as)", &ids));
}

/* @terms: (transfer full) */
static void
find (InnSearchProvider     *self,
      GDBusMethodInvocation *invocation,
      GVariant              *terms)
{
  g_autoptr (GVariant) owned = terms;
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_autofree char *text = g_strjoinv (" ", (char **) words);
  g_autoptr (InnNeedle) needle = inn_needle_new (text);

  if (inn_needle_get_n (needle) == 0)
    return_nobody (invocation);
  else
    inn_finder_find_async (self->finder, needle, FALSE, NULL, self->cancellable, found_cb,
                           invocation);
}

static void
add_meta (GVariantBuilder       *metas,
          const InnGuestSummary *summary)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, summary->id);
  g_autofree char *contact = inn_contact_dup_shown (summary->contact_kind, summary->contact);

  g_variant_builder_open (metas, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (summary->name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (contact));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string ("avatar-default-symbolic"));
  g_variant_builder_close (metas);
}

static void
summaries_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GDBusMethodInvocation *invocation = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries =
    inn_store_load_guest_summaries_finish (INN_STORE (source), result, &error);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; summaries != NULL && i < summaries->len; i++)
    add_meta (&metas, g_ptr_array_index (summaries, i));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &metas));
}

static void
describe (InnSearchProvider     *self,
          GDBusMethodInvocation *invocation,
          GVariant              *parameters)
{
  g_autofree const char **words = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_variant_get (parameters, "(^a&s)", &words);
  for (guint i = 0; words[i] != NULL && i < MOST_RESULTS; i++)
    {
      gint64 id = g_ascii_strtoll (words[i], NULL, 10);

      if (id > 0)
        g_array_append_val (ids, id);
    }
  inn_store_load_guest_summaries_async (self->store, (const gint64 *) (gpointer) ids->data,
                                        ids->len, self->cancellable, summaries_cb, invocation);
}

static void
activate (InnSearchProvider     *self,
          GDBusMethodInvocation *invocation,
          GVariant              *parameters)
{
  const char *word = NULL;

  g_variant_get (parameters, "(&s@asu)", &word, NULL, NULL);
  g_signal_emit (self, signals[ACTIVATED], 0, g_ascii_strtoll (word, NULL, 10));
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
launch (InnSearchProvider     *self,
        GDBusMethodInvocation *invocation,
        GVariant              *parameters)
{
  g_autofree const char **words = NULL;
  g_autofree char *text = NULL;

  g_variant_get (parameters, "(^a&su)", &words, NULL);
  text = g_strjoinv (" ", (char **) words);
  g_signal_emit (self, signals[LAUNCHED], 0, text);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
answer (InnSearchProvider     *self,
        GDBusMethodInvocation *invocation)
{
  const char *method = g_dbus_method_invocation_get_method_name (invocation);
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);

  if (g_str_equal (method, "GetInitialResultSet"))
    find (self, invocation, g_variant_get_child_value (parameters, 0));
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    find (self, invocation, g_variant_get_child_value (parameters, 1));
  else if (g_str_equal (method, "GetResultMetas"))
    describe (self, invocation, parameters);
  else if (g_str_equal (method, "ActivateResult"))
    activate (self, invocation, parameters);
  else
    launch (self, invocation, parameters);
}

static gboolean
is_ready (InnSearchProvider *self)
{
  return self->finder != NULL && inn_finder_is_ready (self->finder);
}

static void
ready_cb (InnSearchProvider *self)
{
  while (self->waiting.length > 0 && is_ready (self))
    answer (self, g_queue_pop_head (&self->waiting));
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
  InnSearchProvider *self = user_data;

  if (is_ready (self))
    answer (self, invocation);
  else
    g_queue_push_tail (&self->waiting, invocation);
}

static void
inn_search_provider_dispose (GObject *object)
{
  InnSearchProvider *self = INN_SEARCH_PROVIDER (object);
  GDBusMethodInvocation *invocation = NULL;

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->bus, self->registration);
  self->registration = 0;
  g_cancellable_cancel (self->cancellable);
  while ((invocation = g_queue_pop_head (&self->waiting)) != NULL)
    g_dbus_method_invocation_return_error_literal (invocation, INN_ERROR, INN_ERROR_BUSY,
                                                   "The guest book is not open");
  g_clear_object (&self->finder);
  g_clear_object (&self->store);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (inn_search_provider_parent_class)->dispose (object);
}

static void
inn_search_provider_finalize (GObject *object)
{
  InnSearchProvider *self = INN_SEARCH_PROVIDER (object);

  g_clear_pointer (&self->info, g_dbus_node_info_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_search_provider_parent_class)->finalize (object);
}

static void
inn_search_provider_class_init (InnSearchProviderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_search_provider_dispose;
  object_class->finalize = inn_search_provider_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", INN_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[LAUNCHED] = g_signal_new ("launched", INN_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
inn_search_provider_init (InnSearchProvider *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inn_search_provider_new:
 * @bus: the session bus
 *
 * Returns: (transfer full): a provider at %INN_SEARCH_PROVIDER_PATH, or %NULL with @error set
 */
InnSearchProvider *
inn_search_provider_new (GDBusConnection  *bus,
                         GError          **error)
{
  static const GDBusInterfaceVTable vtable = { method_call_cb, NULL, NULL, { NULL } };
  g_autoptr (InnSearchProvider) self = g_object_new (INN_TYPE_SEARCH_PROVIDER, NULL);

  self->bus = g_object_ref (bus);
  self->info = g_dbus_node_info_new_for_xml (INTERFACE, error);
  if (self->info == NULL)
    return NULL;

  self->registration = g_dbus_connection_register_object (bus, INN_SEARCH_PROVIDER_PATH,
                                                          self->info->interfaces[0], &vtable,
                                                          self, NULL, error);

  return self->registration != 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * inn_search_provider_set_book:
 * @store: the open book
 * @finder: its finder
 *
 * Answers what was asked so far, once the finder is ready. Called once for each book.
 */
void
inn_search_provider_set_book (InnSearchProvider *self,
                              InnStore          *store,
                              InnFinder         *finder)
{
  g_return_if_fail (INN_IS_SEARCH_PROVIDER (self));

  g_set_object (&self->store, store);
  g_set_object (&self->finder, finder);
  g_signal_connect_object (finder, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  ready_cb (self);
}
