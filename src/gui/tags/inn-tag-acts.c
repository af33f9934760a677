/* inn-tag-acts.c: see inn-tag-acts.h. All of it can be taken back, so nothing is asked. */

#include "config.h"

#include "inn-tag-acts.h"

#include "inn-ends-layout.h"
#include "inn-feedback.h"
#include "inn-pending-act.h"
#include "inn-store-tags.h"
#include "inn-tag-merge-popover.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnTagActs
{
  GtkWidget parent_instance;

  InnTagMergePopover *merge_popover;
  GtkWidget *disable_button;

  InnBook *book;  /* owned, nullable */
  InnTag *tag;    /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (InnTagActs, inn_tag_acts, GTK_TYPE_WIDGET)

enum
{
  DELETED,
  MERGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
merged_cb (InnTagMergePopover *popover,
           gint64              into,
           InnTagActs         *self)
{
  g_signal_emit (self, signals[MERGED], 0, into);
}

static void
disable_clicked_cb (GtkButton  *button,
                    InnTagActs *self)
{
  const gboolean disable = !self->tag->disabled;
  /* Translators: name of a tag. */
  char *done = g_strdup_printf (disable ? _("“%s” is no longer offered")
                                        : _("“%s” is offered again"), self->tag->name);

  inn_store_disable_tag_async (inn_book_get_store (self->book), self->tag->id, disable, NULL,
                               inn_pending_act_cb,
                               inn_pending_act_new (GTK_WIDGET (self),
                                                    inn_store_disable_tag_finish, done,
                                                    _("The tag was not changed")));
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnTagActs) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 seq = 0;

  if (!inn_store_delete_tag_finish (INN_STORE (source), result, &seq, &error))
    {
      inn_feedback_error (GTK_WIDGET (self), _("The tag was not deleted"), error);
      return;
    }

  /* Translators: name of a tag. */
  sentence = g_strdup_printf (_("Tag “%s” deleted"), self->tag->name);
  inn_feedback_offer_undo (GTK_WIDGET (self), sentence, seq);
  g_signal_emit (self, signals[DELETED], 0);
}

static void
delete_clicked_cb (GtkButton  *button,
                   InnTagActs *self)
{
  inn_store_delete_tag_async (inn_book_get_store (self->book), self->tag->id, NULL, deleted_cb,
                              g_object_ref (self));
}

static void
inn_tag_acts_dispose (GObject *object)
{
  InnTagActs *self = INN_TAG_ACTS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->book);
  g_clear_pointer (&self->tag, inn_tag_unref);

  G_OBJECT_CLASS (inn_tag_acts_parent_class)->dispose (object);
}

static void
inn_tag_acts_class_init (InnTagActsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_tag_acts_dispose;

  signals[DELETED] = g_signal_new ("deleted", INN_TYPE_TAG_ACTS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MERGED] = g_signal_new ("merged", INN_TYPE_TAG_ACTS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (INN_TYPE_TAG_MERGE_POPOVER);
  g_type_ensure (INN_TYPE_ENDS_LAYOUT);
  g_type_ensure (INN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-tag-acts.ui");
  gtk_widget_class_bind_template_child (widget_class, InnTagActs, merge_popover);
  gtk_widget_class_bind_template_child (widget_class, InnTagActs, disable_button);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, disable_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, merged_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_tag_acts_init (InnTagActs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_tag_acts_show_tag:
 * @self: the acts
 * @book: the guest book
 * @tag: a tag that stands in it
 */
void
inn_tag_acts_show_tag (InnTagActs *self,
                       InnBook    *book,
                       InnTag     *tag)
{
  g_return_if_fail (INN_IS_TAG_ACTS (self));

  g_set_object (&self->book, book);
  inn_tag_ref (tag);
  g_clear_pointer (&self->tag, inn_tag_unref);
  self->tag = tag;

  inn_tag_merge_popover_set_tag (self->merge_popover, book, tag);
  gtk_button_set_label (GTK_BUTTON (self->disable_button),
                        tag->disabled ? _("Use it again") : _("Stop using it"));
  gtk_widget_set_tooltip_text (self->disable_button,
                               tag->disabled
                                 ? NULL
                                 : _("Offers it no longer; who wears it goes on wearing it"));
}
