/* inn-guest-view-keys.c: see inn-guest-view-keys.h. Alone a key moves and chooses; with Shift it
 * chooses all on the way, with Ctrl it only moves.
 */

#include "config.h"

#include "inn-guest-view-keys.h"

#include "inn-guest-view.h"

/* How far a key goes: so many rows, pages, or to an end. */
typedef enum
{
  BY_ROW,
  BY_PAGE,
  TO_END,
} Reach;

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);
  const guint n = inn_guest_view_get_n (self);
  gint64 position = inn_guest_view_get_cursor (self);
  int reach, direction;
  gboolean choose, modify, extend;

  g_variant_get (arguments, "(iibbb)", &reach, &direction, &choose, &modify, &extend);
  if (n == 0)
    return GDK_EVENT_PROPAGATE;

  if (reach == TO_END)
    position = direction < 0 ? 0 : (gint64) n - 1;
  else
    position += direction * (reach == BY_PAGE ? (gint64) inn_guest_view_get_page (self) : 1);
  position = CLAMP (position, 0, (gint64) n - 1);

  if ((guint) position != inn_guest_view_get_cursor (self) || reach == TO_END)
    {
      inn_guest_view_focus (self, (guint) position);
      if (choose)
        inn_guest_view_choose (self, (guint) position, modify, extend);
    }

  return GDK_EVENT_STOP;
}

static gboolean
choose_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);
  gboolean modify, extend;

  g_variant_get (arguments, "(bb)", &modify, &extend);
  if (inn_guest_view_get_n (self) == 0)
    return GDK_EVENT_PROPAGATE;

  inn_guest_view_choose (self, inn_guest_view_get_cursor (self), modify, extend);

  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  InnGuestView *self = INN_GUEST_VIEW (widget);

  if (inn_guest_view_get_n (self) == 0)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit_by_name (self, "activate", inn_guest_view_get_cursor (self));

  return GDK_EVENT_STOP;
}

static gboolean
choose_all_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   data)
{
  inn_guest_view_choose_all (INN_GUEST_VIEW (widget), g_variant_get_boolean (arguments));

  return GDK_EVENT_STOP;
}

static void
add_move (GtkWidgetClass *klass,
          guint           key,
          Reach           reach,
          int             direction)
{
  static const struct
  {
    GdkModifierType modifiers;
    gboolean choose, modify, extend;
  } ways[] = {
    { 0, TRUE, FALSE, FALSE },
    { GDK_CONTROL_MASK, FALSE, FALSE, FALSE },
    { GDK_SHIFT_MASK, TRUE, FALSE, TRUE },
    { GDK_CONTROL_MASK | GDK_SHIFT_MASK, TRUE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_class_add_binding (klass, key, ways[i].modifiers, move_cb, "(iibbb)", reach,
                                  direction, ways[i].choose, ways[i].modify, ways[i].extend);
}

/**
 * inn_guest_view_keys_install:
 * @klass: the class of #InnGuestView
 */
void
inn_guest_view_keys_install (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, pad_key;
    Reach reach;
    int direction;
  } moves[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, BY_ROW, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, BY_ROW, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, BY_PAGE, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, BY_PAGE, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, TO_END, -1 },
    { GDK_KEY_End, GDK_KEY_KP_End, TO_END, 1 },
  };
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter };
  static const guint spaces[] = { GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      add_move (klass, moves[i].key, moves[i].reach, moves[i].direction);
      add_move (klass, moves[i].pad_key, moves[i].reach, moves[i].direction);
    }
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (klass, enters[i], 0, activate_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      gtk_widget_class_add_binding (klass, spaces[i], 0, choose_cb, "(bb)", TRUE, FALSE);
      gtk_widget_class_add_binding (klass, spaces[i], GDK_CONTROL_MASK, choose_cb, "(bb)", TRUE,
                                    FALSE);
      gtk_widget_class_add_binding (klass, spaces[i], GDK_SHIFT_MASK, choose_cb, "(bb)", FALSE,
                                    TRUE);
      gtk_widget_class_add_binding (klass, spaces[i], GDK_CONTROL_MASK | GDK_SHIFT_MASK, choose_cb,
                                    "(bb)", TRUE, TRUE);
    }

  gtk_widget_class_add_binding (klass, GDK_KEY_a, GDK_CONTROL_MASK, choose_all_cb, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_slash, GDK_CONTROL_MASK, choose_all_cb, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_A, GDK_CONTROL_MASK | GDK_SHIFT_MASK, choose_all_cb,
                                "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_backslash, GDK_CONTROL_MASK, choose_all_cb, "b",
                                FALSE);
}
