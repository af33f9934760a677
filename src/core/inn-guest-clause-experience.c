/* inn-guest-clause-experience.c: what somebody likes, what went wrong and how it went on, and what is
 * special now.
 */

#include "config.h"

#include "inn-guest-clauses-private.h"

#include "inn-birthday.h"
#include "inn-text.h"

#include <glib/gi18n-lib.h>

/* More would be a list and no sentence. */
#define MAX_LIKES 3

/* What went wrong longer ago is told by the card, not by the sentence. */
#define TROUBLE_DAYS 365

/* Words of a complaint that are longer are no part of a sentence; Han letters are twice as wide. */
#define MAX_QUOTED_WIDTH 28

/* Points of ten. */
#define CONTENT_POINTS 8
#define DISCONTENT_POINTS 6

/* How often somebody takes the same room until it is theirs. */
#define ROOM_TIMES 3

static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;

  return width;
}

static gboolean
is_contradicted (const InnGuestCard  *card,
                 const InnPreference *preference)
{
  for (guint i = 0; i < card->preferences->len; i++)
    if (inn_preference_contradicts (preference, g_ptr_array_index (card->preferences, i)))
      return TRUE;

  return FALSE;
}

/* The list begins its items with a capital; within a sentence there is none, but for names such as
 * WiFi.
 */
static char *
dup_lowered (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  GString *lowered = g_string_new (NULL);
  gboolean is_name = FALSE;

  for (const char *at = rest; *at != '\0' && *at != ' '; at = g_utf8_next_char (at))
    is_name |= g_unichar_isupper (g_utf8_get_char (at));

  if (*text != '\0')
    g_string_append_unichar (lowered, is_name ? first : g_unichar_tolower (first));
  g_string_append (lowered, rest);

  return g_string_free (lowered, FALSE);
}

/* What is on the list is a thing that can be liked; words of one's own may be a whole demand, "no
 * coriander", and stand for themselves.
 */
static char *
dup_list (const InnGuestCard *card,
          gboolean            of_the_list,
          guint              *n_left)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) things = NULL;

  for (guint i = 0; i < card->preferences->len && *n_left > 0; i++)
    {
      const InnPreference *preference = g_ptr_array_index (card->preferences, i);
      g_autofree char *choice = NULL;

      if (preference->stance != INN_STANCE_LIKES || preference->source == INN_PREFERENCE_GUESSED
          || (*preference->choice != '\0') != of_the_list || is_contradicted (card, preference)
          || (!of_the_list && get_width (preference->what) > MAX_QUOTED_WIDTH))
        continue;
      choice = dup_lowered (preference->choice);
      g_strv_builder_add (builder, of_the_list ? choice : preference->what);
      (*n_left)--;
    }

  things = g_strv_builder_end (builder);

  return things[0] != NULL ? g_strjoinv (C_("list", ", "), things) : NULL;
}

/**
 * inn_guest_clause_likes:
 *
 * Returns: (transfer full) (nullable): the first few things the guest likes; not what is only guessed,
 *   nor what something else on the card speaks against
 */
char *
inn_guest_clause_likes (const InnGuestCard *card)
{
  guint n_left = MAX_LIKES;
  g_autofree char *liked = dup_list (card, TRUE, &n_left);
  g_autofree char *told = dup_list (card, FALSE, &n_left);

  if (liked != NULL && told != NULL)
    /* Translators: what a guest likes, "quiet, lake view"; what else they wish, in their own words. */
    return g_strdup_printf (_("likes %1$s, wishes: %2$s"), liked, told);
  if (liked != NULL)
    /* Translators: what a guest likes: "quiet, lake view". */
    return g_strdup_printf (_("likes %s"), liked);
  if (told != NULL)
    /* Translators: what a guest wishes, in their own words. */
    return g_strdup_printf (_("wishes: %s"), told);

  return NULL;
}

/* The latest word on the room decides. */
static const InnRoomMemory *
find_room_memory (const InnGuestCard *card,
                  gint64              room_id)
{
  for (guint i = 0; i < card->room_memories->len; i++)
    {
      const InnRoomMemory *memory = g_ptr_array_index (card->room_memories, i);

      if (memory->room_id == room_id)
        return memory;
    }

  return NULL;
}

/**
 * inn_guest_clause_room:
 *
 * Returns: (transfer full) (nullable): the room most stays were in, or one the guest liked; none that
 *   was refused or complained of since
 */
