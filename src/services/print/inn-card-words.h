/* inn-card-words.h: says what is kept of a guest, line by line. */

#pragma once

#include "inn-card-extract.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

/**
 * InnCardFacts:
 * @card: what the card shows
 * @stays: (element-type InnStay): all of them, latest first, with companions and what was given
 * @bills: (element-type InnStayBill): of the stay in the same place
 * @interactions: (element-type InnInteraction): all of them, latest first
 * @fields: (element-type InnCustomField): the fields the hotel has added
 *
 * As it was read; all owned.
 */
typedef struct
{
  InnGuestCard *card;
  GPtrArray    *stays;
  GPtrArray    *bills;
  GPtrArray    *interactions;
  GPtrArray    *fields;
} InnCardFacts;

void inn_card_facts_clear (InnCardFacts       *self);

void inn_card_words_say   (const InnCardFacts *facts,
                           InnCardExtract     *extract);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InnCardFacts, inn_card_facts_clear)

G_END_DECLS
