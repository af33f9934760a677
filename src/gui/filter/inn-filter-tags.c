/* inn-filter-tags.c: the popover in which tags are chosen to narrow the list. */

#include "config.h"

#include "inn-filter-tags.h"

#include "inn-fold.h"
#include "inn-spoken-name.h"
#include "inn-tag-label.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnFilterTags
{
  GtkPopover parent_instance;

  GtkWidget *tag_search;
  GtkWidget *all_button;
  GtkWidget *any_button;
  GtkWidget *none_button;
  GtkWidget *groups_box;
  GtkWidget *no_tag_label;
  GtkWidget *clear_button;

  InnBook *book;          /* owned, nullable */
  InnGuestFilter *filter; /* owned */
  InnTagMatch match;      /* chosen before any tag is */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (InnFilterTags, inn_filter_tags, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Takes over @filter, and says so. */
static void
take (InnFilterTags  *self,
      InnGuestFilter *filter)
{
  inn_guest_filter_unref (self->filter);
  self->filter = filter;
  gtk_widget_set_sensitive (self->clear_button, filter->n_tags > 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tag_toggled_cb (GtkToggleButton *button,
                InnFilterTags   *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "inn-tag-id");
  InnGuestFilter *filter;

  if (self->setting)
    return;

  filter = inn_guest_filter_copy (self->filter);
  filter->tag_match = self->match;
  inn_guest_filter_toggle_tag (filter, *id, gtk_toggle_button_get_active (button));
  take (self, filter);
}

static GtkWidget *
create_tag_button (InnFilterTags *self,
                   const InnTag  *tag)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "tag-choice");
  gtk_button_set_child (GTK_BUTTON (button), inn_tag_label_new (tag));
  g_object_set_data_full (G_OBJECT (button), "inn-tag-id",
                          g_memdup2 (&tag->id, sizeof tag->id), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                inn_guest_filter_has_tag (self->filter, tag->id));
  inn_spoken_name_set (button, tag->name);
  g_signal_connect (button, "toggled", G_CALLBACK (tag_toggled_cb), self);

  return button;
}

static GtkWidget *
add_group (InnFilterTags     *self,
           const InnTagGroup *group)
{
  GtkWidget *head = gtk_label_new (inn_tag_group_get_title (group));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (head, "section-head");
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_box_append (GTK_BOX (self->groups_box), head);
  gtk_widget_set_layout_manager (box, inn_wrap_layout_new (4, 4));
  gtk_box_append (GTK_BOX (self->groups_box), box);

  return box;
}

static gboolean
is_offered (InnFilterTags *self,
            const InnTag  *tag,
            const char    *needle)
{
  gsize start, end;

  if (tag->n_guests == 0 && !inn_guest_filter_has_tag (self->filter, tag->id))
    return FALSE;

  return *needle == '\0' || inn_fold_find (tag->name, needle, 0, &start, &end);
}

static void
fill_groups (InnFilterTags *self)
{
  InnTagShelf *shelf = inn_book_get_tags (self->book);
  GPtrArray *groups = inn_tag_shelf_get_groups (shelf);
  GPtrArray *tags = inn_tag_shelf_get_tags (shelf);
  g_autofree char *needle = inn_fold (gtk_editable_get_text (GTK_EDITABLE (self->tag_search)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->groups_box)))
    gtk_box_remove (GTK_BOX (self->groups_box), child);

  for (guint i = 0; i < groups->len; i++)
    {
      const InnTagGroup *group = g_ptr_array_index (groups, i);
      GtkWidget *box = NULL;

      for (guint j = 0; j < tags->len; j++)
        {
          const InnTag *tag = g_ptr_array_index (tags, j);

          if (tag->group_id != group->id || !is_offered (self, tag, needle))
            continue;
          if (box == NULL)
            box = add_group (self, group);
          gtk_box_append (GTK_BOX (box), create_tag_button (self, tag));
        }
    }

  gtk_widget_set_visible (self->no_tag_label,
                          gtk_widget_get_first_child (self->groups_box) == NULL);
}

/* What was looked for the last time hides most tags from who comes for another one. */
static void
closed_cb (InnFilterTags *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->tag_search), "");
}

