/* inn-tag-chips.c: see inn-tag-chips.h. */

#include "config.h"

#include "inn-tag-chips.h"

#include "inn-spoken-name.h"
#include "inn-tag-label.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

#define TAG "inn-tag"

struct _InnTagChips
{
  GtkBox parent_instance;

  GtkWidget *last;    /* unowned, our last child */
  GPtrArray *tags;    /* owned, of InnTag, as worn */
};

G_DEFINE_FINAL_TYPE (InnTagChips, inn_tag_chips, GTK_TYPE_BOX)

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
remove_chip (InnTagChips *self,
             GtkWidget   *chip)
{
  InnTag *tag = g_object_get_data (G_OBJECT (chip), TAG);

  g_ptr_array_remove (self->tags, tag);
  gtk_box_remove (GTK_BOX (self), chip);
}

static void
remove_clicked_cb (GtkButton   *button,
                   InnTagChips *self)
{
  GtkWidget *chip = gtk_widget_get_parent (GTK_WIDGET (button));

  gtk_widget_grab_focus (self->last);
  remove_chip (self, chip);
  g_signal_emit (self, signals[REMOVED], 0);
}

static GtkWidget *
new_chip (InnTagChips *self,
          InnTag      *tag)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *label = gtk_label_new (tag->name);
  GtkWidget *button = gtk_button_new_from_icon_name ("inn-close-symbolic");
  /* Translators: name of a tag. */
  g_autofree char *words = g_strdup_printf (_("Remove “%s”"), tag->name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_image_set_pixel_size (GTK_IMAGE (gtk_button_get_child (GTK_BUTTON (button))), 12);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  /* Backspace and the mouse are enough: the tab key goes from field to field. */
  gtk_widget_set_focusable (button, FALSE);
  inn_spoken_name_set (button, words);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  gtk_widget_add_css_class (chip, "tag-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  inn_tint_apply (chip, tag->tint);
  g_object_set_data_full (G_OBJECT (chip), TAG, inn_tag_ref (tag),
                          (GDestroyNotify) inn_tag_unref);

  return chip;
}

static void
clear (InnTagChips *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))) != self->last)
    gtk_box_remove (GTK_BOX (self), chip);
  g_ptr_array_set_size (self->tags, 0);
}

static void
inn_tag_chips_finalize (GObject *object)
{
  g_clear_pointer (&INN_TAG_CHIPS (object)->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (inn_tag_chips_parent_class)->finalize (object);
}

static void
inn_tag_chips_class_init (InnTagChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_tag_chips_finalize;

  signals[REMOVED] = g_signal_new ("removed", INN_TYPE_TAG_CHIPS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_tag_chips_init (InnTagChips *self)
{
  self->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), inn_wrap_layout_new (8, 4));
}

/**
 * inn_tag_chips_new:
 * @last: what stands after the chips, and has the focus once one is removed
 *
 * Returns: (transfer floating): a line without chips
 */
GtkWidget *
inn_tag_chips_new (GtkWidget *last)
{
  InnTagChips *self = g_object_new (INN_TYPE_TAG_CHIPS, NULL);

  self->last = last;
  gtk_box_append (GTK_BOX (self), last);

  return GTK_WIDGET (self);
}

/**
 * inn_tag_chips_get_n:
 *
 * Returns: how many tags are shown
 */
guint
inn_tag_chips_get_n (InnTagChips *self)
{
  g_return_val_if_fail (INN_IS_TAG_CHIPS (self), 0);

  return self->tags->len;
}

/**
 * inn_tag_chips_has:
 * @self: the chips
 * @tag: a tag of the book, or one to be made, which is known by its name
 *
 * Returns: whether it is on
 */
gboolean
inn_tag_chips_has (InnTagChips *self,
                   InnTag      *tag)
{
  g_return_val_if_fail (INN_IS_TAG_CHIPS (self), FALSE);

  for (guint i = 0; i < self->tags->len; i++)
    {
      InnTag *worn = g_ptr_array_index (self->tags, i);

      if (tag->id != 0 ? worn->id == tag->id : g_str_equal (worn->name, tag->name))
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_tag_chips_add:
 * @self: the chips
 * @tag: a tag; nothing happens if it is on already
 */
void
inn_tag_chips_add (InnTagChips *self,
                   InnTag      *tag)
{
  g_return_if_fail (INN_IS_TAG_CHIPS (self));

  if (inn_tag_chips_has (self, tag))
    return;

  g_ptr_array_add (self->tags, inn_tag_ref (tag));
  gtk_widget_insert_before (new_chip (self, tag), GTK_WIDGET (self), self->last);
}

/**
 * inn_tag_chips_remove_last:
 * @self: the chips, of which there is one at least
 */
void
inn_tag_chips_remove_last (InnTagChips *self)
{
  g_return_if_fail (INN_IS_TAG_CHIPS (self));
  g_return_if_fail (self->tags->len > 0);

  remove_chip (self, gtk_widget_get_prev_sibling (self->last));
}

/**
 * inn_tag_chips_set:
 * @self: the chips
 * @shelf: (nullable): the tags of the book
 * @ids: (array length=n_ids): which to show
 */
void
inn_tag_chips_set (InnTagChips  *self,
                   InnTagShelf  *shelf,
                   const gint64 *ids,
                   guint         n_ids)
{
  g_return_if_fail (INN_IS_TAG_CHIPS (self));

  clear (self);
  for (guint i = 0; i < n_ids; i++)
    {
      InnTag *tag = shelf != NULL ? inn_tag_shelf_get_tag (shelf, ids[i]) : NULL;
      g_autoptr (InnTag) unknown = NULL;

      /* Not loaded yet: keep the id, the shelf will tell the name. */
      if (tag == NULL)
        tag = unknown = inn_tag_new (ids[i], 0, "…");
      inn_tag_chips_add (self, tag);
    }
}

/**
 * inn_tag_chips_follow:
 * @self: the chips
 * @shelf: the tags of the book, changed
 *
 * Takes over names and colours; a deleted tag goes.
 */
void
inn_tag_chips_follow (InnTagChips *self,
                      InnTagShelf *shelf)
{
  g_autoptr (GPtrArray) before = inn_tag_chips_dup_tags (self);

  g_return_if_fail (INN_IS_TAG_CHIPS (self));

  clear (self);
  for (guint i = 0; i < before->len; i++)
    {
      InnTag *tag = g_ptr_array_index (before, i);
      InnTag *now = tag->id != 0 ? inn_tag_shelf_get_tag (shelf, tag->id)
                                 : inn_tag_shelf_find_name (shelf, tag->name);

      if (now != NULL)
        inn_tag_chips_add (self, now);
      else if (tag->id == 0)
        inn_tag_chips_add (self, tag);
    }
}

/**
 * inn_tag_chips_dup_tags:
 * @self: the chips
 *
 * Returns: (transfer full) (element-type InnTag): what is on, in order
 */
GPtrArray *
inn_tag_chips_dup_tags (InnTagChips *self)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);

  g_return_val_if_fail (INN_IS_TAG_CHIPS (self), tags);

  for (guint i = 0; i < self->tags->len; i++)
    g_ptr_array_add (tags, inn_tag_ref (g_ptr_array_index (self->tags, i)));

  return tags;
}
