/* inn-tag-group-popover.c: see inn-tag-group-popover.h. A group can be deleted once it is empty. */

#include "config.h"

#include "inn-tag-group-popover.h"

#include "inn-feedback.h"
#include "inn-store-tags.h"
#include "inn-text.h"
#include "inn-tint-picker.h"

#include <glib/gi18n.h>

struct _InnTagGroupPopover
{
  GtkPopover parent_instance;

  GtkWidget *name;
  InnTintPicker *tint;
  GtkWidget *delete_button;

  InnBook *book;    /* owned */
  gint64 group_id;  /* 0 for a new group */
};

G_DEFINE_FINAL_TYPE (InnTagGroupPopover, inn_tag_group_popover, GTK_TYPE_POPOVER)

static InnTagGroup *
get_group (InnTagGroupPopover *self)
{
  return self->group_id != 0
           ? inn_tag_shelf_get_group (inn_book_get_tags (self->book), self->group_id) : NULL;
}

static gboolean
is_empty (InnTagGroupPopover *self)
{
  GPtrArray *tags = inn_tag_shelf_get_tags (inn_book_get_tags (self->book));

  for (guint i = 0; i < tags->len; i++)
    {
      InnTag *tag = g_ptr_array_index (tags, i);

      if (tag->group_id == self->group_id)
        return FALSE;
    }

  return TRUE;
}

static void
shown_cb (InnTagGroupPopover *self)
{
  InnTagGroup *group = get_group (self);

  gtk_editable_set_text (GTK_EDITABLE (self->name),
                         group != NULL ? inn_tag_group_get_title (group) : "");
  inn_tint_picker_set (self->tint, group != NULL ? group->tint : INN_TINT_BLUE);
  gtk_widget_set_visible (self->delete_button, group != NULL && is_empty (self));
  gtk_widget_grab_focus (self->name);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InnTagGroupPopover) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  if (inn_store_save_tag_group_finish (INN_STORE (source), result, &seq, &error) == 0)
    inn_feedback_error (GTK_WIDGET (self), _("The group was not saved"), error);
  else if (seq != 0)
    inn_feedback_offer_undo (GTK_WIDGET (self), _("Saved"), seq);
}

static void
save_cb (InnTagGroupPopover *self)
{
  g_autofree char *name = inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)),
                                          INN_TEXT_ONE_LINE);
  InnTagGroup *before = get_group (self);
  g_autoptr (InnTagGroup) group = NULL;
  GPtrArray *groups = inn_tag_shelf_get_groups (inn_book_get_tags (self->book));
  gboolean same_title = before != NULL && g_str_equal (name, inn_tag_group_get_title (before));

  if (*name == '\0')
    {
      gtk_widget_error_bell (self->name);
      return;
    }

  /* A ready-made group keeps its translated name until it is given another. */
  group = inn_tag_group_new (self->group_id, before != NULL ? before->key : "",
                             same_title ? before->name : name,
                             inn_tint_picker_get (self->tint),
                             before != NULL ? before->position : (int) groups->len);
  gtk_popover_popdown (GTK_POPOVER (self));
  inn_store_save_tag_group_async (inn_book_get_store (self->book), group, NULL, saved_cb,
                                  g_object_ref (self));
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnTagGroupPopover) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  if (!inn_store_delete_tag_group_finish (INN_STORE (source), result, &seq, &error))
    inn_feedback_error (GTK_WIDGET (self), _("The group was not deleted"), error);
  else if (seq != 0)
    inn_feedback_offer_undo (GTK_WIDGET (self), _("Group deleted"), seq);
}

static void
delete_cb (InnTagGroupPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  inn_store_delete_tag_group_async (inn_book_get_store (self->book), self->group_id, NULL,
                                    deleted_cb, g_object_ref (self));
}

static void
inn_tag_group_popover_dispose (GObject *object)
{
  g_clear_object (&INN_TAG_GROUP_POPOVER (object)->book);

  G_OBJECT_CLASS (inn_tag_group_popover_parent_class)->dispose (object);
}

static void
inn_tag_group_popover_class_init (InnTagGroupPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_tag_group_popover_dispose;

  g_type_ensure (INN_TYPE_TINT_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tag-group-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagGroupPopover, name);
  gtk_widget_class_bind_template_child (widget_class, InnTagGroupPopover, tint);
  gtk_widget_class_bind_template_child (widget_class, InnTagGroupPopover, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
inn_tag_group_popover_init (InnTagGroupPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
}

/**
 * inn_tag_group_popover_new:
 * @book: the guest book
 * @group_id: which group, or 0 for a new one
 *
 * Returns: (transfer floating): the popover of a menu button
 */
GtkWidget *
inn_tag_group_popover_new (InnBook *book,
                           gint64   group_id)
{
  InnTagGroupPopover *self = g_object_new (INN_TYPE_TAG_GROUP_POPOVER, NULL);

  self->book = g_object_ref (book);
  self->group_id = group_id;

  return GTK_WIDGET (self);
}