static void
tags_changed_cb (InnFilterTags *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_groups (self);
}

static void
tag_search_changed_cb (GtkSearchEntry *entry,
                       InnFilterTags  *self)
{
  if (self->book != NULL)
    fill_groups (self);
}

/* The field takes Esc for itself, which would leave the popover open. */
static void
tag_search_stop_cb (InnFilterTags *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
match_toggled_cb (GtkToggleButton *button,
                  InnFilterTags   *self)
{
  if (self->setting || !gtk_toggle_button_get_active (button))
    return;

  self->match = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->none_button))
                  ? INN_TAGS_NONE
                  : gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->any_button))
                      ? INN_TAGS_ANY : INN_TAGS_ALL;
  if (self->filter->n_tags > 0)
    {
      InnGuestFilter *filter = inn_guest_filter_copy (self->filter);

      filter->tag_match = self->match;
      take (self, filter);
    }
}

static void
clear_clicked_cb (GtkButton     *button,
                  InnFilterTags *self)
{
  InnGuestFilter *filter = inn_guest_filter_copy (self->filter);

  inn_guest_filter_set_tags (filter, INN_TAGS_ALL, NULL, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->tag_search), "");
  take (self, filter);
  fill_groups (self);
}

static void
inn_filter_tags_dispose (GObject *object)
{
  g_clear_object (&INN_FILTER_TAGS (object)->book);

  G_OBJECT_CLASS (inn_filter_tags_parent_class)->dispose (object);
}

static void
inn_filter_tags_finalize (GObject *object)
{
  inn_guest_filter_unref (INN_FILTER_TAGS (object)->filter);

  G_OBJECT_CLASS (inn_filter_tags_parent_class)->finalize (object);
}

static void
inn_filter_tags_class_init (InnFilterTagsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_filter_tags_dispose;
  object_class->finalize = inn_filter_tags_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-filter-tags.ui");
  gtk_widget_class_bind_template_child (widget_class, InnFilterTags, tag_search);
  gtk_widget_class_bind_template_child (widget_class, InnFilterTags, all_button);
  gtk_widget_class_bind_template_child (widget_class, InnFilterTags, any_button);
  gtk_widget_class_bind_template_child (widget_class, InnFilterTags, none_button);
  gtk_widget_class_bind_template_child (widget_class, InnFilterTags, groups_box);
  gtk_widget_class_bind_template_child (widget_class, InnFilterTags, no_tag_label);
  gtk_widget_class_bind_template_child (widget_class, InnFilterTags, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_groups);
  gtk_widget_class_bind_template_callback (widget_class, tag_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, match_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
inn_filter_tags_init (InnFilterTags *self)
{
  self->filter = inn_guest_filter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_filter_tags_set_book:
 * @book: the book whose tags are offered; set once
 */
void
inn_filter_tags_set_book (InnFilterTags *self,
                          InnBook       *book)
{
  g_return_if_fail (INN_IS_FILTER_TAGS (self));

  self->book = g_object_ref (book);
  g_signal_connect_object (inn_book_get_tags (book), "changed", G_CALLBACK (tags_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * inn_filter_tags_get_filter:
 *
 * Returns: (transfer none): the filter with the tags chosen here
 */
InnGuestFilter *
inn_filter_tags_get_filter (InnFilterTags *self)
{
  g_return_val_if_fail (INN_IS_FILTER_TAGS (self), NULL);

  return self->filter;
}

/**
 * inn_filter_tags_set_filter:
 * @filter: the filter whose tags are shown from now on; nothing is emitted
 */
void
inn_filter_tags_set_filter (InnFilterTags  *self,
                            InnGuestFilter *filter)
{
  g_return_if_fail (INN_IS_FILTER_TAGS (self));

  inn_guest_filter_ref (filter);
  inn_guest_filter_unref (self->filter);
  self->filter = filter;
  if (filter->n_tags > 0)
    self->match = filter->tag_match;

  self->setting = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->match == INN_TAGS_NONE
                                                     ? self->none_button
                                                     : self->match == INN_TAGS_ANY
                                                         ? self->any_button
                                                         : self->all_button), TRUE);
  self->setting = FALSE;
  gtk_widget_set_sensitive (self->clear_button, filter->n_tags > 0);
}
