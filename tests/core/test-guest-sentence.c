/* test-guest-sentence.c: who a guest is in one sentence: fixed expectations in two languages, and what
 * must hold of any card.
 */

#include "config.h"

#include "inn-guest-builder.h"
#include "inn-guest-sentence.h"
#include "inn-text.h"

#include <gnu/libc-version.h>
#include <libintl.h>
#include <locale.h>

#define GUEST_ID 7

/* All cards are read on this Monday. */
static const InnDate today = { 2026, 11, 23 };

/* Where no locale but C is installed, newer libraries of C leave LANGUAGE alone. */
static gboolean
speak (const char *language)
{
  static const char * const locales[] = { "zh_CN.UTF-8", "en_US.UTF-8", "C.UTF-8" };
  guint i = 0;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("INN_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_setenv ("LANGUAGE", language, TRUE);
  while (i < G_N_ELEMENTS (locales) && setlocale (LC_ALL, locales[i]) == NULL)
    i++;
  g_assert_cmpuint (i, <, G_N_ELEMENTS (locales));

  return i + 1 < G_N_ELEMENTS (locales)
         || g_ascii_strtod (gnu_get_libc_version (), NULL) < 2.39;
}

/* Telling a card */

typedef struct
{
  InnGuestBuilder *builder;
  GPtrArray       *stays;
  InnGuestCard    *card;
} Story;

static InnDate
day (const char *iso)
{
  InnDate date;

  g_assert_true (inn_date_from_iso (iso, &date));

  return date;
}

static void
story_init (Story      *self,
            const char *name)
{
  self->builder = inn_guest_builder_new (NULL);
  inn_guest_builder_set_id (self->builder, GUEST_ID);
  inn_guest_builder_set_text (self->builder, INN_GUEST_NAME, name);
  self->card = NULL;
}

/* From here on the profile is fixed, and the rest of the card is told. */
static InnGuestCard *
get_card (Story *self)
{
  if (self->card == NULL)
    {
      g_autoptr(InnGuest) guest = inn_guest_builder_end (self->builder);

      self->card = inn_guest_card_new (guest);
    }

  return self->card;
}

/* Told latest first, as the card has them. */
static InnStay *
add_stay (Story         *self,
          const char    *arrival,
          int            nights,
          InnStayStatus  status)
{
  InnStay *stay = inn_stay_new (GUEST_ID, day (arrival), inn_date_add_days (day (arrival), nights),
                                status);

  inn_stay_set_text (&stay->purpose, "");
  inn_stay_set_text (&stay->room, "");
  inn_stay_set_text (&stay->organisation_name, "");
  g_ptr_array_add (get_card (self)->stays, stay);

  return stay;
}

static InnStay *
add_past (Story      *self,
          const char *arrival,
          const char *purpose)
{
  InnStay *stay = add_stay (self, arrival, 2, INN_STAY_DEPARTED);

  inn_stay_set_text (&stay->purpose, purpose);

  return stay;
}

static void
set_room (InnStay *stay,
          int      room_id)
{
  g_autofree char *room = g_strdup_printf ("%d", room_id);

  stay->room_id = room_id;
  inn_stay_set_text (&stay->room, room);
}

static void
set_organisation (InnStay    *stay,
                  const char *name)
{
  stay->organisation_id = 3;
  inn_stay_set_text (&stay->organisation_name, name);
}

static InnPreference *
add_like (Story      *self,
          const char *choice)
{
  InnPreference *preference = inn_preference_new (GUEST_ID, INN_PREFERENCE_ROOM, "", today);

  g_free (preference->choice);
  preference->choice = g_strdup (choice);
  preference->choice_id = g_str_hash (choice) % 1000;
  preference->topic_id = 1;
  g_ptr_array_add (get_card (self)->preferences, preference);

  return preference;
}

static InnGuestFeedback *
add_complaint (Story      *self,
               const char *iso,
               const char *what,
               gboolean    closed)
{
  InnGuestFeedback *feedback = inn_guest_feedback_new (GUEST_ID, INN_FEEDBACK_COMPLAINT, day (iso),
                                                       what);

  feedback->closed = closed;
  g_ptr_array_add (get_card (self)->feedback, feedback);

  return feedback;
}

static void
add_person (Story           *self,
            InnRelationKind  kind,
            const char      *name)
{
  InnRelation *relation = inn_relation_new (GUEST_ID, kind);

  g_free (relation->name);
  relation->name = g_strdup (name);
  g_ptr_array_add (get_card (self)->people, relation);
}

static void
add_memory (Story          *self,
            int             room_id,
            InnRoomVerdict  verdict)
{
  InnRoomMemory *memory = inn_room_memory_new (GUEST_ID, room_id, verdict, today);

  g_free (memory->room);
  memory->room = g_strdup_printf ("%d", room_id);
  g_ptr_array_add (get_card (self)->room_memories, memory);
}

static void
add_answer (Story             *self,
            InnConsentPurpose  purpose,
            InnConsentAnswer   answer)
{
  g_ptr_array_add (get_card (self)->consents,
                   inn_consent_new (GUEST_ID, purpose, answer,
                                    (InnCivil) { today, INN_CIVIL_NO_MINUTE }));
}

/* The figures follow from the stays by the rules of the trade, as in the book. */
static void
count (Story *self)
{
  InnGuestCard *card = get_card (self);
  g_autofree InnVisit *visits = g_new0 (InnVisit, card->stays->len + 1);
  gsize n_visits = 0;
  InnGuestFigures figures;
  InnHotelFigures hotel = { 0, 0, 0 };
  InnRatingBounds bounds;

  inn_rating_bounds_init (&bounds);
  for (guint i = 0; i < card->stays->len; i++)
    n_visits += inn_visit_init (&visits[n_visits], g_ptr_array_index (card->stays, i), GUEST_ID,
                                FALSE);
  inn_guest_figures_count (&figures, visits, n_visits, &bounds.figures, today);
  card->n_stays = figures.stays;
  card->nights = figures.nights;
  card->first_arrival = figures.first_arrival;
  card->last_departure = figures.last_departure;
  card->rating = inn_rating_judge (&figures, 0, &hotel, &bounds, today);
}

/* The stories */

static void
tell_name_only (Story *s)
{
  story_init (s, "周海");
}

static void
tell_number_only (Story *s)
{
  g_autoptr(InnContact) contact = inn_contact_new (INN_CONTACT_PHONE, "13805716620", "CN");

  story_init (s, "");
  inn_guest_builder_add_contact (s->builder, contact);
}

static void
tell_known (Story *s)
{
  story_init (s, "周海");
  inn_guest_builder_set_birthday (s->builder, inn_birthday_new_solar (1990, 3, 4));
}

static void
tell_first_today (Story *s)
{
  story_init (s, "周海");
  inn_stay_set_text (&add_stay (s, "2026-11-23", 2, INN_STAY_BOOKED)->purpose, "business");
}

static void
tell_first_next_month (Story *s)
{
  story_init (s, "周海");
  inn_stay_set_text (&add_stay (s, "2026-12-05", 2, INN_STAY_BOOKED)->purpose, "family");
  add_person (s, INN_RELATION_CHILD, "周小海");
}

static void
tell_first_late (Story *s)
{
  story_init (s, "周海");
  add_stay (s, "2026-11-22", 2, INN_STAY_BOOKED);
}

static void
tell_never_came (Story *s)
{
  story_init (s, "周海");
  add_stay (s, "2026-10-05", 2, INN_STAY_CANCELLED);
  add_stay (s, "2026-09-05", 2, INN_STAY_NO_SHOW);
}

static void
tell_sent_by (Story *s)
{
  story_init (s, "周海");
  get_card (s)->n_interactions = 1;
  add_person (s, INN_RELATION_REFERRED_BY, "王琳");
}

static void
tell_first_here (Story *s)
{
  InnStay *stay;

  story_init (s, "周海");
  stay = add_stay (s, "2026-11-22", 2, INN_STAY_IN_HOUSE);
  inn_stay_set_text (&stay->purpose, "business");
  set_organisation (stay, "海岳科技");
}

static void
tell_once (Story *s)
{
  story_init (s, "周海");
  inn_stay_set_text (&add_past (s, "2025-05-02", "")->purpose, "couple");
}

static void
add_even_stays (Story      *s,
                const char *purpose)
{
  add_past (s, "2026-09-25", purpose);
  add_past (s, "2026-07-11", purpose);
  add_past (s, "2026-05-01", purpose);
  add_past (s, "2026-03-06", purpose);
  add_past (s, "2026-01-10", purpose);
}

/* The one of the picture. */
static void
tell_regular (Story *s)
{
  story_init (s, "林雨桐");
  set_room (add_stay (s, "2026-11-20", 3, INN_STAY_IN_HOUSE), 302);
  add_even_stays (s, "family");
  ((InnStay *) g_ptr_array_index (s->card->stays, 1))->satisfaction = 9;
  add_person (s, INN_RELATION_CHILD, "陈小满");
  add_like (s, "Quiet");
  add_like (s, "Lake view");
  add_complaint (s, "2026-05-01", "空调噪音", TRUE);
}

static void
tell_company_guest (Story *s)
{
  static const char * const arrivals[] = { "2026-11-03", "2026-10-06", "2026-09-08", "2026-08-04" };

  story_init (s, "林嘉豪");
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    set_organisation (add_past (s, arrivals[i], "business"), "Haiyue Tech");
}

static void
tell_used_to_come (Story *s)
{
  static const char * const arrivals[] = { "2025-11-01", "2025-09-02", "2025-07-01", "2025-05-03" };

  story_init (s, "蔺文静");
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    add_past (s, arrivals[i], "");
}

/* Half a year away is long for others. */
static void
tell_yearly (Story *s)
{
  static const char * const arrivals[] = { "2026-04-03", "2025-04-04", "2024-04-03", "2023-04-05" };

  story_init (s, "蔺文静");
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    add_past (s, arrivals[i], "family");
}

/* Every month until lately. */
static void
tell_fell_out (Story *s)
{
  static const char * const arrivals[] = { "2026-08-03", "2026-07-04", "2026-06-03", "2026-05-05" };

  story_init (s, "蔺文静");
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    add_past (s, arrivals[i], "");
}

static void
tell_away_for_years (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2023-11-01", "");
  add_past (s, "2022-01-10", "");
  add_past (s, "2021-12-03", "");
}

static void
tell_comes_again (Story *s)
{
  story_init (s, "周琳");
  add_stay (s, "2026-12-24", 2, INN_STAY_BOOKED);
  add_past (s, "2025-11-01", "");
  add_past (s, "2022-01-10", "");
}

static void
tell_open_complaint (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2026-11-01", "");
  add_past (s, "2026-06-10", "");
  add_complaint (s, "2026-11-02", "热水不热", FALSE);
}

static void
tell_long_complaint (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2026-11-01", "");
  add_complaint (s, "2026-11-02",
                 "半夜两点楼上一直有人搬东西，打了三次前台电话都没有人接，第二天也没有人道歉", FALSE);
}

static void
tell_came_back (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2026-11-01", "");
  add_past (s, "2026-06-10", "");
  add_complaint (s, "2026-06-11", "热水不热", TRUE);
}

static void
tell_settled (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2026-06-10", "");
  add_complaint (s, "2026-06-11", "热水不热", TRUE)->satisfaction = 9;
}

static void
tell_still_discontent (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2026-11-01", "")->satisfaction = 4;
  add_past (s, "2026-06-10", "");
  add_complaint (s, "2025-12-11", "热水不热", TRUE);
}

static void
tell_old_complaint (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2026-11-01", "");
  add_past (s, "2025-06-10", "");
  add_complaint (s, "2025-06-11", "热水不热", TRUE);
}

static void
tell_low_points (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2026-11-01", "")->satisfaction = 5;
  add_past (s, "2026-06-10", "")->satisfaction = 9;
}

static void
tell_birthday_in_house (Story *s)
{
  story_init (s, "周琳");
  inn_guest_builder_set_birthday (s->builder, inn_birthday_new_solar (1990, 11, 24));
  add_stay (s, "2026-11-22", 3, INN_STAY_IN_HOUSE);
  add_past (s, "2026-06-10", "");
}

static void
tell_birthday_refused (Story *s)
{
  tell_birthday_in_house (s);
  add_answer (s, INN_CONSENT_BIRTHDAY, INN_CONSENT_REFUSED);
}

static void
tell_lunar_birthday_today (Story *s)
{
  story_init (s, "周琳");
  inn_guest_builder_set_birthday (s->builder, inn_birthday_new_lunar (1990, 10, 15, FALSE));
  add_past (s, "2026-06-10", "");
}

static void
tell_banned (Story *s)
{
  story_init (s, "周琳");
  inn_guest_builder_set_flag (s->builder, INN_GUEST_BANNED, TRUE);
  inn_guest_builder_set_text (s->builder, INN_GUEST_BANNED_REASON, "多次逃单");
  add_past (s, "2026-06-10", "business");
}

static void
tell_deceased (Story *s)
{
  story_init (s, "周琳");
  inn_guest_builder_set_flag (s->builder, INN_GUEST_DECEASED, TRUE);
  inn_guest_builder_set_birthday (s->builder, inn_birthday_new_solar (1940, 11, 23));
  add_past (s, "2024-06-10", "");
  add_past (s, "2023-06-10", "");
}

static void
tell_advocate (Story *s)
{
  story_init (s, "周琳");
  add_past (s, "2026-06-10", "couple");
  add_past (s, "2026-01-10", "couple");
  add_person (s, INN_RELATION_REFERRED, "王琳");
  add_person (s, INN_RELATION_REFERRED, "Colin Mayer");
}

static void
tell_own_room (Story *s)
{
  story_init (s, "周琳");
  add_even_stays (s, "");
  for (guint i = 0; i < s->card->stays->len; i++)
    set_room (g_ptr_array_index (s->card->stays, i), i == 1 ? 405 : 302);
}

static void
tell_room_refused (Story *s)
{
  tell_own_room (s);
  add_memory (s, 302, INN_ROOM_REFUSED);
  add_memory (s, 405, INN_ROOM_LIKED);
}

static void
tell_uneven_regular (Story *s)
{
  static const char * const arrivals[] = {
    "2026-11-03", "2026-10-29", "2026-07-01", "2026-06-22", "2026-01-05"
  };

  story_init (s, "周琳");
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    add_past (s, arrivals[i], "");
}

static void
tell_doubtful_likes (Story *s)
{
  InnPreference *guessed;
  InnPreference *high;
  InnPreference *low;

  story_init (s, "周琳");
  add_past (s, "2026-06-10", "");
  guessed = add_like (s, "Quiet");
  guessed->source = INN_PREFERENCE_GUESSED;
  high = add_like (s, "High floor");
  low = add_like (s, "High floor");
  low->stance = INN_STANCE_AVOIDS;
  g_assert_true (inn_preference_contradicts (high, low));
  add_like (s, "WiFi");
}

/* Words of one's own are no things that can be liked. */
static void
tell_own_words (Story *s)
{
  InnPreference *told;

  story_init (s, "周琳");
  add_past (s, "2026-06-10", "");
  add_like (s, "Lake view");
  told = add_like (s, "");
  inn_text_set (&told->what, "不吃香菜");
}

static void
tell_weekly (Story *s)
{
  static const char * const arrivals[] = { "2026-11-16", "2026-11-09", "2026-11-02", "2026-10-27" };

  story_init (s, "周琳");
  inn_guest_builder_set_text (s->builder, INN_GUEST_COMPANY, "省设计院");
  add_stay (s, "2026-11-22", 2, INN_STAY_IN_HOUSE);
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    add_past (s, arrivals[i], "business");
}

static void
tell_side_by_side (Story *s)
{
  story_init (s, "周琳");
  for (int i = 0; i < 5; i++)
    add_past (s, "2026-10-06", "event");
}

static const struct
{
  const char *name;
  void (*tell) (Story *story);
  const char *english;
  const char *chinese;
} cases[] = {
  { "name-only", tell_name_only,
    "Nothing is known yet but the name.",
    "只登记了姓名，还没来住过。" },
  { "number-only", tell_number_only,
    "Has not stayed yet, the name is not known.",
    "还没来住过，姓名未知。" },
  { "known", tell_known,
    "Has not stayed yet.",
    "还没来住过。" },
  { "first-today", tell_first_today,
    "First stay, arrives today, on business.",
    "首次入住，今天到，出差。" },
  { "first-next-month", tell_first_next_month,
    "First stay, arrives on 5 December, with the child.",
    "首次入住，12 月 5 日到，带孩子来。" },
  { "first-late", tell_first_late,
    "First stay, was to have arrived already.",
    "首次入住，过了到店日还没来。" },
  { "never-came", tell_never_came,
    "Booked 2 times but never came.",
    "订过 2 次，都没来住。" },
  { "sent-by", tell_sent_by,
    "Has been in touch but never stayed, sent by 王琳.",
    "联系过，还没来住过，由王琳介绍。" },
  { "first-here", tell_first_here,
    "Here for the first time, a guest of 海岳科技, on business.",
    "第一次来住，海岳科技的客人，出差。" },
  { "once", tell_once,
    "Stayed once, in May 2025, as a couple.",
    "2025 年 5 月来住过一次，情侣同来。" },
  { "regular", tell_regular,
    "Comes about every two months, mostly with the child, likes quiet, lake view; "
    "complained of “空调噪音” in May, content since.",
    "每两个月来一次，多半带孩子来，喜欢 quiet、lake view；5 月投诉过“空调噪音”，之后满意。" },
  { "company-guest", tell_company_guest,
    "Comes about every month, a guest of Haiyue Tech, mostly on business.",
    "每个月来一次，Haiyue Tech 的客人，多为出差。" },
  { "used-to-come", tell_used_to_come,
    "Used to come about every two months, not back for 12 months.",
    "以前每两个月来一次，已有 12 个月没来。" },
  { "yearly", tell_yearly,
    "Comes about once a year, last in April, mostly with the family.",
    "每年来一次，最近一次在 4 月，多半一家人来。" },
  { "fell-out", tell_fell_out,
    "Used to come about every month, last in August.",
    "以前每个月来一次，最近一次在 8 月。" },
  { "away-for-years", tell_away_for_years,
    "Has stayed 3 times, not back for 3 years.",
    "住过 3 次，已有 3 年没来。" },
  { "comes-again", tell_comes_again,
    "Has stayed 2 times, comes again on 24 December.",
    "住过 2 次，订了 12 月 24 日再来。" },
  { "open-complaint", tell_open_complaint,
    "Has stayed 2 times, last in November; a complaint is open: “热水不热”.",
    "住过 2 次，最近一次在 11 月；有投诉还没处理完：“热水不热”。" },
  { "long-complaint", tell_long_complaint,
    "Stayed once, in November; a complaint is open.",
    "11 月来住过一次；有投诉还没处理完。" },
  { "came-back", tell_came_back,
    "Has stayed 2 times, last in November; complained of “热水不热” in June, back once since.",
    "住过 2 次，最近一次在 11 月；6 月投诉过“热水不热”，之后又住过 1 次。" },
  { "settled", tell_settled,
    "Stayed once, in June; complained of “热水不热” in June, was content with how it was settled.",
    "6 月来住过一次；6 月投诉过“热水不热”，对处理结果满意。" },
  { "still-discontent", tell_still_discontent,
    "Has stayed 2 times, last in November; "
    "complained of “热水不热” in December 2025, not quite content since either.",
    "住过 2 次，最近一次在 11 月；2025 年 12 月投诉过“热水不热”，之后仍不太满意。" },
  { "old-complaint", tell_old_complaint,
    "Has stayed 2 times, last in November.",
    "住过 2 次，最近一次在 11 月。" },
  { "low-points", tell_low_points,
    "Has stayed 2 times, last in November; gave the last stay 5 of 10 in November.",
    "住过 2 次，最近一次在 11 月；11 月那次住店只打了 5 分。" },
  { "birthday-in-house", tell_birthday_in_house,
    "Has stayed 2 times; birthday on 24 November, during the stay.",
    "住过 2 次；11 月 24 日生日，正好住店。" },
  { "birthday-refused", tell_birthday_refused,
    "Has stayed 2 times.",
    "住过 2 次。" },
  { "lunar-birthday-today", tell_lunar_birthday_today,
    "Stayed once, in June; birthday today.",
    "6 月来住过一次；今天生日。" },
  { "banned", tell_banned,
    "Not welcome any more: 多次逃单.",
    "不再接待：多次逃单。" },
  { "deceased", tell_deceased,
    "Has died; stayed 2 times.",
    "已故；住过 2 次。" },
  { "advocate", tell_advocate,
    "Has stayed 2 times, last in June, mostly as a couple; sent us 2 guests.",
    "住过 2 次，最近一次在 6 月，多半情侣同来；介绍来 2 位客人。" },
  { "own-room", tell_own_room,
    "Comes about every two months, mostly in 302.",
    "每两个月来一次，常住 302 房。" },
  { "room-refused", tell_room_refused,
    "Comes about every two months, was content with 405.",
    "每两个月来一次，对 405 房满意。" },
  { "uneven-regular", tell_uneven_regular,
    "A regular with 5 stays, last in November.",
    "常客，住过 5 次，最近一次在 11 月。" },
  { "doubtful-likes", tell_doubtful_likes,
    "Stayed once, in June, likes WiFi.",
    "6 月来住过一次，喜欢 WiFi。" },
  { "own-words", tell_own_words,
    "Stayed once, in June, likes lake view, wishes: 不吃香菜.",
    "6 月来住过一次，喜欢 lake view，希望：不吃香菜。" },
  { "weekly", tell_weekly,
    "Comes about every week, from 省设计院, mostly on business.",
    "每周来一次，来自省设计院，多为出差。" },
  { "side-by-side", tell_side_by_side,
    "A regular with 5 stays, last in October, mostly for events.",
    "常客，住过 5 次，最近一次在 10 月，多为参加活动。" },
};

static char *
make (guint i)
{
  Story story;
  char *sentence;

  cases[i].tell (&story);
  count (&story);
  sentence = inn_guest_sentence_make (story.card, today, INN_FEB29_ON_FEB28);
  inn_guest_card_unref (story.card);
  inn_guest_builder_free (story.builder);

  return sentence;
}

static void
test_english (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *sentence = make (i);

  g_assert_cmpstr (sentence, ==, cases[i].english);
}

static void
test_chinese (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *sentence = NULL;

  if (!speak ("zh_CN"))
    {
      g_test_skip ("no locale to speak Chinese in");
      return;
    }
  sentence = make (i);
  g_assert_cmpstr (sentence, ==, cases[i].chinese);
}

/* Any card */

static InnDate
dup_random_day (int from,
                int to)
{
  return inn_date_add_days (today, g_test_rand_int_range (from, to));
}

static int
compare_stays (gconstpointer a,
               gconstpointer b)
{
  const InnStay *one = *(const InnStay * const *) a;
  const InnStay *other = *(const InnStay * const *) b;

  return inn_date_compare (other->arrival, one->arrival);
}

static void
tell_anything (Story *s)
{
  static const char * const purposes[] = { "", "business", "family", "couple", "leisure" };
  int n_stays = g_test_rand_int_range (0, 8);

  story_init (s, g_test_rand_bit () ? "周海" : "");
  inn_guest_builder_set_flag (s->builder, INN_GUEST_BANNED, g_test_rand_int_range (0, 9) == 0);
  inn_guest_builder_set_flag (s->builder, INN_GUEST_DECEASED, g_test_rand_int_range (0, 9) == 0);
  if (g_test_rand_bit ())
    inn_guest_builder_set_birthday (s->builder, inn_birthday_new_solar (1990, 11, 23));
  if (g_test_rand_bit ())
    inn_guest_builder_set_text (s->builder, INN_GUEST_COMPANY, "省设计院");
  get_card (s);
  for (int i = 0; i < n_stays; i++)
    {
      InnDate arrival = dup_random_day (-900, 60);
      gboolean is_past = inn_date_compare (arrival, inn_date_add_days (today, -4)) < 0;
      g_autofree char *iso = inn_date_dup_iso (arrival);
      InnStay *stay = add_stay (s, iso, g_test_rand_int_range (0, 4),
                                is_past ? INN_STAY_DEPARTED
                                        : inn_date_compare (arrival, today) > 0 ? INN_STAY_BOOKED
                                                                                : INN_STAY_IN_HOUSE);

      if (is_past && g_test_rand_int_range (0, 5) == 0)
        stay->status = INN_STAY_CANCELLED;
      if (is_past)
        stay->satisfaction = g_test_rand_int_range (-1, 11);
      inn_stay_set_text (&stay->purpose,
                         purposes[g_test_rand_int_range (0, G_N_ELEMENTS (purposes))]);
      if (g_test_rand_bit ())
        set_room (stay, g_test_rand_int_range (301, 303));
    }
  g_ptr_array_sort (s->card->stays, compare_stays);
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      g_autofree char *iso = inn_date_dup_iso (dup_random_day (-900, 1));

      add_complaint (s, iso, g_test_rand_bit () ? "噪音" : "", g_test_rand_bit ());
    }
  if (g_test_rand_bit ())
    add_memory (s, 301, g_test_rand_int_range (0, INN_N_ROOM_VERDICTS));
  if (g_test_rand_bit ())
    add_answer (s, INN_CONSENT_BIRTHDAY, g_test_rand_bit () ? INN_CONSENT_GIVEN
                                                            : INN_CONSENT_WITHDRAWN);
}

