/* inn-guest-filter-marks.c: who fits a filter.
 *
 * Conditions that an index answers are a set each. What stands in the row of a guest, and in the row
 * of figures beside it, is looked at in one pass over each of the two, whatever is asked of them.
 * Database thread.
 */

#include "config.h"

#include "inn-guest-filter-marks.h"

#include "inn-birthday.h"
#include "inn-custom-marks.h"
#include "inn-fold.h"
#include "inn-guest-order.h"

#include <string.h>

static const char WITH_TAG[] =
  "SELECT guest_id FROM guest_tag WHERE tag_id = ?1";

static const char WITH_FOLLOW_UP[] =
  "SELECT DISTINCT guest_id FROM follow_up WHERE status = 'open' AND guest_id IS NOT NULL";

static const char WITH_CONTACT[] =
  "SELECT DISTINCT guest_id FROM contact_point";

/* One column for each bit, in the order of #InnGuestFlags. */
static const char FACTS[] =
  "SELECT id, vip + 2 * deceased + 4 * no_contact + 8 * banned + 16 * advocate, type, channel, region "
  "FROM guest";

static const char FIGURES[] =
  "SELECT guest_id, stays, spend, last_departure, last_contact FROM guest_state";

/* All tags are a set each; any of them are one set together, and so are none of them: those outside
 * of it. */
