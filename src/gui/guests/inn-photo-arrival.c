/* inn-photo-arrival.c: a file, or the bytes of a picture, become the photo of one guest, whoever is
 * shown by then.
 *
 *    file chosen ──────────────> file ──> small photo ──> store ──> toast with Undo
 *    pasted, dropped ──> files ───┘            │
 *                  └──> stream ──> bytes ──────┘
 */

#include "config.h"

#include "inn-photo-arrival.h"

#include "inn-feedback.h"
#include "inn-pending-act.h"
#include "inn-photo.h"
#include "inn-picture-reader.h"
#include "inn-store-photos.h"

#include <glib/gi18n.h>

#define PIECE (256 * 1024)

struct _InnPhotoArrival
{
  InnBook *book;             /* owned */
  GtkWidget *from;           /* weak: where to tell of it */
  GCancellable *cancellable; /* owned */
  gint64 guest_id;
  char *name;                /* owned */
  GByteArray *bytes;         /* owned, those that came so far */
  GdkDrop *drop;             /* owned, NULL once it is over */
};

/* What is asked of other programs; the first that is there. */
static const char *const picture_types[] = { "image/jpeg", "image/png", "image/bmp", NULL };

/* What is wrong with a picture, or with the place it lies in, is said where it was found out. */
static void
say_why (InnPhotoArrival *self,
         const GError    *error)
{
  g_autofree char *text = NULL;

  if (self->from == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: what was not done, then why. */
  text = g_strdup_printf (_("%s: %s"), _("The photo was not changed"), error->message);
  inn_feedback_say (self->from, text);
}

static void
make_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InnPhotoArrival) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) photo = inn_photo_make_finish (result, &error);

  if (photo == NULL)
    say_why (self, error);
  else if (self->from != NULL)
    /* Translators: name of a guest. */
    inn_store_set_photo_async (inn_book_get_store (self->book), self->guest_id, photo,
                               self->cancellable, inn_pending_act_cb,
                               inn_pending_act_new (self->from, inn_store_set_photo_finish,
                                                    g_strdup_printf (_("Changed the photo of “%s”"),
                                                                     self->name),
                                                    _("The photo was not changed")));
}

/* The other program is told whether its picture was wanted. */
static void
end_drop (InnPhotoArrival *self,
          GdkDragAction    action)
{
  if (self->drop != NULL)
    gdk_drop_finish (self->drop, action);
  g_clear_object (&self->drop);
}

static void
take_files (InnPhotoArrival *self,
            const GValue    *value,
            const GError    *error)
{
  GSList *files = value != NULL ? g_value_get_boxed (value) : NULL;

  if (error != NULL)
    say_why (self, error);
  end_drop (self, files != NULL ? GDK_ACTION_COPY : 0);
  if (files != NULL)
    inn_photo_arrival_take_file (self, files->data);
  else
    inn_photo_arrival_free (self);
}

static void
read_piece_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  InnPhotoArrival *self = user_data;
  GInputStream *stream = G_INPUT_STREAM (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) piece = g_input_stream_read_bytes_finish (stream, result, &error);
  g_autoptr(GBytes) all = NULL;
  gconstpointer data;
  gsize size = 0;

  if (piece == NULL)
    {
      say_why (self, error);
      inn_photo_arrival_free (self);
      return;
    }

  data = g_bytes_get_data (piece, &size);
  g_byte_array_append (self->bytes, data, (guint) size);
  /* One piece too many is refused as too long a file. */
  if (size > 0 && self->bytes->len <= INN_PICTURE_MAX_FILE)
    {
      g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, self->cancellable,
                                       read_piece_cb, self);
      return;
    }

  end_drop (self, GDK_ACTION_COPY);
  all = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
  inn_photo_make_from_bytes_async (all, self->cancellable, make_cb, self);
}

static void
take_stream (InnPhotoArrival *self,
             GInputStream    *stream,
             const GError    *error)
{
  if (stream == NULL)
    {
      say_why (self, error);
      inn_photo_arrival_free (self);
      return;
    }

  self->bytes = g_byte_array_new ();
  g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, self->cancellable,
                                   read_piece_cb, self);
}