char *
inn_guest_clause_room (const InnGuestCard *card)
{
  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);
      const InnRoomMemory *memory = find_room_memory (card, stay->room_id);
      guint n_same = 0, n_all = 0;

      if (stay->room_id == 0 || *stay->room == '\0'
          || (memory != NULL && memory->verdict != INN_ROOM_LIKED))
        continue;
      for (guint j = 0; j < card->stays->len; j++)
        {
          const InnStay *other = g_ptr_array_index (card->stays, j);

          if (!inn_stay_is_counted (other) || other->room_id == 0)
            continue;
          n_all++;
          n_same += other->room_id == stay->room_id;
        }
      if (n_same >= ROOM_TIMES && n_same * 2 > n_all)
        /* Translators: number of a room. */
        return g_strdup_printf (_("mostly in %s"), stay->room);
    }

  for (guint i = 0; i < card->room_memories->len; i++)
    {
      const InnRoomMemory *memory = g_ptr_array_index (card->room_memories, i);

      if (memory->verdict == INN_ROOM_LIKED && *memory->room != '\0'
          && find_room_memory (card, memory->room_id) == memory)
        /* Translators: number of a room. */
        return g_strdup_printf (_("was content with %s"), memory->room);
    }

  return NULL;
}

/* The latest complaint, one that is still open before all others. */
static const InnGuestFeedback *
find_complaint (const InnGuestCard *card,
                InnDate             today)
{
  const InnGuestFeedback *found = NULL;

  for (guint i = 0; i < card->feedback->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (card->feedback, i);

      if (feedback->kind != INN_FEEDBACK_COMPLAINT)
        continue;
      if (!feedback->closed)
        return feedback;
      if (inn_date_days_between (feedback->day, today) <= TROUBLE_DAYS
          && (found == NULL || inn_date_compare (feedback->day, found->day) > 0))
        found = feedback;
    }

  return found;
}

/* What the complaint is about: the matter it was filed under, or its own words in quotation marks where
 * these are few; %NULL else.
 */
static char *
dup_matter (const InnGuestFeedback *complaint)
{
  if (*complaint->category != '\0')
    return dup_lowered (complaint->category);
  if (*complaint->what != '\0' && get_width (complaint->what) <= MAX_QUOTED_WIDTH
      && strchr (complaint->what, '\n') == NULL)
    /* Translators: a few words of a guest, quoted. */
    return g_strdup_printf (C_("quoted", "“%s”"), complaint->what);

  return NULL;
}

/* Points of the last stay that was judged, where they are low and not long ago; -1 else. */
static int
find_low_points (const InnGuestCard *card,
                 InnDate             today,
                 InnDate            *day)
{
  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if (stay->satisfaction < 0)
        continue;
      *day = stay->departure;

      return stay->satisfaction <= DISCONTENT_POINTS
             && inn_date_days_between (stay->departure, today) <= TROUBLE_DAYS ? stay->satisfaction
                                                                               : -1;
    }

  return -1;
}

/**
 * inn_guest_clause_trouble:
 *
 * Returns: (transfer full) (nullable): what went wrong within a year, or is open still
 */
char *
inn_guest_clause_trouble (const InnGuestCard *card,
                          InnDate             today)
{
  const InnGuestFeedback *complaint = find_complaint (card, today);
  g_autofree char *matter = complaint != NULL ? dup_matter (complaint) : NULL;
  g_autofree char *month = NULL;
  InnDate day = INN_DATE_NONE;
  int points;

  if (complaint != NULL && !complaint->closed)
    return matter != NULL
           /* Translators: what a complaint is about. */
           ? g_strdup_printf (_("a complaint is open: %s"), matter)
           : g_strdup (_("a complaint is open"));
  if (complaint != NULL)
    {
      month = inn_sentence_dup_month (complaint->day, today);
      return matter != NULL
             /* Translators: what a complaint was about, a month: "May" or "May 2024". */
             ? g_strdup_printf (_("complained of %1$s in %2$s"), matter, month)
             /* Translators: a month: "May" or "May 2024". */
             : g_strdup_printf (_("complained in %s"), month);
    }

  points = find_low_points (card, today, &day);
  if (points < 0)
    return NULL;
  month = inn_sentence_dup_month (day, today);

  /* Translators: points, a month: "May" or "May 2024". */
  return g_strdup_printf (_("gave the last stay %1$d of 10 in %2$s"), points, month);
}

