/* inn-guest-filter-bar.c: see inn-guest-filter-bar.h. A chip for which the book has nobody is left
 * out. Emits "changed" whenever another list is asked for.
 */

#include "config.h"

#include "inn-guest-filter-bar.h"

#include "inn-fold.h"
#include "inn-store-guests.h"
#include "inn-tag-label.h"
#include "inn-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#define N_SCOPES (INN_SCOPE_ARCHIVED + 1)

/* A longer tag would push the other chips away. */
#define MAX_LABEL 6

struct _InnGuestFilterBar
{
  GtkWidget parent_instance;

  GtkWidget *all_chip;
  GtkWidget *in_house_chip;
  GtkWidget *arriving_chip;
  GtkWidget *vip_chip;
  GtkWidget *follow_ups_chip;
  GtkWidget *archived_chip;
  GtkWidget *tags_chip;
  GtkWidget *tags_popover;
  GtkWidget *tag_search;
  GtkWidget *all_button;
  GtkWidget *any_button;
  GtkWidget *none_button;
  GtkWidget *groups_box;
  GtkWidget *no_tag_label;
  GtkWidget *clear_button;

  InnBook *book;             /* owned */
  GHashTable *chosen;        /* owned, tag id → itself */
  GCancellable *cancellable;
  gboolean present[N_SCOPES];
};

G_DEFINE_FINAL_TYPE (InnGuestFilterBar, inn_guest_filter_bar, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  InnGuestFilterBar *self;
  InnGuestScope scope;
} Count;

static GtkWidget *
get_chip (InnGuestFilterBar *self,
          InnGuestScope      scope)
{
  switch (scope)
    {
    case INN_SCOPE_IN_HOUSE:
      return self->in_house_chip;
    case INN_SCOPE_ARRIVING:
      return self->arriving_chip;
    case INN_SCOPE_FOLLOW_UPS:
      return self->follow_ups_chip;
    case INN_SCOPE_VIP:
      return self->vip_chip;
    case INN_SCOPE_ARCHIVED:
      return self->archived_chip;
    case INN_SCOPE_ALL:
    default:
      return self->all_chip;
    }
}

static void
update_chips (InnGuestFilterBar *self)
{
  for (guint scope = INN_SCOPE_IN_HOUSE; scope < N_SCOPES; scope++)
    {
      GtkWidget *chip = get_chip (self, scope);

      gtk_widget_set_visible (chip,
                              self->present[scope] ||
                              gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
    }
}

static void
count_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Count *count = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;

  ids = inn_store_list_guests_finish (INN_STORE (source), result, &error);
  /* The bar may be gone; a chip that could not be counted stays as it was. */
  if (ids == NULL)
    return;

  count->self->present[count->scope] = ids->len > 0;
  update_chips (count->self);
}

static void
count_scopes (InnGuestFilterBar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  for (guint scope = INN_SCOPE_IN_HOUSE; scope < N_SCOPES; scope++)
    {
      g_autoptr(InnGuestQuery) query = inn_guest_query_new ("", scope, INN_ORDER_CREATED);
      Count *count = g_new0 (Count, 1);

      count->self = self;
      count->scope = scope;
      inn_store_list_guests_async (inn_book_get_store (self->book), query, self->cancellable,
                                   count_cb, count);
    }
}

static void
book_changed_cb (InnGuestFilterBar *self,
                 InnChangeSet      *changes)
{
  if (inn_change_set_get_areas (changes) &
      (INN_CHANGE_GUESTS | INN_CHANGE_FOLLOW_UPS | INN_CHANGE_STAYS))
    count_scopes (self);
}

/* Tags */

static void
update_tags_chip (InnGuestFilterBar *self)
{
  guint n_chosen = g_hash_table_size (self->chosen);
  g_autofree char *label = NULL;

  if (n_chosen == 1)
    {
      GHashTableIter iter;
      gpointer id = NULL;
      const InnTag *tag;

      g_hash_table_iter_init (&iter, self->chosen);
      g_hash_table_iter_next (&iter, &id, NULL);
      tag = inn_tag_shelf_get_tag (inn_book_get_tags (self->book), *(gint64 *) id);
      if (tag != NULL)
        label = inn_text_shorten (tag->name, MAX_LABEL);
    }
  if (label == NULL && n_chosen > 0)
    label = g_strdup_printf (ngettext ("%u tag", "%u tags", n_chosen), n_chosen);
  if (label != NULL && inn_guest_filter_bar_get_match (self) == INN_TAGS_NONE)
    {
      g_autofree char *tags = g_steal_pointer (&label);

      /* Translators: who does not wear these tags; "%s" is the name of a tag, or how many. */
      label = g_strdup_printf (_("without %s"), tags);
    }

  if (label != NULL)
    gtk_menu_button_set_label (GTK_MENU_BUTTON (self->tags_chip), label);
  else
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->tags_chip), "inn-tag-symbolic");
  if (n_chosen > 0)
    gtk_widget_add_css_class (self->tags_chip, "active");
  else
    gtk_widget_remove_css_class (self->tags_chip, "active");
  gtk_widget_set_sensitive (self->clear_button, n_chosen > 0);
}

