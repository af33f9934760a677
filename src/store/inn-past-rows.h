/* inn-past-rows.h: rows of the book as they stood after an entry of the journal, in a database in
 * memory. On the database thread. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

typedef struct _InnPastRows InnPastRows;

InnPastRows * inn_past_rows_new        (InnConnection  *book,
                                        InnConnection  *past,
                                        gint64          seq,
                                        GError        **error);
void          inn_past_rows_free       (InnPastRows    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPastRows, inn_past_rows_free)

gboolean      inn_past_rows_add_shared (InnPastRows    *self,
                                        GError        **error);
gboolean      inn_past_rows_add_guest  (InnPastRows    *self,
                                        gint64          guest_id,
                                        gboolean        whole,
                                        GError        **error);
gboolean      inn_past_rows_has_guest  (InnPastRows    *self,
                                        gint64          guest_id);
gboolean      inn_past_rows_copy       (InnPastRows    *self,
                                        const char     *select,
                                        const char     *insert,
                                        gint64          first,
                                        gint64          second,
                                        GError        **error);

G_END_DECLS
