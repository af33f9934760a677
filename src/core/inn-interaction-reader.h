/* inn-interaction-reader.h: reads "昨天 来电 问婚宴价" as an interaction with its day and kind. */

#pragma once

#include "inn-interaction.h"

G_BEGIN_DECLS

/**
 * InnInteractionReading:
 * @kind: what it was; a note unless the line says otherwise
 * @kind_said: whether the line says so
 * @when: when it was; now unless the line says otherwise
 * @when_said: whether the line says so
 * @later: whether @when is yet to come
 * @what: what happened; "" if the line does not say
 */
typedef struct
{
  InnInteractionKind  kind;
  gboolean            kind_said;
  InnCivil            when;
  gboolean            when_said;
  gboolean            later;
  char               *what;
} InnInteractionReading;

void inn_interaction_read          (const char            *line,
                                    InnCivil               now,
                                    InnInteractionReading *reading);
void inn_interaction_reading_clear (InnInteractionReading *reading);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnInteractionReading, inn_interaction_reading_clear)

G_END_DECLS
