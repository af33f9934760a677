/* inn-salutation.h: how a guest is addressed: the name with a title before or after it. Pure. */

#pragma once

#include "inn-guest.h"

G_BEGIN_DECLS

typedef enum
{
  INN_SALUTATION_NONE,
  INN_SALUTATION_MS,
  INN_SALUTATION_MR,
  INN_SALUTATION_TEACHER,
  INN_SALUTATION_OWN,
} InnSalutation;

char          *inn_salutation_compose (InnSalutation  salutation,
                                       const char    *name);
InnSalutation  inn_salutation_read    (const char    *text,
                                       const char    *name);

G_END_DECLS
