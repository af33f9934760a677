/* inn-tag-merge-popover.c: see inn-tag-merge-popover.h. Merging is one act that can be taken back, so
 * nothing is asked after the choice.
 */

#include "config.h"

#include "inn-tag-merge-popover.h"

#include "inn-feedback.h"
#include "inn-store-tags.h"
#include "inn-tag-chooser.h"

#include <glib/gi18n.h>

struct _InnTagMergePopover
{
  GtkPopover parent_instance;

  GtkWidget *effect;
  GtkWidget *chooser;

  InnBook *book;  /* owned */
  InnTag *tag;    /* owned: the tag that ends */
  InnTag *into;   /* owned, nullable: while it is done */
};

G_DEFINE_FINAL_TYPE (InnTagMergePopover, inn_tag_merge_popover, GTK_TYPE_POPOVER)

enum
{
  MERGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
shown_cb (InnTagMergePopover *self)
{
  g_autofree char *effect = NULL;

  if (self->tag == NULL)
    return;

  /* Translators: name of a tag, how many guests wear it. */
  effect = g_strdup_printf (ngettext ("The %2$d guest with “%1$s” gets the tag you choose; “%1$s” ends.",
                                      "The %2$d guests with “%1$s” get the tag you choose; “%1$s” ends.",
                                      self->tag->n_guests),
                            self->tag->name, self->tag->n_guests);
  gtk_label_set_text (GTK_LABEL (self->effect), effect);
  inn_tag_chooser_start (INN_TAG_CHOOSER (self->chooser), inn_book_get_tags (self->book),
                         self->tag->id, FALSE);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InnTagMergePopover) self = user_data;
  g_autoptr (InnTag) into = g_steal_pointer (&self->into);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 seq = 0;

  if (!inn_store_merge_tag_finish (INN_STORE (source), result, &seq, &error))
    {
      inn_feedback_error (GTK_WIDGET (self), _("The tag was not merged"), error);
      return;
    }

  /* Translators: names of two tags. */
  sentence = g_strdup_printf (_("“%1$s” merged into “%2$s”"), self->tag->name, into->name);
  inn_feedback_offer_undo (GTK_WIDGET (self), sentence, seq);
  g_signal_emit (self, signals[MERGED], 0, into->id);
}

static void
chosen_cb (InnTagChooser      *chooser,
           InnTag             *tag,
           InnTagMergePopover *self)
{
  if (self->into != NULL)
    return;

  self->into = inn_tag_ref (tag);
  gtk_popover_popdown (GTK_POPOVER (self));
  inn_store_merge_tag_async (inn_book_get_store (self->book), self->tag->id, tag->id, NULL,
                             merged_cb, g_object_ref (self));
}

static void
inn_tag_merge_popover_dispose (GObject *object)
{
  InnTagMergePopover *self = INN_TAG_MERGE_POPOVER (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->tag, inn_tag_unref);
  g_clear_pointer (&self->into, inn_tag_unref);

  G_OBJECT_CLASS (inn_tag_merge_popover_parent_class)->dispose (object);
}

static void
inn_tag_merge_popover_class_init (InnTagMergePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_tag_merge_popover_dispose;

  signals[MERGED] = g_signal_new ("merged", INN_TYPE_TAG_MERGE_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (INN_TYPE_TAG_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tag-merge-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagMergePopover, effect);
  gtk_widget_class_bind_template_child (widget_class, InnTagMergePopover, chooser);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
inn_tag_merge_popover_init (InnTagMergePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
}

/**
 * inn_tag_merge_popover_set_tag:
 * @self: the popover
 * @book: the guest book
 * @tag: the tag that shall end
 */
void
inn_tag_merge_popover_set_tag (InnTagMergePopover *self,
                               InnBook            *book,
                               InnTag             *tag)
{
  g_return_if_fail (INN_IS_TAG_MERGE_POPOVER (self));

  g_set_object (&self->book, book);
  inn_tag_ref (tag);
  g_clear_pointer (&self->tag, inn_tag_unref);
  self->tag = tag;
}
