/* inn-rfm.c: recency, frequency and money. Levels and classes follow bounds in days, stays and
 * multiples of the hotel's average, never parts of all guests: most have one stay, and such parts
 * fall into one. Pure; any thread. */

#include "config.h"

#include "inn-rfm.h"

#include <glib/gi18n-lib.h>

#include "inn-nick.h"

/* In the order of InnRfmClass. What is suggested is where a hotel starts from. */
static const struct
{
  const char *label;
  const char *strategy;
} classes[] = {
  { NC_ ("rfm class", "Prospect"),
    NC_ ("rfm strategy", "Get to know them: welcome the first booking with a small extra.") },
  { NC_ ("rfm class", "Important value"),
    NC_ ("rfm strategy", "Look after them personally: their usual room, a free upgrade, a word from "
                         "the owner.") },
  { NC_ ("rfm class", "Important potential"),
    NC_ ("rfm strategy", "Let them spend a little more: better rooms, dining and services that suit "
                         "them.") },
  { NC_ ("rfm class", "Important to keep"),
    NC_ ("rfm strategy", "Win them as regulars: membership and a reason for the second stay soon.") },
  { NC_ ("rfm class", "Important to call back"),
    NC_ ("rfm strategy", "Call them: ask what was missing and offer something only they get.") },
  { NC_ ("rfm class", "Important lapsed"),
    NC_ ("rfm strategy", "Try once to win them back, with an offer that is worth the way.") },
  { NC_ ("rfm class", "General new"),
    NC_ ("rfm strategy", "Thank them, ask how it was, and tell what is worth coming back for.") },
  { NC_ ("rfm class", "General call back"),
    NC_ ("rfm strategy", "Remind them in the season they used to come, with a simple offer.") },
  { NC_ ("rfm class", "General lapsed"),
    NC_ ("rfm strategy", "Spend little: festival greetings at most.") },
};

static const char *const nicks[] = {
  "prospect",    "value",             "potential",    "keep", "call-back", "lost",
  "general-new", "general-call-back", "general-lost", NULL,
};

/* By what a guest has: recent 4, often 2, much 1. */
static const InnRfmClass by_cuts[] = {
  INN_RFM_GENERAL_LOST, INN_RFM_LOST,      INN_RFM_GENERAL_CALL_BACK, INN_RFM_CALL_BACK,
  INN_RFM_GENERAL_NEW,  INN_RFM_KEEP,      INN_RFM_POTENTIAL,         INN_RFM_VALUE,
};

G_STATIC_ASSERT (G_N_ELEMENTS (classes) == INN_N_RFM_CLASSES);
G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == INN_N_RFM_CLASSES + 1);

/* Those who only ever stayed along have no departure as payers. */
static int
count_days (const InnGuestFigures *figures,
            InnDate                today)
{
  if (figures->paid_stays > 0 ? figures->paid_in_house : figures->in_house)
    return 0;

  return MAX (0, inn_date_days_between (figures->paid_stays > 0 ? figures->paid_day
                                                                : figures->last_departure,
                                        today));
}

/* Whether the guest's average is at least so many percent of the hotel's; exact. */
static gboolean
is_worth (const InnGuestFigures *figures,
          gint64                 hotel_spend,
          gint64                 hotel_stays,
          int                    percent)
{
  if (figures->spend_stays == 0 || hotel_stays <= 0 || hotel_spend <= 0)
    return FALSE;

  return (__int128) figures->spend * hotel_stays * 100
         >= (__int128) hotel_spend * figures->spend_stays * percent;
}

/**
 * inn_rfm_judge:
 * @figures: what the guest's stays add up to
 * @hotel_spend: net spend at the departed stays of the hotel's last months
 * @hotel_stays: how many these are; without any nobody is above the average
 * @bounds: the settings
 * @today: the business day
 *
 * Returns: levels and class; everybody with a counted stay is in exactly one of the eight
 */
InnRfm
inn_rfm_judge (const InnGuestFigures *figures,
               gint64                 hotel_spend,
               gint64                 hotel_stays,
               const InnRfmBounds    *bounds,
               InnDate                today)
{
  InnRfm rfm = { 0 };
  guint cuts = 0;

  if (figures->stays == 0)
    return rfm;

  rfm.days = count_days (figures, today);
  rfm.recency = rfm.days <= bounds->recent_days ? 3 : rfm.days <= bounds->near_days ? 2 : 1;
  rfm.frequency = figures->recent_stays >= bounds->often_stays  ? 3
                  : figures->recent_stays >= bounds->some_stays ? 2
                                                                : 1;
  rfm.money = is_worth (figures, hotel_spend, hotel_stays, bounds->much_percent)   ? 3
              : is_worth (figures, hotel_spend, hotel_stays, bounds->fair_percent) ? 2
                                                                                   : 1;

  if (rfm.days <= bounds->recency_days)
    cuts |= 4;
  if (figures->recent_stays >= bounds->frequency_stays)
    cuts |= 2;
  if (is_worth (figures, hotel_spend, hotel_stays, bounds->money_percent))
    cuts |= 1;
  rfm.class = by_cuts[cuts];

  return rfm;
}

/**
 * inn_rfm_class_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_rfm_class_get_label (InnRfmClass class)
{
  g_return_val_if_fail ((guint) class < INN_N_RFM_CLASSES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "rfm class", classes[class].label);
}

/**
 * inn_rfm_class_get_strategy:
 *
 * Returns: (transfer none): what is suggested for these guests, translated
 */
const char *
inn_rfm_class_get_strategy (InnRfmClass class)
{
  g_return_val_if_fail ((guint) class < INN_N_RFM_CLASSES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "rfm strategy", classes[class].strategy);
}

/**
 * inn_rfm_class_to_nick:
 *
 * Returns: (transfer none): the stable name
 */
const char *
inn_rfm_class_to_nick (InnRfmClass class)
{
  g_return_val_if_fail ((guint) class < INN_N_RFM_CLASSES, "");

  return nicks[class];
}

/**
 * inn_rfm_class_from_nick:
 * @nick: (nullable): a stable name
 * @class: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_rfm_class_from_nick (const char  *nick,
                         InnRfmClass *class)
{
  int found = inn_nick_find (nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *class = found;

  return TRUE;
}
