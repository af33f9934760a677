/* inn-morning-words.h: what the morning sheet says of guests, in words. */

#pragma once

#include "inn-birthday.h"
#include "inn-guest-feedback.h"
#include "inn-interaction.h"
#include "inn-morning-sheet.h"
#include "inn-preference.h"
#include "inn-promise.h"
#include "inn-room-memory.h"

G_BEGIN_DECLS

const char *inn_morning_words_label    (InnMorningFactKind      kind);
const char *inn_morning_words_part     (InnMorningPart          part);
char       *inn_morning_words_people   (const InnMorningGuest  *guest);
char       *inn_morning_words_visits   (const InnMorningGuest  *guest);
char       *inn_morning_words_time     (const InnMorningSheet  *sheet,
                                        InnMorningPart          part,
                                        const InnMorningGuest  *guest);
char       *inn_morning_words_nights   (const InnMorningSheet  *sheet,
                                        InnMorningPart          part,
                                        const InnMorningGuest  *guest);

char       *inn_morning_words_of       (const char             *name,
                                        const char             *text);
char       *inn_morning_words_promise  (const InnPromise       *promise,
                                        const char             *staff,
                                        InnCivil                now);
char       *inn_morning_words_feedback (const InnGuestFeedback *feedback,
                                        InnCivil                now);
char       *inn_morning_words_birthday (InnDate                 day,
                                        int                     age,
                                        InnDate                 today);
char       *inn_morning_words_room     (const InnRoomMemory    *memory,
                                        InnDate                 today);
char       *inn_morning_words_last     (const InnInteraction   *interaction,
                                        InnDate                 today);

G_END_DECLS
