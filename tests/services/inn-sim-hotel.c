/* inn-sim-hotel.c: the people and tasks of a simulated hotel, and what is due of them when.
 *
 * Says what the program promises, not how it does it: nothing of the plan is used here. The days are
 * found by asking of each day of the years whether it is the one. */

#include "config.h"

#include "inn-sim-hotel.h"

#include "inn-lunar.h"

/* As promised in DECISIONS.md. */
#define BELATED_DAYS 7

static void
yearly_free (gpointer data)
{
  InnSimYearly *yearly = data;

  g_array_unref (yearly->days);
  g_free (yearly);
}

/** inn_sim_hotel_new: Returns: (transfer full): a hotel that knows nobody */
InnSimHotel *
inn_sim_hotel_new (InnDate first,
                   InnDate last)
{
  InnSimHotel *self = g_new0 (InnSimHotel, 1);

  self->first = first;
  self->last = last;
  self->rules = g_array_new (FALSE, FALSE, sizeof (InnReminderRule));
  self->yearly = g_ptr_array_new_with_free_func (yearly_free);
  self->tasks = g_array_new (FALSE, FALSE, sizeof (InnSimTask));
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->put_off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/** inn_sim_hotel_free: */
void
inn_sim_hotel_free (InnSimHotel *self)
{
  g_array_unref (self->rules);
  g_ptr_array_unref (self->yearly);
  g_array_unref (self->tasks);
  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->answered);
  g_hash_table_unref (self->put_off);
  g_free (self);
}

static gboolean
is_solar_day (InnBirthday birthday,
              InnDate     day)
{
  gboolean common = !inn_date_is_leap_year (day.year);

  if (birthday.month == 2 && birthday.day == 29 && common)
    return day.month == 2 && day.day == 28;

  return day.month == birthday.month && day.day == birthday.day;
}

/* A leap month that the year lacks is the month without leap, and a 30th that the month lacks is its
 * last day. */
static gboolean
is_lunar_day (InnBirthday birthday,
              InnDate     day)
{
  InnLunarDate lunar, tomorrow;
  gboolean wanted_leap;

  if (!inn_lunar_from_date (day, &lunar)
      || !inn_lunar_from_date (inn_date_add_days (day, 1), &tomorrow))
    return FALSE;

  wanted_leap = birthday.leap && inn_lunar_leap_month (lunar.year) == birthday.month;
  if (lunar.month != birthday.month || !lunar.leap != !wanted_leap)
    return FALSE;

  return lunar.day == birthday.day
         || (birthday.day == 30 && lunar.day == 29 && tomorrow.day == 1);
}

/** inn_sim_hotel_add_yearly: Returns: (transfer none): something without days, to be filled */
InnSimYearly *
inn_sim_hotel_add_yearly (InnSimHotel    *self,
                          InnRuleKind     rule_kind,
                          InnSubjectKind  subject_kind,
                          gint64          id)
{
  InnSimYearly *yearly = g_new0 (InnSimYearly, 1);

  yearly->rule_kind = rule_kind;
  yearly->subject_kind = subject_kind;
  yearly->id = id;
  yearly->days = g_array_new (FALSE, FALSE, sizeof (InnDate));
  yearly->own_lead = -1;
  g_ptr_array_add (self->yearly, yearly);
  return yearly;
}

/** inn_sim_hotel_add_kept: something that is kept as birthdays are
 * Returns: (transfer none): it */
InnSimYearly *
inn_sim_hotel_add_kept (InnSimHotel    *self,
                        InnRuleKind     rule_kind,
                        InnSubjectKind  subject_kind,
                        gint64          id,
                        InnBirthday     birthday)
{
  InnSimYearly *yearly = inn_sim_hotel_add_yearly (self, rule_kind, subject_kind, id);

  for (InnDate day = self->first; inn_date_compare (day, self->last) <= 0;
       day = inn_date_add_days (day, 1))
    if (birthday.calendar == INN_CALENDAR_LUNAR ? is_lunar_day (birthday, day)
                                                : is_solar_day (birthday, day))
      g_array_append_val (yearly->days, day);

  return yearly;
}

