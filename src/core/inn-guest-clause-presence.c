/* inn-guest-clause-presence.c: how often somebody comes, since when not, for whom and with whom. */

#include "config.h"

#include "inn-guest-clauses-private.h"

#include "inn-day-names.h"
#include "inn-visit-rhythm.h"

#include <glib/gi18n-lib.h>

/* What was done once may be chance. */
#define HABIT_TIMES 2

static guint
count_stays (const InnGuestCard *card,
             InnStayStatus       status)
{
  guint count = 0;

  for (guint i = 0; i < card->stays->len; i++)
    count += ((const InnStay *) g_ptr_array_index (card->stays, i))->status == status;

  return count;
}

/* The stage has the hotel's own bounds of when somebody is as good as gone. */
static gboolean
is_away (const InnGuestCard *card)
{
  return inn_guest_card_find_stay (card, INN_STAY_IN_HOUSE) == NULL && inn_date_is_set (card->last_departure)
         && (card->rating.stage == INN_STAGE_AT_RISK || card->rating.stage == INN_STAGE_LAPSED);
}

/* A rhythm that somebody has fallen out of is none. */
static gboolean
comes_evenly (const InnGuestCard *card,
              InnDate             today)
{
  InnRhythm rhythm = inn_visit_rhythm_find (card->stays);

  if (rhythm == INN_RHYTHM_NONE)
    return FALSE;

  return inn_guest_card_find_stay (card, INN_STAY_IN_HOUSE) != NULL || !inn_date_is_set (card->last_departure)
         || !inn_visit_rhythm_is_overdue (rhythm, inn_date_days_between (card->last_departure,
                                                                         today));
}

static const char *
get_rhythm_now (InnRhythm rhythm)
{
  switch (rhythm)
    {
    case INN_RHYTHM_WEEK:
      return _("Comes about every week");
    case INN_RHYTHM_FORTNIGHT:
      return _("Comes about every two weeks");
    case INN_RHYTHM_MONTH:
      return _("Comes about every month");
    case INN_RHYTHM_TWO_MONTHS:
      return _("Comes about every two months");
    case INN_RHYTHM_QUARTER:
      return _("Comes about every three months");
    case INN_RHYTHM_HALF_YEAR:
      return _("Comes about every half year");
    case INN_RHYTHM_YEAR:
      return _("Comes about once a year");
    case INN_RHYTHM_NONE:
    default:
      return NULL;
    }
}

static const char *
get_rhythm_before (InnRhythm rhythm)
{
  switch (rhythm)
    {
    case INN_RHYTHM_WEEK:
      return _("Used to come about every week");
    case INN_RHYTHM_FORTNIGHT:
      return _("Used to come about every two weeks");
    case INN_RHYTHM_MONTH:
      return _("Used to come about every month");
    case INN_RHYTHM_TWO_MONTHS:
      return _("Used to come about every two months");
    case INN_RHYTHM_QUARTER:
      return _("Used to come about every three months");
    case INN_RHYTHM_HALF_YEAR:
      return _("Used to come about every half year");
    case INN_RHYTHM_YEAR:
      return _("Used to come about once a year");
    case INN_RHYTHM_NONE:
    default:
      return NULL;
    }
}

static gboolean
is_blank (const InnGuest *guest)
{
  return inn_guest_get_n_contacts (guest) == 0 && inn_guest_get_n_documents (guest) == 0
         && inn_guest_get_n_values (guest) == 0
         && !inn_birthday_is_set (inn_guest_get_birthday (guest))
         && *inn_guest_get_text (guest, INN_GUEST_NOTE) == '\0'
         && *inn_guest_get_text (guest, INN_GUEST_COMPANY) == '\0';
}

/* Somebody who has not been here yet. */
static char *
say_prospect (const InnGuestCard *card,
              InnDate             today)
{
  const InnStay *booked = inn_guest_card_find_stay (card, INN_STAY_BOOKED);
  guint n_missed = count_stays (card, INN_STAY_CANCELLED) + count_stays (card, INN_STAY_NO_SHOW);
  gboolean is_named = *inn_guest_get_name (card->guest) != '\0';

  if (booked != NULL && inn_date_compare (booked->arrival, today) >= 0)
    {
      int days = inn_date_days_between (today, booked->arrival);
      g_autofree char *day = inn_sentence_dup_day (booked->arrival, today);

      if (days == 0)
        return g_strdup (_("First stay, arrives today"));
      if (days == 1)
        return g_strdup (_("First stay, arrives tomorrow"));
      /* Translators: a day, "25 November". */
      return g_strdup_printf (_("First stay, arrives on %s"), day);
    }
  if (booked != NULL)
    return g_strdup (_("First stay, was to have arrived already"));
  if (n_missed == 1)
    return g_strdup (_("Booked once but never came"));
  if (n_missed > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Booked %d time but never came",
                                         "Booked %d times but never came", n_missed), n_missed);
  if (card->n_interactions > 0)
    return g_strdup (_("Has been in touch but never stayed"));
  if (is_blank (card->guest) && is_named)
    return g_strdup (_("Nothing is known yet but the name"));
  if (!is_named && inn_guest_get_n_contacts (card->guest) > 0)
    return g_strdup (_("Has not stayed yet, the name is not known"));

  return g_strdup (_("Has not stayed yet"));
}

