/* inn-promise-editor.c: see inn-promise-editor.h. The form is the one of the card. */

#include "config.h"

#include "inn-promise-editor.h"

#include "inn-pane-header.h"
#include "inn-promise-entry.h"
#include "inn-sheet-parts.h"

#include <glib/gi18n.h>

struct _InnPromiseEditor
{
  GtkBox parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (InnPromiseEditor, inn_promise_editor, GTK_TYPE_BOX)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
closed_cb (InnPromiseEditor *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
inn_promise_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_PROMISE_EDITOR (widget)->entry);
}

static void
inn_promise_editor_class_init (InnPromiseEditorClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_promise_editor_grab_focus;

  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_promise_editor_init (InnPromiseEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * inn_promise_editor_new:
 * @book: the open book
 * @promise: what is to be changed
 *
 * Returns: (transfer floating): a page with the form
 */
GtkWidget *
inn_promise_editor_new (InnBook    *book,
                        InnPromise *promise)
{
  InnPromiseEditor *self = g_object_new (INN_TYPE_PROMISE_EDITOR, NULL);
  GtkWidget *header = g_object_new (INN_TYPE_PANE_HEADER,
                                    "is-panel", TRUE,
                                    "trailing", TRUE,
                                    "show-bell", FALSE,
                                    NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *title = inn_sheet_part_label (_("Change a Promise"),
                                           (const char *[]) { "page-title", NULL });

  self->entry = inn_promise_entry_new (book);
  inn_promise_entry_show (INN_PROMISE_ENTRY (self->entry), promise, INN_DATE_NONE);
  g_signal_connect_object (self->entry, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box),
                  inn_sheet_part_label (promise->guest_name,
                                        (const char *[]) { "secondary", NULL }));
  gtk_box_append (GTK_BOX (box), self->entry);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), header);
  gtk_box_append (GTK_BOX (self), scroller);

  return GTK_WIDGET (self);
}
