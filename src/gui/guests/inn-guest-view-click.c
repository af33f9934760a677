/* inn-guest-view-click.c: see inn-guest-view-click.h. A row takes the focus when it is pressed and is
 * chosen when it is let go; who lets go elsewhere has thought better of it.
 */

#include "config.h"

#include "inn-guest-view-click.h"

#include "inn-guest-view-private.h"

/* The row that is held down. */
typedef struct
{
  GtkWidget *row; /* weak */
  gint64 guest_id;
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  g_clear_weak_pointer (&held->row);
  g_free (held);
}

static void
let_go (Held *held)
{
  if (held->row != NULL)
    gtk_widget_unset_state_flags (held->row, GTK_STATE_FLAG_ACTIVE);
  g_clear_weak_pointer (&held->row);
  held->guest_id = 0;
}

static gint64
get_guest (InnGuestView *view,
           guint         position)
{
  return position != GTK_INVALID_LIST_POSITION ? inn_guest_list_get_id (view->list, position) : 0;
}

static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            Held            *held)
{
  InnGuestView *view =
    INN_GUEST_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click)));
  GtkWidget *row = NULL;
  guint position = inn_guest_view_find_at (view, y, &row);

  let_go (held);
  if (row == NULL)
    return;

  held->guest_id = get_guest (view, position);

  g_set_weak_pointer (&held->row, row);
  gtk_widget_set_state_flags (row, GTK_STATE_FLAG_ACTIVE, FALSE);
  if (n_press == 2)
    g_signal_emit_by_name (view, "activate", position);
  else
    inn_guest_view_focus (view, position);
}

static void
released_cb (GtkGestureClick *click,
             int              n_press,
             double           x,
             double           y,
             Held            *held)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (click);
  InnGuestView *view = INN_GUEST_VIEW (gtk_event_controller_get_widget (controller));
  GdkModifierType keys = gtk_event_controller_get_current_event_state (controller);
  gint64 pressed = held->guest_id;
  GtkWidget *row = NULL;
  guint position = inn_guest_view_find_at (view, y, &row);

  /* The list may have changed under the hand; who was pressed may stand there all the same. */
  let_go (held);
  if (row == NULL || pressed == 0 || get_guest (view, position) != pressed || n_press > 1)
    return;

  g_signal_emit_by_name (view, "released", position);
  inn_guest_view_choose (view, position, (keys & GDK_CONTROL_MASK) != 0,
                         (keys & GDK_SHIFT_MASK) != 0);
}

static void
stopped_cb (GtkGestureClick *click,
            Held            *held)
{
  let_go (held);
}

/**
 * inn_guest_view_click_add:
 * @view: gets a controller of its own
 */
void
inn_guest_view_click_add (InnGuestView *view)
{
  GtkGesture *click = gtk_gesture_click_new ();
  Held *held = g_new0 (Held, 1);

  g_object_set_data_full (G_OBJECT (click), "inn-held", held, held_free);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), held);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), held);
  g_signal_connect (click, "cancel", G_CALLBACK (stopped_cb), held);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}
