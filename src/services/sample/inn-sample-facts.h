/* inn-sample-facts.h: makes up what the desk knows of a guest, and writes it. */

#pragma once

#include "inn-chance.h"
#include "inn-sample-history.h"

G_BEGIN_DECLS

gboolean inn_sample_facts_write (InnConnection         *connection,
                                 InnChance             *chance,
                                 const InnSampleHotel  *hotel,
                                 gint64                 guest_id,
                                 gint64                 other_id,
                                 GError               **error);

G_END_DECLS