static void
emit_changed (InnGuestFilterBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tag_toggled_cb (GtkToggleButton   *button,
                InnGuestFilterBar *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "inn-tag-id");

  if (gtk_toggle_button_get_active (button))
    g_hash_table_add (self->chosen, g_memdup2 (id, sizeof *id));
  else
    g_hash_table_remove (self->chosen, id);

  update_tags_chip (self);
  emit_changed (self);
}

static GtkWidget *
create_tag_button (InnGuestFilterBar *self,
                   const InnTag      *tag)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = inn_tag_label_new (tag);

  gtk_widget_add_css_class (button, "tag-choice");
  gtk_button_set_child (GTK_BUTTON (button), label);
  g_object_set_data_full (G_OBJECT (button), "inn-tag-id",
                          g_memdup2 (&tag->id, sizeof tag->id), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                g_hash_table_contains (self->chosen, &tag->id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tag->name,
                                  -1);
  g_signal_connect (button, "toggled", G_CALLBACK (tag_toggled_cb), self);

  return button;
}

static void
fill_groups (InnGuestFilterBar *self)
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
          gsize start, end;

          if (tag->group_id != group->id)
            continue;
          if (tag->n_guests == 0 && !g_hash_table_contains (self->chosen, &tag->id))
            continue;
          if (*needle != '\0' && !inn_fold_find (tag->name, needle, 0, &start, &end))
            continue;

          if (box == NULL)
            {
              GtkWidget *head = gtk_label_new (inn_tag_group_get_title (group));

              gtk_widget_add_css_class (head, "section-head");
              gtk_label_set_xalign (GTK_LABEL (head), 0);
              gtk_box_append (GTK_BOX (self->groups_box), head);
              box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
              gtk_widget_set_layout_manager (box, inn_wrap_layout_new (4, 4));
              gtk_box_append (GTK_BOX (self->groups_box), box);
            }
          gtk_box_append (GTK_BOX (box), create_tag_button (self, tag));
        }
    }

  gtk_widget_set_visible (self->no_tag_label,
                          gtk_widget_get_first_child (self->groups_box) == NULL);
}

/* What was looked for the last time hides most tags from who comes for another one. */
static void
tags_popover_closed_cb (InnGuestFilterBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->tag_search), "");
}

static void
tags_changed_cb (InnGuestFilterBar *self)
{
  GHashTableIter iter;
  gpointer id;
  gboolean dropped = FALSE;

  gtk_widget_set_visible (self->tags_chip,
                          inn_tag_shelf_get_tags (inn_book_get_tags (self->book))->len > 0);

  /* A tag that is gone narrows nothing any more. */
  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (inn_tag_shelf_get_tag (inn_book_get_tags (self->book), *(gint64 *) id) == NULL)
      {
        g_hash_table_iter_remove (&iter);
        dropped = TRUE;
      }

  update_tags_chip (self);
  if (gtk_widget_get_mapped (self->tags_popover))
    fill_groups (self);
  if (dropped)
    emit_changed (self);
}

static void
tag_search_changed_cb (GtkSearchEntry    *entry,
                       InnGuestFilterBar *self)
{
  fill_groups (self);
}

/* The field takes Esc for itself, which would leave the popover open. */
static void
tag_search_stop_cb (InnGuestFilterBar *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->tags_popover));
}

static void
match_toggled_cb (GtkToggleButton   *button,
                  InnGuestFilterBar *self)
{
  if (!gtk_toggle_button_get_active (button) || g_hash_table_size (self->chosen) == 0)
    return;

  update_tags_chip (self);
  emit_changed (self);
}

static void
clear_clicked_cb (GtkButton         *button,
                  InnGuestFilterBar *self)
{
  g_hash_table_remove_all (self->chosen);
  gtk_editable_set_text (GTK_EDITABLE (self->tag_search), "");
  fill_groups (self);
  update_tags_chip (self);
  emit_changed (self);
}

