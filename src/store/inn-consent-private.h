/* inn-consent-private.h: the SQL by which consents count. On the database thread. */

#pragma once

G_BEGIN_DECLS

/* Orders consents c by how much they count, most first; the twin of inn_consent_compare (). */
#define INN_SQL_CONSENT_ORDER \
  "c.day DESC, " \
  "COALESCE (c.minute, CASE c.answer WHEN 'given' THEN -1 ELSE 1440 END) DESC, " \
  "c.answer = 'withdrawn' DESC, c.id DESC "

/* Whether the @guest (SQL for an id) did not say no to @purpose (an SQL text). Most never said any no,
 * which the index alone tells. */
#define INN_SQL_CONSENT_ALLOWS(guest, purpose) \
  "(NOT EXISTS (SELECT 1 FROM consent c " \
  "             WHERE c.guest_id = " guest " AND c.purpose = " purpose " AND c.answer <> 'given') " \
  " OR (SELECT c.answer FROM consent c WHERE c.guest_id = " guest " AND c.purpose = " purpose " " \
  "     ORDER BY " INN_SQL_CONSENT_ORDER "LIMIT 1) = 'given')"

G_END_DECLS
