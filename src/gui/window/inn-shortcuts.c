/* inn-shortcuts.c: see inn-shortcuts.h. The toolkit writes a title of its own over the keys, in
 * Chinese one that nobody looks for; the menu and the help call the window otherwise.
 */

#include "config.h"

#include "inn-shortcuts.h"

#include <glib/gi18n.h>

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
