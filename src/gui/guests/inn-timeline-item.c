/* inn-timeline-item.c: see inn-timeline-item.h. */

#include "config.h"

#include "inn-timeline-item.h"

struct _InnTimelineItem
{
  GObject parent_instance;

  InnTimelineEntry *entry; /* owned */
};

G_DEFINE_FINAL_TYPE (InnTimelineItem, inn_timeline_item, G_TYPE_OBJECT)

static void
inn_timeline_item_finalize (GObject *object)
{
  InnTimelineItem *self = INN_TIMELINE_ITEM (object);

  g_clear_pointer (&self->entry, inn_timeline_entry_unref);

  G_OBJECT_CLASS (inn_timeline_item_parent_class)->finalize (object);
}

static void
inn_timeline_item_class_init (InnTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_timeline_item_finalize;
}

static void
inn_timeline_item_init (InnTimelineItem *self)
{
}

/**
 * inn_timeline_item_new:
 * @entry: a line
 *
 * Returns: (transfer full): an item that holds it
 */
InnTimelineItem *
inn_timeline_item_new (InnTimelineEntry *entry)
{
  InnTimelineItem *self = g_object_new (INN_TYPE_TIMELINE_ITEM, NULL);

  self->entry = inn_timeline_entry_ref (entry);

  return self;
}

/**
 * inn_timeline_item_get_entry:
 *
 * Returns: (transfer none): the line
 */
const InnTimelineEntry *
inn_timeline_item_get_entry (InnTimelineItem *self)
{
  g_return_val_if_fail (INN_IS_TIMELINE_ITEM (self), NULL);

  return self->entry;
}