/** inn_sim_hotel_add_task: an open one */
void
inn_sim_hotel_add_task (InnSimHotel   *self,
                        gint64         id,
                        InnCivil       due,
                        gboolean       urgent,
                        InnRecurrence  repeat)
{
  InnSimTask task = { id, due, TRUE, urgent, repeat };

  g_array_append_val (self->tasks, task);
}

/** inn_sim_hotel_get_task: Returns: (nullable): until the next one is added */
InnSimTask *
inn_sim_hotel_get_task (InnSimHotel *self,
                        gint64       id)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      InnSimTask *task = &g_array_index (self->tasks, InnSimTask, i);

      if (task->id == id)
        return task;
    }

  return NULL;
}

static int
count_days_in_month (int year,
                     int month)
{
  return month == 12 ? 31 : inn_date_new (year, month + 1, 1).month == 0
           ? 0 : inn_date_add_days (inn_date_new (year, month + 1, 1), -1).day;
}

/* Whether counting from @anchor comes by @day. */
static gboolean
comes_by (InnRecurrence repeat,
          InnDate       anchor,
          InnDate       day)
{
  int days = inn_date_days_between (anchor, day);
  int months = (day.year - anchor.year) * 12 + day.month - anchor.month;
  int wanted = MIN (anchor.day, count_days_in_month (day.year, day.month));

  switch (repeat.unit)
    {
    case INN_RECUR_DAY:
      return days % repeat.every == 0;
    case INN_RECUR_WEEK:
      return days % (7 * repeat.every) == 0;
    case INN_RECUR_MONTH:
      return months % repeat.every == 0 && day.day == wanted;
    case INN_RECUR_YEAR:
    default:
      return months % (12 * repeat.every) == 0 && day.day == wanted;
    }
}

/** inn_sim_next_of_task: Returns: when it comes again after it is done on @done, unset if never */
InnCivil
inn_sim_next_of_task (const InnSimTask *task,
                      InnDate           done)
{
  InnDate anchor = task->repeat.from_done ? done : task->repeat.anchor.date;
  InnDate last = inn_date_compare (task->due.date, done) > 0 ? task->due.date : done;

  if (task->repeat.every == 0)
    return INN_CIVIL_NONE;

  for (InnDate day = inn_date_add_days (last, 1);; day = inn_date_add_days (day, 1))
    if (inn_date_compare (day, anchor) > 0 && comes_by (task->repeat, anchor, day))
      return inn_civil_new (day, task->repeat.anchor.minute);
}

/** inn_sim_dup_key: Returns: (transfer full): the name of an occurrence */
char *
inn_sim_dup_key (InnRuleKind kind,
                 gint64      id,
                 InnDate     day,
                 int         days_before)
{
  char iso[INN_DATE_ISO_SIZE];

  return g_strdup_printf ("%s/%" G_GINT64_FORMAT "/%s/%d", inn_rule_kind_to_nick (kind), id,
                          inn_date_to_iso (day, iso), days_before);
}

/** inn_sim_dup_day_key: Returns: (transfer full): the name of a day, whatever announces it */
char *
inn_sim_dup_day_key (InnRuleKind kind,
                     gint64      id,
                     InnDate     day)
{
  return inn_sim_dup_key (kind, id, day, -1);
}

/* Texts of times sort as the times do. */
static void
add_if_due (InnSimHotel *self,
            GPtrArray   *due,
            const char  *key,
            InnCivil     fire,
            InnCivil     now)
{
  const char *shown = g_hash_table_lookup (self->shown, key);
  g_autofree char *text = inn_civil_dup_text (fire);

  if (inn_civil_compare (fire, now) <= 0 && (shown == NULL || g_strcmp0 (shown, text) < 0))
    g_ptr_array_add (due, g_strdup_printf ("%s@%s", key, text));
}

static InnCivil
time_of (const InnReminderRule *rule,
         int                    days_before,
         InnDate                day)
{
  return inn_civil_new (inn_date_add_days (day, -days_before), rule->minute);
}

