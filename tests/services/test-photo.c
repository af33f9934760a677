/* test-photo.c: pictures of all sizes, turns and troubles become photos for the book. They are made
 * here; what a camera writes beside a picture is put in by hand. */

#include "config.h"

#include "inn-error.h"
#include "inn-photo-trouble.h"
#include "inn-photo.h"
#include "inn-picture-reader.h"
#include "inn-store-photos.h"
#include "inn-test-loop.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define RED 0xff0000ff
#define GREEN 0x00ff00ff
#define BLUE 0x0000ffff
#define WHITE 0xffffffff

/* Four fields of a colour each. */
static GdkPixbuf *
new_fields (int width,
            int height)
{
  static const guint32 COLOURS[] = { RED, GREEN, BLUE, WHITE };
  GdkPixbuf *picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (GdkPixbuf) field = gdk_pixbuf_new_subpixbuf (picture, i % 2 * (width / 2),
                                                              i / 2 * (height / 2), width / 2,
                                                              height / 2);

      gdk_pixbuf_fill (field, COLOURS[i]);
    }
  return picture;
}

/* Nothing packs worse. */
static GdkPixbuf *
new_noise (int      width,
           int      height,
           gboolean alpha)
{
  GdkPixbuf *picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  guint8 *pixels = gdk_pixbuf_get_pixels (picture);
  gsize size = gdk_pixbuf_get_byte_length (picture);
  guint32 state = (guint32) g_test_rand_int () | 1;

  for (gsize i = 0; i < size; i++)
    {
      state ^= state << 13;
      state ^= state >> 17;
      state ^= state << 5;
      pixels[i] = (guint8) state;
    }
  return picture;
}

static GBytes *
pack (GdkPixbuf  *picture,
      const char *kind)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_save_to_buffer (picture, &data, &size, kind, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static void
append_int (GByteArray *bytes,
            guint32     value,
            guint       size)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (bytes, (const guint8 *) &little, size);
}

static void
append_tag (GByteArray *bytes,
            guint16     tag,
            guint16     type,
            guint32     count,
            guint32     value)
{
  append_int (bytes, tag, 2);
  append_int (bytes, type, 2);
  append_int (bytes, count, 4);
  append_int (bytes, value, 4);
}

/* What a telephone writes into a JPEG: how it was held, by whom it was made, and where. */
static GBytes *
add_exif (GBytes *jpeg,
          int     orientation)
{
  g_autoptr (GByteArray) exif = g_byte_array_new ();
  GByteArray *file = g_byte_array_new ();
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (jpeg, &size);
  guint8 head[] = { 0xff, 0xe1, 0, 0 };

  g_byte_array_append (exif, (const guint8 *) "Exif\0\0II*\0", 10);
  append_int (exif, 8, 4);
  append_int (exif, 3, 2);
  append_tag (exif, 0x010f, 2, 10, 8 + 2 + 3 * 12 + 4);
  append_tag (exif, 0x0112, 3, 1, (guint32) orientation);
  append_tag (exif, 0x8825, 4, 1, 8 + 2 + 3 * 12 + 4 + 10);
  append_int (exif, 0, 4);
  g_byte_array_append (exif, (const guint8 *) "PhoneMake\0", 10);
  append_int (exif, 1, 2);
  append_tag (exif, 0x0001, 2, 2, 'N');
  append_int (exif, 0, 4);
  g_byte_array_append (exif, (const guint8 *) "GPS 30.2741 N 120.1551 E", 24);

  head[2] = (guint8) ((exif->len + 2) >> 8);
  head[3] = (guint8) (exif->len + 2);
  g_byte_array_append (file, data, 2);
  g_byte_array_append (file, head, sizeof head);
  g_byte_array_append (file, exif->data, exif->len);
  g_byte_array_append (file, data + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (file);
}

/* Of what a telephone writes beside a picture: so long that no picture has it in it by chance. */
static gboolean
tells_of_its_making (GBytes *bytes)
{
  static const struct
  {
    const char *text;
    gsize size;
  } TOLD[] = { { "Exif\0\0", 6 }, { "GPS 30.2741 N", 13 }, { "PhoneMake", 9 } };
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (TOLD); i++)
    if (memmem (data, size, TOLD[i].text, TOLD[i].size) != NULL)
      return TRUE;

  return FALSE;
}

