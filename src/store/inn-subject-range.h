/* inn-subject-range.h: the hashes of a range of subjects, computed from their rows or as stored.
 * For the check alone. */

#pragma once

#include <gio/gio.h>

#include "inn-connection.h"
#include "inn-subject-hash.h"
#include "inn-table-layout.h"

G_BEGIN_DECLS

/* The hash over the rows of one subject. */
typedef struct
{
  guint8 hash[INN_ROW_HASH_SIZE];
} InnRowHash;

/* Returns: whether to go on */
typedef gboolean (* InnSubjectRangeFunc) (InnConnection  *connection,
                                          const char     *kind,
                                          gint64          from,
                                          gint64          to,
                                          GHashTable     *computed,
                                          gpointer        data,
                                          GError        **error);

gboolean     inn_subject_range_each    (InnConnection        *connection,
                                        InnSubjectRangeFunc   func,
                                        gpointer              data,
                                        GCancellable         *cancellable,
                                        GError              **error);
GHashTable * inn_subject_range_compute (InnConnection        *connection,
                                        GPtrArray            *layouts,
                                        const char           *kind,
                                        gint64                from,
                                        gint64                to,
                                        GError              **error);
GHashTable * inn_subject_range_load    (InnConnection        *connection,
                                        const char           *kind,
                                        gint64                from,
                                        gint64                to,
                                        GError              **error);

G_END_DECLS
