/* inn-excerpt.h: says why a guest was found, where the row does not show it. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"
#include "inn-needle.h"

G_BEGIN_DECLS

/**
 * InnExcerptLook:
 *
 * Guests whose excerpts are wanted, all for the same query. Handed to the database thread.
 */
typedef struct _InnExcerptLook InnExcerptLook;

InnExcerptLook *inn_excerpt_look_new  (InnNeedle       *needle,
                                       InnDate          today);
void            inn_excerpt_look_free (gpointer         self);
void            inn_excerpt_look_add  (InnExcerptLook  *self,
                                       gint64           guest_id,
                                       const char      *shown);
gpointer        inn_excerpt_look_run  (InnConnection   *connection,
                                       gpointer         self,
                                       GCancellable    *cancellable,
                                       GError         **error);

G_END_DECLS
