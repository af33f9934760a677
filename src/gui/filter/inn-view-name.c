/* inn-view-name.c: the popover that asks what a list shall be called. What is longer than a name may
 * be is told while it is typed, and not saved: nothing of it is cut off in silence.
 */

#include "config.h"

#include "inn-view-name.h"

#include "inn-saved-view.h"
#include "inn-text.h"

#include <glib/gi18n.h>

struct _InnViewName
{
  GtkPopover parent_instance;

  GtkWidget *entry;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (InnViewName, inn_view_name, GTK_TYPE_POPOVER)

enum
{
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_name (InnViewName *self)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), INN_TEXT_ONE_LINE);
}

/* Tells by how much the name is too long; nothing where it is not. */
static void
update (InnViewName *self)
{
  g_autofree char *name = dup_name (self);
  glong over = g_utf8_strlen (name, -1) - INN_SAVED_VIEW_MAX_NAME;

  if (over > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("Too long by %u character",
                                                         "Too long by %u characters", over),
                                               (guint) over);

      gtk_label_set_text (GTK_LABEL (self->message), text);
      gtk_widget_add_css_class (self->entry, "refused");
    }
  else
    gtk_widget_remove_css_class (self->entry, "refused");
  gtk_widget_set_visible (self->message, over > 0);

  /* An open popover does not grow by itself. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_present (GTK_POPOVER (self));
}

static void
save_cb (InnViewName *self)
{
  g_autofree char *name = dup_name (self);

  if (*name == '\0' || g_utf8_strlen (name, -1) > INN_SAVED_VIEW_MAX_NAME)
    {
      gtk_widget_error_bell (self->entry);
      gtk_widget_grab_focus (self->entry);
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[NAMED], 0, name);
}

static void
inn_view_name_class_init (InnViewNameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-view-name.ui");
  gtk_widget_class_bind_template_child (widget_class, InnViewName, entry);
  gtk_widget_class_bind_template_child (widget_class, InnViewName, message);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
inn_view_name_init (InnViewName *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_view_name_new:
 * @parent: where it opens; unparents it when it goes
 *
 * Returns: (transfer none): a popover that is not open
 */
GtkWidget *
inn_view_name_new (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (INN_TYPE_VIEW_NAME, NULL);

  gtk_widget_set_parent (self, parent);

  return self;
}

/**
 * inn_view_name_ask:
 * @name: what is proposed
 */
void
inn_view_name_ask (InnViewName *self,
                   const char  *name)
{
  g_return_if_fail (INN_IS_VIEW_NAME (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