/**
 * inn_guest_clause_presence:
 *
 * Returns: (transfer full): how often the guest comes or came; never %NULL
 */
char *
inn_guest_clause_presence (const InnGuestCard *card,
                           InnDate             today)
{
  InnRhythm rhythm = inn_visit_rhythm_find (card->stays);
  gboolean is_here = inn_guest_card_find_stay (card, INN_STAY_IN_HOUSE) != NULL;
  const char *reason = inn_guest_get_text (card->guest, INN_GUEST_BANNED_REASON);
  g_autofree char *month = NULL;

  if (inn_guest_is (card->guest, INN_GUEST_DECEASED) && card->n_stays == 1)
    return g_strdup (_("Has died; stayed once"));
  if (inn_guest_is (card->guest, INN_GUEST_DECEASED))
    return card->n_stays > 0
           ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Has died; stayed %d time",
                                           "Has died; stayed %d times", card->n_stays),
                              card->n_stays)
           : g_strdup (_("Has died"));
  if (inn_guest_is (card->guest, INN_GUEST_BANNED))
    return *reason != '\0'
           /* Translators: why somebody is not welcome. */
           ? g_strdup_printf (_("Not welcome any more: %s"), reason)
           : g_strdup (_("Not welcome any more"));

  if (card->n_stays == 0)
    return say_prospect (card, today);
  if (card->n_stays == 1 && is_here)
    return g_strdup (_("Here for the first time"));
  if (card->n_stays == 1 && inn_date_is_set (card->last_departure))
    {
      month = inn_sentence_dup_month (card->last_departure, today);
      /* Translators: a month, "May" or "May 2024". */
      return g_strdup_printf (_("Stayed once, in %s"), month);
    }
  if (comes_evenly (card, today))
    return g_strdup (get_rhythm_now (rhythm));
  if (rhythm != INN_RHYTHM_NONE)
    return g_strdup (get_rhythm_before (rhythm));
  if (card->rating.stage == INN_STAGE_LOYAL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "A regular with %d stay",
                                         "A regular with %d stays", card->n_stays), card->n_stays);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Has stayed %d time",
                                       "Has stayed %d times", card->n_stays), card->n_stays);
}

/**
 * inn_guest_clause_absence:
 *
 * Returns: (transfer full) (nullable): when somebody was here last who comes now and then,
 *   since when they have stayed away, or when they come again
 */
char *
inn_guest_clause_absence (const InnGuestCard *card,
                          InnDate             today)
{
  const InnStay *booked = inn_guest_card_find_stay (card, INN_STAY_BOOKED);
  g_autofree char *day = NULL;
  int months;

  if (card->n_stays < HABIT_TIMES || inn_guest_card_find_stay (card, INN_STAY_IN_HOUSE) != NULL
      || !inn_date_is_set (card->last_departure)
      || (comes_evenly (card, today) && !is_away (card)))
    return NULL;
  if (booked != NULL && inn_date_compare (booked->arrival, today) > 0)
    {
      day = inn_sentence_dup_day (booked->arrival, today);
      /* Translators: a day, "25 November". */
      return g_strdup_printf (_("comes again on %s"), day);
    }
  if (booked != NULL)
    return NULL;
  if (!is_away (card) || comes_evenly (card, today))
    {
      day = inn_sentence_dup_month (card->last_departure, today);
      /* Translators: a month, "May" or "May 2024". */
      return g_strdup_printf (_("last in %s"), day);
    }

  months = inn_date_days_between (card->last_departure, today) * 12 / 365;
  if (months < 24)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "not back for %d month",
                                         "not back for %d months", months), months);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "not back for %d year",
                                       "not back for %d years", months / 12), months / 12);
}

/* The company or group of most stays. */
static const char *
find_organisation (const InnGuestCard *card)
{
  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);
      guint n_same = 0, n_all = 0;

      if (stay->organisation_id == 0)
        continue;
      for (guint j = 0; j < card->stays->len; j++)
        {
          const InnStay *other = g_ptr_array_index (card->stays, j);

          if (!inn_stay_is_counted (other) && other->status != INN_STAY_BOOKED)
            continue;
          n_all++;
          n_same += other->organisation_id == stay->organisation_id;
        }
      if (n_same * 2 > n_all)
        return stay->organisation_name;
    }

  return NULL;
}