static GBytes *
try_make (GBytes   *file,
          GError  **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  inn_photo_make_from_bytes_async (file, NULL, inn_test_loop_done_cb, &loop);
  return inn_photo_make_finish (inn_test_loop_wait (&loop), error);
}

static GdkPixbuf *
unpack (GBytes *photo,
        int     side)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GdkPixbuf *picture = NULL;

  inn_photo_unpack_async (photo, side, NULL, inn_test_loop_done_cb, &loop);
  picture = inn_photo_unpack_finish (inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  return picture;
}

/* Makes a photo and looks at what every photo must be. */
static GdkPixbuf *
make (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) photo = try_make (file, &error);
  g_autoptr (GInputStream) stream = NULL;
  GdkPixbuf *picture = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (photo), <=, INN_PHOTO_MAX_BYTES);
  g_assert_cmpuint (g_bytes_get_size (photo), >, 0);
  g_assert_cmpint (memcmp (g_bytes_get_data (photo, NULL), "\xff\xd8\xff", 3), ==, 0);
  g_assert_false (tells_of_its_making (photo));

  stream = g_memory_input_stream_new_from_bytes (photo);
  picture = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (MAX (gdk_pixbuf_get_width (picture), gdk_pixbuf_get_height (picture)), <=,
                   INN_PHOTO_SIDE);
  return picture;
}

static void
assert_size (GdkPixbuf *picture,
             int        width,
             int        height)
{
  g_assert_cmpint (gdk_pixbuf_get_width (picture), ==, width);
  g_assert_cmpint (gdk_pixbuf_get_height (picture), ==, height);
}

/* About the colour, in the middle of the left or right upper field, as JPEG is not exact. */
static void
assert_colour (GdkPixbuf *picture,
               gboolean   right,
               guint32    colour)
{
  int x = gdk_pixbuf_get_width (picture) * (right ? 3 : 1) / 4;
  int y = gdk_pixbuf_get_height (picture) / 4;
  const guint8 *pixel = gdk_pixbuf_read_pixels (picture) + y * gdk_pixbuf_get_rowstride (picture)
                        + x * gdk_pixbuf_get_n_channels (picture);

  for (int i = 0; i < 3; i++)
    g_assert_cmpint (ABS (pixel[i] - (int) (colour >> (24 - 8 * i) & 0xff)), <, 12);
}

static void
assert_refused (GBytes          *file,
                InnPhotoTrouble  trouble)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) photo = try_make (file, &error);

  g_assert_null (photo);
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, inn_photo_trouble_advise (trouble));
}

