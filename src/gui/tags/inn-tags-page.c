/* inn-tags-page.c: see inn-tags-page.h. What was typed is saved when another tag is chosen or the
 * page is left; the toast takes it back.
 */

#include "config.h"

#include "inn-tags-page.h"

#include <adwaita.h>

#include "inn-pane-header.h"
#include "inn-pane.h"
#include "inn-shell.h"
#include "inn-tag-editor.h"
#include "inn-tag-list-pane.h"

#include <glib/gi18n.h>

struct _InnTagsPage
{
  GtkWidget parent_instance;

  GtkWidget *leaflet;
  GtkWidget *list;
  GtkWidget *editor;
  GtkWidget *stack;
  GtkWidget *unsaved;

  InnBook *book; /* owned */
};

G_DEFINE_FINAL_TYPE (InnTagsPage, inn_tags_page, GTK_TYPE_WIDGET)

static gboolean
is_editing (InnTagsPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "editor") == 0;
}

static void
update_actions (InnTagsPage *self)
{
  gboolean changed = is_editing (self)
                     && inn_tag_editor_is_changed (INN_TAG_EDITOR (self->editor));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.save", changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.revert", changed);
  gtk_widget_set_visible (self->unsaved, changed);
}

static void
show_tag (InnTagsPage *self,
          InnTag      *tag)
{
  inn_tag_editor_show (INN_TAG_EDITOR (self->editor), tag);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "editor");
  update_actions (self);
}

static void
show_nothing (InnTagsPage *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nothing");
  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
  update_actions (self);
}

/* Saves what was typed. Returns whether it can be; if not, the editor says why. */
static gboolean
put_away (InnTagsPage *self)
{
  InnTagEditor *editor = INN_TAG_EDITOR (self->editor);

  if (!is_editing (self) || !inn_tag_editor_is_changed (editor)
      || inn_tag_editor_is_blank (editor))
    return TRUE;

  return inn_tag_editor_save (editor);
}

static void
chosen_cb (InnTagListPane *list,
           gint64          tag_id,
           InnTagsPage    *self)
{
  InnTag *tag = inn_tag_shelf_get_tag (inn_book_get_tags (self->book), tag_id);

  if (tag == NULL)
    return;
  if (!put_away (self))
    {
      inn_tag_list_pane_select (list, inn_tag_editor_get_tag_id (INN_TAG_EDITOR (self->editor)));
      return;
    }

  show_tag (self, tag);
}

/* Pressed, not only come to by the keyboard. */
static void
opened_cb (InnTagListPane *list,
           InnTagsPage    *self)
{
  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "editor");
}

static void
new_tag_cb (InnTagListPane *list,
            gint64          group_id,
            InnTagsPage    *self)
{
  InnTagGroup *group = inn_tag_shelf_get_group (inn_book_get_tags (self->book), group_id);
  g_autoptr (InnTag) tag = inn_tag_new (0, group_id, "");

  if (!put_away (self))
    return;
  if (group != NULL)
    tag->tint = group->tint;
  inn_tag_list_pane_select (list, 0);
  show_tag (self, tag);
  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "editor");
}

static void
saved_cb (InnTagEditor *editor,
          gint64        tag_id,
          InnTagsPage  *self)
{
  gint64 shown_id = inn_tag_editor_get_tag_id (editor);

  /* Another one was chosen in the meantime. */
  if (shown_id != tag_id)
    return;

  inn_tag_list_pane_select (INN_TAG_LIST_PANE (self->list), tag_id);
  update_actions (self);
}

static void
deleted_cb (InnTagEditor *editor,
            InnTagsPage  *self)
{
  show_nothing (self);
}

/* Shows the tag that is left: it stands for both now. */
static void
merged_cb (InnTagEditor *editor,
           gint64        into,
           InnTagsPage  *self)
{
  InnTag *tag = inn_tag_shelf_get_tag (inn_book_get_tags (self->book), into);

  if (tag == NULL)
    {
      show_nothing (self);
      return;
    }

  inn_tag_list_pane_select (INN_TAG_LIST_PANE (self->list), into);
  show_tag (self, tag);
}

static void
shelf_changed_cb (InnTagsPage *self)
{
  inn_tag_editor_refresh (INN_TAG_EDITOR (self->editor));
  update_actions (self);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnTagsPage *self = INN_TAGS_PAGE (widget);
  InnShell *shell = inn_shell_find (widget);

  if (adw_leaflet_get_folded (ADW_LEAFLET (self->leaflet))
      && g_strcmp0 (adw_leaflet_get_visible_child_name (ADW_LEAFLET (self->leaflet)),
                    "editor") == 0)
    adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
  else if (shell != NULL && put_away (self))
    inn_shell_pop_full (shell);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  inn_tag_editor_save (INN_TAG_EDITOR (INN_TAGS_PAGE (widget)->editor));
}

static void
revert_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  inn_tag_editor_revert (INN_TAG_EDITOR (INN_TAGS_PAGE (widget)->editor));
}

/* Whoever comes chooses a tag first; the way back stands before it, but comes after. */
static gboolean
inn_tags_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (INN_TAGS_PAGE (widget)->list, GTK_DIR_TAB_FORWARD);
}

static void
inn_tags_page_dispose (GObject *object)
{
  InnTagsPage *self = INN_TAGS_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_tags_page_parent_class)->dispose (object);
}

static void
inn_tags_page_class_init (InnTagsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_tags_page_dispose;
  widget_class->grab_focus = inn_tags_page_grab_focus;

  g_type_ensure (INN_TYPE_PANE);
  g_type_ensure (INN_TYPE_PANE_HEADER);
  g_type_ensure (INN_TYPE_TAG_EDITOR);
  g_type_ensure (INN_TYPE_TAG_LIST_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tags-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, InnTagsPage, list);
  gtk_widget_class_bind_template_child (widget_class, InnTagsPage, editor);
  gtk_widget_class_bind_template_child (widget_class, InnTagsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InnTagsPage, unsaved);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_tag_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, deleted_cb);
  gtk_widget_class_bind_template_callback (widget_class, merged_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  gtk_widget_class_install_action (widget_class, "tags.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "tags.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "tags.revert", NULL, revert_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "tags.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "tags.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "tags.back", NULL);
}

static void
inn_tags_page_init (InnTagsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_tags_page_new:
 * @book: the guest book
 *
 * Returns: (transfer floating): the page, on the first tag
 */
GtkWidget *
inn_tags_page_new (InnBook *book)
{
  InnTagsPage *self = g_object_new (INN_TYPE_TAGS_PAGE, NULL);
  InnTag *first;

  self->book = g_object_ref (book);
  inn_tag_list_pane_set_book (INN_TAG_LIST_PANE (self->list), book);
  inn_tag_editor_set_book (INN_TAG_EDITOR (self->editor), book);
  g_signal_connect_object (inn_book_get_tags (book), "changed", G_CALLBACK (shelf_changed_cb),
                           self, G_CONNECT_SWAPPED);

  first = inn_tag_shelf_get_tag (inn_book_get_tags (book),
                                 inn_tag_list_pane_get_first (INN_TAG_LIST_PANE (self->list)));
  if (first != NULL)
    {
      inn_tag_list_pane_select (INN_TAG_LIST_PANE (self->list), first->id);
      show_tag (self, first);
      adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
    }
  else
    {
      show_nothing (self);
    }

  return GTK_WIDGET (self);
}
