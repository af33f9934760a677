/* inn-birthday-words.h: what is said about a birthday while it is typed, in sentences. */

#pragma once

#include "inn-birthday-reader.h"
#include "inn-form-field.h"

G_BEGIN_DECLS

InnFieldState inn_birthday_words (const InnBirthdayReading  *reading,
                                  InnDate                    today,
                                  InnFeb29Rule               feb29,
                                  char                     **message);

G_END_DECLS
