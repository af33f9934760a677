/* inn-filter-words.c: a filter as people read it: a few words for each condition. */

#include "config.h"

#include "inn-filter-words.h"

#include "inn-channel.h"
#include "inn-day-names.h"
#include "inn-format.h"
#include "inn-guest-label.h"
#include "inn-money.h"

#include <glib/gi18n.h>
#include <math.h>

/* The spend of all guests is kept in one currency. */
#define CURRENCY "CNY"

/* One walk over the conditions of a filter. */
typedef struct
{
  InnGuestFilter    *filter;
  InnFilterPartFunc  func;
  gpointer           data;
} Walk;

static void
tell (Walk           *walk,
      const char     *words,
      InnGuestFilter *without)
{
  walk->func (words, without, walk->data);
  inn_guest_filter_unref (without);
}

/**
 * inn_filter_words_flag:
 * @flag: one of %INN_FILTER_FLAGS
 * @set: whether it shall be set or not
 */
const char *
inn_filter_words_flag (InnGuestFlags flag,
                       gboolean      set)
{
  switch (flag)
    {
    case INN_GUEST_VIP:
      return set ? C_("flag", "VIP") : C_("flag", "not VIP");
    case INN_GUEST_DECEASED:
      return set ? C_("flag", "deceased") : C_("flag", "not deceased");
    case INN_GUEST_NO_CONTACT:
      return set ? C_("flag", "no contact wished") : C_("flag", "may be contacted");
    case INN_GUEST_BANNED:
      return set ? C_("flag", "not welcome") : C_("flag", "welcome");
    case INN_GUEST_ADVOCATE:
    default:
      return set ? C_("flag", "has recommended us") : C_("flag", "has not recommended us");
    }
}

/**
 * inn_filter_words_month:
 * @month: as in #InnGuestFilter.birthday_month, and not any
 */
const char *
inn_filter_words_month (int month)
{
  if (month == INN_BIRTHDAY_THIS_MONTH)
    return C_("birthday", "this month");
  if (month == INN_BIRTHDAY_NEXT_MONTH)
    return C_("birthday", "next month");

  return inn_month_get_name (month);
}

static void
tell_tags (Walk        *walk,
           InnTagShelf *shelf)
{
  InnGuestFilter *filter = walk->filter;
  g_autoptr (GString) names = g_string_new ("");
  g_autofree char *words = NULL;
  InnGuestFilter *without;

  for (guint i = 0; i < filter->n_tags; i++)
    {
      const InnTag *tag = inn_tag_shelf_get_tag (shelf, filter->tag_ids[i]);
      const char *name = tag != NULL ? tag->name : _("a deleted tag");

      /* All of them are conditions each. */
      if (filter->tag_match == INN_TAGS_ALL)
        {
          without = inn_guest_filter_copy (filter);
          inn_guest_filter_toggle_tag (without, filter->tag_ids[i], FALSE);
          tell (walk, name, without);
        }
      if (names->len > 0)
        /* Translators: between tags of which one will do. */
        g_string_append (names, C_("tags", " or "));
      g_string_append (names, name);
    }
  if (filter->n_tags == 0 || filter->tag_match == INN_TAGS_ALL)
    return;

  without = inn_guest_filter_copy (filter);
  inn_guest_filter_set_tags (without, INN_TAGS_ALL, NULL, 0);
  words = filter->tag_match == INN_TAGS_ANY
            ? g_strdup (names->str)
            /* Translators: who does not wear these tags; "%s" are their names. */
            : g_strdup_printf (_("without %s"), names->str);
  tell (walk, words, without);
}

static void
tell_flags (Walk *walk)
{
  for (guint flag = 1; flag <= INN_GUEST_ADVOCATE; flag <<= 1)
    {
      if ((walk->filter->with & flag) != 0)
        {
          InnGuestFilter *without = inn_guest_filter_copy (walk->filter);

          without->with &= ~flag;
          tell (walk, inn_filter_words_flag (flag, TRUE), without);
        }
      if ((walk->filter->without & flag) != 0)
        {
          InnGuestFilter *without = inn_guest_filter_copy (walk->filter);

          without->without &= ~flag;
          tell (walk, inn_filter_words_flag (flag, FALSE), without);
        }
    }
}

static void
tell_types_and_channels (Walk *walk)
{
  for (guint type = 0; type <= INN_GUEST_TYPE_COMPANY; type++)
    if ((walk->filter->types & (1u << type)) != 0)
      {
        InnGuestFilter *without = inn_guest_filter_copy (walk->filter);

        without->types &= ~(1u << type);
        tell (walk, inn_guest_type_get_label (type), without);
      }

  for (guint i = 0; walk->filter->channels[i] != NULL; i++)
    {
      InnGuestFilter *without = inn_guest_filter_copy (walk->filter);

      inn_guest_filter_toggle_channel (without, walk->filter->channels[i], FALSE);
      tell (walk, inn_channel_get_title (walk->filter->channels[i]), without);
    }

  if (*walk->filter->region != '\0')
    {
      InnGuestFilter *without = inn_guest_filter_copy (walk->filter);

      inn_guest_filter_set_region (without, "");
      tell (walk, walk->filter->region, without);
    }
}