static void
test_orientations (void)
{
  static const struct
  {
    gboolean turned;
    guint32  left;
    guint32  right;
  } CASES[] = {
    { FALSE, RED, GREEN }, { FALSE, GREEN, RED }, { FALSE, WHITE, BLUE }, { FALSE, BLUE, WHITE },
    { TRUE, RED, BLUE },   { TRUE, BLUE, RED },   { TRUE, WHITE, GREEN }, { TRUE, GREEN, WHITE },
  };
  static const int SIZES[][2] = { { 400, 200 }, { 1600, 800 } };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (SIZES); j++)
      {
        g_autoptr (GdkPixbuf) held = new_fields (SIZES[j][0], SIZES[j][1]);
        g_autoptr (GBytes) plain = pack (held, "jpeg");
        g_autoptr (GBytes) file = add_exif (plain, (int) i + 1);
        g_autoptr (GdkPixbuf) picture = NULL;
        int longer = MIN (SIZES[j][0], INN_PHOTO_SIDE);

        g_test_message ("orientation %d, %d pixels", (int) i + 1, SIZES[j][0]);
        g_assert_true (tells_of_its_making (file));
        picture = make (file);
        assert_size (picture, CASES[i].turned ? longer / 2 : longer,
                     CASES[i].turned ? longer : longer / 2);
        assert_colour (picture, FALSE, CASES[i].left);
        assert_colour (picture, TRUE, CASES[i].right);
      }
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *kind;
    int width, height;
    int shown_width, shown_height;
  } CASES[] = {
    { "jpeg", 6000, 4000, 640, 426 }, { "png", 2000, 3000, 426, 640 }, { "bmp", 1300, 650, 640, 320 },
    { "png", 640, 640, 640, 640 },    { "jpeg", 641, 20, 640, 19 },    { "jpeg", 12, 8, 12, 8 },
    { "png", 4, 2, 4, 2 },            { "png", 5000, 4, 640, 1 },      { "png", 4, 5000, 1, 640 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GdkPixbuf) large = new_fields (CASES[i].width, CASES[i].height);
      g_autoptr (GBytes) file = pack (large, CASES[i].kind);
      g_autoptr (GdkPixbuf) picture = make (file);

      g_test_message ("%s of %d by %d", CASES[i].kind, CASES[i].width, CASES[i].height);
      assert_size (picture, CASES[i].shown_width, CASES[i].shown_height);
      if (CASES[i].shown_width >= 300 && CASES[i].shown_height >= 300)
        {
          assert_colour (picture, FALSE, RED);
          assert_colour (picture, TRUE, GREEN);
        }
    }
}

static void
test_square (void)
{
  static const int SIZES[][2] = { { 400, 400 }, { 900, 500 }, { 500, 900 }, { 3, 2 }, { 1, 500 } };

  for (gsize i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      g_autoptr (GdkPixbuf) fields = new_fields (MAX (2, SIZES[i][0]), SIZES[i][1]);
      g_autoptr (GBytes) file = pack (fields, "png");
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) photo = try_make (file, &error);
      g_autoptr (GdkPixbuf) square = NULL;

      g_assert_no_error (error);
      square = unpack (photo, 128);
      assert_size (square, 128, 128);
      if (SIZES[i][0] >= 400)
        {
          assert_colour (square, FALSE, RED);
          assert_colour (square, TRUE, GREEN);
        }
    }
}

static void
test_alpha (void)
{
  g_autoptr (GdkPixbuf) clear = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 400, 400);
  g_autoptr (GdkPixbuf) half = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GdkPixbuf) picture = NULL;

  gdk_pixbuf_fill (clear, 0x00000000);
  half = gdk_pixbuf_new_subpixbuf (clear, 200, 0, 200, 400);
  gdk_pixbuf_fill (half, 0xff000080);
  file = pack (clear, "png");
  picture = make (file);
  assert_colour (picture, FALSE, WHITE);
  assert_colour (picture, TRUE, 0xff7f7fff);
}

static void
test_noise (void)
{
  for (int i = 0; i < 12; i++)
    {
      int width = i == 0 ? 640 : g_test_rand_int_range (1, 1500);
      int height = i == 0 ? 640 : g_test_rand_int_range (1, 1500);
      g_autoptr (GdkPixbuf) noise = new_noise (width, height, i % 3 == 1);
      g_autoptr (GBytes) file = pack (noise, i % 2 == 0 ? "png" : "jpeg");

      g_test_message ("%d by %d", width, height);
      g_object_unref (make (file));
    }
}

