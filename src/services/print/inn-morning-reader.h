/* inn-morning-reader.h: fills the morning sheet from the book. */

#pragma once

#include "inn-morning-sheet.h"
#include "inn-store.h"

G_BEGIN_DECLS

void             inn_morning_sheet_read_async  (InnStore             *store,
                                                InnDate               day,
                                                InnMorningOrder       order,
                                                const char           *hotel,
                                                InnFeb29Rule          feb29,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
InnMorningSheet *inn_morning_sheet_read_finish (InnStore             *store,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
