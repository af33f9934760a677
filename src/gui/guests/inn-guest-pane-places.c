/* inn-guest-pane-places.c: what lies over what in the place of the guest card: the card, a stay of the
 * guest over it, a form over both.
 */

#include "config.h"

#include "inn-guest-pane-private.h"

#include "inn-stay-page.h"

/**
 * inn_guest_pane_is_editing:
 * @self: the pane
 *
 * Returns: whether a form lies over the card
 */
gboolean
inn_guest_pane_is_editing (InnGuestPane *self)
{
  g_return_val_if_fail (INN_IS_GUEST_PANE (self), FALSE);

  return gtk_stack_get_child_by_name (GTK_STACK (self->stack), INN_GUEST_PANE_EDITOR) != NULL;
}

void
inn_guest_pane_show_page (InnGuestPane *self,
                          const char   *name)
{
  if (!inn_guest_pane_is_editing (self))
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
}

/* Another guest has other stays. */
void
inn_guest_pane_forget_stay (InnGuestPane *self)
{
  if (self->stay_id == 0)
    return;

  self->stay_id = 0;
  inn_stay_page_show_stay (INN_STAY_PAGE (self->stay_page), 0);
}

/**
 * inn_guest_pane_push_editor:
 * @self: the pane
 * @editor: a form with its own #InnPaneHeader
 *
 * Lays @editor over the card.
 */
void
inn_guest_pane_push_editor (InnGuestPane *self,
                            GtkWidget    *editor)
{
  g_return_if_fail (INN_IS_GUEST_PANE (self));
  g_return_if_fail (!inn_guest_pane_is_editing (self));

  gtk_stack_add_named (GTK_STACK (self->stack), editor, INN_GUEST_PANE_EDITOR);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), editor);
  gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);
}

/**
 * inn_guest_pane_pop_editor:
 * @self: the pane
 *
 * Takes the form away; the card is there again.
 */
void
inn_guest_pane_pop_editor (InnGuestPane *self)
{
  GtkWidget *editor;

  g_return_if_fail (INN_IS_GUEST_PANE (self));

  editor = gtk_stack_get_child_by_name (GTK_STACK (self->stack), INN_GUEST_PANE_EDITOR);
  if (editor == NULL)
    return;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->stay_id != 0 ? INN_GUEST_PANE_STAY
                                    : self->guest_id != 0 && self->card_page != NULL
                                      ? INN_GUEST_PANE_CARD
                                      : INN_GUEST_PANE_NOBODY);
  gtk_stack_remove (GTK_STACK (self->stack), editor);
}
