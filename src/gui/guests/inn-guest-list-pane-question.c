/* inn-guest-list-pane-question.c: what others ask of the list: to look for somebody, to show a tag
 * or a saved view, who is shown and who is selected.
 */

#include "config.h"

#include "inn-guest-list-pane-private.h"

#include "inn-guest-count-line.h"
#include "inn-guest-filter-bar.h"
#include "inn-guest-rows.h"
#include "inn-recent-popover.h"

/**
 * inn_guest_list_pane_focus_search:
 * @self: the pane
 *
 * Moves the keyboard focus to the search; what is there is marked, to be typed over.
 */
void
inn_guest_list_pane_focus_search (InnGuestListPane *self)
{
  g_return_if_fail (INN_IS_GUEST_LIST_PANE (self));

  gtk_widget_grab_focus (self->search_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/**
 * inn_guest_list_pane_offer_recent:
 * @self: the pane
 *
 * Below the box, if it is empty: who was looked at lately.
 */
void
inn_guest_list_pane_offer_recent (InnGuestListPane *self)
{
  g_return_if_fail (INN_IS_GUEST_LIST_PANE (self));

  inn_recent_popover_offer (INN_RECENT_POPOVER (self->recent));
}

/**
 * inn_guest_list_pane_jump:
 * @self: the pane
 *
 * Asks for a letter to jump to, unless the list stands in another order or is short.
 *
 * Returns: whether it asks
 */
gboolean
inn_guest_list_pane_jump (InnGuestListPane *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST_PANE (self), FALSE);

  return inn_initial_button_open (
    inn_guest_count_line_get_initials (INN_GUEST_COUNT_LINE (self->count_line)));
}

/**
 * inn_guest_list_pane_clear_search:
 * @self: the pane
 *
 * Returns: whether there was anything to clear
 */
gboolean
inn_guest_list_pane_clear_search (InnGuestListPane *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST_PANE (self), FALSE);

  if (*inn_guest_list_pane_get_search_text (self) == '\0')
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");

  return TRUE;
}

/**
 * inn_guest_list_pane_get_search_text:
 * @self: the pane
 *
 * Returns: (transfer none): what is looked for, as typed
 */
const char *
inn_guest_list_pane_get_search_text (InnGuestListPane *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST_PANE (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

/**
 * inn_guest_list_pane_find:
 * @self: the pane
 * @text: what to look for among everybody
 */
void
inn_guest_list_pane_find (InnGuestListPane *self,
                          const char       *text)
{
  g_return_if_fail (INN_IS_GUEST_LIST_PANE (self));

  inn_guest_filter_bar_clear (INN_GUEST_FILTER_BAR (self->filter_bar));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  inn_guest_list_pane_focus_search (self);
}

/**
 * inn_guest_list_pane_show_tag:
 * @self: the pane
 * @tag_id: the tag whose wearers to list, and nothing else narrows the list
 */
void
inn_guest_list_pane_show_tag (InnGuestListPane *self,
                              gint64            tag_id)
{
  g_return_if_fail (INN_IS_GUEST_LIST_PANE (self));

  inn_guest_list_pane_clear_search (self);
  inn_guest_filter_bar_show_tag (INN_GUEST_FILTER_BAR (self->filter_bar), tag_id);
}

/**
 * inn_guest_list_pane_show_view:
 * @self: the pane
 * @id: the saved view to list, and no words narrow it further; 0 leaves the one that is shown
 */
void
inn_guest_list_pane_show_view (InnGuestListPane *self,
                               gint64            id)
{
  InnGuestFilterBar *bar;

  g_return_if_fail (INN_IS_GUEST_LIST_PANE (self));

  bar = INN_GUEST_FILTER_BAR (self->filter_bar);
  if (id == 0 && inn_guest_filter_bar_get_view (bar) != 0)
    inn_guest_filter_bar_clear (bar);
  else if (id != 0 && inn_guest_filter_bar_show_view (bar, id))
    inn_guest_list_pane_clear_search (self);
}

/**
 * inn_guest_list_pane_save_view:
 * @self: the pane, where it can be seen
 *
 * Asks under which name the list shall be saved.
 */
void
inn_guest_list_pane_save_view (InnGuestListPane *self)
{
  g_return_if_fail (INN_IS_GUEST_LIST_PANE (self));

  inn_guest_filter_bar_ask_name (INN_GUEST_FILTER_BAR (self->filter_bar));
}

/**
 * inn_guest_list_pane_dup_shown:
 * @self: the pane
 *
 * Returns: (transfer full) (element-type gint64): who answers the search and the filters, in the
 *   order shown
 */
GArray *
inn_guest_list_pane_dup_shown (InnGuestListPane *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_items;

  g_return_val_if_fail (INN_IS_GUEST_LIST_PANE (self), ids);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  for (guint i = 0; i < n_items; i++)
    {
      gint64 id = inn_guest_list_get_id (self->list, i);

      g_array_append_val (ids, id);
    }

  return ids;
}

/**
 * inn_guest_list_pane_dup_selected:
 * @self: the pane
 *
 * Returns: (transfer full) (element-type gint64): who is selected
 */
GArray *
inn_guest_list_pane_dup_selected (InnGuestListPane *self)
{
  g_return_val_if_fail (INN_IS_GUEST_LIST_PANE (self), g_array_new (FALSE, FALSE, sizeof (gint64)));

  return inn_guest_selection_dup_ids (inn_guest_rows_get_selection (INN_GUEST_ROWS (self->rows)));
}

/**
 * inn_guest_list_pane_unselect_all:
 * @self: the pane
 *
 * Returns: whether several were selected
 */
gboolean
inn_guest_list_pane_unselect_all (InnGuestListPane *self)
{
  InnGuestSelection *selection;

  g_return_val_if_fail (INN_IS_GUEST_LIST_PANE (self), FALSE);

  selection = inn_guest_rows_get_selection (INN_GUEST_ROWS (self->rows));
  if (inn_guest_selection_get_n (selection) < 2)
    return FALSE;

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (selection));

  return TRUE;
}
