/* inn-test-figures.c: see inn-test-figures.h. The slow way is written in SQL of its own, on purpose
 * without the rules in C. */

#include "config.h"

#include "inn-test-figures.h"

/* Months before a day as text: '2024-02-29' less a year is '2023-02-29', which no day is, but which
 * days compare with as they should. */
#define BEFORE(day, years) "printf ('%04d', substr (" day ", 1, 4) - " years ") || substr (" day ", 5)"

#define VISITS \
  "WITH visit AS (" \
  "  SELECT g.id AS g, s.arrival, s.departure, s.status, s.currency = 'CNY' AS own," \
  "    coalesce (s.payer_id, s.guest_id) = g.id AS paid," \
  "    CASE s.status WHEN 'departed' THEN s.departure ELSE s.arrival END AS day," \
  "    CASE s.status WHEN 'departed' THEN s.departure" \
  "      END AS until," \
  "    coalesce ((SELECT sum (amount) FROM charge c WHERE c.stay_id = s.id AND c.guest_id = g.id" \
  "              AND c.currency = 'CNY'), 0)" \
  "      AS spend" \
  "  FROM guest g JOIN stay s ON s.guest_id = g.id OR s.payer_id = g.id" \
  "    OR g.id IN (SELECT w.guest_id FROM stay_guest w WHERE w.stay_id = s.id)" \
  "  WHERE s.status = 'departed' OR s.status = 'in-house')," \
  " last AS (SELECT g.id AS g, (SELECT max (day) FROM visit v WHERE v.g = g.id AND v.paid) AS day" \
  "          FROM guest g)"

static const char SLOW_FIGURES[] =
  VISITS
  " SELECT group_concat (line, char (10)) FROM ("
  "  SELECT last.g || '|'"
  "    || (SELECT count (*) FROM visit v WHERE v.g = last.g) || '|'"
  "    || (SELECT CAST (total (julianday (until) - julianday (arrival)) AS INTEGER) FROM visit v"
  "        WHERE v.g = last.g) || '|'"
  "    || (SELECT coalesce (min (arrival), '-') FROM visit v WHERE v.g = last.g) || '|'"
  "    || (SELECT coalesce (max (departure), '-') FROM visit v"
  "        WHERE v.g = last.g AND status = 'departed') || '|'"
  "    || EXISTS (SELECT 1 FROM visit v WHERE v.g = last.g AND status = 'in-house') || '|'"
  "    || coalesce ((SELECT day FROM visit v WHERE v.g = last.g ORDER BY day DESC LIMIT 1 OFFSET 3),"
  "                 '-') || '|'"
  "    || (SELECT count (*) FROM visit v WHERE v.g = last.g AND paid) || '|'"
  "    || coalesce (last.day, '-') || '|'"
  "    || EXISTS (SELECT 1 FROM visit v WHERE v.g = last.g AND paid AND status = 'in-house') || '|'"
  "    || (SELECT count (*) FROM visit v WHERE v.g = last.g AND paid"
  "        AND v.day > " BEFORE ("last.day", "1") ") || '|'"
  "    || (SELECT count (*) FROM visit v WHERE v.g = last.g AND paid AND status = 'departed'"
  "        AND own AND v.day > " BEFORE ("last.day", "2") ") || '|'"
  "    || (SELECT coalesce (sum (spend), 0) FROM visit v WHERE v.g = last.g AND paid AND own"
  "        AND status = 'departed' AND v.day > " BEFORE ("last.day", "2") ") || '|'"
  "    || (SELECT coalesce (sum (amount), 0) FROM charge c WHERE c.guest_id = last.g"
  "        AND c.currency = 'CNY') AS line"
  "  FROM last ORDER BY last.g)";

static const char KEPT_FIGURES[] =
  "SELECT group_concat (line, char (10)) FROM ("
  "  SELECT guest_id || '|' || stays || '|' || nights || '|'"
  "    || coalesce (first_arrival, '-') || '|' || coalesce (last_departure, '-') || '|'"
  "    || in_house || '|' || coalesce (loyal_day, '-') || '|' || paid_stays || '|'"
  "    || coalesce (paid_day, '-') || '|' || paid_in_house || '|' || recent_stays || '|'"
  "    || spend_stays || '|' || recent_spend || '|' || spend AS line"
  "  FROM guest_state ORDER BY guest_id)";

static const char SLOW_DAYS[] =
  "SELECT group_concat (line, char (10)) FROM ("
  "  SELECT departure || ' ' || count (*) || ' '"
  "    || (SELECT coalesce (sum (amount), 0) FROM charge c JOIN stay o ON o.id = c.stay_id"
  "        WHERE o.departure = s.departure AND o.status = 'departed' AND o.currency = 'CNY'"
  "          AND c.currency = 'CNY') AS line"
  "  FROM stay s WHERE status = 'departed' AND currency = 'CNY' GROUP BY departure ORDER BY departure)";

static const char KEPT_DAYS[] =
  "SELECT group_concat (line, char (10)) FROM ("
  "  SELECT day || ' ' || stays || ' ' || spend AS line FROM departure_day ORDER BY day)";

static void
assert_same (InnTestBook *book,
             const char  *slow,
             const char  *kept)
{
  g_autofree char *expected = inn_test_book_get_text (book, slow);
  g_autofree char *found = inn_test_book_get_text (book, kept);

  g_assert_cmpstr (found, ==, expected);
}

/* When anybody last really spoke with each guest. */
static const char SLOW_CONTACTS[] =
  "SELECT group_concat (id || ' ' || coalesce (day, '-'), ';') FROM (SELECT guest.id AS id,"
  " (SELECT max (day) FROM interaction AS i WHERE i.guest_id = guest.id"
  "  AND i.kind NOT IN ('note', 'gift')) AS day FROM guest ORDER BY guest.id)";

static const char KEPT_CONTACTS[] =
  "SELECT group_concat (guest_id || ' ' || coalesce (last_contact, '-'), ';')"
  " FROM (SELECT guest_id, last_contact FROM guest_state ORDER BY guest_id)";

/**
 * inn_test_figures_check:
 * @book: an open book
 *
 * Asserts that what is kept of each guest and each day is what counting all stays anew gives.
 */
void
inn_test_figures_check (InnTestBook *book)
{
  assert_same (book, SLOW_FIGURES, KEPT_FIGURES);
  assert_same (book, SLOW_DAYS, KEPT_DAYS);
  assert_same (book, SLOW_CONTACTS, KEPT_CONTACTS);
}
