/* inn-guest-list-pane-private.h: what the files of the guest list pane share. */

#pragma once

#include "inn-guest-list-pane.h"

#include "inn-initial-index.h"

G_BEGIN_DECLS

struct _InnGuestListPane
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GMenu *order_menu;
  GtkWidget *search_entry;
  GtkWidget *filter_bar;
  GtkWidget *count_line;
  GtkWidget *stack;
  GtkWidget *rows;
  GtkWidget *no_match_page;
  GtkWidget *recent;

  InnBook *book;                   /* owned */
  InnGuestList *list;              /* owned */
  InnInitialIndex *initials;       /* owned */
  GSimpleActionGroup *actions;     /* owned */
  gboolean folded;
  gboolean wants_top;              /* the answer under way is to another question */
  gboolean found;             /* whether the last answer named anybody */
  gboolean wants_first;            /* to open the first guest of the answer under way */
};

G_END_DECLS
