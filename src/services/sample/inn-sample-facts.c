/* inn-sample-facts.c: makes up what the desk knows of a guest, and writes it: a little of everything, of
 * a part of the guests, as in a hotel where somebody writes things down now and then.
 */

#include "config.h"

#include "inn-sample-facts.h"

#include "inn-consent-table.h"
#include "inn-important-date-table.h"
#include "inn-interaction-table.h"
#include "inn-preference-table.h"
#include "inn-promise-table.h"
#include "inn-relation-table.h"
#include "inn-sample-words.h"

/* Of a hundred guests so many have at least one. */
#define PERCENT_PREFERENCES 30
#define PERCENT_INTERACTIONS 35
#define PERCENT_PROMISES 4
#define PERCENT_RELATIONS 8
#define PERCENT_DATES 5
#define PERCENT_CONSENTS 25

#define DAYS_BACK 900

static const struct
{
  InnSamplePair     words;
  InnPreferenceArea area;
  InnStance         stance;
} likes[] = {
  { { "高楼层", "A high floor" }, INN_PREFERENCE_ROOM, INN_STANCE_LIKES },
  { { "荞麦枕", "A buckwheat pillow" }, INN_PREFERENCE_BED, INN_STANCE_LIKES },
  { { "早餐要热豆浆", "Hot soy milk at breakfast" }, INN_PREFERENCE_DIET, INN_STANCE_LIKES },
  { { "安静，离电梯远些", "Quiet, far from the lift" }, INN_PREFERENCE_ROOM, INN_STANCE_LIKES },
  { { "香菜", "Coriander" }, INN_PREFERENCE_DIET, INN_STANCE_AVOIDS },
  { { "下午两点后打扫", "Cleaning after two" }, INN_PREFERENCE_SERVICE, INN_STANCE_LIKES },
  { { "房间多放两瓶水", "Two more bottles of water" }, INN_PREFERENCE_SERVICE, INN_STANCE_LIKES },
  { { "偏硬的床垫", "A firm mattress" }, INN_PREFERENCE_BED, INN_STANCE_LIKES },
  { { "海鲜", "Seafood" }, INN_PREFERENCE_DIET, INN_STANCE_ALLERGY },
};

static const InnSamplePair talks[] = {
  { "问国庆的房价", "Asked for the price in October" }, { "来电确认到店时间", "Confirmed the time of arrival" },
  { "发了菜单和路线", "Sent the menu and the way" },   { "夸早餐", "Praised breakfast" },
  { "送了一罐茶叶", "Was given a tin of tea" },        { "问能不能带狗", "Asked whether dogs may come" },
};

static const char *
pick (InnChance            *chance,
      const InnSampleHotel *hotel,
      const InnSamplePair  *pairs,
      guint                 n_pairs)
{
  const InnSamplePair *pair = &pairs[inn_chance_below (chance, (int) n_pairs)];

  return hotel->chinese ? pair->chinese : pair->english;
}

static InnDate
pick_day (InnChance            *chance,
          const InnSampleHotel *hotel)
{
  return inn_date_add_days (hotel->today, -inn_chance_within (chance, 1, DAYS_BACK));
}

static gint64
pick_staff (InnChance            *chance,
            const InnSampleHotel *hotel)
{
  return g_array_index (hotel->staff, gint64,
                        inn_chance_below (chance, (int) hotel->staff->len));
}

