/* inn-guest-order-menu.c: see inn-guest-order-menu.h. */

#include "config.h"

#include "inn-guest-order-menu.h"

static const struct
{
  const char *nick;
  InnGuestOrder order;
} orders[] = {
  { "reading", INN_ORDER_READING },
  { "last-stay", INN_ORDER_LAST_STAY },
  { "created", INN_ORDER_CREATED },
  { "birthday", INN_ORDER_NEXT_BIRTHDAY },
  { "stays", INN_ORDER_STAYS },
  { "spend", INN_ORDER_SPEND },
};

static void
order_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  InnGuestFilterBar *bar = user_data;
  gboolean reversed = FALSE;

  /* Another order begins the usual way round. */
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].nick, g_variant_get_string (parameter, NULL))
        && inn_guest_filter_bar_get_order (bar, &reversed) != orders[i].order)
      inn_guest_filter_bar_set_order (bar, orders[i].order, FALSE);
}

static void
reversed_action (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       user_data)
{
  InnGuestFilterBar *bar = user_data;
  gboolean reversed = FALSE;
  InnGuestOrder order = inn_guest_filter_bar_get_order (bar, &reversed);

  inn_guest_filter_bar_set_order (bar, order, g_variant_get_boolean (value));
}

/**
 * inn_guest_order_menu_new:
 * @bar: where the order is kept; outlives the actions
 *
 * Returns: (transfer full): the actions of the menu: `order`, and whether it is `reversed`
 */
GSimpleActionGroup *
inn_guest_order_menu_new (InnGuestFilterBar *bar)
{
  const GActionEntry entries[] = {
    { "order", order_action, "s", "'reading'" },
    { "reversed", NULL, NULL, "false", reversed_action },
  };

  GSimpleActionGroup *actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), bar);

  return actions;
}

/**
 * inn_guest_order_menu_update:
 * @actions: of the menu
 * @bar: where the order is kept
 *
 * Shows the order as it is now: that of a view as well.
 */
void
inn_guest_order_menu_update (GSimpleActionGroup *actions,
                             InnGuestFilterBar  *bar)
{
  gboolean reversed = FALSE;
  InnGuestOrder order = inn_guest_filter_bar_get_order (bar, &reversed);
  GActionMap *map = G_ACTION_MAP (actions);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i].order == order)
      g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "order")),
                                 g_variant_new_string (orders[i].nick));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "reversed")),
                             g_variant_new_boolean (reversed));
}
