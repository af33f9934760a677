/* inn-saved-view.h: a list of guests that was given a name. */

#pragma once

#include "inn-guest-query.h"

G_BEGIN_DECLS

#define INN_SAVED_VIEW_MAX_NAME 40
#define INN_SAVED_VIEW_UNCOUNTED (-1)

/**
 * InnSavedView:
 * @id: row, 0 while it is not saved
 * @name: what people call it
 * @text: the list as it is stored; see inn-guest-query-text.h
 * @query: (nullable): the list; %NULL if a newer version wrote a condition this one does not know, or
 *   nobody could have meant it
 * @n_guests: how many it holds, or %INN_SAVED_VIEW_UNCOUNTED
 *
 * A value, counted by reference.
 */
typedef struct
{
  gint64         id;
  char          *name;
  char          *text;
  InnGuestQuery *query;
  int            n_guests;
} InnSavedView;

InnSavedView *inn_saved_view_new       (gint64              id,
                                        const char         *name,
                                        const char         *text);
InnSavedView *inn_saved_view_new_query (gint64              id,
                                        const char         *name,
                                        InnGuestQuery      *query);
InnSavedView *inn_saved_view_ref       (InnSavedView       *self);
void          inn_saved_view_unref     (InnSavedView       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnSavedView, inn_saved_view_unref)

G_END_DECLS
