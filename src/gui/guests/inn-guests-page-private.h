/* inn-guests-page-private.h: what the files of the guests page share. */

#pragma once

#include "inn-guests-page.h"

G_BEGIN_DECLS

struct _InnGuestsPage
{
  GtkWidget parent_instance;

  GtkWidget *leaflet;
  GtkWidget *list_pane;
  GtkWidget *guest_pane;

  GtkWidget *selected_bar;
  GtkWidget *selected_label;

  InnRecentGuests *recent;  /* owned */
  gint64 hidden_id;         /* whose card waits while a search finds nobody; 0 for nobody */
  guint look_source;        /* until a card has been looked at */
};

G_END_DECLS
