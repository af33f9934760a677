/* inn-shown-view.h: which saved view a list shows, and saving what it shows. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnShownView:
 *
 * Signals: `changed`, when another view is shown or it got another name; `kept`, when what can be
 * saved may be something else.
 */
#define INN_TYPE_SHOWN_VIEW (inn_shown_view_get_type ())
G_DECLARE_FINAL_TYPE (InnShownView, inn_shown_view, INN, SHOWN_VIEW, GObject)

InnShownView *inn_shown_view_new            (GtkWidget     *from);
void          inn_shown_view_set_book       (InnShownView  *self,
                                             InnBook       *book);
gint64        inn_shown_view_get_id         (InnShownView  *self);
void          inn_shown_view_set_id         (InnShownView  *self,
                                             gint64         id);
InnSavedView *inn_shown_view_get_view       (InnShownView  *self);
const char   *inn_shown_view_get_save_label (InnShownView  *self,
                                             InnGuestQuery *query);
void          inn_shown_view_save           (InnShownView  *self,
                                             InnGuestQuery *query);
void          inn_shown_view_create         (InnShownView  *self,
                                             const char    *name,
                                             InnGuestQuery *query);

G_END_DECLS
