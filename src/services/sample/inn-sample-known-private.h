/* inn-sample-known-private.h: what the files that write the known guests of the sample hotel share. */

#pragma once

#include "inn-sample-known.h"
#include "inn-sample-regulars.h"

G_BEGIN_DECLS

typedef struct
{
  InnConnection        *connection; /* unowned */
  const InnSampleHotel *hotel;      /* unowned */
  InnChance             chance;
  GPtrArray            *topics;     /* owned */
  GPtrArray            *fields;     /* owned */
  gint64               *ids;        /* owned; of the regulars */
} InnSampleKnown;

const char  *inn_sample_known_say         (const InnSampleKnown    *known,
                                           const InnSamplePair     *pair);
InnDate      inn_sample_known_count_back  (const InnSampleKnown    *known,
                                           int                      ago);
InnBirthday  inn_sample_known_find_day    (const InnSampleKnown    *known,
                                           InnCalendar              calendar,
                                           int                      years,
                                           int                      due);
gboolean     inn_sample_known_write_facts (InnSampleKnown          *known,
                                           const InnSampleRegular  *regular,
                                           gint64                   guest_id,
                                           GError                 **error);

G_END_DECLS
