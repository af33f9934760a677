/* inn-window-memory.c: the window opens as it was left: as large, maximised or not, with the
 * reminders beside it or not. Belongs to this PC, not to the book.
 */

#include "config.h"

#include "inn-window-memory.h"

/* Narrower than this the panel would lie over the card. */
#define BESIDE 1236

/* A panel that covers all is looked at and left; only one beside the card belongs to the desk. */
static void
note_panel_cb (AdwFlap    *flap,
               GParamSpec *pspec,
               GSettings  *settings)
{
  if (!adw_flap_get_folded (flap))
    g_settings_set_boolean (settings, "panel-open", adw_flap_get_reveal_flap (flap));
}

/* The search keeps the focus: the panel is only there again. */
static void
show_panel_cb (GtkWindow *window,
               AdwFlap   *flap)
{
  int width = 0;

  g_signal_handlers_disconnect_by_func (window, show_panel_cb, flap);
  g_object_get (window, "default-width", &width, NULL);
  if (gtk_window_is_maximized (window) || width >= BESIDE)
    adw_flap_set_reveal_flap (flap, TRUE);
}

/**
 * inn_window_memory_follow:
 * @window: a new window
 * @flap: in @window: opens the panel
 * @settings: (nullable): where it is kept
 *
 * Makes the window as it was left, and notes how it is left the next time.
 */
void
inn_window_memory_follow (GtkWindow *window,
                          AdwFlap   *flap,
                          GSettings *settings)
{
  if (settings == NULL)
    return;

  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
  if (g_settings_get_boolean (settings, "panel-open"))
    g_signal_connect_after (window, "map", G_CALLBACK (show_panel_cb), flap);
  g_signal_connect_object (flap, "notify::reveal-flap", G_CALLBACK (note_panel_cb), settings, 0);
}