/**
 * inn_guest_clause_origin:
 *
 * Returns: (transfer full) (nullable): for whom the guest comes, or by whom they were sent
 */
char *
inn_guest_clause_origin (const InnGuestCard *card)
{
  const char *organisation = find_organisation (card);
  const char *company = inn_guest_get_text (card->guest, INN_GUEST_COMPANY);

  if (organisation != NULL && *organisation != '\0')
    /* Translators: a company or a group. */
    return g_strdup_printf (_("a guest of %s"), organisation);
  if (*company != '\0')
    /* Translators: where a guest works, as a clause of a sentence. */
    return g_strdup_printf (_("from %s"), company);

  for (guint i = 0; card->n_stays < HABIT_TIMES && i < card->people->len; i++)
    {
      const InnRelation *relation = g_ptr_array_index (card->people, i);

      if (relation->kind == INN_RELATION_REFERRED_BY && *relation->name != '\0')
        /* Translators: who recommended the hotel to the guest. */
        return g_strdup_printf (_("sent by %s"), relation->name);
    }

  return NULL;
}

static guint
count_children (const InnGuestCard *card)
{
  guint count = 0;

  for (guint i = 0; i < card->people->len; i++)
    count += ((const InnRelation *) g_ptr_array_index (card->people, i))->kind
             == INN_RELATION_CHILD;

  return count;
}

static const char *
get_manner (const char *purpose,
            guint       n_children,
            gboolean    is_habit)
{
  if (g_str_equal (purpose, "business"))
    return is_habit ? _("mostly on business") : _("on business");
  if (g_str_equal (purpose, "couple"))
    return is_habit ? _("mostly as a couple") : _("as a couple");
  if (g_str_equal (purpose, "event"))
    return is_habit ? _("mostly for events") : _("for an event");
  if (!g_str_equal (purpose, "family"))
    return NULL;
  if (n_children == 0)
    return is_habit ? _("mostly with the family") : _("with the family");
  if (is_habit)
    return g_dngettext (GETTEXT_PACKAGE, "mostly with the child", "mostly with the children",
                        n_children);

  return g_dngettext (GETTEXT_PACKAGE, "with the child", "with the children", n_children);
}

/**
 * inn_guest_clause_manner:
 *
 * Returns: (transfer full) (nullable): what most stays were for, or the only one is
 */
char *
inn_guest_clause_manner (const InnGuestCard *card)
{
  static const char * const purposes[] = { "business", "couple", "event", "family" };
  guint n_told = 0;
  guint counts[G_N_ELEMENTS (purposes)] = { 0 };

  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);
      gboolean is_meant = card->n_stays > 0 ? inn_stay_is_counted (stay)
                                            : stay->status == INN_STAY_BOOKED;

      if (!is_meant || *stay->purpose == '\0')
        continue;
      n_told++;
      for (guint j = 0; j < G_N_ELEMENTS (purposes); j++)
        counts[j] += g_str_equal (purposes[j], stay->purpose);
    }

  for (guint j = 0; j < G_N_ELEMENTS (purposes); j++)
    if (counts[j] * 2 > n_told
        && (card->n_stays < HABIT_TIMES || counts[j] >= HABIT_TIMES))
      return g_strdup (get_manner (purposes[j], count_children (card),
                                   card->n_stays >= HABIT_TIMES));

  return NULL;
}

/**
 * inn_sentence_dup_day:
 * @day: a day
 * @today: the day today
 *
 * Returns: (transfer full): the day within a sentence, with its year where it is not this one
 */
char *
inn_sentence_dup_day (InnDate day,
                      InnDate today)
{
  if (day.year == today.year)
    /* Translators: day, name of the month: "25 November". */
    return g_strdup_printf (C_("day in a sentence", "%1$d %2$s"), day.day,
                            inn_month_get_name (day.month));

  /* Translators: day, name of the month, year: "25 November 2025". */
  return g_strdup_printf (C_("day in a sentence", "%1$d %2$s %3$d"), day.day,
                          inn_month_get_name (day.month), day.year);
}

/**
 * inn_sentence_dup_month:
 * @day: a day
 * @today: the day today
 *
 * Returns: (transfer full): its month within a sentence, with the year where it is not this one
 */
char *
inn_sentence_dup_month (InnDate day,
                        InnDate today)
{
  if (day.year == today.year)
    return g_strdup (inn_month_get_name (day.month));

  /* Translators: name of a month, year: "May 2024". */
  return g_strdup_printf (C_("month in a sentence", "%1$s %2$d"), inn_month_get_name (day.month),
                          day.year);
}