static gboolean
write_preferences (InnConnection         *connection,
                   InnChance             *chance,
                   const InnSampleHotel  *hotel,
                   gint64                 guest_id,
                   GError               **error)
{
  int first = inn_chance_below (chance, G_N_ELEMENTS (likes));
  int n = inn_chance_within (chance, 1, 3);

  for (int i = 0; i < n; i++)
    {
      guint which = (guint) (first + i) % G_N_ELEMENTS (likes);
      const InnSamplePair *pair = &likes[which].words;
      g_autoptr (InnPreference) preference
        = inn_preference_new (guest_id, likes[which].area,
                              hotel->chinese ? pair->chinese : pair->english,
                              pick_day (chance, hotel));

      preference->stance = likes[which].stance;
      preference->source = inn_chance_below (chance, INN_N_PREFERENCE_SOURCES);
      preference->staff_id = pick_staff (chance, hotel);
      if (inn_preference_table_insert (connection, preference, hotel->utc, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_interactions (InnConnection         *connection,
                    InnChance             *chance,
                    const InnSampleHotel  *hotel,
                    gint64                 guest_id,
                    GError               **error)
{
  int n = inn_chance_within (chance, 1, 3);

  for (int i = 0; i < n; i++)
    {
      InnCivil when = inn_civil_new (pick_day (chance, hotel), inn_chance_within (chance, 500, 1200));
      g_autoptr (InnInteraction) interaction
        = inn_interaction_new (guest_id, inn_chance_below (chance, INN_N_INTERACTION_KINDS), when,
                               pick (chance, hotel, talks, G_N_ELEMENTS (talks)));

      interaction->staff_id = pick_staff (chance, hotel);
      if (inn_interaction_table_insert (connection, interaction, hotel->utc, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_promise (InnConnection         *connection,
               InnChance             *chance,
               const InnSampleHotel  *hotel,
               gint64                 guest_id,
               GError               **error)
{
  g_autoptr (InnPromise) promise
    = inn_promise_new (guest_id, inn_chance_below (chance, INN_PROMISE_OTHER),
                       pick_day (chance, hotel), "");

  promise->staff_id = pick_staff (chance, hotel);
  promise->state = inn_chance_of (chance, 20) ? INN_PROMISE_OPEN : INN_PROMISE_KEPT;

  return inn_promise_table_insert (connection, promise, hotel->utc, error) != 0;
}

/* Nobody of a sample is recommended, so that there is no chain to go wrong. */
static gboolean
write_relation (InnConnection         *connection,
                InnChance             *chance,
                const InnSampleHotel  *hotel,
                gint64                 guest_id,
                gint64                 other_id,
                GError               **error)
{
  static const InnRelationKind kinds[] = { INN_RELATION_SPOUSE, INN_RELATION_FRIEND,
                                           INN_RELATION_COLLEAGUE, INN_RELATION_TRAVELS_WITH };
  g_autoptr (InnRelation) relation
    = inn_relation_new (guest_id, kinds[inn_chance_below (chance, G_N_ELEMENTS (kinds))]);

  relation->other_id = other_id;

  return inn_relation_table_save (connection, relation, hotel->utc, error) != 0;
}

static gboolean
write_date (InnConnection         *connection,
            InnChance             *chance,
            const InnSampleHotel  *hotel,
            gint64                 guest_id,
            GError               **error)
{
  InnBirthday day = {
    .month = inn_chance_within (chance, 1, 12), .day = inn_chance_within (chance, 1, 28),
    .year = inn_chance_within (chance, 1985, 2022),
  };
  g_autoptr (InnImportantDate) date
    = inn_important_date_new (guest_id, INN_IMPORTANT_ANNIVERSARY, "", day);

  return inn_important_date_table_save (connection, date, error) != 0;
}

/* Nearly everybody lets the hotel keep the profile; offers are another matter. */
static gboolean
write_consents (InnConnection         *connection,
                InnChance             *chance,
                const InnSampleHotel  *hotel,
                gint64                 guest_id,
                GError               **error)
{
  InnCivil when = inn_civil_new (pick_day (chance, hotel), inn_chance_within (chance, 500, 1200));

  for (int purpose = 0; purpose < INN_N_CONSENT_PURPOSES; purpose++)
    {
      gboolean agreed = inn_chance_of (chance, purpose == INN_CONSENT_MARKETING ? 60 : 95);
      g_autoptr (InnConsent) consent
        = inn_consent_new (guest_id, purpose, agreed ? INN_CONSENT_GIVEN : INN_CONSENT_REFUSED,
                           when);

      consent->staff_id = pick_staff (chance, hotel);
      inn_consent_set_wording (consent, inn_consent_purpose_get_usual (purpose));
      if (inn_consent_table_insert (connection, consent, hotel->utc, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_sample_facts_write:
 * @chance: of the guest
 * @guest_id: about whom
 * @other_id: a guest who may be around them, or 0
 *
 * Writes a little of everything that the desk notes.
 */
gboolean
inn_sample_facts_write (InnConnection         *connection,
                        InnChance             *chance,
                        const InnSampleHotel  *hotel,
                        gint64                 guest_id,
                        gint64                 other_id,
                        GError               **error)
{
  if (inn_chance_of (chance, PERCENT_PREFERENCES)
      && !write_preferences (connection, chance, hotel, guest_id, error))
    return FALSE;
  if (inn_chance_of (chance, PERCENT_INTERACTIONS)
      && !write_interactions (connection, chance, hotel, guest_id, error))
    return FALSE;
  if (inn_chance_of (chance, PERCENT_PROMISES)
      && !write_promise (connection, chance, hotel, guest_id, error))
    return FALSE;
  if (other_id != 0 && other_id != guest_id && inn_chance_of (chance, PERCENT_RELATIONS)
      && !write_relation (connection, chance, hotel, guest_id, other_id, error))
    return FALSE;
  if (inn_chance_of (chance, PERCENT_DATES)
      && !write_date (connection, chance, hotel, guest_id, error))
    return FALSE;

  return !inn_chance_of (chance, PERCENT_CONSENTS)
         || write_consents (connection, chance, hotel, guest_id, error);
}
