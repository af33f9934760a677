/* inn-search-keys.c: see inn-search-keys.h. GtkSearchEntry can capture the keys of another widget,
 * but hands them on before it has the focus, when no input method listens yet: the first letter of
 * a syllable would be taken as it is. So the focus goes first, then the key. It is asked last, so
 * that other fields in the pane keep what is typed into them.
 */

#include "config.h"

#include "inn-search-keys.h"

#define COMPOSING "inn-composing"

static GtkText *
get_text (GtkWidget *entry)
{
  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry)));
}

static gboolean
is_typing (guint           keyval,
           GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0)
    return FALSE;

  return letter != 0 && g_unichar_isgraph (letter);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkWidget             *entry)
{
  GtkText *text = get_text (entry);

  if (!is_typing (keyval, state) || gtk_widget_has_focus (GTK_WIDGET (text)) ||
      !gtk_widget_get_mapped (entry) || !gtk_text_grab_focus_without_selecting (text))
    return GDK_EVENT_PROPAGATE;

  gtk_editable_set_position (GTK_EDITABLE (entry), -1);

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

static void
preedit_changed_cb (GtkText    *text,
                    const char *preedit)
{
  g_object_set_data (G_OBJECT (text), COMPOSING,
                     GINT_TO_POINTER (preedit != NULL && *preedit != '\0'));
}

/**
 * inn_search_keys_add:
 * @pane: what is searched
 * @entry: a #GtkSearchEntry within @pane
 *
 * Lets whatever is typed in @pane go to @entry, unless something in the pane takes it.
 */
void
inn_search_keys_add (GtkWidget *pane,
                     GtkWidget *entry)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), entry, 0);
  gtk_widget_add_controller (pane, controller);
  g_signal_connect (get_text (entry), "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
}

/**
 * inn_search_keys_is_composing:
 * @entry: an entry given to inn_search_keys_add ()
 *
 * Returns: whether an input method composes in it; its keys belong to the candidates then
 */
gboolean
inn_search_keys_is_composing (GtkWidget *entry)
{
  return g_object_get_data (G_OBJECT (get_text (entry)), COMPOSING) != NULL;
}