static void
test_cut (void)
{
  static const char * const KINDS[] = { "jpeg", "png", "bmp" };
  g_autoptr (GdkPixbuf) picture = new_noise (300, 200, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (GBytes) plain = pack (picture, KINDS[i]);
      g_autoptr (GBytes) file = i == 0 ? add_exif (plain, 6) : g_bytes_ref (plain);
      gsize size = g_bytes_get_size (file);
      gsize lengths[] = { 40, size / 3, size * 9 / 10, size - 100, size - 1 };

      for (gsize j = 0; j < G_N_ELEMENTS (lengths); j++)
        {
          g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, lengths[j]);

          g_test_message ("%s, %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT, KINDS[i], lengths[j], size);
          assert_refused (cut, INN_PHOTO_CUT);
        }
      g_object_unref (make (file));
    }
}

/* A picture of a telephone holds another one; the end of that is not the end of all. */
static void
test_cut_after_thumbnail (void)
{
  g_autoptr (GdkPixbuf) large = new_fields (500, 400);
  g_autoptr (GdkPixbuf) small = new_fields (40, 32);
  g_autoptr (GBytes) outer = pack (large, "jpeg");
  g_autoptr (GBytes) inner = pack (small, "jpeg");
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) cut = NULL;
  guint length = (guint) g_bytes_get_size (inner) + 2;
  guint8 head[] = { 0xff, 0xe2, (guint8) (length >> 8), (guint8) length };
  const guint8 *data = g_bytes_get_data (outer, NULL);

  g_byte_array_append (file, data, 2);
  g_byte_array_append (file, head, sizeof head);
  g_byte_array_append (file, g_bytes_get_data (inner, NULL), length - 2);
  g_byte_array_append (file, data + 2, (guint) g_bytes_get_size (outer) - 2);
  whole = g_bytes_new (file->data, file->len);
  cut = g_bytes_new (file->data, file->len - 50);

  g_object_unref (make (whole));
  assert_refused (cut, INN_PHOTO_CUT);
}

static void
test_no_picture (void)
{
  static const struct
  {
    const char     *data;
    gsize           size;
    InnPhotoTrouble trouble;
  } CASES[] = {
    { "", 0, INN_PHOTO_EMPTY },
    { "name,phone\n张伟,13800000000\n", 30, INN_PHOTO_NO_PICTURE },
    { "BMW drivers, list of\n", 21, INN_PHOTO_NO_PICTURE },
    { "%PDF-1.7\n", 9, INN_PHOTO_NO_PICTURE },
    { "\xff\xd8", 2, INN_PHOTO_NO_PICTURE },
    { "\0\0\0\x18" "ftypheic\0\0\0\0", 16, INN_PHOTO_UNREAD_KIND },
    { "RIFF\0\0\0\0WEBPVP8 ", 16, INN_PHOTO_UNREAD_KIND },
    { "GIF89a\1\0\1\0", 10, INN_PHOTO_UNREAD_KIND },
    { "<svg xmlns='http://www.w3.org/2000/svg'/>", 41, INN_PHOTO_UNREAD_KIND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (CASES[i].data, CASES[i].size);

      assert_refused (file, CASES[i].trouble);
    }
}

static guint32
sum_chunk (const guint8 *data,
           gsize         size)
{
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      sum ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  return ~sum;
}

/* Writes another size into the head of a small picture. */
static GBytes *
inflate (const char *kind)
{
  g_autoptr (GdkPixbuf) small = new_fields (32, 32);
  g_autoptr (GBytes) file = pack (small, kind);
  gsize size = 0;
  guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&file), &size);

  if (g_str_equal (kind, "png"))
    {
      guint32 side = GUINT32_TO_BE (60000);
      guint32 sum;

      memcpy (data + 16, &side, 4);
      memcpy (data + 20, &side, 4);
      sum = GUINT32_TO_BE (sum_chunk (data + 12, 17));
      memcpy (data + 29, &sum, 4);
    }
  else if (g_str_equal (kind, "bmp"))
    {
      guint32 side = GUINT32_TO_LE (60000);

      memcpy (data + 18, &side, 4);
      memcpy (data + 22, &side, 4);
    }
  else
    {
      guint8 *frame = memmem (data, size, "\xff\xc0", 2);

      g_assert_nonnull (frame);
      memset (frame + 5, 0xea, 4);
    }
  return g_bytes_new_take (data, size);
}

