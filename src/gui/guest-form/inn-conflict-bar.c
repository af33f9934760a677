/* inn-conflict-bar.c: see inn-conflict-bar.h. */

#include "config.h"

#include "inn-conflict-bar.h"

#include "inn-guest-part.h"

#include <glib/gi18n.h>

struct _InnConflictBar
{
  GtkWidget parent_instance;

  GtkWidget *box;  /* owned as our child */
  GtkWidget *list; /* one box per part */
};

G_DEFINE_FINAL_TYPE (InnConflictBar, inn_conflict_bar, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
use_cb (GtkButton      *button,
        InnConflictBar *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_GRID);
  guint part = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "inn-part"));
  gboolean theirs = g_object_get_data (G_OBJECT (button), "inn-theirs") != NULL;

  gtk_box_remove (GTK_BOX (self->list), row);
  gtk_widget_set_visible (GTK_WIDGET (self), !inn_conflict_bar_is_decided (self));
  g_signal_emit (self, signals[CHOSEN], 0, part, theirs);
}

static void
attach_value (InnConflictBar *self,
              GtkGrid        *grid,
              int             line,
              const char     *words,
              gboolean        theirs)
{
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new_with_label (_("Use this"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (theirs)
    g_object_set_data (G_OBJECT (button), "inn-theirs", button);
  g_signal_connect (button, "clicked", G_CALLBACK (use_cb), self);
  gtk_grid_attach (grid, label, 1, line, 1, 1);
  gtk_grid_attach (grid, button, 2, line, 1, 1);
}

static void
append_part (InnConflictBar *self,
             guint           part,
             InnGuest       *mine,
             InnGuest       *theirs,
             InnTagShelf    *tags)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *title = gtk_label_new (inn_guest_part_get_name (part));
  g_autofree char *my_text = inn_guest_part_dup_text (part, mine, tags);
  g_autofree char *their_text = inn_guest_part_dup_text (part, theirs, tags);
  g_autofree char *my_words = NULL;
  g_autofree char *their_words = NULL;

  my_words = *my_text != '\0' ? g_strdup_printf (_("You wrote %s"), my_text)
                              : g_strdup (_("You left it empty"));
  their_words = *their_text != '\0' ? g_strdup_printf (_("In the book now: %s"), their_text)
                                    : g_strdup (_("In the book it is empty now"));

  gtk_widget_add_css_class (title, "secondary-body");
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), title, 0, 0, 1, 1);
  attach_value (self, GTK_GRID (grid), 0, my_words, FALSE);
  attach_value (self, GTK_GRID (grid), 1, their_words, TRUE);
  g_object_set_data (G_OBJECT (grid), "inn-part", GUINT_TO_POINTER (part));
  gtk_box_append (GTK_BOX (self->list), grid);
}

static void
inn_conflict_bar_dispose (GObject *object)
{
  g_clear_pointer (&INN_CONFLICT_BAR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_conflict_bar_parent_class)->dispose (object);
}

static void
inn_conflict_bar_class_init (InnConflictBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_conflict_bar_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", INN_TYPE_CONFLICT_BAR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-conflict-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InnConflictBar, box);
  gtk_widget_class_bind_template_child (widget_class, InnConflictBar, list);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_conflict_bar_init (InnConflictBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_conflict_bar_show:
 * @self: the bar
 * @parts: (element-type guint): what both changed
 * @mine: what was typed here
 * @theirs: what is in the book now
 * @tags: (nullable): to name tags
 */
void
inn_conflict_bar_show (InnConflictBar *self,
                       GArray         *parts,
                       InnGuest       *mine,
                       InnGuest       *theirs,
                       InnTagShelf    *tags)
{
  g_return_if_fail (INN_IS_CONFLICT_BAR (self));

  inn_conflict_bar_clear (self);
  for (guint i = 0; i < parts->len; i++)
    append_part (self, g_array_index (parts, guint, i), mine, theirs, tags);
  gtk_widget_set_visible (GTK_WIDGET (self), parts->len > 0);
}

void
inn_conflict_bar_clear (InnConflictBar *self)
{
  GtkWidget *child;

  g_return_if_fail (INN_IS_CONFLICT_BAR (self));

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
inn_conflict_bar_is_decided (InnConflictBar *self)
{
  g_return_val_if_fail (INN_IS_CONFLICT_BAR (self), TRUE);

  return gtk_widget_get_first_child (self->list) == NULL;
}
