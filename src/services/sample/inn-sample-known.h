/* inn-sample-known.h: writes the guests of the sample hotel of whom everything is known. */

#pragma once

#include "inn-sample-history.h"

G_BEGIN_DECLS

gboolean inn_sample_known_write (InnConnection         *connection,
                                 const InnSampleHotel  *hotel,
                                 guint64                seed,
                                 GError               **error);

G_END_DECLS
