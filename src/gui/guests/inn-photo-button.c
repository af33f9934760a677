/* inn-photo-button.c: see inn-photo-button.h. The menu activates the actions of inn-photo-intake.
 * The photo is read and unpacked elsewhere; until it is there, the letters stand in for it. */

#include "config.h"

#include "inn-photo-button.h"

#include "inn-avatar.h"
#include "inn-photo.h"
#include "inn-spoken-name.h"
#include "inn-store-photos.h"

#include <glib/gi18n.h>

/* Enough for screens of double density. */
#define LEAST_SCALE 2

struct _InnPhotoButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *avatar;

  gint64 guest_id;
  GCancellable *cancellable; /* owned, of the photo under way */
};

G_DEFINE_FINAL_TYPE (InnPhotoButton, inn_photo_button, GTK_TYPE_WIDGET)

static void
unpack_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkPixbuf) picture = inn_photo_unpack_finish (result, &error);
  g_autoptr(GdkTexture) texture = NULL;
  InnPhotoButton *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* A photo that cannot be shown must not keep anybody from the card: the letters stay. */
  if (picture != NULL)
    texture = gdk_texture_new_for_pixbuf (picture);
  inn_avatar_set_picture (INN_AVATAR (self->avatar), texture != NULL ? GDK_PAINTABLE (texture)
                                                                     : NULL);
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) photo = inn_store_load_photo_finish (INN_STORE (source), result, &error);
  InnPhotoButton *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (photo == NULL)
    inn_avatar_set_picture (INN_AVATAR (self->avatar), NULL);
  else
    inn_photo_unpack_async (photo,
                            inn_avatar_get_size (INN_AVATAR (self->avatar))
                              * MAX (LEAST_SCALE,
                                     gtk_widget_get_scale_factor (GTK_WIDGET (self))),
                            self->cancellable, unpack_cb, self);
}

static void
inn_photo_button_dispose (GObject *object)
{
  InnPhotoButton *self = INN_PHOTO_BUTTON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_photo_button_parent_class)->dispose (object);
}

static void
inn_photo_button_class_init (InnPhotoButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_photo_button_dispose;

  g_type_ensure (INN_TYPE_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-photo-button.ui");
  gtk_widget_class_bind_template_child (widget_class, InnPhotoButton, button);
  gtk_widget_class_bind_template_child (widget_class, InnPhotoButton, avatar);
  gtk_widget_class_set_css_name (widget_class, "inn-photo-button");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_photo_button_init (InnPhotoButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_photo_button_show_card:
 * @self: the button
 * @book: the guest book
 * @card: whose photo to show
 */
void
inn_photo_button_show_card (InnPhotoButton *self,
                            InnBook        *book,
                            InnGuestCard   *card)
{
  const char *name = inn_guest_get_display_name (card->guest);
  gint64 guest_id = inn_guest_get_id (card->guest);
  gboolean fixed = inn_book_is_read_only (book);
  g_autofree char *title = NULL;

  g_return_if_fail (INN_IS_PHOTO_BUTTON (self));

  /* Translators: name of a guest. */
  title = g_strdup_printf (_("Photo of %s"), *name != '\0' ? name : _("No name"));
  inn_spoken_name_set (self->button, title);
  gtk_widget_set_tooltip_text (self->button, card->has_photo ? _("Change or remove the photo")
                                                             : _("Add a photo"));
  gtk_widget_set_can_focus (self->button, !fixed);
  gtk_widget_set_can_target (self->button, !fixed);
  inn_avatar_set_name (INN_AVATAR (self->avatar), name);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* The photo of the same guest stays until the next one is there. */
  if (guest_id != self->guest_id || !card->has_photo)
    inn_avatar_set_picture (INN_AVATAR (self->avatar), NULL);
  self->guest_id = guest_id;
  if (card->has_photo)
    inn_store_load_photo_async (inn_book_get_store (book), guest_id, self->cancellable, load_cb,
                                self);
}
