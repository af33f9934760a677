/* Who draws: the card where there is one, unless somebody has chosen. */

#include "config.h"

#include "inn-graphics.h"

#include <glib/gstdio.h>

static char *
make_devices (const char *node)
{
  char *devices = g_dir_make_tmp ("inn-devices-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (devices, "dri", NULL);
  g_autofree char *path = g_build_filename (devices, node, NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));

  return devices;
}

static void
remove_devices (char       *devices,
                const char *node)
{
  g_autofree char *folder = g_build_filename (devices, "dri", NULL);
  g_autofree char *path = g_build_filename (devices, node, NULL);

  g_remove (path);
  g_rmdir (folder);
  g_rmdir (devices);
  g_free (devices);
}

static void
set (const char *variable,
     const char *value)
{
  if (value != NULL)
    g_setenv (variable, value, TRUE);
  else
    g_unsetenv (variable);
}

static void
test_choice (void)
{
  static const struct
  {
    const char *node;
    const char *renderer;
    const char *debug;
    guint       gtk_minor;
    const char *renderer_after;
    const char *debug_after;
    const char *disable_after;
  } cases[] = {
    /* A screen without a card, as in a virtual machine. */
    { "dri/card0", NULL, NULL, 8, "cairo", "gl-disable", NULL },
    { "null", NULL, NULL, 12, "cairo", "gl-disable", NULL },
    { "null", NULL, NULL, 14, "cairo", "gl-disable,vulkan-disable", NULL },
    { "null", NULL, NULL, 18, "cairo", NULL, "gl,vulkan" },
    { "null", NULL, "events", 8, "cairo", "events,gl-disable", NULL },
    { "dri/renderD128", NULL, NULL, 8, NULL, NULL, NULL },
    { "nvidiactl", NULL, NULL, 18, NULL, NULL, NULL },
    { "dxg", NULL, NULL, 18, NULL, NULL, NULL },
    /* Somebody has chosen. */
    { "null", "gl", NULL, 8, "gl", NULL, NULL },
    { "null", "ngl", "events", 18, "ngl", "events", NULL },
    { "dri/renderD128", "cairo", NULL, 8, "cairo", "gl-disable", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *devices = make_devices (cases[i].node);

      set ("GSK_RENDERER", cases[i].renderer);
      set ("GDK_DEBUG", cases[i].debug);
      set ("GDK_DISABLE", NULL);
      inn_graphics_choose (devices, cases[i].gtk_minor);

      g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, cases[i].renderer_after);
      g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, cases[i].debug_after);
      g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, cases[i].disable_after);
      remove_devices (devices, cases[i].node);
    }
}

static void
test_no_devices (void)
{
  set ("GSK_RENDERER", NULL);
  set ("GDK_DEBUG", NULL);
  inn_graphics_choose ("/nowhere", 8);
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "cairo");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graphics/the-processor-draws-where-there-is-no-card", test_choice);
  g_test_add_func ("/graphics/a-folder-without-devices-has-no-card", test_no_devices);

  return g_test_run ();
}