static gboolean
has_picture (GdkContentFormats *formats)
{
  g_autoptr(GdkContentFormats) all
    = gdk_content_formats_union_serialize_mime_types (gdk_content_formats_ref (formats));

  for (guint i = 0; picture_types[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (all, picture_types[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_files (GdkContentFormats *formats)
{
  g_autoptr(GdkContentFormats) all
    = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

  return gdk_content_formats_contain_gtype (all, GDK_TYPE_FILE_LIST);
}

static void
paste_files_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  take_files (user_data, value, error);
}

static void
paste_stream_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) stream
    = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  take_stream (user_data, stream, error);
}

static void
drop_files_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  const GValue *value = gdk_drop_read_value_finish (GDK_DROP (source), result, &error);

  take_files (user_data, value, error);
}

static void
drop_stream_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) stream = gdk_drop_read_finish (GDK_DROP (source), result, NULL, &error);

  take_stream (user_data, stream, error);
}

/**
 * inn_photo_arrival_new:
 * @book: the guest book
 * @guest: whose photo it is to be
 * @from: where to tell of it, unless it is gone by then
 * @cancellable: stops it
 *
 * Returns: (transfer full): an arrival, for one of the ways
 */
InnPhotoArrival *
inn_photo_arrival_new (InnBook        *book,
                       const InnGuest *guest,
                       GtkWidget      *from,
                       GCancellable   *cancellable)
{
  InnPhotoArrival *self = g_new0 (InnPhotoArrival, 1);
  const char *name = inn_guest_get_display_name (guest);

  self->book = g_object_ref (book);
  self->cancellable = g_object_ref (cancellable);
  self->guest_id = inn_guest_get_id (guest);
  self->name = g_strdup (*name != '\0' ? name : _("No name"));
  g_set_weak_pointer (&self->from, from);

  return self;
}

/**
 * inn_photo_arrival_free:
 * @self: (transfer full): a photo on its way; no answer comes any more
 */
void
inn_photo_arrival_free (InnPhotoArrival *self)
{
  end_drop (self, 0);
  g_clear_weak_pointer (&self->from);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_object_unref (self->cancellable);
  g_object_unref (self->book);
  g_free (self->name);
  g_free (self);
}

/**
 * inn_photo_arrival_take_file:
 * @self: (transfer full): an arrival
 * @file: a picture, it is hoped
 */
void
inn_photo_arrival_take_file (InnPhotoArrival *self,
                             GFile           *file)
{
  inn_photo_make_async (file, self->cancellable, make_cb, self);
}

/**
 * inn_photo_arrival_paste:
 * @self: (transfer full): an arrival
 * @clipboard: with a picture, or a copied file
 */
void
inn_photo_arrival_paste (InnPhotoArrival *self,
                         GdkClipboard    *clipboard)
{
  if (has_picture (gdk_clipboard_get_formats (clipboard)))
    gdk_clipboard_read_async (clipboard, (const char **) picture_types, G_PRIORITY_DEFAULT,
                              self->cancellable, paste_stream_cb, self);
  else
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT,
                                    self->cancellable, paste_files_cb, self);
}

/**
 * inn_photo_arrival_drop:
 * @self: (transfer full): an arrival
 * @drop: a picture, or a file
 */
void
inn_photo_arrival_drop (InnPhotoArrival *self,
                        GdkDrop         *drop)
{
  self->drop = g_object_ref (drop);
  if (has_picture (gdk_drop_get_formats (drop)))
    gdk_drop_read_async (drop, (const char **) picture_types, G_PRIORITY_DEFAULT,
                         self->cancellable, drop_stream_cb, self);
  else
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, self->cancellable,
                               drop_files_cb, self);
}

/**
 * inn_photo_arrival_can_be:
 * @formats: what is in a clipboard
 *
 * Returns: whether there may be a photo in it
 */
gboolean
inn_photo_arrival_can_be (GdkContentFormats *formats)
{
  return has_picture (formats) || has_files (formats);
}

/**
 * inn_photo_arrival_new_formats:
 *
 * Returns: (transfer full): what may be dropped
 */
GdkContentFormats *
inn_photo_arrival_new_formats (void)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  for (guint i = 0; picture_types[i] != NULL; i++)
    gdk_content_formats_builder_add_mime_type (builder, picture_types[i]);

  return gdk_content_formats_union_deserialize_mime_types
           (gdk_content_formats_builder_free_to_formats (builder));
}

/**
 * inn_photo_arrival_new_filter:
 *
 * Returns: (transfer full): the files that can be chosen
 */
GtkFileFilter *
inn_photo_arrival_new_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures (JPEG, PNG, BMP)"));
  for (guint i = 0; picture_types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, picture_types[i]);

  return filter;
}
