/* inn-password-dialog.c: see inn-password-dialog.h. */

#include "config.h"

#include "inn-password-dialog.h"

#include <glib/gi18n.h>

#define LEAST_CHARACTERS 6

struct _InnPasswordDialog
{
  AdwMessageDialog parent_instance;

  GtkWidget *first_row;
  GtkWidget *second_row;
  GtkWidget *hint_label;
};

G_DEFINE_FINAL_TYPE (InnPasswordDialog, inn_password_dialog, ADW_TYPE_MESSAGE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_password (InnPasswordDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->first_row));
}

static void
update (InnPasswordDialog *self)
{
  const char *again = gtk_editable_get_text (GTK_EDITABLE (self->second_row));
  gboolean is_long = g_utf8_strlen (get_password (self), -1) >= LEAST_CHARACTERS;
  gboolean same = g_str_equal (get_password (self), again);
  g_autofree char *short_text
    = g_strdup_printf (ngettext ("At least %d character", "At least %d characters",
                                 LEAST_CHARACTERS), LEAST_CHARACTERS);

  gtk_label_set_text (GTK_LABEL (self->hint_label),
                      !is_long ? short_text
                      : !same && *again != '\0' ? _("The two are not the same yet") : "");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "set", is_long && same);
}

static void
response_cb (InnPasswordDialog *self,
             const char        *response)
{
  if (g_str_equal (response, "set"))
    g_signal_emit (self, signals[CHOSEN], 0, get_password (self));
}

static void
inn_password_dialog_class_init (InnPasswordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/innkeeper/Innkeeper/ui/inn-password-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InnPasswordDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, InnPasswordDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, InnPasswordDialog, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
inn_password_dialog_init (InnPasswordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "set",
                                    _("_Protect Copies"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "set",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), "set");
  update (self);
}

/**
 * inn_password_dialog_new:
 * @parent: the window it belongs to
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
GtkWidget *
inn_password_dialog_new (GtkWindow *parent)
{
  return g_object_new (INN_TYPE_PASSWORD_DIALOG, "transient-for", parent, NULL);
}
