/* inn-photo.c: a picture of any size becomes a photo for the book: upright, small, on white where it
 * was transparent, and packed anew, so that nothing is left of what a camera wrote beside it, such as
 * where it was taken. */

#include "config.h"

#include "inn-photo.h"

#include "inn-error.h"
#include "inn-photo-trouble.h"
#include "inn-picture-reader.h"
#include "inn-store-photos.h"

#define WHITE 0xffffffff

/* Tried in turn, until it is small enough. */
static const char * const QUALITIES[] = { "88", "80", "70", "58", "45", "30" };

static GdkPixbuf *
put_on_white (GdkPixbuf *picture)
{
  int width = gdk_pixbuf_get_width (picture);
  int height = gdk_pixbuf_get_height (picture);
  GdkPixbuf *plain = NULL;

  if (!gdk_pixbuf_get_has_alpha (picture))
    return g_object_ref (picture);

  plain = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  if (plain == NULL)
    return NULL;
  gdk_pixbuf_fill (plain, WHITE);
  gdk_pixbuf_composite (picture, plain, 0, 0, width, height, 0, 0, 1, 1, GDK_INTERP_NEAREST, 255);

  return plain;
}

static GBytes *
pack (GdkPixbuf     *picture,
      GCancellable  *cancellable,
      GError       **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (QUALITIES); i++)
    {
      char *keys[] = { (char *) "quality", NULL };
      char *values[] = { (char *) QUALITIES[i], NULL };
      g_autofree char *data = NULL;
      gsize size = 0;

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !gdk_pixbuf_save_to_bufferv (picture, &data, &size, "jpeg", keys, values, error))
        return NULL;
      if (size <= INN_PHOTO_MAX_BYTES)
        return g_bytes_new_take (g_steal_pointer (&data), size);
    }

  g_set_error_literal (error, INN_ERROR, INN_ERROR_FAILED, "A photo cannot be packed small enough");
  return NULL;
}

static GBytes *
make (GBytes        *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GdkPixbuf) picture
    = inn_picture_reader_unpack (file, INN_PHOTO_SIDE, cancellable, error);
  g_autoptr (GdkPixbuf) plain = picture != NULL ? put_on_white (picture) : NULL;

  if (picture != NULL && plain == NULL)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_FAILED, "There is no memory for a picture");

  return plain != NULL ? pack (plain, cancellable, error) : NULL;
}

static void
make_from_file_cb (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GFile *file = data;
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &error);
  g_autoptr (GBytes) bytes
    = stream != NULL
        ? inn_picture_reader_load (G_INPUT_STREAM (stream), cancellable, &error) : NULL;
  GBytes *photo = bytes != NULL ? make (bytes, cancellable, &error) : NULL;

  if (photo != NULL)
    g_task_return_pointer (task, photo, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
make_from_bytes_cb (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *photo = NULL;

  if (g_bytes_get_size (data) > INN_PICTURE_MAX_FILE)
    inn_photo_refuse (INN_PHOTO_LONG_FILE, &error);
  else
    photo = make (data, cancellable, &error);

  if (photo != NULL)
    g_task_return_pointer (task, photo, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

typedef struct
{
  GBytes *photo; /* owned */
  int     side;
} UnpackJob;

static void
unpack_job_free (gpointer data)
{
  UnpackJob *job = data;

  g_bytes_unref (job->photo);
  g_free (job);
}

/* A square of the middle; of a tall picture rather from above, where the face is. */
static GdkPixbuf *
cut_square (GdkPixbuf *picture,
            int        side)
{
  int width = gdk_pixbuf_get_width (picture);
  int height = gdk_pixbuf_get_height (picture);
  int least = MIN (width, height);
  g_autoptr (GdkPixbuf) square
    = gdk_pixbuf_new_subpixbuf (picture, (width - least) / 2, (height - least) / 4, least, least);

  return gdk_pixbuf_scale_simple (square, side, side, GDK_INTERP_BILINEAR);
}

static void
unpack_cb (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  UnpackJob *job = data;
  GError *error = NULL;
  g_autoptr (GdkPixbuf) picture
    = inn_picture_reader_unpack (job->photo, INN_PHOTO_SIDE, cancellable, &error);
  GdkPixbuf *square = picture != NULL ? cut_square (picture, job->side) : NULL;

  if (square != NULL)
    g_task_return_pointer (task, square, g_object_unref);
  else if (error == NULL)
    g_task_return_new_error (task, INN_ERROR, INN_ERROR_FAILED,
                             "There is no memory for a picture");
  else
    g_task_return_error (task, error);
}

/**
 * inn_photo_make_async:
 * @file: a picture, wherever GIO can read
 * @cancellable: (nullable): to stop it
 *
 * Makes a photo of a file.
 */
void
inn_photo_make_async (GFile               *file,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, inn_photo_make_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, make_from_file_cb);
}

/**
 * inn_photo_make_from_bytes_async:
 * @picture: the content of a file
 * @cancellable: (nullable): to stop it
 *
 * Makes a photo of what was copied or dropped.
 */
void
inn_photo_make_from_bytes_async (GBytes              *picture,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, inn_photo_make_from_bytes_async);
  g_task_set_task_data (task, g_bytes_ref (picture), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, make_from_bytes_cb);
}

/**
 * inn_photo_make_finish:
 *
 * Ends either of the two.
 *
 * Returns: (transfer full): a JPEG for inn_store_set_photo_async (); %INN_ERROR_INVALID, its message
 *   being fit for people, when it is no picture or a bad one; otherwise why the file cannot be read
 */
GBytes *
inn_photo_make_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * inn_photo_unpack_async:
 * @photo: what inn_store_load_photo_finish () gave
 * @side: pixels of the square
 * @cancellable: (nullable): to stop it
 *
 * Cuts a square out of a photo for the screen.
 */
void
inn_photo_unpack_async (GBytes              *photo,
                        int                  side,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  UnpackJob *job = g_new0 (UnpackJob, 1);

  job->photo = g_bytes_ref (photo);
  job->side = side;
  g_task_set_source_tag (task, inn_photo_unpack_async);
  g_task_set_task_data (task, job, unpack_job_free);
  g_task_run_in_thread (task, unpack_cb);
}

/**
 * inn_photo_unpack_finish:
 *
 * Returns: (transfer full): a picture for the screen
 */
GdkPixbuf *
inn_photo_unpack_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
