/* test-photo.c: the photo on the card: from a file, from the clipboard, off again; and back. */

#include "config.h"

#include "inn-avatar.h"
#include "inn-guest-card-page.h"
#include "inn-gui-resources.h"
#include "inn-photo-button.h"
#include "inn-shell.h"
#include "inn-test-window.h"

#include <glib/gstdio.h>

static InnAvatar *
get_avatar (InnTestWindow *test)
{
  GtkWidget *button = inn_test_window_find (test->window, INN_TYPE_PHOTO_BUTTON);

  return INN_AVATAR (inn_test_window_find (button, INN_TYPE_AVATAR));
}

static gboolean
has_picture (InnTestWindow *test)
{
  return inn_avatar_get_picture (get_avatar (test)) != NULL;
}

/* Waits until the photo is there, or is gone. */
static void
await_picture (InnTestWindow *test,
               gboolean       there)
{
  for (guint i = 0; i < 100 && has_picture (test) != there; i++)
    inn_test_window_run (50);
  g_assert_cmpint (has_picture (test), ==, there);
}

static gboolean
act (InnTestWindow *test,
     const char    *action)
{
  GtkWidget *page = inn_test_window_find (test->window, INN_TYPE_GUEST_CARD_PAGE);

  return gtk_widget_activate_action (page, action, NULL);
}

static GdkTexture *
new_texture (void)
{
  g_autoptr(GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 300, 400);

  gdk_pixbuf_fill (picture, 0x3366ccff);

  return gdk_texture_new_for_pixbuf (picture);
}

static gint64
open_guest (InnTestWindow *test,
            const char    *name)
{
  gint64 id = inn_test_window_add_guest (test, name, NULL, NULL);

  inn_shell_open_guest (INN_SHELL (test->window), id);
  inn_test_window_run (200);

  return id;
}

static void
test_paste (InnTestWindow *test,
            gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (test->window);
  g_autoptr(GdkTexture) texture = new_texture ();
  gint64 id = open_guest (test, "林雨桐");

  gdk_clipboard_set_text (clipboard, "no picture");
  inn_test_window_run (50);
  act (test, "card.paste-photo");
  inn_test_window_run (200);
  g_assert_false (has_picture (test));

  gdk_clipboard_set_texture (clipboard, texture);
  inn_test_window_run (50);
  act (test, "card.paste-photo");
  await_picture (test, TRUE);

  open_guest (test, "王芳");
  g_assert_false (has_picture (test));
  inn_shell_open_guest (INN_SHELL (test->window), id);
  await_picture (test, TRUE);

  act (test, "card.remove-photo");
  await_picture (test, FALSE);
  gtk_widget_activate_action (test->window, "win.undo", NULL);
  await_picture (test, TRUE);
}

static void
test_paste_file (InnTestWindow *test,
                 gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (test->window);
  g_autofree char *path = g_build_filename (test->folder, "portrait.png", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GdkTexture) texture = new_texture ();

  open_guest (test, "林雨桐");
  g_assert_true (g_file_set_contents (path, "name,phone\n", -1, NULL));
  gdk_clipboard_set (clipboard, G_TYPE_FILE, file);
  inn_test_window_run (50);
  act (test, "card.paste-photo");
  inn_test_window_run (300);
  g_assert_false (has_picture (test));

  g_assert_true (gdk_texture_save_to_png (texture, path));
  act (test, "card.paste-photo");
  await_picture (test, TRUE);
  g_unlink (path);
}

/* With text of twice the size the letters still stand within the circle. */
static void
test_initials_fit (InnTestWindow *test,
                   gconstpointer  data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *avatar = inn_avatar_new (36);
  g_autofree char *font = NULL;
  graphene_rect_t letters;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &font, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 40", NULL);
  inn_avatar_set_name (INN_AVATAR (avatar), "Walter Mitty");
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  inn_test_window_run (300);

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (avatar), avatar,
                                            &letters));
  g_assert_cmpfloat (letters.origin.x, >=, 0);
  g_assert_cmpfloat (letters.size.width, <=, 36);
  g_assert_cmpfloat (letters.size.height, <=, 36);

  g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  inn_gui_register_resource ();

  g_test_add ("/photo/a-picture-is-pasted-kept-with-its-guest-removed-and-brought-back", InnTestWindow,
              NULL, inn_test_window_set_up, test_paste, inn_test_window_tear_down);
  g_test_add ("/photo/a-copied-file-is-pasted-if-it-is-a-picture", InnTestWindow,
              NULL, inn_test_window_set_up, test_paste_file, inn_test_window_tear_down);

  g_test_add ("/photo/initials-fit-however-large-the-text", InnTestWindow,
              NULL, inn_test_window_set_up, test_initials_fit, inn_test_window_tear_down);

  return g_test_run ();
}
