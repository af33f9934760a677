/* inn-tag-list-pane.c: see inn-tag-list-pane.h. Groups are rows too, which cannot be selected but
 * hold the buttons of the group.
 */

#include "config.h"

#include "inn-tag-list-pane.h"

#include "inn-fold.h"
#include "inn-pinyin-match.h"
#include "inn-spoken-name.h"
#include "inn-tag-group-popover.h"
#include "inn-tag-label.h"

#include <glib/gi18n.h>

struct _InnTagListPane
{
  GtkWidget parent_instance;

  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *new_group_button;

  InnBook *book;    /* owned */
  gint64 selected;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (InnTagListPane, inn_tag_list_pane, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  OPENED,
  NEW_TAG,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
get_tag_id (GtkListBoxRow *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "inn-tag-id");

  return id != NULL ? *id : 0;
}

static void
new_tag_cb (GtkButton      *button,
            InnTagListPane *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "inn-group-id");

  g_signal_emit (self, signals[NEW_TAG], 0, *id);
}

static void
set_label (GtkWidget  *button,
           const char *label)
{
  gtk_widget_set_tooltip_text (button, label);
  inn_spoken_name_set (button, label);
}

static void
append_group (InnTagListPane *self,
              InnTagGroup    *group)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *title = gtk_label_new (inn_tag_group_get_title (group));
  GtkWidget *edit = gtk_menu_button_new ();
  GtkWidget *add = gtk_button_new_from_icon_name ("inn-plus-symbolic");

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "section-head");

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (edit), "inn-edit-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (edit),
                               inn_tag_group_popover_new (self->book, group->id));
  gtk_widget_add_css_class (edit, "inline-icon");
  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  set_label (edit, _("Rename or colour the group"));

  gtk_widget_add_css_class (add, "inline-icon");
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  set_label (add, _("New tag in this group"));
  g_object_set_data_full (G_OBJECT (add), "inn-group-id",
                          g_memdup2 (&group->id, sizeof group->id), g_free);
  g_signal_connect (add, "clicked", G_CALLBACK (new_tag_cb), self);

  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), edit);
  gtk_box_append (GTK_BOX (box), add);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "group-row");
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
append_tag (InnTagListPane *self,
            InnTag         *tag)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *chip = inn_tag_label_new (tag);
  g_autofree char *number = g_strdup_printf ("%d", tag->n_guests);
  g_autofree char *words = NULL;
  GtkWidget *count = gtk_label_new (number);

  /* Translators: name of a tag, how many guests wear it. */
  words = tag->disabled
            ? g_strdup_printf (ngettext ("%1$s, out of use, %2$d guest",
                                         "%1$s, out of use, %2$d guests", tag->n_guests),
                               tag->name, tag->n_guests)
            : g_strdup_printf (ngettext ("%1$s, %2$d guest", "%1$s, %2$d guests", tag->n_guests),
                               tag->name, tag->n_guests);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_hexpand (chip, TRUE);
  gtk_widget_add_css_class (count, "secondary");
  gtk_widget_add_css_class (count, "figures");
  gtk_box_append (GTK_BOX (box), chip);
  if (tag->disabled)
    {
      GtkWidget *mark = gtk_label_new (C_("tag", "out of use"));

      gtk_widget_add_css_class (mark, "secondary");
      gtk_box_append (GTK_BOX (box), mark);
      gtk_widget_add_css_class (row, "disabled-tag");
    }
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_add_css_class (box, "tags-large");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "inn-tag-id", g_memdup2 (&tag->id, sizeof tag->id),
                          g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  if (tag->id == self->selected)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
}

static gboolean
fits (InnTag     *tag,
      const char *needle)
{
  gsize start, end;

  return *needle == '\0' || inn_fold_find (tag->name, needle, 0, &start, &end)
         || inn_pinyin_match_range (tag->name, needle, &start, &end);
}

static gboolean
has_focus_in_row (InnTagListPane *self)
{
  GtkRoot *root = gtk_widget_get_root (self->list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->list);
}

static void
fill (InnTagListPane *self)
{
  InnTagShelf *shelf = inn_book_get_tags (self->book);
  GPtrArray *groups = inn_tag_shelf_get_groups (shelf);
  GPtrArray *tags = inn_tag_shelf_get_tags (shelf);
  g_autofree char *needle = inn_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  const gboolean had_focus = has_focus_in_row (self);
  GtkListBoxRow *selected;
  GtkWidget *child;

  g_strstrip (needle);
  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);

  for (guint i = 0; i < groups->len; i++)
    {
      InnTagGroup *group = g_ptr_array_index (groups, i);

      append_group (self, group);
      for (guint j = 0; j < tags->len; j++)
        {
          InnTag *tag = g_ptr_array_index (tags, j);

          if (tag->group_id == group->id && fits (tag, needle))
            append_tag (self, tag);
        }
    }

  /* The focus goes along with the tag; left to itself it goes to the first row, and chooses it. */
  selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  if (had_focus && selected != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (selected));
  self->filling = FALSE;
}

static void
row_selected_cb (GtkListBox     *list,
                 GtkListBoxRow  *row,
                 InnTagListPane *self)
{
  if (self->filling || row == NULL)
    return;

  self->selected = get_tag_id (row);
  g_signal_emit (self, signals[CHOSEN], 0, self->selected);
}

static void
row_activated_cb (GtkListBox     *list,
                  GtkListBoxRow  *row,
                  InnTagListPane *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
inn_tag_list_pane_dispose (GObject *object)
{
  InnTagListPane *self = INN_TAG_LIST_PANE (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_tag_list_pane_parent_class)->dispose (object);
}

static void
inn_tag_list_pane_class_init (InnTagListPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_tag_list_pane_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_TAG_LIST_PANE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPENED] = g_signal_new ("opened", INN_TYPE_TAG_LIST_PANE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NEW_TAG] = g_signal_new ("new-tag", INN_TYPE_TAG_LIST_PANE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tag-list-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagListPane, search);
  gtk_widget_class_bind_template_child (widget_class, InnTagListPane, list);
  gtk_widget_class_bind_template_child (widget_class, InnTagListPane, new_group_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_tag_list_pane_init (InnTagListPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_tag_list_pane_set_book:
 * @book: (transfer none): the book whose tags are listed; given once
 */
void
inn_tag_list_pane_set_book (InnTagListPane *self,
                            InnBook        *book)
{
  g_return_if_fail (INN_IS_TAG_LIST_PANE (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->new_group_button),
                               inn_tag_group_popover_new (book, 0));
  g_signal_connect_object (inn_book_get_tags (book), "changed", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}

/**
 * inn_tag_list_pane_select:
 * @self: the pane
 * @tag_id: which tag to mark, 0 for none; does not emit `chosen`
 */
void
inn_tag_list_pane_select (InnTagListPane *self,
                          gint64          tag_id)
{
  g_return_if_fail (INN_IS_TAG_LIST_PANE (self));

  self->selected = tag_id;
  fill (self);
}

/**
 * inn_tag_list_pane_get_first:
 *
 * Returns: the tag at the top, or 0
 */
gint64
inn_tag_list_pane_get_first (InnTagListPane *self)
{
  g_return_val_if_fail (INN_IS_TAG_LIST_PANE (self), 0);

  for (GtkWidget *row = gtk_widget_get_first_child (self->list);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_tag_id (GTK_LIST_BOX_ROW (row)) != 0)
      return get_tag_id (GTK_LIST_BOX_ROW (row));

  return 0;
}