static char *
describe_last_stay (const InnGuestFilter *filter,
                    InnDate               today)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  switch (filter->last_stay)
    {
    case INN_LAST_STAY_WITHIN:
      return g_strdup_printf (ngettext ("here within %d day", "here within %d days",
                                        filter->last_stay_days), filter->last_stay_days);
    case INN_LAST_STAY_BEFORE:
      return g_strdup_printf (ngettext ("away for over %d day", "away for over %d days",
                                        filter->last_stay_days), filter->last_stay_days);
    case INN_LAST_STAY_BETWEEN:
      first = inn_format_short_day (filter->last_stay_first, today);
      last = inn_format_short_day (filter->last_stay_last, today);
      /* Translators: two days between which the last stay ended. */
      return g_strdup_printf (_("last here %1$s to %2$s"), first, last);
    case INN_LAST_STAY_NEVER:
      return g_strdup (_("never stayed"));
    case INN_LAST_STAY_WHENEVER:
    default:
      return NULL;
    }
}

/* A number of stays, or an amount of money. */
static char *
describe_number (gint64   number,
                 gboolean is_money)
{
  if (is_money)
    return inn_money_format (inn_money (number, CURRENCY));

  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
describe_range (gint64   least,
                gint64   greatest,
                gboolean is_money)
{
  g_autofree char *low = describe_number (least, is_money);
  g_autofree char *high = describe_number (greatest, is_money);

  if (greatest == INN_FILTER_NO_BOUND)
    /* Translators: a number of stays or an amount, "at least". */
    return g_strdup_printf (is_money ? _("spent %s or more") : _("%s stays or more"), low);
  if (least == INN_FILTER_NO_BOUND)
    return g_strdup_printf (is_money ? _("spent %s or less") : _("%s stays or less"), high);

  return g_strdup_printf (is_money ? _("spent %1$s to %2$s") : _("%1$s to %2$s stays"), low, high);
}

static void
tell_figures (Walk    *walk,
              InnDate  today)
{
  const InnGuestFilter *filter = walk->filter;

  if (filter->last_stay != INN_LAST_STAY_WHENEVER)
    {
      g_autofree char *words = describe_last_stay (filter, today);
      InnGuestFilter *without = inn_guest_filter_copy (filter);

      without->last_stay = INN_LAST_STAY_WHENEVER;
      without->last_stay_days = 0;
      without->last_stay_first = INN_DATE_NONE;
      without->last_stay_last = INN_DATE_NONE;
      tell (walk, words, without);
    }
  if (filter->silent_days > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("not heard from for %d day",
                                                          "not heard from for %d days",
                                                          filter->silent_days),
                                                filter->silent_days);
      InnGuestFilter *without = inn_guest_filter_copy (filter);

      without->silent_days = 0;
      tell (walk, words, without);
    }
  if (filter->min_stays != INN_FILTER_NO_BOUND || filter->max_stays != INN_FILTER_NO_BOUND)
    {
      g_autofree char *words = describe_range (filter->min_stays, filter->max_stays, FALSE);
      InnGuestFilter *without = inn_guest_filter_copy (filter);

      without->min_stays = without->max_stays = INN_FILTER_NO_BOUND;
      tell (walk, words, without);
    }
  if (filter->min_spend != INN_FILTER_NO_BOUND || filter->max_spend != INN_FILTER_NO_BOUND)
    {
      g_autofree char *words = describe_range (filter->min_spend, filter->max_spend, TRUE);
      InnGuestFilter *without = inn_guest_filter_copy (filter);

      without->min_spend = without->max_spend = INN_FILTER_NO_BOUND;
      tell (walk, words, without);
    }
}

static void
tell_rest (Walk *walk)
{
  const InnGuestFilter *filter = walk->filter;

  if (filter->birthday_month != INN_BIRTHDAY_ANY_MONTH)
    {
      /* Translators: "%s" is a month, or "this month". */
      g_autofree char *words = g_strdup_printf (_("birthday %s"),
                                                inn_filter_words_month (filter->birthday_month));
      InnGuestFilter *without = inn_guest_filter_copy (filter);

      without->birthday_month = INN_BIRTHDAY_ANY_MONTH;
      tell (walk, words, without);
    }
  if (filter->follow_up != INN_PRESENCE_EITHER)
    {
      InnGuestFilter *without = inn_guest_filter_copy (filter);

      without->follow_up = INN_PRESENCE_EITHER;
      tell (walk, filter->follow_up == INN_PRESENCE_SOME ? _("something to follow up")
                                                         : _("nothing to follow up"), without);
    }
  if (filter->contact != INN_PRESENCE_EITHER)
    {
      InnGuestFilter *without = inn_guest_filter_copy (filter);

      without->contact = INN_PRESENCE_EITHER;
      tell (walk, filter->contact == INN_PRESENCE_SOME ? _("can be reached")
                                                       : _("cannot be reached"), without);
    }
}

