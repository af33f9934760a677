/* inn-window-keys.c: the keys that work wherever one is in the window. What has the focus comes
 * first: a form, a row or a text takes the keys it knows.
 */

#include "config.h"

#include "inn-window-private.h"

#define LAST_PAGE_KEY 8

static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
} keys[] = {
  { GDK_KEY_f, GDK_CONTROL_MASK, "win.search" },
  { GDK_KEY_j, GDK_CONTROL_MASK, "win.jump" },
  { GDK_KEY_n, GDK_CONTROL_MASK, "win.new-guest" },
  { GDK_KEY_b, GDK_CONTROL_MASK, "win.book" },
  { GDK_KEY_t, GDK_CONTROL_MASK, "win.follow-up-here" },
  { GDK_KEY_i, GDK_CONTROL_MASK, "win.import" },
  { GDK_KEY_p, GDK_CONTROL_MASK, "win.print" },
  { GDK_KEY_s, GDK_CONTROL_MASK, "win.save" },
  { GDK_KEY_F1, 0, "win.help" },
  { GDK_KEY_F2, 0, "win.edit-guest" },
  { GDK_KEY_F4, 0, "win.note" },
  { GDK_KEY_F6, 0, "win.next-pane" },
  { GDK_KEY_F6, GDK_SHIFT_MASK, "win.previous-pane" },
  { GDK_KEY_F9, 0, "win.reminders" },
  { GDK_KEY_F10, 0, "win.menu" },
  { GDK_KEY_Escape, 0, "win.escape" },
  { GDK_KEY_w, GDK_CONTROL_MASK, "window.close" },
};

/* In a text field these keys belong to the text, even when it has nothing to take back. */
static gboolean
undo_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));
  const char *action = NULL;

  g_variant_get (args, "(&s)", &action);
  if (focus == NULL || (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus)))
    gtk_widget_activate_action (widget, action, NULL);

  return TRUE;
}

void
inn_window_install_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                         keys[i].action, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.check-in", "x", (gint64) 0);
  for (int i = 1; i <= LAST_PAGE_KEY; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, GDK_CONTROL_MASK,
                                         "win.page", "i", i);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                undo_key_cb, "(s)", "win.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                undo_key_cb, "(s)", "win.redo");
}