static void
chip_toggled_cb (GtkToggleButton   *chip,
                 InnGuestFilterBar *self)
{
  if (!gtk_toggle_button_get_active (chip))
    return;

  update_chips (self);
  emit_changed (self);
}

static void
inn_guest_filter_bar_dispose (GObject *object)
{
  InnGuestFilterBar *self = INN_GUEST_FILTER_BAR (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_guest_filter_bar_parent_class)->dispose (object);
}

static void
inn_guest_filter_bar_finalize (GObject *object)
{
  InnGuestFilterBar *self = INN_GUEST_FILTER_BAR (object);

  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (inn_guest_filter_bar_parent_class)->finalize (object);
}

static void
inn_guest_filter_bar_class_init (InnGuestFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_guest_filter_bar_dispose;
  object_class->finalize = inn_guest_filter_bar_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, all_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, in_house_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, arriving_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, vip_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, follow_ups_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, archived_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, tags_chip);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, tags_popover);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, tag_search);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, all_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, any_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, none_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, groups_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, no_tag_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFilterBar, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, match_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
inn_guest_filter_bar_init (InnGuestFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_signal_connect_swapped (self->tags_popover, "show", G_CALLBACK (fill_groups), self);
  g_signal_connect_swapped (self->tags_popover, "closed", G_CALLBACK (tags_popover_closed_cb), self);
}

/**
 * inn_guest_filter_bar_set_book:
 * @self: the bar
 * @book: the book whose guests are narrowed; set once
 */
void
inn_guest_filter_bar_set_book (InnGuestFilterBar *self,
                               InnBook           *book)
{
  g_return_if_fail (INN_IS_GUEST_FILTER_BAR (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_tags (book), "changed", G_CALLBACK (tags_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inn_book_get_clock (book), "changed", G_CALLBACK (count_scopes), self,
                           G_CONNECT_SWAPPED);
  count_scopes (self);
  tags_changed_cb (self);
}

InnGuestScope
inn_guest_filter_bar_get_scope (InnGuestFilterBar *self)
{
  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), INN_SCOPE_ALL);

  for (guint scope = INN_SCOPE_ALL; scope < N_SCOPES; scope++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_chip (self, scope))))
      return scope;

  return INN_SCOPE_ALL;
}

void
inn_guest_filter_bar_set_scope (InnGuestFilterBar *self,
                                InnGuestScope      scope)
{
  g_return_if_fail (INN_IS_GUEST_FILTER_BAR (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_chip (self, scope)), TRUE);
}

/**
 * inn_guest_filter_bar_dup_tags:
 * @self: the bar
 *
 * Returns: (transfer full) (element-type gint64): ids of the tags asked for
 */
GArray *
inn_guest_filter_bar_dup_tags (InnGuestFilterBar *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), ids);

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);

  return ids;
}

InnTagMatch
inn_guest_filter_bar_get_match (InnGuestFilterBar *self)
{
  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), INN_TAGS_ALL);

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->none_button)))
    return INN_TAGS_NONE;

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->any_button)) ? INN_TAGS_ANY
                                                                            : INN_TAGS_ALL;
}

/**
 * inn_guest_filter_bar_show_tag:
 * @self: the bar
 * @tag_id: the one tag to ask for, of everybody
 */
void
inn_guest_filter_bar_show_tag (InnGuestFilterBar *self,
                               gint64             tag_id)
{
  g_return_if_fail (INN_IS_GUEST_FILTER_BAR (self));

  g_hash_table_remove_all (self->chosen);
  g_hash_table_add (self->chosen, g_memdup2 (&tag_id, sizeof tag_id));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all_button), TRUE);
  inn_guest_filter_bar_set_scope (self, INN_SCOPE_ALL);
  update_tags_chip (self);
  emit_changed (self);
}

/**
 * inn_guest_filter_bar_clear:
 * @self: the bar
 *
 * Shows everybody again.
 *
 * Returns: whether the list was narrowed before
 */
gboolean
inn_guest_filter_bar_clear (InnGuestFilterBar *self)
{
  gboolean narrowed;

  g_return_val_if_fail (INN_IS_GUEST_FILTER_BAR (self), FALSE);

  narrowed = inn_guest_filter_bar_get_scope (self) != INN_SCOPE_ALL ||
             g_hash_table_size (self->chosen) > 0;
  if (g_hash_table_size (self->chosen) > 0)
    clear_clicked_cb (NULL, self);
  inn_guest_filter_bar_set_scope (self, INN_SCOPE_ALL);

  return narrowed;
}
