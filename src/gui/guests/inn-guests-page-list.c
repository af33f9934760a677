/* inn-guests-page-list.c: what others ask of the list on the guests page, which is shown for it.
 */

#include "config.h"

#include "inn-guests-page-private.h"

#include "inn-guest-list-pane.h"

/**
 * inn_guests_page_find:
 * @self: the page
 * @text: what to look for among everybody
 */
void
inn_guests_page_find (InnGuestsPage *self,
                      const char    *text)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
  inn_guest_list_pane_find (INN_GUEST_LIST_PANE (self->list_pane), text);
}

/**
 * inn_guests_page_show_tag:
 * @self: the page
 * @tag_id: the tag whose wearers to list
 */
void
inn_guests_page_show_tag (InnGuestsPage *self,
                          gint64         tag_id)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
  inn_guest_list_pane_show_tag (INN_GUEST_LIST_PANE (self->list_pane), tag_id);
}

/**
 * inn_guests_page_show_view:
 * @self: the page
 * @id: the saved view to list; 0 leaves the one that is shown
 */
void
inn_guests_page_show_view (InnGuestsPage *self,
                           gint64         id)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
  inn_guest_list_pane_show_view (INN_GUEST_LIST_PANE (self->list_pane), id);
}

/**
 * inn_guests_page_save_view:
 * @self: the page
 *
 * Asks under which name the list shall be saved.
 */
void
inn_guests_page_save_view (InnGuestsPage *self)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
  inn_guest_list_pane_save_view (INN_GUEST_LIST_PANE (self->list_pane));
}

/**
 * inn_guests_page_get_view:
 * @self: the page
 *
 * Returns: the saved view that is listed, or 0
 */
gint64
inn_guests_page_get_view (InnGuestsPage *self)
{
  gint64 view = 0;

  g_return_val_if_fail (INN_IS_GUESTS_PAGE (self), 0);

  g_object_get (self->list_pane, "view", &view, NULL);

  return view;
}

/**
 * inn_guests_page_focus_search:
 * @self: the page
 *
 * Goes to the list and moves the keyboard focus to its search.
 */
void
inn_guests_page_focus_search (InnGuestsPage *self)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
  inn_guest_list_pane_focus_search (INN_GUEST_LIST_PANE (self->list_pane));
}

/**
 * inn_guests_page_search:
 * @self: the page
 *
 * Somebody wants to find a guest: the focus goes to the search, which offers who was looked at lately.
 */
void
inn_guests_page_search (InnGuestsPage *self)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  inn_guests_page_focus_search (self);
  inn_guest_list_pane_offer_recent (INN_GUEST_LIST_PANE (self->list_pane));
}

/**
 * inn_guests_page_jump:
 * @self: the page
 *
 * Asks for a letter of the list to jump to, where there is anything to jump to.
 */
void
inn_guests_page_jump (InnGuestsPage *self)
{
  g_return_if_fail (INN_IS_GUESTS_PAGE (self));

  adw_leaflet_set_visible_child_name (ADW_LEAFLET (self->leaflet), "list");
  inn_guest_list_pane_jump (INN_GUEST_LIST_PANE (self->list_pane));
}

/**
 * inn_guests_page_clear_search:
 * @self: the page
 *
 * Lets go of several selected guests, else of what was searched for.
 *
 * Returns: whether there was anything to clear
 */
gboolean
inn_guests_page_clear_search (InnGuestsPage *self)
{
  g_return_val_if_fail (INN_IS_GUESTS_PAGE (self), FALSE);

  return inn_guest_list_pane_unselect_all (INN_GUEST_LIST_PANE (self->list_pane))
         || inn_guest_list_pane_clear_search (INN_GUEST_LIST_PANE (self->list_pane));
}

/**
 * inn_guests_page_dup_shown:
 * @self: the page
 *
 * Returns: (transfer full) (element-type gint64): the guests in the list, in the order shown
 */
GArray *
inn_guests_page_dup_shown (InnGuestsPage *self)
{
  g_return_val_if_fail (INN_IS_GUESTS_PAGE (self), NULL);

  return inn_guest_list_pane_dup_shown (INN_GUEST_LIST_PANE (self->list_pane));
}

/**
 * inn_guests_page_dup_selected:
 * @self: the page
 *
 * Returns: (transfer full) (element-type gint64): the guests selected in the list
 */
GArray *
inn_guests_page_dup_selected (InnGuestsPage *self)
{
  g_return_val_if_fail (INN_IS_GUESTS_PAGE (self), NULL);

  return inn_guest_list_pane_dup_selected (INN_GUEST_LIST_PANE (self->list_pane));
}
