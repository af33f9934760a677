/* inn-filter-chips.c: what narrows the list at present, each condition a chip that takes it away. */

#include "config.h"

#include "inn-filter-chips.h"

#include "inn-filter-words.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#define MAX_CHARACTERS 24

struct _InnFilterChips
{
  GtkWidget parent_instance;

  GtkWidget *clear_button; /* a child */
  GtkWidget *save_button;  /* a child */
  InnGuestFilter *filter;  /* owned */
};

G_DEFINE_FINAL_TYPE (InnFilterChips, inn_filter_chips, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  CLEARED,
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
chip_clicked_cb (GtkButton      *chip,
                 InnFilterChips *self)
{
  InnGuestFilter *without = g_object_get_data (G_OBJECT (chip), "inn-filter");

  inn_guest_filter_ref (without);
  inn_guest_filter_unref (self->filter);
  self->filter = without;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_clicked_cb (InnFilterChips *self)
{
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
save_clicked_cb (InnFilterChips *self)
{
  g_signal_emit (self, signals[SAVE], 0);
}

static void
add_chip (const char     *words,
          InnGuestFilter *without,
          gpointer        data)
{
  InnFilterChips *self = data;
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *cross = gtk_image_new_from_icon_name ("inn-close-symbolic");
  /* Translators: "%s" is one condition of the filter, such as "birthday this month". */
  g_autofree char *name = g_strdup_printf (_("Take away: %s"), words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARACTERS);
  gtk_image_set_pixel_size (GTK_IMAGE (cross), 10);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), cross);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "condition");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (chip), "inn-filter", inn_guest_filter_ref (without),
                          (GDestroyNotify) inn_guest_filter_unref);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, 0);
  gtk_widget_insert_before (chip, GTK_WIDGET (self), self->clear_button);
}

static void
remove_chips (InnFilterChips *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))) != self->clear_button)
    gtk_widget_unparent (chip);
}

static GtkWidget *
add_button (InnFilterChips *self,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "link-button");
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

static void
update_visible (InnFilterChips *self)
{
  gboolean empty = inn_guest_filter_is_empty (self->filter);

  gtk_widget_set_visible (self->clear_button, !empty);
  gtk_widget_set_visible (GTK_WIDGET (self), !empty || gtk_widget_get_visible (self->save_button));
}

static void
inn_filter_chips_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_filter_chips_parent_class)->dispose (object);
}

static void
inn_filter_chips_finalize (GObject *object)
{
  inn_guest_filter_unref (INN_FILTER_CHIPS (object)->filter);

  G_OBJECT_CLASS (inn_filter_chips_parent_class)->finalize (object);
}

static void
inn_filter_chips_class_init (InnFilterChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = inn_filter_chips_dispose;
  object_class->finalize = inn_filter_chips_finalize;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[CLEARED] = g_signal_new ("cleared", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[SAVE] = g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inn_filter_chips_init (InnFilterChips *self)
{
  self->filter = inn_guest_filter_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self), inn_wrap_layout_new (4, 4));
  gtk_widget_add_css_class (GTK_WIDGET (self), "conditions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What narrows the list"), -1);
  self->clear_button = add_button (self, _("Clear"), G_CALLBACK (clear_clicked_cb));
  self->save_button = add_button (self, "", G_CALLBACK (save_clicked_cb));
  gtk_widget_set_visible (self->save_button, FALSE);
  update_visible (self);
}

/**
 * inn_filter_chips_set:
 * @filter: what narrows the list
 * @shelf: the tags
 * @fields: the hotel's own fields
 * @today: the day it is read
 */
void
inn_filter_chips_set (InnFilterChips *self,
                      InnGuestFilter *filter,
                      InnTagShelf    *shelf,
                      InnFieldShelf  *fields,
                      InnDate         today)
{
  g_return_if_fail (INN_IS_FILTER_CHIPS (self));

  inn_guest_filter_ref (filter);
  inn_guest_filter_unref (self->filter);
  self->filter = filter;
  remove_chips (self);
  inn_filter_words_each (filter, shelf, fields, today, add_chip, self);
  update_visible (self);
}

/**
 * inn_filter_chips_set_save:
 * @label: (nullable): what the button says that saves the list; %NULL to offer none
 */
void
inn_filter_chips_set_save (InnFilterChips *self,
                           const char     *label)
{
  g_return_if_fail (INN_IS_FILTER_CHIPS (self));

  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->save_button), label);
  gtk_widget_set_visible (self->save_button, label != NULL);
  update_visible (self);
}

/**
 * inn_filter_chips_get_filter:
 *
 * Returns: (transfer none): the filter without the chip taken away last
 */
InnGuestFilter *
inn_filter_chips_get_filter (InnFilterChips *self)
{
  g_return_val_if_fail (INN_IS_FILTER_CHIPS (self), NULL);

  return self->filter;
}
