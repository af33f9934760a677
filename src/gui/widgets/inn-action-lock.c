/* inn-action-lock.c: see inn-action-lock.h. The buttons and menu items follow their actions. */

#include "config.h"

#include "inn-action-lock.h"

/**
 * inn_action_lock:
 * @map: where the actions are
 * @names: (array zero-terminated=1): simple actions; those that are not there are passed over
 *
 * Disables them for good.
 */
void
inn_action_lock (GActionMap        *map,
                 const char *const *names)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));

  for (gsize i = 0; names[i] != NULL; i++)
    {
      GAction *action = g_action_map_lookup_action (map, names[i]);

      if (action != NULL)
        g_simple_action_set_enabled (G_SIMPLE_ACTION (action), FALSE);
    }
}

/**
 * inn_action_lock_all:
 * @map: an action group with simple actions only
 *
 * Disables all of them for good.
 */
void
inn_action_lock_all (GActionMap *map)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (map));

  inn_action_lock (map, (const char *const *) names);
}
