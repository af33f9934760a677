/* inn-guest-order-menu.c: see inn-guest-order-menu.h. */

#include "config.h"

#include "inn-guest-order-menu.h"

#include "inn-user-text.h"

#include <glib/gi18n.h>
#include <string.h>

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

/* Before the number of a field of the hotel. */
#define OWN "own-"

/* The section of the hotel's fields stands behind the first. */
#define OWN_SECTION 1

static void
order_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  InnGuestFilterBar *bar = user_data;
  const char *nick = g_variant_get_string (parameter, NULL);
  gboolean reversed = FALSE;
  gint64 shown_field = 0, field = 0;
  InnGuestOrder shown = inn_guest_filter_bar_get_order (bar, &shown_field, &reversed);
  InnGuestOrder order = INN_ORDER_OWN;

  if (g_str_has_prefix (nick, OWN))
    field = g_ascii_strtoll (nick + strlen (OWN), NULL, 10);
  else
    for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
      if (g_str_equal (orders[i].nick, nick))
        order = orders[i].order;

  /* Another order begins the usual way round. */
  if (order != shown || field != shown_field)
    inn_guest_filter_bar_set_order (bar, order, field, FALSE);
}

static void
reversed_action (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       user_data)
{
  InnGuestFilterBar *bar = user_data;
  gboolean reversed = FALSE;
  gint64 field = 0;
  InnGuestOrder order = inn_guest_filter_bar_get_order (bar, &field, &reversed);

  inn_guest_filter_bar_set_order (bar, order, field, g_variant_get_boolean (value));
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
  gint64 field = 0;
  InnGuestOrder order = inn_guest_filter_bar_get_order (bar, &field, &reversed);
  GActionMap *map = G_ACTION_MAP (actions);
  g_autofree char *own = g_strdup_printf (OWN "%" G_GINT64_FORMAT, field);
  const char *nick = own;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i].order == order)
      nick = orders[i].nick;
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "order")),
                             g_variant_new_string (nick));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "reversed")),
                             g_variant_new_boolean (reversed));
}

/**
 * inn_guest_order_menu_set_fields:
 * @menu: the menu
 * @fields: the hotel's own fields
 *
 * Offers those by which lists are ordered, in their order, and no others.
 */
void
inn_guest_order_menu_set_fields (GMenu         *menu,
                                 InnFieldShelf *fields)
{
  g_autoptr (GPtrArray) offered = inn_field_shelf_list (fields, INN_CUSTOM_IN_FILTER);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < offered->len; i++)
    {
      const InnCustomField *field = g_ptr_array_index (offered, i);
      g_autofree char *label = inn_user_text_dup_menu (field->name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      g_autofree char *nick = g_strdup_printf (OWN "%" G_GINT64_FORMAT, field->id);

      g_menu_item_set_action_and_target (item, "list.order", "s", nick);
      g_menu_append_item (section, item);
    }

  g_menu_remove (menu, OWN_SECTION);
  g_menu_insert_section (menu, OWN_SECTION, offered->len > 0 ? _("Own fields") : NULL,
                         G_MENU_MODEL (section));
}
