/* inn-qr-window.c: see inn-qr-window.h. */

#include "config.h"

#include "inn-qr-window.h"

#include "inn-qr-picture.h"
#include "inn-vcard-writer.h"

#include <glib/gi18n.h>

/* A code with more squares than this one has is too fine for the camera of an old telephone. */
#define MAX_BYTES 600

struct _InnQrWindow
{
  AdwWindow parent_instance;

  GtkWidget *name;
  InnQrPicture *picture;
};

G_DEFINE_FINAL_TYPE (InnQrWindow, inn_qr_window, ADW_TYPE_WINDOW)

static void
inn_qr_window_class_init (InnQrWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INN_TYPE_QR_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-qr-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InnQrWindow, name);
  gtk_widget_class_bind_template_child (widget_class, InnQrWindow, picture);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
inn_qr_window_init (InnQrWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_qr_window_present:
 * @from: a widget of the window it belongs to
 * @guest: whom to show
 */
void
inn_qr_window_present (GtkWidget      *from,
                       const InnGuest *guest)
{
  InnQrWindow *self = g_object_new (INN_TYPE_QR_WINDOW,
                                    "transient-for", gtk_widget_get_root (from),
                                    NULL);
  g_autofree char *card = inn_vcard_write (guest, MAX_BYTES);
  const char *name = inn_guest_get_display_name (guest);
  /* Translators: name of a guest. */
  g_autofree char *label = g_strdup_printf (_("QR code of %s"), name);

  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  inn_qr_picture_set_code (self->picture, inn_qr_code_new (card));
  gtk_window_present (GTK_WINDOW (self));
}
