/* inn-guest-pane-private.h: what the files of the guest pane share. */

#pragma once

#include "inn-guest-pane.h"

G_BEGIN_DECLS

/* Names of the pages of the stack. */
#define INN_GUEST_PANE_CARD "card"
#define INN_GUEST_PANE_SELECTION "selection"
#define INN_GUEST_PANE_STAY "stay"
#define INN_GUEST_PANE_EDITOR "editor"
#define INN_GUEST_PANE_NOBODY "nobody"

struct _InnGuestPane
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *card_page;       /* unowned, in the stack; NULL before the first guest */
  GtkWidget *selection_page;  /* unowned, in the stack; NULL before the first selection */
  GtkWidget *stay_page;       /* unowned, in the stack; NULL before the first stay */

  InnBook *book;              /* owned */
  GCancellable *cancellable;  /* of the question under way */
  gint64 guest_id;
  gint64 stay_id;             /* of the stay that lies over the card, or 0 */
  gint64 lost_id;             /* whose card was there when the guest was deleted, or 0 */
  gboolean folded;
  gboolean wants_focus;       /* as soon as the card is there */
};

void inn_guest_pane_show_page   (InnGuestPane *self,
                                 const char   *name);
void inn_guest_pane_forget_stay (InnGuestPane *self);

G_END_DECLS