static void
test_bombs (void)
{
  static const char * const KINDS[] = { "png", "jpeg", "bmp" };

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (GBytes) bomb = inflate (KINDS[i]);

      g_test_message ("%s", KINDS[i]);
      assert_refused (bomb, INN_PHOTO_MANY_PIXELS);
    }
}

static void
test_flipped_bytes (void)
{
  static const char * const KINDS[] = { "jpeg", "png", "bmp" };
  g_autoptr (GdkPixbuf) picture = new_fields (120, 80);

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (GBytes) plain = pack (picture, KINDS[i]);
      g_autoptr (GBytes) file = i == 0 ? add_exif (plain, 3) : g_bytes_ref (plain);

      for (int j = 0; j < 150; j++)
        {
          gsize size = g_bytes_get_size (file);
          guint8 *data = g_memdup2 (g_bytes_get_data (file, NULL), size);
          g_autoptr (GBytes) flipped = NULL;
          g_autoptr (GBytes) photo = NULL;
          g_autoptr (GError) error = NULL;

          for (int k = g_test_rand_int_range (1, 6); k > 0; k--)
            data[g_test_rand_int_range (0, MIN (size, j % 2 == 0 ? 600 : size))]
              = (guint8) g_test_rand_int_range (0, 256);
          flipped = g_bytes_new_take (data, size);
          photo = try_make (flipped, &error);
          g_assert_true ((photo != NULL) != (error != NULL));
          if (photo != NULL)
            g_assert_cmpuint (g_bytes_get_size (photo), <=, INN_PHOTO_MAX_BYTES);
          else
            g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
        }
    }
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inn-photo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "photo", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GdkPixbuf) picture = new_fields (400, 300);
  g_autoptr (GBytes) bytes = pack (picture, "png");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  for (int i = 0; i < 4; i++)
    {
      g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
      g_autoptr (GBytes) photo = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 1)
        g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                            (gssize) g_bytes_get_size (bytes), NULL));
      if (i == 2)
        g_cancellable_cancel (cancelled);
      if (i == 3)
        g_assert_cmpint (truncate (path, INN_PICTURE_MAX_FILE + 1), ==, 0);

      inn_photo_make_async (file, i == 2 ? cancelled : NULL, inn_test_loop_done_cb, &loop);
      photo = inn_photo_make_finish (inn_test_loop_wait (&loop), &error);
      g_assert_cmpint (photo != NULL, ==, i == 1);
      if (i == 0)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      else if (i == 2)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else if (i == 3)
        g_assert_cmpstr (error->message, ==, inn_photo_trouble_advise (INN_PHOTO_LONG_FILE));
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/photo/every way to hold a camera becomes upright, and nothing is told of the place",
                   test_orientations);
  g_test_add_func ("/photo/large pictures become small, small ones stay", test_sizes);
  g_test_add_func ("/photo/a square for the screen is cut out of any photo", test_square);
  g_test_add_func ("/photo/what is transparent becomes white", test_alpha);
  g_test_add_func ("/photo/not even noise is too much for the book", test_noise);
  g_test_add_func ("/photo/a picture without its end is refused", test_cut);
  g_test_add_func ("/photo/the end of a small picture inside is not taken for the end",
                   test_cut_after_thumbnail);
  g_test_add_func ("/photo/what is no picture, or none that is read, is refused", test_no_picture);
  g_test_add_func ("/photo/a bomb is refused before it goes off", test_bombs);
  g_test_add_func ("/photo/damage ends in a photo or in words", test_flipped_bytes);
  g_test_add_func ("/photo/files are read, missed, left alone and found too long", test_files);

  return g_test_run ();
}
