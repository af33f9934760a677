/* inn-haystack-table.h: all words by which guests are found, read in bulk. */

#pragma once

#include "inn-connection.h"
#include "inn-haystack-slice.h"

G_BEGIN_DECLS

typedef void (* InnHaystackNameFunc) (gint64             id,
                                      const char        *name,
                                      gpointer           data);

gboolean inn_haystack_table_read       (InnConnection        *connection,
                                        gint64                first_id,
                                        gint64                last_id,
                                        InnHaystackFunc       func,
                                        gpointer              data,
                                        GError              **error);
gboolean inn_haystack_table_read_slice (InnConnection        *connection,
                                        gint64                first_id,
                                        gint64                last_id,
                                        InnHaystackSlice     *slice,
                                        GError              **error);
gboolean inn_haystack_table_list_labels (InnConnection       *connection,
                                         InnHaystackNameFunc  func,
                                         gpointer             data,
                                         GError             **error);
gboolean inn_haystack_table_list_rooms (InnConnection        *connection,
                                        InnHaystackNameFunc   func,
                                        gpointer              data,
                                        GError              **error);

G_END_DECLS
