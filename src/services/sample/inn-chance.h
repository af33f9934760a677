/* inn-chance.h: chance that is the same on every machine for the same seed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 state;
} InnChance;

InnChance   inn_chance_new    (guint64            seed);
guint32     inn_chance_next   (InnChance         *self);
int         inn_chance_below  (InnChance         *self,
                               int                end);
int         inn_chance_within (InnChance         *self,
                               int                first,
                               int                last);
gboolean    inn_chance_of     (InnChance         *self,
                               int                percent);
const char *inn_chance_pick   (InnChance         *self,
                               const char *const *texts,
                               guint              n_texts);

G_END_DECLS
