/* inn-bus-desk.c: answers what others on the session bus ask of the book that is open here. */

#include "config.h"

#include "inn-bus-desk.h"

#include "inn-command-service.h"
#include "inn-search-provider.h"

struct _InnBusDesk
{
  GObject parent_instance;

  GDBusConnection *bus;        /* owned */
  InnSearchProvider *provider; /* owned */
  InnCommandService *commands; /* owned, NULL while no book is open */
};

G_DEFINE_FINAL_TYPE (InnBusDesk, inn_bus_desk, G_TYPE_OBJECT)

enum
{
  GUEST_WANTED,
  SEARCH_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activated_cb (InnBusDesk *self,
              gint64      guest_id)
{
  g_signal_emit (self, signals[GUEST_WANTED], 0, guest_id);
}

static void
launched_cb (InnBusDesk *self,
             const char *text)
{
  g_signal_emit (self, signals[SEARCH_WANTED], 0, text);
}

static void
inn_bus_desk_dispose (GObject *object)
{
  InnBusDesk *self = INN_BUS_DESK (object);

  if (self->provider != NULL)
    g_object_run_dispose (G_OBJECT (self->provider));
  g_clear_object (&self->provider);
  g_clear_object (&self->commands);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (inn_bus_desk_parent_class)->dispose (object);
}

static void
inn_bus_desk_class_init (InnBusDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_bus_desk_dispose;

  signals[GUEST_WANTED] = g_signal_new ("guest-wanted", INN_TYPE_BUS_DESK, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SEARCH_WANTED] = g_signal_new ("search-wanted", INN_TYPE_BUS_DESK, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
inn_bus_desk_init (InnBusDesk *self)
{
}

/**
 * inn_bus_desk_new:
 * @bus: the session bus, on which the program has its name
 * @error: return location
 *
 * Returns: (transfer full): a desk that answers the overview, or %NULL with @error set
 */
InnBusDesk *
inn_bus_desk_new (GDBusConnection  *bus,
                  GError          **error)
{
  g_autoptr (InnBusDesk) self = g_object_new (INN_TYPE_BUS_DESK, NULL);

  self->bus = g_object_ref (bus);
  self->provider = inn_search_provider_new (bus, error);
  if (self->provider == NULL)
    return NULL;

  g_signal_connect_object (self->provider, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->provider, "launched", G_CALLBACK (launched_cb), self,
                           G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}

/**
 * inn_bus_desk_open:
 * @self: the desk
 * @book: the open book
 *
 * From now on @book is what is asked about.
 */
void
inn_bus_desk_open (InnBusDesk *self,
                   InnBook    *book)
{
  g_return_if_fail (INN_IS_BUS_DESK (self));

  g_clear_object (&self->commands);
  self->commands = inn_command_service_new (self->bus, inn_book_get_store (book),
                                            inn_book_get_settings (book));
  inn_search_provider_set_book (self->provider, inn_book_get_store (book),
                                inn_book_get_finder (book));
}

/**
 * inn_bus_desk_close:
 * @self: the desk
 *
 * The console is answered no more: the book is about to be closed.
 */
void
inn_bus_desk_close (InnBusDesk *self)
{
  g_return_if_fail (INN_IS_BUS_DESK (self));

  g_clear_object (&self->commands);
}