static gboolean
mark_tags (const InnGuestFilter  *filter,
           InnGuestMarks         *marks,
           InnConnection         *connection,
           GError               **error)
{
  for (guint i = 0; i < filter->n_tags; i++)
    {
      g_autoptr (InnStatement) statement = inn_statement_new (connection, WITH_TAG, error);

      if (statement == NULL)
        return FALSE;
      inn_statement_bind_int (statement, 1, filter->tag_ids[i]);
      if (filter->tag_match == INN_TAGS_NONE)
        {
          if (!inn_guest_marks_take (marks, statement, error))
            return FALSE;
          continue;
        }

      if (i == 0 || filter->tag_match == INN_TAGS_ALL)
        marks->n_sets++;
      if (!inn_guest_marks_add (marks, statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
mark_presence (InnPresence     presence,
               const char     *sql,
               InnGuestMarks  *marks,
               InnConnection  *connection,
               GError        **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (presence == INN_PRESENCE_EITHER)
    return TRUE;

  statement = inn_statement_new (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  if (presence == INN_PRESENCE_NONE)
    return inn_guest_marks_take (marks, statement, error);

  marks->n_sets++;

  return inn_guest_marks_add (marks, statement, error);
}

/* A month has some sixty keys, a guest has one: the index of birthdays holds all that is asked. */
static gboolean
mark_birthdays (const InnGuestFilter  *filter,
                InnGuestMarks         *marks,
                InnConnection         *connection,
                InnDate                today,
                GError               **error)
{
  InnDate first = inn_guest_filter_get_month (filter, today);
  g_autofree guint8 *wanted = NULL;
  g_autoptr (InnStatement) statement = NULL;
  InnStep step;

  if (!inn_date_is_set (first))
    return TRUE;

  wanted = g_malloc0 (INN_BIRTHDAY_KEYS_END);
  for (InnDate day = first; day.month == first.month; day = inn_date_add_days (day, 1))
    {
      int keys[INN_BIRTHDAY_MAX_KEYS];
      gsize n_keys = inn_birthday_keys_on (day, INN_FEB29_ON_FEB28, keys);

      for (gsize i = 0; i < n_keys; i++)
        wanted[keys[i]] = TRUE;
    }

  statement = inn_statement_new (connection, INN_SQL_BIRTHDAY_KEYS, error);
  if (statement == NULL)
    return FALSE;

  marks->n_sets++;
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 key = inn_statement_get_int (statement, 1);

      if (key >= 0 && key < INN_BIRTHDAY_KEYS_END && wanted[key])
        inn_guest_marks_set (marks, inn_statement_get_int (statement, 0));
    }

  return step == INN_STEP_DONE;
}

/* Whether a region is meant is asked once for each way it is written. */
static gboolean
fits_region (GHashTable *known,
             const char *folded,
             const char *region)
{
  gpointer fits = NULL;
  gsize start, end;

  if (g_hash_table_lookup_extended (known, region, NULL, &fits))
    return GPOINTER_TO_INT (fits);

  fits = GINT_TO_POINTER (inn_fold_find (region, folded, 0, &start, &end));
  g_hash_table_insert (known, g_strdup (region), fits);

  return GPOINTER_TO_INT (fits);
}

static gboolean
mark_facts (const InnGuestFilter  *filter,
            InnGuestMarks         *marks,
            InnConnection         *connection,
            GError               **error)
{
  g_autoptr (GHashTable) regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = inn_fold (filter->region);
  g_autoptr (InnStatement) statement = NULL;
  gboolean any_channel = filter->channels[0] == NULL;
  InnStep step;

  if (filter->types == 0 && filter->with == 0 && filter->without == 0 && any_channel
      && *filter->region == '\0')
    return TRUE;

  statement = inn_statement_new (connection, FACTS, error);
  if (statement == NULL)
    return FALSE;

  marks->n_sets++;
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      guint flags = inn_statement_get_int (statement, 1);

      if ((flags & filter->with) != filter->with || (flags & filter->without) != 0)
        continue;
      if (filter->types != 0
          && (filter->types
              & (1u << inn_guest_type_from_nick (inn_statement_get_text (statement, 2)))) == 0)
        continue;
      if (!any_channel
          && !g_strv_contains ((const char *const *) filter->channels,
                               inn_statement_get_text (statement, 3)))
        continue;
      if (*folded != '\0' && !fits_region (regions, folded, inn_statement_get_text (statement, 4)))
        continue;
      inn_guest_marks_set (marks, inn_statement_get_int (statement, 0));
    }

  return step == INN_STEP_DONE;
}

static gboolean
fits_range (gint64 number,
            gint64 least,
            gint64 greatest)
{
  return (least == INN_FILTER_NO_BOUND || number >= least)
         && (greatest == INN_FILTER_NO_BOUND || number <= greatest);
}

/* Days as text are in the order of the calendar. */
typedef struct
{
  char first[INN_DATE_ISO_SIZE];
  char last[INN_DATE_ISO_SIZE];
  char today[INN_DATE_ISO_SIZE];
  char silent[INN_DATE_ISO_SIZE]; /* the last day on which somebody silent was heard from */
} Days;

/* "Longer ago than" ends the day before "within" begins: the two share no guest. */
static void
find_days (Days                 *days,
           const InnGuestFilter *filter,
           InnDate               today)
{
  InnDate bound = inn_date_add_days (today, -filter->last_stay_days);
  InnDate never = inn_date_new (9999, 12, 31);

  inn_date_to_iso (today, days->today);
  inn_date_to_iso (inn_date_add_days (today, -filter->silent_days), days->silent);
  inn_date_to_iso (filter->last_stay == INN_LAST_STAY_BETWEEN ? filter->last_stay_first
                   : filter->last_stay == INN_LAST_STAY_WITHIN ? bound : inn_date_new (1, 1, 1),
                   days->first);
  inn_date_to_iso (filter->last_stay == INN_LAST_STAY_BETWEEN ? filter->last_stay_last
                   : filter->last_stay == INN_LAST_STAY_BEFORE ? inn_date_add_days (bound, -1) : never,
                   days->last);
}

static gboolean
fits_last_stay (const InnGuestFilter *filter,
                const Days           *days,
                const char           *last,
                gboolean              stayed)
{
  if (filter->last_stay == INN_LAST_STAY_WHENEVER)
    return TRUE;
  if (filter->last_stay == INN_LAST_STAY_NEVER)
    return !stayed;

  return last != NULL && strcmp (last, days->first) >= 0 && strcmp (last, days->last) <= 0;
}

/* A stay is heard of too: the guest was there. */
static gboolean
fits_silence (const InnGuestFilter *filter,
              const Days           *days,
              const char           *last_stay,
              const char           *last_contact)
{
  return filter->silent_days == 0
         || ((last_stay == NULL || strcmp (last_stay, days->silent) <= 0)
             && (last_contact == NULL || strcmp (last_contact, days->silent) <= 0));
}

static gboolean
read_here (guint8         *here,
           gint64          highest,
           InnConnection  *connection,
           GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INN_SQL_IN_HOUSE, error);
  InnStep step = INN_STEP_ERROR;

  while (statement != NULL && (step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);

      if (id >= 0 && id <= highest)
        here[id] = TRUE;
    }

  return step == INN_STEP_DONE;
}

static gboolean
mark_figures (const InnGuestFilter  *filter,
              InnGuestMarks         *marks,
              InnConnection         *connection,
              InnDate                today,
              GError               **error)
{
  g_autofree guint8 *here = NULL;
  g_autoptr (InnStatement) statement = NULL;
  Days days;
  InnStep step;

  if (filter->last_stay == INN_LAST_STAY_WHENEVER && filter->silent_days == 0
      && filter->min_stays == INN_FILTER_NO_BOUND && filter->max_stays == INN_FILTER_NO_BOUND
      && filter->min_spend == INN_FILTER_NO_BOUND && filter->max_spend == INN_FILTER_NO_BOUND)
    return TRUE;

  find_days (&days, filter, today);
  here = g_malloc0 (marks->highest + 1);
  if ((filter->last_stay != INN_LAST_STAY_WHENEVER || filter->silent_days > 0)
      && !read_here (here, marks->highest, connection, error))
    return FALSE;
  statement = inn_statement_new (connection, FIGURES, error);
  if (statement == NULL)
    return FALSE;

  marks->n_sets++;
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);
      gint64 stays = inn_statement_get_int (statement, 1);
      const char *last = NULL;

      if (id < 0 || id > marks->highest
          || !fits_range (stays, filter->min_stays, filter->max_stays)
          || !fits_range (inn_statement_get_int (statement, 2), filter->min_spend,
                          filter->max_spend))
        continue;
      last = here[id] ? days.today : inn_statement_get_text (statement, 3);
      if (!fits_last_stay (filter, &days, last, stays > 0 || here[id])
          || !fits_silence (filter, &days, last, inn_statement_get_text (statement, 4)))
        continue;
      inn_guest_marks_set (marks, id);
    }

  return step == INN_STEP_DONE;
}

static gboolean
mark_own (const InnGuestFilter  *filter,
          InnGuestMarks         *marks,
          InnConnection         *connection,
          GError               **error)
{
  for (guint i = 0; i < filter->own->len; i++)
    if (!inn_custom_marks_add (g_ptr_array_index (filter->own, i), marks, connection, error))
      return FALSE;

  return TRUE;
}

/**
 * inn_guest_filter_mark:
 * @filter: what is asked
 * @marks: (inout): ready for another set; who fits is in all sets afterwards
 * @today: the business day
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_guest_filter_mark (const InnGuestFilter  *filter,
                       InnGuestMarks         *marks,
                       InnConnection         *connection,
                       InnDate                today,
                       GError               **error)
{
  return mark_tags (filter, marks, connection, error)
         && mark_presence (filter->follow_up, WITH_FOLLOW_UP, marks, connection, error)
         && mark_presence (filter->contact, WITH_CONTACT, marks, connection, error)
         && mark_birthdays (filter, marks, connection, today, error)
         && mark_own (filter, marks, connection, error)
         && mark_facts (filter, marks, connection, error)
         && mark_figures (filter, marks, connection, today, error);
}