/* A number, an amount or a day of an own field; NULL for an open end. */
static char *
describe_end (const InnCustomField     *field,
              const InnCustomCondition *own,
              gboolean                  is_first)
{
  double number = is_first ? own->least : own->greatest;
  InnDate day = is_first ? own->first : own->last;
  g_autoptr (InnCustomValue) value = NULL;

  if (own->ask == INN_CUSTOM_ASK_DAYS)
    return inn_date_is_set (day) ? inn_date_dup_iso (day) : NULL;
  if (!isfinite (number))
    return NULL;
  if (field->kind == INN_CUSTOM_MONEY)
    return inn_money_format (inn_money ((gint64) number, field->currency));
  value = inn_custom_value_new_real (field->id, number);

  return inn_custom_value_dup_text (value, field);
}

static char *
describe_ends (const InnCustomField     *field,
               const InnCustomCondition *own)
{
  g_autofree char *first = describe_end (field, own, TRUE);
  g_autofree char *last = describe_end (field, own, FALSE);

  if (first == NULL && last == NULL)
    return g_strdup ("");
  if (last == NULL)
    /* Translators: from a number, an amount or a day on. */
    return g_strdup_printf (C_("own field", "from %s"), first);
  if (first == NULL)
    return g_strdup_printf (C_("own field", "up to %s"), last);

  return g_strdup_printf (C_("own field", "%1$s to %2$s"), first, last);
}

static char *
describe_choices (const InnCustomField     *field,
                  const InnCustomCondition *own)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < own->n_choices; i++)
    {
      const InnCustomChoice *choice = inn_custom_field_get_choice (field, own->choice_ids[i]);

      if (choice == NULL)
        continue;
      if (names->len > 0)
        /* Translators: between tags of which one will do. */
        g_string_append (names, C_("tags", " or "));
      g_string_append (names, choice->name);
    }

  return g_string_free (names, FALSE);
}

static char *
describe_own (const InnCustomField     *field,
              const InnCustomCondition *own)
{
  switch (own->ask)
    {
    case INN_CUSTOM_ASK_NUMBERS:
    case INN_CUSTOM_ASK_DAYS:
      return describe_ends (field, own);
    case INN_CUSTOM_ASK_YES:
      return g_strdup (C_("own field", "yes"));
    case INN_CUSTOM_ASK_NO:
      return g_strdup (C_("own field", "no"));
    case INN_CUSTOM_ASK_CHOICES:
      return describe_choices (field, own);
    case INN_CUSTOM_ASK_TEXT:
    default:
      return g_strdup (own->text);
    }
}

static void
tell_own (Walk          *walk,
          InnFieldShelf *fields)
{
  for (guint i = 0; i < walk->filter->own->len; i++)
    {
      const InnCustomCondition *own = g_ptr_array_index (walk->filter->own, i);
      const InnCustomField *field = inn_field_shelf_get_field (fields, own->field_id);
      g_autofree char *asked = field != NULL ? describe_own (field, own) : NULL;
      g_autofree char *words = NULL;
      InnGuestFilter *without = inn_guest_filter_copy (walk->filter);

      if (field != NULL)
        /* Translators: the name of a field and what is asked of it. */
        words = g_strdup_printf (_("%1$s: %2$s"), field->name, asked);
      inn_guest_filter_set_own (without, own->field_id, NULL);
      tell (walk, words != NULL ? words : _("Own fields"), without);
    }
}

/**
 * inn_filter_words_each:
 * @filter: a filter
 * @shelf: the tags
 * @fields: the hotel's own fields
 * @today: the day on which it is read
 * @func: (scope call): told each condition, in the order of the editors
 */
void
inn_filter_words_each (InnGuestFilter    *filter,
                       InnTagShelf       *shelf,
                       InnFieldShelf     *fields,
                       InnDate            today,
                       InnFilterPartFunc  func,
                       gpointer           data)
{
  Walk walk = { filter, func, data };

  tell_tags (&walk, shelf);
  tell_figures (&walk, today);
  tell_rest (&walk);
  tell_types_and_channels (&walk);
  tell_flags (&walk);
  tell_own (&walk, fields);
}
