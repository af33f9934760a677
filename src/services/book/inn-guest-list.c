/* inn-guest-list.c: see inn-guest-list.h. The guests that answer a query, as a list model for any number
 * of them: an array of ids, and the rows of those that are looked at.
 */

#include "config.h"

#include "inn-guest-list.h"

#include "inn-error.h"
#include "inn-guest-pages.h"
#include "inn-guest-question.h"
#include "inn-shown-ids.h"

struct _InnGuestList
{
  GObject        parent_instance;

  InnStore      *store;       /* owned */
  InnFinder     *finder;      /* owned */
  InnGuestPages *pages;       /* owned */
  InnGuestQuery *query;       /* owned */
  InnNeedle     *needle;      /* owned */
  InnShownIds    shown;
  GCancellable  *cancellable; /* owned, of the question under way; NULL when there is none */
  gint64         kept;        /* whose row is to stay, of a whole new answer; 0 for nobody's */
  gboolean       answered;
};

static GType
get_item_type (GListModel *model)
{
  return INN_TYPE_GUEST_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  InnGuestList *self = INN_GUEST_LIST (model);

  return inn_shown_ids_get_n (&self->shown);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  InnGuestList *self = INN_GUEST_LIST (model);

  if (position >= get_n_items (model))
    return NULL;

  return inn_guest_pages_get_item (self->pages, self->shown.ids,
                                   inn_shown_ids_get_index (&self->shown, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestList, inn_guest_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_0,
  PROP_QUERY,
  PROP_N_ITEMS,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
take_ids (InnGuestList *self,
          GArray       *ids)
{
  guint before = self->shown.ids->len;

  inn_shown_ids_take (&self->shown, ids, self->kept, G_LIST_MODEL (self));
  if (before != ids->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
set_asking (InnGuestList *self,
            GCancellable *cancellable)
{
  if (self->cancellable != NULL && cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_set_object (&self->cancellable, cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
answer_cb (GObject      *owner,
           GArray       *ids,
           const GError *error)
{
  InnGuestList *self = INN_GUEST_LIST (owner);

  set_asking (self, NULL);
  if (ids != NULL)
    {
      take_ids (self, ids);
      self->answered = TRUE;
      g_signal_emit (self, signals[ANSWERED], 0);
    }
  /* Before the finder is ready there is no answer yet; it says when there is. */
  else if (!g_error_matches (error, INN_ERROR, INN_ERROR_BUSY))
    {
      g_warning ("The guest list cannot be read: %s", error->message);
    }
}

static void
ask (InnGuestList *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  set_asking (self, cancellable);
  inn_guest_question_ask (self->store, self->finder, self->query, self->needle, cancellable,
                          answer_cb, G_OBJECT (self));
}

static void
store_changed_cb (InnGuestList *self,
                  InnChangeSet *changes)
{
  guint n_guests = 0;
  const gint64 *guests = inn_change_set_get_guests (changes, &n_guests);

  if (inn_change_set_is_many (changes)
      || (inn_change_set_get_areas (changes) & (INN_CHANGE_TAGS | INN_CHANGE_CUSTOM_FIELDS)) != 0)
    inn_guest_pages_forget_all (self->pages);
  else
    inn_guest_pages_forget (self->pages, guests, n_guests);

  /* With words, the finder asks for a new answer once it has read the changed guests. */
  if (inn_needle_get_n (self->needle) == 0)
    ask (self);
}

static void
finder_updated_cb (InnGuestList *self)
{
  if (inn_needle_get_n (self->needle) > 0)
    ask (self);
}

static void
inn_guest_list_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InnGuestList *self = INN_GUEST_LIST (object);

  switch (property_id)
    {
    case PROP_QUERY:
      g_value_set_pointer (value, self->query);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, inn_shown_ids_get_n (&self->shown));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->cancellable != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inn_guest_list_dispose (GObject *object)
{
  InnGuestList *self = INN_GUEST_LIST (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pages);
  g_clear_object (&self->finder);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_guest_list_parent_class)->dispose (object);
}

static void
inn_guest_list_finalize (GObject *object)
{
  InnGuestList *self = INN_GUEST_LIST (object);

  g_clear_pointer (&self->query, inn_guest_query_unref);
  g_clear_pointer (&self->needle, inn_needle_unref);
  g_clear_pointer (&self->shown.ids, g_array_unref);

  G_OBJECT_CLASS (inn_guest_list_parent_class)->finalize (object);
}

static void
inn_guest_list_class_init (InnGuestListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inn_guest_list_get_property;
  object_class->dispose = inn_guest_list_dispose;
  object_class->finalize = inn_guest_list_finalize;

  properties[PROP_QUERY] =
    g_param_spec_pointer ("query", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ANSWERED] = g_signal_new ("answered", INN_TYPE_GUEST_LIST, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_guest_list_init (InnGuestList *self)
{
  self->shown.ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->query = inn_guest_query_new (NULL, INN_SCOPE_ALL, INN_ORDER_READING);
  self->needle = inn_needle_new ("");
}

/**
 * inn_guest_list_new:
 * @store: the open book
 * @finder: its finder
 *
 * Returns: (transfer full): an empty list; the first query fills it
 */
InnGuestList *
inn_guest_list_new (InnStore  *store,
                    InnFinder *finder)
{
  InnGuestList *self = g_object_new (INN_TYPE_GUEST_LIST, NULL);

  self->store = g_object_ref (store);
  self->finder = g_object_ref (finder);
  self->pages = inn_guest_pages_new (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "updated", G_CALLBACK (finder_updated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "ready", G_CALLBACK (finder_updated_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * inn_guest_list_get_query:
 *
 * Returns: (transfer none): what the list asks
 */
const InnGuestQuery *
inn_guest_list_get_query (InnGuestList *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST (self), NULL);

  return self->query;
}

/**
 * inn_guest_list_set_query:
 * @query: (transfer none): what to show
 *
 * Asks; the rows change when the answer is there.
 */
void
inn_guest_list_set_query (InnGuestList  *self,
                          InnGuestQuery *query)
{
  g_return_if_fail (INN_IS_GUEST_LIST (self));

  if (self->answered && inn_guest_query_equal (self->query, query))
    return;

  inn_guest_query_ref (query);
  inn_guest_query_unref (self->query);
  self->query = query;
  inn_needle_unref (self->needle);
  self->needle = inn_needle_new (query->text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);

  ask (self);
}

/**
 * inn_guest_list_get_needle:
 *
 * Returns: (transfer none): the words of the query, to mark them in the rows
 */
InnNeedle *
inn_guest_list_get_needle (InnGuestList *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST (self), NULL);

  return self->needle;
}

/**
 * inn_guest_list_is_busy:
 *
 * Returns: whether an answer is awaited
 */
gboolean
inn_guest_list_is_busy (InnGuestList *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * inn_guest_list_has_answered:
 *
 * Returns: whether there was any answer yet; an empty list before it means nothing
 */
gboolean
inn_guest_list_has_answered (InnGuestList *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST (self), FALSE);

  return self->answered;
}

/**
 * inn_guest_list_keep:
 * @id: a guest whose row is to stay where it is when the list is answered anew; 0 for nobody
 */
void
inn_guest_list_keep (InnGuestList *self,
                     gint64        id)
{
  g_return_if_fail (INN_IS_GUEST_LIST (self));

  self->kept = id;
}

/**
 * inn_guest_list_get_id:
 *
 * Returns: the guest at @position, 0 behind the end
 */
gint64
inn_guest_list_get_id (InnGuestList *self,
                       guint         position)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST (self), 0);

  return position < get_n_items (G_LIST_MODEL (self))
           ? g_array_index (self->shown.ids, gint64,
                            inn_shown_ids_get_index (&self->shown, position))
           : 0;
}

/**
 * inn_guest_list_get_index:
 *
 * Returns: where in the ids of the answer the guest at @position stands; the position itself but
 *   while a new answer is told
 */
guint
inn_guest_list_get_index (InnGuestList *self,
                          guint         position)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST (self), position);

  return inn_shown_ids_get_index (&self->shown, position);
}

/**
 * inn_guest_list_get_ids:
 *
 * Returns: (transfer none) (element-type gint64): the whole answer. Once it is told it does not
 *   change any more, and another answer is another array.
 */
GArray *
inn_guest_list_get_ids (InnGuestList *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST (self), NULL);

  return self->shown.ids;
}

/**
 * inn_guest_list_find:
 *
 * Returns: where the guest @id stands, or %G_MAXUINT (GTK's invalid position) if nowhere
 */
guint
inn_guest_list_find (InnGuestList *self,
                     gint64        id)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST (self), G_MAXUINT);

  return inn_shown_ids_find (self->shown.ids, id);
}