/* How it went since then: how many stays began, and how content the guest was with them. */
typedef struct
{
  guint n_stays;
  guint n_content;
  guint n_discontent;
} Since;

static void
add_points (Since *since,
            int    points)
{
  since->n_content += points >= CONTENT_POINTS;
  since->n_discontent += points >= 0 && points <= DISCONTENT_POINTS;
}

static Since
look_since (const InnGuestCard     *card,
            const InnGuestFeedback *complaint)
{
  Since since = { 0, 0, 0 };

  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if (!inn_stay_is_counted (stay) || inn_date_compare (stay->arrival, complaint->day) <= 0)
        continue;
      since.n_stays++;
      add_points (&since, stay->satisfaction);
    }
  for (guint i = 0; i < card->feedback->len; i++)
    {
      const InnGuestFeedback *feedback = g_ptr_array_index (card->feedback, i);

      if (inn_date_compare (feedback->day, complaint->day) <= 0)
        continue;
      if (feedback->kind == INN_FEEDBACK_REVIEW && feedback->score_tenths >= 0)
        add_points (&since, feedback->score_tenths / 10);
      since.n_content += feedback->kind == INN_FEEDBACK_PRAISE;
    }

  return since;
}

/**
 * inn_guest_clause_aftermath:
 *
 * Returns: (transfer full) (nullable): how it went on after the complaint that
 *   inn_guest_clause_trouble() tells of
 */
char *
inn_guest_clause_aftermath (const InnGuestCard *card,
                            InnDate             today)
{
  const InnGuestFeedback *complaint = find_complaint (card, today);
  Since since;

  if (complaint == NULL || !complaint->closed)
    return NULL;

  since = look_since (card, complaint);
  if (since.n_discontent > 0)
    return g_strdup (_("not quite content since either"));
  if (since.n_stays > 0 && since.n_content > 0)
    return g_strdup (_("content since"));
  if (since.n_stays == 1)
    return g_strdup (_("back once since"));
  if (since.n_stays > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "back %d time since",
                                         "back %d times since", since.n_stays), since.n_stays);
  if (complaint->satisfaction >= CONTENT_POINTS)
    return g_strdup (_("was content with how it was settled"));
  if (complaint->satisfaction >= 0 && complaint->satisfaction <= DISCONTENT_POINTS)
    return g_strdup (_("was not content with how it was settled"));

  return g_strdup (_("settled"));
}

/**
 * inn_guest_clause_birthday:
 *
 * Returns: (transfer full) (nullable): that the birthday is today, or falls into the stay; not where the
 *   guest does not want to be greeted
 */
char *
inn_guest_clause_birthday (const InnGuestCard *card,
                           InnDate             today,
                           InnFeb29Rule        feb29)
{
  InnBirthday birthday = inn_guest_get_birthday (card->guest);
  g_autofree char *text = NULL;
  InnDate day;

  if (!inn_birthday_is_set (birthday) || inn_guest_is (card->guest, INN_GUEST_NO_CONTACT)
      || inn_consent_answer_is_no (inn_consent_get_standing (card->consents,
                                                             INN_CONSENT_BIRTHDAY))
      || inn_consent_answer_is_no (inn_consent_get_standing (card->consents, INN_CONSENT_PROFILE))
      || !inn_birthday_next (birthday, today, feb29, &day))
    return NULL;
  if (inn_date_equal (day, today))
    return g_strdup (_("birthday today"));

  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if ((stay->status != INN_STAY_IN_HOUSE && stay->status != INN_STAY_BOOKED)
          || inn_date_compare (day, stay->arrival) < 0
          || inn_date_compare (day, stay->departure) > 0)
        continue;
      text = inn_sentence_dup_day (day, today);

      /* Translators: a day, "25 November". */
      return g_strdup_printf (_("birthday on %s, during the stay"), text);
    }

  return NULL;
}

/**
 * inn_guest_clause_referral:
 *
 * Returns: (transfer full) (nullable): how many others came through the guest
 */
char *
inn_guest_clause_referral (const InnGuestCard *card)
{
  guint count = 0;

  for (guint i = 0; i < card->people->len; i++)
    count += ((const InnRelation *) g_ptr_array_index (card->people, i))->kind
             == INN_RELATION_REFERRED;
  if (count == 0)
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "sent us %d guest", "sent us %d guests",
                                       count), count);
}
