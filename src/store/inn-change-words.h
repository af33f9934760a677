/* inn-change-words.h: puts into the act of a change what its sentence needs. On the database thread.
 */

#pragma once

#include "inn-change.h"
#include "inn-follow-up.h"
#include "inn-promise.h"

G_BEGIN_DECLS

gboolean  inn_change_name_guests    (InnChange          *change,
                                     const gint64       *ids,
                                     guint               n_ids,
                                     GError            **error);
gboolean  inn_change_name_guest     (InnChange          *change,
                                     gint64              id,
                                     GError            **error);
gboolean  inn_change_name_follow_up (InnChange          *change,
                                     const InnFollowUp  *follow_up,
                                     GError            **error);
gboolean  inn_change_name_promise   (InnChange          *change,
                                     const InnPromise   *promise,
                                     GError            **error);
gboolean  inn_change_name_tags      (InnChange          *change,
                                     const char         *parameter,
                                     GArray             *tag_ids,
                                     GError            **error);

G_END_DECLS
