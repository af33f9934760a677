/* inn-graphics.c: whether a graphics card draws, or the processor.
 *
 * Where there is no card, the toolkit would load a program that plays one, compiler included: some
 * 50 MB and a third of the start, kept all day by a program that stays for its reminders, to draw
 * more slowly than cairo does. So it is told not to. With a card, and wherever somebody has chosen
 * with GSK_RENDERER, nothing is changed.
 *
 * The toolkit takes this from its environment only. Programs started from here find the same
 * machine without a card, so that they may inherit it.
 */

#include "config.h"

#include "inn-graphics.h"

/* Cards without a node in the folder "dri": NVIDIA's own driver may do without, Windows' subsystem
 * for Linux does.
 */
static const char *const cards[] = { "nvidiactl", "dxg" };

static gboolean
has_card (const char *devices)
{
  g_autofree char *folder = g_build_filename (devices, "dri", NULL);
  g_autoptr (GDir) nodes = g_dir_open (folder, 0, NULL);
  const char *node;

  while (nodes != NULL && (node = g_dir_read_name (nodes)) != NULL)
    if (g_str_has_prefix (node, "renderD"))
      return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autofree char *path = g_build_filename (devices, cards[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return FALSE;
}

static void
add_value (const char *variable,
           const char *value)
{
  const char *before = g_getenv (variable);
  g_autofree char *both = before != NULL ? g_strconcat (before, ",", value, NULL)
                                         : g_strdup (value);

  g_setenv (variable, both, TRUE);
}

/**
 * inn_graphics_choose:
 * @devices: the folder of devices, "/dev"
 * @gtk_minor: which GTK 4 will draw
 *
 * Chooses by what the environment tells the toolkit. To be called first in main (), while there is
 * one thread and before the toolkit looks.
 */
void
inn_graphics_choose (const char *devices,
                     guint       gtk_minor)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (renderer != NULL ? !g_str_equal (renderer, "cairo") : has_card (devices))
    return;

  /* From 4.16 on switches have a variable of their own; what a toolkit does not know, it complains
   * about. */
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  if (gtk_minor >= 16)
    add_value ("GDK_DISABLE", "gl,vulkan");
  else if (gtk_minor >= 14)
    add_value ("GDK_DEBUG", "gl-disable,vulkan-disable");
  else
    add_value ("GDK_DEBUG", "gl-disable");
}
