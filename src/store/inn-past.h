/* inn-past.h: one guest as the book had them after an entry of the journal. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnPast:
 *
 * A database in memory with the schema of the book, in which one guest and all that their card shows
 * stand as they did. Everything that reads a guest from a book reads it from there just as well.
 * Belongs to the database thread; closed at the latest with the book.
 */
typedef struct _InnPast InnPast;

InnPast       * inn_past_new            (InnConnection  *book,
                                         gint64          guest_id,
                                         gint64          utc,
                                         InnDate         today,
                                         GError        **error);
void            inn_past_free           (InnPast        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPast, inn_past_free)

InnConnection * inn_past_get_connection (InnPast        *self,
                                         GError        **error);
gboolean        inn_past_find_seq       (InnConnection  *book,
                                         gint64          utc,
                                         gint64         *seq,
                                         GError        **error);

G_END_DECLS
