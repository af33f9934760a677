/* inn-preview-window.c: see inn-preview-window.h. */

#include "config.h"

#include "inn-preview-window.h"

#include <glib/gi18n.h>

#include "inn-ends-layout.h"
#include "inn-paper-desk.h"
#include "inn-paper-picture.h"

struct _InnPreviewWindow
{
  AdwWindow parent_instance;

  GtkWidget *scroller;
  GtkWidget *pages;
  GtkWidget *order_box;
  GtkWidget *by_time;

  InnPaper *paper;   /* owned, NULL until there are pages */
  char *file_name;
};

G_DEFINE_FINAL_TYPE (InnPreviewWindow, inn_preview_window, ADW_TYPE_WINDOW)

enum
{
  ORDER_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  inn_paper_desk_print (GTK_WINDOW (widget), INN_PREVIEW_WINDOW (widget)->paper);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  InnPreviewWindow *self = INN_PREVIEW_WINDOW (widget);

  inn_paper_desk_save (GTK_WINDOW (self), self->paper, self->file_name);
}

static void
order_cb (InnPreviewWindow *self)
{
  g_signal_emit (self, signals[ORDER_CHANGED], 0);
}

static void
set_ready (InnPreviewWindow *self,
           gboolean          ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save", ready);
}

static void
inn_preview_window_dispose (GObject *object)
{
  g_clear_pointer (&INN_PREVIEW_WINDOW (object)->paper, inn_paper_unref);

  G_OBJECT_CLASS (inn_preview_window_parent_class)->dispose (object);
}

static void
inn_preview_window_finalize (GObject *object)
{
  g_free (INN_PREVIEW_WINDOW (object)->file_name);

  G_OBJECT_CLASS (inn_preview_window_parent_class)->finalize (object);
}

static void
inn_preview_window_class_init (InnPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_preview_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = inn_preview_window_finalize;

  signals[ORDER_CHANGED] = g_signal_new ("order-changed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "preview.save",
                                       NULL);

  g_type_ensure (INN_TYPE_ENDS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InnPreviewWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, InnPreviewWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, InnPreviewWindow, order_box);
  gtk_widget_class_bind_template_child (widget_class, InnPreviewWindow, by_time);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
}

static void
inn_preview_window_init (InnPreviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_ready (self, FALSE);
}

/**
 * inn_preview_window_new:
 * @parent: the window it belongs to
 * @title: what is shown
 * @file_name: what its file is to be called, with its ending
 * @has_order: whether it can be ordered by room or by time
 *
 * Returns: (transfer none): the window, empty, not yet presented
 */
InnPreviewWindow *
inn_preview_window_new (GtkWindow  *parent,
                        const char *title,
                        const char *file_name,
                        gboolean    has_order)
{
  InnPreviewWindow *self = g_object_new (INN_TYPE_PREVIEW_WINDOW,
                                         "transient-for", parent,
                                         "title", title,
                                         NULL);

  self->file_name = g_strdup (file_name);
  gtk_widget_set_visible (self->order_box, has_order);

  return self;
}

/**
 * inn_preview_window_show_paper:
 * @paper: the pages to show in place of those before
 */
void
inn_preview_window_show_paper (InnPreviewWindow *self,
                               InnPaper         *paper)
{
  GtkWidget *child;

  g_return_if_fail (INN_IS_PREVIEW_WINDOW (self));

  inn_paper_ref (paper);
  g_clear_pointer (&self->paper, inn_paper_unref);
  self->paper = paper;
  while ((child = gtk_widget_get_first_child (self->pages)))
    gtk_box_remove (GTK_BOX (self->pages), child);
  for (guint page = 0; page < inn_paper_get_n_pages (paper); page++)
    gtk_box_append (GTK_BOX (self->pages), inn_paper_picture_new (paper, page));
  set_ready (self, TRUE);
}

/**
 * inn_preview_window_get_paper:
 *
 * Returns: (transfer none) (nullable): the pages shown
 */
InnPaper *
inn_preview_window_get_paper (InnPreviewWindow *self)
{
  g_return_val_if_fail (INN_IS_PREVIEW_WINDOW (self), NULL);

  return self->paper;
}

/**
 * inn_preview_window_get_by_time:
 *
 * Returns: whether it is to be ordered by time, and not by room
 */
gboolean
inn_preview_window_get_by_time (InnPreviewWindow *self)
{
  g_return_val_if_fail (INN_IS_PREVIEW_WINDOW (self), FALSE);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by_time));
}
