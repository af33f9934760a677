/* inn-sample-person.h: makes up one guest. */

#pragma once

#include "inn-chance.h"
#include "inn-date.h"
#include "inn-guest-builder.h"

G_BEGIN_DECLS

/**
 * InnSampleTwin:
 * @name: name of a guest made up before, or %NULL
 * @phone: that guest's telephone number
 * @same_person: the same person once more, with a slip in the name; else one of the family
 *
 * Whose number a new guest shares.
 */
typedef struct
{
  const char *name;
  const char *phone;
  gboolean    same_person;
} InnSampleTwin;

InnGuest *inn_sample_person_make (InnChance           *chance,
                                  InnDate              today,
                                  gboolean             chinese,
                                  const InnSampleTwin *twin,
                                  GArray              *tag_ids);

G_END_DECLS
