/* inn-guest-sentence.c: see inn-guest-sentence.h. Who it is, what they like; what went wrong; what is
 * special now. Each clause is made from facts of the card alone and is left out where there are none,
 * so that nothing is guessed. Clauses that could speak against each other are decided in one place: how
 * often somebody comes and how long they have been away in inn_guest_clause_presence ().
 */

#include "config.h"

#include "inn-guest-sentence.h"

#include "inn-guest-clauses-private.h"
#include "inn-text.h"

#include <glib/gi18n-lib.h>

/* Joins a clause to what is there already; takes both. */
static char *
join (const char *format,
      char       *text,
      char       *clause)
{
  char *joined;

  if (clause == NULL)
    return text;
  if (text == NULL)
    return clause;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  joined = g_strdup_printf (format, text, clause);
#pragma GCC diagnostic pop
  g_free (text);
  g_free (clause);

  return joined;
}

/**
 * inn_guest_sentence_make:
 * @card: all that is known of the guest
 * @today: the business day
 * @feb29: how a birthday on 29 February is kept in common years
 *
 * The same card on the same day gives the same sentence.
 *
 * Returns: (transfer full): one sentence in the language of the program, "Comes about every two months,
 *   mostly with the child, likes quiet; complained of “noise” in May, content since."
 */
char *
inn_guest_sentence_make (const InnGuestCard *card,
                         InnDate             today,
                         InnFeb29Rule        feb29)
{
  /* Translators: two clauses of one sentence that belong together. */
  const char *near = C_("clauses of a sentence", "%1$s, %2$s");
  /* Translators: two clauses of one sentence that stand for themselves. */
  const char *apart = C_("clauses of a sentence", "%1$s; %2$s");
  char *text = inn_guest_clause_presence (card, today);
  g_autofree char *whole = NULL;
  g_autofree char *ended = NULL;

  if (!inn_guest_is (card->guest, INN_GUEST_DECEASED)
      && !inn_guest_is (card->guest, INN_GUEST_BANNED))
    {
      text = join (near, text, inn_guest_clause_absence (card, today));
      text = join (near, text, inn_guest_clause_origin (card));
      text = join (near, text, inn_guest_clause_manner (card));
      text = join (near, text, inn_guest_clause_likes (card));
      text = join (near, text, inn_guest_clause_room (card));
      text = join (apart, text,
                   join (near, inn_guest_clause_trouble (card, today),
                         inn_guest_clause_aftermath (card, today)));
      text = join (apart, text, inn_guest_clause_referral (card));
      text = join (apart, text, inn_guest_clause_birthday (card, today, feb29));
    }
  whole = text;
  /* Translators: clauses of one sentence; ends it. */
  ended = g_strdup_printf (C_("a whole sentence", "%s."), whole);

  return inn_text_space (ended);
}
