/* inn-window-memory.c: the window opens as it was left: as large, maximised or not, with the
 * reminders beside it or not. Belongs to this PC, not to the book.
 */

#include "config.h"

#include "inn-window-private.h"

/* Narrower than this the panel would lie over the card. */
#define BESIDE 1236

static GSettings *
get_settings (InnWindow *self)
{
  return inn_settings_get_gsettings (inn_book_get_settings (self->book));
}

/* A panel that covers all is looked at and left; only one beside the card belongs to the desk. */
static void
note_panel_cb (InnWindow *self)
{
  if (!adw_flap_get_folded (ADW_FLAP (self->flap)))
    g_settings_set_boolean (get_settings (self), "panel-open", inn_window_is_panel_open (self));
}

/* The search keeps the focus: the panel is only there again. */
static void
show_panel_cb (InnWindow *self)
{
  int width = 0;

  g_signal_handlers_disconnect_by_func (self, show_panel_cb, NULL);
  g_object_get (self, "default-width", &width, NULL);
  if (gtk_window_is_maximized (GTK_WINDOW (self)) || width >= BESIDE)
    adw_flap_set_reveal_flap (ADW_FLAP (self->flap), TRUE);
}

/**
 * inn_window_remember:
 * @self: a new window
 *
 * Makes it as it was left, and notes how it is left the next time.
 */
void
inn_window_remember (InnWindow *self)
{
  GSettings *settings = get_settings (self);

  if (settings == NULL)
    return;

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  if (g_settings_get_boolean (settings, "panel-open"))
    g_signal_connect_after (self, "map", G_CALLBACK (show_panel_cb), NULL);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (note_panel_cb), self,
                           G_CONNECT_SWAPPED);
}
