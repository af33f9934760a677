/* inn-toasts.c: see inn-toasts.h. A toast of eight seconds may lie over the very field somebody
 * wants to type in. Pressed beside its buttons, it goes at once, and what lies below has the focus.
 */

#include "config.h"

#include "inn-toasts.h"

#include "inn-toast-names.h"

#define SHOWN "inn-shown-toast"

/* The toast around @widget, or NULL for what is none, or is a button of one. */
static GtkWidget *
find_toast (GtkWidget *widget)
{
  for (; widget != NULL && !ADW_IS_TOAST_OVERLAY (widget); widget = gtk_widget_get_parent (widget))
    {
      if (GTK_IS_BUTTON (widget))
        return NULL;
      if (g_str_equal (gtk_widget_get_css_name (widget), "toast"))
        return widget;
    }

  return NULL;
}

static void
focus_nearest (GtkWidget *widget)
{
  for (; widget != NULL && !ADW_IS_TOAST_OVERLAY (widget); widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_focusable (widget) && gtk_widget_grab_focus (widget))
      return;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AdwToastOverlay *overlay)
{
  if (inn_toasts_press (overlay, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
dismissed_cb (AdwToast        *toast,
              AdwToastOverlay *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), SHOWN) == toast)
    g_object_set_data (G_OBJECT (overlay), SHOWN, NULL);
}

static void
dismiss_shown (AdwToastOverlay *overlay)
{
  AdwToast *shown = g_object_get_data (G_OBJECT (overlay), SHOWN);

  if (shown != NULL)
    adw_toast_dismiss (shown);
}

/**
 * inn_toasts_install:
 * @overlay: where toasts are shown
 *
 * From now on a press on a toast, but not on its buttons, goes to what lies below it.
 */
void
inn_toasts_install (AdwToastOverlay *overlay)
{
  GtkGesture *gesture;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  gesture = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), overlay);
  gtk_widget_add_controller (GTK_WIDGET (overlay), GTK_EVENT_CONTROLLER (gesture));
}

/**
 * inn_toasts_show:
 * @overlay: where toasts are shown
 * @toast: (transfer full): a toast
 *
 * Shows @toast in place of the one before: what is told now is what counts, and nobody wants to
 * wait for the news of before to pass.
 */
void
inn_toasts_show (AdwToastOverlay *overlay,
                 AdwToast        *toast)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  dismiss_shown (overlay);
  g_object_set_data_full (G_OBJECT (overlay), SHOWN, g_object_ref (toast), g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, 0);
  adw_toast_overlay_add_toast (overlay, toast);
  inn_toast_names_give (overlay);
}

/**
 * inn_toasts_press:
 * @overlay: where toasts are shown
 * @x: a place within @overlay
 * @y: a place within @overlay
 *
 * Takes away the toast at this place, if one is there, and gives the focus to what lies below.
 *
 * Returns: whether one was there
 */
gboolean
inn_toasts_press (AdwToastOverlay *overlay,
                  double           x,
                  double           y)
{
  GtkWidget *toast;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), FALSE);

  toast = find_toast (gtk_widget_pick (GTK_WIDGET (overlay), x, y, GTK_PICK_DEFAULT));
  if (toast == NULL)
    return FALSE;

  /* It fades a while; what was pressed is to be had now. */
  gtk_widget_set_can_target (toast, FALSE);
  dismiss_shown (overlay);
  focus_nearest (gtk_widget_pick (GTK_WIDGET (overlay), x, y, GTK_PICK_DEFAULT));

  return TRUE;
}
