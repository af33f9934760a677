/* inn-guest-item.c: one guest in a list: an id, and the summary once it is fetched. */

#include "config.h"

#include "inn-guest-item.h"

struct _InnGuestItem
{
  GObject          parent_instance;

  gint64           id;
  InnGuestSummary *summary; /* owned, NULL while it is fetched */
  InnNeedle       *needle;  /* owned, nullable; what the excerpt was asked for */
  char            *excerpt; /* nullable */
};

G_DEFINE_FINAL_TYPE (InnGuestItem, inn_guest_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_SUMMARY,
  N_PROPS,
};

enum
{
  EXCERPT_WANTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
inn_guest_item_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InnGuestItem *self = INN_GUEST_ITEM (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_SUMMARY:
      g_value_set_pointer (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inn_guest_item_finalize (GObject *object)
{
  InnGuestItem *self = INN_GUEST_ITEM (object);

  g_clear_pointer (&self->summary, inn_guest_summary_unref);
  g_clear_pointer (&self->needle, inn_needle_unref);
  g_free (self->excerpt);

  G_OBJECT_CLASS (inn_guest_item_parent_class)->finalize (object);
}

static void
inn_guest_item_class_init (InnGuestItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inn_guest_item_get_property;
  object_class->finalize = inn_guest_item_finalize;

  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] =
    g_param_spec_pointer ("summary", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EXCERPT_WANTED] =
    g_signal_new ("excerpt-wanted", INN_TYPE_GUEST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
}

static void
inn_guest_item_init (InnGuestItem *self)
{
}

/**
 * inn_guest_item_new:
 * @id: row of a guest
 *
 * Returns: (transfer full): an item of which no more is known yet
 */
InnGuestItem *
inn_guest_item_new (gint64 id)
{
  InnGuestItem *self = g_object_new (INN_TYPE_GUEST_ITEM, NULL);

  self->id = id;

  return self;
}

/**
 * inn_guest_item_get_id:
 *
 * Returns: row of the guest
 */
gint64
inn_guest_item_get_id (InnGuestItem *self)
{
  g_return_val_if_fail (INN_IS_GUEST_ITEM (self), 0);

  return self->id;
}

/**
 * inn_guest_item_get_summary:
 *
 * Returns: (transfer none) (nullable): what to show; %NULL while it is being fetched
 */
const InnGuestSummary *
inn_guest_item_get_summary (InnGuestItem *self)
{
  g_return_val_if_fail (INN_IS_GUEST_ITEM (self), NULL);

  return self->summary;
}

/**
 * inn_guest_item_set_summary:
 * @summary: (transfer none) (nullable): what is known of the guest now; %NULL for nothing
 *
 * On the main thread; notifies if it is another one.
 */
void
inn_guest_item_set_summary (InnGuestItem    *self,
                            InnGuestSummary *summary)
{
  g_return_if_fail (INN_IS_GUEST_ITEM (self));

  if (self->summary == summary)
    return;

  /* What is known may be another thing now. */
  g_clear_pointer (&self->needle, inn_needle_unref);
  g_clear_pointer (&self->excerpt, g_free);
  g_clear_pointer (&self->summary, inn_guest_summary_unref);
  self->summary = summary != NULL ? inn_guest_summary_ref (summary) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

/**
 * inn_guest_item_get_excerpt:
 * @needle: what is looked for
 * @shown: what the row shows anyway, its parts on lines of their own
 *
 * Asks for the excerpt when it is not known yet; `summary` notifies when it is.
 *
 * Returns: (transfer none) (nullable): what to show to say why the guest was found
 */
const char *
inn_guest_item_get_excerpt (InnGuestItem *self,
                            InnNeedle    *needle,
                            const char   *shown)
{
  g_return_val_if_fail (INN_IS_GUEST_ITEM (self), NULL);

  if (self->needle != needle)
    {
      g_clear_pointer (&self->excerpt, g_free);
      g_clear_pointer (&self->needle, inn_needle_unref);
      self->needle = inn_needle_ref (needle);
      g_signal_emit (self, signals[EXCERPT_WANTED], 0, needle, shown);
    }

  return self->excerpt;
}

/**
 * inn_guest_item_set_excerpt:
 * @needle: what was looked for; an answer to another question is dropped
 * @excerpt: why the guest was found
 */
void
inn_guest_item_set_excerpt (InnGuestItem *self,
                            InnNeedle    *needle,
                            const char   *excerpt)
{
  g_return_if_fail (INN_IS_GUEST_ITEM (self));

  if (self->needle != needle)
    return;

  g_free (self->excerpt);
  self->excerpt = g_strdup (excerpt);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}