static gboolean
has_open_complaint (const InnGuestCard *card)
{
  for (guint i = 0; i < card->feedback->len; i++)
    if (!((const InnGuestFeedback *) g_ptr_array_index (card->feedback, i))->closed)
      return TRUE;

  return FALSE;
}

/* No two of these can be true of one guest. */
static void
check_no_contradiction (const char *sentence)
{
  static const char * const presences[] = {
    "Comes about", "Used to come", "regular with", "Has stayed", "Stayed once", "first time",
    "First stay", "never", "Nothing is known", "Has not stayed", "Has died", "Not welcome",
  };
  guint n_presences = 0;

  for (guint i = 0; i < G_N_ELEMENTS (presences); i++)
    n_presences += strstr (sentence, presences[i]) != NULL;
  g_assert_cmpuint (n_presences, ==, 1);
  g_assert_false (strstr (sentence, "Comes about") != NULL && strstr (sentence, "not back"));
  g_assert_false (strstr (sentence, "comes again") != NULL && strstr (sentence, "not back"));
  g_assert_false (strstr (sentence, "content since") != NULL && strstr (sentence, "is open"));
  g_assert_false (strstr (sentence, "mostly in 301") != NULL
                  && strstr (sentence, "mostly in 302"));
}

static void
test_any_card (void)
{
  for (int i = 0; i < 3000; i++)
    {
      Story story;
      g_autofree char *sentence = NULL;
      g_autofree char *again = NULL;
      const InnGuest *guest;
      gboolean is_told;

      tell_anything (&story);
      count (&story);
      guest = story.card->guest;
      sentence = inn_guest_sentence_make (story.card, today, INN_FEB29_ON_FEB28);
      again = inn_guest_sentence_make (story.card, today, INN_FEB29_ON_FEB28);
      is_told = !inn_guest_is (guest, INN_GUEST_BANNED)
                && !inn_guest_is (guest, INN_GUEST_DECEASED);

      g_assert_cmpstr (sentence, ==, again);
      g_assert_true (g_unichar_isupper (g_utf8_get_char (sentence)));
      g_assert_true (strchr (sentence, '.') == sentence + strlen (sentence) - 1);
      g_assert_null (strstr (sentence, ", ,"));
      g_assert_null (strstr (sentence, ", ;"));
      g_assert_null (strstr (sentence, "; ;"));
      g_assert_null (strstr (sentence, "  "));
      check_no_contradiction (sentence);
      g_assert_true ((strstr (sentence, "is open") != NULL)
                     == (is_told && has_open_complaint (story.card)));
      g_assert_true ((strstr (sentence, "birthday today") != NULL)
                     == (is_told && inn_birthday_is_set (inn_guest_get_birthday (guest))
                         && inn_consent_get_standing (story.card->consents, INN_CONSENT_BIRTHDAY)
                            != INN_CONSENT_WITHDRAWN));

      inn_guest_card_unref (story.card);
      inn_guest_builder_free (story.builder);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* In this order: words once translated stay so. */
  speak ("en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/guest-sentence/1-english/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_english);
    }
  g_test_add_func ("/guest-sentence/1-english/any-card", test_any_card);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/guest-sentence/2-chinese/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_chinese);
    }

  return g_test_run ();
}