static void
list_tasks (InnSimHotel           *self,
            const InnReminderRule *rule,
            InnCivil               now,
            gboolean               quiet,
            GPtrArray             *due)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      const InnSimTask *task = &g_array_index (self->tasks, InnSimTask, i);
      g_autofree char *key = NULL;
      InnCivil fire = task->due;

      if (!task->open || (quiet && !task->urgent)
          || inn_date_compare (fire.date, now.date) > 0)
        continue;
      if (fire.minute == INN_CIVIL_NO_MINUTE)
        fire.minute = rule->minute;
      key = inn_sim_dup_key (INN_RULE_FOLLOW_UP, task->id, task->due.date, rule->days_before);
      add_if_due (self, due, key, fire, now);
    }
}

/* What has a lead of its own stands under the first rule there is. */
static gboolean
is_first (InnSimHotel           *self,
          const InnReminderRule *rule)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const InnReminderRule *other = &g_array_index (self->rules, InnReminderRule, i);

      if (other->enabled && other->kind == rule->kind)
        return other->id == rule->id;
    }

  return FALSE;
}

/* The last lead time that has come. */
static gboolean
is_announced_by_another (InnSimHotel           *self,
                         const InnReminderRule *rule,
                         InnDate                day,
                         InnCivil               now)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const InnReminderRule *other = &g_array_index (self->rules, InnReminderRule, i);

      if (other->enabled && other->kind == rule->kind && other->days_before < rule->days_before
          && inn_civil_compare (time_of (other, other->days_before, day), now) <= 0)
        return TRUE;
    }

  return FALSE;
}

static void
list_yearly (InnSimHotel           *self,
             const InnReminderRule *rule,
             const InnSimYearly    *yearly,
             InnCivil               now,
             GPtrArray             *due)
{
  for (guint i = 0; i < yearly->days->len; i++)
    {
      InnDate day = g_array_index (yearly->days, InnDate, i);
      int ago = inn_date_days_between (day, now.date);
      gboolean own = yearly->own_lead >= 0;
      InnCivil fire = time_of (rule, own ? yearly->own_lead : rule->days_before, day);
      g_autofree char *key = NULL;
      g_autofree char *day_key = NULL;
      const char *put_off = NULL;

      if (ago > BELATED_DAYS || inn_civil_compare (fire, now) > 0)
        continue;
      if (own ? !is_first (self, rule)
              : (ago > 0 && rule->days_before > 0)
                || is_announced_by_another (self, rule, day, now))
        continue;

      day_key = inn_sim_dup_day_key (yearly->rule_kind, yearly->id, day);
      if (g_hash_table_contains (self->answered, day_key))
        continue;

      key = inn_sim_dup_key (yearly->rule_kind, yearly->id, day, rule->days_before);
      put_off = g_hash_table_lookup (self->put_off, key);
      if (put_off != NULL)
        inn_civil_from_text (put_off, &fire);
      add_if_due (self, due, key, fire, now);
    }
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/** inn_sim_hotel_list_due: Returns: (transfer full) (element-type utf8): what is to be shown at @now
 * and was not yet, "key@time", in order; of quiet hours only tasks that are urgent */
GPtrArray *
inn_sim_hotel_list_due (InnSimHotel *self,
                        InnCivil     now,
                        gboolean     quiet)
{
  GPtrArray *due = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rules->len; i++)
    {
      const InnReminderRule *rule = &g_array_index (self->rules, InnReminderRule, i);

      if (!rule->enabled)
        continue;
      if (rule->kind == INN_RULE_FOLLOW_UP)
        list_tasks (self, rule, now, quiet, due);
      else if (!quiet)
        for (guint j = 0; j < self->yearly->len; j++)
          {
            const InnSimYearly *yearly = g_ptr_array_index (self->yearly, j);

            if (yearly->rule_kind == rule->kind)
              list_yearly (self, rule, yearly, now, due);
          }
    }

  g_ptr_array_sort (due, compare_texts);
  return due;
}
