/* inn-tag-proposals.c: see inn-tag-proposals.h. The last line makes a new tag of what is typed. */

#include "config.h"

#include "inn-tag-proposals.h"

#include "inn-tag-label.h"

#include <glib/gi18n.h>

/* More than these are better narrowed by typing on. */
#define MAX_SHOWN 7
#define MAX_NAME 60

struct _InnTagProposals
{
  GtkWidget parent_instance;

  GtkWidget *list; /* owned as our child */
};

G_DEFINE_FINAL_TYPE (InnTagProposals, inn_tag_proposals, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static InnTag *
get_tag (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "inn-tag") : NULL;
}

static void
row_activated_cb (GtkListBox      *list,
                  GtkListBoxRow   *row,
                  InnTagProposals *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_tag (row));
}

static void
append (InnTagProposals *self,
        GtkWidget       *child,
        InnTag          *tag,
        const char      *words)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "inn-tag", inn_tag_ref (tag),
                          (GDestroyNotify) inn_tag_unref);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
append_tag (InnTagProposals *self,
            InnTagShelf     *shelf,
            InnTag          *tag)
{
  InnTagGroup *group = shelf != NULL ? inn_tag_shelf_get_group (shelf, tag->group_id) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *chip = inn_tag_label_new (tag);
  GtkWidget *hint = gtk_label_new (C_("key", "Enter"));
  GtkWidget *use;
  g_autofree char *count =
    g_strdup_printf (ngettext ("%d guest", "%d guests", tag->n_guests), tag->n_guests);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  /* Translators: group of a tag, how many guests wear it. */
  text = g_strdup_printf (_("%1$s, %2$s"), group != NULL ? inn_tag_group_get_title (group) : "",
                          count);
  /* Translators: name of a tag, then its group and how many guests wear it. */
  words = g_strdup_printf (C_("tag", "%1$s, %2$s"), tag->name, text);

  use = gtk_label_new (text);
  gtk_widget_add_css_class (use, "secondary");
  gtk_label_set_xalign (GTK_LABEL (use), 0);
  gtk_label_set_ellipsize (GTK_LABEL (use), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (use, TRUE);
  gtk_widget_add_css_class (hint, "key-hint");
  gtk_widget_set_valign (hint, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), chip);
  gtk_box_append (GTK_BOX (box), use);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_widget_add_css_class (box, "tags-large");
  append (self, box, tag, words);
}

static void
append_new (InnTagProposals *self,
            const char      *typed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("inn-plus-symbolic");
  /* Translators: what was typed. */
  g_autofree char *words = g_strdup_printf (_("New tag “%s”"), typed);
  GtkWidget *label = gtk_label_new (words);
  g_autoptr (InnTag) tag = inn_tag_new (0, 0, typed);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "new-tag");
  append (self, box, tag, words);
}

/* A name that long is a sentence: nothing is cut silently, and nothing is taken. */
static void
append_too_long (InnTagProposals *self)
{
  g_autofree char *words
    = g_strdup_printf (_("A tag has at most %d characters; what is longer belongs in the note"),
                       MAX_NAME);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "secondary");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
set_header_cb (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  InnTag *tag = get_tag (row);

  if (before != NULL && tag != NULL && tag->id == 0)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_widget_add_css_class (line, "hairline");
      gtk_list_box_row_set_header (row, line);
    }
}

static void
inn_tag_proposals_dispose (GObject *object)
{
  g_clear_pointer (&INN_TAG_PROPOSALS (object)->list, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_tag_proposals_parent_class)->dispose (object);
}

static void
inn_tag_proposals_class_init (InnTagProposalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_tag_proposals_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_TAG_PROPOSALS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inn_tag_proposals_init (InnTagProposals *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), set_header_cb, NULL, NULL);
  gtk_widget_add_css_class (self->list, "tag-proposals");
  gtk_widget_set_can_focus (self->list, FALSE);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/**
 * inn_tag_proposals_new:
 *
 * Returns: (transfer floating): a list without proposals
 */
GtkWidget *
inn_tag_proposals_new (void)
{
  return g_object_new (INN_TYPE_TAG_PROPOSALS, NULL);
}

/**
 * inn_tag_proposals_show:
 * @self: the proposals
 * @shelf: (nullable): to name groups
 * @tags: (element-type InnTag): what fits, the best first; that is marked
 * @typed: (nullable): what was typed, for a new tag unless one reads the same; %NULL offers none
 */
void
inn_tag_proposals_show (InnTagProposals *self,
                        InnTagShelf     *shelf,
                        GPtrArray       *tags,
                        const char      *typed)
{
  GtkWidget *child;

  g_return_if_fail (INN_IS_TAG_PROPOSALS (self));

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);

  for (guint i = 0; i < MIN (tags->len, MAX_SHOWN); i++)
    append_tag (self, shelf, g_ptr_array_index (tags, i));
  if (typed != NULL && g_utf8_strlen (typed, -1) > MAX_NAME)
    append_too_long (self);
  else if (typed != NULL && (shelf == NULL || inn_tag_shelf_find_name (shelf, typed) == NULL))
    append_new (self, typed);

  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

/**
 * inn_tag_proposals_is_empty:
 *
 * Returns: whether there is nothing to choose from
 */
gboolean
inn_tag_proposals_is_empty (InnTagProposals *self)
{
  g_return_val_if_fail (INN_IS_TAG_PROPOSALS (self), TRUE);

  return gtk_widget_get_first_child (self->list) == NULL;
}

/**
 * inn_tag_proposals_get_marked:
 *
 * Returns: (transfer none) (nullable): the tag that Enter takes
 */
InnTag *
inn_tag_proposals_get_marked (InnTagProposals *self)
{
  g_return_val_if_fail (INN_IS_TAG_PROPOSALS (self), NULL);

  return get_tag (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

/**
 * inn_tag_proposals_move_mark:
 * @self: the proposals
 * @step: 1 for down, -1 for up; goes round at the ends
 */
void
inn_tag_proposals_move_mark (InnTagProposals *self,
                             int              step)
{
  GtkListBoxRow *row;
  int n = 0, index;

  g_return_if_fail (INN_IS_TAG_PROPOSALS (self));

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), n) != NULL)
    n++;
  if (n == 0)
    return;

  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                                          (index + n + step) % n));
}
