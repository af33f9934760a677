/* inn-shortcuts.c: see inn-shortcuts.h. The toolkit writes a title of its own over the keys, in
 * Chinese one that nobody looks for; the menu and the help call the window otherwise. It also makes
 * the window as wide as its columns are, however narrow the screen is; there they scroll.
 */

#include "config.h"

#include "inn-shortcuts.h"

#include <glib/gi18n.h>

/* What the window itself takes at both sides, in pixels. */
#define BORDERS 24

/* How wide the screen of the window behind is, or 0. */
static int
get_screen_width (GtkWindow *window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);
  GdkSurface *surface = parent != NULL ? gtk_native_get_surface (GTK_NATIVE (parent)) : NULL;
  GdkMonitor *monitor = surface != NULL
                        ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface),
                                                              surface)
                        : NULL;
  GdkRectangle area = { 0 };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);

  return area.width;
}

/**
 * inn_shortcuts_let_scroll:
 * @window: a window of keys, complete, of a window that has a place on a screen
 *
 * Lets the keys scroll sideways if the screen is narrower than they are.
 */
void
inn_shortcuts_let_scroll (GtkShortcutsWindow *window)
{
  GtkWidget *keys, *scroller;
  int screen_width, width;

  g_return_if_fail (GTK_IS_SHORTCUTS_WINDOW (window));

  screen_width = get_screen_width (GTK_WINDOW (window));
  keys = gtk_window_get_child (GTK_WINDOW (window));
  if (screen_width == 0 || keys == NULL || GTK_IS_SCROLLED_WINDOW (keys))
    return;

  gtk_widget_measure (keys, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (width + BORDERS <= screen_width)
    return;

  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_width (GTK_SCROLLED_WINDOW (scroller),
                                             MAX (screen_width - BORDERS, BORDERS));
  g_object_ref (keys);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), keys);
  g_object_unref (keys);
}

/**
 * inn_shortcuts_set_title:
 * @window: a window of keys, complete
 *
 * Calls the window what the menu calls it.
 */
void
inn_shortcuts_set_title (GtkShortcutsWindow *window)
{
  const char *title = _("Keyboard Shortcuts");
  GtkWidget *bar = NULL;
  GtkWidget *stack = NULL;
  GtkWidget *label = NULL;

  g_return_if_fail (GTK_IS_SHORTCUTS_WINDOW (window));

  gtk_window_set_title (GTK_WINDOW (window), title);
  bar = gtk_window_get_titlebar (GTK_WINDOW (window));
  stack = GTK_IS_HEADER_BAR (bar) ? gtk_header_bar_get_title_widget (GTK_HEADER_BAR (bar)) : NULL;
  label = GTK_IS_STACK (stack) ? gtk_stack_get_child_by_name (GTK_STACK (stack), "title") : NULL;
  if (GTK_IS_LABEL (label))
    gtk_label_set_text (GTK_LABEL (label), title);
}
